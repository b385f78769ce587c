//! Which blocks of HTML a reader sees something of.
//!
//! Comments, anchors and the tags around a text in Markdown show nothing by themselves; a text or a picture does.

/// Whether a block of HTML shows a text or a picture. The text of a `summary` announces what is folded behind it.
pub fn is_shown(source: &str) -> bool {
    let mut rest = source;
    let mut folded = false;
    while let Some(open) = rest.find('<') {
        if !folded && is_text(&rest[..open]) {
            return true;
        }
        let comment = rest[open..].starts_with("<!--");
        let end = if comment { "-->" } else { ">" };
        let Some(length) = rest[open..].find(end) else { return false };
        let tag = &rest[open + 1..open + length];
        rest = &rest[open + length + end.len()..];
        let name = tag.split(|c: char| !c.is_ascii_alphanumeric() && c != '/').next().unwrap_or("");
        match name.to_ascii_lowercase().as_str() {
            "img" | "svg" | "video" if !comment => return true,
            "summary" => folded = true,
            "/summary" => folded = false,
            _ => {}
        }
    }
    !folded && is_text(rest)
}

fn is_text(text: &str) -> bool {
    text.replace("&nbsp;", "").contains(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_and_pictures_are_shown() {
        for html in [
            "<table><tr><td>Berths</td></tr></table>",
            "<p align=\"center\">\n  <IMG src=\"quay.svg\">\n</p>",
            "<!-- why --> Cranes",
        ] {
            assert!(is_shown(html), "{html}");
        }
        for html in [
            "<!-- Cranes > berths <img src=a.png> -->",
            "<a name=\"quay\"></a>",
            "<div align=\"center\">",
            "<details>\n<summary>More</summary>\n</details>",
            "<td>&nbsp;</td>",
            "<div broken",
        ] {
            assert!(!is_shown(html), "{html}");
        }
    }
}
