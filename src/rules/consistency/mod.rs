//! Rules that compare one part of a document with another.

pub mod availability_math;
pub mod component_without_detail;
pub mod detail_without_component;
pub mod directive_unknown;
pub mod glossary_undefined_acronym;
pub mod glossary_unused_term;
pub mod risk_without_mitigation;
pub mod stakeholder_not_in_signoff;
pub mod system_name_inconsistent;
pub mod target_vs_current;
pub mod tech_version_conflict;
pub mod unused_ignore;

use crate::rules::rule::Rule;

/// In the order in which `docgauge rules` prints them.
pub const RULES: &[&Rule] = &[
    &risk_without_mitigation::RULE,
    &target_vs_current::RULE,
    &availability_math::RULE,
    &component_without_detail::RULE,
    &detail_without_component::RULE,
    &system_name_inconsistent::RULE,
    &tech_version_conflict::RULE,
    &stakeholder_not_in_signoff::RULE,
    &directive_unknown::RULE,
    &glossary_undefined_acronym::RULE,
    &glossary_unused_term::RULE,
    &unused_ignore::RULE,
];
