//! Text that was decoded with the wrong legacy code page, found and repaired by proof.
//!
//! UTF-8 read as MacRoman or Windows' pages turns every non-ASCII character into two to four odd ones. A list of odd
//! sequences would never be complete and would hit honest text, so the proof runs the accident backwards:
//! a whole run of non-ASCII characters must encode in the legacy page, decode as strict UTF-8, become
//! shorter, and become something that people write (a letter, a dash, a quote, an arrow, an emoji). A lone
//! `é`, `Ü` or `√` cannot be UTF-8 when encoded, so it survives.
//!
//! Some honest pairs do decode: `l’été` contains the bytes of an Armenian letter, `“CAFÉ”` of a phonetic one, `≈±5`
//! of `ű`. So a lone character of a script that is rare in such damage proves nothing, and pairs of mathematics or of
//! a capital with a closing quote must look like part of a word. In doubt nothing is repaired.
//!
//! Written by hand because the libraries that know all encodings are larger than the rest of this crate. The tables
//! are the upper halves of the code pages as published by the Unicode Consortium (MAPPINGS/VENDORS); the holes of
//! CP1252 map to C1 controls as in the WHATWG Encoding Standard, and so do the controls that Latin-1 has in the place
//! of CP1252's quotes and dashes.

use std::borrow::Cow;
use std::sync::LazyLock;

use crate::text::edit;
use crate::text::lines::Span;
use crate::text::sort;

const MAC_ROMAN: &str = "\
    ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü\
    †°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø\
    ¿¡¬√ƒ≈∆«»…\u{a0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ\
    ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{f8ff}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";
const CP1252: &str = "\
    €\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ\
    \u{a0}¡¢£¤¥¦§¨©ª«¬\u{ad}®¯°±²³´µ¶·¸¹º»¼½¾¿\
    ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß\
    àáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ";
const CP1250: &str = "\
    €\u{81}‚\u{83}„…†‡\u{88}‰Š‹ŚŤŽŹ\u{90}‘’“”•–—\u{98}™š›śťžź\
    \u{a0}ˇ˘Ł¤Ą¦§¨©Ş«¬\u{ad}®Ż°±˛ł´µ¶·¸ąş»Ľ˝ľż\
    ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢß\
    ŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙";
const CP1251: &str = "\
    ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u{98}™љ›њќћџ\
    \u{a0}ЎўЈ¤Ґ¦§Ё©Є«¬\u{ad}®Ї°±Ііґµ¶·ё№є»јЅѕї\
    АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ\
    абвгдежзийклмнопрстуфхцчшщъыьэюя";
const CP437: &str = "\
    ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒ\
    áíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐\
    └┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀\
    αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{a0}";
const CP850: &str = "\
    ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒ\
    áíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐\
    └┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀\
    ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{ad}±‗¾¶§÷¸°¨·¹³²■\u{a0}";

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
        if let Some((original, page)) = decode(&text[..from], &text[from..at], &text[at..]) {
            found.push(Repair { span: Span::new(from, at), original, page });
        } else {
            in_part(text, Span::new(from, at), &mut found);
        }
    }
    found
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
        let three = rest.char_indices().nth(3).map_or(rest.len(), |(end, _)| end);
        let repaired = if rest.starts_with("â€") {
            let (_, table) = &PAGES[1];
            undo(&rest[..three], table).filter(|text| text.chars().count() == 1 && text.chars().all(common))
        } else {
            None
        };
        if let Some(original) = repaired {
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

/// A page's characters with their bytes, sorted.
type Table = Vec<(char, u8)>;

static PAGES: LazyLock<[(&str, Table); 6]> = LazyLock::new(|| {
    let pages = [
        ("MacRoman", MAC_ROMAN),
        ("CP1252", CP1252),
        ("CP1250", CP1250),
        ("CP1251", CP1251),
        ("CP437", CP437),
        ("CP850", CP850),
    ];
    pages.map(|(page, upper)| {
        let mut table: Table = upper.chars().zip(0x80..=0xff).collect();
        sort::by_key(&mut table, |&pair| pair);
        (page, table)
    })
});

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

/// The run encoded in the page and read as UTF-8; none unless that is valid and shorter.
fn undo(run: &str, table: &[(char, u8)]) -> Option<String> {
    let encode = |c: char| {
        let listed = || table.binary_search_by_key(&c, |&(other, _)| other).ok();
        match u32::from(c) {
            control @ 0x80..=0x9f => u8::try_from(control).ok(),
            _ => listed().map(|at| table[at].1),
        }
    };
    // Most honest runs fail at their first two characters; stop there, so that long box drawings cost no more.
    let mut start = run.chars().map(encode);
    let (lead, next) = (start.next()??, start.next()??);
    if !(0xc2..=0xf4).contains(&lead) || 0xbf < next {
        return None;
    }
    let bytes = run.chars().map(encode).collect::<Option<Vec<u8>>>()?;
    let text = String::from_utf8(bytes).ok()?;
    (text.chars().count() < run.chars().count()).then_some(text)
}

/// Whether `text`, decoded from `run`, is what an author wrote between `before` and `after`.
fn plausible(before: &str, run: &str, text: &str, after: &str, page: &str) -> bool {
    let mut chars = text.chars();
    let (Some(only), others) = (chars.next(), chars.count()) else {
        return false;
    };
    if !text.chars().all(written) {
        return false;
    }
    let letters =
        |text: &mut dyn Iterator<Item = char>| text.take_while(|c| c.is_alphabetic()).take(2).count();
    let (left, right) = (letters(&mut before.chars().rev()), letters(&mut after.chars()));
    let tail: Vec<char> = run.chars().skip(1).collect();
    let dos = page == "CP437" || page == "CP850";
    // `SELKÄ` before a no-break space; `voilÃ` before one was `voilà`.
    let lower = before.ends_with(char::is_lowercase);
    if tail == ['\u{a0}'] && only.is_alphabetic() && !(lower || run.starts_with('Ã') && left == 0) {
        return false;
    }
    // A pair of letters from these pages may be part of a word; it is damage only as a capital within small letters.
    if matches!(page, "CP1250" | "CP1251") && others == 0 {
        let dash = tail.len() == 2 && page == "CP1251" && tail[0] == 'Ђ';
        let sign = tail.iter().all(|&c| !c.is_alphabetic() && !closing(c)) && 0 < left && 0 < right;
        return common(only) && (dash || page == "CP1250" && tail.len() == 1 && (lower || sign));
    }
    if 0 < others {
        // Characters that decode by chance come from different scripts.
        return text.chars().all(common) || one_script(text);
    }
    if let [second] = tail[..] {
        if dos {
            // `├┤` and `├Übung` are drawings; `caf├⌐` is not.
            return common(only) && !drawing(second) && (0 < left || 0 < right && !second.is_alphabetic());
        }
        if mathematical(second) && only.is_alphabetic() && page == "MacRoman" {
            return u32::from(only) < 0x180 && 2 <= left + right;
        }
        let greek_or_cyrillic = matches!(u32::from(only), 0x386..=0x3ce | 0x401..=0x45f);
        if greek_or_cyrillic {
            return !second.is_alphabetic() && !closing(second) && run.starts_with(char::is_alphabetic);
        }
        // A word in capitals before punctuation: `“AMANHÃ”`, `SÅ…`.
        let shouted = before.ends_with(char::is_uppercase);
        let alone = left == 0 && matches!(second, '”' | '“' | '’' | '‘' | '…' | '–' | '—');
        if closing(second) && right == 0 && (shouted || alone) {
            return matches!(only, '\u{a0}'..='\u{bf}');
        }
    }
    common(only) && !(tail.len() == 2 && tail.iter().all(|&c| closing(c)))
}

/// Whether a character is used in written text.
fn written(c: char) -> bool {
    common(c)
        || c.is_alphabetic() && u32::from(c) < 0xe000
        || matches!(c, '\u{3000}'..='\u{303f}' | '\u{ff00}'..='\u{ffef}')
}

/// Whether a character is frequent in such damage: letters of western and central Europe, punctuation, symbols,
/// emoji.
fn common(c: char) -> bool {
    matches!(u32::from(c), 0xa0..=0x17f | 0x2010..=0x2026 | 0x202f..=0x205e | 0x20a0..=0x20bf | 0x2100..=0x27bf
        | 0x2900..=0x297f | 0x2b00..=0x2bff | 0x200b..=0x200d | 0xfe0f | 0xfeff | 0x1f000..=0x1faff)
}

/// Whether all letters of a text are from one block of 256 or, for the large scripts of Asia, from their blocks.
fn one_script(text: &str) -> bool {
    let block = |c: char| match u32::from(c) {
        code @ 0..0x2e80 => code >> 8,
        _ => 0x100,
    };
    let mut letters = text.chars().filter(|&c| !common(c)).map(block);
    let first = letters.next();
    letters.clone().count() > 0 && letters.all(|other| Some(other) == first)
}

fn mathematical(c: char) -> bool {
    matches!(c, '∞' | '±' | '≤' | '≥' | '≠' | 'µ' | '∂' | '∑' | '∏' | 'π' | '∫' | 'Ω')
}

fn drawing(c: char) -> bool {
    matches!(c, '\u{2500}'..='\u{259f}' | '■')
}

/// Whether a character may end a word.
fn closing(c: char) -> bool {
    matches!(
        c,
        '”' | '“'
            | '’'
            | '‘'
            | '…'
            | '–'
            | '—'
            | '»'
            | '«'
            | '›'
            | '‹'
            | '™'
            | '®'
            | '©'
            | 'ª'
            | 'º'
            | '\u{a0}'
    )
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
