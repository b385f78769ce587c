//! `docgauge render` writes the collection of attacks as a page in which only the preview's elements are: a title, a file name
//! and the name of a template are nothing but text.

use crate::run::{folder, run, run_in};

use super::{reader, vectors};

/// The tags around the blocks, in their order. A page of a document that follows a template has a meter too.
const AROUND: &str = "!doctype html head meta meta meta meta title /title style /style /head body header p /p p /p \
                      /header main /main /body /html";
const METER: &str = " p meter /meter /p";

const POLICY: &str =
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-";

/// Reads a page strictly; the error says what does not belong there.
fn read(page: &str) -> Result<(), String> {
    let (head, rest) = page.split_once("\n<main>\n").ok_or("no start of the blocks")?;
    let (blocks, foot) = rest.rsplit_once("\n</main>\n").ok_or("no end of the blocks")?;
    let blocks = reader::read(&format!("<div class=\"block\">{blocks}</div>"))?;
    reader::check_ids(blocks.iter())?;
    let around = format!("{head}<main></main>{foot}");
    let tags = around.split('<').skip(1).filter_map(|tag| tag.split([' ', '>']).next());
    let tags = tags.collect::<Vec<_>>().join(" ");
    if tags.replacen(METER, "", 1) != AROUND {
        return Err(format!("the tags around the blocks are {tags}"));
    }
    if head.matches(POLICY).count() != 1 || head.contains("script-src") || head.contains("unsafe-") {
        return Err(format!("another policy in {head}"));
    }
    Ok(())
}

#[test]
fn a_page_of_attacks_has_only_the_previews_elements() {
    for (class, all) in vectors() {
        for text in all {
            // The first heading is the title of the page; front matter is read at the start only.
            let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
            let text = if class == "front matter" { text } else { format!("# {line}\n\n{text}\n") };
            // A file with such a character is no text.
            let text = text.replace('\0', "\u{1}");
            let page = run(&["render", "-"], &text).stdout;
            read(&page).unwrap_or_else(|fault| panic!("{fault}\nof {text:?}"));
        }
    }
}

#[test]
fn the_names_of_a_file_and_of_a_template_are_text() {
    let name = "a<img src=x onerror=xss()>&quot;\"'.md";
    let folder = folder(&[(name, "Text.\n"), ("own.md", "# `</p><script>xss()</script>` \"\n\n[Name]\n")]);
    let page = run_in(folder.path(), &["render", "--template", "own.md", name], b"").stdout;
    read(&page).unwrap_or_else(|fault| panic!("{fault}"));
    assert!(page.contains("<p>a&lt;img src=x onerror=xss()&gt;&amp;quot;&quot;'.md</p>"), "{page}");
    assert!(page.contains("<p>&lt;/p&gt;&lt;script&gt;xss()&lt;/script&gt; &quot;</p>"), "{page}");
}

#[test]
fn the_reader_of_pages_refuses() {
    let page = run(&["render", "-"], "# Ledger\n\nIt counts.\n").stdout;
    assert_eq!(read(&page), Ok(()));
    for (from, to) in [
        ("<title>", "<title><script>"),
        ("</header>", "<img src=x></header>"),
        ("</main>", "<script></script></main>"),
        ("default-src", "script-src * default-src"),
        ("Content-Security-Policy", "X"),
    ] {
        assert!(page.contains(from) && read(&page.replacen(from, to, 1)).is_err(), "{to}");
    }
}
