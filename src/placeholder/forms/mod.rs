//! The list of forms: one file each, with its data (`FORM`) and its finders (`FINDER`).
//!
//! Everything else is computed from the list: the bytes at which a search stops, rules, counting, company, groups,
//! learning and answers. To add a spelling, add a line to the `find` of its form. To add a form, add its file, two
//! lines here, and its rule.
//!
//! Invariant: if two forms match at the same place, the first in the list counts.

pub mod angle;
pub mod brace;
pub mod bracket;
pub mod bracket_in_code;
pub mod choice;
pub mod date;
pub mod diagram;
pub mod diagram_label;
pub mod example;
pub mod guidance;
pub mod heading;
pub mod identity;
pub mod link_target;
pub mod mustache;
pub mod of_template;
pub mod open_question;
pub mod path;
pub mod repeat;
pub mod signature;
pub mod variable;
pub mod word;

use super::finder::Finder;
use super::form::Form;

/// All forms.
pub static FORMS: &[Finder] = &[
    guidance::FINDER,
    example::FINDER,
    repeat::FINDER,
    word::FINDER,
    identity::FINDER,
    bracket::FINDER,
    bracket_in_code::FINDER,
    angle::FINDER,
    mustache::FINDER,
    path::FINDER,
    brace::FINDER,
    variable::FINDER,
    date::FINDER,
    choice::FINDER,
    link_target::FINDER,
    open_question::FINDER,
    signature::FINDER,
    diagram::FINDER,
    diagram_label::FINDER,
    heading::FINDER,
    of_template::FINDER,
];

/// The form with this id.
pub fn by_id(id: &str) -> Option<&'static Form> {
    FORMS.iter().map(|finder| finder.form).find(|form| form.id == id)
}
