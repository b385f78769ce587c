//! Random texts: hostile pieces in any order, edited anywhere.

use docgauge::model::options::Options;
use docgauge::output::preview::PreviewBlock;
use docgauge::output::session::{Session, Update};
use proptest::prelude::*;

use super::hostile::HOSTILE;

/// The smallest pieces with a meaning in Markdown, in HTML or to docgauge.
const PIECES: &[&str] = &[
    "<",
    ">",
    "</",
    "/>",
    "<!--",
    "-->",
    "<script>",
    "</script>",
    "<sub>",
    "</sub>",
    "<kbd>",
    "</kbd>",
    "<br>",
    "<details>",
    "</details>",
    "<summary>",
    "</summary>",
    "<div>",
    "</div>",
    "<your name>",
    "\"",
    "'",
    "=",
    " onclick=x ",
    "&",
    "&lt;",
    "&#106;",
    "&colon;",
    ";",
    "javascript:",
    "data:image/png;base64,",
    "https://",
    "//",
    "\\",
    "[",
    "]",
    "(",
    ")",
    "![",
    "](",
    "[[",
    "]]",
    "|",
    "[^1]",
    "[^1]: ",
    "[a]: ",
    "[Name]",
    "[Team name]",
    "{{",
    "}}",
    "{{X}}",
    "TBD",
    "YYYY-MM-DD",
    "*",
    "**",
    "_",
    "~~",
    "`",
    "``",
    "```",
    "\n```\n",
    "~~~",
    "#",
    "\n# ",
    "\n> ",
    "\n- ",
    "\n1. ",
    "\n- [ ] ",
    "\n    ",
    "\n\n",
    "\n",
    "\r\n",
    "\r",
    "\t",
    " ",
    "  \n",
    "\n| a | b |\n|---|---|\n| ",
    " | ",
    " |\n",
    "\n> [!NOTE]\n> ",
    "---",
    "\n---\n",
    "a: b\n",
    "+++\n",
    "\u{feff}",
    "\u{0}",
    "\u{202e}",
    "😀",
    "é",
    "\u{301}",
    "a",
    "b c",
];

fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        8 => prop::sample::select(PIECES).prop_map(str::to_string),
        1 => prop::sample::select(HOSTILE).prop_map(str::to_string),
        1 => any::<char>().prop_map(|c| c.to_string()),
    ];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

/// Applies the update of an edit, as a page does.
fn apply(blocks: &mut Vec<PreviewBlock>, update: Update) {
    let splice = update.preview;
    for block in &mut blocks[splice.at + splice.remove..] {
        block.line = block.line.wrapping_add_signed(splice.shift_lines);
        block.end_line = block.end_line.wrapping_add_signed(splice.shift_lines);
        block.from = block.from.wrapping_add_signed(splice.shift_units);
    }
    blocks.splice(splice.at..splice.at + splice.remove, splice.insert);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_safe(text in text()) {
        if let Err(fault) = super::read(&text, &super::preview(&text)) {
            return Err(TestCaseError::fail(fault));
        }
    }

    #[test]
    fn edits_give_what_the_whole_text_gives(
        first in text(),
        edits in prop::collection::vec((any::<prop::sample::Index>(), 0usize..12, text()), 1..6),
    ) {
        let mut session = Session::new(Options::default());
        let mut page = Vec::new();
        apply(&mut page, session.set_text(first));
        for (at, len, insert) in edits {
            let units = session.text().encode_utf16().count();
            let from = at.index(units + 1);
            apply(&mut page, session.edit(from, from + len, &insert));
            prop_assert_eq!(&page, &super::preview(session.text()), "{:?}", session.text());
        }
    }
}
