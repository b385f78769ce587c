//! The list of rules, in the order in which `docgauge rules` prints them.

pub mod accessibility;
pub mod consistency;
pub mod decision;
pub mod diagram;
pub mod link;
pub mod metadata;
pub mod placeholder;
pub mod review;
pub mod rule;
pub mod run;
pub mod shared;
pub mod structure;
pub mod table;
pub mod template;
pub mod text;

use crate::rules::rule::Rule;

/// Every rule.
pub const RULES: &[&Rule] = &[
    &placeholder::placeholder_bracket::RULE,
    &placeholder::placeholder_bracket_in_code::RULE,
    &placeholder::placeholder_in_path::RULE,
    &placeholder::placeholder_mustache::RULE,
    &placeholder::placeholder_brace::RULE,
    &placeholder::placeholder_angle::RULE,
    &placeholder::placeholder_date::RULE,
    &placeholder::placeholder_word::RULE,
    &placeholder::placeholder_variable::RULE,
    &placeholder::placeholder_choice_unresolved::RULE,
    &placeholder::placeholder_identity::RULE,
    &placeholder::placeholder_link_target::RULE,
    &placeholder::open_question::RULE,
    &placeholder::signature_blank::RULE,
    &placeholder::diagram_placeholder::RULE,
    &placeholder::diagram_label_placeholder::RULE,
    &placeholder::guidance_comment_left::RULE,
    &placeholder::example_line_left::RULE,
    &placeholder::repeat_block_template::RULE,
    &placeholder::heading_placeholder::RULE,
    &template::example_claim_unchanged::RULE,
    &template::boilerplate_unchanged::RULE,
    &template::example_row_unchanged::RULE,
    &diagram::diagram_unchanged::RULE,
    &template::template_mismatch::RULE,
    &template::section_thin::RULE,
    &template::section_partially_filled::RULE,
    &template::template_footer_left::RULE,
    &structure::section_missing::RULE,
    &structure::section_empty::RULE,
    &structure::section_renamed::RULE,
    &structure::section_out_of_order::RULE,
    &structure::section_extra::RULE,
    &structure::heading_level_skip::RULE,
    &structure::heading_duplicate::RULE,
    &structure::heading_multiple_h1::RULE,
    &structure::heading_numbering::RULE,
    &structure::bold_as_heading::RULE,
    &structure::document_too_short::RULE,
    &table::table_no_rows::RULE,
    &table::table_ragged::RULE,
    &table::table_cell_empty::RULE,
    &table::table_missing_column::RULE,
    &table::table_column_value::RULE,
    &table::table_duplicate_key::RULE,
    &table::table_conditional::RULE,
    &table::table_headerless::RULE,
    &structure::section_na_without_reason::RULE,
    &diagram::diagram_missing::RULE,
    &diagram::diagram_mermaid_syntax::RULE,
    &diagram::diagram_fence_language::RULE,
    &diagram::diagram_no_description::RULE,
    &diagram::diagram_ascii_broken::RULE,
    &diagram::component_not_drawn::RULE,
    &link::link_missing_file::RULE,
    &text::mojibake::RULE,
    &text::replacement_char::RULE,
    &text::bidi_override::RULE,
    &text::invisible_char::RULE,
    &text::smart_punctuation_in_code::RULE,
    &text::mixed_line_endings::RULE,
    &text::tab_in_table::RULE,
    &text::html_comment_unclosed::RULE,
    &metadata::meta_missing::RULE,
    &metadata::meta_status_unknown::RULE,
    &metadata::meta_date_invalid::RULE,
    &metadata::meta_date_format::RULE,
    &metadata::meta_date_future::RULE,
    &metadata::meta_date_template::RULE,
    &metadata::meta_review_overdue::RULE,
    &metadata::meta_version_format::RULE,
    &metadata::meta_version_history_mismatch::RULE,
    &decision::adr_missing_part::RULE,
    &decision::adr_status_invalid::RULE,
    &decision::adr_superseded_no_link::RULE,
    &decision::adr_index_mismatch::RULE,
    &decision::adr_number_duplicate::RULE,
    &decision::adr_number_gap::RULE,
    &decision::adr_single_option::RULE,
    &decision::adr_no_negative_consequence::RULE,
    &decision::adr_date_inconsistent::RULE,
    &consistency::risk_without_mitigation::RULE,
    &consistency::target_vs_current::RULE,
    &consistency::availability_math::RULE,
    &consistency::component_without_detail::RULE,
    &consistency::detail_without_component::RULE,
    &consistency::system_name_inconsistent::RULE,
    &consistency::tech_version_conflict::RULE,
    &consistency::stakeholder_not_in_signoff::RULE,
    &link::anchor_broken::RULE,
    &link::toc_missing_entry::RULE,
    &link::toc_stale_entry::RULE,
    &link::toc_order::RULE,
    &link::ref_undefined::RULE,
    &link::ref_unused::RULE,
    &link::footnote_undefined::RULE,
    &link::link_empty::RULE,
    &link::link_text_generic::RULE,
    &link::link_template_target::RULE,
    &link::link_insecure_local::RULE,
    &consistency::directive_unknown::RULE,
    &consistency::glossary_undefined_acronym::RULE,
    &consistency::glossary_unused_term::RULE,
    &accessibility::image_alt_missing::RULE,
    &accessibility::emoji_only_status::RULE,
    &accessibility::color_only_status::RULE,
    &accessibility::heading_emoji_prefix::RULE,
    &accessibility::vague_quality_goal::RULE,
    &accessibility::metric_without_unit::RULE,
    &text::generator_leak::RULE,
    &metadata::meta_status_contradiction::RULE,
    &consistency::unused_ignore::RULE,
];

/// Rules that speak only where a project asks for them, by `on` or by a severity.
pub const ON_REQUEST: &[&str] = &[
    "heading-emoji-prefix",
    "section-extra",
    "section-partially-filled",
    "stakeholder-not-in-signoff",
    "template-footer-left",
];

/// The rule with this id.
pub fn by_id(id: &str) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.id == id).copied()
}

/// The name that is most like `wanted`, if one is.
pub fn nearest<'n>(wanted: &str, names: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    let wanted: String = wanted.to_lowercase().chars().take(80).collect();
    names
        .map(|name| (strsim::normalized_damerau_levenshtein(name, &wanted), name))
        .filter(|&(alike, _)| 0.6 <= alike)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, name)| name)
}

/// What a user may know of a rule.
#[derive(Debug, serde::Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema), schemars(rename = "Rule"))]
pub struct Entry {
    pub id: &'static str,
    pub category: crate::model::finding::Category,
    pub severity: crate::model::finding::Severity,
    pub summary: &'static str,
    pub why: &'static str,
    pub fixed: bool,
}

/// Every rule, as data.
pub fn catalogue() -> Vec<Entry> {
    let entry = |rule: &&Rule| Entry {
        id: rule.id,
        category: rule.category,
        severity: rule.severity,
        summary: rule.summary,
        why: rule.why,
        fixed: rule.fixed,
    };
    RULES.iter().map(entry).collect()
}
