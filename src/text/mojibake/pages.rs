//! The legacy code pages: the byte of each character, and the encoding of a text in a page.
//!
//! The tables are the upper halves of the code pages as published by the Unicode Consortium (MAPPINGS/VENDORS); the holes
//! of CP1252 map to C1 controls as in the WHATWG Encoding Standard, and so do the controls that Latin-1 has in the place
//! of CP1252's quotes and dashes.

use std::sync::LazyLock;

use crate::text::sort;

const MAC_ROMAN: &str = "\
    ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü\
    †°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø\
    ¿¡¬√ƒ≈∆«»…\u{a0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ\
    ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{f8ff}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";
pub const CP1252: &str = "\
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

/// A page's characters with their bytes, sorted.
pub type Table = Vec<(char, u8)>;

pub static PAGES: LazyLock<[(&str, Table); 6]> = LazyLock::new(|| {
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

/// The run encoded in the page and read as UTF-8; none unless that is valid and shorter.
pub fn undo(run: &str, table: &[(char, u8)]) -> Option<String> {
    let encode = |c: char| {
        let listed = || table.binary_search_by_key(&c, |&(other, _)| other).ok();
        match u32::from(c) {
            control @ 0x80..=0x9f => u8::try_from(control).ok(),
            _ => listed().map(|at| table[at].1),
        }
    };
    // Most intact runs fail at their first two characters. The search stops there, so that long box drawings cost no
    // more.
    let mut start = run.chars().map(encode);
    let (lead, next) = (start.next()??, start.next()??);
    if !(0xc2..=0xf4).contains(&lead) || 0xbf < next {
        return None;
    }
    let bytes = run.chars().map(encode).collect::<Option<Vec<u8>>>()?;
    let text = String::from_utf8(bytes).ok()?;
    (text.chars().count() < run.chars().count()).then_some(text)
}
