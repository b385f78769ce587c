//! Reads the arguments from the page, which are plain objects, lists, texts and numbers.
//!
//! Written by hand, because serde's code for the same types is fifteen times as large. An error says where it is and what
//! was expected: `settings: slugs: one of github, gitlab, azure is expected`. Fields without a meaning are ignored.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsValue;

use crate::model::options::{Level, Options, Settings};
use crate::output::report::EditReport;
use crate::text::map::Map;
use crate::text::shared::SharedText;
use crate::text::slug::Platform;

/// What can be read from a value of the page.
pub trait Read: Sized {
    fn read(value: &JsValue) -> Result<Self, String>;
}

/// A field of an object.
pub fn field<T: Read>(object: &JsValue, name: &str) -> Result<T, String> {
    T::read(&get(object, name)?).map_err(|error| within(name, &error))
}

/// A field of an object, or the default if it has none of this name.
fn optional<T: Read + Default>(object: &JsValue, name: &str) -> Result<T, String> {
    let value = get(object, name)?;
    if value.is_undefined() {
        return Ok(T::default());
    }
    T::read(&value).map_err(|error| within(name, &error))
}

fn get(object: &JsValue, name: &str) -> Result<JsValue, String> {
    Reflect::get(object, &name.into()).map_err(|_| expected("an object"))
}

/// The message of an error in a part.
pub fn within(part: &str, error: &str) -> String {
    [part, ": ", error].concat()
}

#[cold]
fn expected(what: &str) -> String {
    [what, " is expected"].concat()
}

impl Read for String {
    fn read(value: &JsValue) -> Result<Self, String> {
        value.as_string().ok_or_else(|| expected("a text"))
    }
}

impl Read for SharedText {
    fn read(value: &JsValue) -> Result<Self, String> {
        String::read(value).map(SharedText::from)
    }
}

impl Read for usize {
    fn read(value: &JsValue) -> Result<Self, String> {
        let whole = value.as_f64().filter(|number| *number as usize as f64 == *number);
        whole.map(|number| number as usize).ok_or_else(|| expected("a whole number"))
    }
}

impl Read for Option<String> {
    fn read(value: &JsValue) -> Result<Self, String> {
        if value.is_null() || value.is_undefined() { Ok(None) } else { String::read(value).map(Some) }
    }
}

impl<T: Read> Read for Vec<T> {
    fn read(value: &JsValue) -> Result<Self, String> {
        if !Array::is_array(value) {
            return Err(expected("a list"));
        }
        Array::from(value).iter().map(|value| T::read(&value)).collect()
    }
}

impl<T: Read> Read for Map<String, T> {
    fn read(value: &JsValue) -> Result<Self, String> {
        if !value.is_object() {
            return Err(expected("an object"));
        }
        let entry = |entry: JsValue| {
            let entry = Array::from(&entry);
            let key = String::read(&entry.get(0))?;
            let value = T::read(&entry.get(1)).map_err(|error| within(&key, &error))?;
            Ok((key, value))
        };
        Object::entries(&Object::from(value.clone())).iter().map(entry).collect()
    }
}

/// One of some named values.
fn named<T: Copy>(value: &JsValue, all: &[(&str, T)]) -> Result<T, String> {
    let name = value.as_string().unwrap_or_default();
    let found = all.iter().find(|(own, _)| *own == name).map(|&(_, value)| value);
    found.ok_or_else(|| {
        let names: Vec<&str> = all.iter().map(|&(name, _)| name).collect();
        expected(&["one of ", &names.join(", ")].concat())
    })
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

impl Read for Settings {
    fn read(value: &JsValue) -> Result<Self, String> {
        Ok(Settings {
            rules: optional(value, "rules")?,
            placeholders: optional(value, "placeholders")?,
            not_placeholders: optional(value, "not_placeholders")?,
            slugs: optional(value, "slugs")?,
        })
    }
}

impl Read for Options {
    fn read(value: &JsValue) -> Result<Self, String> {
        Ok(Options {
            path: optional(value, "path")?,
            template: optional(value, "template")?,
            template_text: optional(value, "template_text")?,
            today: optional(value, "today")?,
            settings: optional(value, "settings")?,
            ..Options::default()
        })
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
