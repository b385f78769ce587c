//! Texts that are slow for a careless program: the kinds that CommonMark's own programs are tested with, and our own.
//!
//! Each shape makes a text of about the wished number of bytes. A text that is twice as long has twice as much of the same, so
//! that the time of a pass that is linear doubles. Deliberately absent: texts that a person would write.

/// A kind of text.
pub struct Shape {
    pub name: &'static str,
    /// The text, of about this many bytes.
    pub text: fn(usize) -> String,
}

/// The same text again and again.
fn many(unit: &str, bytes: usize) -> String {
    unit.repeat(bytes / unit.len() + 1)
}

/// A head, then the same text again and again with its number.
fn counted(head: &str, bytes: usize, unit: impl Fn(usize) -> String) -> String {
    let mut text = head.to_string();
    let mut number = 0;
    while text.len() < bytes {
        text.push_str(&unit(number));
        number += 1;
    }
    text
}

/// Openings, a middle, and as many ends.
fn nested(open: &str, middle: &str, close: &str, bytes: usize) -> String {
    let times = bytes / (open.len() + close.len()) + 1;
    open.repeat(times) + middle + &close.repeat(times)
}

macro_rules! shapes {
    ($($name:literal: |$bytes:ident| $text:expr;)*) => {
        /// All shapes.
        pub const SHAPES: &[Shape] = &[$(Shape { name: $name, text: |$bytes| $text }),*];
    };
}

shapes! {
    // CommonMark's kinds.
    "nested strong emphasis": |n| nested("*a **a ", "b", " a** a*", n);
    "many emphasis closers": |n| many("a_ ", n);
    "many emphasis openers": |n| many("_a ", n);
    "many link closers": |n| many("a]", n);
    "many link openers": |n| many("[a", n);
    "many image openers": |n| many("![a", n);
    "mismatched openers and closers": |n| many("*a_ ", n);
    "openers and closers, a multiple of 3": |n| "a**b".to_string() + &many("c* ", n);
    "link openers and emphasis closers": |n| many("[ a_", n);
    "the pattern [ (](": |n| many("[ (](", n);
    "the pattern ![[]()": |n| many("![[]()", n);
    "hard link and emphasis case": |n| many("**x [a*b**c*](d) ", n);
    "nested brackets": |n| nested("[", "a", "]", n);
    "nested block quotes": |n| many("> ", n) + "a";
    "deeply nested lists": |n| {
        // Each level is indented by two more, so the depth is the root of the size.
        let depth = (n as f64).sqrt() as usize;
        (0..depth).map(|level| format!("{}* a\n", "  ".repeat(level))).collect()
    };
    "lists nested on one line": |n| many("- ", n) + "a";
    "lists and quotes on one line": |n| many("- > ", n) + "a";
    "empty lines in nested lists": |n| {
        let depth = (n as f64).sqrt() as usize;
        many("* ", depth) + "a" + &many("\n", n)
    };
    "empty lines in a list in a quote": |n| many("> - > - a\n>\n\n", n);
    "backticks of growing length": |n| {
        let mut text = String::new();
        for length in 1.. {
            if n <= text.len() {
                break;
            }
            text.push('e');
            text.push_str(&"`".repeat(length));
        }
        text
    };
    "unclosed links [a](<b": |n| many("[a](<b", n);
    "unclosed links [a](b": |n| many("[a](b", n);
    "unclosed <!--": |n| many("</<!--", n);
    "unclosed comments in a text": |n| many("a <!-- b ", n);
    "unclosed <?": |n| many("a <? ", n);
    "unclosed <!A": |n| many("a <!A ", n);
    "unclosed CDATA": |n| many("a <![CDATA[ ", n);
    "empty links": |n| many("[]() ", n);
    "many references": |n| counted("", n / 2, |at| format!("[a{at}]: u\n")) + &many("[x] ", n / 2);
    "references to the same": |n| "[a]: /u\n\n".to_string() + &many("[a] ", n);
    "definitions of the same": |n| many("[a]: /u\n", n);
    "references within references": |n| counted("", n, |at| format!("[{at}]: {}\n", at + 1));
    "setext headings without end": |n| many("a\n", n) + "===";
    "entities": |n| many("&amp;&lt;&#99;&x;", n);
    "backslashes": |n| many("\\*\\\\", n);
    "HTML tags in a line": |n| many("<b x='y' z>a</b ", n);
    "HTML blocks": |n| many("<div>\n", n);
    "HTML attributes without end": |n| "a <b ".to_string() + &many("c='d' ", n);
    "autolinks without end": |n| many("<http://a ", n);
    "zero characters": |n| many("a\0b", n);
    "thematic breaks": |n| many("* * *\n", n);
    "fences without end": |n| many("```\n~~~\n", n);
    "pipes in one line": |n| many("|", n) + "\n" + "-";
    "one wide table": |n| many("|a", n / 2) + "|\n" + &many("|-", n / 2) + "|";
    "one wide table with ragged rows": |n| {
        let wide = (n as f64).sqrt() as usize;
        many("|a", wide) + "|\n" + &many("|-", wide) + "|\n" + &many("|b\n", n)
    };
    "groups of rows in a table": |n| "| a | b | c |\n|-|-|-|\n".to_string() + &many("| **Group** | | |\n| d | | e |\n", n);
    "footnotes to themselves": |n| counted("", n, |at| format!("[^{at}]: a [^{at}] [^{}]\n\n", at + 1));
    "footnotes without a definition": |n| counted("", n, |at| format!("a [^n{at}] "));
    "definition lists": |n| many("a\n: b\n\n", n);
    "task lists": |n| many("- [ ] a [x]\n", n);
    "tildes": |n| many("~~a ~b ", n);
    "math": |n| many("$a $$b ", n);
    "wiki links": |n| many("[[a|b]] [[c ", n);
    "images in images": |n| nested("![a ", "b", "](c)", n);
    "images in links in images": |n| nested("![a [b ", "c", "](d)](e)", n);
    // Headings and sections.
    "headings": |n| counted("", n, |at| format!("# Heading {at}\n\n"));
    "same headings": |n| many("## Goals\n\n", n);
    "same headings, numbered like anchors": |n| counted("", n, |at| format!("# a\n\n# a-{at}\n\n"));
    "empty headings": |n| many("#\n", n);
    "headings, each deeper": |n| many("# A\n\n## B\n\n### C\n\n#### D\n\n##### E\n\n###### F\n\n", n);
    "numbered headings": |n| counted("", n, |at| format!("## {}.{} Part\n\ntext\n\n", at / 9, at % 9));
    "headings like those of a template": |n| counted("", n, |at| format!("## {at}. Architectural Goal & Driver\n\n[x]\n\n"));
    "headings beside a template": |n| {
        let head = "<!-- docgauge: template=c4 -->\n\n# System\n\n";
        counted(head, n, |at| format!("## Zebra {at}\n\na\n\n"))
    };
    "numbers of a template": |n| {
        let head = "<!-- docgauge: template=sdp -->\n\n# System\n\n";
        counted(head, n, |at| format!("## {}. Zebra {at}\n\na\n\n", at % 17 + 1))
    };
    "parts of a template": |n| counted("", n, |at| format!("# A{at}\n\n## [Part of it]\n\n### T-XX: {{it}}\n\n"));
    "heading with placeholders": |n| counted("", n, |at| format!("## [Component {at}]\n\nTBD\n\n"));
    "a contents list": |n| counted("# Contents\n\n", n, |at| format!("- [Part {at}](#part-{at})\n"));
    "links to fragments": |n| counted("", n, |at| format!("# P{at}\n\n[a](#p{}) [b](#q{at})\n\n", at + 1));
    // Placeholders.
    "bracket placeholders": |n| many("[Name of it] ", n);
    "different placeholders": |n| counted("", n, |at| format!("[Name {at}]\n"));
    "placeholders in a table": |n| "| a | b |\n|---|---|\n".to_string() + &many("| [Name] | [e.g., x] |\n", n);
    "placeholders in code": |n| many("`[name]` ", n);
    "mustaches": |n| many("{{NAME}} {{ a ", n);
    "variables of one paragraph": |n| many("X seconds and N users, ", n);
    "choices": |n| many("**Status:** Draft | In Review | Approved\n\n", n);
    "choices in one line": |n| many("High / Medium / Low / ", n);
    "words to replace later": |n| many("TBD TODO ??? ", n);
    "dates": |n| many("YYYY-MM-DD DD/MM/YYYY 2025-01-02 ", n);
    "underscores": |n| many("____ ", n);
    "bold lines": |n| many("**Gate**\n\nOpen.\n\n", n);
    "points without a text": |n| "- Dam\n".to_string() + &many("-\n", n);
    "rows of HTML without a value": |n| "<table>\n".to_string() + &many("<tr><td>Dam</td><td></td></tr>\n", n) + "</table>\n";
    "rows of a grid without a value": |n| "+---+---+\n| a | b |\n+===+===+\n".to_string() + &many("| c |   |\n+---+---+\n", n);
    "angle placeholders": |n| many("<your name> <a ", n);
    "at signs": |n| many("@@NAME@@ @@a ", n);
    "percent and dollar forms": |n| many("%NAME% ${NAME} $(NAME) __NAME__ ", n);
    "ASCII art": |n| "```\n".to_string() + &many("+--[Node]--> | [Name] |\n", n) + "```\n";
    // Comments and directives.
    "comments": |n| many("<!-- Describe it -->\n\n", n);
    "comments in one line": |n| many("Dam <!-- Describe it --> gate ", n);
    "comments in one block": |n| many("<!-- Describe it -->\n", n);
    "one long comment": |n| "<!-- ".to_string() + &many("Describe the goals. ", n) + "-->\n";
    "keep": |n| many("<!-- docgauge: keep -->\n\n[Name]\n\n", n);
    "keep in one block": |n| many("<!-- docgauge: keep -->\n", n);
    "ignores": |n| many("<!-- docgauge: ignore placeholder-bracket known -->\n\n[Name of it]\n\n", n);
    "ignores for a section": |n| many("# A\n\n<!-- docgauge: ignore-section placeholder-word x -->\n\nTBD\n\n", n);
    "ignores for the file": |n| many("<!-- docgauge: ignore-file placeholder-word x -->\n\nTBD\n\n", n);
    "ignores in one block": |n| many("<!-- docgauge: ignore placeholder-word x -->\n", n);
    "unknown directives": |n| many("<!-- docgauge: ignre placeholder-wrd x -->\n\n", n);
    "template directives": |n| many("<!-- docgauge: template=c4 -->\n\n", n);
    // Tables, records, lists of words.
    "square tables": |n| counted("", n, |_| "|a|b|c|d|\n|-|-|-|-|\n|1|2|3|4|\n|5|6|7|8|\n\n".to_string());
    "a long table": |n| counted("| Risk | Impact | Mitigation |\n|---|---|---|\n", n, |at| format!("| R{at} | High | |\n"));
    "decision records": |n| counted("", n, |at| format!("## ADR-{at}: Use it\n\n**Status:** Superseded by ADR-{}\n\n", at + 1));
    "a glossary": |n| counted("## Glossary\n\n| Term | Meaning |\n|---|---|\n", n, |at| format!("| TERM{at} | a thing |\n"));
    "abbreviations": |n| counted("", n, |at| format!("The ABC{at} of XYZ (ABC{at}). "));
    "fields": |n| counted("", n, |at| format!("- **Field {at}:** \n"));
    "metadata": |n| counted("", n, |at| format!("**Owner {at}:** Ana  \n**Version:** 1.{at}  \n"));
    "front matter": |n| counted("---\n", n, |at| format!("key{at}: [a, {{b}}]\n")) + "---\n";
    "quantities": |n| counted("", n, |at| format!("It answers within {at} ms, 99.{at} % of the time. "));
    "versions": |n| counted("", n, |at| format!("PostgreSQL {at} and Node.js {at}.1. "));
    "bare URLs": |n| many("see https://example.org/a_(b)?c=d&e, www.example.org ", n);
    "addresses of one link": |n| "[a](".to_string() + &many("%41b/", n) + ")";
    "damaged encoding": |n| many("cafÃ© â€œqâ€ ‚úÖ ", n);
    "invisible characters": |n| many("a\u{200b}b\u{202e}c\u{2066} ", n);
    "smart quotes in code": |n| "```sh\n".to_string() + &many("echo “a” ‘b’\n", n) + "```\n";
    "mermaid": |n| counted("```mermaid\nflowchart LR\n", n, |at| format!("  A{at}[a] --> B{at}(b (c)\n")) + "```\n";
    "many diagrams": |n| many("```mermaid\nflowchart LR\n  A --> B\n```\n\n", n);
    "one long line": |n| many("word [Name] `code` <b> {{X}} TBD https://a.example *e* | 5 ms ", n);
    "one long word": |n| many("a", n);
    "empty lines": |n| many("\n", n);
    "carriage returns": |n| many("a\r", n);
    "spaces": |n| many(" ", n);
    "tabs": |n| many("\ta\n", n);
    "mixed line ends": |n| many("a  \r\nb\nc\r", n);
    "emoji": |n| many("👩\u{200d}💻 ✅ ", n);
    "combining marks": |n| "a".to_string() + &many("\u{301}", n);
}
