//! Makes texts that nobody would write from texts that somebody wrote.
//!
//! Lines of the project's documents are joined, then changed by lines, by characters and by tokens that mean something in Markdown or to
//! docgauge. The same number gives the same texts.

use std::path::Path;

use anyhow::{Context, Result};
use docgauge::template::packs;

use crate::pieces::PIECES;

/// Folders with documents, below the project's.
const FOLDERS: [&str; 3] = ["tests/fixtures", "tests/corpus", "src/rules"];

/// Texts that change how the rest is read.
const TOKENS: &str = include_str!("tokens.txt");

/// Random numbers by xorshift.
pub struct Chance(u64);

impl Chance {
    pub fn new(seed: u64) -> Self {
        Chance(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// A number below `end`; 0 if there is none.
    pub fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let number = self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33;
        number as usize % end.max(1)
    }

    /// One of the entries.
    pub fn of<'a, T: ?Sized>(&mut self, all: &[&'a T]) -> &'a T {
        all[self.below(all.len())]
    }
}

/// The texts to begin with, and the tokens.
pub struct Seeds {
    texts: Vec<String>,
    tokens: Vec<String>,
}

impl Seeds {
    /// Reads the project's documents.
    pub fn read(root: &Path) -> Result<Self> {
        let mut texts = Vec::new();
        for folder in FOLDERS {
            documents(&root.join(folder), &mut texts)?;
        }
        texts.extend(packs::catalogue().iter().filter_map(|entry| packs::blank(entry.id)));
        let attacks = std::fs::read_to_string(root.join("tests/hostile/vectors.json"))?;
        let attacks: std::collections::BTreeMap<String, Vec<String>> = serde_json::from_str(&attacks)?;
        texts.extend(attacks.into_values().map(|all| all.join("\n\n")));
        texts.sort();
        let written = TOKENS.lines().filter(|line| !line.is_empty());
        let written = written.map(|line| {
            serde_json::from_str(&format!("\"{line}\"")).with_context(|| format!("the token {line}"))
        });
        Ok(Seeds { texts, tokens: written.collect::<Result<_>>()? })
    }

    /// A token.
    pub fn token(&self, chance: &mut Chance) -> &str {
        match chance.below(4) {
            0 => chance.of(PIECES),
            _ => &self.tokens[chance.below(self.tokens.len())],
        }
    }

    /// A new text.
    pub fn text(&self, chance: &mut Chance) -> String {
        let mut text = String::new();
        for _ in 0..=chance.below(4) {
            match chance.below(3) {
                0 => text.push_str(self.token(chance)),
                _ => text.push_str(&self.lines(chance)),
            }
        }
        for _ in 0..chance.below(8) {
            self.change(&mut text, chance);
        }
        text
    }

    /// Some lines of a document.
    fn lines(&self, chance: &mut Chance) -> String {
        let text = &self.texts[chance.below(self.texts.len())];
        let lines: Vec<&str> = text.split_inclusive('\n').collect();
        let most = [3, 12, 40][chance.below(3)];
        let (from, count) = (chance.below(lines.len()), 1 + chance.below(most));
        lines.into_iter().skip(from).take(count).collect()
    }

    /// Changes a text at one place.
    fn change(&self, text: &mut String, chance: &mut Chance) {
        let at = place(text, chance);
        match chance.below(9) {
            0 => text.insert_str(at, &self.lines(chance)),
            1 | 2 => text.insert_str(at, self.token(chance)),
            3 => {
                let to =
                    text[at..].char_indices().nth(1 + chance.below(6)).map_or(text.len(), |(by, _)| at + by);
                text.replace_range(at..to, "");
            }
            4 => text.truncate(at),
            5 => *text = text.replace('\n', ["\r\n", "\r", "\n> ", "\n  ", "\n\n"][chance.below(5)]),
            _ => self.change_line(text, at, chance),
        }
    }

    /// Removes, doubles, moves or begins anew the line at a place.
    fn change_line(&self, text: &mut String, at: usize, chance: &mut Chance) {
        let from = text[..at].rfind('\n').map_or(0, |it| it + 1);
        let to = text[at..].find('\n').map_or(text.len(), |it| at + it + 1);
        let line = text[from..to].to_string();
        match chance.below(4) {
            0 => text.replace_range(from..to, ""),
            1 => text.insert_str(from, &line),
            2 => {
                text.replace_range(from..to, "");
                let place = place(text, chance);
                text.insert_str(text[..place].rfind('\n').map_or(0, |it| it + 1), &line);
            }
            _ => text.insert_str(from, ["> ", "- ", "    ", "| ", "## ", "1. ", "[^a]: "][chance.below(7)]),
        }
    }
}

/// A place between two characters.
fn place(text: &str, chance: &mut Chance) -> usize {
    let at = chance.below(text.len() + 1);
    (at..=text.len()).find(|&at| text.is_char_boundary(at)).unwrap_or(text.len())
}

/// Adds the documents of a folder and of those below.
fn documents(folder: &Path, texts: &mut Vec<String>) -> Result<()> {
    let entries = std::fs::read_dir(folder).with_context(|| format!("reading {}", folder.display()))?;
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() {
            documents(&path, texts)?;
        } else if path.extension().is_some_and(|extension| extension == "md") {
            texts.push(std::fs::read_to_string(&path)?);
        }
    }
    Ok(())
}
