//! The smallest possible preview: Markdown to HTML by pulldown-cmark, with the syntax that docgauge reads. It is used only by
//! `cargo xtask bench`, which compares docgauge with it.

#![cfg(target_arch = "wasm32")]

use pulldown_cmark::{Options, Parser, html};
use wasm_bindgen::prelude::wasm_bindgen;

/// The document as HTML, as pulldown-cmark writes it.
#[wasm_bindgen]
pub fn to_html(text: &str) -> String {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_GFM;
    let mut out = String::with_capacity(text.len() * 3 / 2);
    html::push_html(&mut out, Parser::new_ext(text, options));
    out
}
