//! Rules about tables.

pub mod field_empty;
pub mod table_cell_empty;
pub mod table_column_value;
pub mod table_conditional;
pub mod table_duplicate_key;
pub mod table_headerless;
pub mod table_missing_column;
pub mod table_no_rows;
pub mod table_ragged;

use crate::rules::rule::Rule;

/// In the order in which `docgauge rules` prints them.
pub const RULES: &[&Rule] = &[
    &table_no_rows::RULE,
    &table_ragged::RULE,
    &table_cell_empty::RULE,
    &field_empty::RULE,
    &table_missing_column::RULE,
    &table_column_value::RULE,
    &table_duplicate_key::RULE,
    &table_conditional::RULE,
    &table_headerless::RULE,
];
