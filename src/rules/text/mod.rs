//! Rules about characters, encodings and comments.

pub mod bidi_override;
pub mod generator_leak;
pub mod html_comment_unclosed;
pub mod invisible_char;
pub mod mixed_line_endings;
pub mod mojibake;
pub mod replacement_char;
pub mod smart_punctuation_in_code;
pub mod tab_in_table;
