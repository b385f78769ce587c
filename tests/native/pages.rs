//! The pages of the rules, `src/rules/<category>/<fault>.md`: the documents in them, each with its settings.
//!
//! A page begins with the part for users: `# RULE: SUMMARY`, why the fault matters, **Before** and **After** with a document
//! each, and how to ignore the rule. The rule must have a finding in the first document and none in the second. Below the
//! heading `## Examples` there is prose with examples: a document, a line with a lone `.`, and a line for each finding of
//! the page's rule, `LINE RULE "SOURCE"` with the source as a JSON string.
//!
//! Words after the backticks of a fence are settings for the check; `_` is a space. **After** has the settings of **Before**.
//!
//! | Word | Meaning |
//! |---|---|
//! | `template=sdp`, `today=2026-03-04` | as on the command line |
//! | `placeholder=@@*@@`, `not-placeholder=[x]`, `slugs=gitlab` | as in `docgauge.toml` |
//! | `custom` | the template is the page's `template` fence above, or else the first one below |
//! | `files` | `there.md`, `pictures/a.png` and `adr/0007-ledger-store.md` exist beside the document |
//! | `crlf`, `bom` | lines end in CR LF; a byte order mark comes first |
//! | `characters` | `<U+200B>` is that character |
//!
//! A rule that is off by default is on for its own page.

use std::fs;
use std::path::Path;

use docgauge::model::options::{Files, Level, Options};
use docgauge::rules;
use docgauge::text::slug::Platform;

use super::fences::{Fence, fences};

/// The page of one rule.
pub struct Page {
    /// The file, from the project's folder on.
    pub file: String,
    /// The rule's id, by the title.
    pub rule: String,
    /// The documents below **Before** and **After**; a page without errors has two.
    pub documents: Vec<Example>,
    pub examples: Vec<Example>,
}

/// A document of a page.
pub struct Example {
    /// As `src/rules/placeholder/placeholder_word.md:12`.
    pub place: String,
    pub rule: String,
    /// The words after the backticks of the fence.
    pub settings: Vec<String>,
    pub options: Options,
    pub text: String,
    /// The findings of the rule, as [`super::cases`] writes them.
    pub expected: Vec<String>,
}

/// The files of a document with `files`.
const FILES: Files = Files {
    exists: |_, target| ["there.md", "pictures/a.png", "adr/0007-ledger-store.md"].contains(&target),
    read: |_, target| (target == "there.md").then(|| "# There\n\n## 2. Scope & Goals\n".to_string()),
};

/// The paths of all pages, from the project's folder on, sorted.
pub fn files() -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let names = |folder: &str| {
        let entries = fs::read_dir(root.join(folder)).expect("a folder of rules");
        entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
    };
    let mut files = Vec::new();
    for category in names("src/rules").filter(|name| !name.contains('.')) {
        let folder = format!("src/rules/{category}");
        files.extend(
            names(&folder).filter(|name| name.ends_with(".md")).map(|name| format!("{folder}/{name}")),
        );
    }
    files.sort();
    files
}

/// All pages.
pub fn pages() -> Vec<Page> {
    files().into_iter().map(page).collect()
}

fn page(file: String) -> Page {
    let text =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(&file)).expect("a page is UTF-8");
    let title = text.lines().next().unwrap_or("");
    let rule = title.trim_start_matches("# ").split(": ").next().unwrap_or("").to_string();
    let mut page = Page { file, rule, documents: Vec::new(), examples: Vec::new() };
    let fences = fences(&page.file);
    let template = |before: usize| {
        let is_template = |fence: &&Fence| fence.words[0] == "template";
        let above = fences[..before].iter().rfind(is_template);
        above.or(fences.iter().find(is_template)).map(|fence| fence.text.clone())
    };
    for (at, fence) in fences.iter().enumerate() {
        match (fence.words[0].as_str(), fence.above.as_str()) {
            ("markdown", "**Before**") => {
                page.documents.push(example(&page.rule, fence, &fence.words[1..], template(at)));
            }
            ("markdown", "**After**") => {
                let settings = page.documents.last().map_or(Vec::new(), |before| before.settings.clone());
                page.documents.push(example(&page.rule, fence, &settings, template(at)));
            }
            ("example", _) => {
                page.examples.push(example(&page.rule, fence, &fence.words[1..], template(at)));
            }
            ("template", _) => {}
            (word, _) => panic!("{}: a page has no use for `{word}` here", fence.place),
        }
    }
    page
}

fn example(rule: &str, fence: &Fence, settings: &[String], template: Option<String>) -> Example {
    let place = &fence.place;
    let (mut text, mut expected) = (fence.text.clone(), Vec::new());
    if fence.words[0] == "example" {
        let Some(dot) = text.rfind("\n.\n").map(|at| at + 1).or(text.starts_with(".\n").then_some(0)) else {
            panic!("{place}: an example needs a line with a lone `.` after its text");
        };
        let lines = text[dot + 2..].lines().filter(|line| !line.trim().is_empty());
        expected = lines.map(str::to_string).collect();
        text.truncate(dot);
    }
    let mut options = Options::default();
    if rules::by_id(rule).is_some_and(|rule| rule.on_request) {
        options.settings.rules.insert(rule.to_string(), Level::On);
    }
    for word in settings {
        let (key, value) = word.split_once('=').unwrap_or((word, ""));
        let value = value.replace('_', " ");
        match key {
            "template" => options.template = value,
            "today" => options.today = Some(value),
            "placeholder" => options.settings.placeholders.push(value),
            "not-placeholder" => options.settings.not_placeholders.push(value),
            "slugs" => {
                options.settings.slugs = match value.as_str() {
                    "gitlab" => Platform::GitLab,
                    "azure" => Platform::Azure,
                    _ => panic!("{place}: slugs are of gitlab or azure"),
                }
            }
            "custom" => {
                assert!(template.is_some(), "{place}: the page has no fence `template`");
                options.template_text = template.clone();
            }
            "files" => options.files = Some(FILES),
            "crlf" => text = text.replace('\n', "\r\n"),
            "bom" => text.insert(0, '\u{feff}'),
            "characters" => text = with_characters(&text),
            _ => panic!("{place}: `{word}` is no setting of a document"),
        }
    }
    Example {
        place: place.clone(),
        rule: rule.to_string(),
        settings: settings.to_vec(),
        options,
        text,
        expected,
    }
}

/// The text with each `<U+200B>` replaced by the character.
fn with_characters(text: &str) -> String {
    let mut parts = text.split("<U+");
    let mut written = parts.next().unwrap_or("").to_string();
    for part in parts {
        let (code, rest) = part.split_once('>').expect("`<U+` is closed by `>`");
        let code = u32::from_str_radix(code, 16).expect("a hexadecimal number");
        written.push(char::from_u32(code).expect("a character"));
        written.push_str(rest);
    }
    written
}
