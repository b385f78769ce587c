//! Placeholders in the values of front matter. `[a, b]` is a list there, `{a: b}` a map.

use super::leaf::Place;
use super::{Form, Found, bracket, choice, form_of, literal};
use crate::document::Document;
use crate::finding::{Evidence, Input};

/// The values of the front matter.
pub fn find(document: &Document, found: &mut Found) {
    let Some(matter) = &document.front_matter else {
        return;
    };
    let place = Place { before: "", after: "", alone: true, label: true, heading: false, cell: true };
    for &(key, value) in &matter.entries {
        let text = value.of(document.text);
        // `authors: [Toby Glei]` is a list of one.
        let lists = key.of(document.text).ends_with('s') && !key.of(document.text).ends_with("us");
        if let Some(inner) = text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
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
            }
        }
    }
}
