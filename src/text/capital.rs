//! Capital first letters, for names of columns, labels and values.
//!
//! The standard library's table of capitals would make the program larger. So the capital of a letter is searched at
//! fixed distances before it, with the table of small letters, which the program needs in any case. Letters without a
//! capital stay as they are.

/// Distances from a small letter back to its capital: Latin, Greek, Cyrillic and Armenian, with and without marks.
const DISTANCES: [u32; 8] = [32, 1, 80, 48, 37, 38, 63, 64];

/// The text with its first letter as a capital.
pub fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or(String::new(), |first| std::iter::once(capital(first)).chain(chars).collect())
}

/// The capital of a letter; every other character as it is.
fn capital(c: char) -> char {
    if c.is_ascii() || !c.is_lowercase() {
        return c.to_ascii_uppercase();
    }
    let before = DISTANCES.iter().filter_map(|distance| char::from_u32(u32::from(c).checked_sub(*distance)?));
    before.into_iter().find(|capital| capital.is_uppercase() && capital.to_lowercase().eq([c])).unwrap_or(c)
}

/// `last updated` as `Last Updated`.
pub fn each_capitalised(text: &str) -> String {
    text.split(' ').map(capitalised).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_begin_with_capitals() {
        assert_eq!(
            (capitalised("über uns"), each_capitalised("last updated")),
            ("Über uns".to_string(), "Last Updated".to_string())
        );
        assert_eq!(each_capitalised(""), "");
    }

    #[test]
    fn every_letter_of_an_alphabet_has_its_capital() {
        let latin = 'a'..='ž';
        for c in latin.chain('ά'..='ώ').chain('а'..='џ').chain('ա'..='ֆ') {
            let mut capitals = c.to_uppercase();
            // These letters stay small: their capitals are not single letters, or they are in no European alphabet of
            // today.
            let apart = ['ß', 'ŉ', 'ÿ', 'ı', 'ς', 'µ', 'ΰ', 'ΐ'].contains(&c);
            if let (Some(one), None, false) = (capitals.next(), capitals.next(), apart) {
                assert_eq!(capital(c), one, "{c}");
            }
        }
    }
}
