//! Texts that many values have: a copy is a pointer, and so is the comparison of two copies.
//!
//! A report is made anew at every edit, and nearly all of its texts are those of the last one. Invariant: a shared text is never
//! changed.

use std::borrow::Borrow;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::ops::Deref;
use std::sync::Arc;

use crate::text::json::{Json, Writer};

/// A text of the program, or one that was made once.
#[derive(Clone)]
pub enum SharedText {
    Constant(&'static str),
    Made(Arc<str>),
}

impl SharedText {
    pub fn as_str(&self) -> &str {
        self
    }
}

impl Deref for SharedText {
    type Target = str;

    fn deref(&self) -> &str {
        match self {
            SharedText::Constant(text) => text,
            SharedText::Made(text) => text,
        }
    }
}

impl Borrow<str> for SharedText {
    fn borrow(&self) -> &str {
        self
    }
}

impl Default for SharedText {
    fn default() -> Self {
        SharedText::Constant("")
    }
}

impl From<&'static str> for SharedText {
    fn from(text: &'static str) -> Self {
        SharedText::Constant(text)
    }
}

impl From<String> for SharedText {
    fn from(text: String) -> Self {
        if text.is_empty() { SharedText::default() } else { SharedText::Made(text.into()) }
    }
}

impl PartialEq for SharedText {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(&raw const **self, &raw const **other) || **self == **other
    }
}

impl Eq for SharedText {}

impl PartialEq<str> for SharedText {
    fn eq(&self, other: &str) -> bool {
        **self == *other
    }
}

impl PartialEq<&str> for SharedText {
    fn eq(&self, other: &&str) -> bool {
        **self == **other
    }
}

impl Hash for SharedText {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (**self).hash(state);
    }
}

impl fmt::Display for SharedText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self)
    }
}

impl fmt::Debug for SharedText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&**self, f)
    }
}

impl Json for SharedText {
    fn json(&self, out: &mut Writer) {
        out.quoted(self);
    }
}

#[cfg(feature = "cli")]
impl schemars::JsonSchema for SharedText {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        String::schema_name()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        String::json_schema(generator)
    }
}
