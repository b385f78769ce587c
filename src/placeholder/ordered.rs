//! Orders to the author in capitals: `🚨 INIT REQUIRED`, `⚠️ FILL BEFORE RELEASE`.
//!
//! An order has a verb and a word such as `before`, or a missing thing and a word for missing, and it is a whole value or
//! behind a sign.

use super::finder::Value;
use crate::text::lines::Span;
use crate::words::{
    ANOTHER_WORDS, ARTICLES, FILL_WORDS, FILLED_WORDS, FILLING_VERBS, GAP_NEEDS, GAP_OBJECTS, GAP_STATES,
    HERE_CLOSINGS, ORDER_WORDS, REPLACED_WORDS, WRITING_VERBS,
};

/// `🚨 INIT REQUIRED`, `⚠️ FILL BEFORE RELEASE`: an order to the author in capitals, after a sign or as a whole value.
pub fn ordered(value: &Value) -> Option<Span> {
    let line = value.line.of(value.leaf.text);
    // A value in code is not an order.
    let coded = value.text.strip_prefix('`').is_some_and(|rest| rest.ends_with('`'))
        && (value.standing || value.line == value.leaf.content.trim(value.leaf.text));
    // `Cold room: ⚠️ INIT REQUIRED`
    let signed = value.standing && value.text.chars().next().is_some_and(|c| 0x2190 <= u32::from(c));
    let line = if coded || signed { value.text } else { line };
    let start = if coded || signed { value.span.from } else { value.line.from };
    let text = line.trim_start_matches(|c: char| !c.is_alphanumeric() && (coded || !"[(<{`".contains(c)));
    // Most texts begin with a word in small letters.
    if text.bytes().take(2).any(|byte| byte.is_ascii_lowercase()) {
        return None;
    }
    let mark = &line[..line.len() - text.len()];
    let shouted = |word: &&str| {
        let letters = word.chars().filter(|c| c.is_alphabetic()).count();
        (2 <= letters || letters == 1 && !word.is_ascii()) && !word.chars().any(char::is_lowercase)
    };
    let bare = |word: &'_ str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let words: Vec<&str> = text.split(' ').take_while(shouted).collect();
    let first = words.first()?;
    let len = words.iter().map(|word| word.len() + 1).sum::<usize>() - 1;
    let len = text[..len].trim_end_matches(|c: char| !c.is_alphanumeric()).len();
    let lacks =
        words.windows(2).any(|pair| GAP_OBJECTS.has(&bare(pair[0])) && GAP_STATES.has(&bare(pair[1])));
    let verb = |word: &str| FILLING_VERBS.has(&bare(word)) || WRITING_VERBS.has(&bare(word));
    // `VOR FREIGABE AUSFÜLLEN`
    // `FILL THE TANK BEFORE THE PUMP RUNS.` is for the readers.
    let object = words.get(1).filter(|word| ARTICLES.has(word)).and_then(|_| words.get(2));
    let orders = verb(first) && object.is_none_or(|object| GAP_OBJECTS.has(&bare(object)))
        || words.last().is_some_and(|last| HERE_CLOSINGS.has(&bare(last)));
    let needs = 2 <= words.len() && GAP_NEEDS.has(&bare(first)) && GAP_OBJECTS.has(&bare(words[1]));
    // `⚠️ SETUP REQUIRED — describe how …`
    let behind = text[len..].trim_start_matches(|c: char| !c.is_alphanumeric());
    let told = words.last().is_some_and(|last| GAP_STATES.has(&bare(last)))
        && WRITING_VERBS.has(behind.split(' ').next().unwrap_or(""));
    let lacks = lacks || needs || told;
    // `MUST BE COMPLETED BEFORE REVIEW`
    let orders = orders
        || words.iter().map(|word| bare(word)).any(|it| FILLED_WORDS.has(&it) || REPLACED_WORDS.has(&it));
    // `MUST FILL IN`
    let fills = FILLING_VERBS.first_in(&text[..len]).is_some() || FILL_WORDS.first_in(&text[..len]).is_some();
    let orders = (orders || fills && object.is_none())
        && words.iter().map(|word| bare(word)).any(|it| ORDER_WORDS.has(&it) || ANOTHER_WORDS.has(&it));
    // `!!! CONTENT MISSING !!!`
    let fenced = matches!(mark.as_bytes(), [first, second, third, ..] if first == second && second == third);
    let signed = fenced || mark.contains("!!") || mark.chars().any(|c| 0x203c <= u32::from(c));
    // `⚠️ COMPLETAR: el plan`
    let lone = words.len() == 1
        && signed
        && FILL_WORDS.has(&text[..len])
        && text[len..].trim_start().starts_with(':');
    // The first cell of a row is the name of what the others tell about.
    let alone = lacks && !value.leaf.heading && value.line == value.leaf.content.trim(value.leaf.text);
    let whole = text[len..].chars().all(|c| !c.is_alphanumeric())
        && value.leaf.cell != Some(0)
        && (value.standing || coded || orders || alone);
    let from = start + mark.len();
    (lone || 2 <= words.len() && words.len() <= 8 && (lacks || orders) && (signed || whole))
        .then(|| Span::new(from, from + len))
}
