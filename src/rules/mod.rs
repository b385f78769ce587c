//! The rules. Each rule finds one kind of fault and is named after it.
//!
//! A rule is a file `src/rules/<category>/<fault>.rs`. Beside it is its [`page`], `<fault>.md`, with the text for users
//! and the examples for the tests. The category's `mod.rs` lists the rules of the category; this file joins the
//! categories. [`rule`] defines a rule and its input, [`run`] runs all rules, [`review`] judges their findings,
//! [`excused`] tells what is no longer to be done.
//!
//! Invariant: a rule imports no list of rules, so adding a rule touches its two files and two lines of its category.
//! Deliberately absent: lists of words, which are in `words`.

#[macro_use]
pub mod page;

pub mod accessibility;
pub mod consistency;
pub mod decision;
pub mod diagram;
pub mod excused;
pub mod link;
pub mod metadata;
pub mod placeholder;
pub mod review;
pub mod rule;
pub mod run;
pub mod shared;
pub mod structure;
pub mod table;
pub mod template;
pub mod text;

use crate::model::finding::{Category, Severity};
use crate::rules::page::Page;
use crate::rules::rule::Rule;
use crate::text::json::object;

/// The rules of each category, in the order of [`Category`].
const CATEGORIES: [&[&Rule]; 11] = [
    placeholder::RULES,
    template::RULES,
    structure::RULES,
    table::RULES,
    metadata::RULES,
    link::RULES,
    decision::RULES,
    diagram::RULES,
    text::RULES,
    accessibility::RULES,
    consistency::RULES,
];

/// Every rule, in the order in which `docgauge rules` prints them.
pub const RULES: &[&Rule] = &joined::<{ count() }>();

const fn count() -> usize {
    let (mut count, mut category) = (0, 0);
    while category < CATEGORIES.len() {
        count += CATEGORIES[category].len();
        category += 1;
    }
    count
}

const fn joined<const COUNT: usize>() -> [&'static Rule; COUNT] {
    let mut rules = [CATEGORIES[0][0]; COUNT];
    let (mut count, mut category) = (0, 0);
    while category < CATEGORIES.len() {
        let mut at = 0;
        while at < CATEGORIES[category].len() {
            rules[count] = CATEGORIES[category][at];
            count += 1;
            at += 1;
        }
        category += 1;
    }
    rules
}

/// The rule with this id.
pub fn by_id(id: &str) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.id == id).copied()
}

/// A rule as lists of rules show it.
#[derive(Debug)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema), schemars(rename = "Rule"))]
pub struct RuleSummary<'p> {
    pub id: &'static str,
    pub category: Category,
    pub severity: Severity,
    pub summary: &'p str,
    pub why: &'p str,
    pub fixed: bool,
    pub on_request: bool,
}

object!(RuleSummary<'_> { id, category, severity, summary, why, fixed, on_request });

impl RuleSummary<'_> {
    /// The summary, with a note if the rule is on request.
    pub fn headline(&self) -> String {
        format!("{}{}", self.summary, if self.on_request { " (on request)" } else { "" })
    }
}

/// Every rule, as data, in the order of [`RULES`].
pub fn catalogue() -> Vec<RuleSummary<'static>> {
    with_pages(|rule| rule.page)
}

/// Every rule, as data, with pages that the caller has.
pub fn with_pages<'p>(page: impl Fn(&Rule) -> Page<'p>) -> Vec<RuleSummary<'p>> {
    let entry = |rule: &&'static Rule| {
        let Page { summary, why } = page(rule);
        let &Rule { id, category, severity, fixed, on_request, .. } = *rule;
        RuleSummary { id, category, severity, summary, why, fixed, on_request }
    };
    RULES.iter().map(entry).collect()
}
