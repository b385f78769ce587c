//! The offline page: a page of `www/` with all linked files put into one HTML file.
//!
//! Wasm, program and licences are compressed (lzma.rs; the wasm is sorted before, streams.rs, and has a section with the texts
//! about the rules, because its messages have the same words) and encoded as text (dense.rs) in scripts that are never executed. A short loader (`www/loader.js`) unpacks the program and runs
//! it as an inline script. The policy allows the loader, the program and the style by their hashes. A page that still links
//! to another file is an error here, not in the browser.

use crate::csp;
use crate::dense;
use crate::dist::Parts;
use anyhow::{Context, Result, bail};
use regex::{NoExpand, Regex};

/// The page `html` of `www/` as one file.
pub fn file(html: &str, parts: &Parts) -> Result<Vec<u8>> {
    Ok(dense::file(&page(html, parts)?))
}

fn page(html: &str, parts: &Parts) -> Result<String> {
    let link = Regex::new(r#"<link\b[^>]*\bhref="page\.css"[^>]*>"#)?;
    let script = Regex::new(r#"<script\b[^>]*\bsrc="docgauge\.js"[^>]*></script>\n?"#)?;
    if script.find_iter(html).count() != 1 {
        bail!("the page does not load docgauge.js exactly once");
    }
    let style = parts.style.replace("</", "<\\/");
    let html = link.replace(html, NoExpand(&format!("<style>{style}</style>")));
    let html = script.replace(&html, NoExpand(""));
    // A file cannot be installed as an application.
    let installed = Regex::new(r#"<link\b[^>]*\brel="(?:manifest|apple-touch-icon)"[^>]*>\n?"#)?;
    let html = installed.replace_all(&html, NoExpand(""));
    let asks = Regex::new(r#"<(?:link|script|img|iframe)\b[^>]*\b(?:href|src)="([^"]*)"#)?;
    if let Some(found) = asks.captures_iter(&html).find(|found| !found[1].starts_with("data:")) {
        bail!("the page would load `{}`, which is not part of the one file", &found[1]);
    }
    // An inline script cannot be deferred, so it is inserted at the end of the document.
    let end = html.rfind("</body>").context("the page has no </body> before which its script could stand")?;
    let (before, after) = html.split_at(end);
    let data = |id: &str, bytes: &[u8]| -> Result<String> {
        let packed = dense::encode(parts.packed.of(bytes)?);
        Ok(format!("<script type=\"text/plain\" id=\"{id}\">{packed}</script>\n"))
    };
    let html = format!(
        "{before}{}{}{}<script>{}</script>\n{after}",
        data("docgauge-wasm", &parts.sorted)?,
        data("docgauge-licences", parts.carried.as_bytes())?,
        data("docgauge-program", parts.whole.as_bytes())?,
        parts.loader,
    );
    let html = csp::insert(&html, &csp::self_contained(&[&parts.loader, &parts.whole], &[&style]))?;
    // The mark at the beginning of the file says in which characters it is.
    Ok(html.replacen("<meta charset=\"utf-8\">\n", "", 1))
}

#[cfg(test)]
mod tests {
    use super::page;
    use crate::dense;
    use crate::dist::{Names, Parts};
    use crate::lzma::Packed;

    const PAGE: &str = "<head><meta charset=\"utf-8\"><link rel=\"stylesheet\" href=\"page.css\">\n\
                        <link rel=\"manifest\" href=\"manifest.webmanifest\">\n\
                        <script defer src=\"docgauge.js\"></script>\n</head><body><p>$1</p></body>";

    fn parts() -> Parts {
        let (script, wasm, rules) = ("run('$0')".to_owned(), b"\0asm".to_vec(), b"[]".to_vec());
        let packed = Packed::fresh(&[script.as_bytes(), &wasm, b""]).unwrap();
        let [build, engine, name, index, embed, licences, carried] = Default::default();
        let sorted = wasm.clone();
        let names = Names { engine, rules: name };
        let (loader, style) = ("unpack()".into(), "p{color:red}".into());
        let whole = script.clone();
        Parts {
            build,
            names,
            index,
            embed,
            script,
            whole,
            loader,
            style,
            wasm,
            sorted,
            packed,
            rules,
            licences,
            carried,
        }
    }

    #[test]
    fn nothing_is_left_to_load() {
        let file = page(PAGE, &parts()).unwrap();
        assert!(file.contains("<style>p{color:red}</style>"));
        assert!(file.ends_with("<script>unpack()</script>\n</body>"));
        let packed = file.split("id=\"docgauge-program\">").nth(1).unwrap();
        let packed = packed.split('<').next().unwrap();
        assert_eq!(packed, dense::encode(parts().packed.of(b"run('$0')").unwrap()));
        assert!(file.contains("connect-src 'none'"));
        assert!(!file.contains("src=\"") && !file.contains("href=\""));
    }

    #[test]
    fn a_page_that_asks_for_more_is_refused() {
        let more = PAGE.replace("</head>", "<link rel=\"icon\" href=\"icon.svg\"></head>");
        assert!(page(&more, &parts()).unwrap_err().to_string().contains("icon.svg"));
    }
}
