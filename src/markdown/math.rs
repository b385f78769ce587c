//! Formulas in running text, `$…$` and `$$…$$`, where GitHub shows them.
//!
//! They are found in the source, since Markdown's own marks have no meaning in them. Prices and variables of a shell are
//! none: a formula begins behind a blank or a bracket, ends before a blank or punctuation, and has no blank at the inside
//! of its signs. Deliberately absent: the reading of a formula. It is shown as it is written.

use crate::text::contains::Search;
use std::ops::Range;

/// The first formula of a text that begins at or after `from` and before `until`.
pub fn formula(text: &str, from: usize, until: usize) -> Option<Range<usize>> {
    let mut at = from;
    loop {
        let open = at + text.get(at..until)?.find('$')?;
        let signs = if text[open..].starts_with("$$") { 2 } else { 1 };
        let inside = open + signs;
        let before = text[..open].chars().next_back();
        let begins = before.is_none_or(|c| c.is_whitespace() || "([{*_~\"'|>-—:=".contains(c));
        match end(&text[inside..], signs).filter(|_| begins) {
            Some(len) => return Some(open..inside + len + signs),
            None => at = inside,
        }
    }
}

/// The length of a formula up to its closing signs.
fn end(inside: &str, signs: usize) -> Option<usize> {
    let mark = &"$$"[..signs];
    let len = inside.find_word(mark)?;
    let formula = &inside[..len];
    let behind = inside[len + signs..].chars().next();
    let ends = behind.is_none_or(|c| !c.is_alphanumeric() && c != '$' && c != '{');
    let blank = formula.trim().is_empty() || formula.ends_with('\\');
    let tight = !formula.starts_with(char::is_whitespace) && !formula.ends_with(char::is_whitespace);
    (ends && !blank && (tight || signs == 2) && !formula.contains('`')).then_some(len)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prices_and_variables_are_no_formulas() {
        for (text, formulas) in [
            ("cost $a_1 * b$ and $$\n*x*\n$$.", vec!["$a_1 * b$", "$$\n*x*\n$$"]),
            ("($x$), $y$-axis", vec!["$x$", "$y$"]),
            ("It costs $5 and $6, US$7 (US$8).", vec![]),
            ("$HOME and $PATH, $A:$B, ${A}:${B}", vec![]),
            ("$5-$6, a $ b $ c, $$ $$, $`x`$", vec![]),
        ] {
            let mut found = Vec::new();
            let mut from = 0;
            while let Some(range) = formula(text, from, text.len()) {
                from = range.end;
                found.push(&text[range]);
            }
            assert_eq!(found, formulas, "{text}");
        }
    }
}
