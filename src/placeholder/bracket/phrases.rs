//! Words and phrases in brackets, judged by their words and their place.

use super::text::{Bracket, asked, hint, sure};
use crate::model::finding::{Evidence, Input};
use crate::placeholder::found::Verdict;
use crate::placeholder::leaf::Place;
use crate::placeholder::lookalike;
use crate::placeholder::near;
use crate::text::contains::{Search, has};
use crate::text::normal;
use crate::text::signs::Signs;
use crate::words::{
    AMOUNTS_OF_TEXT, ARTICLES, ASIDE_OPENINGS, AUTHOR_ASIDE_ENDINGS, AUTHOR_OPENINGS_CJK, CERTAIN_BRACKETS,
    DATE_WORDS, EXAMPLE_SIGNS, INSTRUCTION_OPENINGS, LACKING, NAME_ENDINGS_CJK, NOUN_ENDINGS,
    PLACEHOLDER_NOUNS, PUT_OFF, STORY_OPENINGS, TAG_LABELS, TAG_PHRASES, TAGS, WRITING_VERBS,
};

/// `@owner`, `@PM, @QA`: people to name. The key of a citation has digits instead.
pub fn is_people(text: &str) -> bool {
    text.split(',').all(|name| {
        name.trim()
            .strip_prefix('@')
            .is_some_and(|name| !name.is_empty() && name.chars().all(|c| c.is_alphabetic() || c == '-'))
    })
}

/// People to name.
pub fn people(bracket: &Bracket) -> Option<Verdict> {
    Some(Verdict { hint: true, ..sure(Evidence::Likely, bracket.text) })
}

/// `Keywords: [pumps, valves]`: words in small letters behind a label for tags.
pub fn is_list_of_tags(text: &str, place: Place) -> bool {
    let label = normal::normal(place.before.split_signs(b"\n|").next_back().unwrap_or(""));
    let tag = |part: &str| {
        let part = part.trim();
        !part.is_empty() && part.chars().all(|c| c.is_lowercase() || c.is_ascii_digit() || "-_.".contains(c))
    };
    TAG_LABELS.has(label.rsplit(' ').next().unwrap_or(""))
        && text.split(',').all(tag)
        && !PLACEHOLDER_NOUNS.has(text)
}

/// `Background: it may loop. It then makes new keys.`: sentences, of which none asks.
pub fn is_remark(text: &str) -> bool {
    let asks = |part: &str| {
        let first = part.split(|c: char| !c.is_alphanumeric()).find(|word| !word.is_empty()).unwrap_or("");
        INSTRUCTION_OPENINGS.has(first)
            || WRITING_VERBS.has(first)
            || PUT_OFF.has(first)
            || part.ends_with('?')
    };
    let parts = || text.parts(". ").flat_map(|part| part.parts(": ")).map(str::trim);
    // `Update of 4 March 2026: the test was repeated.`
    let dated = text.cut(": ").is_some_and(|(label, told)| {
        let last = label.trim_end().rsplit(' ').next().unwrap_or("");
        let year = last.len() == 4 && last.bytes().all(|byte| byte.is_ascii_digit());
        year && 3 <= told.split(' ').count() && text.ends_with('.')
    });
    if dated && !parts().any(asks) {
        return true;
    }
    text.ends_with('.')
        && text.has_word(". ")
        && text.parts(". ").all(|part| 3 <= part.split_whitespace().count())
        && !EXAMPLE_SIGNS.part_in(&text.to_lowercase())
        && !text.to_lowercase().has_word("your ")
        && !parts().any(asks)
}

/// Options between bars or slashes; `[rw|ro]` are the values of an argument.
pub fn choice(bracket: &Bracket) -> Option<Verdict> {
    let (text, bars) = (bracket.text, bracket.text.contains('|'));
    if bars && !text.has_sign(b" /") && !text.contains(char::is_uppercase) && !bracket.place.label {
        return Some(hint(text));
    }
    let many = bars || bracket.options().is_some_and(|options| 3 <= options.len());
    Some(sure(if many { Evidence::Certain } else { Evidence::Likely }, text))
}

/// A certain placeholder: an instruction, a question, an example to replace.
pub fn is_instruction(text: &str) -> bool {
    let lower = text.to_lowercase();
    let first = lower.split(|c: char| c.is_whitespace() || matches!(c, ',' | ':' | '/')).next().unwrap_or("");
    let several = lower.contains(char::is_whitespace);
    // `[without your name]`
    let asks = several
        && !LACKING.has(first)
        && (text.ends_with('?')
            || (INSTRUCTION_OPENINGS.has(first) && !TAG_PHRASES.has(&normal::normal(text)))
            || lower.ends_with(" here")
            || lower.ends_with(" name")
            || has(&lower, "your ")
            || AMOUNTS_OF_TEXT.opening(text).is_some()
            || lower.ends_with("if any")
            || lower.ends_with("if applicable"));
    // `[WIP]` alone is a tag, and found as a word.
    let put_off = PUT_OFF.opening(text).is_some() && !TAGS.has(text);
    EXAMPLE_SIGNS.part_in(&lower)
        || has(&lower, "yyyy-mm")
        || lower.starts_with("needs clarification")
        || put_off
        || asks
        || CERTAIN_BRACKETS.has_exactly(&lower)
}

/// Whether a text asks for an answer even in the place of a list of words.
pub fn is_asked(text: &str) -> bool {
    let lower = text.to_lowercase();
    EXAMPLE_SIGNS.part_in(&lower)
        || lower.has_word("your ")
        || lower.ends_with(" name")
        || lower.ends_with(" here")
}

/// Whether a text asks for an answer by its last word, `Document Title`, or as an instruction does.
pub fn is_named(text: &str) -> bool {
    let last = text.split(|c: char| c.is_whitespace() || c == '/').next_back().unwrap_or("");
    let first = text.split_whitespace().next().unwrap_or("");
    // `number of days`
    let short = || text.contains(' ') && text.split_whitespace().count() <= 4;
    let opens = PLACEHOLDER_NOUNS.has(first) && (text.starts_with(char::is_uppercase) || short());
    PLACEHOLDER_NOUNS.has(last)
        || opens
        || is_instruction(text)
        || matches!(asked(text), Input::Choice { .. } | Input::Date)
}

/// `OWNER`, `COURIER_MAIL`
pub fn is_shouted_name(text: &str) -> bool {
    let last = text.split_signs(b"_ -").next_back().unwrap_or("");
    let shouted = !text.is_empty() && text.chars().all(|c| c.is_ascii_uppercase() || "_- ".contains(c));
    // `[[_TOC_]]` is a wiki's marker for its contents list.
    shouted && !TAGS.has(text.trim_matches('_')) && (PLACEHOLDER_NOUNS.has(last) || text.contains('_'))
}

/// Several words, judged by their place.
pub fn phrase(bracket: &Bracket) -> Option<Verdict> {
    let Bracket { text, place, .. } = *bracket;
    // `a letter [without your name]`
    if LACKING.has(text.split(' ').next().unwrap_or("")) {
        return Some(hint(text));
    }
    if !place.alone && !place.heading && (lookalike::is_acronyms(text) || lookalike::is_tuple(text)) {
        // `On [day, date] the clocks stop.`
        let parts = || text.split(',').map(str::trim);
        let dated = parts().any(|part| DATE_WORDS.has(part))
            && parts().all(|part| DATE_WORDS.has(part) || PLACEHOLDER_NOUNS.has(part));
        return dated.then(|| hint(text));
    }
    if place.heading && !place.alone && !place.label && lookalike::is_title_tag(text) {
        return None;
    }
    let words = text.split_whitespace().count();
    let capital = text.starts_with(char::is_uppercase);
    let noun = text
        .split_whitespace()
        .any(|word| PLACEHOLDER_NOUNS.has(word.trim_matches(|c: char| !c.is_alphanumeric())));
    // `### [Only Apache Kafka]`: the name of an option that an author has put in brackets.
    if place.heading
        && place.alone
        && !noun
        && 2 <= words
        && text.split(' ').all(|word| word.starts_with(char::is_uppercase))
    {
        return Some(hint(text));
    }
    // A tag before the text of a list item: `[Phase one] …`; a placeholder there names what is asked for.
    let leads = place.before.trim_signs(b" *>").is_empty()
        && !place.continued
        && !place.alone
        && !place.heading
        && !place.label;
    // `### put [key file]`: the arguments of a command.
    let command = place.before.starts_with(char::is_lowercase) && !place.before.contains(char::is_uppercase);
    if place.heading && command && !capital && !place.label {
        return Some(hint(text));
    }
    if !noun && !place.heading && lookalike::is_link_text(text, place) {
        return Some(hint(text));
    }
    // `[Note that the client has to wait.]`, `We [the gate team] keep it`: remarks and insertions.
    let first = text.split(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
    if TAGS.has(first) && text.ends_with('.') && 5 <= words {
        return None;
    }
    if ARTICLES.has_exactly(first) && !place.alone && !place.heading && !place.label {
        return Some(hint(text));
    }
    // `[measured on the stock topic]`
    if first.ends_with("ed")
        && first.chars().all(char::is_lowercase)
        && 3 <= words
        && !place.alone
        && !place.label
    {
        return Some(hint(text));
    }
    let aside = ASIDE_OPENINGS.opening(text).is_some_and(|word| text.starts_with(word));
    if aside && !place.alone && !place.label && !place.heading {
        return None;
    }
    let labelled = place.alone || (place.label && capital);
    let headed = place.heading && (capital || noun || place.alone);
    if labelled || headed || noun || (capital && !leads && words <= 8) {
        return Some(sure(Evidence::Likely, text));
    }
    (!leads && !aside).then(|| hint(text))
}

/// `[機能の簡潔な説明]`: a phrase without blanks.
fn is_phrase_of_east(text: &str) -> bool {
    let fits =
        |c: char| near::is_of_east(c) || matches!(c, '、' | '，' | '/' | '（' | '）' | '。' | '1'..='9');
    7 <= text.chars().count() && text.chars().all(fits)
}

/// A single word, judged by its place.
pub fn word(bracket: &Bracket) -> Option<Verdict> {
    let Bracket { text, place, .. } = *bracket;
    if text.ends_with('?') && !place.alone || lookalike::is_state_of_title(text, place) {
        return None;
    }
    let bare = text.trim_matches(|c: char| !c.is_alphanumeric() && c != ')' && c != '(');
    let capital = text.starts_with(char::is_uppercase);
    let letters = bare.chars().filter(|c| c.is_alphabetic()).count();
    let shouted = 2 <= letters && !text.chars().any(char::is_lowercase);
    let east = !bare.is_ascii()
        && place.alone
        && (NAME_ENDINGS_CJK.ending(bare).is_some()
            || AUTHOR_ASIDE_ENDINGS.ending(bare).is_some()
            || AUTHOR_OPENINGS_CJK.starting(bare).is_some()
            || is_phrase_of_east(bare));
    let named =
        PLACEHOLDER_NOUNS.has(bare) || lookalike::is_placeholder_name(bare) || east || is_compound(bare);
    // `We will use [option], because [reason].`: one of them is no tag.
    let tag = TAGS.has(bare);
    let other = || {
        [place.before, place.after].iter().any(|side| {
            let inner = side.split_once('[').and_then(|(_, rest)| rest.split_once(']'));
            inner.is_some_and(|(inner, rest)| {
                PLACEHOLDER_NOUNS.has(inner) && (tag != TAGS.has(inner) || !tag) && !rest.opens_with(b"([:")
            })
        })
    };
    if tag && !(named && (place.alone || other())) {
        return None;
    }
    // `[RFC], [VOTE], [RESULT]`: a list of tags.
    let tags = || {
        let others = || [place.before, place.after].into_iter().flat_map(|side| side.split('[').skip(1));
        let tag = |part: &str| part.split(']').next().is_some_and(|tag| !tag.chars().any(char::is_lowercase));
        2 <= others().count() && others().all(tag)
    };
    if shouted && place.after.trim_start().starts_with(',') | place.before.trim_end().ends_with(',') && tags()
    {
        return None;
    }
    let spoken = !place.alone && !capital && !place.before.trim().is_empty();
    // `As a keeper, I want to [action] so that [benefit].`
    if !capital && !place.alone && 3 < letters && STORY_OPENINGS.opening(place.before.trim_start()).is_some()
    {
        return Some(sure(Evidence::Likely, text));
    }
    // `[ENHANCEMENT] Faster start`: a tag before an entry.
    let leads = place.before.trim().is_empty() && !place.alone && !place.heading;
    if leads && shouted {
        return Some(hint(text));
    }
    // `[PRINCIPLE_1_NAME]`
    let parts = text.split('_').filter(|part| !part.is_empty()).count();
    let constant = shouted
        && 2 <= parts
        && text.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_');
    if constant && (place.alone || place.heading) {
        return Some(sure(Evidence::Likely, text));
    }
    if named && (place.alone || place.heading || place.cell || place.label || capital) {
        return Some(sure(Evidence::Likely, text));
    }
    if named {
        return Some(sure(if spoken && other() { Evidence::Likely } else { Evidence::Possible }, text));
    }
    let plain = 3 < letters && bare.chars().all(|c| c.is_alphabetic() || c == '-');
    let participle = bare.ends_with("ed") || bare.ends_with("en");
    let valued = place.alone && (place.cell || place.label) && !shouted;
    let standing = (place.alone && capital && !shouted) || valued || (place.heading && capital && !shouted);
    let evidence = if valued { Evidence::Likely } else { Evidence::Possible };
    (plain && !participle && (standing || spoken)).then(|| Verdict { evidence, ..hint(text) })
}

/// `Enddatum`, `Rechnungsnummer`: a compound of a noun that asks.
fn is_compound(bare: &str) -> bool {
    let joined = bare.starts_with(char::is_uppercase) && bare.chars().skip(1).all(char::is_lowercase);
    joined && NOUN_ENDINGS.ending(&bare.to_lowercase()).is_some()
}
