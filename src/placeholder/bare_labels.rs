//! Labels in a row, none of which has a value.
//!
//! Deliberately absent: labels of a list or of lines, which are items (`reading::labels`).

use crate::text::contains::Search;

/// `Pros: / Cons: / Cost:`: whether a line is labels in a row, none of them with a value.
pub fn are_bare(text: &str) -> bool {
    text.ends_with(':')
        && [" / ", " | "].iter().any(|sign| {
            let part = |part: &str| {
                part.trim().strip_suffix(':').is_some_and(|name| (1..=3).contains(&name.split(' ').count()))
            };
            text.contains(sign) && text.parts(sign).all(part)
        })
}
