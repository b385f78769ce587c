//! Pages with examples of Markdown and its preview. In the Markdown, `⟦…⟧` marks a placeholder and `⟪…⟫` unchanged sample
//! text; both are removed before it is read. The HTML is that of the blocks without the `<div class="block">` around each.
//! `BLESS=1` writes the actual HTML into the pages.

use std::path::Path;

use docgauge::markdown::document::Document;
use docgauge::model::finding::{Evidence, Input};
use docgauge::output::preview;
use docgauge::placeholder::Placeholder;
use docgauge::placeholder::forms::{bracket, guidance};
use docgauge::text::lines::Span;

const FENCE: &str = "````";
const OPEN: &str = "````example\n";

#[test]
fn pages() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/native/preview");
    let bless = std::env::var_os("BLESS").is_some();
    let mut examples = 0;
    for page in std::fs::read_dir(&folder).expect("the pages").flatten().map(|entry| entry.path()) {
        if page.extension().is_none_or(|extension| extension != "md") {
            continue;
        }
        let text = std::fs::read_to_string(&page).expect("a page");
        let mut blessed = String::new();
        let mut parts = text.split(OPEN);
        blessed.push_str(parts.next().unwrap_or(""));
        for part in parts {
            let (example, prose) = part.split_once(FENCE).expect("the end of an example");
            let (input, expected) = example.split_once("\n.\n").expect("a lone full stop");
            let actual = render(&format!("{input}\n"));
            if !bless {
                let title = prose_before(&blessed);
                assert_eq!(actual.trim_end(), expected.trim_end(), "\n{}: {title}\n{input}", page.display());
            }
            blessed.push_str(&format!("{OPEN}{input}\n.\n{}\n{FENCE}{prose}", actual.trim_end()));
            examples += 1;
        }
        if bless {
            std::fs::write(&page, blessed).expect("a page that can be written");
        }
    }
    assert!(20 < examples, "only {examples} examples");
}

fn prose_before(page: &str) -> &str {
    page.trim_end().rsplit("\n\n").next().unwrap_or("")
}

fn render(marked: &str) -> String {
    let mut text = String::new();
    let (mut placeholders, mut unchanged) = (Vec::new(), Vec::new());
    for c in marked.chars() {
        match c {
            '⟦' => placeholders.push(Span::new(text.len(), text.len())),
            '⟪' => unchanged.push(Span::new(text.len(), text.len())),
            '⟧' => placeholders.last_mut().expect("an open placeholder").to = text.len(),
            '⟫' => unchanged.last_mut().expect("an open sample").to = text.len(),
            _ => text.push(c),
        }
    }
    let placeholder = |span: Span| Placeholder {
        form: if span.of(&text).starts_with("<!--") { &guidance::FORM } else { &bracket::FORM },
        span,
        evidence: Evidence::Likely,
        input: Input::Text,
    };
    let placeholders: Vec<Placeholder> = placeholders.into_iter().map(placeholder).collect();
    let blocks = preview::render(&Document::parse(&text), &placeholders, &unchanged);
    for block in &blocks {
        super::reader::read(&block.html).unwrap_or_else(|fault| panic!("{fault} in {}", block.html));
    }
    let inner = |html: &str| {
        let inner = html.strip_prefix("<div class=\"block\">")?;
        inner.strip_suffix("</div>").map(|inner| format!("{}\n", inner.trim_end()))
    };
    blocks.iter().map(|block| inner(&block.html).expect("a wrapped block")).collect()
}
