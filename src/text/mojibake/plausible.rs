//! Whether a repaired text is what an author wrote: the last part of the proof, by its characters and its neighbours.

/// Whether `text`, decoded from `run`, is what an author wrote between `before` and `after`.
pub fn plausible(before: &str, run: &str, text: &str, after: &str, page: &str) -> bool {
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
pub fn common(c: char) -> bool {
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
