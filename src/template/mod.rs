//! Templates: the expected content of a document, learned from Markdown, and the choice of the template that a
//! document follows.
//!
//! A template is parsed like a document (`learn.rs`). Its sections are expected, its placeholders have to be filled in,
//! its sample rows and sentences have to be replaced or confirmed, and the rest is kept. If something is learned
//! wrongly, a directive in a comment corrects it. A built-in pack (`packs`) also has fingerprints: hashes of the
//! upstream template's texts, so that its samples are recognised without being copied. `recognition.rs` scores the
//! packs for a document, `choice.rs` decides, `learned.rs` shows a template to its author.
//!
//! Invariant: the same code learns built-in and custom templates, and no code here compares a template with a document.

pub mod choice;
pub mod expected;
pub mod fingerprint;
pub mod learn;
pub mod learned;
pub mod outline;
pub mod packs;
pub mod recognition;

pub use expected::{Class, Template, TemplateItem, TemplateSection};
pub use learn::class;
