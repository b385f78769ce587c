//! Brackets that are references of Markdown: their text is the label of a link, or they are written like the links of the document.
//!
//! Deliberately absent: brackets that the parser made a link of, which are no candidates.

use pulldown_cmark::LinkType;

use super::found::{Candidates, Placeholder};
use crate::markdown::document::Document;
use crate::model::finding::Evidence;
use crate::text::map::Set;
use crate::text::signs::Signs;
use crate::words::PLACEHOLDER_NOUNS;

const LOOKS: usize = 1024;

/// A number that two texts share if they differ in case only.
fn look(text: &str) -> usize {
    let first = text.bytes().next().unwrap_or_default();
    if text.is_ascii() { (text.len() * 32 + usize::from(first.to_ascii_lowercase())) % LOOKS } else { 0 }
}

impl Candidates {
    /// Removes every bracket whose text is the label of a link, or of a definition that the parser could not read: it
    /// is a reference and no placeholder.
    pub fn drop_references(&mut self, document: &Document) {
        let text = document.text;
        let inner = |placeholder: &Placeholder| {
            let inner = placeholder.span.of(text).strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
            inner.filter(|_| placeholder.form.refers)
        };
        let links = document
            .links
            .iter()
            .filter(|link| !link.image && link.kind != LinkType::WikiLink { has_pothole: false });
        let defined = self.defined.iter().map(|span| span.of(text));
        let labels = links.map(|link| link.label.of(text)).chain(defined);
        // Most placeholders look like no label, and are not put in lower case.
        let mut looks = [false; LOOKS];
        labels.clone().for_each(|label| looks[look(label)] = true);
        let all = self.sure.iter().chain(&self.hints).filter_map(inner);
        let wanted: Set<String> = all.filter(|inner| looks[look(inner)]).map(str::to_lowercase).collect();
        if wanted.is_empty() {
            return;
        }
        // Most labels of links are longer than any placeholder, and are not put in lower case.
        let longest = wanted.iter().map(String::len).max().unwrap_or_default();
        let may_be = |label: &&str| !label.is_ascii() || label.len() <= longest;
        let labels: Set<String> =
            labels.filter(may_be).map(str::to_lowercase).filter(|label| wanted.contains(label)).collect();
        if labels.is_empty() {
            return;
        }
        let is_reference = |placeholder: &Placeholder| {
            inner(placeholder).is_some_and(|inner| labels.contains(&inner.to_lowercase()))
        };
        self.sure.retain(|placeholder| !is_reference(placeholder));
        self.hints.retain(|placeholder| !is_reference(placeholder));
    }

    /// Makes hints of brackets in a sentence that name something, like links without a definition: `of [Rust on Debian], which`.
    pub fn doubt_references(&mut self, document: &Document) {
        let text = document.text;
        let is_like_link = |it: &Placeholder| {
            it.form.refers && it.evidence < Evidence::Certain && it.span.of(text).starts_with('[') && {
                let (before, after) = (&text[..it.span.from], &text[it.span.to..]);
                let told =
                    before.strip_suffix(' ').is_some_and(|before| before.ends_with(char::is_lowercase));
                let goes_on =
                    after.strip_prefix(' ').is_some_and(|rest| rest.starts_with(char::is_lowercase))
                        || after.opens_with(b",.;)");
                let inner = it.span.of(text).trim_signs(b"[]");
                let asks = || inner.split(' ').any(|word| PLACEHOLDER_NOUNS.has(word));
                told && goes_on && inner.starts_with(char::is_uppercase) && !asks()
            }
        };
        let (doubted, sure) = std::mem::take(&mut self.sure).into_iter().partition(is_like_link);
        self.sure = sure;
        self.hints.extend::<Vec<Placeholder>>(doubted);
    }
}
