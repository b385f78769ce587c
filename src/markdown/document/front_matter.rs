//! Front matter: metadata at the start of the text only.

use crate::text::lines::Span;

/// Metadata in YAML (`---`) or TOML (`+++`) at the start of the text.
#[derive(Clone, Debug)]
pub struct FrontMatter {
    /// Its fences included.
    pub span: Span,
    /// The top-level `key: value` or `key = value` lines: key, value, both without quotes.
    pub entries: Vec<(Span, Span)>,
}

/// Front matter whose first fence stands at byte `start`.
pub fn front_matter(text: &str, start: usize) -> Option<FrontMatter> {
    let fence = ["---", "+++"].into_iter().find(|fence| text[start..].starts_with(fence))?;
    let separator = if fence == "---" { ':' } else { '=' };
    let mut at = start;
    let mut entries = Vec::new();
    for (index, line) in text[start..].split_inclusive('\n').enumerate() {
        let span = Span::new(at, at + line.len());
        at = span.to;
        let bare = line.trim_end();
        match index {
            0 if bare != fence => return None,
            0 => {}
            // A thematic break is followed by an empty line more often than front matter is empty.
            1 if bare.is_empty() => return None,
            _ if bare == fence || (fence == "---" && bare == "...") => {
                return (!entries.is_empty()).then_some(FrontMatter { span: Span::new(start, at), entries });
            }
            _ => entries.extend(entry(text, span, separator)),
        }
    }
    None
}

/// Key and value of one line of front matter; nested and continued lines have none.
fn entry(text: &str, line: Span, separator: char) -> Option<(Span, Span)> {
    let source = line.of(text);
    let colon = source.find(separator)?;
    let key = &source[..colon];
    let plain_key =
        !key.is_empty() && key.trim_end().chars().all(|c| c.is_alphanumeric() || "_- .".contains(c));
    if !plain_key || key.starts_with([' ', '\t', '-', '#']) {
        return None;
    }
    let key = Span::new(line.from, line.from + colon).trim(text);
    let mut value = Span::new(line.from + colon + separator.len_utf8(), line.to).trim(text);
    let quoted = value.of(text);
    for quote in ['"', '\''] {
        if quoted.len() >= 2 && quoted.starts_with(quote) && quoted.ends_with(quote) {
            value = Span::new(value.from + 1, value.to - 1);
            break;
        }
    }
    Some((key, value))
}
