//! The text of events without markup.

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::Event;

/// The text of some events as a reader sees it: no markup, breaks as spaces.
pub fn plain<'e>(events: &'e [(Event, Range<usize>)]) -> Cow<'e, str> {
    if let [(Event::Text(text) | Event::Code(text), _)] = events {
        return Cow::Borrowed(text);
    }
    let mut out = String::new();
    for (event, _) in events {
        match event {
            Event::Text(text) | Event::Code(text) => out.push_str(text),
            Event::SoftBreak | Event::HardBreak => out.push(' '),
            _ => {}
        }
    }
    Cow::Owned(out)
}
