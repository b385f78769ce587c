//! Rules about tables.

pub mod table_cell_empty;
pub mod table_column_value;
pub mod table_conditional;
pub mod table_duplicate_key;
pub mod table_headerless;
pub mod table_missing_column;
pub mod table_no_rows;
pub mod table_ragged;
