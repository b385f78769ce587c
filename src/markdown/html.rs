//! The author's HTML: its tags and texts, and which blocks show something.
//!
//! Comments, anchors and the tags around a text in Markdown show nothing by themselves; a text or a picture does.
//! This is not a parser of HTML: tags are found one after the other, and nothing checks whether they are closed.

use std::borrow::Cow;
use std::ops::Range;

use crate::text::contains::Search;
use crate::text::signs::Signs;

/// The kind of a token of HTML.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind<'s> {
    Text,
    /// With its name as written.
    Open(&'s str),
    /// With its name as written.
    Close(&'s str),
    /// A comment, or a declaration.
    Comment,
}

/// A token of HTML with its bytes.
#[derive(Clone, Debug)]
pub struct Token<'s> {
    pub kind: TokenKind<'s>,
    pub range: Range<usize>,
}

impl Token<'_> {
    /// Whether it opens an element of this name, in any case.
    pub fn opens(&self, name: &str) -> bool {
        matches!(self.kind, TokenKind::Open(own) if own.eq_ignore_ascii_case(name))
    }

    /// Whether it closes an element of this name, in any case.
    pub fn closes(&self, name: &str) -> bool {
        matches!(self.kind, TokenKind::Close(own) if own.eq_ignore_ascii_case(name))
    }
}

/// The tokens of a text of HTML, in order. An unclosed tag or comment goes on to the end.
pub fn tokens(source: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut at = 0;
    let mut text = 0;
    while let Some(open) = source[at..].find('<').map(|open| at + open) {
        let rest = &source[open..];
        let name_at = if rest.starts_with("</") { 2 } else { 1 };
        let name = rest[name_at..].split(|c: char| !(c.is_alphanumeric() || c == '-')).next().unwrap_or("");
        let (kind, end) = if rest.starts_with("<!--") {
            (TokenKind::Comment, "-->")
        } else if rest.starts_with("<!") || rest.starts_with("<?") {
            (TokenKind::Comment, ">")
        } else if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
            at = open + 1;
            continue;
        } else if name_at == 2 {
            (TokenKind::Close(name), ">")
        } else {
            (TokenKind::Open(name), ">")
        };
        let length = rest.find_word(end).map_or(rest.len(), |length| length + end.len());
        if text < open {
            tokens.push(Token { kind: TokenKind::Text, range: text..open });
        }
        at = open + length;
        text = at;
        tokens.push(Token { kind, range: open..at });
    }
    if text < source.len() {
        tokens.push(Token { kind: TokenKind::Text, range: text..source.len() });
    }
    tokens
}

/// The range of an attribute's value in a tag, without its quotes.
pub fn attribute(tag: &str, name: &str) -> Option<Range<usize>> {
    let bytes = tag.as_bytes();
    let mut at = 0;
    while at + name.len() < bytes.len() {
        let here = bytes[at..at + name.len()].eq_ignore_ascii_case(name.as_bytes());
        let begins = 0 < at && bytes[at - 1].is_ascii_whitespace();
        if here && begins {
            let behind = tag[at + name.len()..].trim_start();
            if let Some(value) = behind.strip_prefix('=').map(str::trim_start) {
                let from = tag.len() - value.len();
                let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''));
                let (from, len) = match quote {
                    Some(quote) => (from + 1, value[1..].find(quote)?),
                    None => (from, value.find_sign(b" \t\n\r>").unwrap_or(value.len())),
                };
                return Some(from..from + len);
            }
        }
        at += 1;
    }
    None
}

/// A text without its comments.
pub fn without_comments(source: &str) -> Cow<'_, str> {
    if !source.has_word("<!--") {
        return Cow::Borrowed(source);
    }
    let shown = |piece: &Token| piece.kind != TokenKind::Comment;
    tokens(source).into_iter().filter(shown).map(|piece| &source[piece.range]).collect()
}

/// Whether a block of HTML shows a text or a picture. The text of a `summary` does not count, because it only
/// introduces the folded part.
pub fn is_shown(source: &str) -> bool {
    let mut folded = false;
    for piece in tokens(source) {
        match piece.kind {
            TokenKind::Text if !folded && is_text(&source[piece.range.clone()]) => return true,
            TokenKind::Open(_) if is_picture(&piece) => return true,
            TokenKind::Open(_) if piece.opens("summary") => folded = true,
            TokenKind::Close(_) if piece.closes("summary") => folded = false,
            _ => {}
        }
    }
    false
}

/// Whether a paragraph is made of tags that show nothing: anchors and line breaks.
pub fn is_bare(source: &str) -> bool {
    let bare = |piece: &Token| match piece.kind {
        TokenKind::Text => !is_text(&source[piece.range.clone()]),
        TokenKind::Open(name) => {
            name.eq_ignore_ascii_case("br")
                || name.eq_ignore_ascii_case("a") && source[piece.range.clone()].contains('=')
        }
        TokenKind::Close(_) | TokenKind::Comment => true,
    };
    source.starts_with('<') && tokens(source).iter().all(bare)
}

/// Whether a tag shows a picture.
pub fn is_picture(piece: &Token) -> bool {
    ["img", "svg", "video"].iter().any(|name| piece.opens(name))
}

/// Whether a text between tags has something to read.
pub fn is_text(text: &str) -> bool {
    text.replaced("&nbsp;", "").contains(char::is_alphanumeric)
}

/// Whether a cell is to be filled in: it contains only blanks to write on.
pub fn is_blank(text: &str) -> bool {
    text.replaced("&nbsp;", "").chars().all(|c| c.is_whitespace() || matches!(c, '.' | '…' | '_' | '\u{a0}'))
}

/// Whether a block of HTML shows anything besides headings.
pub fn is_content(source: &str) -> bool {
    let mut outside = String::with_capacity(source.len());
    let mut from = 0;
    let tokens = tokens(source);
    for (at, piece) in tokens.iter().enumerate() {
        let TokenKind::Open(name) = piece.kind else { continue };
        if piece.range.start < from || !is_heading(name) {
            continue;
        }
        let end =
            tokens[at..].iter().find(|other| other.closes(name)).map_or(source.len(), |end| end.range.end);
        outside.push_str(&source[from..piece.range.start]);
        from = end;
    }
    outside.push_str(&source[from..]);
    is_shown(&outside)
}

/// Whether an element is a heading.
pub fn is_heading(name: &str) -> bool {
    matches!(name.as_bytes(), [b'h' | b'H', b'1'..=b'6'])
}

/// A row of a table or an item of a list.
#[derive(Debug)]
pub struct Part {
    pub kind: PartKind,
    pub range: Range<usize>,
    /// The contents of the cells of a row, or of the item.
    pub texts: Vec<Range<usize>>,
}

/// The kind of a part of a block of HTML.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartKind {
    Head,
    Row,
    ListItem,
}

/// The rows of tables, and the items of lists.
pub fn parts(source: &str) -> Vec<Part> {
    let tokens = tokens(source);
    let mut parts: Vec<Part> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let piece = &tokens[at];
        let (kind, name) = match () {
            () if piece.opens("tr") => (PartKind::Row, "tr"),
            () if piece.opens("li") => (PartKind::ListItem, "li"),
            () => {
                at += 1;
                continue;
            }
        };
        let ends = |other: &Token| {
            other.closes(name)
                || other.opens(name)
                || ["table", "ul", "ol"].iter().any(|list| other.closes(list))
        };
        let end = tokens[at + 1..].iter().position(ends).map_or(tokens.len(), |len| at + 1 + len);
        let closed = tokens.get(end).is_some_and(|piece| piece.closes(name));
        let to = tokens.get(end).map_or(
            source.len(),
            |last| {
                if closed { last.range.end } else { last.range.start }
            },
        );
        let mut texts = Vec::new();
        let mut head = kind == PartKind::Row;
        let mut cell = (kind == PartKind::ListItem).then_some(piece.range.end);
        for inner in &tokens[at + 1..end] {
            if kind == PartKind::Row && (inner.opens("td") || inner.opens("th")) {
                texts.extend(cell.map(|from| from..inner.range.start));
                head &= inner.opens("th");
                cell = Some(inner.range.end);
            } else if kind == PartKind::Row && (inner.closes("td") || inner.closes("th")) {
                texts.extend(cell.take().map(|from| from..inner.range.start));
            }
        }
        let last = tokens.get(end).map_or(source.len(), |piece| piece.range.start);
        texts.extend(cell.map(|from| from..last));
        let kind = if head { PartKind::Head } else { kind };
        if !texts.is_empty() {
            parts.push(Part { kind, range: piece.range.start..to, texts });
        }
        at = if closed { end + 1 } else { end };
    }
    parts
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

    #[test]
    fn tags_have_names_and_attributes() {
        let tag = "<A\n  Href = 'quay.md' title=\"Quay = 2\" data-id=4>";
        let value = |name| attribute(tag, name).map(|range| &tag[range]);
        assert_eq!(value("href"), Some("quay.md"));
        assert_eq!(value("title"), Some("Quay = 2"));
        assert_eq!(value("id"), None);
        assert_eq!(value("data-id"), Some("4"));
        let tokens = tokens("a < b <b>c</B><!-- <i> --> d");
        assert!(tokens[1].opens("B") && tokens[3].closes("b"));
        assert_eq!(tokens[4].kind, TokenKind::Comment);
        assert_eq!(tokens.len(), 6);
    }

    #[test]
    fn rows_and_items() {
        let html = "<table><tr><th>A<th>B</tr>\n<tr><td>x</td><td>&nbsp;</td></tr><TR><TD>y<TD>z</table><ul><li>q</ul>";
        let parts = parts(html);
        let texts = |part: &Part| part.texts.iter().map(|text| &html[text.clone()]).collect::<Vec<_>>();
        assert_eq!(
            parts.iter().map(texts).collect::<Vec<_>>(),
            [vec!["A", "B"], vec!["x", "&nbsp;"], vec!["y", "z"], vec!["q"]]
        );
        assert_eq!(parts[0].kind, PartKind::Head);
        assert_eq!(&html[parts[1].range.clone()], "<tr><td>x</td><td>&nbsp;</td></tr>");
        assert!(is_blank("&nbsp; ... __") && !is_blank("-"));
        assert!(is_content("<h1>Quay</h1> <p>Two.</p>") && !is_content("<div><h2>Quay</h2></div>"));
    }
}
