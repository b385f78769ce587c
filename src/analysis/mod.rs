//! One pass over one text, from the parse to the findings.
//!
//! This is the data flow of the crate on one screen: document, pieces, directives, items, template, alignment,
//! placeholders, states, metadata, decisions, findings. Invariant: every step is a function of the steps before it, and
//! none is run twice. Some steps are functions of one piece: a [`memo`] keeps their results, and an edit computes them
//! only for the pieces that it changes. `output` makes the report and the preview from the result; the analysis never
//! imports them.

use std::ops::Deref;
use std::rc::Rc;

use crate::markdown::anchor::{self, Anchors};
use crate::markdown::directive::{self, About, Directive, DirectiveKind};
use crate::markdown::document::Document;
use crate::markdown::ignore::Ignores;
use crate::markdown::piece::{Piece, pieces};
use crate::markdown::table::{self, Table};
use crate::model::finding::Finding;
use crate::model::options::{Level, Options};
use crate::model::step::{Listener, Step};
use crate::placeholder::surroundings::Surroundings;
use crate::placeholder::template_placeholders::TemplatePlaceholders;
use crate::placeholder::{self, Candidates, Placeholder};
use crate::progress::alignment::Alignment;
use crate::progress::completeness::{self, Assessed, Contents, Piecemeal};
use crate::reading::decision::{self, Decisions};
use crate::reading::expected_dates;
use crate::reading::glossary;
use crate::reading::item::{self, Item};
use crate::reading::metadata::Metadata;
use crate::reading::stems;
use crate::rules;
use crate::rules::rule::{Context, Shared, Whole};
use crate::rules::run::Wanted;
use crate::template::Template;
use crate::template::{choice, packs, recognition};
use memo::{Facts, Memo, Titles};

pub mod memo;

/// Everything docgauge knows about one text.
pub struct Analysis<'a> {
    pub document: Document<'a>,
    pub alignment: Alignment<'a>,
    pub placeholders: Vec<Placeholder>,
    pub items: Vec<Item>,
    pub directives: Vec<Directive>,
    pub metadata: Metadata,
    /// Whether the document is one decision from its title to its end.
    pub is_record: bool,
    /// The assessed items of each entry of the alignment's outline, in its order.
    pub assessed: Vec<Vec<Assessed>>,
    pub findings: Vec<Finding>,
    pub options: &'a Options,
    /// A hash of the placeholders in each section, with places from its start.
    pub marks: Vec<u64>,
    pub titles: Rc<Titles>,
    /// The facts of each section.
    pub facts: Vec<Rc<Facts>>,
}

impl<'a> Analysis<'a> {
    /// Analyses `text`; `custom` is the caller's own template, if it has one.
    pub fn of(text: &'a str, options: &'a Options, custom: Option<&'a Template>) -> Self {
        Self::with(text, options, custom, &mut Memo::default(), &mut |_| {})
    }

    /// The same with the facts of the last check; it calls the listener `done` after each step. A memo belongs to one
    /// custom template and one set of options: for others, pass an empty memo.
    pub fn with(
        text: &'a str,
        options: &'a Options,
        custom: Option<&'a Template>,
        memo: &mut Memo,
        done: &mut Listener,
    ) -> Self {
        let document = memo.parts.parse(text);
        done(Step::Phase("parse"));
        let pieces = pieces(&document);
        let facts = memo.facts(&pieces);
        done(Step::Phase("cut into pieces"));
        let titles = memo.titles.of(memo::titles(&document), Titles::default);
        let directives = directive::directives(&document);
        let read = |at: usize| facts[at].items.get_or_init(|| item::items(pieces[at].document()));
        let items_of: Vec<&Vec<Item>> = (0..pieces.len()).map(read).collect();
        let own_items = |section: usize| items_of[section];
        let items: Vec<Item> = joined(&pieces, &items_of, Item::moved);
        done(Step::Phase("directives, items"));
        let recognise = || {
            let key = |(piece, facts): (&Piece, &Rc<Facts>)| {
                let items = own_items(piece.section());
                *facts.features.get_or_init(|| recognition::key(piece.document(), items, packs::outlines))
            };
            let keys: Vec<u64> = pieces.iter().zip(&facts).map(key).collect();
            let recognised = memo
                .recognised
                .of(memo::context(keys), || recognition::recognise(&document, &items, packs::outlines));
            Option::clone(&recognised)
        };
        let choice = choice::choose(&document, &directives, &options.template, custom, recognise);
        let alignment = Alignment {
            confidence: choice.confidence,
            runner_up: choice.runner_up,
            ..Alignment::of(&document, &items, choice.template)
        };
        done(Step::Phase("template, sections aligned"));
        let none = TemplatePlaceholders::default();
        let known = alignment.template.map_or(&none, |template| &template.placeholders);
        let ignores = Ignores::of(&document, &directives);
        let surroundings = Surroundings::of(&document);
        let mut candidates = Candidates::default();
        let context = memo::context((alignment.template.map(|template| template.id.as_str()), &surroundings));
        for (piece, facts) in pieces.iter().zip(&facts) {
            let own = facts
                .candidates
                .of(context, || placeholder::candidates(piece.document(), known, &surroundings));
            candidates.append(&own, piece.start());
        }
        let mut placeholders = placeholder::judge(&document, candidates, &options.settings);
        // Placeholders of rules that are off or ignored do not keep items open.
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
        done(Step::Phase("placeholders"));
        // The placeholders of each piece, with the hash by which facts about them are known.
        let mut next = 0;
        let own: Vec<(Vec<Placeholder>, u64)> = pieces
            .iter()
            .map(|piece| {
                let own = placeholder::in_piece(&placeholders, piece, &mut next);
                let context = memo::context(&own);
                (own, context)
            })
            .collect();
        let contents = |section: usize| {
            let (piece, facts, (own, context)) = (&pieces[section], &facts[section], &own[section]);
            let compute = || Contents::of(piece.document(), own_items(section), own);
            facts.contents.of(*context, compute)
        };
        let kept = About::of(&document, &directives, &DirectiveKind::Keep);
        let states = |section: usize| {
            let (piece, (own, context)) = (&pieces[section], &own[section]);
            let (items, first) = (own_items(section), piece.first_block());
            let is_kept = |block: usize| kept.has(block + first);
            let kept: Vec<bool> = match kept.is_empty() {
                true => Vec::new(),
                false => items.iter().map(|item| is_kept(item.block)).collect(),
            };
            let (template, expected) = (alignment.template, alignment.template_section[section]);
            let context = memo::context((context, template.map(|it| it.id.as_str()), expected, kept));
            let compute = || {
                completeness::states(&Piecemeal {
                    document: piece.document(),
                    items,
                    placeholders: own,
                    template,
                    expected,
                    kept: &is_kept,
                })
            };
            facts[section].states.of(context, compute)
        };
        let assessed = completeness::assess(&completeness::Subject {
            document: &document,
            alignment: &alignment,
            items: &items,
            placeholders: &placeholders,
            contents: &contents,
            states: &states,
            unwanted: &unwanted,
        });
        done(Step::Phase("completeness"));
        let metadata = Metadata::of(&document, &items, &placeholders);
        let read = |at: usize| facts[at].tables.get_or_init(|| table::tables(pieces[at].document()));
        let tables_of: Vec<&Vec<Table>> = (0..pieces.len()).map(read).collect();
        let own_tables = |section: usize| tables_of[section];
        let tables: Vec<Table> = joined(&pieces, &tables_of, Table::moved);
        done(Step::Phase("metadata, tables"));
        let wanted = Wanted::of(options);
        let (mut found_in_pieces, mut places) = (Vec::with_capacity(pieces.len()), Vec::new());
        let mut asked = Vec::with_capacity(placeholders.len());
        for ((piece, facts), (own, context)) in pieces.iter().zip(&facts).zip(&own) {
            let tables = own_tables(piece.section());
            asked.extend_from_slice(&facts.asked.of(*context, || placeholder::asked(piece.document(), own)));
            let found = facts.findings.of(*context, || {
                let context = Context {
                    document: piece.document(),
                    placeholders: own,
                    items: own_items(piece.section()),
                    tables,
                    options,
                };
                rules::run::in_piece(&wanted, &context, done)
            });
            found_in_pieces.push(found);
            let found =
                facts.places.get_or_init(|| rules::run::places(&wanted, piece.document(), tables, done));
            places.extend(found.iter().map(|&(rule, span)| (rule, piece.moved(span))));
        }
        let findings = joined(&pieces, &found_in_pieces, rules::run::moved);
        done(Step::Phase("findings of pieces"));
        let mut first = 0;
        let mut dated = Vec::new();
        for (section, facts) in facts.iter().enumerate() {
            let own = own_items(section);
            let fields = facts.dated.get_or_init(|| expected_dates::fields(own));
            dated.extend(fields.iter().map(|field| field + first));
            first += own.len();
        }
        let roles = |section: usize| {
            let piece = &pieces[section];
            let compute =
                || decision::roles(piece.document(), usize::from(section != 0), own_tables(section));
            facts[section].roles.get_or_init(compute)
        };
        let decisions = Decisions::with(&document, &metadata, &placeholders, &roles);
        let is_record = decisions.records.iter().any(|record| record.whole);
        let context = Context {
            document: &document,
            placeholders: &placeholders,
            items: &items,
            tables: &tables,
            options,
        };
        let whole = Whole {
            context,
            alignment: &alignment,
            assessed: &assessed,
            directives: &directives,
            ignores: &ignores,
            silenced: &silenced,
            asked: &asked,
            metadata: &metadata,
            decisions: &decisions,
            likenesses: &memo.likenesses,
            dated: &dated,
            glossary_section: *titles.glossary.get_or_init(|| glossary::section(&document)),
            repeats_titles: *titles.repeated.get_or_init(|| document.repeats_titles()),
            stems: &|section: usize| {
                facts[section].stems.get_or_init(|| stems::stems(pieces[section].document()))
            },
            anchored: &|| {
                let key = |(piece, facts): (&Piece, &Rc<Facts>)| {
                    (piece.first_block(), *facts.anchored.get_or_init(|| anchor::key(piece.document())))
                };
                let keys: Vec<(usize, u64)> = pieces.iter().zip(&facts).map(key).collect();
                let compute = || Anchors::of(&document, options.settings.slugs);
                memo.anchors.of(memo::context(keys), compute)
            },
            shared: Shared::default(),
        };
        done(Step::Phase("decisions"));
        let findings = rules::run::run(&wanted, &whole, &places, findings, done);
        let assessed = rules::excused::excused(&whole).unwrap_or(assessed);
        done(Step::Phase("findings reviewed"));
        Analysis {
            document,
            alignment,
            placeholders,
            items,
            directives,
            metadata,
            is_record,
            assessed,
            findings,
            options,
            marks: own.iter().map(|&(_, context)| context).collect(),
            titles,
            facts,
        }
    }
}

/// Whether a text is one decision from its title to its end.
pub fn is_record(text: &str) -> bool {
    let options = Options { template: "none".to_string(), ..Options::default() };
    Analysis::of(text, &options, None).is_record
}

/// The lists of all pieces as one list.
fn joined<T>(
    pieces: &[Piece],
    lists: &[impl Deref<Target = Vec<T>>],
    moved: impl Fn(&T, &Piece) -> T,
) -> Vec<T> {
    let count: usize = lists.iter().map(|list| list.len()).sum();
    let mut all = Vec::with_capacity(count);
    for (piece, list) in pieces.iter().zip(lists) {
        all.extend(list.iter().map(|entry| moved(entry, piece)));
    }
    all
}
