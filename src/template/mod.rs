//! What a document is expected to hold, learned from Markdown.
//!
//! A template is a document read with other eyes: its sections are expected, its slots are to be filled, its
//! sample rows and sentences to be replaced or confirmed, the rest is kept. Built-in and custom templates go
//! through [`Template::learn`] alike. Where inference would be wrong, directives in comments decide
//! (`directive.rs`). A built-in pack also brings fingerprints: hashes of what the upstream template says, so
//! that its sample text is recognised without being copied.

pub mod expected;
pub mod fingerprint;
pub mod learn;
pub mod learned;
pub mod outline;
pub mod packs;
pub mod recognition;

pub use expected::{Class, Known, Template, TemplateItem, TemplateSection};
pub use learn::class;
