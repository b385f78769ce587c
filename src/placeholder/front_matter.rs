//! Placeholders in the values of front matter. `[a, b]` is a list there, `{a: b}` a map.

use super::leaf::Place;
use super::{Form, Found, bracket, choice, form_of, literal, put_off};
use crate::markdown::document::Document;
use crate::model::finding::{Evidence, Input};
use crate::text::lines::Span;
use crate::words::STATE_KEYS;

/// The values of the front matter.
pub fn find(document: &Document, found: &mut Found) {
    let Some(matter) = &document.front_matter else {
        return;
    };
    let place = Place { before: "", after: "", alone: true, label: true, heading: false, cell: true };
    in_lists(document, matter.span, found);
    for &(key, value) in &matter.entries {
        let text = value.of(document.text);
        // `authors: [Toby Glei]` is a list of one.
        let lists = key.of(document.text).ends_with('s') && !key.of(document.text).ends_with("us");
        let wiki = text.strip_prefix("[[").and_then(|rest| rest.strip_suffix("]]"));
        if wiki.is_some_and(bracket::is_shouted_name) {
            found.push(Form::Bracket, value, Evidence::Likely, Input::Text);
        } else if let Some(inner) = text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            let own = found.slots.has(inner);
            if (own || !inner.contains(','))
                && let Some(slot) = bracket::judge(inner, place, own)
                && slot.evidence >= Evidence::Likely
                && (own || if lists { bracket::is_asked(inner) } else { bracket::is_named(inner) })
            {
                found.slot(form_of(inner, &slot.input), value, slot);
            }
        } else {
            literal::in_text(text, 0..text.len(), value.from, || false, found);
            if let Some(options) = choice::statuses(text) {
                found.push(Form::Choice, value, Evidence::Certain, Input::Choice { options });
            } else if (2 <= text.matches(" | ").count()
                || is_stage(key.of(document.text)) && 2 <= text.matches('|').count())
                && let Some(options) = choice::several(text)
            {
                found.push(Form::Choice, value, Evidence::Likely, Input::Choice { options });
            }
        }
    }
}

fn is_stage(key: &str) -> bool {
    STATE_KEYS.has(key)
}

/// `- TBD` in a list below a key.
fn in_lists(document: &Document, matter: Span, found: &mut Found) {
    let mut from = matter.from;
    for line in matter.of(document.text).split_inclusive('\n') {
        let span = Span::new(from, from + line.len()).trim(document.text);
        from += line.len();
        let item = span.of(document.text);
        if let Some(value) = item.strip_prefix("- ").map(|value| value.trim_matches([' ', '"', '\'']))
            && put_off::is_mark(value)
        {
            let at = span.from + item.len() - item.trim_start_matches(['-', ' ', '"', '\'']).len();
            found.push(Form::Word, Span::new(at, at + value.len()), Evidence::Certain, Input::Text);
        }
    }
}
