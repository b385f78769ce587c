//! Finds and repairs text that was decoded with the wrong legacy code page, such as `â€™` for `’`.
//!
//! If UTF-8 is read as MacRoman or as a code page of Windows, each non-ASCII character becomes two to four other
//! characters. A list of such sequences would never be complete, and would match intact text. So the code undoes the
//! accident and checks the result: a whole run of non-ASCII characters must be encodable in the legacy page, the bytes
//! must be valid UTF-8, and the result must be shorter and something that people write (a letter, a dash, a quote, an
//! arrow, an emoji). A single `é`, `Ü` or `√` is not valid UTF-8 when it is encoded, so it stays.
//!
//! Some intact pairs pass this check: `l’été` contains the bytes of an Armenian letter, `“CAFÉ”` those of a phonetic
//! one, `≈±5` those of `ű`. So a single character of a script that is rare in such damage is not repaired. Pairs of
//! mathematical signs, or of a capital with a closing quote, must look like part of a word. If there is doubt, nothing
//! is repaired.
//!
//! Written by hand because the libraries that know all encodings are larger than the rest of this crate. The code pages
//! are in `pages`; `plausible` says whether people write the result.

mod pages;
mod plausible;

use std::borrow::Cow;

use crate::text::edit;
use crate::text::lines::Span;
use crate::text::mojibake::pages::{CP1252, PAGES, undo};
use crate::text::mojibake::plausible::{common, plausible};

/// A damaged run and its repaired text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repair {
    /// In bytes.
    pub span: Span,
    pub original: String,
    /// The wrong code page with which the text was decoded.
    pub page: &'static str,
}

/// The damaged runs of a text, in order.
pub fn repairs(text: &str) -> Vec<Repair> {
    let mut found = Vec::new();
    let mut at = 0;
    let bytes = text.as_bytes();
    while let Some(skip) = bytes[at..].iter().position(|byte| !byte.is_ascii()) {
        let from = at + skip;
        let len = bytes[from..].iter().position(u8::is_ascii).unwrap_or(bytes.len() - from);
        at = from + len;
        // No legacy page has these, so a run ends at them.
        let run = &text[from..at];
        let from = at - run.trim_start_matches(is_control).len();
        let at = from + text[from..at].trim_end_matches(is_control).len();
        if let Some((original, page)) = decode(&text[..from], &text[from..at], &text[at..]) {
            found.push(Repair { span: Span::new(from, at), original, page });
        } else {
            in_part(text, Span::new(from, at), &mut found);
        }
    }
    found
}

/// Whether a character is invisible and in no legacy page: joiners, marks and controls of direction, the byte order mark.
fn is_control(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// The repairs in a run of which only a part is damaged: `éâ€”`, with a damaged dash after an intact letter, and C1
/// controls in the place of Windows' quotes and dashes.
fn in_part(text: &str, run: Span, found: &mut Vec<Repair>) {
    const PAGE: &str = "CP1252";
    let source = run.of(text);
    for (at, c) in source.char_indices() {
        let from = run.from + at;
        if found.last().is_some_and(|last| from < last.span.to) {
            continue;
        }
        let rest = &source[at..];
        let repaired = || {
            let three = rest.char_indices().nth(3).map_or(rest.len(), |(end, _)| end);
            let original = undo(&rest[..three], &PAGES[1].1)?;
            (original.chars().count() == 1 && original.chars().all(common)).then_some((three, original))
        };
        if let Some((three, original)) = rest.starts_with("â€").then(repaired).flatten() {
            found.push(Repair { span: Span::new(from, from + three), original, page: PAGE });
        } else if let 0x80..=0x9f = u32::from(c)
            && let Some(original) =
                CP1252.chars().nth(u32::from(c) as usize - 0x80).filter(|c| !c.is_control())
        {
            let span = Span::new(from, from + c.len_utf8());
            found.push(Repair { span, original: original.to_string(), page: "Latin-1" });
        }
    }
}

/// The text with every damaged run repaired.
pub fn repair(text: &str) -> Cow<'_, str> {
    let repairs = repairs(text);
    if repairs.is_empty() {
        return Cow::Borrowed(text);
    }
    let edits = repairs.iter().map(|repair| (repair.span, repair.original.as_str()));
    Cow::Owned(edit::replace(text, edits))
}

fn decode(before: &str, run: &str, after: &str) -> Option<(String, &'static str)> {
    // One character alone is no UTF-8 in any page; most runs are that short.
    run.chars().nth(1)?;
    PAGES.iter().find_map(|&(page, ref table)| {
        let once = undo(run, table)?;
        // Damaged twice by the same page: only if the second repair passes the same proof.
        let twice = undo(&once, table).filter(|text| plausible(before, &once, text, after, page));
        let original = match twice {
            Some(twice) => twice,
            None if plausible(before, run, &once, after, page) => once,
            None => return None,
        };
        Some((original, page))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn damage_is_undone() {
        for (damaged, original) in [
            ("\u{f8ff}üéØ", "🎯"),
            ("\u{f8ff}üèóÔ∏è", "🏗\u{fe0f}"),
            ("√º", "ü"),
            ("‚Üí", "→"),
            ("K√∂ln, ma√±ana, pi√π", "Köln, mañana, più"),
            ("20¬∞C ¬± 5", "20°C ± 5"),
            ("‚àö¬©", "é"),
            ("–ü—Ä–∏–≤–µ—Ç", "Привет"),
            ("â€”", "—"),
            ("â€™ and â€œ", "’ and “"),
            ("â\u{80}\u{94}", "—"),
            ("Ã©", "é"),
            ("ÃƒÂ©", "é"),
            ("siÄ™, byÅ‚, Å»", "się, był, Ż"),
            ("HÃ”TEL", "HÔTEL"),
            ("ÐŸÑ€Ð¸Ð²ÐµÑ‚ Ð¸", "Привет и"),
            ("ä¸\u{ad}æ–‡", "中文"),
            ("ÔÇô", "–"),
            ("rĂłwna KĂ¶ln", "równa Köln"),
            ("РџСЂРёРІРµС‚ вЂ“", "Привет –"),
            ("\u{93}gate\u{94} \u{96} shut\u{85}", "“gate” – shut…"),
            ("caféâ€”bar", "café—bar"),
            ("voilÃ\u{a0} et dÃ©jÃ\u{a0}", "voilà et déjà"),
            ("ΓÇô, ΓåÆ, caf├⌐", "–, →, café"),
        ] {
            assert_eq!(repair(damaged), original, "{damaged}");
        }
    }

    #[test]
    fn honest_text_survives() {
        for text in [
            "Zürich naïve Ü é",
            "‚quote‘ ‚Äpfel‘ „Über“ „MENÜ“",
            "√ ≈ ∂ ∑ √π 2√πr ≈±5 ¬ ± °",
            "├── src │ └── ├┤ ├Übung",
            "Łódź, Übergröße, KRÍŽ, ÉŠ",
            "日本語",
            "┌─┐│▼",
            "l’été, d’État, “élan”, “à la”, «él», «È», —Él",
            "«\u{a0}café\u{a0}», “café”…, “CAFÉ”—",
            "“AMANHÃ”, “SÅ…, MENÜ–, FRÄ™, “BAMBÚ”",
            "Привет, Ελλάδα, שלום",
            "naïve—“été”…",
            "SELKÄ\u{a0}EDELLÄ\u{a0}MAAHAN, ÅLÅ\u{a0}VEST, Å\u{a0}være",
            "Рёбра, Сіль, Ёж, вЂнук",
            "Příliš žluťoučký kůň, ŁÓDŹ, ĂŢ",
        ] {
            assert_eq!(repair(text), text);
        }
    }
}
