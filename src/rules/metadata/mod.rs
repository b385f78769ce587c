//! Rules about status, dates, versions and owners.

pub mod meta_date_format;
pub mod meta_date_future;
pub mod meta_date_invalid;
pub mod meta_date_template;
pub mod meta_missing;
pub mod meta_review_overdue;
pub mod meta_status_contradiction;
pub mod meta_status_unknown;
pub mod meta_version_format;
pub mod meta_version_history_mismatch;
