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
