//! Which HTML comments speak to a tool, and not to the author.

/// How comments for tools begin, in lower case: directives of linters and formatters, contents markers,
/// modelines, licences.
const TOOLS: &[&str] = &[
    "docgauge:",
    "markdownlint-",
    "rumdl-",
    "prettier-",
    "textlint-",
    "vale ",
    "lint ",
    "remark-",
    "alex ",
    "cspell:",
    "cspell-",
    "spell-checker:",
    "spellchecker:",
    "editorconfig-",
    "dprint-",
    "mdformat",
    "eslint-",
    "toc",
    "/toc",
    "start doctoc",
    "end doctoc",
    "doctoc",
    "omit in toc",
    "omit from toc",
    "no toc",
    "insert-toc",
    "mermaid-",
    "all-contributors",
    "#region",
    "#endregion",
    "vim:",
    "-*-",
    "copyright",
    "spdx-",
    "licen",
    "(c) ",
    "©",
];

/// Whether the comment with this text (without its delimiters) is meant for a tool or a lawyer.
pub(super) fn is_for_a_tool(comment: &str) -> bool {
    let comment = comment.trim_start();
    TOOLS.iter().any(|tool| {
        let head = comment.get(..tool.len());
        let follows = comment[head.map_or(0, str::len)..].chars().next();
        let word = tool.ends_with(|c: char| c.is_alphabetic()) && !tool.contains("licen");
        head.is_some_and(|head| head.eq_ignore_ascii_case(tool))
            && !(word && follows.is_some_and(char::is_alphanumeric))
    })
}

#[cfg(test)]
mod tests {
    use super::is_for_a_tool;

    #[test]
    fn tools_are_told_from_authors() {
        for tool in [
            " docgauge: keep",
            " markdownlint-disable MD013 ",
            "prettier-ignore-start",
            " TOC ",
            "START doctoc generated TOC",
            " SPDX-License-Identifier: MIT",
            "License: MIT",
        ] {
            assert!(is_for_a_tool(tool), "{tool}");
        }
        for author in [
            "Name the team.",
            "tocsin",
            "Validate this",
            "Describe the licence",
            "ſ",
            "",
        ] {
            assert!(!is_for_a_tool(author), "{author}");
        }
    }
}
