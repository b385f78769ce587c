//! The core for browsers: the only file that uses `JsValue`.
//!
//! The answer to a change of the text is returned as JSON text, so that a worker can forward it without parsing it. All
//! other results are written as JSON and parsed by the engine's `JSON.parse`, several times faster than making objects
//! value by value. serde-wasm-bindgen reads the arguments (`wasm/value.rs`, `wasm/read.rs`). `www/core/types.js`, which is generated from the Rust types,
//! describes arguments and results. Errors are thrown as `Error` with a message. A panic is written to the console and
//! leaves the instance unusable: the page starts a new worker.
//!
//! The texts about the rules are not in the wasm. The page loads them from the file `rules.json` and passes them in for
//! SARIF.

mod read;
mod value;

use std::cell::RefCell;

use wasm_bindgen::prelude::*;

use crate::markdown::directive::Scope;
use crate::model::options::{Files, Options};
use crate::output::folder::Folder;
use crate::output::report::EditReport;
use crate::output::session::{self, Place, Update};
use crate::rules;
use crate::rules::page::Page;
use crate::rules::rule::Rule;
use crate::template::learned;
use crate::template::packs;
use crate::text::json::{self, Json};
use crate::wasm::read::{Fields, Read, within};
use crate::wasm::value::Value;

#[wasm_bindgen(start)]
fn start() {
    console_error_panic_hook::set_once();
}

/// The report on a text.
#[wasm_bindgen]
pub fn check(text: &str, options: JsValue) -> Result<JsValue, JsError> {
    to_js(&crate::check(text, &options_of(options)?))
}

/// Every rule with its summary; `why` is empty, because the texts about the rules are in `rules.json`.
#[wasm_bindgen]
pub fn rules() -> Result<JsValue, JsError> {
    to_js(&rules::catalogue())
}

/// The page of a rule as it is in `rules.json`.
struct RulePage {
    id: String,
    summary: String,
    why: String,
}

impl Read for RulePage {
    fn read(value: Value) -> Result<Self, String> {
        let mut fields = Fields::of(value)?;
        Ok(RulePage { id: fields.field("id")?, summary: fields.field("summary")?, why: fields.field("why")? })
    }
}

/// The built-in templates.
#[wasm_bindgen]
pub fn templates() -> Result<JsValue, JsError> {
    to_js(&packs::catalogue())
}

/// A blank document of a built-in template.
#[wasm_bindgen]
pub fn blank(template: &str) -> Result<String, JsError> {
    packs::blank(template).ok_or_else(|| JsError::new(&format!("there is no template `{template}`")))
}

/// The template that is learned from Markdown, to be shown to its author.
#[wasm_bindgen]
pub fn learn(template: &str) -> Result<JsValue, JsError> {
    to_js(&learned::learned(template))
}

/// The template's Markdown with a directive inserted before the block on `line`, counted from 1, or removed if it is there.
#[wasm_bindgen]
pub fn annotate(template: &str, line: usize, directive: &str) -> String {
    learned::annotate(template, line, directive)
}

thread_local! {
    /// The files that were dropped on the page. The rules ask for them by functions, as they ask a file system.
    static FOLDER: RefCell<Folder> = RefCell::default();
}

/// Sets the files that documents link to, by their paths: the text of a Markdown file, `null` for any other file. A
/// document whose path is among them is checked with its links to the others, and with the numbers of the decisions beside
/// it, from its next options on.
#[wasm_bindgen]
pub fn set_folder(files: JsValue) -> Result<(), JsError> {
    let files = from_js("files", files)?;
    FOLDER.with_borrow_mut(|folder| *folder = Folder::of(files));
    Ok(())
}

/// The options for a document, with access to the files beside it if they are known.
fn options_of(options: JsValue) -> Result<Options, JsError> {
    const FILES: Files = Files {
        exists: |document, target| FOLDER.with_borrow(|folder| folder.exists(document, target)),
        read: |document, target| {
            FOLDER.with_borrow(|folder| folder.read(document, target).map(str::to_string))
        },
    };
    let options: Options = from_js("options", options)?;
    Ok(FOLDER.with_borrow(|folder| Options {
        files: folder.has(&options.path).then_some(FILES),
        folder: folder.decisions(&options.path),
        ..options
    }))
}

/// A document under edit. Offsets are UTF-16 code units from the start of its text.
#[wasm_bindgen]
pub struct Session {
    inner: session::Session,
}

#[wasm_bindgen]
impl Session {
    #[wasm_bindgen(constructor)]
    pub fn new(options: JsValue) -> Result<Session, JsError> {
        Ok(Session { inner: session::Session::new(options_of(options)?) })
    }

    /// Replaces the whole text; returns an `Update` as JSON.
    pub fn set_text(&mut self, text: String) -> Result<String, JsError> {
        timed(|| self.inner.set_text(text))
    }

    /// Replaces `from..to` by `insert`; returns an `Update` as JSON.
    pub fn edit(&mut self, from: usize, to: usize, insert: &str) -> Result<String, JsError> {
        timed(|| self.inner.edit(from, to, insert))
    }

    /// Sets all options; returns an `Update` as JSON.
    pub fn set_options(&mut self, options: JsValue) -> Result<String, JsError> {
        let options = options_of(options)?;
        self.with_options(options)
    }

    /// Chooses the template: `auto`, `none`, or an id; returns an `Update` as JSON.
    pub fn set_template(&mut self, template: String) -> Result<String, JsError> {
        let options = Options { template, template_text: None, ..self.inner.options().clone() };
        self.with_options(options)
    }

    /// The edits that fill a place with a value and update its links and contents entries: all of its group if it has
    /// one, else the placeholder at `from..to`, or the text there itself if it is meant as a `whole`.
    ///
    /// Offsets count in the text after the edits `before`, which are sorted and do not overlap. The session's text
    /// does not change.
    pub fn fill(
        &mut self,
        from: usize,
        to: usize,
        group: Option<String>,
        whole: bool,
        value: &str,
        before: JsValue,
    ) -> Result<JsValue, JsError> {
        to_js(&self.inner.fill(&Place { from, to, group, whole }, value, &edits(before)?))
    }

    /// The edit that writes an ignore of a rule with its reason: before the block at `from`, or for the whole file. `before`
    /// is as in `fill`.
    pub fn ignore(
        &self,
        rule: &str,
        from: usize,
        whole_file: bool,
        reason: &str,
        before: JsValue,
    ) -> Result<JsValue, JsError> {
        let scope = if whole_file { Scope::File } else { Scope::Block };
        to_js(&self.inner.ignore(rule, from, scope, reason, &edits(before)?))
    }

    /// All safe fixes of the text in one step, as `Fixes`.
    pub fn fix_all(&self) -> Result<JsValue, JsError> {
        to_js(&self.inner.fix_all())
    }

    /// The document without guidance and directives, as `Clean`.
    pub fn clean(&self) -> Result<JsValue, JsError> {
        to_js(&self.inner.clean())
    }

    /// The report on the current text.
    pub fn report(&self) -> Result<JsValue, JsError> {
        to_js(&self.inner.report())
    }

    /// The report in SARIF; `name` is the document's file name, `pages` are the pages of the rules.
    pub fn sarif(&self, name: &str, pages: JsValue) -> Result<String, JsError> {
        let pages = from_js::<Vec<RulePage>>("pages", pages)?;
        let page = |rule: &Rule| {
            let page = pages.iter().find(|page| page.id == rule.id);
            page.map_or(Page::NONE, |page| Page { summary: &page.summary, why: &page.why })
        };
        Ok(self.inner.sarif(name, &rules::with_pages(page)))
    }

    /// All blocks of the current preview.
    pub fn preview(&self) -> Result<JsValue, JsError> {
        to_js(&self.inner.preview())
    }
}

impl Session {
    fn with_options(&mut self, options: Options) -> Result<String, JsError> {
        timed(|| {
            self.inner.set_options(options);
            self.inner.update()
        })
    }
}

/// The update as JSON, with the time of the check; passing it to JavaScript is not included.
fn timed(run: impl FnOnce() -> Update) -> Result<String, JsError> {
    let start = now();
    let mut update = run();
    update.milliseconds = now() - start;
    Ok(json::ascii(&update))
}

/// The time in milliseconds by the clock of the page or the worker.
fn now() -> f64 {
    let global: JsValue = js_sys::global().into();
    let performance = js_sys::Reflect::get(&global, &"performance".into()).ok();
    performance
        .and_then(|value| value.dyn_into::<web_sys::Performance>().ok())
        .map_or(0.0, |clock| clock.now())
}

fn to_js(value: &(impl Json + ?Sized)) -> Result<JsValue, JsError> {
    js_sys::JSON::parse(&json::ascii(value)).map_err(|_| JsError::new("the answer is no JSON"))
}

fn edits(before: JsValue) -> Result<Vec<EditReport>, JsError> {
    from_js("before", before)
}

/// Reads an argument from the page; the default if the argument is missing. An error message names it `name`.
#[inline(never)]
fn from_js<T: Read + Default>(name: &str, value: JsValue) -> Result<T, JsError> {
    if value.is_undefined() || value.is_null() {
        return Ok(T::default());
    }
    let read: Result<Value, _> = serde_wasm_bindgen::from_value(value);
    let read = read.map_err(|error| error.to_string()).and_then(T::read);
    read.map_err(|error| JsError::new(&within(name, &error)))
}
