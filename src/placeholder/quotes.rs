//! Whether a place is within a quotation, by the text before and after it.

use super::near::has_byte;

/// Whether a quotation is open between two texts.
pub fn is_within_quotes(before: &str, after: &str) -> bool {
    // Most texts have no quote, nor the first byte of one, which is seen quickly.
    let begins = |byte: u8| matches!(byte, b'"' | b'\'' | 0xe2 | 0xc2);
    if !has_byte(after, begins) || !after.contains(['"', '”', '“', '»', '\'']) {
        return false;
    }
    let count = |c: char| before.matches(c).count();
    let straight = count('"') % 2 == 1 && after.contains('"');
    let curly = count('“') > count('”') && count('„') == 0 && after.contains('”');
    // `„…“` in German, `„…”` in Dutch and Polish.
    let low = count('„') > count('“').max(count('”')) && after.contains(['“', '”']);
    let guillemets = count('«') > count('»') && after.contains('»');
    straight || curly || low || guillemets || is_within_apostrophes(before, after)
}

/// `shows 'Brief: [name]' instead`: the first opens behind a blank, the second closes before one; `it's` does neither.
fn is_within_apostrophes(before: &str, after: &str) -> bool {
    let opens = |text: &str, at: usize| {
        let left = text[..at].chars().next_back();
        left.is_none_or(|c| c.is_whitespace() || c == '(')
            && text[at + 1..].starts_with(|c: char| !c.is_whitespace())
    };
    let closes = |text: &str, at: usize| {
        text[..at].ends_with(|c: char| !c.is_whitespace())
            && text[at + 1..].chars().next().is_none_or(|c| !c.is_alphanumeric())
    };
    let count = |test: &dyn Fn(&str, usize) -> bool| {
        before.match_indices('\'').filter(|&(at, _)| test(before, at)).count()
    };
    let next = after.find('\'');
    next.is_some_and(|at| at == 0 || closes(after, at)) && count(&opens) == count(&closes) + 1
}
