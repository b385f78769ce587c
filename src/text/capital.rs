//! Capitals at the beginning, as names of columns, labels and values have them.

/// The text with its first letter as a capital.
pub fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or(String::new(), |first| first.to_uppercase().chain(chars).collect())
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
}
