//! Rules that report placeholders, one rule for each form.

pub mod diagram_label_placeholder;
pub mod diagram_placeholder;
pub mod example_line_left;
pub mod guidance_comment_left;
pub mod heading_placeholder;
pub mod open_question;
pub mod placeholder_angle;
pub mod placeholder_brace;
pub mod placeholder_bracket;
pub mod placeholder_bracket_in_code;
pub mod placeholder_choice_unresolved;
pub mod placeholder_date;
pub mod placeholder_identity;
pub mod placeholder_in_path;
pub mod placeholder_link_target;
pub mod placeholder_mustache;
pub mod placeholder_variable;
pub mod placeholder_word;
pub mod repeat_block_template;
pub mod signature_blank;

use crate::rules::rule::Rule;

/// In the order in which `docgauge rules` prints them.
pub const RULES: &[&Rule] = &[
    &placeholder_bracket::RULE,
    &placeholder_bracket_in_code::RULE,
    &placeholder_in_path::RULE,
    &placeholder_mustache::RULE,
    &placeholder_brace::RULE,
    &placeholder_angle::RULE,
    &placeholder_date::RULE,
    &placeholder_word::RULE,
    &placeholder_variable::RULE,
    &placeholder_choice_unresolved::RULE,
    &placeholder_identity::RULE,
    &placeholder_link_target::RULE,
    &open_question::RULE,
    &signature_blank::RULE,
    &diagram_placeholder::RULE,
    &diagram_label_placeholder::RULE,
    &guidance_comment_left::RULE,
    &example_line_left::RULE,
    &repeat_block_template::RULE,
    &heading_placeholder::RULE,
];
