//! The arguments of the page, read from JavaScript values.
//!
//! Written by hand: the same with serde and serde-wasm-bindgen is a fiftieth of the program, mostly for messages about
//! values that no caller passes. Fields that are not known have no effect.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::prelude::*;

use crate::model::options::{Level, Options, Settings};
use crate::output::report::EditReport;
use crate::text::map::Map;
use crate::text::shared::SharedText;
use crate::text::slug::Platform;

/// Reads an argument from the page; the default if the argument is missing. An error message names it `name`.
pub fn from_js<T: Read + Default>(name: &str, value: JsValue) -> Result<T, JsError> {
    let missing = value.is_undefined() || value.is_null();
    let read = if missing { Ok(T::default()) } else { T::read(&value) };
    read.map_err(|error| JsError::new(&[name, ": ", &error].concat()))
}

/// What can be read from a value; the error says what is wrong with it.
pub trait Read: Sized {
    fn read(value: &JsValue) -> Result<Self, String>;
}

/// The page of a rule as it is in `rules.json`.
pub struct RulePage {
    pub id: String,
    pub summary: String,
    pub why: String,
}

impl Read for String {
    fn read(value: &JsValue) -> Result<Self, String> {
        value.as_string().ok_or_else(|| "a text is expected".to_string())
    }
}

impl Read for SharedText {
    fn read(value: &JsValue) -> Result<Self, String> {
        String::read(value).map(SharedText::from)
    }
}

impl Read for usize {
    fn read(value: &JsValue) -> Result<Self, String> {
        value.as_f64().map(|number| number as usize).ok_or_else(|| "a number is expected".to_string())
    }
}

impl<T: Read> Read for Option<T> {
    fn read(value: &JsValue) -> Result<Self, String> {
        if value.is_undefined() || value.is_null() { Ok(None) } else { T::read(value).map(Some) }
    }
}

impl<T: Read> Read for Vec<T> {
    fn read(value: &JsValue) -> Result<Self, String> {
        let list = value.dyn_ref::<Array>().ok_or("a list is expected")?;
        list.iter().map(|value| T::read(&value)).collect()
    }
}

impl<T: Read> Read for Map<String, T> {
    fn read(value: &JsValue) -> Result<Self, String> {
        let object = value.dyn_ref::<Object>().ok_or("an object is expected")?;
        let entry = |pair: JsValue| {
            let pair = Array::from(&pair);
            Ok((String::read(&pair.get(0))?, T::read(&pair.get(1))?))
        };
        Object::entries(object).iter().map(entry).collect()
    }
}

impl Read for Level {
    fn read(value: &JsValue) -> Result<Self, String> {
        named(value, &Level::NAMED)
    }
}

impl Read for Platform {
    fn read(value: &JsValue) -> Result<Self, String> {
        named(value, &Platform::NAMED)
    }
}

impl Read for EditReport {
    fn read(value: &JsValue) -> Result<Self, String> {
        Ok(EditReport {
            from: field(value, "from")?,
            to: field(value, "to")?,
            insert: field(value, "insert")?,
        })
    }
}

impl Read for RulePage {
    fn read(value: &JsValue) -> Result<Self, String> {
        Ok(RulePage { id: field(value, "id")?, summary: field(value, "summary")?, why: field(value, "why")? })
    }
}

impl Read for Settings {
    fn read(value: &JsValue) -> Result<Self, String> {
        Ok(Settings {
            rules: given(value, "rules")?,
            placeholders: given(value, "placeholders")?,
            not_placeholders: given(value, "not_placeholders")?,
            slugs: given(value, "slugs")?,
        })
    }
}

impl Read for Options {
    fn read(value: &JsValue) -> Result<Self, String> {
        Ok(Options {
            path: given(value, "path")?,
            template: given(value, "template")?,
            template_text: given(value, "template_text")?,
            today: given(value, "today")?,
            settings: given(value, "settings")?,
            ..Options::default()
        })
    }
}

/// A field of an object.
fn field<T: Read>(object: &JsValue, name: &str) -> Result<T, String> {
    T::read(&property(object, name)?).map_err(|error| in_field(name, &error))
}

/// A field of an object; the default if the object does not have it.
fn given<T: Read + Default>(object: &JsValue, name: &str) -> Result<T, String> {
    let value = property(object, name)?;
    if value.is_undefined() {
        return Ok(T::default());
    }
    T::read(&value).map_err(|error| in_field(name, &error))
}

fn property(object: &JsValue, name: &str) -> Result<JsValue, String> {
    Reflect::get(object, &name.into()).map_err(|_| "an object is expected".to_string())
}

fn in_field(name: &str, error: &str) -> String {
    [name, ": ", error].concat()
}

/// One of the values that have names.
fn named<T: Copy>(value: &JsValue, all: &[(&str, T)]) -> Result<T, String> {
    let name = String::read(value)?;
    let found = all.iter().find(|(known, _)| *known == name);
    found.map(|&(_, value)| value).ok_or_else(|| ["`", &*name, "` is not known"].concat())
}
