//! The words of the tables in `src/words`, each in the places where rules use it.

use std::fmt::Write as _;

use docgauge::check;
use docgauge::model::options::Options;
use docgauge::text::quantity::Unit;
use docgauge::words::table::{Groups, Words};
use docgauge::words::*;

/// A snippet with `{}` in the place of a word, and the rule that has a finding there, or has none.
struct Place {
    words: Vec<&'static str>,
    rule: &'static str,
    finds: bool,
    snippet: &'static str,
}

/// With a word of the table the rule has a finding.
fn found(words: &'static Words, rule: &'static str, snippet: &'static str) -> Place {
    Place { words: words.iter().collect(), rule, finds: true, snippet }
}

/// With a word of the table the rule has no finding, and with any other word it has one.
fn silent(words: &'static Words, rule: &'static str, snippet: &'static str) -> Place {
    Place { finds: false, ..found(words, rule, snippet) }
}

/// The words of some groups.
fn of(groups: &'static Groups, names: &[&str]) -> Vec<&'static str> {
    groups.iter().filter(|(group, _)| names.contains(group)).map(|(_, word)| word).collect()
}

fn places() -> Vec<Place> {
    let group = |groups: &'static Groups, names: &[&str], rule, finds, snippet| Place {
        words: of(groups, names),
        rule,
        finds,
        snippet,
    };
    let met =
        "| Metric | {} | Current | Status |\n|---|---|---|---|\n| p95 latency | < 300 ms | 410 ms | Met |\n";
    let now =
        "| Metric | Target | {} | Status |\n|---|---|---|---|\n| p95 latency | < 300 ms | 410 ms | Met |\n";
    let state =
        "| Metric | Target | Current | {} |\n|---|---|---|---|\n| p95 latency | < 300 ms | 410 ms | Met |\n";
    let said = "| Metric | Target | Current | Status |\n|---|---|---|---|\n| p95 latency | < 300 ms | 410 ms | {} |\n";
    let named = "| Metric | Target | Current | Status |\n|---|---|---|---|\n| {} | 300 ms | 410 ms | Met |\n";
    let missed =
        "| Metric | Target | Current | Status |\n|---|---|---|---|\n| {} | 99.9 % | 99.1 % | Met |\n";
    let limit =
        "| Metric | Target | Current | Status |\n|---|---|---|---|\n| Pages | {} 300 ms | 410 ms | Met |\n";
    let floor =
        "| Metric | Target | Current | Status |\n|---|---|---|---|\n| Pages | {} 95 % | 91 % | Met |\n";
    let bare = "| Metric | {} |\n|---|---|\n| Latency | < 200 |\n";
    let unit = "| {} | Target |\n|---|---|\n| Latency | < 200 |\n";
    let measured = "| Metric | Target |\n|---|---|\n| {} | < 200 |\n";
    let gap = "| Part | {} | Place |\n|---|---|---|\n| Gate | Yard crew | East |\n| Dock | Port crew | West |\n| Ledger | | East |\n";
    let sum = "| Part | Owner | Place |\n|---|---|---|\n| Gate | Yard crew | East |\n| {} | | East |\n";
    let signed = "| Part | Owner | {} |\n|---|---|---|\n| Gate | Yard crew | |\n| Dock | | |\n";
    let undated = "| Part | State | Date |\n|---|---|---|\n| Gate | Built | 2026-01-01 |\n| Dock | {} | |\n";
    let answer = "| Risk | {} |\n|---|---|\n| Fire | - |\n";
    let risk = "| {} | Mitigation |\n|---|---|\n| Fire | - |\n";
    let nothing = "| Risk | Mitigation |\n|---|---|\n| Fire | {} |\n";
    let mild = "| Risk | Impact | Mitigation |\n|---|---|---|\n| Fire | {} | - |\n";
    let level = "| Risk | {} |\n|---|---|\n| Fire | High |\n| Flood | Hihg |\n";
    let work = "| Part | {} |\n|---|---|\n| Gate | Approved |\n| Dock | Aproved |\n";
    let due = "| Part | Status | {} |\n|---|---|---|\n| Gate | Planned | |\n";
    let done = "| Part | Status | {} |\n|---|---|---|\n| Gate | Done | |\n";
    let planned = "| Part | {} | Due |\n|---|---|---|\n| Gate | Planned | |\n";
    let to_come = "| Part | Status | Due |\n|---|---|---|\n| Gate | {} | |\n";
    let past = "| Part | Status | Completed |\n|---|---|---|\n| Gate | {} | |\n";
    let no_day = "| Part | {} |\n|---|---|\n| Gate | 2026-02-30 |\n";
    let sign = "| Part | {} |\n|---|---|\n| Gate | ✅ |\n| Dock | ❌ |\n";
    let vague = "## Quality\n\n| Goal | {} |\n|---|---|\n| Search | fast |\n";
    let goal = "## Quality\n\n| Goal | Target |\n|---|---|\n| Search | {} |\n";
    let adverb = "## Quality\n\n| Goal | Target |\n|---|---|\n| Search | {} fast |\n";
    let about = "## {}\n\nThe search must be fast.\n";
    let twice = "| {} | Purpose |\n|---|---|\n| Gate | Opens |\n| Gate | Shuts |\n";
    let described = "| Component | {} |\n|---|---|\n| Gate | Opens |\n| Gate | Shuts |\n";
    let listed = "| {} | Purpose |\n|---|---|\n| Gate | Opens |\n| Dock | Loads |\n| Ledger | Counts |\n\n## Component Details\n\n### Dock\n\nText.\n\n### Gate\n\nText.\n";
    let detailed = "| Component | Purpose |\n|---|---|\n| Gate | Opens |\n| Dock | Loads |\n| Ledger | Counts |\n\n## {}\n\n### Dock\n\nText.\n\n### Gate\n\nText.\n";
    let status = "# Plan\n\n**Status:** {}\n\n## Context\n\nText.\n";
    let adr = "## ADR-001: Queue\n\n**Status:** {}\n\n**Context:** Text.\n\n**Decision:** Text.\n\n**Consequences:** Text.\n";
    let options = "## ADR-001: Queue\n\n**Status:** Proposed\n\n**Context:** Text.\n\n**Considered Options:** {}\n\n**Decision:** Text.\n";
    let sides = "## ADR-001: Queue\n\n**Status:** Proposed\n\n**Context:** Text.\n\n**Decision:** Text.\n\n**Consequences:**\n\n- {}: text\n";
    let both = "## ADR-001: Queue\n\n**Status:** Proposed\n\n**Context:** Text.\n\n**Decision:** Text.\n\n**Consequences:**\n\n- Good: text\n- {}: text\n";
    let downtime = "Availability: 99.99 % (8.76 hours of downtime {})\n";
    let stopped = "Availability: 99.99 % (8.76 hours of {} per year)\n";
    let but = "Availability: 99.99 % (8.76 hours of downtime per year, {})\n";
    let versions = "It runs on PostgreSQL 16.\n\nThe replica runs PostgreSQL 14 {}.\n";
    let in_section = "It runs on PostgreSQL 16.\n\n## {}\n\nThe replica runs PostgreSQL 14.\n";
    let column = "It runs on PostgreSQL 16.\n\n| Product | {} |\n|---|---|\n| PostgreSQL | 14 |\n";
    let product = "It runs on {} 16.\n\nThe replica runs {} 14.\n";
    let link = "The runbook is [{}](ops/runbook.md).\n";
    let picture = "![{}](context.svg)\n";
    let local = "## {}\n\nOpen the [page](http://localhost:8080/).\n";
    let leak = "| Part | {} |\n|---|---|\n| Gate | undefined |\n";
    let captions = "**{} one**\n\nText.\n\n**Other words**\n\nText.\n";
    let version = "# Plan\n\n**Version:** {} C\n";
    vec![
        found(&TARGET_COLUMNS, "target-vs-current", met),
        found(&TARGET_COLUMNS, "metric-without-unit", bare),
        found(&TARGET_COLUMNS, "table-cell-empty", gap),
        found(&TARGET_COLUMNS, "vague-quality-goal", vague),
        found(&CRITERIA_COLUMNS, "vague-quality-goal", vague),
        found(&CURRENT_COLUMNS, "target-vs-current", now),
        found(&CURRENT_COLUMNS, "metric-without-unit", bare),
        found(&LIMIT_COLUMNS, "metric-without-unit", bare),
        silent(&END_TITLES, "section-empty", "# Quay\n\nCranes.\n\n## {}\n"),
        silent(&UNIT_COLUMNS, "metric-without-unit", unit),
        found(&STATUS_COLUMNS, "target-vs-current", state),
        found(&STATUS_COLUMNS, "table-cell-empty", gap),
        found(&STATUS_COLUMNS, "table-column-value", work),
        found(&STATUS_COLUMNS, "table-conditional", planned),
        found(&STATUS_COLUMNS, "emoji-only-status", sign),
        found(&RESULT_COLUMNS, "target-vs-current", state),
        found(&RESULT_COLUMNS, "emoji-only-status", sign),
        found(&OWNER_COLUMNS, "table-cell-empty", gap),
        found(&MITIGATION_COLUMNS, "table-cell-empty", gap),
        found(&MITIGATION_COLUMNS, "risk-without-mitigation", answer),
        found(&RISK_WORDS, "risk-without-mitigation", risk),
        found(&NOTHING, "risk-without-mitigation", nothing),
        found(&NOTHING, "adr-single-option", options),
        group(&LEVELS, &["low"], "risk-without-mitigation", false, mild),
        silent(&SETTLED, "risk-without-mitigation", mild),
        found(&LIKELIHOOD_COLUMNS, "table-cell-empty", gap),
        found(&LIKELIHOOD_COLUMNS, "table-column-value", level),
        found(&PRIORITY_COLUMNS, "table-cell-empty", gap),
        found(&PRIORITY_COLUMNS, "table-column-value", level),
        found(&REASON_COLUMNS, "table-cell-empty", gap),
        silent(&SUM_WORDS, "table-cell-empty", sum),
        silent(&SIGNATURE_COLUMNS, "table-cell-empty", signed),
        silent(&SIGN_OFF_TITLES, "table-cell-empty", signed),
        silent(&PENDING, "table-cell-empty", undated),
        found(&DATE_COLUMNS, "table-column-value", no_day),
        found(&DATE_COLUMNS, "meta-date-invalid", "# Plan\n\n- **{}:** 2026-02-30\n"),
        found(&DUE_COLUMNS, "table-column-value", no_day),
        found(&DUE_COLUMNS, "table-conditional", due),
        found(&DONE_COLUMNS, "table-conditional", done),
        group(&WORK_STATES, &["planned"], "table-conditional", true, to_come),
        group(&WORK_STATES, &["done"], "table-conditional", true, past),
        found(&KEY_COLUMNS, "table-duplicate-key", twice),
        found(&NAME_COLUMNS, "table-duplicate-key", twice),
        found(&COMPONENT_WORDS, "table-duplicate-key", twice),
        found(&DESCRIPTION_COLUMNS, "table-duplicate-key", described),
        found(&COMPONENT_WORDS, "component-without-detail", listed),
        found(&COMPONENT_DETAILS_TITLES, "component-without-detail", detailed),
        found(&MET_WORDS, "target-vs-current", said),
        group(&COMPARISONS, &["less"], "target-vs-current", true, limit),
        group(&COMPARISONS, &["more"], "target-vs-current", true, floor),
        group(&QUANTITIES, &["less", "span"], "target-vs-current", true, named),
        group(&QUANTITIES, &["more", "share"], "target-vs-current", true, missed),
        group(&QUANTITIES, &["less", "more", "either"], "metric-without-unit", true, measured),
        found(&VAGUE_ADJECTIVES, "vague-quality-goal", goal),
        found(&VAGUE_TARGETS, "vague-quality-goal", goal),
        found(&VAGUE_ADVERBS, "vague-quality-goal", adverb),
        found(&VAGUE_ENDINGS, "vague-quality-goal", "## Quality\n\nThe search must be fast {}.\n"),
        found(&DEMANDS, "vague-quality-goal", "## Quality\n\nThe search {} fast.\n"),
        silent(&BOUNDS, "vague-quality-goal", "## Quality\n\nThe search must be fast and {} secure.\n"),
        found(&QUALITY_TITLES, "vague-quality-goal", about),
        group(
            &STATUSES,
            &[
                "draft",
                "proposed",
                "review",
                "accepted",
                "approved",
                "rejected",
                "deprecated",
                "superseded",
                "withdrawn",
                "amended",
                "deferred",
                "other",
            ],
            "meta-status-unknown",
            false,
            status,
        ),
        group(
            &STATUSES,
            &[
                "draft",
                "proposed",
                "review",
                "accepted",
                "rejected",
                "deprecated",
                "superseded",
                "withdrawn",
                "amended",
                "deferred",
            ],
            "adr-status-invalid",
            false,
            adr,
        ),
        group(&STATUSES, &["accepted"], "adr-date-inconsistent", true, adr),
        Place {
            words: of(&STATUSES, &["superseded"]).into_iter().filter(|word| *word != "supersedes").collect(),
            rule: "adr-superseded-no-link",
            finds: true,
            snippet: adr,
        },
        group(&SIDES, &["good"], "adr-no-negative-consequence", true, sides),
        group(&SIDES, &["other"], "adr-no-negative-consequence", false, both),
        group(&PERIODS, &["day", "week", "month", "year"], "availability-math", true, downtime),
        found(&DOWNTIME_WORDS, "availability-math", stopped),
        silent(&DOWNTIME_EXCEPTIONS, "availability-math", but),
        silent(&CHANGE_WORDS, "tech-version-conflict", versions),
        silent(&COUNTED_WORDS, "tech-version-conflict", versions),
        silent(&OTHER_VERSION_TITLES, "tech-version-conflict", in_section),
        silent(&DECISION_TITLES, "tech-version-conflict", in_section),
        silent(&HISTORY_TITLES, "tech-version-conflict", in_section),
        found(&VERSION_COLUMNS, "tech-version-conflict", column),
        found(&PRODUCTS, "tech-version-conflict", product),
        silent(&VERSION_COLUMNS, "meta-version-format", version),
        silent(&VERSION_OPENINGS, "meta-version-format", version),
        group(&LINK_TEXTS, &["nowhere", "vague"], "link-text-generic", true, link),
        found(&PICTURE_WORDS, "image-alt-missing", picture),
        silent(&DEVELOPMENT_TITLES, "link-insecure-local", local),
        silent(&VALUE_WORDS, "generator-leak", leak),
        found(&PRINTED_NOTHING, "generator-leak", "# Plan\n\n**Owner:** {}\n"),
        found(&PRINTED_VALUES, "generator-leak", "# Plan\n\n**Owner:** {}\n"),
        found(&TOOL_MARKS, "generator-leak", "The ledger is written once {}.\n"),
        found(&LINK_MARKS, "generator-leak", "See the [runbook](https://example.com/?{}.com).\n"),
        group(&ASSISTANT_WORDS, &["sentence"], "generator-leak", true, "{} with the next part.\n"),
        group(&ASSISTANT_WORDS, &["greeting"], "generator-leak", true, "{}! Here is the plan.\n"),
        group(&ASSISTANT_WORDS, &["offer", "report"], "generator-leak", true, "Sure! {} the plan.\n"),
        silent(&CAPTION_WORDS, "bold-as-heading", captions),
    ]
}

fn rules_in(text: &str) -> Vec<&'static str> {
    let options =
        Options { template: "none".to_string(), today: Some("2026-03-04".to_string()), ..Options::default() };
    check(text, &options).findings.iter().map(|finding| finding.rule).collect()
}

#[test]
fn each_word_is_known_in_each_of_its_places() {
    let mut wrong = String::new();
    for place in places() {
        // A word that does not exist shows that the finding depends on the word.
        if (rules_in(&place.snippet.replace("{}", "Qwort")).contains(&place.rule)) == place.finds {
            let _ = writeln!(wrong, "{}: a word of no table does the same in\n{}", place.rule, place.snippet);
        }
        for word in &place.words {
            if rules_in(&place.snippet.replace("{}", word)).contains(&place.rule) != place.finds {
                let wanted = if place.finds { "finds nothing" } else { "finds something" };
                let _ = writeln!(wrong, "{} {wanted} with `{word}` in\n{}", place.rule, place.snippet);
            }
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn each_rhythm_calls_for_a_review() {
    let mut wrong = String::new();
    for (_, word) in PERIODS.iter() {
        // A unit needs a number before it, and the text is a normal form.
        if word.split(' ').any(|word| Unit::of(word).is_some()) || word.contains(['.', '/', '\'']) {
            continue;
        }
        let text = format!("# Plan\n\n**Last Updated:** 2020-01-01\n**Review Cycle:** {word}\n");
        if !rules_in(&text).contains(&"meta-review-overdue") {
            let _ = writeln!(wrong, "`{word}` is no rhythm");
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn each_mark_of_a_tool_has_a_rare_part() {
    for mark in TOOL_MARKS.iter().chain(LINK_MARKS.iter()) {
        assert!(TOOL_MARK_PARTS.part_in(mark), "add a part of `{mark}` to tool-mark-parts.txt");
    }
}

#[test]
fn each_word_of_a_comment_is_understood() {
    use docgauge::markdown::directive::{DirectiveKind, parse};
    for word in DIRECTIVE_WORDS.iter() {
        let kind = parse(&format!("<!-- docgauge: {word} -->"));
        assert!(kind.is_some_and(|kind| !matches!(kind, DirectiveKind::Unknown(_))), "`{word}` is unknown");
    }
}
