//! Templates: the expected content of a document, learned from Markdown, and the choice of the template that a
//! document follows.
//!
//! A template is parsed like a document (`learn.rs`): its sections are expected, its placeholders are to be filled
//! in, its sample rows and sentences to be replaced or confirmed, the rest is kept. Directives in comments correct
//! what is learned wrongly. A built-in pack (`packs`) also has fingerprints: hashes of the upstream template's texts,
//! so that its samples are recognised without being copied. `recognition.rs` scores the packs for a document,
//! `choice.rs` decides, `learned.rs` shows a template to its author.
//!
//! Invariant: built-in and custom templates go through the same code, and no template is compared with a document here.

pub mod choice;
pub mod expected;
pub mod fingerprint;
pub mod learn;
pub mod learned;
pub mod outline;
pub mod packs;
pub mod recognition;

pub use expected::{Class, Known, Template, TemplateItem, TemplateSection};
pub use learn::class;
