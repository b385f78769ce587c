//! The steps of `src/analysis/mod.rs`, with a look at the clock after each.
//!
//! The core has no clock, and a profiler is not on every machine. So this file calls the same functions in the same order, and
//! times each rule within the two steps of the rules. Invariant: the findings are those of `Analysis::of`, which
//! `main.rs` asserts, so a step that changes there and not here is noticed. What a session adds (the changes of the lists, the
//! JSON) is not here: it is the difference to a session's time.

use std::time::Instant;

use docgauge::analysis::Analysis;
use docgauge::analysis::memo::{self, Memo};
use docgauge::markdown::document::Document;
use docgauge::markdown::ignore::Ignores;
use docgauge::markdown::piece::pieces;
use docgauge::markdown::{directive, table};
use docgauge::model::finding::Finding;
use docgauge::model::options::{Level, Options};
use docgauge::output::{preview, report};
use docgauge::placeholder::surroundings::Surroundings;
use docgauge::placeholder::template_placeholders::TemplatePlaceholders;
use docgauge::placeholder::{self, Candidates};
use docgauge::progress::alignment::Alignment;
use docgauge::progress::completeness::{self, Subject};
use docgauge::reading::decision::Decisions;
use docgauge::reading::item;
use docgauge::reading::metadata::Metadata;
use docgauge::rules::rule::{Check, Context, Shared, Whole};
use docgauge::rules::{RULES, review, run};
use docgauge::template::choice;

/// The time of each step and of each rule, in seconds.
#[derive(Clone, Default)]
pub struct Times {
    pub steps: Vec<(&'static str, f64)>,
    /// In the order of `RULES`.
    pub rules: Vec<f64>,
}

impl Times {
    /// Keeps the smaller of each two times: the one that was disturbed less.
    pub fn keep_least(&mut self, other: &Times) {
        if self.steps.is_empty() {
            return *self = other.clone();
        }
        for ((_, time), (_, other)) in self.steps.iter_mut().zip(&other.steps) {
            *time = time.min(*other);
        }
        for (time, other) in self.rules.iter_mut().zip(&other.rules) {
            *time = time.min(*other);
        }
    }

    pub fn add(&mut self, other: &Times) {
        if self.steps.is_empty() {
            return *self = other.clone();
        }
        for ((_, time), (_, other)) in self.steps.iter_mut().zip(&other.steps) {
            *time += other;
        }
        for (time, other) in self.rules.iter_mut().zip(&other.rules) {
            *time += other;
        }
    }

    pub fn sum(&self) -> f64 {
        self.steps.iter().map(|(_, time)| time).sum()
    }
}

struct Watch {
    times: Times,
    last: Instant,
}

impl Watch {
    fn step(&mut self, name: &'static str) {
        let now = Instant::now();
        self.times.steps.push((name, (now - self.last).as_secs_f64()));
        self.last = now;
    }

    fn rule(times: &mut [f64], rule: usize, check: impl FnOnce()) {
        let start = Instant::now();
        check();
        times[rule] += start.elapsed().as_secs_f64();
    }
}

/// Analyses a text and makes its report and preview; returns the times and the findings, which are in no order.
pub fn timed(text: &str, options: &Options, memo: &mut Memo) -> (Times, Vec<Finding>) {
    let times = Times { steps: Vec::new(), rules: vec![0.0; RULES.len()] };
    let mut watch = Watch { times, last: Instant::now() };
    let document = Document::parse(text);
    watch.step("parse");
    let pieces = pieces(&document);
    let facts = memo.facts(&pieces);
    watch.step("cut into pieces");
    let directives = directive::directives(&document);
    watch.step("directives");
    let mut items = Vec::new();
    for (piece, facts) in pieces.iter().zip(&facts) {
        let own = facts.items.of(0, || item::items(piece.document()));
        items.extend(own.iter().map(|item| item.moved(piece)));
    }
    watch.step("items");
    let choice = choice::choose(&document, &directives, &items, &options.template, None);
    watch.step("template recognised");
    let alignment = Alignment {
        confidence: choice.confidence,
        runner_up: choice.runner_up,
        ..Alignment::of(&document, &items, choice.template)
    };
    watch.step("sections aligned");
    let none = TemplatePlaceholders::default();
    let known = alignment.template.map_or(&none, |template| &template.placeholders);
    let ignores = Ignores::of(&document, &directives);
    let surroundings = Surroundings::of(&document);
    watch.step("surroundings");
    let mut candidates = Candidates::default();
    let context = memo::context((alignment.template.map(|template| template.id.as_str()), &surroundings));
    for (piece, facts) in pieces.iter().zip(&facts) {
        let own =
            facts.candidates.of(context, || placeholder::candidates(piece.document(), known, &surroundings));
        candidates.append(&own, piece.start());
    }
    watch.step("placeholders found");
    let mut placeholders = placeholder::judge(&document, candidates, &options.settings);
    let unwanted = |rule: &str, byte: usize| {
        options.settings.rules.get(rule) == Some(&Level::Off) || ignores.silence(rule, byte)
    };
    let mut silenced = Vec::new();
    placeholders.retain(|placeholder| {
        let (rule, byte) = (placeholder.form.rule, placeholder.span.from);
        if ignores.silence(rule, byte) {
            silenced.push((rule, byte));
        }
        !unwanted(rule, byte)
    });
    watch.step("placeholders judged");
    let assessed = completeness::assess(&Subject {
        document: &document,
        alignment: &alignment,
        items: &items,
        placeholders: &placeholders,
        directives: &directives,
        unwanted: &unwanted,
    });
    watch.step("completeness");
    let metadata = Metadata::of(&document, &items, &placeholders);
    let tables = table::tables(&document);
    watch.step("metadata, tables");
    let mut findings = Vec::new();
    for (piece, facts) in pieces.iter().zip(&facts) {
        let own = placeholder::in_piece(&placeholders, piece);
        let found = facts.findings.of(memo::context(&own), || {
            let context = Context {
                document: piece.document(),
                placeholders: &own,
                items: &facts.items.of(0, || item::items(piece.document())),
                tables: &table::tables(piece.document()),
                options,
            };
            let mut found = Vec::new();
            for (at, rule) in RULES.iter().enumerate().filter(|(_, rule)| !rule.is_off(options)) {
                if let Check::Piece(check) = rule.check {
                    Watch::rule(&mut watch.times.rules, at, || check(&context, &mut found));
                }
            }
            found
        });
        findings.extend(found.iter().map(|finding| run::moved(finding, piece)));
    }
    watch.step("rules, piece by piece");
    let context =
        Context { document: &document, placeholders: &placeholders, items: &items, tables: &tables, options };
    let whole = Whole {
        context,
        alignment: &alignment,
        assessed: &assessed,
        directives: &directives,
        ignores: &ignores,
        silenced: &silenced,
        metadata: &metadata,
        decisions: &Decisions::of(&document, &tables, &metadata, &placeholders),
        shared: Shared::default(),
    };
    // Made here, so that no rule is blamed for what it is only the first to use.
    let _ = (whole.groups(), whole.anchors(), whole.contents());
    watch.step("decisions, groups, anchors");
    for (at, rule) in RULES.iter().enumerate().filter(|(_, rule)| !rule.is_off(options)) {
        if let Check::Whole(check) = rule.check {
            Watch::rule(&mut watch.times.rules, at, || check(&whole, &mut findings));
        }
    }
    watch.step("rules, whole document");
    let findings = review::review(&whole, findings);
    watch.step("findings reviewed");
    let kept = findings.clone();
    watch.last = Instant::now();
    let mut analysis = Analysis {
        document,
        alignment,
        placeholders,
        items,
        directives,
        metadata,
        assessed,
        findings,
        options,
    };
    analysis.findings.sort_by_key(|finding| (finding.span, finding.rule));
    std::hint::black_box(report::of(&analysis));
    watch.step("report");
    std::hint::black_box(preview::of(&analysis));
    watch.step("preview");
    (watch.times, kept)
}
