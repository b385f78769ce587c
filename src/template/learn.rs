//! Learns a template: reads the expected sections and items from its Markdown.

use crate::text::contains::Search;
use crate::text::map::{Map, Set};

use super::expected::{Class, Known, Template, TemplateItem, TemplateSection};
use super::fingerprint::Fingerprints;
use super::learned::Source;
use crate::markdown::directive::{self, About, Directive, DirectiveKind};
use crate::markdown::document::{BlockKind, Document, Section};
use crate::markdown::table;
use crate::model::state::ItemKind;
use crate::placeholder;
use crate::reading::item::{self, Item};
use crate::reading::metadata::Metadata;
use crate::text::lines;
use crate::text::normal;
use crate::text::signs::Signs;
use crate::words;

impl Template {
    /// Learns a template from a user's Markdown; its name is its title.
    pub fn learn_custom(text: &str) -> Template {
        Template::read_custom(text).0
    }

    /// The same, with what it was read from.
    pub(super) fn read_custom(text: &str) -> (Template, Source<'_>) {
        let (mut template, source) = Template::read("custom", "", text, &Fingerprints::NONE);
        let title =
            template.sections.iter().find(|section| section.level > 0).map(|section| section.title.clone());
        template.name = title.unwrap_or_else(|| "Custom".to_string());
        (template, source)
    }

    /// Learns a template from Markdown and adds its fingerprints.
    pub fn learn(id: &str, name: &str, text: &str, fingerprints: &Fingerprints) -> Template {
        Template::read(id, name, text, fingerprints).0
    }

    fn read<'a>(id: &str, name: &str, text: &'a str, fingerprints: &Fingerprints) -> (Template, Source<'a>) {
        let document = Document::parse(text);
        let directives = directive::directives(&document);
        let items = item::items(&document);
        let mut template = Template {
            id: id.to_string(),
            name: name.to_string(),
            text: text.to_string(),
            ticked: (placeholder::has_ticked_point(text), placeholder::has_ticked_box(text)),
            placeholders: placeholder::learn(&document),
            ..Template::default()
        };
        template.sections = sections(&document, &directives);
        let placeholders = placeholder::find(&document, &template.placeholders);
        template.metadata = Metadata::of(&document, &items, &placeholders);
        for (section, source) in template.sections.iter_mut().zip(&document.sections) {
            // A bracket of a heading that asks for nothing is part of its title.
            let heading = source.heading.map(|heading| document.blocks[heading].content);
            let asks = |span| placeholder::is_open(&placeholders, span);
            section.title_prefix = section.title_prefix.take().filter(|_| heading.is_some_and(asks));
        }
        let marked = Marked::of(&document, &directives);
        let tables = table_numbers(&document);
        for item in &items {
            let here = lines::overlapping(&placeholders, item.span, |placeholder| placeholder.span);
            let open = here.iter().any(|placeholder| item.span.contains(placeholder.span));
            template.learn_item(&document, item, open, &marked, &tables);
        }
        for section in &mut template.sections {
            let fields =
                section.items.iter().filter(|item| item.kind == ItemKind::Field && !item.label.is_empty());
            section.labels = fields.map(|item| normal::normal(&item.label)).collect();
            let headed = usize::from(section.title_prefix.is_some());
            section.weight = headed
                + section.items.iter().filter(|item| item.class != Class::Keep && !item.optional).count();
        }
        fingerprints.add(&mut template);
        (template, Source { document, items, placeholders })
    }

    fn learn_item(
        &mut self,
        document: &Document,
        item: &Item,
        open: bool,
        marked: &Marked,
        tables: &Map<usize, usize>,
    ) {
        let example = marked.example.has(item.block);
        let class = match (marked.keep.has(item.block) || !item.keeps(document.text).is_empty(), open) {
            (true, _) => Class::Keep,
            (_, true) => Class::Placeholder,
            _ if example => Class::Sample,
            _ => class(document, item),
        };
        let optional = marked.optional.has(item.block) || example;
        let section = &mut self.sections[item.section];
        if class == Class::Keep && !item.label.is_empty() {
            section.kept.insert(normal::normal(&item.label));
        }
        let row = item.group.filter(|_| item.kind == ItemKind::Row);
        let table = row.map(|table| tables.get(&table).copied().unwrap_or(0));
        section.items.push(TemplateItem {
            kind: item.kind,
            label: item.label.to_string(),
            class,
            optional,
            table,
        });
        self.known.or_insert_with(item.hash, || Known::new(class)).add(item.section, class);
    }
}

/// The blocks that the author of a template has written something about.
struct Marked {
    keep: About,
    example: About,
    optional: About,
}

impl Marked {
    fn of(document: &Document, directives: &[Directive]) -> Self {
        let about = |kind| About::of(document, directives, &kind);
        Marked {
            keep: about(DirectiveKind::Keep),
            example: about(DirectiveKind::Example),
            optional: about(DirectiveKind::Optional),
        }
    }
}

/// For each table, by its block, the number of tables before it in its section.
fn table_numbers(document: &Document) -> Map<usize, usize> {
    let mut numbers = Map::default();
    for section in &document.sections {
        let blocks = section.blocks.clone();
        let tables = blocks.filter(|&at| document.blocks[at].kind == BlockKind::Table);
        numbers.extend(tables.enumerate().map(|(number, table)| (table, number)));
    }
    numbers
}

/// The class of an item without a placeholder.
pub fn class(document: &Document, item: &Item) -> Class {
    let empty_row = item.kind == ItemKind::Row
        && document.children(item.block).skip(1).all(|cell| document.plain(cell).trim().is_empty());
    if item.value.is_empty() || empty_row {
        Class::Placeholder
    } else if item.kind == ItemKind::Paragraph && introduces(item.span.of(document.text)) {
        Class::Keep
    } else {
        Class::Sample
    }
}

/// The expected sections, without their items.
pub fn sections(document: &Document, directives: &[Directive]) -> Vec<TemplateSection> {
    let mut about: Map<usize, Vec<&DirectiveKind>> = Map::default();
    for directive in directives {
        if let Some(target) = directive.target {
            about.or_default(target).push(&directive.kind);
        }
    }
    let mut parts = Parts::default();
    let about = |heading: Option<usize>| about.get(&heading?).map(Vec::as_slice);
    let read = |at: usize| {
        let mine = about(document.sections[at].heading).unwrap_or_default();
        section(document, at, mine, &mut parts)
    };
    (0..document.sections.len()).map(read).collect()
}

/// The headings of parts that repeat, as far as the sections are read: their level, the section around them, and the text
/// before their number, if they have one.
type Parts = Set<(u8, Option<usize>, Option<String>)>;

/// An expected section; `mine` are the directives about it.
fn section(document: &Document, at: usize, mine: &[&DirectiveKind], parts: &mut Parts) -> TemplateSection {
    let source = &document.sections[at];
    let (number, title) = normal::number(&source.title);
    let mut names = vec![source.name().to_string()];
    for kind in mine {
        if let DirectiveKind::Alias(titles) = kind {
            names.extend(titles.iter().map(|title| normal::title(title)));
        }
    }
    names.dedup();
    // Text that the parser takes for a tag is part of the title too: `### <Name of the part>`.
    let raw = source
        .heading
        .map_or("", |heading| document.blocks[heading].content.trim(document.text).of(document.text));
    let title = if title.is_empty() { raw } else { title };
    let mark = optional_mark(title);
    if let Some(from) = mark {
        names.push(normal::title(&title[..from]));
        names.dedup();
    }
    // `### ...` between two parts says that they go on.
    let dots = matches!(raw, "..." | "…");
    let bare = 1 < source.level && is_placeholder(raw);
    let placeholder = title.find_sign(b"[{<").filter(|_| source.level > 0);
    let stand_in = title.find_word("XXX").filter(|_| source.level > 0);
    let prefix = placeholder.or(stand_in).map(|from| title_prefix(&title[..from]));
    // `T-XX: {threat}`: a part with a number of its own.
    let numbered =
        1 < source.level && placeholder.is_some_and(|from| without_number(&title[..from]).is_some());
    let part = |name: Option<String>| (source.level, source.parent, name);
    let again = (bare || numbered) && parts.contains(&part(prefix.clone().filter(|_| numbered)));
    if is_placeholder(raw) {
        parts.insert(part(None));
    }
    if let Some(from) = raw.find_sign(b"[{<")
        && without_number(&raw[..from]).is_some()
    {
        parts.insert(part(Some(title_prefix(&raw[..from]))));
    }
    let tables = source.blocks.clone().filter(|&block| document.blocks[block].kind == BlockKind::TableHead);
    TemplateSection {
        title: title.to_string(),
        names,
        number: number.map(str::to_string),
        level: source.level,
        parent: source.parent,
        optional: again
            || dots
            || mark.is_some()
            || source.heading.is_some_and(|heading| is_called_optional(document, heading))
            || may_be_deleted(document, source)
            || mine.contains(&&DirectiveKind::Optional)
            || mine.contains(&&DirectiveKind::Example),
        repeatable: bare || numbered || mine.contains(&&DirectiveKind::Repeatable),
        title_prefix: prefix,
        items: Vec::new(),
        labels: Vec::new(),
        kept: Set::default(),
        tables: tables.map(|head| table::columns(document, head)).collect(),
        weight: 0,
        sample_titles: Set::default(),
        span: source.span,
    }
}

/// Whether a comment of a section tells to delete the section in some case: `Delete this section if nothing is stored.`
fn may_be_deleted(document: &Document, source: &Section) -> bool {
    source.blocks.clone().filter(|&at| document.blocks[at].kind == BlockKind::Html).any(|at| {
        let comment = document.blocks[at].span.of(document.text).trim().without_start("<!--").trim_start();
        words::SECTION_REMOVALS.opening(comment).is_some()
    })
}

/// Whether a heading is only a placeholder, so that any number of sections may match it.
fn is_placeholder(heading: &str) -> bool {
    let pair = |open, close| {
        let inner = heading.strip_prefix(open).and_then(|rest| rest.strip_suffix(close));
        inner.is_some_and(|inner| inner.contains(' ') && !inner.contains([open, close]))
    };
    pair('[', ']') || pair('{', '}') || pair('<', '>')
}

/// Whether the comment right above or below a heading declares the section optional.
fn is_called_optional(document: &Document, heading: usize) -> bool {
    let beside = [heading.checked_sub(1), Some(document.blocks[heading].end)];
    beside.into_iter().flatten().filter_map(|at| document.blocks.get(at)).any(|block| {
        let source = block.span.of(document.text).trim();
        let comment = source.strip_prefix("<!--").filter(|_| block.kind == BlockKind::Html);
        comment.is_some_and(|inner| {
            !inner.has_word("docgauge") && words::OPTIONAL_WORDS.any_word(&normal::normal(inner))
        })
    })
}

/// The byte where a title's ending "(optional)" begins, in any of the known words.
fn optional_mark(title: &str) -> Option<usize> {
    let from = title.trim_end().strip_suffix([')', '）'])?.rfind(['(', '（']).filter(|&from| 0 < from)?;
    let inner = normal::normal(&title[from..]);
    words::OPTIONAL_WORDS.has_exactly(&inner).then_some(from)
}

/// The normal form of a heading before its placeholder: `adr` for `ADR-001: [Title]`. It stays when the placeholder
/// is filled in.
fn title_prefix(before: &str) -> String {
    let before = without_number(before).unwrap_or(before);
    let form = normal::normal(before.without_end("XXX: ").without_end("XXX"));
    form.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ').to_string()
}

/// The text before the number that each repeated part replaces: `T-` of `T-XX: `, `Story ` of `Story 1 – `.
fn without_number(before: &str) -> Option<&str> {
    let text = before.trim_end().trim_end_matches([':', '–', '—', '-', '.', ')']).trim_end();
    let name =
        text.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, 'X' | 'N' | '#' | 'n' | 'x'));
    let apart = name.closes_with(b"- _#") && name.contains(char::is_alphabetic);
    (apart && name.len() < text.len()).then_some(name)
}

/// Whether a text is a sentence that introduces a section, which stays when the section is filled in.
fn introduces(text: &str) -> bool {
    let lower = text.trim_start_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    words::INTRODUCTIONS.opening(&lower).is_some() || text.trim_end().trim_end_signs(b"*_").ends_with(':')
}
