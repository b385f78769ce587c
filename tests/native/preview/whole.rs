//! No text is lost: the preview shows the same text as pulldown-cmark's HTML.

use std::path::Path;

use docgauge::markdown::document::{Document, syntax};
use pulldown_cmark::{Event, Parser, Tag, TagEnd, html};

use super::reader;

/// The text of pulldown-cmark's HTML. The author's HTML counts as text, as in the preview; footnote numbers do not
/// count, because the author does not write them.
fn theirs(text: &str) -> String {
    let document = Document::parse(text);
    let start = document.front_matter.as_ref().map_or(0, |matter| matter.span.to);
    let mut comment = false;
    let events = Parser::new_ext(&text[start..], syntax()).filter_map(|event| match event {
        Event::InlineHtml(html) if html.starts_with("<!--") || is_of_the_six(&html) => None,
        Event::InlineHtml(html) => Some(Event::Text(html)),
        Event::Html(line) => {
            comment |= line.contains("<!--");
            let drop = comment || is_of_the_six(line.trim());
            comment &= !line.contains("-->");
            (!drop).then_some(Event::Text(line))
        }
        Event::FootnoteReference(_)
        | Event::Start(Tag::FootnoteDefinition(_) | Tag::Image { .. })
        | Event::End(TagEnd::FootnoteDefinition | TagEnd::Image) => None,
        event => Some(event),
    });
    let mut out = String::new();
    html::push_html(&mut out, events);
    squeezed(&without_tags(&out))
}

fn is_of_the_six(html: &str) -> bool {
    let name = html.trim_matches(['<', '>', '/', ' ']);
    ["br", "sub", "sup", "kbd", "details", "summary"].contains(&name.to_ascii_lowercase().as_str())
}

fn without_tags(html: &str) -> String {
    let mut text = String::new();
    for part in html.split('<') {
        text.push_str(part.split_once('>').map_or(part, |(_, text)| text));
    }
    for (entity, c) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")] {
        text = text.replace(entity, c);
    }
    text
}

fn ours(text: &str) -> String {
    let unseen = ["guidance", "footnote-ref", "footnote-back", "alert-title", "image-host", "front-matter"];
    let blocks = super::preview(text);
    let texts = blocks.iter().map(|block| reader::text(&block.html, &unseen).expect("safe"));
    squeezed(&texts.collect::<String>())
}

/// The text without white space, which may differ.
fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

#[track_caller]
fn assert_whole(text: &str, name: &str) {
    let (theirs, ours) = (theirs(text), ours(text));
    if theirs != ours {
        let at = theirs.bytes().zip(ours.bytes()).take_while(|(a, b)| a == b).count();
        let near = |text: &str| {
            text.chars()
                .scan(0, |from, c| {
                    *from += c.len_utf8();
                    Some((*from, c))
                })
                .filter(|(from, _)| at <= from + 40 && *from <= at + 80)
                .map(|(_, c)| c)
                .collect::<String>()
        };
        panic!("{name}: they have {:?}, we have {:?}", near(&theirs), near(&ours));
    }
}

#[test]
fn of_documents_people_write() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut seen = 0;
    for folder in ["tests/fixtures", "tests/fixtures/foreign", "src/template/packs", "."] {
        for entry in std::fs::read_dir(root.join(folder)).expect("a folder of documents").flatten() {
            let path = entry.path();
            if path.extension().is_some_and(|extension| extension == "md") {
                let text = std::fs::read_to_string(&path).expect("a document");
                assert_whole(&text, &path.display().to_string());
                seen += 1;
            }
        }
    }
    assert!(20 < seen, "only {seen} documents");
}

#[test]
fn of_every_construct() {
    for text in [
        "a\nb  \nc\\\nd\n\n***\n\ne",
        "# a *b*\n\nc\n===\n\n###### d ######",
        "- a\n\n  b\n\n      c\n- - d\n  - e\n\n3) f",
        "> a\n\n> [!TIP]\n> b\n> - c\n",
        "| a | b |\n|--|:-:|\n| `c\\|d` | *e* | f |\n| g |",
        "`` a ` b `` ` c ` `\n`d`` ``` e\n```f\n\ng",
        "```x\na\r\nb\r\n```\r\n\r\n    c\n\td\n",
        "&amp; &lt; &#x26; &nope; \\& \\a \\\\ \\*",
        "[a *b*](c \"d\") [e] [f][e] [g][] <h@i.j> <https://k.l>\n\n[e]: m\n[g]: n",
        "a[^1] b[^2]\n\n[^1]: c\n\n    d\n[^2]: e",
        "- [ ] a\n- [x] b\n\n~~c~~ ***d*** __e__ _f_",
        "[[a]] [[b|c]] ![d](e) ![f *g* `h`](i)",
        "a <b>c</b> <d\ne> f\n\n<div>\ng\n</div>\n\nh",
        "> a\nb `c\n> d` e\n",
        "😀 é \u{301} \u{a0}x\u{a0}",
    ] {
        assert_whole(text, text);
    }
}
