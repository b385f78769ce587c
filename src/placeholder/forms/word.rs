//! Words that put an answer off: TBD, TODO, FIXME, `???`, coming soon, lorem ipsum; instructions left as a value.
//!
//! Texts about such words do not count: "the linter rejects TODO comments". A mark in lower case, `tbd`, counts only
//! as a whole value. The words are in `src/words/put-off*.txt`.

use crate::markdown::document::{BlockKind, Document};
use crate::model::finding::{Evidence, Severity};
use crate::placeholder::finder::{Comment, Find, Finder, Opens, Run, Value};
use crate::placeholder::form::{Company, Form};
use crate::placeholder::found::{Found, Match};
use crate::placeholder::leaf::Leaf;
use crate::placeholder::lookalike::is_within_quotes;
use crate::placeholder::near::{around, head, is_bounded};
use crate::placeholder::put_off;
use crate::placeholder::put_off_in_text::{said, shouted};
use crate::placeholder::request::{self, is_instruction, is_step, opens_as_instruction};
use crate::text::lines::Span;
use crate::text::normal;
use crate::words::{
    AUTHOR_ASIDE_ENDINGS, AUTHOR_ASIDES, AUTHOR_OPENINGS_CJK, BECAUSE, FENCE_TOKENS, FILLING_VERBS,
    GAP_OBJECTS, GAP_STATES, METADATA_KEYS, ORDER_WORDS, PLACEHOLDER_UNITS, PUT_OFF, PUT_OFF_ENDINGS,
    PUT_OFF_PHRASES, PUT_OFF_UNTIL, PUT_OFF_VALUES, STATUSES, WRITING_VERBS,
};

pub const FORM: Form = Form {
    rule: "placeholder-word",
    id: "word",
    severity: Severity::Warning,
    message: "{} puts the answer off",
    help: "Write the answer, or turn it into a question with an owner",
    company: Company::Never,
    ..Form::USUAL
};

pub const FINDER: Finder = Finder {
    form: &FORM,
    find: &[
        Find::Text(Opens::Words(&[&PUT_OFF, &PUT_OFF_PHRASES]), at),
        Find::Text(Opens::AtWord(b"X?"), blank),
        // `(`, and the first byte of its full-width form.
        Find::Text(Opens::Anywhere(b"(\xef"), aside),
        Find::Value(whole),
        Find::Value(token),
        Find::Line(ordered),
        Find::Line(in_parentheses),
        Find::Line(behind_dash),
        Find::Leaf(replaced),
        Find::Leaf(requested),
        Find::Comment(in_comment),
    ],
    learn: &[],
};

/// A word or phrase at its beginning.
fn at(run: &Run, at: usize) -> Option<Match> {
    let text = run.text;
    let rest = &text[at..];
    if let Some(word) = put_off::mark(rest) {
        return marked(run, at, word.len(), word);
    }
    let phrase = PUT_OFF_PHRASES.opening(rest)?;
    (said(text, at, phrase) && !is_name(run, at, phrase.len()))
        .then(|| Match::new(&FORM, phrase.len(), Evidence::Likely))
}

/// `XXX` and `???`, which count only alone.
fn blank(run: &Run, at: usize) -> Option<Match> {
    let rest = &run.text[at..];
    if rest.starts_with("XXX") {
        let len = rest.bytes().take_while(|&byte| byte == b'X').count();
        return marked(run, at, len, "XXX");
    }
    let len = rest.bytes().take_while(|&byte| byte == b'?').count();
    // `?? s`, in the place of a number.
    let (before, after) = around(run.text, at, len);
    let unit = after.trim_start().split(|c: char| !c.is_alphanumeric() && c != '%').next().unwrap_or("");
    let told = is_within_quotes(before, after);
    if 3 <= len && PLACEHOLDER_UNITS.has(unit) && is_bounded(run.text, at, len) && !told {
        return Some(Match::new(&FORM, len, Evidence::Likely));
    }
    if len == 2
        && (before.trim().is_empty() || before.trim_end().ends_with([':', '*']))
        && PLACEHOLDER_UNITS.has(unit)
    {
        return Some(Match::new(&FORM, len, Evidence::Likely));
    }
    // `??` as all of a cell behind the first, or behind a label.
    let cell = run.leaf.is_some_and(|(_, leaf)| leaf.cell.is_some_and(|column| 0 < column) && !leaf.head);
    let labelled = before.trim_end_matches([' ', '*', '_']).ends_with([':', '：']);
    if len == 2 && after.trim().is_empty() && (labelled || cell && before.trim().is_empty()) {
        return Some(Match::new(&FORM, len, Evidence::Likely));
    }
    if len < 3 { None } else { marked(run, at, len, "???") }
}

/// `(please fill in)`, `（氏名を記入）`: an aside to the author.
fn aside(run: &Run, at: usize) -> Option<Match> {
    let rest = head(&run.text[at..], 120);
    let (open, close) = if rest.starts_with('(') { ('(', ')') } else { ('（', '）') };
    let inner = rest.strip_prefix(open)?;
    let inner = &inner[..inner.find(close)?];
    let len = open.len_utf8() + inner.len() + close.len_utf8();
    let opens = inner.split_whitespace().count() <= 8 && AUTHOR_ASIDES.opening(inner).is_some();
    let whole = put_off::is_value(inner) && !put_off::is_mark(inner) && !inner.is_ascii();
    let asks = opens
        || whole
        || AUTHOR_OPENINGS_CJK.starting(inner).is_some()
        || !inner.is_ascii() && AUTHOR_ASIDE_ENDINGS.ending(inner).is_some();
    asks.then(|| Match::new(&super::bracket::FORM, len, Evidence::Likely))
}

fn marked(run: &Run, at: usize, len: usize, word: &str) -> Option<Match> {
    let evidence = shouted(run.text, at, len, word).filter(|_| is_bounded(run.text, at, len))?;
    (!is_name(run, at, len)).then(|| Match::new(&FORM, len, evidence))
}

/// Whether a match is the name of a row or an abbreviation that its row explains.
fn is_name(run: &Run, at: usize, len: usize) -> bool {
    run.leaf.is_some_and(|(document, leaf)| {
        leaf.cell.is_some() && put_off::is_name(document, leaf, &run.text[at..at + len].to_lowercase())
    })
}

/// Whether a value is the status of a document: `Status: wip` is an answer.
fn is_status(value: &Value) -> bool {
    let label = Span::new(value.line.from, value.span.from.max(value.line.from)).of(value.leaf.text);
    STATUSES.of(&value.lower).is_some() && METADATA_KEYS.of(&normal::normal(label)) == Some("status")
}

/// A value that is put off, a reason that is missing, or an instruction in the place of an answer.
fn whole(value: &Value, found: &mut Found) -> bool {
    let Value { document, leaf, lower, .. } = value;
    let words = || value.text.split_whitespace().count();
    // `Good, because` in an unchanged list of reasons.
    let reason = value.span.to == leaf.content.to
        && lower.rsplit_once(',').is_some_and(|(_, last)| BECAUSE.has_exactly(last.trim_start()))
        && words() <= 3
        && !is_followed_by_list(document, leaf);
    // A lone `todo` or `wip` is the name of a list on a board.
    let marked = || PUT_OFF.has(lower) && !matches!(lower.as_str(), "todo" | "wip");
    let block = &document.blocks[leaf.block];
    // `未定`, all that its section says.
    let lone = || block.kind == BlockKind::Paragraph && block.parent.is_none() && is_all(document, leaf);
    let spoken = !leaf.heading && (value.standing || lower.contains(' ') || marked() || lone());
    let ends = value.standing
        && leaf.cell != Some(0)
        && (PUT_OFF_PHRASES.ending(lower).is_some() || PUT_OFF_ENDINGS.ending(lower).is_some())
        && words() <= 5;
    // `tbc by QA`
    let mut parts = lower.splitn(3, ' ');
    let until = value.standing
        && parts
            .next()
            .is_some_and(|mark| PUT_OFF.has_exactly(mark) && !matches!(mark, "todo" | "wip" | "fixme"))
        && parts
            .next()
            .is_some_and(|word| PUT_OFF_UNTIL.has_exactly(word) || PLACEHOLDER_UNITS.has_exactly(word))
        && words() <= 5;
    // `a definir com a empresa`
    let until = until
        || (value.standing || lone())
            && PUT_OFF_VALUES.opening(lower).is_some_and(|opening| {
                let next = lower[opening.len()..].split_whitespace().next().unwrap_or("");
                opening.contains(' ') && PUT_OFF_UNTIL.has_exactly(next)
            })
            && words() <= 7;
    let later =
        (until || ends || spoken && put_off::is_value(lower)) && !put_off::is_name(document, leaf, lower);
    let left = reason || later && !is_status(value) || (is_instruction(lower) && !is_step(document, leaf));
    if left {
        found.push(&FORM, value.bare_span, Evidence::Likely);
    }
    left
}

/// Whether a paragraph is the only block between a heading and the next heading or the end.
fn is_all(document: &Document, leaf: &Leaf) -> bool {
    let blocks = &document.blocks;
    let is_heading = |at: usize| blocks.get(at).is_none_or(|it| matches!(it.kind, BlockKind::Heading { .. }));
    0 < leaf.block && is_heading(leaf.block - 1) && is_heading(blocks[leaf.block].end)
}

/// Whether a list follows right after a leaf: `because`, and then the reasons.
fn is_followed_by_list(document: &Document, leaf: &Leaf) -> bool {
    let block = &document.blocks[leaf.block];
    let next = document.blocks.get(block.end).filter(|next| next.parent == block.parent);
    next.is_some_and(|next| matches!(next.kind, BlockKind::List { .. }))
}

/// `<!-- TODO: draw it -->`
fn in_comment(comment: &Comment, found: &mut Found) -> bool {
    let start = comment.body.len() - comment.body.trim_start().len();
    let word = put_off::opening(&comment.body[start..]);
    if let Some(word) = word {
        let from = comment.span.from + 4 + start;
        found.push(&FORM, Span::new(from, from + word.len()), Evidence::Likely);
    }
    word.is_some()
}

/// `CHANGEME`, `INSERT_DESCRIPTION_HERE` as a whole value: the tokens that templates leave in code too.
fn token(value: &Value, found: &mut Found) -> bool {
    let bare = value.bare;
    let shouted = || bare.bytes().all(|byte| byte.is_ascii_uppercase() || matches!(byte, b'_' | b'-'));
    let asked = || {
        let inner = bare.strip_prefix("INSERT_").or_else(|| bare.strip_prefix("ENTER_"));
        inner.is_some_and(|inner| inner.ends_with("_HERE")) && shouted()
    };
    let left = value.leaf.cell != Some(0) && (FENCE_TOKENS.has_exactly(bare) || asked());
    if left {
        found.push(&FORM, value.bare_span, Evidence::Certain);
    }
    left
}

/// `🚨 INIT REQUIRED`, `⚠️ FILL BEFORE RELEASE`: an order to the author in capitals, after a sign or as a whole value.
fn ordered(value: &Value, found: &mut Found) {
    let line = value.line.of(value.leaf.text);
    // A value in code is not an order.
    let coded = value.text.strip_prefix('`').is_some_and(|rest| rest.ends_with('`'))
        && (value.standing || value.line == value.leaf.content.trim(value.leaf.text));
    let line = if coded { value.text } else { line };
    let start = if coded { value.span.from } else { value.line.from };
    let text = line.trim_start_matches(|c: char| !c.is_alphanumeric() && (coded || !"[(<{`".contains(c)));
    let mark = &line[..line.len() - text.len()];
    let shouted = |word: &&str| {
        let letters = word.chars().filter(|c| c.is_alphabetic()).count();
        2 <= letters && !word.chars().any(char::is_lowercase)
    };
    let bare = |word: &'_ str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let words: Vec<&str> = text.split(' ').take_while(shouted).collect();
    let Some(first) = words.first() else { return };
    let len = words.iter().map(|word| word.len() + 1).sum::<usize>() - 1;
    let len = text[..len].trim_end_matches(|c: char| !c.is_alphanumeric()).len();
    let lacks =
        words.windows(2).any(|pair| GAP_OBJECTS.has(&bare(pair[0])) && GAP_STATES.has(&bare(pair[1])));
    let orders = FILLING_VERBS.has(&bare(first)) || WRITING_VERBS.has(&bare(first));
    let orders = orders && words.iter().skip(1).any(|word| ORDER_WORDS.has(&bare(word)));
    let signed = mark.chars().any(|c| 0x2190 <= u32::from(c));
    // The first cell of a row is the name of what the others tell about.
    let whole = text[len..].chars().all(|c| !c.is_alphanumeric())
        && value.leaf.cell != Some(0)
        && (value.standing || coded || orders);
    if 2 <= words.len() && words.len() <= 8 && (lacks || orders) && (signed || whole) {
        let from = start + mark.len();
        found.push(&FORM, Span::new(from, from + len), Evidence::Likely);
    }
}

/// `Spare drive — tbd`: the text after the dash of a list item is its value.
fn behind_dash(value: &Value, found: &mut Found) {
    let text = value.text;
    if text.is_ascii() {
        return;
    }
    let Some((label, answer)) = text.rsplit_once(" — ").or_else(|| text.rsplit_once(" – ")) else {
        return;
    };
    let short = label.split_whitespace().count() <= 6 && !label.contains([',', '.']);
    let marked = !matches!(answer.to_lowercase().as_str(), "todo" | "wip") && put_off::is_value(answer);
    if short && marked && !put_off::is_mark(answer) {
        let span = Span::new(value.span.to - answer.len(), value.span.to);
        found.push(&FORM, span, Evidence::Likely);
    }
}

/// `(fill in the date of the move)` as a whole value.
fn in_parentheses(value: &Value, found: &mut Found) {
    let inner = value.text.strip_prefix(['(', '（']).and_then(|rest| rest.strip_suffix([')', '）']));
    let asks = inner.is_some_and(|inner| !inner.contains(['(', ')']) && opens_as_instruction(inner));
    if asks && !is_step(value.document, value.leaf) {
        found.push(&super::bracket::FORM, value.span, Evidence::Likely);
    }
}

/// A line that only a template has.
fn replaced(document: &Document, leaf: &Leaf, found: &mut Found) {
    if let Some(span) = request::replaced(document, leaf) {
        found.push(&FORM, span, Evidence::Likely);
    }
}

/// Sentences that ask the author to write.
fn requested(document: &Document, leaf: &Leaf, found: &mut Found) {
    let asked = request::prompted(document, leaf).into_iter().chain(request::in_italics(leaf));
    for request in asked.chain(request::asked_here(document, leaf)) {
        if request.sure {
            found.push(&FORM, request.span, Evidence::Likely);
        } else {
            found.hint(&FORM, request.span, Evidence::Likely);
        }
    }
}
