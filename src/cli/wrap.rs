//! Wrapping text to lines of a given width.

use unicode_width::UnicodeWidthStr;

use super::output::Palette;

/// The words in lines of at most `columns`, the second and later ones indented.
pub fn wrap(words: &str, columns: usize, indent: usize) -> String {
    let mut text = String::new();
    let mut column = 0;
    for word in words.split(' ') {
        let wide = word.width();
        if 0 < column && columns < column + 1 + wide {
            text.push('\n');
            text.push_str(&" ".repeat(indent));
            column = 0;
        } else if 0 < column {
            text.push(' ');
            column += 1;
        }
        text.push_str(word);
        column += wide;
    }
    text
}

/// A rule's page for a terminal: paragraphs wrapped, code blocks unchanged, `**strong**` in bold.
pub fn page(markdown: &str, palette: &Palette, columns: usize) -> String {
    let mut text = String::new();
    // The backticks that close the current code block; empty outside of a code block.
    let mut fence = "";
    for line in markdown.trim_end().lines() {
        let ticks = &line[..line.len() - line.trim_start_matches('`').len()];
        if fence.is_empty() && 3 <= ticks.len() {
            fence = ticks;
            continue;
        }
        if !fence.is_empty() {
            if line == fence {
                fence = "";
            } else {
                text.push_str(format!("    {line}").trim_end());
                text.push('\n');
            }
            continue;
        }
        // Within backticks, stars are text.
        for (index, part) in wrap(line, columns, 0).split_inclusive('`').enumerate() {
            match index % 2 {
                0 => text.push_str(&bold(part, palette)),
                _ => text.push_str(part),
            }
        }
        text.push('\n');
    }
    text
}

fn bold(text: &str, palette: &Palette) -> String {
    let strong = palette.strong;
    let parts = text.split("**").enumerate();
    parts
        .map(|(index, part)| match index % 2 {
            0 => part.to_string(),
            _ => format!("{strong}{part}{strong:#}"),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stars_in_code_stay() {
        let shown = page("**Before**\n\n`**Owner:** x` and **more**\n", &Palette::default(), 80);
        assert_eq!(shown, "Before\n\n`**Owner:** x` and more\n");
    }

    #[test]
    fn a_fence_in_a_longer_fence_is_text() {
        let shown = page("````markdown\n```\na b\n```\n\nc\n````\n\nd\n", &Palette::default(), 2);
        assert_eq!(shown, "    ```\n    a b\n    ```\n\n    c\n\nd\n");
    }
}
