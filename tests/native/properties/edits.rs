//! An edit has the result of a check of the whole text: random edits of random texts, one after the other.
//!
//! The page applies the changes that a session answers. After each edit its report must equal that of a fresh check,
//! and its preview that of a fresh session. So what a session remembers changes only the speed.

use docgauge::markdown::document::{Document, Link, Section};
use docgauge::markdown::parts::Parts;
use docgauge::model::options::Options;
use docgauge::output::session::Session;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::page::Page;
use super::{pieces, texts};

/// Texts that change how the text after them is read, or what counts in other places.
const INSERTS: &[&str] = &[
    "",
    "x",
    "word ",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "# ",
    "\n# Chapter\n\n",
    "\n## 2. Goals\n\n",
    "\nTitle\n---\n",
    "```\n",
    "\n~~~\n",
    "<!--",
    "-->",
    "<details>\n",
    "</details>\n",
    "---\n",
    "> ",
    "- ",
    "    ",
    "| a | b |\n|---|---|\n| c | |\n",
    "[api]",
    "\n[api]: https://example.org\n",
    "\n[API]: <b> 'of\n\n",
    "'\n\n# Chapter\n\n",
    "\n\n# Chapter {#c}\n\nSee [api], [api][] and ![x][Api].\n\n",
    "\n\n## 3. Scope\n\n",
    "\n\n### {Name}\n\n[docs]: a\n",
    "[[1]](a) [b](docs \"c\") `` ` ``\n\n",
    "[^1]",
    "\n[^1]: note\n",
    "[Name]",
    "[Team name]",
    "TBD",
    "{{OWNER}}",
    "**Status:** Approved\n",
    "**Owner:** ",
    "<!-- docgauge: ignore placeholder-bracket: it is a name -->\n",
    "placeholder",
    "😀",
    "\u{feff}",
    "\u{2028}",
];

/// Where to edit, how many units to remove at most, and the text to insert.
type Change = (Index, usize, &'static str);

fn changes() -> impl Strategy<Value = Vec<Change>> {
    let length = prop_oneof![4 => Just(0_usize), 3 => 1..12_usize, 1 => 12..400_usize];
    prop::collection::vec((any::<Index>(), length, select(INSERTS)), 1..10)
}

fn edited(text: &str, template: &str, changes: &[Change]) -> Result<(), TestCaseError> {
    let custom = (template == "custom").then(|| pieces::TEMPLATE.to_string());
    let template = if custom.is_some() { "auto" } else { template };
    let options = Options {
        template: template.to_string(),
        template_text: custom,
        today: Some("2026-03-04".to_string()),
        ..Options::default()
    };
    let mut session = Session::new(options);
    let mut page = Page::default();
    page.take(session.set_text(text.to_string()));
    page.is_right(&session).map_err(TestCaseError::fail)?;
    for (at, length, insert) in changes {
        let units = session.text().encode_utf16().count();
        let from = at.index(units + 1);
        page.take(session.edit(from, from + length, insert));
        page.is_right(&session).map_err(TestCaseError::fail)?;
    }
    Ok(())
}

/// The document of an edited text, parsed with the parts of the previous text, equals a parse of the whole text.
fn parsed(text: &str, changes: &[Change]) -> Result<(), TestCaseError> {
    let (mut parts, mut text) = (Parts::default(), text.to_string());
    parts.parse("");
    parts.parse(&text);
    for (at, length, insert) in changes {
        let bounds: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        let from = at.index(bounds.len());
        let to = (from + length).min(bounds.len() - 1);
        text.replace_range(bounds[from]..bounds[to], insert);
        let (warm, cold) = (parts.parse(&text), Document::parse(&text));
        prop_assert_eq!(&warm.events, &cold.events, "{:?}", text);
        prop_assert_eq!(&warm.blocks, &cold.blocks, "{:?}", text);
        prop_assert_eq!(&warm.definitions, &cold.definitions, "{:?}", text);
        prop_assert_eq!(&warm.front_matter, &cold.front_matter, "{:?}", text);
        let section = |it: &Section| {
            let blocks = (it.heading, it.blocks.clone());
            (it.title.clone(), it.name().to_string(), it.level, it.span, it.parent, blocks)
        };
        let sections = |it: &Document| it.sections.iter().map(section).collect::<Vec<_>>();
        prop_assert_eq!(sections(&warm), sections(&cold), "{:?}", text);
        let link = |it: &Link| (it.kind, it.image, it.destination.to_string(), it.span, it.label, it.block);
        let links = |it: &Document| it.links.iter().map(link).collect::<Vec<_>>();
        prop_assert_eq!(links(&warm), links(&cold), "{:?}", text);
    }
    Ok(())
}

proptest! {
    #![proptest_config(super::config(200))]

    #[test]
    fn an_edit_of_a_composed_text_is_parsed_as_all(tried in texts::composed(), changes in changes()) {
        parsed(&tried.text, &changes)?;
    }

    #[test]
    fn an_edit_of_a_real_text_is_parsed_as_all(tried in texts::real(), changes in changes()) {
        parsed(&tried.text, &changes)?;
    }
}

proptest! {
    #![proptest_config(super::config(40))]

    #[test]
    fn an_edit_of_a_composed_text_is_a_check_of_all(tried in texts::composed(), changes in changes()) {
        edited(&tried.text, tried.template, &changes)?;
    }

    #[test]
    fn an_edit_of_a_real_text_is_a_check_of_all(tried in texts::real(), changes in changes()) {
        edited(&tried.text, tried.template, &changes)?;
    }
}

/// A change of the status or the template changes findings far away from the edit.
#[test]
fn settings_of_a_session_take_effect_in_all_pieces() {
    let text = "# Ledger\n\n**Status:** Draft\n\n## Goals\n\n[Name] TBD\n\n## Scope\n\n[Team name]\n";
    let mut session = Session::new(Options::default());
    let mut page = Page::default();
    page.take(session.set_text(text.to_string()));
    for template in ["sdp", "none", "c4", "auto"] {
        session.set_options(Options { template: template.to_string(), ..session.options().clone() });
        page.take(session.update());
        page.is_right(&session).expect(template);
    }
}
