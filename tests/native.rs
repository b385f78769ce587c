//! The native tests, in one binary, because each further one would take time to link.

#[path = "native/bands.rs"]
mod bands;
#[path = "native/cases.rs"]
mod cases;
#[path = "native/clean.rs"]
mod clean;
#[path = "native/cli.rs"]
mod cli;
#[path = "native/cli_folders.rs"]
mod cli_folders;
#[path = "native/cli_inputs.rs"]
mod cli_inputs;
#[path = "native/cli_settings.rs"]
mod cli_settings;
#[path = "native/corpus.rs"]
mod corpus;
#[path = "native/documents.rs"]
mod documents;
#[path = "native/dropped.rs"]
mod dropped;
#[path = "native/faults.rs"]
mod faults;
#[path = "native/fences.rs"]
mod fences;
#[path = "native/fill.rs"]
mod fill;
#[path = "native/fix.rs"]
mod fix;
#[path = "native/fixtures.rs"]
mod fixtures;
#[path = "native/form.rs"]
mod form;
#[path = "native/formats.rs"]
mod formats;
#[path = "native/fuzzed.rs"]
mod fuzzed;
#[path = "native/generated.rs"]
mod generated;
#[path = "native/hook.rs"]
mod hook;
#[path = "native/json.rs"]
mod json;
#[path = "native/layers.rs"]
mod layers;
#[path = "native/lsp.rs"]
mod lsp;
#[path = "native/memory.rs"]
mod memory;
#[path = "native/own_templates.rs"]
mod own_templates;
#[path = "native/pages.rs"]
mod pages;
#[path = "native/places.rs"]
mod places;
#[path = "native/preview/mod.rs"]
mod preview;
#[path = "native/project.rs"]
mod project;
#[path = "native/properties/mod.rs"]
mod properties;
#[path = "native/ready.rs"]
mod ready;
#[path = "native/run.rs"]
mod run;
#[path = "native/schemas.rs"]
mod schemas;
#[path = "native/serve.rs"]
mod serve;
#[path = "native/serve_images.rs"]
mod serve_images;
#[path = "native/sources.rs"]
mod sources;
#[path = "native/strangers.rs"]
mod strangers;
#[path = "native/traps.rs"]
mod traps;
#[path = "native/types.rs"]
mod types;
#[path = "native/word_places.rs"]
mod word_places;
#[path = "native/words.rs"]
mod words;
#[path = "native/words_in_places.rs"]
mod words_in_places;
