//! Slots inside paths and file names, only where the template has the very same one.

use crate::model::finding::Category;
use crate::model::finding::Severity;
use crate::placeholder::Form;
use crate::rules::rule::Rule;
use crate::rules::shared::slot;

pub const RULE: Rule = Rule {
    id: "placeholder-in-path",
    category: Category::Placeholder,
    page: page!("placeholder_in_path.md"),
    on_request: false,
    severity: Severity::Warning,
    fixed: false,
    check: Some(|context, findings| {
        slot::report(
            context,
            &RULE,
            Form::Path,
            "{} in a path is not filled in",
            "Replace it with the name that the file really has",
            findings,
        );
    }),
};
