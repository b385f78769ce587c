//! Text that was decoded with the wrong legacy code page, found and mended by proof.
//!
//! UTF-8 read as MacRoman or CP1252 turns every non-ASCII character into two to four odd ones. A list of odd
//! sequences would never be complete and would hit honest text, so the proof runs the accident backwards:
//! a whole run of non-ASCII characters must encode in the legacy page, decode as strict UTF-8, become
//! shorter, and become something that people write (a letter, a dash, a quote, an arrow, an emoji). A lone
//! `é`, `Ü` or `√` cannot be UTF-8 when encoded, so it survives.
//!
//! The tables hold the upper halves of the code pages as published by the Unicode Consortium
//! (MAPPINGS/VENDORS); the holes of CP1252 map to C1 controls as in the WHATWG Encoding Standard.

use crate::source::Span;

const MAC_ROMAN: &str = concat!(
    "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü",
    "†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø",
    "¿¡¬√ƒ≈∆«»…\u{a0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ",
    "‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{f8ff}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ"
);
const CP1252: &str = concat!(
    "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ",
    "\u{a0}¡¢£¤¥¦§¨©ª«¬\u{ad}®¯°±²³´µ¶·¸¹º»¼½¾¿",
    "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß",
    "àáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ"
);
const CP437: &str = concat!(
    "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒ",
    "áíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐",
    "└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀",
    "αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{a0}"
);
const CP850: &str = concat!(
    "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒ",
    "áíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐",
    "└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀",
    "ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{ad}±‗¾¶§÷¸°¨·¹³²■\u{a0}"
);

/// A damaged run and what it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repair {
    /// In bytes.
    pub span: Span,
    pub original: String,
    /// The code page that the text was read in by mistake.
    pub page: &'static str,
}

/// The damaged runs of a text, in order.
pub fn repairs(text: &str) -> Vec<Repair> {
    let mut found = Vec::new();
    let mut at = 0;
    let bytes = text.as_bytes();
    while let Some(skip) = bytes[at..].iter().position(|byte| !byte.is_ascii()) {
        let from = at + skip;
        let len = bytes[from..]
            .iter()
            .position(u8::is_ascii)
            .unwrap_or(bytes.len() - from);
        at = from + len;
        if let Some((original, page)) = decode(&text[from..at]) {
            found.push(Repair {
                span: Span::new(from, at),
                original,
                page,
            });
        }
    }
    found
}

/// The text with every damaged run mended.
pub fn mend(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for repair in repairs(text) {
        out.push_str(&text[at..repair.span.from]);
        out.push_str(&repair.original);
        at = repair.span.to;
    }
    out.push_str(&text[at..]);
    out
}

fn decode(run: &str) -> Option<(String, &'static str)> {
    let pages = [
        ("MacRoman", MAC_ROMAN),
        ("CP1252", CP1252),
        ("CP437", CP437),
        ("CP850", CP850),
    ];
    pages.into_iter().find_map(|(name, page)| {
        let once = undo(run, page)?;
        // Damaged twice by the same page: only when the first repair is itself a proof.
        let twice = if once.is_ascii() {
            None
        } else {
            undo(&once, page).filter(|text| plausible(text, name))
        };
        let original = twice.unwrap_or(once);
        plausible(&original, name).then_some((original, name))
    })
}

/// The run as bytes of the page, read as UTF-8; none unless that is valid and shorter.
fn undo(run: &str, page: &str) -> Option<String> {
    let encode = |c: char| {
        page.chars()
            .position(|other| other == c)
            .and_then(|at| u8::try_from(at + 0x80).ok())
    };
    // Most honest runs fail at their first two characters; long box drawings must not cost more than that.
    let mut start = run.chars().map(encode);
    let (lead, next) = (start.next()??, start.next()??);
    if !(0xc2..=0xf4).contains(&lead) || 0xbf < next {
        return None;
    }
    let bytes = run.chars().map(encode).collect::<Option<Vec<u8>>>()?;
    let text = String::from_utf8(bytes).ok()?;
    (text.chars().count() < run.chars().count()).then_some(text)
}

fn plausible(text: &str, page: &str) -> bool {
    // The lead bytes of UTF-8 are box drawings in the DOS pages; there only letters, dashes and quotes count.
    let dos = page.starts_with("CP4") || page.starts_with("CP8");
    text.chars().all(|c| {
        let code = u32::from(c);
        let punctuation = matches!(code, 0xa0 | 0x2010..=0x2026);
        let symbol = matches!(code, 0xa1..=0xbf | 0xd7 | 0xf7 | 0x2030..=0x205e | 0x20a0..=0x20bf | 0x2100..=0x27bf
            | 0x2900..=0x297f | 0x2b00..=0x2bff | 0x200d | 0xfe0f | 0x1f000..=0x1faff);
        c.is_alphabetic() && code < 0xe000 || punctuation || (!dos && symbol)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn damage_is_undone() {
        for (damaged, original) in [
            ("\u{f8ff}üéØ", "🎯"),
            ("√º", "ü"),
            ("‚Üí", "→"),
            ("â€”", "—"),
            ("Ã©", "é"),
            ("ÔÇô", "–"),
        ] {
            assert_eq!(mend(damaged), original, "{damaged}");
        }
    }

    #[test]
    fn honest_text_survives() {
        for text in [
            "Zürich naïve Ü é",
            "‚quote‘",
            "√ ≈ ∂ ∑",
            "├── src │ └──",
            "Łódź, Übergröße",
            "日本語",
            "┌─┐│▼",
        ] {
            assert_eq!(mend(text), text);
        }
    }
}
