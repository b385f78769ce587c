//! The events of a document, in order. Those of a part that is kept from an earlier parse are made when they are first read.
//!
//! An event of the parser borrows from the parsed text. A part lives longer than that text, so it stores the position of each
//! event's text. Most readers of a document want the events of the edited part alone, so those of the other parts are not
//! even copied. Invariant: what is read has the events and bytes of a parse of the whole text. A block lies in one part, so
//! a slice from one event on ends with the events of its part.

use std::cell::OnceCell;
use std::ops::{Index, Range, RangeFrom};
use std::rc::Rc;

use pulldown_cmark::{CowStr, Event, LinkType, Tag};

use crate::text::lines::Span;
use crate::text::signs::Signs;

/// An event with its bytes.
pub type Placed<'a> = (Event<'a>, Range<usize>);

/// The events of a document.
#[derive(Debug)]
pub struct Events<'a> {
    text: &'a str,
    len: usize,
    parts: Vec<EventsOfPart<'a>>,
}

/// The events of one part of a document.
#[derive(Debug)]
struct EventsOfPart<'a> {
    /// The index of its first event.
    first: usize,
    made: OnceCell<Vec<Placed<'a>>>,
    /// The events of an earlier parse, and the byte at which they begin now.
    kept: Option<(Rc<KeptEvents>, usize)>,
}

/// Events that outlive their text.
#[derive(Debug)]
pub struct KeptEvents {
    events: Vec<Stored>,
    /// There is HTML within a text, or a heading with an id.
    tagged: bool,
    /// The bytes that its links and images take from definitions.
    pub repeated: usize,
}

/// An event with its bytes, and the place of the text in it; the place is empty if the event has its text itself.
#[derive(Debug)]
struct Stored {
    event: Event<'static>,
    range: Range<usize>,
    text: Span,
}

impl<'a> Events<'a> {
    /// The events of a parse of the whole text.
    pub fn of(text: &'a str, events: Vec<Placed<'a>>) -> Self {
        let len = events.len();
        Events { text, len, parts: vec![EventsOfPart { first: 0, made: OnceCell::from(events), kept: None }] }
    }

    /// No events yet of a text whose parts are kept.
    pub fn behind(text: &'a str, parts: usize) -> Self {
        Events { text, len: 0, parts: Vec::with_capacity(parts) }
    }

    /// Appends the events of a part that begins at byte `start`.
    pub fn append(&mut self, kept: &Rc<KeptEvents>, start: usize) {
        let part = EventsOfPart { first: self.len, made: OnceCell::new(), kept: Some((kept.clone(), start)) };
        self.len += kept.events.len();
        self.parts.push(part);
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// All events.
    pub fn iter(&self) -> impl Iterator<Item = &Placed<'a>> {
        self.parts.iter().flat_map(|part| part.events(self.text))
    }

    /// The events of all parts that have HTML within a text or a heading with an id, and maybe more.
    pub fn tagged(&self) -> impl Iterator<Item = &Placed<'a>> {
        let parts = self.parts.iter();
        let tagged = parts.filter(|part| part.kept.as_ref().is_none_or(|(kept, _)| kept.tagged));
        tagged.flat_map(|part| part.events(self.text))
    }

    /// The event at an index, if there is one.
    pub fn get(&self, at: usize) -> Option<&Placed<'a>> {
        (at < self.len).then(|| &self[at])
    }

    /// The part with the event at an index, and its place there.
    fn part(&self, at: usize) -> Option<(&EventsOfPart<'a>, usize)> {
        if let [part] = &self.parts[..] {
            return Some((part, at));
        }
        let behind = self.parts.partition_point(|part| part.first <= at);
        let part = &self.parts[behind.checked_sub(1)?];
        Some((part, at - part.first))
    }
}

impl PartialEq for Events<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.iter().eq(other.iter())
    }
}

impl<'a> EventsOfPart<'a> {
    fn events(&self, text: &'a str) -> &[Placed<'a>] {
        self.made.get_or_init(|| match &self.kept {
            Some((kept, start)) => kept.events.iter().map(|stored| stored.moved(*start, text)).collect(),
            None => Vec::new(),
        })
    }
}

impl<'a> Index<usize> for Events<'a> {
    type Output = Placed<'a>;

    fn index(&self, at: usize) -> &Placed<'a> {
        &self[at..][0]
    }
}

impl<'a> Index<RangeFrom<usize>> for Events<'a> {
    type Output = [Placed<'a>];

    fn index(&self, from: RangeFrom<usize>) -> &[Placed<'a>] {
        self.part(from.start).map_or(&[], |(part, at)| part.events(self.text).get(at..).unwrap_or_default())
    }
}

impl<'a> Index<Range<usize>> for Events<'a> {
    type Output = [Placed<'a>];

    fn index(&self, range: Range<usize>) -> &[Placed<'a>] {
        if range.is_empty() { &[] } else { &self[range.start..][..range.len()] }
    }
}

impl KeptEvents {
    /// Events of a text, with bytes from the start of `part`.
    pub fn of(events: &[Placed], text: &str, part: Span) -> Self {
        let tag = |event: &Event| {
            matches!(event, Event::InlineHtml(_) | Event::Start(Tag::Heading { id: Some(_), .. }))
        };
        KeptEvents {
            events: events.iter().map(|event| Stored::of(event, text, part)).collect(),
            tagged: events.iter().any(|(event, _)| tag(event)),
            repeated: events.iter().map(|(event, _)| repeated(event)).sum(),
        }
    }
}

impl Stored {
    fn of((event, range): &Placed, text: &str, part: Span) -> Self {
        let inner = match event {
            Event::Text(own) | Event::Code(own) | Event::Html(own) | Event::InlineHtml(own) => {
                place(own, range, text)
            }
            _ => Span::default(),
        };
        let event = match event {
            Event::Text(_) if !inner.is_empty() => Event::Text("".into()),
            Event::Code(_) if !inner.is_empty() => Event::Code("".into()),
            Event::Html(_) if !inner.is_empty() => Event::Html("".into()),
            Event::InlineHtml(_) if !inner.is_empty() => Event::InlineHtml("".into()),
            _ => event.clone().into_static(),
        };
        let back = |span: Span| {
            if span.is_empty() { span } else { Span::new(span.from - part.from, span.to - part.from) }
        };
        Stored { event, range: range.start - part.from..range.end - part.from, text: back(inner) }
    }

    fn moved<'a>(&self, start: usize, text: &'a str) -> Placed<'a> {
        let own = || CowStr::Borrowed(&text[self.text.from + start..self.text.to + start]);
        let event = match self.event {
            _ if self.text.is_empty() => self.event.clone(),
            Event::Code(_) => Event::Code(own()),
            Event::Html(_) => Event::Html(own()),
            Event::InlineHtml(_) => Event::InlineHtml(own()),
            _ => Event::Text(own()),
        };
        (event, self.range.start + start..self.range.end + start)
    }
}

/// The place of an event's text in its bytes, which may have marks around it; empty if it is not there as it is.
fn place(own: &str, range: &Range<usize>, text: &str) -> Span {
    let around = text.get(range.clone()).unwrap_or_default();
    let ticks = around.len() - around.trim_start_signs(b"` ").len();
    let starts = [0, ticks, 1].map(|skip| range.start + skip);
    let found = starts.into_iter().find(|&from| text.get(from..from + own.len()) == Some(own));
    found.map_or(Span::default(), |from| Span::new(from, from + own.len()))
}

/// The bytes that a link or an image takes from a definition.
fn repeated(event: &Event) -> usize {
    match event {
        Event::Start(
            Tag::Link { link_type, dest_url, title, .. } | Tag::Image { link_type, dest_url, title, .. },
        ) if matches!(link_type, LinkType::Reference | LinkType::Collapsed | LinkType::Shortcut) => {
            dest_url.len() + title.len()
        }
        _ => 0,
    }
}
