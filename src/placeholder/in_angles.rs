//! Whether a text in angle brackets is a placeholder, and not an element of HTML, a type or a name in code.
//!
//! The code here judges only the text in the brackets; the finder judges the text beside them.

use crate::model::finding::Evidence;
use crate::text::contains::Search;
use crate::text::signs::Signs;
use crate::words::{
    ANGLE_CODE_WORDS, ANGLE_OPENINGS, ATTRIBUTES, HTML_ELEMENTS, NUMBER_BLANKS, PHRASE_WORDS,
    PLACEHOLDER_NOUNS, PLACEHOLDER_UNITS, PLURAL_ENDINGS, PUT_OFF,
};

/// The evidence that a tag-like text is a placeholder.
pub fn judge(tag: &str) -> Option<Evidence> {
    let inner = tag.strip_prefix('<')?.strip_suffix('>')?;
    if PUT_OFF.has(inner) {
        return Some(Evidence::Certain);
    }
    // `<the height of the crest above⏎the sea; "0" at the weir>`
    let sentence = 4 <= inner.split_whitespace().count() && !inner.contains("\n\n");
    let first =
        inner.split(|c: char| c.is_whitespace() || matches!(c, '-' | '_' | ':' | ',')).next()?.to_lowercase();
    let plain = inner.chars().all(|c| {
        c.is_alphanumeric()
            || !c.is_ascii() && !c.is_control()
            || matches!(
                c,
                ' ' | '-' | '_' | '\'' | ',' | '/' | '.' | '?' | '(' | ')' | ':' | '%' | '+' | '@' | '&'
            )
            || sentence && matches!(c, '\n' | ';' | '"' | '!')
    });
    // `<2–4 sentences on the cause>`
    let counted = inner.starts_with(|c: char| c.is_ascii_digit()) && 4 <= inner.split(' ').count();
    if !plain
        || !(counted || inner.starts_with(char::is_alphabetic))
        || inner.ends_with(' ')
        || inner.has_word("  ")
    {
        return None;
    }
    let address = |word: &str| word.split_once('@').is_some_and(|(_, host)| host.contains('.'));
    if inner.split(' ').any(address)
        || inner.has_word("://")
        || inner.has_word("::")
        || ANGLE_CODE_WORDS.has(&first)
    {
        return None;
    }
    let words: Vec<&str> =
        inner.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    // `<T as Trait>`
    if words.len() == 3
        && words[1] == "as"
        && [0, 2].iter().all(|&at| words[at].starts_with(char::is_uppercase))
    {
        return None;
    }
    // `<percentage (%)>`
    if let Some((noun, _)) = inner.cut(" (").filter(|_| words.len() == 1 && inner.ends_with(')')) {
        return PLACEHOLDER_NOUNS.has(noun).then_some(Evidence::Likely);
    }
    let single = inner.split_whitespace().count() == 1;
    let shouted = 3 < inner.len() && !inner.chars().any(char::is_lowercase);
    // `<stakeholder(s)>`, `<owner/team>`
    let nouns = || {
        let bare = PLURAL_ENDINGS.ending(inner).map_or(inner, |end| &inner[..inner.len() - end.len()]);
        // `<Zuständige(r)>`, `<Größe>`: no element is written so.
        let stem =
            inner.strip_suffix(')').and_then(|inner| inner.rsplit_once('(')).map_or(inner, |(stem, _)| stem);
        let foreign = !stem.is_ascii() && 3 < stem.len() && stem.chars().all(char::is_alphabetic);
        foreign
            || bare.len() < inner.len() && PLACEHOLDER_NOUNS.has(bare)
            || bare.contains('/')
                && bare.split('/').all(|part| PLACEHOLDER_NOUNS.has(part) && !HTML_ELEMENTS.has(part))
    };
    if single && nouns() {
        return Some(Evidence::Likely);
    }
    if inner.contains('&') && !inner.has_word(" & ") || single && inner.has_sign(b"@%+") {
        return None;
    }
    if single && !shouted && (HTML_ELEMENTS.has(inner) || inner.has_sign(b"/:.(")) {
        return None;
    }
    if words.iter().skip(1).any(|word| ATTRIBUTES.has(word)) && words.len() == 3 {
        return None;
    }
    let asks = ANGLE_OPENINGS.has(&first) || words.last().is_some_and(|word| PLACEHOLDER_NOUNS.has(word));
    // `<title of the document>` begins like an element.
    let speaks = words.iter().skip(1).any(|word| PHRASE_WORDS.has_exactly(word));
    // No element of HTML has letters outside of ASCII.
    if single && !inner.is_ascii() && inner.chars().all(char::is_alphabetic) {
        return Some(Evidence::Likely);
    }
    // `<data protection officer>`: its first word is an element, and no attribute follows.
    let speaks = speaks
        || 3 <= words.len()
            && HTML_ELEMENTS.has(&first)
            && !words.iter().skip(1).any(|word| ATTRIBUTES.has(word));
    // A custom element, `<my-element>`, has neither a noun that asks nor a space.
    match (shouted, asks, words.len()) {
        (true, ..) => Some(Evidence::Certain),
        (_, true, 2..) => Some(Evidence::Likely),
        (_, _, 2..) if inner.contains(' ') && (speaks || !HTML_ELEMENTS.has(&first)) => {
            Some(Evidence::Likely)
        }
        _ => None,
    }
}

/// Whether the text of escaped brackets is a placeholder: `amount`, `name of the author`.
pub fn asks(inner: &str) -> bool {
    PLACEHOLDER_NOUNS.has(inner) || inner.contains(' ') && judge(&format!("<{inner}>")).is_some()
}

/// `<name>`, `<Title>`: a single noun that asks, with nothing beside it.
pub fn is_name(tag: &str) -> bool {
    let Some(inner) = tag.strip_prefix('<').and_then(|rest| rest.strip_suffix('>')) else {
        return false;
    };
    let word = inner.chars().all(|c| c.is_alphabetic() || c == '-');
    let titled = inner.starts_with(char::is_uppercase) && inner.chars().any(char::is_lowercase);
    word && PLACEHOLDER_NOUNS.has(inner) && (titled || !HTML_ELEMENTS.has(inner))
}

/// `<link>`, `<title>`: a noun that asks, even if it is the name of an element.
pub fn is_noun(tag: &str) -> bool {
    let inner = tag.strip_prefix('<').and_then(|rest| rest.strip_suffix('>'));
    inner.is_some_and(|inner| PLACEHOLDER_NOUNS.has(inner))
}

/// `<threshold>`: not the name of an element.
pub fn is_unknown(tag: &str) -> bool {
    let inner = tag.strip_prefix('<').and_then(|rest| rest.strip_suffix('>'));
    inner.is_some_and(|inner| {
        3 <= inner.len() && inner.chars().all(char::is_lowercase) && !HTML_ELEMENTS.has(inner)
    })
}

/// `<Aufgabe>`: a word with a capital that is not the name of an element.
pub fn is_titled(tag: &str) -> bool {
    let inner = tag.strip_prefix('<').and_then(|rest| rest.strip_suffix('>')).unwrap_or("");
    3 <= inner.len()
        && inner.starts_with(char::is_uppercase)
        && inner.chars().skip(1).all(char::is_lowercase)
        && !HTML_ELEMENTS.has(inner)
}

/// `<n> years`
pub fn is_counted(tag: &str, after: &str) -> bool {
    let unit = after.trim_start().split(|c: char| !c.is_alphanumeric() && c != '%').next().unwrap_or("");
    is_figure(tag) && PLACEHOLDER_UNITS.has(unit)
}

/// `<n>`, `<X>`: a letter in the place of a number.
pub fn is_figure(tag: &str) -> bool {
    matches!(tag.as_bytes(), [b'<', b'n' | b'N' | b'x' | b'X', b'>'])
}

/// `container_id`, `image-name`: written like a name in code.
pub fn is_named(inner: &str) -> bool {
    !inner.contains(' ') && !inner.contains(char::is_uppercase)
}

/// `X.Y`, `XX`: capitals in place of a number.
pub fn is_number(inner: &str) -> bool {
    NUMBER_BLANKS.has_exactly(inner) && !inner.contains(char::is_lowercase)
}
