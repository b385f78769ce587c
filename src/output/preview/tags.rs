//! Finding tags and comments in the author's HTML.

use std::ops::Range;

use crate::markdown::html;
use crate::text::contains::Search;

/// An element that authors may write as HTML.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Raw {
    Br,
    Sub,
    Sup,
    Kbd,
    Details,
    Summary,
    /// `<a id="…">`: a place that a link leads to, shown as nothing.
    Anchor,
}

impl Raw {
    /// The name in the preview; the author's is the same, except for an anchor.
    pub fn name(self) -> &'static str {
        match self {
            Raw::Br => "br",
            Raw::Sub => "sub",
            Raw::Sup => "sup",
            Raw::Kbd => "kbd",
            Raw::Details => "details",
            Raw::Summary => "summary",
            Raw::Anchor => "span",
        }
    }

    pub fn is_block(self) -> bool {
        matches!(self, Raw::Details | Raw::Summary)
    }
}

/// A tag of one of these elements.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct RawTag {
    pub raw: Raw,
    pub end: bool,
    /// `<details open>`.
    pub unfolded: bool,
    /// Bytes.
    pub len: usize,
}

/// The tag that `text` starts with, if it is one of these and has no attribute but `open` or an id.
pub(super) fn raw_tag(text: &str) -> Option<RawTag> {
    let inner = text.strip_prefix('<')?;
    let (end, inner) = match inner.strip_prefix('/') {
        Some(inner) => (true, inner),
        None => (false, inner),
    };
    let name = inner.bytes().take_while(u8::is_ascii_alphabetic).count();
    if inner[..name].eq_ignore_ascii_case("a") {
        let close = inner.find('>')?;
        let fits = if end { inner[name..close].trim().is_empty() } else { id(text).is_some() };
        let len = text.len() - inner.len() + close + 1;
        return fits.then_some(RawTag { raw: Raw::Anchor, end, unfolded: false, len });
    }
    let all = [Raw::Br, Raw::Sub, Raw::Sup, Raw::Kbd, Raw::Details, Raw::Summary];
    let raw = all.into_iter().find(|raw| raw.name().eq_ignore_ascii_case(&inner[..name]))?;
    let rest = inner[name..].trim_start_matches(' ');
    let open =
        [" open=\"\"", " open=\"open\"", " open"].iter().find_map(|open| inner[name..].strip_prefix(*open));
    let open = open.filter(|_| raw == Raw::Details && !end).map(|rest| rest.trim_start_matches(' '));
    let unfolded = open.is_some_and(|rest| rest.starts_with('>'));
    let rest = open.filter(|_| unfolded).unwrap_or(rest);
    let close = if raw == Raw::Br && rest.starts_with("/>") { 2 } else { 1 };
    if !rest.starts_with('>') && close == 1 {
        return None;
    }
    let len = text.len() - rest.len() + close;
    (!(end && raw == Raw::Br)).then_some(RawTag { raw, end, unfolded, len })
}

/// The id or the name of an `<a>` that leads nowhere.
fn id(tag: &str) -> Option<&str> {
    let tag = &tag[..tag.find('>')?];
    let value = html::attribute(tag, "id").or_else(|| html::attribute(tag, "name"));
    let id = &tag[value.filter(|_| html::attribute(tag, "href").is_none())?];
    (!id.is_empty() && !id.contains(char::is_whitespace)).then_some(id)
}

/// A piece of a block of HTML.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Token {
    Text,
    Tag(RawTag),
    /// A comment, or the part of it on this line, without its delimiters.
    Comment,
    CommentEnd,
}

/// Cuts one line of HTML into pieces. `comment` is whether the line starts within a comment; it is set to whether the next
/// line does.
pub(super) fn tokens(line: &str, comment: &mut bool, mut take: impl FnMut(Token, Range<usize>)) {
    let mut from = 0;
    let mut at = 0;
    loop {
        if *comment {
            let end = line[at..].find_word("-->").map(|end| at + end);
            take(Token::Comment, at..end.unwrap_or(line.len()));
            let Some(end) = end else { return };
            *comment = false;
            at = end + 3;
            from = at;
            take(Token::CommentEnd, end..at);
        }
        let Some(open) = line[at..].find('<').map(|open| at + open) else {
            break;
        };
        let rest = &line[open..];
        if rest.starts_with("<!--") {
            take(Token::Text, from..open);
            *comment = true;
            at = open + 4;
        } else if let Some(tag) = raw_tag(rest) {
            take(Token::Text, from..open);
            at = open + tag.len;
            from = at;
            take(Token::Tag(tag), open..at);
        } else {
            at = open + 1;
        }
    }
    take(Token::Text, from..line.len());
}

/// Calls `take` for each `<details>` that a line opens (true) or closes (false), in order; `comment` is as in [`tokens`].
pub(super) fn details(line: &str, comment: &mut bool, mut take: impl FnMut(bool)) {
    tokens(line, comment, |token, _| {
        if let Token::Tag(tag) = token
            && tag.raw == Raw::Details
        {
            take(!tag.end);
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_elements_without_attributes() {
        let tag = |text| raw_tag(text).map(|tag| (tag.raw, tag.end, tag.len));
        assert_eq!(tag("<br>"), Some((Raw::Br, false, 4)));
        assert_eq!(tag("<BR />x"), Some((Raw::Br, false, 6)));
        assert_eq!(tag("</sub>"), Some((Raw::Sub, true, 6)));
        assert_eq!(tag("<details >"), Some((Raw::Details, false, 10)));
        assert_eq!(tag("<details open>x"), Some((Raw::Details, false, 14)));
        assert_eq!(tag("<a id='x'></a>"), Some((Raw::Anchor, false, 10)));
        assert_eq!(tag("</a>"), Some((Raw::Anchor, true, 4)));
        for text in [
            "<details open x>",
            "<details opened>",
            "</details open>",
            "<a>",
            "<a href=x id=y>",
            "<a id>",
            "</a b>",
        ] {
            assert_eq!(tag(text), None, "{text}");
        }
        for text in ["<kbd/>", "<sub x>", "<sub\n>", "<b>", "<br", "</br>", "< br>", "<subs>", "<>"] {
            assert_eq!(tag(text), None, "{text}");
        }
    }
}
