//! The core for browsers: the only file that names `JsValue`.
//!
//! Objects cross with the shapes of `report.rs`, written as JSON and read by the engine's own `JSON.parse`: several times
//! faster than making them value by value. What answers an edit stays text (`…_json`), so that a worker can hand it on
//! without reading it. Options come in by serde-wasm-bindgen. Errors are thrown as `Error` with a message. A panic goes to the console and leaves the instance unusable: the page starts a new worker.

use serde::Serialize;
use wasm_bindgen::prelude::*;

use crate::markdown::directive::Scope;
use crate::model::options::Options;
use crate::output::report::{EditReport, Report};
use crate::output::session;
use crate::output::session::{Splice, Update};
use crate::rules;
use crate::template::learned;
use crate::template::packs;

#[wasm_bindgen(start)]
fn start() {
    console_error_panic_hook::set_once();
}

/// The report on a text.
#[wasm_bindgen]
pub fn check(text: &str, options: JsValue) -> Result<JsValue, JsError> {
    to_js(&crate::check(text, &from_js(options)?))
}

/// Every rule with what the author should know of it.
#[wasm_bindgen]
pub fn rules() -> Result<JsValue, JsError> {
    to_js(&rules::catalogue())
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

/// What is learned from a template's Markdown, for its maker to look at.
#[wasm_bindgen]
pub fn learn(template: &str) -> Result<JsValue, JsError> {
    to_js(&learned::learned(template))
}

/// The template with a directive put before the block on `line`, from 1, or taken away if it is there.
#[wasm_bindgen]
pub fn annotate(template: &str, line: usize, directive: &str) -> String {
    learned::annotate(template, line, directive)
}

/// A document under edit.
#[wasm_bindgen]
pub struct Session {
    inner: session::Session,
}

#[wasm_bindgen]
impl Session {
    #[wasm_bindgen(constructor)]
    pub fn new(options: JsValue) -> Result<Session, JsError> {
        Ok(Session { inner: session::Session::new(from_js(options)?) })
    }

    /// Replaces the whole text.
    pub fn set_text(&mut self, text: String) -> Result<JsValue, JsError> {
        to_js(&timed(|| self.inner.set_text(text)))
    }

    /// Replaces `from..to`, in UTF-16 code units, by `insert`.
    pub fn edit(&mut self, from: usize, to: usize, insert: &str) -> Result<JsValue, JsError> {
        to_js(&timed(|| self.inner.edit(from, to, insert)))
    }

    /// Sets all options.
    pub fn set_options(&mut self, options: JsValue) -> Result<JsValue, JsError> {
        let options = from_js(options)?;
        to_js(&self.with_options(options))
    }

    /// Chooses the template: `auto`, `none`, or an id.
    pub fn set_template(&mut self, template: String) -> Result<JsValue, JsError> {
        let options = Options { template, template_text: None, ..self.inner.options().clone() };
        to_js(&self.with_options(options))
    }

    /// Like [`Session::set_text`], as JSON.
    pub fn set_text_json(&mut self, text: String) -> Result<String, JsError> {
        json(&timed(|| self.inner.set_text(text)))
    }

    /// Like [`Session::edit`], as JSON.
    pub fn edit_json(&mut self, from: usize, to: usize, insert: &str) -> Result<String, JsError> {
        json(&timed(|| self.inner.edit(from, to, insert)))
    }

    /// Like [`Session::set_options`], as JSON.
    pub fn set_options_json(&mut self, options: JsValue) -> Result<String, JsError> {
        let options = from_js(options)?;
        json(&self.with_options(options))
    }

    /// The edits `[{from, to, insert}]` that fill all placeholders of a group with a value, in headings, code and
    /// file names as well, with the links and contents entries that follow.
    ///
    /// The text is taken as it is after the edits `before`, of the same shape, sorted and apart, and offsets
    /// count in that text; the session's own stays as it is. Without `before` it is the session's text.
    pub fn fill(&mut self, group: &str, value: &str, before: JsValue) -> Result<JsValue, JsError> {
        to_js(&self.inner.fill(&edits(before)?, group, value))
    }

    /// The same for the one placeholder at `from..to`, in UTF-16 code units.
    pub fn fill_at(
        &mut self,
        from: usize,
        to: usize,
        value: &str,
        before: JsValue,
    ) -> Result<JsValue, JsError> {
        to_js(&self.inner.fill_at(&edits(before)?, from, to, value))
    }

    /// The edit that writes an ignore of a rule with its reason: before the block at `from`, in UTF-16 code units, or
    /// for the whole file. `before` is as in `fill`.
    pub fn ignore(
        &self,
        rule: &str,
        from: usize,
        whole_file: bool,
        reason: &str,
        before: JsValue,
    ) -> Result<JsValue, JsError> {
        let scope = if whole_file { Scope::File } else { Scope::Block };
        to_js(&self.inner.ignore(&edits(before)?, rule, from, scope, reason))
    }

    /// The report as it stands.
    pub fn report(&self) -> Result<JsValue, JsError> {
        to_js(&self.inner.report())
    }

    /// The whole preview as it stands.
    pub fn preview(&self) -> Result<JsValue, JsError> {
        to_js(self.inner.preview())
    }
}

impl Session {
    fn with_options(&mut self, options: Options) -> Timed {
        timed(|| {
            self.inner.set_options(options);
            self.inner.update()
        })
    }
}

#[derive(Serialize)]
struct Timed {
    report: Report,
    preview: Splice,
    /// What the check took, without the crossing to JavaScript.
    milliseconds: f64,
}

fn timed(run: impl FnOnce() -> Update) -> Timed {
    let start = now();
    let Update { report, preview } = run();
    Timed { report, preview, milliseconds: now() - start }
}

/// Milliseconds of the clock of the page or the worker.
fn now() -> f64 {
    let global: JsValue = js_sys::global().into();
    let performance = js_sys::Reflect::get(&global, &"performance".into()).ok();
    performance
        .and_then(|value| value.dyn_into::<web_sys::Performance>().ok())
        .map_or(0.0, |clock| clock.now())
}

fn to_js<T: Serialize + ?Sized>(value: &T) -> Result<JsValue, JsError> {
    js_sys::JSON::parse(&json(value)?).map_err(|_| JsError::new("the answer is no JSON"))
}

fn json<T: Serialize + ?Sized>(value: &T) -> Result<String, JsError> {
    serde_json::to_string(value).map_err(|error| JsError::new(&error.to_string()))
}

fn edits(before: JsValue) -> Result<Vec<EditReport>, JsError> {
    if before.is_undefined() || before.is_null() {
        return Ok(Vec::new());
    }
    serde_wasm_bindgen::from_value(before).map_err(|error| JsError::new(&format!("before: {error}")))
}

fn from_js(options: JsValue) -> Result<Options, JsError> {
    if options.is_undefined() || options.is_null() {
        return Ok(Options::default());
    }
    serde_wasm_bindgen::from_value(options).map_err(|error| JsError::new(&format!("options: {error}")))
}
