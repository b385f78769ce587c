//! Makes the arguments of the page's values: options, edits, the pages of the rules.
//!
//! An error says where it is and what was expected: `settings: slugs: one of github, gitlab, azure is expected`. A field that
//! no option has is refused, because it is probably misspelt.

use super::value::Value;
use crate::model::options::{Level, Options, Settings};
use crate::output::report::EditReport;
use crate::text::map::Map;
use crate::text::shared::SharedText;
use crate::text::slug::Platform;

/// What can be read from a value of the page.
pub trait Read: Sized {
    fn read(value: Value) -> Result<Self, String>;
}

/// The fields of an object that are not read yet.
pub struct Fields(Vec<(String, Value)>);

impl Fields {
    pub fn of(value: Value) -> Result<Self, String> {
        match value {
            Value::Object(fields) => Ok(Fields(fields)),
            _ => Err(expected("an object")),
        }
    }

    #[inline(never)]
    fn take(&mut self, name: &str) -> Value {
        let at = self.0.iter().position(|(own, _)| own == name);
        at.map(|at| self.0.swap_remove(at).1).unwrap_or_default()
    }

    /// A field.
    pub fn field<T: Read>(&mut self, name: &str) -> Result<T, String> {
        T::read(self.take(name)).map_err(|error| within(name, &error))
    }

    /// A field, or the default if there is none of this name.
    fn optional<T: Read + Default>(&mut self, name: &str) -> Result<T, String> {
        match self.take(name) {
            Value::Nothing => Ok(T::default()),
            value => T::read(value).map_err(|error| within(name, &error)),
        }
    }

    /// All fields have been read.
    fn end(self) -> Result<(), String> {
        self.0.first().map_or(Ok(()), |(name, _)| Err(within(name, "unknown field")))
    }
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
    #[inline(never)]
    fn read(value: Value) -> Result<Self, String> {
        match value {
            Value::Text(text) => Ok(text),
            _ => Err(expected("a text")),
        }
    }
}

impl Read for SharedText {
    fn read(value: Value) -> Result<Self, String> {
        String::read(value).map(SharedText::from)
    }
}

impl Read for usize {
    fn read(value: Value) -> Result<Self, String> {
        match value {
            Value::Number(number) if number as usize as f64 == number => Ok(number as usize),
            _ => Err(expected("a whole number")),
        }
    }
}

impl Read for Option<String> {
    fn read(value: Value) -> Result<Self, String> {
        if matches!(value, Value::Nothing) { Ok(None) } else { String::read(value).map(Some) }
    }
}

impl<T: Read> Read for Vec<T> {
    #[inline(never)]
    fn read(value: Value) -> Result<Self, String> {
        match value {
            Value::List(values) => values.into_iter().map(T::read).collect(),
            _ => Err(expected("a list")),
        }
    }
}

impl<T: Read> Read for Map<String, T> {
    #[inline(never)]
    fn read(value: Value) -> Result<Self, String> {
        let entry = |(key, value): (String, Value)| {
            let value = T::read(value).map_err(|error| within(&key, &error))?;
            Ok((key, value))
        };
        Fields::of(value)?.0.into_iter().map(entry).collect()
    }
}

/// One of some named values.
fn named<T: Copy>(value: Value, all: &[(&str, T)]) -> Result<T, String> {
    let name = String::read(value).unwrap_or_default();
    let found = all.iter().find(|(own, _)| *own == name).map(|&(_, value)| value);
    found.ok_or_else(|| {
        let names: Vec<&str> = all.iter().map(|&(name, _)| name).collect();
        expected(&["one of ", &names.join(", ")].concat())
    })
}

impl Read for Level {
    fn read(value: Value) -> Result<Self, String> {
        named(value, &Level::NAMED)
    }
}

impl Read for Platform {
    fn read(value: Value) -> Result<Self, String> {
        named(value, &Platform::NAMED)
    }
}

impl Read for Settings {
    #[inline(never)]
    fn read(value: Value) -> Result<Self, String> {
        let mut fields = Fields::of(value)?;
        let settings = Settings {
            rules: fields.optional("rules")?,
            placeholders: fields.optional("placeholders")?,
            not_placeholders: fields.optional("not_placeholders")?,
            slugs: fields.optional("slugs")?,
        };
        fields.end().map(|()| settings)
    }
}

impl Read for Options {
    fn read(value: Value) -> Result<Self, String> {
        let mut fields = Fields::of(value)?;
        let options = Options {
            path: fields.optional("path")?,
            template: fields.optional("template")?,
            template_text: fields.optional("template_text")?,
            today: fields.optional("today")?,
            settings: fields.optional("settings")?,
            ..Options::default()
        };
        fields.end().map(|()| options)
    }
}

impl Read for EditReport {
    fn read(value: Value) -> Result<Self, String> {
        let mut fields = Fields::of(value)?;
        Ok(EditReport {
            from: fields.field("from")?,
            to: fields.field("to")?,
            insert: fields.field("insert")?,
        })
    }
}
