//! Front matter: metadata at the start of the text.
//!
//! Tools accept it only on the first line. Behind a comment (such as a licence), the title or a line of text it is a
//! mistake of the author. It is then still read as front matter if all its lines look like it, and `first` is false.

use crate::text::contains::Search;
use crate::text::lines::Span;
use crate::text::newline::each;
use crate::text::signs::Signs;

/// Metadata in YAML (`---`), TOML (`+++`) or JSON (`{`, or between `;;;`) at the start of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FrontMatter {
    /// Its fences included.
    pub span: Span,
    /// The top-level `key: value` or `key = value` lines: key, value, both without quotes.
    pub entries: Vec<(Span, Span)>,
    /// It is at the very start of the text.
    pub first: bool,
}

/// A notation for front matter.
struct Notation {
    open: &'static str,
    close: &'static [&'static str],
    separator: char,
}

const NOTATIONS: [Notation; 4] = [
    Notation { open: "---", close: &["---", "..."], separator: ':' },
    Notation { open: "+++", close: &["+++"], separator: '=' },
    Notation { open: ";;;", close: &[";;;"], separator: ':' },
    Notation { open: "{", close: &["}"], separator: ':' },
];

/// Front matter whose first fence is at byte `start`, or after a comment and a title there.
pub fn front_matter(text: &str, start: usize) -> Option<FrontMatter> {
    read(text, start, true).or_else(|| read(text, behind_title(text, start)?, false))
}

/// The first byte of a fence that has only comments, empty lines, a title and a few lines of text before it.
fn behind_title(text: &str, start: usize) -> Option<usize> {
    let mut at = start;
    let mut titled = false;
    let mut spoken = 0;
    while at < text.len() {
        let rest = &text[at..];
        let line = each(rest).next().unwrap_or(rest);
        if rest.starts_with("<!--") {
            let end = at + rest.find_word("-->")? + 3;
            at = end + each(&text[end..]).next()?.len();
            if !text[end..at].trim().is_empty() {
                return None;
            }
        } else if line.trim().is_empty() {
            at += line.len();
        } else if line.starts_with("# ") && !titled {
            titled = true;
            at += line.len();
        } else if spoken < 3 && line.starts_with(|c: char| c.is_alphanumeric() || "![<>*_".contains(c)) {
            spoken += 1;
            at += line.len();
        } else {
            let opens = line.trim_end() == "---" || line.trim_end() == "+++";
            return (opens && start < at).then_some(at);
        }
    }
    None
}

fn read(text: &str, start: usize, first: bool) -> Option<FrontMatter> {
    let bare = each(&text[start..]).next()?.trim_end();
    let notation = NOTATIONS.iter().find(|notation| notation.open == bare)?;
    let mut at = start;
    let mut entries = Vec::new();
    for (index, line) in each(&text[start..]).enumerate() {
        let span = Span::new(at, at + line.len());
        at = span.to;
        let bare = line.trim_end();
        match index {
            0 => {}
            // A thematic break before an empty line is more frequent than empty front matter.
            1 if bare.is_empty() => return None,
            _ if notation.close.contains(&bare) => {
                let span = Span::new(start, at);
                let enough = if first { 1 } else { 2 };
                return (enough <= entries.len()).then_some(FrontMatter { span, entries, first });
            }
            _ => {
                let entry = entry(text, span, notation);
                // After a title it may also be text between two thematic breaks.
                let goes_on = line.opens_with(b" \t-#");
                if !first && entry.is_none() && !goes_on {
                    return None;
                }
                entries.extend(entry);
            }
        }
    }
    None
}

/// Key and value of one line of front matter; nested and continued lines have none.
fn entry(text: &str, line: Span, notation: &Notation) -> Option<(Span, Span)> {
    let json = matches!(notation.open, "{" | ";;;");
    let source = line.of(text);
    if json {
        return json_entry(text, line);
    }
    let colon = source.find(notation.separator)?;
    let key = &source[..colon];
    let plain_key =
        !key.is_empty() && key.trim_end().chars().all(|c| c.is_alphanumeric() || "_- .".contains(c));
    if !plain_key || key.opens_with(b" \t-#") {
        return None;
    }
    let key = Span::new(line.from, line.from + colon).trim(text);
    let value = Span::new(line.from + colon + notation.separator.len_utf8(), line.to).trim(text);
    Some((key, unquoted(text, value)))
}

/// `"key": "value",`
fn json_entry(text: &str, line: Span) -> Option<(Span, Span)> {
    let source = line.of(text);
    let colon = source.find_word("\":")? + 1;
    let key = Span::new(line.from, line.from + colon).trim(text);
    let inner = unquoted(text, key);
    let rest = source[colon + 1..].trim_end().trim_end_matches(',').len();
    let value = Span::new(line.from + colon + 1, line.from + colon + 1 + rest).trim(text);
    (inner != key).then(|| (inner, unquoted(text, value)))
}

/// A value without the quotes around it.
fn unquoted(text: &str, value: Span) -> Span {
    let quoted = value.of(text);
    let around = ['"', '\'']
        .iter()
        .any(|&quote| quoted.len() >= 2 && quoted.starts_with(quote) && quoted.ends_with(quote));
    if around { Span::new(value.from + 1, value.to - 1) } else { value }
}

/// The text with spaces in the place of front matter that is not first, byte for byte, so that all offsets stay.
pub fn blanked(text: &str, matter: Span) -> String {
    let blank: String = matter
        .of(text)
        .bytes()
        .map(|byte| if matches!(byte, b'\n' | b'\r') { byte as char } else { ' ' })
        .collect();
    format!("{}{blank}{}", &text[..matter.from], &text[matter.to..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn entries(text: &str) -> Vec<(&str, &str)> {
        let matter = front_matter(text, 0);
        let entries = matter.into_iter().flat_map(|matter| matter.entries);
        entries.map(|(key, value)| (key.of(text), value.of(text))).collect()
    }

    #[test]
    fn in_each_notation() {
        let two = [("title", "Lock: north"), ("owner", "Ida")];
        for text in [
            "---\ntitle: \"Lock: north\"\nowner: Ida\n---\n",
            "+++\ntitle = 'Lock: north'\nowner = \"Ida\"\n+++\n",
            ";;;\n{\n  \"title\": \"Lock: north\",\n  \"owner\": \"Ida\"\n}\n;;;\n",
            "{\n  \"title\": \"Lock: north\",\n  \"owner\": \"Ida\"\n}\n",
            "<!-- a\nlicence -->\n\n---\ntitle: Lock: north\nowner: Ida\n---\n",
            "# Lock\n\n---\ntitle: Lock: north\nowner: Ida\n---\n",
        ] {
            assert_eq!(entries(text), two, "{text}");
        }
    }

    #[test]
    fn breaks_and_braces_are_none() {
        for text in [
            "---\n\ntitle: a\n---\n",
            "# Lock\n\n---\nThe lock: open at six.\n---\n",
            "# Lock\n\n---\n\nowner: Ida\n\n---\n",
            "# Lock\n\nText.\n\n---\nowner: Ida\n---\n",
            "{lock}\n",
            "<!-- a --> b\n---\nowner: Ida\n---\n",
        ] {
            assert_eq!(entries(text), [], "{text}");
        }
    }
}
