//! Link targets of headings, as the platforms make them.
//!
//! GitHub: lower case; everything but letters, decimal digits, marks, connectors (`_`), hyphens and spaces is
//! dropped; spaces become hyphens; a repeated one gets `-1`, `-2` … at its end. A variation selector is a mark: the
//! anchor of `⚙️ Setup` begins with an invisible character. (`github-slugger` does the same, by a table.) GitLab: the
//! same, with runs of hyphens squeezed to one, `anchor-` before a lone number, and a counter that does not check
//! whether its result is taken. Azure DevOps: lower case and hyphens for spaces, nothing dropped, nothing counted; it
//! writes the rest percent-encoded, so compare decoded texts.
//!
//! Written by hand because the crates for slugs follow other rules. The ranges of characters are those of Unicode's
//! general categories.

use crate::text::map::Map;
use crate::text::shared::SharedText;

/// The platform whose rules apply.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema, serde::Serialize))]
#[cfg_attr(feature = "cli", serde(rename_all = "lowercase"))]
pub enum Platform {
    #[default]
    GitHub,
    GitLab,
    Azure,
}

impl Platform {
    /// All platforms, each with its name in configurations and options.
    pub const NAMED: [(&str, Platform); 3] =
        [("github", Platform::GitHub), ("gitlab", Platform::GitLab), ("azure", Platform::Azure)];

    /// The name for readers.
    pub fn name(self) -> &'static str {
        match self {
            Platform::GitHub => "GitHub",
            Platform::GitLab => "GitLab",
            Platform::Azure => "Azure DevOps",
        }
    }
}

/// The slug of a heading's text on GitHub.
pub fn slug(title: &str) -> String {
    let mut slug = String::with_capacity(title.len());
    if title.is_ascii() {
        let kept = title.bytes().filter(|&byte| byte.is_ascii_alphanumeric() || b"-_ ".contains(&byte));
        slug.extend(kept.map(|byte| if byte == b' ' { '-' } else { byte.to_ascii_lowercase().into() }));
        return slug;
    }
    // The whole title at once, because a final sigma becomes another letter.
    let kept = title.to_lowercase();
    let kept = kept.chars().filter(|&c| is_word(c) || matches!(c, '-' | ' '));
    slug.extend(kept.map(|c| if c == ' ' { '-' } else { c }));
    slug
}

/// The slug of a heading's text on a platform, before repeated ones are counted.
pub fn slug_on(platform: Platform, title: &str) -> String {
    match platform {
        Platform::GitHub => slug(title),
        Platform::GitLab => gitlab(title),
        Platform::Azure => {
            let lower = title.trim().to_lowercase();
            lower.chars().map(|c| if c.is_whitespace() { '-' } else { c }).collect()
        }
    }
}

fn gitlab(title: &str) -> String {
    let mut out = String::new();
    for c in slug(&without_emoji_codes(title.trim())).chars() {
        if c != '-' || !out.ends_with('-') {
            out.push(c);
        }
    }
    if !out.is_empty() && out.chars().all(|c| c.is_ascii_digit()) {
        out.insert_str(0, "anchor-");
    }
    out
}

/// A title without codes such as `:truck:`, because GitLab turns them into emoji and drops those.
fn without_emoji_codes(title: &str) -> String {
    let mut out = String::with_capacity(title.len());
    let mut rest = title;
    while let Some((before, behind)) = rest.split_once(':') {
        out.push_str(before);
        let code = behind.split_once(':').filter(|(code, _)| {
            code.starts_with(|c: char| c.is_ascii_lowercase() || "+-".contains(c))
                && code.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "_+-".contains(c))
        });
        if code.is_none() {
            out.push(':');
        }
        rest = code.map_or(behind, |(_, behind)| behind);
    }
    out.push_str(rest);
    out
}

/// Ruby's `\p{Word}`: letters, marks, decimal digits, connectors.
fn is_word(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_alphanumeric() || c == '_';
    }
    let other_number = matches!(c,
        '²' | '³' | '¹' | '¼'..='¾' | '\u{9f4}'..='\u{9f9}' | '\u{b72}'..='\u{b77}' | '\u{bf0}'..='\u{bf2}'
        | '\u{2070}'..='\u{2079}' | '\u{2080}'..='\u{2089}' | '\u{2150}'..='\u{215f}' | '\u{2189}'
        | '\u{2460}'..='\u{249b}' | '\u{24ea}'..='\u{24ff}' | '\u{2776}'..='\u{2793}' | '\u{2cfd}'
        | '\u{3192}'..='\u{3195}' | '\u{3220}'..='\u{3229}' | '\u{3248}'..='\u{324f}' | '\u{3251}'..='\u{325f}'
        | '\u{3280}'..='\u{3289}' | '\u{32b1}'..='\u{32bf}' | '\u{1f100}'..='\u{1f10c}');
    let connector = matches!(
        c,
        '\u{203f}' | '\u{2040}' | '\u{2054}' | '\u{fe33}' | '\u{fe34}' | '\u{fe4d}'..='\u{fe4f}' | '\u{ff3f}'
    );
    (c.is_alphanumeric() && !other_number) || connector || is_mark(c)
}

/// Marks that Rust does not count as alphabetic, in the scripts that are in use.
fn is_mark(c: char) -> bool {
    let code = u32::from(c);
    matches!(code, 0x300..=0x36f | 0x483..=0x489 | 0x591..=0x5bd | 0x5bf | 0x5c1..=0x5c2 | 0x5c4..=0x5c5 | 0x5c7
        | 0x610..=0x61a | 0x64b..=0x65f | 0x670 | 0x6d6..=0x6dc | 0x6df..=0x6e4 | 0x6e7..=0x6e8 | 0x6ea..=0x6ed
        | 0xe31 | 0xe34..=0xe3a | 0xe47..=0xe4e | 0xeb1 | 0xeb4..=0xebc | 0xec8..=0xecd | 0x1037 | 0x1039..=0x103a
        | 0x135d..=0x135f | 0x17b4..=0x17d3 | 0x17dd | 0x1ab0..=0x1aff | 0x1dc0..=0x1dff | 0x20d0..=0x20f0
        | 0x302a..=0x302f | 0x3099..=0x309a | 0xfe00..=0xfe0f | 0xfe20..=0xfe2f | 0xe0100..=0xe01ef)
        // The blocks of India's scripts are laid out alike: nukta and virama.
        || (0x900..0xd80).contains(&code) && matches!(code & 0x7f, 0x3c | 0x4d)
}

/// A repeated slug with its counter.
fn numbered(base: &str, count: usize) -> SharedText {
    [base, "-", &count.to_string()].concat().into()
}

/// Slugs that are unique within one document.
#[derive(Debug, Default)]
pub struct Slugs {
    platform: Platform,
    seen: Map<SharedText, usize>,
}

impl Slugs {
    /// Slugs as `platform` makes them; [`Slugs::default`] makes GitHub's.
    pub fn of(platform: Platform) -> Self {
        Slugs { platform, seen: Map::default() }
    }

    /// The slug of a title, with a counter at its end if it was returned before.
    pub fn unique(&mut self, title: &str) -> SharedText {
        self.counted(slug_on(self.platform, title).into())
    }

    /// The same, if the slug of the title is known.
    pub fn counted(&mut self, base: SharedText) -> SharedText {
        match self.platform {
            Platform::GitHub => self.free(base),
            Platform::GitLab => {
                let count = self.seen.or_insert(base.clone(), 0);
                *count += 1;
                if *count == 1 { base } else { numbered(&base, *count - 1) }
            }
            Platform::Azure => base,
        }
    }

    fn free(&mut self, base: SharedText) -> SharedText {
        let before = self.seen.len();
        let mut count = *self.seen.or_insert(base.clone(), 0);
        if before < self.seen.len() {
            return base;
        }
        loop {
            count += 1;
            let candidate = numbered(&base, count);
            let before = self.seen.len();
            self.seen.or_insert(candidate.clone(), 0);
            if before < self.seen.len() {
                self.seen.insert(base, count);
                return candidate;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(platform: Platform, titles: &[&str]) -> Vec<SharedText> {
        let mut slugs = Slugs::of(platform);
        titles.iter().map(|title| slugs.unique(title)).collect()
    }

    #[test]
    fn like_github() {
        assert_eq!(slug("🎯 Architecture Overview"), "-architecture-overview");
        assert_eq!(slug("⚙️ Setup"), "\u{fe0f}-setup");
        assert_eq!(slug("2.1. Scope & Goals"), "21-scope--goals");
        assert_eq!(slug("😄_😄 m² – Größe"), "_-m--größe");
        assert_eq!(slug(":ok_hand: Привет 你好"), "ok_hand-привет-你好");
        assert_eq!(slug("नमस्ते Ⅳ ①"), "नमस्ते-ⅳ-");
        let titles = ["A", "A", "A-1", "A", "foxtrot-1", "foxtrot", "foxtrot"];
        let wanted = ["a", "a-1", "a-1-1", "a-2", "foxtrot-1", "foxtrot", "foxtrot-2"];
        assert_eq!(made(Platform::GitHub, &titles), wanted);
    }

    #[test]
    fn like_gitlab() {
        assert_eq!(slug_on(Platform::GitLab, "This - and & that"), "this-and-that");
        assert_eq!(slug_on(Platform::GitLab, "🎯 Overview"), "-overview");
        assert_eq!(slug_on(Platform::GitLab, "2026"), "anchor-2026");
        assert_eq!(slug_on(Platform::GitLab, "Berth :ship: in use"), "berth-in-use");
        assert_eq!(slug_on(Platform::GitLab, "at 12:30: tide"), "at-1230-tide");
        assert_eq!(made(Platform::GitLab, &["A", "A-1", "A"]), ["a", "a-1", "a-1"]);
    }

    #[test]
    fn like_azure() {
        assert_eq!(slug_on(Platform::Azure, "Team #1 : Release Wiki!"), "team-#1-:-release-wiki!");
        assert_eq!(made(Platform::Azure, &["A", "A"]), ["a", "a"]);
    }
}
