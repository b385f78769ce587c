//! Rules about characters, encodings and comments.

pub mod bidi_override;
pub mod fence_unclosed;
pub mod generator_leak;
pub mod html_comment_unclosed;
pub mod invisible_char;
pub mod mixed_line_endings;
pub mod mojibake;
pub mod replacement_char;
pub mod smart_punctuation_in_code;
pub mod tab_in_table;

use crate::rules::rule::Rule;

/// In the order in which `docgauge rules` prints them.
pub const RULES: &[&Rule] = &[
    &mojibake::RULE,
    &replacement_char::RULE,
    &bidi_override::RULE,
    &invisible_char::RULE,
    &smart_punctuation_in_code::RULE,
    &mixed_line_endings::RULE,
    &tab_in_table::RULE,
    &html_comment_unclosed::RULE,
    &fence_unclosed::RULE,
    &generator_leak::RULE,
];
