//! What an answer replaces: the placeholder, or the code that it is.

use super::found::Placeholder;
use crate::placeholder::form::Answer;
use crate::text::lines::Span;

impl Placeholder {
    /// What an answer replaces: with its backticks, if it is code and nothing stands beside it.
    pub fn replaced(&self, text: &str) -> Span {
        let space = [' ', '\t'];
        let (left, right) = (&text[..self.span.from], &text[self.span.to..]);
        let (inner, behind) = (left.trim_end_matches(space), right.trim_start_matches(space));
        let (outer, rest) = (inner.trim_end_matches('`'), behind.trim_start_matches('`'));
        let ticks = inner.len() - outer.len();
        let begins =
            outer.trim_end_matches(space).chars().next_back().is_none_or(|c| "|:：*_-+>\n\r".contains(c));
        let ends = rest.trim_start_matches(space).chars().next().is_none_or(|c| "|\n\r".contains(c));
        let code = self.form.answer == Answer::CodeSpan && 0 < ticks && behind.len() - rest.len() == ticks;
        if code && begins && ends { Span::new(outer.len(), text.len() - rest.len()) } else { self.span }
    }
}
