//! The properties of fixes.
//!
//! Each fix alone: its edits are in bounds, sorted, without overlaps, and cut no character; the text outside of them, the byte
//! order mark, the line ends and the two spaces of a line break do not change; the finding is gone; the completeness is not
//! lower. A safe fix also causes no new error or warning, and changes no word that a reader sees except words that its rule
//! is about. All safe fixes together: the same, and a second run changes nothing.

use std::collections::BTreeMap;

use docgauge::analysis::Analysis;
use docgauge::markdown::document::Document;
use docgauge::model::finding::{Finding, Fix, FixKind, Severity};
use docgauge::model::options::Options;
use docgauge::model::state::Completeness;
use docgauge::output::fix_all::{self, FixAll};
use docgauge::output::report;
use docgauge::template::Template;
use docgauge::text::edit::{self, Edit};
use docgauge::text::lines::Span;
use pulldown_cmark::{Event, Tag};

/// The most fixes of one rule, kind and sort of title that are tried per text.
const EACH: usize = 2;

/// Checks the properties for `text`; the error names the violated one. Some fixes of each rule are tried, from `first` on.
pub fn hold(text: &str, options: &Options, custom: Option<&Template>, first: usize) -> Result<(), String> {
    let analysis = Analysis::of(text, options, custom);
    let before = report::of(&analysis).completeness;
    for (finding, fix) in fixes(&analysis, first) {
        let fault = |what: &str, after: &str| {
            format!(
                "{}: {what}\n  fix {:?} ({:?}) of {:?} at {:?}: {}\n  edits {:?}\n  before {text:?}\n  after  {after:?}",
                finding.rule,
                fix.title,
                fix.kind,
                finding.span.of(text),
                finding.span,
                finding.message,
                fix.edits,
            )
        };
        let after = applied(text, &fix.edits).map_err(|what| fault(&what, ""))?;
        let edited = Analysis::of(&after, options, custom);
        of_one(&analysis, &edited, finding, fix).map_err(|what| fault(&what, &after))?;
        if !reveals(finding, fix) && !brings_company(&analysis, &edited, fix) && !renames(&analysis, &edited)
        {
            lowered(before, report::of(&edited).completeness).map_err(|what| fault(&what, &after))?;
        }
    }
    all_at_once(&analysis, options, custom)
}

/// The rules whose fix with a preview shows text that was hidden before: after an unclosed comment or fence, in a surplus
/// cell, after a character that hid a heading. Findings in such text are new. A corrected name of a template changes the
/// expected sections, and a bold line counts as text, a heading does not.
const REVEALING: &str = "html-comment-unclosed fence-unclosed invisible-char bidi-override table-ragged \
                         directive-unknown bold-as-heading";

fn reveals(finding: &Finding, fix: &Fix) -> bool {
    fix.kind != FixKind::Safe && REVEALING.split(' ').any(|rule| rule == finding.rule)
}

/// Whether a fix inserts a placeholder, and weak matches in the rest of the text count because of it.
fn brings_company(before: &Analysis, after: &Analysis, fix: &Fix) -> bool {
    let (mut added, mut removed) = (0, 0);
    let inserted = fix.edits.iter().map(|edit| {
        let from = edit.span.from + added - removed;
        (added, removed) = (added + edit.insert.len(), removed + edit.span.len());
        Span::new(from, from + edit.insert.len())
    });
    let inserted: Vec<Span> = inserted.collect();
    let outside = |span: Span| !inserted.iter().any(|inserted| inserted.overlaps(span));
    before.placeholders.len() < after.placeholders.iter().filter(|found| outside(found.span)).count()
}

/// Whether a heading of the text became that of another section of the template, which expects other items.
fn renames(before: &Analysis, after: &Analysis) -> bool {
    let (old, new) = (&before.alignment.template_section, &after.alignment.template_section);
    old.len() == new.len() && old != new
}

/// The fixes to try, spread over rules and kinds.
fn fixes<'f>(analysis: &'f Analysis, first: usize) -> Vec<(&'f Finding, &'f Fix)> {
    let all =
        analysis.findings.iter().flat_map(|finding| finding.fixes.iter().map(move |fix| (finding, fix)));
    let mut sorts: BTreeMap<_, Vec<(&Finding, &Fix)>> = BTreeMap::new();
    for (finding, fix) in all {
        let sort = fix.title.split(' ').next().unwrap_or("");
        sorts.entry((finding.rule, fix.kind as u8, sort)).or_default().push((finding, fix));
    }
    let few = sorts.into_values().flat_map(|fixes| {
        let count = fixes.len();
        (0..EACH.min(count)).map(move |nth| fixes[(first + nth * (count / EACH).max(1)) % count])
    });
    few.collect()
}

/// The text with the edits of one fix, applied without the code under test.
fn applied(text: &str, edits: &[Edit]) -> Result<String, String> {
    if edits.is_empty() {
        return Err("it edits nothing".to_string());
    }
    let mut out = String::new();
    let mut at = 0;
    for edit in edits {
        let kept = text.get(at..edit.span.from).ok_or("edits overlap, are not sorted, or cut a character")?;
        text.get(edit.span.from..edit.span.to).ok_or("an edit is out of bounds or cuts a character")?;
        out.push_str(kept);
        out.push_str(&edit.insert);
        at = edit.span.to;
    }
    out.push_str(text.get(at..).ok_or("an edit is out of bounds")?);
    if out == text {
        return Err("it changes nothing".to_string());
    }
    Ok(out)
}

fn of_one(before: &Analysis, after: &Analysis, finding: &Finding, fix: &Fix) -> Result<(), String> {
    let (old, new) = (before.document.text, after.document.text);
    dress(old, new, finding.rule)?;
    for edit in &fix.edits {
        breaks_stay(old, edit)?;
    }
    let place = moved(finding.span, &fix.edits);
    let gone = place.is_empty() && !finding.span.is_empty();
    let (there, still) = match gone {
        true => (like(before, finding), like(after, finding)),
        false => (at(before, finding.rule, finding.span), at(after, finding.rule, place)),
    };
    if there <= still {
        return Err("the finding is still there".to_string());
    }
    if fix.kind == FixKind::Safe {
        nothing_new(before, after)?;
        same_words(before, after, finding.rule, &fix.edits)?;
    }
    Ok(())
}

/// The number of findings that say the same, whatever the numbers of their rows.
fn like(analysis: &Analysis, finding: &Finding) -> usize {
    let words = |finding: &Finding| finding.message.replace(|c: char| c.is_ascii_digit(), "");
    let same = |other: &&Finding| other.rule == finding.rule && words(other) == words(finding);
    analysis.findings.iter().filter(same).count()
}

/// The number of findings of a rule at a place.
fn at(analysis: &Analysis, rule: &str, place: Span) -> usize {
    let touches = |span: Span| span.from <= place.to && place.from <= span.to;
    analysis.findings.iter().filter(|finding| finding.rule == rule && touches(finding.span)).count()
}

/// The span after the edits.
fn moved(span: Span, edits: &[Edit]) -> Span {
    let shift = |byte: usize, end: bool| {
        let mut shifted = byte;
        for edit in edits {
            if edit.span.to <= byte && (edit.span.from < byte || !end) {
                shifted = shifted + edit.insert.len() - edit.span.len();
            } else if edit.span.from < byte {
                let inside = if end { edit.insert.len() } else { 0 };
                shifted = shifted - (byte - edit.span.from) + inside;
            }
        }
        shifted
    };
    let from = shift(span.from, false);
    Span::new(from, shift(span.to, true).max(from))
}

/// Checks that line ends and the byte order mark do not change.
fn dress(old: &str, new: &str, rule: &str) -> Result<(), String> {
    if old.starts_with('\u{feff}') != new.starts_with('\u{feff}') {
        return Err("the byte order mark comes or goes".to_string());
    }
    let ends = |text: &str| {
        let both = text.matches("\r\n").count();
        (both, text.matches('\n').count() - both, text.matches('\r').count() - both)
    };
    let (was, is) = (ends(old), ends(new));
    let new_kind = (was.0 == 0 && is.0 > 0) || (was.1 == 0 && is.1 > 0) || (was.2 == 0 && is.2 > 0);
    let one_line = was == (0, 0, 0);
    if new_kind && !(one_line && is.0 == 0 && is.2 == 0) && rule != "mixed-line-endings" {
        return Err(format!("line ends of another kind: {was:?} became {is:?}"));
    }
    Ok(())
}

/// Checks that two spaces at the end of a line, which are a line break, are removed only with their line.
fn breaks_stay(text: &str, edit: &Edit) -> Result<(), String> {
    let rest = &text[edit.span.to..];
    let line = &rest[..rest.find(['\n', '\r']).unwrap_or(rest.len())];
    let start = text[..edit.span.from].rfind(['\n', '\r']).map_or(0, |at| at + 1);
    let whole = edit.span.of(text);
    let last = whole.rsplit(['\n', '\r']).next().unwrap_or("");
    let blank = last.len() < whole.len() && last.trim().is_empty();
    let cut = line.is_empty() && whole.ends_with("  ") && !edit.insert.ends_with("  ") && !blank;
    // A line that is removed as a whole has no break any more, and spaces in a table are no break.
    if cut && text[start..edit.span.from].trim().len() + whole.trim().len() > 0 && !whole.contains('|') {
        return Err("a line loses the two spaces that break it".to_string());
    }
    Ok(())
}

/// Checks that no rule has more errors and warnings than before.
fn nothing_new(before: &Analysis, after: &Analysis) -> Result<(), String> {
    let count = |analysis: &Analysis| {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for finding in analysis.findings.iter().filter(|finding| Severity::Warning <= finding.severity) {
            *counts.entry(finding.rule).or_default() += 1;
        }
        counts
    };
    let old = count(before);
    for (rule, count) in count(after) {
        let had = old.get(rule).copied().unwrap_or(0);
        if had < count {
            return Err(format!("{rule} has {count} findings instead of {had}"));
        }
    }
    Ok(())
}

/// Checks that a reader sees the same words.
fn same_words(before: &Analysis, after: &Analysis, rule: &str, edits: &[Edit]) -> Result<(), String> {
    let (mut old, mut new) = (words(&before.document, rule), words(&after.document, rule));
    if rule == "mojibake" {
        for edit in edits {
            let damaged = edit.span.of(before.document.text);
            old = old.replace(damaged, &edit.insert);
            new = new.replace(damaged, &edit.insert);
        }
    }
    if old == new {
        return Ok(());
    }
    let apart = old.chars().zip(new.chars()).take_while(|(a, b)| a == b).count();
    let shown = |text: &str| text.chars().skip(apart.saturating_sub(10)).take(40).collect::<String>();
    Err(format!("the reader sees {:?} where {:?} was", shown(&new), shown(&old)))
}

/// The words that a reader sees, without words that a rule's fix may change.
fn words(document: &Document, rule: &str) -> String {
    let mut out = String::new();
    for (event, _) in document.events.iter() {
        match event {
            Event::Text(text) | Event::Code(text) => out.push_str(text),
            Event::HardBreak => out.push('⏎'),
            Event::SoftBreak | Event::End(_) => out.push(' '),
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => out.push_str(dest_url),
            _ => {}
        }
    }
    out.retain(|c| !c.is_whitespace());
    match rule {
        "heading-numbering" => out.replace(['.', ')'], ""),
        "smart-punctuation-in-code" => out.replace(['“', '”'], "\"").replace(['‘', '’'], "'"),
        "invisible-char" | "bidi-override" => {
            out.retain(|c| c.is_alphanumeric() || c.is_ascii_punctuation());
            out
        }
        _ => out,
    }
}

fn lowered(before: Completeness, after: Completeness) -> Result<(), String> {
    if after.done * before.total < before.done * after.total {
        return Err(format!(
            "completeness fell from {}/{} to {}/{}",
            before.done, before.total, after.done, after.total
        ));
    }
    Ok(())
}

fn all_at_once(before: &Analysis, options: &Options, custom: Option<&Template>) -> Result<(), String> {
    let text = before.document.text;
    let FixAll { text: once, edits, count } = fix_all::fix_all(text, options, custom);
    if edit::apply(text, &edits) != once {
        return Err(format!("the edits {edits:?} of {text:?} do not give {once:?}"));
    }
    if let Some(pair) = edits.windows(2).find(|pair| pair[1].span.from < pair[0].span.to) {
        return Err(format!("the edits {pair:?} of {text:?} overlap"));
    }
    if count == 0 {
        return if once == text { Ok(()) } else { Err(format!("no fix, but another text: {once:?}")) };
    }
    let fault = |what: String| format!("all safe fixes: {what}\n  before {text:?}\n  after  {once:?}");
    let after = Analysis::of(&once, options, custom);
    let left = fix_all::safe_edits(&after);
    if !left.is_empty() {
        return Err(fault(format!("{left:?} are left for a second time")));
    }
    nothing_new(before, &after).map_err(fault)?;
    lowered(report::of(before).completeness, report::of(&after).completeness).map_err(fault)?;
    dress(text, &once, "mixed-line-endings").map_err(fault)
}
