//! Reads the arguments from a page: options, edits, the pages of rules.
//!
//! Values are read by name; a missing, `undefined` or `null` one has its default, and unknown keys are ignored. A
//! value of the wrong type is an error whose message names it. Written by hand, because a general deserialiser is
//! larger than all of these together.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::model::options::{Level, Options, Settings};
use crate::output::report::EditReport;
use crate::text::slug::Platform;

/// A value, or a message about the wrong argument.
type Read<T> = Result<T, String>;

/// The page of a rule as a page of the browser has it.
pub struct RulePage {
    pub id: String,
    pub summary: String,
    pub why: String,
}

/// The value of a key, if it has one.
fn get(object: &JsValue, key: &str) -> Read<Option<JsValue>> {
    let value = Reflect::get(object, &key.into()).map_err(|_| "an object is expected".to_string())?;
    Ok((!value.is_undefined() && !value.is_null()).then_some(value))
}

fn text(object: &JsValue, key: &str) -> Read<Option<String>> {
    let text = |value: JsValue| value.as_string().ok_or_else(|| format!("`{key}` is no text"));
    get(object, key)?.map(text).transpose()
}

fn texts(object: &JsValue, key: &str) -> Read<Vec<String>> {
    let Some(value) = get(object, key)? else {
        return Ok(Vec::new());
    };
    let texts = list(&value).map(|values| values.iter().map(|value| value.as_string()).collect());
    texts.ok().flatten().ok_or_else(|| format!("`{key}` is no list of texts"))
}

fn list(value: &JsValue) -> Read<Array> {
    if !Array::is_array(value) {
        return Err("a list is expected".to_string());
    }
    Ok(value.clone().unchecked_into())
}

/// The elements of a list, each read by `read`; none if there is no list.
fn each<T>(value: &JsValue, read: fn(&JsValue) -> Read<T>) -> Read<Vec<T>> {
    if value.is_undefined() || value.is_null() {
        return Ok(Vec::new());
    }
    list(value)?.iter().map(|value| read(&value)).collect()
}

/// The value with a name; if there is none, an error that names `key`.
fn named<T: Copy>(names: &[(&str, T)], name: Option<String>, key: &str) -> Read<T> {
    let found = names.iter().find(|(known, _)| Some(*known) == name.as_deref());
    found.map(|&(_, value)| value).ok_or_else(|| {
        let known: Vec<&str> = names.iter().map(|(known, _)| *known).collect();
        format!("`{key}` is none of {}", known.join(", "))
    })
}

/// The options of a check.
pub fn options(value: &JsValue) -> Read<Options> {
    if value.is_undefined() || value.is_null() {
        return Ok(Options::default());
    }
    Ok(Options {
        path: text(value, "path")?.unwrap_or_default(),
        template: text(value, "template")?.unwrap_or_default(),
        template_text: text(value, "template_text")?,
        today: text(value, "today")?,
        settings: get(value, "settings")?.map_or(Ok(Settings::default()), |value| settings(&value))?,
        ..Options::default()
    })
}

fn settings(value: &JsValue) -> Read<Settings> {
    let mut settings = Settings {
        placeholders: texts(value, "placeholders")?,
        not_placeholders: texts(value, "not_placeholders")?,
        ..Settings::default()
    };
    if let Some(slugs) = text(value, "slugs")? {
        settings.slugs = named(&Platform::NAMED, Some(slugs), "slugs")?;
    }
    if let Some(rules) = get(value, "rules")? {
        let rules: &Object = rules.dyn_ref().ok_or("`rules` is no object")?;
        for entry in Object::entries(rules).iter() {
            let entry: Array = entry.unchecked_into();
            let id = entry.get(0).as_string().unwrap_or_default();
            let level = named(&Level::NAMED, entry.get(1).as_string(), &id)?;
            settings.rules.insert(id, level);
        }
    }
    Ok(settings)
}

/// Edits, sorted and without overlaps.
pub fn edits(value: &JsValue) -> Read<Vec<EditReport>> {
    each(value, |edit| {
        Ok(EditReport {
            from: offset(edit, "from")?,
            to: offset(edit, "to")?,
            insert: text(edit, "insert")?.ok_or("`insert` is missing")?,
        })
    })
}

fn offset(object: &JsValue, key: &str) -> Read<usize> {
    let number = get(object, key)?.and_then(|value| value.as_f64());
    let whole = number.filter(|number| 0.0 <= *number && number.trunc() == *number);
    whole.map(|number| number as usize).ok_or_else(|| format!("`{key}` is no offset"))
}

/// The pages of the rules.
pub fn pages(value: &JsValue) -> Read<Vec<RulePage>> {
    each(value, |page| {
        Ok(RulePage {
            id: text(page, "id")?.unwrap_or_default(),
            summary: text(page, "summary")?.unwrap_or_default(),
            why: text(page, "why")?.unwrap_or_default(),
        })
    })
}
