//! The facts about a document on which the placeholders of each section depend.
//!
//! They are computed once for a document. Most edits do not change them, so the candidates of the unedited sections
//! stay valid. Deliberately absent: company and echoes, which `find` judges when it has the candidates of all sections.

use super::near::head;
use crate::markdown::document::Document;
use crate::text::sort;
use crate::words::{
    CONTENTS_TITLES, FILLING_VERBS, HTML_ELEMENTS, PLACEHOLDER_WORDS, PUT_OFF, QUESTION_TITLES,
    VARIABLE_LISTS,
};

/// The facts about a document on which the placeholders of all its sections depend.
#[derive(Debug, Default, PartialEq, Eq, Hash)]
pub struct Surroundings {
    /// The document's opening is about placeholders, so the document may show some.
    pub about_placeholders: bool,
    /// The opening introduces a list of the variables that a program fills in.
    pub lists_variables: bool,
    /// A draft that kramdown makes an RFC of: there `{{name}}` is a reference.
    pub internet_draft: bool,
    /// A questionnaire or a guide for interviews: its questions are for its readers.
    pub asks_readers: bool,
    /// The contents of a book: there `[Chapter]()` is a chapter that is still to be written, or a part.
    pub lists_chapters: bool,
    /// The names of closing tags that are no elements of HTML, sorted: `<rationale>` is markup above `</rationale>`.
    pub closed_tags: Vec<String>,
    /// The headings that are named like a put-off word, in lower case: `## TODO` is a target of `#todo`.
    pub put_off_headings: Vec<String>,
}

impl Surroundings {
    /// The surroundings of the sections of a document.
    pub fn of(document: &Document) -> Self {
        let text = document.text;
        let opening = document.sections.iter().take(2);
        let entries = document.front_matter.iter().flat_map(|matter| &matter.entries);
        let titles = document.sections.iter().skip(1).map(|section| &section.title);
        Surroundings {
            lists_variables: opening
                .clone()
                .map(|it| it.span.of(text))
                .any(|it| VARIABLE_LISTS.part_in(&head(it, 4_000).to_lowercase())),
            about_placeholders: opening.map(|it| it.span.of(text)).any(is_about_placeholders),
            internet_draft: entries
                .into_iter()
                .any(|(key, value)| key.of(text) == "docname" && value.of(text).starts_with("draft-")),
            asks_readers: document
                .sections
                .iter()
                .skip(1)
                .take(1)
                .any(|section| QUESTION_TITLES.part_in(&section.title.to_lowercase())),
            lists_chapters: titles.clone().next().is_some_and(|title| is_of_contents(title))
                && CHAPTERS <= document.links.len(),
            closed_tags: closed_tags(text),
            put_off_headings: titles
                .filter(|title| PUT_OFF.has(title))
                .map(|title| title.to_ascii_lowercase())
                .collect(),
        }
    }
}

impl Surroundings {
    /// Whether a tag is closed somewhere in the document.
    pub fn closes(&self, tag: &str) -> bool {
        let name = tag.strip_prefix('<').and_then(|rest| rest.strip_suffix('>')).unwrap_or("");
        !name.is_empty() && self.closed_tags.binary_search_by(|closed| closed[..].cmp(name)).is_ok()
    }
}

fn closed_tags(text: &str) -> Vec<String> {
    let names = memchr::memmem::find_iter(text.as_bytes(), b"</").filter_map(|at| {
        let name = head(&text[at + 2..], 60).split_once('>')?.0;
        let plain = name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '-');
        (plain && !HTML_ELEMENTS.has(name)).then(|| name.to_string())
    });
    let mut names: Vec<String> = names.collect();
    sort::by(&mut names, |one, other| one < other);
    names.dedup();
    names
}

/// The contents of a book have at least so many links.
const CHAPTERS: usize = 5;

/// `Summary`, as mdBook names the file, or a title of a contents list.
fn is_of_contents(title: &str) -> bool {
    title.eq_ignore_ascii_case("summary") || CONTENTS_TITLES.has(title)
}

/// Whether a text is about placeholders, judged by its first 4 000 bytes; a request to replace them is not.
pub fn is_about_placeholders(text: &str) -> bool {
    let text = head(text, 4_000);
    PLACEHOLDER_WORDS.part_in(&text.to_lowercase()) && FILLING_VERBS.first_in(text).is_none()
}
