//! The data of the form.

use crate::model::finding::Severity;
use crate::placeholder::form::{Form, Grouping};

pub const FORM: Form = Form {
    rule: "placeholder-mustache",
    id: "mustache",
    severity: Severity::Error,
    message: "{} was never substituted",
    help: "Write the value that it stands for",
    group: Grouping::Always,
    ..Form::USUAL
};
