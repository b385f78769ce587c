//! A bracket in a heading. It is found as a bracket, but has a rule of its own, because a heading names its section.

use crate::model::finding::Severity;
use crate::placeholder::finder::Finder;
use crate::placeholder::form::{Form, Grouping};

pub const FORM: Form = Form {
    rule: "heading-placeholder",
    id: "heading",
    severity: Severity::Error,
    message: "{} in the heading is not filled in",
    help: "Replace it with your answer, brackets included",
    group: Grouping::ByPlace,
    echoes: true,
    ..Form::USUAL
};

pub const FINDER: Finder = Finder { form: &FORM, find: &[], learn: &[] };
