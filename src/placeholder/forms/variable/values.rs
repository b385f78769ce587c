//! Whole values that stand for a number, a version or a name: `X.Y`, `xxx`, `Service A`, `...`.
//!
//! Most count only beside placeholders. Deliberately absent: letters within a text, which the finders of this form judge.

use super::form::FORM;
use crate::markdown::document::BlockKind;
use crate::model::finding::Evidence;
use crate::placeholder::finder::Value;
use crate::placeholder::found::Found;
use crate::placeholder::stand_ins::{self, is_circles, is_lettered, is_masked, is_version};
use crate::text::contains::Search;
use crate::text::lines::Span;
use crate::text::signs::Signs;
use crate::words::{BLANK_AMOUNTS, BLANKS};

/// A version in letters, or blanks in place of a value.
pub fn whole(value: &Value, found: &mut Found) -> bool {
    let Value { text, bare, .. } = *value;
    // `* … <!-- numbers of options can vary -->`
    if let Some((dots, _)) = text.split_once(" <!--")
        && matches!(dots, "…" | "...")
    {
        let span = Span::new(value.span.from, value.span.from + dots.len());
        found.hint(&FORM, span, Evidence::Likely);
        return true;
    }
    let dots = matches!(text, "..." | "…");
    if !value.standing
        && (!dots || value.leaf.heading)
        && !is_lettered(text.trim_end_matches('?'))
        && !text.ends_with('…')
    {
        return false;
    }
    // `xxx`, `P-xx.xx`
    let number = text.trim_start_matches(|c: char| c.is_ascii_uppercase());
    let keyed =
        number.len() < text.len() && number.starts_with("-xx") && number.bytes().all(|b| b"-x.".contains(&b));
    // `xxx,xxx`
    let figure = || {
        text.split_signs(b",.").all(|group| matches!(group, "x" | "xx" | "xxx")) && text.has_word("xx")
            || text.split(' ').all(|group| matches!(group, "nn" | "nnn" | "xxx")) && text.contains(' ')
    };
    // `х.х.х.х/хх`, in the letters of Russian
    let address = 4 <= text.matches('х').count() && text.chars().all(|c| matches!(c, 'х' | '.' | '/'));
    let small = 3 <= text.len() && text.chars().all(|c| c == 'x') || keyed || address || figure();
    let listed = text.starts_with('X') && text.contains(',') && text.chars().all(|c| matches!(c, 'X' | ','));
    // `Insight 3 …`, `Step 4 …`
    let left = text.strip_suffix(['…']).or_else(|| text.strip_suffix("...")).map(str::trim_end);
    let left = left.is_some_and(|left| is_lettered(left) || stand_ins::is_numbered(left));
    // `| Encrypted | X | |` below `Yes | No`: a tick.
    if text == "X" && value.leaf.is_among_ticks(value.document) {
        return false;
    }
    let point = value.document.blocks[value.leaf.block].parent.is_some_and(|item| {
        matches!(value.document.blocks[item].kind, BlockKind::ListItem { .. })
            && value.document.blocks[item].end == value.leaf.block + 1
    });
    let asked = text.ends_with('?') && is_lettered(text.trim_end_matches('?'));
    if asked || point && (left || is_lettered(text)) {
        found.hint(&FORM, value.span, Evidence::Likely);
    } else if value.standing && is_lettered(text) {
        found.hint(&FORM, value.span, Evidence::Possible);
    } else if value.standing && is_version(bare) && value.leaf.cell != Some(0) {
        found.push(&FORM, value.bare_span, Evidence::Likely);
    } else if is_masked(text) && value.standing || is_circles(text) {
        found.push(&FORM, value.span, Evidence::Likely);
    } else if dots || BLANKS.has_exactly(text) || small || listed {
        let column = value.leaf.cell.is_some_and(|column| 0 < column);
        let asks = value.standing && value.leaf.cell != Some(0) && !value.leaf.heading;
        let asks = asks && !listed && (!small || column && text.len() == 3);
        // `XX` beside numbers, in the place of one.
        let row = value.leaf.labels(value.document).1;
        let number = (2..=4).contains(&text.len()) && text.bytes().all(|byte| byte == b'X');
        if asks && number && row.bytes().any(|byte| byte.is_ascii_digit()) {
            found.push(&FORM, value.span, Evidence::Likely);
        } else {
            let likely = asks && text != "X" || dots && point;
            found.hint(&FORM, value.span, if likely { Evidence::Likely } else { Evidence::Possible });
        }
    } else if BLANK_AMOUNTS.has_exactly(text) {
        found.push(&FORM, value.span, Evidence::Likely);
    } else {
        return false;
    }
    true
}
