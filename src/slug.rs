//! Link targets of headings, as GitHub makes them.
//!
//! The rules are those of the `github-slugger` package: lower case, everything but letters, digits, marks,
//! `-`, `_` and spaces dropped, spaces to hyphens, `-1`, `-2` … behind a repeated one.

use std::collections::HashMap;

/// The slug of a heading's text.
pub fn slug(title: &str) -> String {
    let kept = title.trim().chars().flat_map(char::to_lowercase).filter(|&c| {
        c.is_alphanumeric() || matches!(c, '-' | '_' | ' ') || ('\u{300}'..='\u{36f}').contains(&c)
    });
    kept.map(|c| if c == ' ' { '-' } else { c }).collect()
}

/// Slugs that are unique within one document.
#[derive(Debug, Default)]
pub struct Slugs {
    seen: HashMap<String, usize>,
}

impl Slugs {
    /// The slug of a title, with a counter behind it if it was given out before.
    pub fn unique(&mut self, title: &str) -> String {
        let base = slug(title);
        let mut candidate = base.clone();
        let mut count = self.seen.get(&base).copied().unwrap_or(0);
        while self.seen.contains_key(&candidate) {
            count += 1;
            candidate = format!("{base}-{count}");
        }
        self.seen.insert(base, count);
        self.seen.entry(candidate.clone()).or_insert(0);
        candidate
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn like_github() {
        assert_eq!(slug("🎯 Architecture Overview"), "-architecture-overview");
        assert_eq!(slug("2.1. Scope & Goals"), "21-scope--goals");
        let mut slugs = Slugs::default();
        let made: Vec<String> = ["A", "A", "A-1", "A"].iter().map(|t| slugs.unique(t)).collect();
        assert_eq!(made, ["a", "a-1", "a-1-1", "a-2"]);
    }
}
