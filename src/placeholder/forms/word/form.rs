//! The data of the form.

use crate::model::finding::Severity;
use crate::placeholder::form::{Company, Form};

pub const FORM: Form = Form {
    rule: "placeholder-word",
    id: "word",
    severity: Severity::Warning,
    message: "{} puts the answer off",
    help: "Write the answer, or turn it into a question with an owner",
    company: Company::Several,
    ..Form::USUAL
};
