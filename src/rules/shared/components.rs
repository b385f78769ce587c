//! Components, for the rules about them: the table that lists them, and the sections that describe them.

use crate::markdown::table::{self, Table};
use crate::rules::rule::Context;
use crate::text::lines::Span;
use crate::text::normal;
use crate::words::{COMPONENT_DETAILS_TITLES, COMPONENT_WORDS, LITTLE_WORDS};

/// A component by its name, with the place of the name.
pub struct Named {
    pub name: String,
    pub span: Span,
}

/// The rows of the table of components and the headings of their details, each with whether the other side has the component.
pub struct Components {
    pub listed: Vec<(Named, bool)>,
    pub detailed: Vec<(Named, bool)>,
}

/// The components of a document, if it has both a table whose first column is called *Component* and a section called
/// *Component Details* (or *Components*) with a subsection for each.
pub fn components(context: &Context) -> Option<Components> {
    let document = context.document;
    let details = (1..document.sections.len())
        .find(|&at| COMPONENT_DETAILS_TITLES.has_exactly(document.sections[at].name()))?;
    let headings = document.descendants(details).filter(|&at| document.sections[at].parent == Some(details));
    let detailed: Vec<Named> = headings
        .filter_map(|at| {
            let heading = document.blocks[document.sections[at].heading?].content;
            let name = document.sections[at].name();
            (!context.has_placeholder(heading)).then_some(Named { name: name.to_string(), span: heading })
        })
        .collect();
    let listed = listed(context);
    if listed.is_empty() {
        return None;
    }
    // All pairs of names are compared, so their number is limited.
    if 200 < listed.len().max(detailed.len()) {
        return None;
    }
    let in_details = |name: &str| detailed.iter().any(|other| is_same(name, &other.name));
    let in_table = |name: &str| listed.iter().any(|other| is_same(name, &other.name));
    let left: Vec<bool> = listed.iter().map(|named| in_details(&named.name)).collect();
    let right: Vec<bool> = detailed.iter().map(|named| in_table(&named.name)).collect();
    Some(Components {
        listed: listed.into_iter().zip(left).collect(),
        detailed: detailed.into_iter().zip(right).collect(),
    })
}

/// The components in the table of components, without placeholders; empty if there is no such table.
pub fn listed(context: &Context) -> Vec<Named> {
    let document = context.document;
    let is_list = |table: &&Table| {
        let first = table.columns.first().map_or("", String::as_str);
        COMPONENT_WORDS.has_exactly(first) && table.columns.len() > 1
    };
    let rows = context.tables.iter().find(is_list).map_or(&[][..], |table| &table.rows);
    let named = rows.iter().filter_map(|row| {
        let &cell = row.first()?;
        let span = table::cell_span(document, cell);
        let name = normal::normal(&document.plain(cell));
        (!name.is_empty() && !context.has_placeholder(span)).then_some(Named { name, span })
    });
    named.collect()
}

/// The distinctive words of a name in normal form.
pub fn words(name: &str) -> impl Iterator<Item = &str> {
    let generic =
        |word: &str| COMPONENT_WORDS.has_exactly(word) || LITTLE_WORDS.has_exactly(word) || word == "server";
    name.split(' ').filter(move |word| !generic(word))
}

/// Whether two names mean the same component, such as `OCPP Gateway` and `Gateway`, or `Ledger Service` and `Ledger`.
fn is_same(a: &str, b: &str) -> bool {
    if a == b {
        return true;
    }
    let (a, b): (Vec<&str>, Vec<&str>) = (words(a).collect(), words(b).collect());
    let shared = a.iter().filter(|word| b.contains(word)).count();
    0 < shared && shared == a.len().min(b.len())
}
