//! What the fuzzer tries, and what must hold.

use docgauge::markdown::directive::Scope;
use docgauge::model::options::Options;
use docgauge::model::state::Completeness;
use docgauge::output::report::{FindingReport, Report, edit::edited};
use docgauge::output::session::{Place, Session};
use docgauge::template::learned::{self, Learned};
use docgauge::template::{Class, Template};

use crate::mutate::{Chance, Seeds};
use crate::operations::options;
use crate::page::Page;
use crate::pieces::TEMPLATE;
use crate::promises;

/// Promises about one text.
pub struct Target {
    pub name: &'static str,
    /// The error names the broken promise in its first line.
    pub holds: fn(&str, &Seeds, &mut Chance) -> Result<(), String>,
}

pub const TARGETS: [Target; 6] = [
    Target { name: "check", holds: check },
    Target { name: "fix", holds: fix },
    Target { name: "session", holds: session },
    Target { name: "ignore", holds: ignore },
    Target { name: "learn", holds: learn },
    Target { name: "fill", holds: fill },
];

fn ensure(holds: bool, fault: impl FnOnce() -> String) -> Result<(), String> {
    if holds { Ok(()) } else { Err(fault()) }
}

/// A template: mostly that which fits.
fn any(chance: &mut Chance) -> Options {
    let template =
        chance.of(&["auto", "auto", "none", "sdp", "bmad", "spec-driven", "c4", "sign-off", "own"]);
    let own = (template == "own").then(|| TEMPLATE.to_string());
    let template = if own.is_some() { "auto" } else { template };
    Options { template: template.to_string(), template_text: own, ..options() }
}

/// The report's places are places of the text.
fn check(text: &str, _: &Seeds, chance: &mut Chance) -> Result<(), String> {
    let report = docgauge::check(text, &any(chance));
    let units: Vec<u16> = text.encode_utf16().collect();
    let slice = |from: usize, to: usize| units.get(from..to).map(String::from_utf16_lossy);
    let mut ids: Vec<&str> = report.sections.iter().map(|section| section.id.as_str()).collect();
    for finding in &report.findings {
        let rule = finding.rule;
        let text = slice(finding.from, finding.to);
        ensure(text.as_ref() == Some(&finding.text), || {
            format!("{rule}: its place is not its text: {finding:?}")
        })?;
        let known = finding.section.is_empty() || ids.contains(&finding.section.as_str());
        ensure(known, || format!("{rule}: its section is not there: {finding:?}"))?;
        for fix in &finding.fixes {
            let inside = fix.edits.iter().all(|edit| slice(edit.from, edit.to).is_some());
            ensure(inside, || format!("{rule}: an edit is out of bounds: {fix:?}"))?;
        }
    }
    for section in &report.sections {
        let items = section.items.iter().all(|item| slice(item.from, item.to).is_some());
        ensure(items, || format!("an item is out of bounds: {section:?}"))?;
    }
    ids.sort_unstable();
    let twice = ids.windows(2).find(|pair| pair[0] == pair[1]);
    ensure(twice.is_none(), || format!("two sections have the same id: {twice:?}"))?;
    let Completeness { done, total, percent } = report.completeness;
    ensure(done <= total && percent <= 100, || format!("more is done than there is: {done} of {total}"))
}

fn fix(text: &str, _: &Seeds, chance: &mut Chance) -> Result<(), String> {
    let options = any(chance);
    let custom = options.template_text.as_deref().map(Template::learn_custom);
    promises::hold(text, &options, custom.as_ref(), chance.below(1000))
}

/// After every edit, the page has what a fresh check has.
fn session(text: &str, seeds: &Seeds, chance: &mut Chance) -> Result<(), String> {
    let mut session = Session::new(any(chance));
    let mut page = Page::default();
    page.take(session.set_text(text.to_string()));
    for _ in 0..=chance.below(5) {
        let units = session.text().encode_utf16().count();
        let from = chance.below(units + 1);
        let length = [0, 0, 1, 12, 200][chance.below(5)];
        page.take(session.edit(from, from + chance.below(length + 1), seeds.token(chance)));
        page.is_right(&session)?;
    }
    Ok(())
}

/// An ignore that we write silences the finding that it was written for.
fn ignore(text: &str, _: &Seeds, chance: &mut Chance) -> Result<(), String> {
    let mut session = Session::new(any(chance));
    session.set_text(text.to_string());
    let report = session.report();
    for _ in 0..report.findings.len().min(4) {
        let finding = &report.findings[chance.below(report.findings.len())];
        let scope = if chance.below(3) == 0 { Scope::File } else { Scope::Block };
        let edits = session.ignore(finding.rule, finding.from, scope, "known", &[]);
        if edits.is_empty() {
            continue;
        }
        let after = docgauge::check(&edited(text, &edits), session.options());
        let count = |report: &Report| {
            let same = |it: &&FindingReport| it.rule == finding.rule && it.text == finding.text;
            report.findings.iter().filter(same).count()
        };
        ensure(count(&after) < count(&report), || {
            format!(
                "{}: the ignore ({scope:?}) does not silence it\n  {finding:?}\n  {edits:?}",
                finding.rule
            )
        })?;
    }
    Ok(())
}

/// A text as a template of one's own.
fn learn(text: &str, _: &Seeds, chance: &mut Chance) -> Result<(), String> {
    let options = Options { template_text: Some(text.to_string()), ..options() };
    let report = docgauge::check(text, &options);
    let Completeness { done, total, .. } = report.completeness;
    ensure(done == 0, || format!("an untouched template is done: {done} of {total}"))?;
    let learned = learned::learned(text);
    let lines = docgauge::text::lines::Lines::of(text).count();
    for _ in 0..3 {
        let Some((line, word)) = wish(&learned, chance) else { continue };
        ensure(0 < line && line <= lines, || format!("line {line} of {lines} does not exist"))?;
        let annotated = learned::annotate(text, line, word);
        if annotated == text {
            continue;
        }
        let after = learned::learned(&annotated);
        // A removed annotation may leave another one that says the same.
        let added = text.len() < annotated.len();
        ensure(!added || says(&after, line + 1, word), || {
            format!("{word} is not read back: at line {line}\n  {annotated:?}")
        })?;
    }
    Ok(())
}

/// A line to annotate and the word for it.
fn wish(learned: &Learned, chance: &mut Chance) -> Option<(usize, &'static str)> {
    let sections = &learned.sections;
    let section = sections.get(chance.below(sections.len()))?;
    if chance.below(2) == 0 && section.level != 0 {
        return Some((section.line, chance.of(&["optional", "repeatable"])));
    }
    let item = section.items.get(chance.below(section.items.len()))?;
    Some((item.line, chance.of(&["keep", "example", "optional"])))
}

/// Whether the section or an item at a line is what a word says.
fn says(learned: &Learned, line: usize, word: &str) -> bool {
    learned.sections.iter().any(|section| {
        let whole = section.line == line
            && match word {
                "optional" => section.optional,
                "repeatable" => section.repeatable,
                _ => false,
            };
        let item = section.items.iter().filter(|item| item.line == line).any(|item| match word {
            "keep" => item.class == Class::Keep,
            _ => item.optional,
        });
        whole || item
    })
}

/// A filled place has the answer, and nothing else is new.
fn fill(text: &str, _: &Seeds, chance: &mut Chance) -> Result<(), String> {
    let mut session = Session::new(any(chance));
    session.set_text(text.to_string());
    let report = session.report();
    let waiting: Vec<&FindingReport> =
        report.findings.iter().filter(|finding| finding.input.is_some()).collect();
    for _ in 0..waiting.len().min(4) {
        let finding = waiting[chance.below(waiting.len())];
        let value = chance.of(&["Ledger", "2026-03-04", "a | b", "é 😀", "12"]);
        let group = finding.group.as_ref().map(ToString::to_string).filter(|_| chance.below(2) == 0);
        let place = Place { from: finding.from, to: finding.to, group, whole: false };
        let edits = session.fill(&place, value, &[]);
        let again = session.fill(&place, value, &[]);
        let equal = format!("{edits:?}") == format!("{again:?}");
        ensure(equal, || format!("{}: a second fill differs\n  {edits:?}\n  {again:?}", finding.rule))?;
        ensure(!edits.is_empty(), || format!("{}: nothing is filled in\n  {finding:?}", finding.rule))?;
        let sorted = edits.windows(2).all(|pair| pair[0].to <= pair[1].from);
        ensure(sorted, || format!("{}: edits overlap\n  {edits:?}", finding.rule))?;
        let after = edited(text, &edits);
        ensure(after != text, || format!("{}: the answer changes nothing\n  {finding:?}", finding.rule))?;
        // With another template, or under the heading of another section, other answers are expected; and a line of blanks
        // alone is no item.
        let pinned = report.template.as_ref().map_or("none", |template| &template.id).to_string();
        let template = if pinned == "custom" { session.options().template.clone() } else { pinned };
        let report_after = docgauge::check(&after, &Options { template, ..session.options().clone() });
        let titles = |report: &Report| -> Vec<Option<String>> {
            report.sections.iter().map(|section| section.template_title.clone()).collect()
        };
        let line = text.lines().nth(finding.line - 1).unwrap_or("");
        if titles(&report) != titles(&report_after) || !line.contains(char::is_alphanumeric) {
            continue;
        }
        let (was, is) = (report.completeness, report_after.completeness);
        ensure(was.done * is.total <= is.done * was.total, || {
            format!(
                "{}: an answer lowers completeness: {was:?} to {is:?}\n  {value:?} {after:?}",
                finding.rule
            )
        })?;
    }
    Ok(())
}
