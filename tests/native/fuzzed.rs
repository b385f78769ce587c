//! Small texts that `cargo xtask fuzz` has found, each of a kind that broke a promise.

use docgauge::check;
use docgauge::markdown::directive::Scope;
use docgauge::model::options::Options;
use docgauge::output::report::edit::edited;
use docgauge::output::session::{Place, Session};
use docgauge::template::learned;

use super::properties::promises;

fn options(template: &str) -> Options {
    Options { template: template.to_string(), today: Some("2026-03-04".to_string()), ..Options::default() }
}

/// The number of findings of a rule before and after the ignore that we write for its first one.
fn silenced(text: &str, template: &str, rule: &str) -> (usize, usize) {
    let mut session = Session::new(options(template));
    session.set_text(text.to_string());
    let report = session.report();
    let count = |report: &docgauge::output::report::Report| {
        report.findings.iter().filter(|finding| finding.rule == rule).count()
    };
    let first = report.findings.iter().find(|finding| finding.rule == rule).expect(rule);
    let edits = session.ignore(rule, first.from, Scope::Block, "known", &[]);
    let after = check(&edited(text, &edits), session.options());
    (count(&report), count(&after))
}

#[test]
fn an_ignore_silences_what_the_whole_document_lacks() {
    for (text, rule) in [
        ("", "meta-missing"),
        ("", "section-missing"),
        ("# Ledger\n\nIt counts.\n", "section-missing"),
        ("# Ledger\n\nIt counts.", "section-missing"),
        ("# Ledger\n\n- It counts.\n", "section-missing"),
        ("# Ledger\n\n```\nfn", "section-missing"),
        ("\u{feff}# Ledger\n\nIt counts.\n", "meta-missing"),
        ("\u{feff}", "meta-missing"),
    ] {
        let (before, after) = silenced(text, "bmad", rule);
        assert!(after < before, "{rule} in {text:?}: {before} to {after}");
    }
}

#[test]
fn an_ignore_silences_what_stands_between_blocks_or_is_a_comment() {
    for (text, rule) in [
        ("<!--", "html-comment-unclosed"),
        ("# A\n\nText.\n\n[a]: https://example.org\n\n# B\n\nText.\n", "ref-unused"),
        ("[a]: https://example.org\n", "ref-unused"),
        ("# A\n\n[Name of owner]\n\n<!-- Describe the goals -->\n\nText.\n", "guidance-comment-left"),
        ("<!-- docgauge: ignore -->\n", "unused-ignore"),
        ("---\nr: TBD\n---", "placeholder-word"),
        ("\u{feff}---\r\nr: TBD\r\n---\r\n# A\r\n\r\nText.\r\n", "placeholder-word"),
        ("+++\na = 1\n+++\r", "mixed-line-endings"),
    ] {
        let (before, after) = silenced(text, "none", rule);
        assert!(after < before, "{rule} in {text:?}: {before} to {after}");
    }
}

/// A template may have two sections of one title, and a document may have a section that is called like a missing one.
#[test]
fn no_two_sections_have_the_same_id() {
    for text in ["", "# Missing Infrastructure\n", "# Top\n\n## Top\n"] {
        let report = check(text, &options("bmad"));
        let mut ids: Vec<&str> = report.sections.iter().map(|section| section.id.as_str()).collect();
        for finding in &report.findings {
            assert!(ids.contains(&finding.section.as_str()), "{finding:?}");
        }
        let all = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), all, "{text:?}");
    }
}

/// A bracket of a heading that asks for nothing is not a placeholder that is filled in already.
#[test]
fn nothing_of_an_untouched_template_is_done() {
    for text in ["# [", "# A\n\n## **Speed[:**\n\n[Name of owner]\n"] {
        let options = Options { template_text: Some(text.to_string()), ..options("auto") };
        assert_eq!(check(text, &options).completeness.done, 0, "{text:?}");
    }
}

/// A `keep` may stand in the text that it is about.
#[test]
fn what_a_template_keeps_is_not_done() {
    let text = "# A\n\n<!-- docgauge: keep -->It counts.\n\n[Name of owner]\n";
    let options = Options { template_text: Some(text.to_string()), ..options("auto") };
    assert_eq!(check(text, &options).completeness.done, 0);
}

/// A comment would part the head of a table of dashes from its rows.
#[test]
fn a_table_of_dashes_is_not_annotated() {
    let text = "t\n-- --\n-- --";
    assert_eq!(learned::annotate(text, 2, "keep"), text);
}

#[test]
fn an_annotation_stays_behind_the_byte_order_mark() {
    let annotated = learned::annotate("\u{feff}# A\n\nText.\n", 1, "optional");
    assert!(annotated.starts_with("\u{feff}<!-- docgauge: optional -->\n# A"), "{annotated:?}");
    assert!(learned::learned(&annotated).sections[0].optional);
}

/// Directives before one block, one behind the other, are all about it, and those of a list's items about these.
#[test]
fn a_row_of_directives_is_about_the_block_behind_it() {
    let template = "# A\n\n<!-- docgauge: keep -->\n<!-- docgauge: optional -->\n\n[Name of owner]\n\n- One\n\n  \
                    <!-- docgauge: keep -->\n\n  [Name of it]\n\n- [Name of other]\n";
    let learned = learned::learned(template);
    let items: Vec<_> = learned.sections.iter().flat_map(|section| &section.items).collect();
    let classes: Vec<_> = items.iter().map(|item| (item.label.as_str(), item.class, item.optional)).collect();
    let kept = |label: &str| {
        let item = items.iter().find(|item| item.label.contains(label));
        item.is_some_and(|item| item.class == docgauge::template::Class::Keep)
    };
    assert!(kept("Name of owner") && kept("Name of it") && !kept("Name of other"), "{classes:?}");
    assert!(items[0].optional, "{classes:?}");
}

/// A comment that is closed at once may have a text behind it, which a directive is about.
#[test]
fn a_text_behind_a_comment_is_annotated() {
    for word in ["keep", "optional"] {
        let annotated = learned::annotate("<!-->Text.\n", 1, word);
        let learned = learned::learned(&annotated);
        let item = &learned.sections[0].items[0];
        assert!(item.optional || item.class == docgauge::template::Class::Keep, "{annotated:?}");
    }
}

/// Each text has broken a promise of a fix in one of the templates.
#[test]
fn fixes_of_small_texts_keep_their_promises() {
    for text in [
        // Line ends: only CR, CR and LF, a CR in front of an insertion, and in front matter.
        "\r",
        "\r.\n#\n#\n\n",
        "\n#\r",
        "\rN\n+\n\n",
        "\n\n\r\r",
        "---\nr:\r\r\n---\r",
        "```\r\r## r\r```\r<!--- l ?-->\r#\r```\r```\r#OWNER#",
        // A word, a tag or a key that an invisible character cuts.
        "\u{202e}Ã©",
        "[Obj\u{202e}ectif]",
        "<u \u{202e}d=)>",
        "<v \u{feff}n=\"center\">",
        "t|||\n-|-|-\nIt is used.\nIt \u{ad}is used.\n",
        "```\n```\n\0```\n```\r```\u{a0}",
        "Ã©_©___",
        // What a fix inserts or removes, and the text around it.
        "r\n*d:*\n+",
        "<!--docgauge:tem",
        "[Phone]\n<!--Explain n\na-->w",
        "[t me]\n\n|<!--What a n-->",
        "*s:*<!--Leave s .-->\n# [f st]",
        "*Owner:*\ne",
        "\n**Status:",
        "```**Status:**`a\n```",
        "[e ed]\n\n:**e|Nombre Apellido",
        ": 4/4/%X%",
        "[api]:p\n- [api]:h",
        "[api]:g\n1. [api]:h",
        "[d]:d\n---\nn:\n1. :\n---",
        "#\n#\n```",
        "{criterion}\n##",
        "- [ ] <!--Say what the system is for and for whom-->\n",
        "**Status:**p\n#",
        "[s ic]\n|||p\n-|-|-\nc|XX/5/2",
        "<!-- Say what the system is for, and for whom. -->\n+++\ntitle = \"Ledger\"\nstatus = \"{{STATUS}}\"\n+++\n",
        "{\n  \"title\": \"Ledger\",\n  \"status\": \"Draft\"\n}\n\n# Ledger\n",
        // A lone CR, next to which only the line ends are fixed.
        "\r**Status:-**",
        "a|b\r-|-\r4\r`\n\n",
        "||||\r||||\n",
        "```mermaid\rsequenceDiagr:",
        "\r\u{202e}\n",
        // A header with a space that the parser takes for a cell, and a row of such spaces.
        "\u{2028}|||\n|",
        "\u{a0}|||\n|||",
        "o|||||\n-|-|-|-|-\n0\n\u{2028}\n",
        // Rows that break off, options that are placeholders, boxes at the end, headings without their space.
        "D||||\n-|-|-|-\n1||A|~\n`|to add",
        "h / m / X%",
        "- [ ]",
        "##o",
        "##t\n]",
        // Characters whose removal or repair makes a placeholder, a mark or more damage.
        "\u{2069}\u{feff}k",
        "X \u{feff}sec",
        "In\0 Review|Approved",
        "e|||\n-|-|-\n\u{e0} compléter\t–",
        "‚úÖ[Name]",
        "Ãâ€œq",
        "\n\u{e0062}\u{e0065}",
        "[^a]: \u{202e}2.",
        // Comments, definitions and statuses beside other text, sections with signs only, fences that are not closed.
        "2|i<!--Describe s\ns-->\n|\n# <r name>",
        "```\n[D ]\n```\n##\n<!--What n e-->b",
        "#<!--Say what the system is for and for whom-->\n#",
        "1. [i]:p\nt|||\n-|-|-\n[",
        "[g]:/\n1.",
        "[l]:t\n\u{feff}",
        "TBD\n**Status:**}Approved",
        "## Goals\n.",
        "```\n>```",
    ] {
        for template in ["none", "sdp", "bmad", "spec-driven", "c4", "sign-off"] {
            let held = promises::hold(text, &options(template), None, 0);
            held.unwrap_or_else(|fault| panic!("{template}: {fault}"));
        }
    }
}

/// The text after an answer to the last placeholder.
fn filled(text: &str, value: &str) -> String {
    let mut session = Session::new(options("none"));
    session.set_text(text.to_string());
    let report = session.report();
    let last =
        report.findings.iter().rfind(|finding| finding.input.is_some()).unwrap_or_else(|| panic!("{text:?}"));
    let place = Place { from: last.from, to: last.to, group: None, whole: false };
    edited(text, &session.fill(&place, value, &[]))
}

#[test]
fn an_answer_stays_in_its_place() {
    for (text, value, after) in [
        // A bar in a cell, and in a line that it would make the head of a table.
        ("| a | b |\n|-|-|\n| c | X seconds |\n", "a | b", "| c | a \\| b seconds |"),
        ("[Name of owner]\n-|-\nc\n", "a | b", "a \\| b\n-|-"),
        // In the place of HTML, which is apart from the paragraph around it.
        ("[Phone]\n<!--Explain n\na-->w", "Speed", "[Phone]\n\nSpeedw"),
    ] {
        let now = filled(text, value);
        assert!(now.contains(after), "{now:?}");
    }
}

#[test]
fn a_heading_without_words_is_no_section_of_a_template() {
    let template = "# Log\n\n## [Entry]\n\n[What happened]\n";
    let learn = |text: &str| {
        let options = Options { template_text: Some(template.to_string()), ..options("") };
        check(text, &options).completeness
    };
    let (empty, written) =
        (learn("# Log\n\n##\n\nNothing.\n"), learn("# Log\n\n## Fire\n\nThe pump burned.\n"));
    assert!(empty.done < empty.total, "an entry is missing: {empty:?}");
    assert_eq!(written.done, written.total);
}
