//! The list of rules, in the order in which `docgauge rules` prints them.

mod adr_date_inconsistent;
mod adr_index_mismatch;
mod adr_missing_part;
mod adr_no_negative_consequence;
mod adr_number_duplicate;
mod adr_number_gap;
mod adr_single_option;
mod adr_status_invalid;
mod adr_superseded_no_link;
mod anchor_broken;
mod availability_math;
mod bidi_override;
mod boilerplate_unchanged;
mod bold_as_heading;
mod color_only_status;
mod component_not_drawn;
mod component_without_detail;
mod components;
mod dates;
mod detail_without_component;
mod diagram_ascii_broken;
mod diagram_fence_language;
mod diagram_label_placeholder;
mod diagram_mermaid_syntax;
mod diagram_missing;
mod diagram_no_description;
mod diagram_placeholder;
mod diagram_unchanged;
mod directive_unknown;
mod document_too_short;
mod emoji_only_status;
mod example_claim_unchanged;
mod example_line_left;
mod example_row_unchanged;
mod footnote_undefined;
mod generator_leak;
mod glossary_undefined_acronym;
mod glossary_unused_term;
mod guidance_comment_left;
mod heading_duplicate;
mod heading_emoji_prefix;
mod heading_level_skip;
mod heading_multiple_h1;
mod heading_numbering;
mod heading_placeholder;
mod html_comment_unclosed;
mod image_alt_missing;
mod invisible_char;
mod link_empty;
mod link_insecure_local;
mod link_missing_file;
mod link_template_target;
mod link_text_generic;
mod meta_date_format;
mod meta_date_future;
mod meta_date_invalid;
mod meta_date_template;
mod meta_missing;
mod meta_review_overdue;
mod meta_status_contradiction;
mod meta_status_unknown;
mod meta_version_format;
mod meta_version_history_mismatch;
mod metric_without_unit;
mod mixed_line_endings;
mod mojibake;
mod open_question;
mod placeholder_angle;
mod placeholder_brace;
mod placeholder_bracket;
mod placeholder_bracket_in_code;
mod placeholder_choice_unresolved;
mod placeholder_date;
mod placeholder_identity;
mod placeholder_in_path;
mod placeholder_link_target;
mod placeholder_mustache;
mod placeholder_variable;
mod placeholder_word;
mod ref_undefined;
mod ref_unused;
mod repeat_block_template;
mod replacement_char;
mod risk_without_mitigation;
mod runs;
mod section_empty;
mod section_extra;
mod section_missing;
mod section_na_without_reason;
mod section_out_of_order;
mod section_partially_filled;
mod section_renamed;
mod section_thin;
mod signature_blank;
mod slot;
mod smart_punctuation_in_code;
mod stakeholder_not_in_signoff;
mod status_sign;
mod system_name_inconsistent;
mod tab_in_table;
mod table_cell_empty;
mod table_column_value;
mod table_conditional;
mod table_duplicate_key;
mod table_headerless;
mod table_missing_column;
mod table_no_rows;
mod table_ragged;
mod target_vs_current;
mod tech_version_conflict;
mod template_footer_left;
mod template_mismatch;
mod toc_missing_entry;
mod toc_order;
mod toc_stale_entry;
mod unchanged;
mod unused_ignore;
mod vague_quality_goal;
mod whole_lines;

use crate::finding::{Evidence, Finding};
use crate::metadata::Stage;
use crate::options::Level;
use crate::rule::{Context, Rule};
use crate::sort;
use crate::source::Span;

/// Every rule.
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
    &example_claim_unchanged::RULE,
    &boilerplate_unchanged::RULE,
    &example_row_unchanged::RULE,
    &diagram_unchanged::RULE,
    &template_mismatch::RULE,
    &section_thin::RULE,
    &section_partially_filled::RULE,
    &template_footer_left::RULE,
    &section_missing::RULE,
    &section_empty::RULE,
    &section_renamed::RULE,
    &section_out_of_order::RULE,
    &section_extra::RULE,
    &heading_level_skip::RULE,
    &heading_duplicate::RULE,
    &heading_multiple_h1::RULE,
    &heading_numbering::RULE,
    &bold_as_heading::RULE,
    &document_too_short::RULE,
    &table_no_rows::RULE,
    &table_ragged::RULE,
    &table_cell_empty::RULE,
    &table_missing_column::RULE,
    &table_column_value::RULE,
    &table_duplicate_key::RULE,
    &table_conditional::RULE,
    &table_headerless::RULE,
    &section_na_without_reason::RULE,
    &diagram_missing::RULE,
    &diagram_mermaid_syntax::RULE,
    &diagram_fence_language::RULE,
    &diagram_no_description::RULE,
    &diagram_ascii_broken::RULE,
    &component_not_drawn::RULE,
    &link_missing_file::RULE,
    &mojibake::RULE,
    &replacement_char::RULE,
    &bidi_override::RULE,
    &invisible_char::RULE,
    &smart_punctuation_in_code::RULE,
    &mixed_line_endings::RULE,
    &tab_in_table::RULE,
    &html_comment_unclosed::RULE,
    &meta_missing::RULE,
    &meta_status_unknown::RULE,
    &meta_date_invalid::RULE,
    &meta_date_format::RULE,
    &meta_date_future::RULE,
    &meta_date_template::RULE,
    &meta_review_overdue::RULE,
    &meta_version_format::RULE,
    &meta_version_history_mismatch::RULE,
    &adr_missing_part::RULE,
    &adr_status_invalid::RULE,
    &adr_superseded_no_link::RULE,
    &adr_index_mismatch::RULE,
    &adr_number_duplicate::RULE,
    &adr_number_gap::RULE,
    &adr_single_option::RULE,
    &adr_no_negative_consequence::RULE,
    &adr_date_inconsistent::RULE,
    &risk_without_mitigation::RULE,
    &target_vs_current::RULE,
    &availability_math::RULE,
    &component_without_detail::RULE,
    &detail_without_component::RULE,
    &system_name_inconsistent::RULE,
    &tech_version_conflict::RULE,
    &stakeholder_not_in_signoff::RULE,
    &anchor_broken::RULE,
    &toc_missing_entry::RULE,
    &toc_stale_entry::RULE,
    &toc_order::RULE,
    &ref_undefined::RULE,
    &ref_unused::RULE,
    &footnote_undefined::RULE,
    &link_empty::RULE,
    &link_text_generic::RULE,
    &link_template_target::RULE,
    &link_insecure_local::RULE,
    &directive_unknown::RULE,
    &glossary_undefined_acronym::RULE,
    &glossary_unused_term::RULE,
    &image_alt_missing::RULE,
    &emoji_only_status::RULE,
    &color_only_status::RULE,
    &heading_emoji_prefix::RULE,
    &vague_quality_goal::RULE,
    &metric_without_unit::RULE,
    &generator_leak::RULE,
    // These read what the others have found, and have ignored: they stay last.
    &meta_status_contradiction::RULE,
    &unused_ignore::RULE,
];

/// Rules that speak only where a project asks for them, by `on` or by a severity.
pub const ON_REQUEST: &[&str] = &[
    "heading-emoji-prefix",
    "section-extra",
    "section-partially-filled",
    "stakeholder-not-in-signoff",
    "template-footer-left",
];

/// Whether a rule is to be heard.
fn is_off(context: &Context, rule: &str) -> bool {
    match context.options.settings.rules.get(rule) {
        Some(level) => *level == Level::Off,
        None => ON_REQUEST.contains(&rule),
    }
}

/// Runs every rule; the findings come sorted by where they stand.
pub fn run(context: &Context) -> Vec<Finding> {
    let mut findings = Vec::new();
    let stage = context.metadata.stage();
    for rule in RULES {
        let level = context.options.settings.rules.get(rule.id).copied();
        if is_off(context, rule.id) {
            continue;
        }
        let first = findings.len();
        (rule.check)(context, &mut findings);
        if context.document.text.starts_with('\u{feff}') {
            behind_the_mark(&mut findings[first..]);
        }
        if !context.ignores.is_empty() {
            let mut own = findings.split_off(first);
            own.retain(|finding: &Finding| !context.ignores.cover(rule.id, finding.span.from));
            findings.append(&mut own);
        }
        let severity = level.and_then(Level::severity);
        for finding in &mut findings[first..] {
            finding.severity = match (severity, rule.fixed, stage) {
                (Some(severity), ..) => severity,
                (None, false, Stage::Draft) => finding.severity.lower(),
                (None, false, Stage::Approved) if finding.evidence != Some(Evidence::Possible) => {
                    finding.severity.raise()
                }
                _ => finding.severity,
            };
        }
    }
    // Missing sections may stand at one place: they stay in the template's order.
    sort::by_key(&mut findings, |finding| (finding.span, finding.rule.id));
    findings
}

/// Nothing is put in before the byte order mark.
fn behind_the_mark(findings: &mut [Finding]) {
    let edits = findings.iter_mut().flat_map(|finding| &mut finding.fixes).flat_map(|fix| &mut fix.edits);
    for edit in edits.filter(|edit| edit.span == Span::new(0, 0)) {
        let mark = '\u{feff}'.len_utf8();
        edit.span = Span::new(mark, mark);
    }
}

/// The name that is most like `wanted`, if one is.
fn nearest<'n>(wanted: &str, names: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    let wanted: String = wanted.to_lowercase().chars().take(80).collect();
    names
        .map(|name| (strsim::normalized_damerau_levenshtein(name, &wanted), name))
        .filter(|&(alike, _)| 0.6 <= alike)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, name)| name)
}

/// What a user may know of a rule.
#[derive(Debug, serde::Serialize)]
pub struct Entry {
    pub id: &'static str,
    pub category: crate::rule::Category,
    pub severity: crate::finding::Severity,
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
