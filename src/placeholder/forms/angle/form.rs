//! How brackets of angles are reported.

use crate::model::finding::Severity;
use crate::placeholder::form::{Form, Grouping};

pub const FORM: Form = Form {
    rule: "placeholder-angle",
    id: "angle",
    severity: Severity::Error,
    message: "{} is not filled in",
    help: "Replace it with your answer; most renderers do not even show it",
    group: Grouping::Always,
    ..Form::USUAL
};
