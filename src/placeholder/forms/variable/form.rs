//! The data of the form.

use crate::model::finding::Severity;
use crate::placeholder::form::{Form, Grouping};

pub const FORM: Form = Form {
    rule: "placeholder-variable",
    id: "variable",
    severity: Severity::Warning,
    message: "{} stands for a missing value",
    help: "Write the number or the name in its place",
    group: Grouping::ByPlace,
    ..Form::USUAL
};
