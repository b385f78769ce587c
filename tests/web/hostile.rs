//! Hostile text in the preview, in the page of a real browser.

use docgauge::wasm::Session;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlAnchorElement, window};

use super::values::{list_of, string};

/// Texts that try to bring a script, a handler, a style or a request into the page.
const HOSTILE: [&str; 22] = [
    "<script>document.title = 'taken'</script>",
    "text <script src=\"https://example.invalid/x.js\"></script> text",
    "<img src=x onerror=\"document.title = 'taken'\">",
    "<img src=\"https://example.invalid/pixel.png\">",
    "<svg onload=\"document.title = 'taken'\"><script>document.title = 'taken'</script></svg>",
    "<svg><a xlink:href=\"javascript:document.title = 'taken'\"><text>x</text></a></svg>",
    "<iframe srcdoc=\"<script>parent.document.title = 'taken'</script>\"></iframe>",
    "<details open ontoggle=\"document.title = 'taken'\"><summary onclick=\"x()\">s</summary></details>",
    "<sub style=\"position:fixed;inset:0\" onmouseover=\"x()\">s</sub>",
    "<style>body { display: none }</style>",
    "<form action=\"https://example.invalid/\"><input name=a><button formaction=\"javascript:x()\">b</button></form>",
    "<base href=\"https://example.invalid/\"><meta http-equiv=\"refresh\" content=\"0;url=https://example.invalid/\">",
    "[a](javascript:alert(1)) [b](JaVaScRiPt:alert(1)) [c](  javascript:alert(1))",
    "[a](java&#10;script:alert(1)) [b](&#x6A;avascript:alert(1)) [c](javascript&colon;alert(1)) [d](&#1;javascript:x())",
    "[a](data:text/html,<script>alert(1)</script>) [b](vbscript:x) [c](blob:https://example.invalid/1)",
    "[a]: javascript:alert(1)\n\n[a] ![b][a] <javascript:alert(1)>",
    "![a](https://example.invalid/a.png) ![b](//example.invalid/b.png) ![c](data:image/svg+xml,<svg/onload=x()>)",
    "[a](https://example.invalid/\" onclick=\"x()) [b](x 'y\" onmouseover=\"z()')",
    "```\"><img src=x onerror=x()>\n</code></pre><script>x()</script>\n```",
    "# h <b onclick=x()>b</b> {#a\" onclick=\"x() .c\" style=\"d}",
    "| a\" style=\"x | <img src=x onerror=x()> |\n|---|:-:|\n| `<script>` | [x](javascript:x) |",
    "- [ ] <input autofocus onfocus=x()>\n\n[^1]: <script>x()</script>\n\nx[^1] {{</mark><script>}} [</mark><script>x()]",
];

#[wasm_bindgen_test]
fn nothing_hostile_survives_in_the_page() {
    let document = window().unwrap().document().unwrap();
    let body = document.body().unwrap();
    let everything = HOSTILE.join("\n\n");
    for text in HOSTILE.iter().copied().chain([everything.as_str()]) {
        let root = document.create_element("article").unwrap();
        root.set_inner_html(&preview(text));
        body.append_child(&root).unwrap();
        for element in elements(&root) {
            assert_harmless(&element, text);
        }
        root.remove();
    }
    assert_ne!(document.title(), "taken");
}

fn assert_harmless(element: &Element, text: &str) {
    let name = element.local_name();
    let forbidden =
        ["script", "style", "iframe", "object", "embed", "svg", "math", "form", "base", "meta", "link"];
    assert!(!forbidden.contains(&name.as_str()), "<{name}> from {text}");
    for attribute in element.get_attribute_names() {
        let attribute = attribute.as_string().unwrap();
        let refused =
            attribute.starts_with("on") || ["style", "srcset", "srcdoc", "formaction"].contains(&&*attribute);
        assert!(!refused, "<{name} {attribute}> from {text}");
    }
    if let Some(id) = element.get_attribute("id") {
        assert!(
            id.starts_with("doc-"),
            "<{name} id={id}> from {text}: it could stand for one of the page's own"
        );
    }
    if let Some(link) = element.dyn_ref::<HtmlAnchorElement>()
        && element.has_attribute("href")
    {
        // The scheme as the browser understands it, after all its decoding.
        let scheme = link.protocol();
        assert!(["http:", "https:", "mailto:"].contains(&scheme.as_str()), "{scheme} link from {text}");
    }
    if let Some(source) = element.get_attribute("src") {
        let inline = ["png", "jpeg", "gif", "webp"]
            .iter()
            .any(|kind| source.starts_with(&format!("data:image/{kind}")));
        assert!(inline, "<{name} src={source}> from {text}");
    }
}

fn preview(text: &str) -> String {
    let mut session = Session::new(JsValue::UNDEFINED).unwrap();
    session.set_text(text.into()).unwrap();
    let blocks = list_of(&session.preview().unwrap());
    assert!(!blocks.is_empty(), "a text that shows nothing proves nothing: {text}");
    blocks.iter().map(|block| string(block, "html")).collect()
}

fn elements(root: &Element) -> Vec<Element> {
    let found = root.query_selector_all("*").unwrap();
    (0..found.length()).filter_map(|index| found.item(index)?.dyn_into().ok()).collect()
}
