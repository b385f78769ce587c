//! Whether a bracketed text is a placeholder.
//!
//! The parser has taken out links, footnotes, task boxes and alerts. The others are judged by [`STEPS`]: the first step
//! whose test holds decides. The order is the knowledge: a number before its unit is one whatever else it looks like, syntax
//! of other kinds comes before phrases that ask, and the place of a phrase or a word comes last.
//!
//! Deliberately absent: which form a bracket is, see `forms::bracket`.

use std::cell::OnceCell;

use super::found::Verdict;
use super::leaf::Place;
use super::lookalike;
use super::options;
use crate::model::finding::{Evidence, Input};
use crate::text::contains::{has, has_any};
use crate::text::normal;
use crate::words::{
    ASIDE_OPENINGS, CERTAIN_BRACKETS, DATE_WORDS, EXAMPLE_SIGNS, INSTRUCTION_OPENINGS, NUMBER_BLANKS,
    PLACEHOLDER_NOUNS, PLACEHOLDER_UNITS, PUT_OFF, TAG_PHRASES, TAGS,
};

/// A bracketed text to be judged.
struct Bracket<'b> {
    /// The text between the brackets.
    text: &'b str,
    place: Place<'b>,
    /// The template has this very placeholder.
    known: bool,
    /// The options that the text lists.
    options: OnceCell<Option<Vec<String>>>,
}

impl Bracket<'_> {
    fn options(&self) -> Option<&[String]> {
        self.options.get_or_init(|| options::options(self.text)).as_deref()
    }
}

/// A step of the judgement. Its name and reason are for readers and for the test of the table.
#[cfg_attr(not(test), expect(dead_code, reason = "read by people and by the test below"))]
struct Step {
    name: &'static str,
    /// What the step tells apart, and why it stands where it does.
    why: &'static str,
    test: fn(&Bracket) -> bool,
    ruling: Ruling,
}

/// What follows if the test of a step holds.
enum Ruling {
    /// It is no placeholder.
    Nothing,
    /// It is one for certain.
    Certain,
    /// It is one in company.
    Hint,
    /// The function decides.
    Asks(fn(&Bracket) -> Option<Verdict>),
}

/// The judgement: the first step whose test holds decides.
static STEPS: &[Step] = &[
    Step {
        name: "number",
        why: "`[X] ms`, `[N] users`: a unit behind it tells a number from every other use of a letter",
        test: |it| unit(it.text, it.place).is_some(),
        ruling: Ruling::Asks(number),
    },
    Step {
        name: "percentage",
        why: "`[99.9]%`: figures, which the test for citations would take for one",
        test: |it| is_percentage(it.text, it.place),
        ruling: Ruling::Asks(percentage),
    },
    Step {
        name: "scale",
        why: "`[1-5]` as a value: the marks that may be given, not a range of a regular expression",
        test: |it| it.place.alone && (it.place.cell || it.place.label) && is_scale(it.text),
        ruling: Ruling::Hint,
    },
    Step {
        name: "template",
        why: "The template has it: no look-alike can speak against that",
        test: |it| it.known && normal::words(it.text) > 0,
        ruling: Ruling::Certain,
    },
    Step {
        name: "blank",
        why: "`[X.Y]`, `[?]`, `[...]`: without a word, so every test of words below would fail",
        test: |it| letters(it.text, it.place).is_some(),
        ruling: Ruling::Asks(|it| letters(it.text, it.place).flatten()),
    },
    Step {
        name: "attached",
        why: "Index syntax, references, nodes of a diagram: other text touches the brackets, and no word within changes that",
        test: |it| {
            (lookalike::is_attached(it.place) && !lookalike::is_signed(it.text, it.place))
                || lookalike::is_drawn(it.place)
        },
        ruling: Ruling::Nothing,
    },
    Step {
        name: "people",
        why: "`[@owner]` as a value: elsewhere the same sign is a citation",
        test: |it| it.place.alone && (it.place.cell || it.place.label) && is_people(it.text),
        ruling: Ruling::Asks(people),
    },
    Step {
        name: "argument",
        why: "`--name [value]`: the argument of a command, even if it lists options",
        test: |it| lookalike::is_argument_of_command(it.place.before),
        ruling: Ruling::Nothing,
    },
    Step {
        name: "spaced options",
        why: "`[Draft | Final]`: bars with spaces part answers; it comes before syntax, which has signs of its own",
        test: |it| {
            has(it.text, " | ")
                && it.options().is_some()
                && !it.text.contains(['"', '(', '='])
                && !it.text.starts_with('-')
        },
        ruling: Ruling::Certain,
    },
    Step {
        name: "syntax",
        why: "Code, versions, ranges: they mean something else wherever they stand",
        test: |it| lookalike::is_syntax(it.text),
        ruling: Ruling::Nothing,
    },
    Step {
        name: "instruction",
        why: "`[e.g., React]`, `[Describe …]`, `[TBD]`: unmistakable, wherever it stands",
        test: |it| is_instruction(it.text),
        ruling: Ruling::Certain,
    },
    Step {
        name: "reference",
        why: "Citations, keys and buttons, credits of a changelog: they have words too, so they come before phrases",
        test: |it| {
            let named = it.place.alone && PLACEHOLDER_NOUNS.has(it.text);
            (lookalike::is_cited(it.text) && !named)
                || lookalike::is_pressed(it.place)
                || lookalike::is_credited(it.text, it.place)
        },
        ruling: Ruling::Nothing,
    },
    Step {
        name: "options",
        why: "`[REST/gRPC/SOAP]`: several options, or two that stand alone",
        test: |it| {
            it.options().is_some_and(|options| it.place.alone || 3 <= options.len() || it.text.contains('|'))
        },
        ruling: Ruling::Asks(choice),
    },
    Step {
        name: "named so",
        why: "`shown as [Open]`: the text of a screen, unless the document has placeholders",
        test: |it| lookalike::is_named_so(it.place),
        ruling: Ruling::Hint,
    },
    Step {
        name: "quoted",
        why: "Brackets inside a quotation are the quoting author's",
        test: |it| lookalike::is_quoted(it.place),
        ruling: Ruling::Nothing,
    },
    Step {
        name: "phrase",
        why: "Several words that are nothing of the above",
        test: |it| it.text.contains(char::is_whitespace),
        ruling: Ruling::Asks(phrase),
    },
    Step {
        name: "word",
        why: "One word: `[Owner]` in a cell asks, a `[word]` in a sentence hardly ever",
        test: |_| true,
        ruling: Ruling::Asks(word),
    },
];

/// Judges `[inner]` at its place; `known` says that the template has this very placeholder.
pub fn judge(inner: &str, place: Place, known: bool) -> Option<Verdict> {
    let bracket = Bracket { text: inner.trim(), place, known, options: OnceCell::new() };
    match step(&bracket).ruling {
        Ruling::Nothing => None,
        Ruling::Certain => Some(sure(Evidence::Certain, bracket.text)),
        Ruling::Hint => Some(hint(bracket.text)),
        Ruling::Asks(decide) => decide(&bracket),
    }
}

/// The step that decides; the last one takes everything.
fn step(bracket: &Bracket) -> &'static Step {
    let decides = STEPS.iter().find(|step| (step.test)(bracket));
    decides.unwrap_or(&STEPS[STEPS.len() - 1])
}

fn sure(evidence: Evidence, text: &str) -> Verdict {
    Verdict { evidence, input: asked(text), hint: false }
}

fn hint(text: &str) -> Verdict {
    Verdict { hint: true, ..sure(Evidence::Possible, text) }
}

/// What kind of answer the text of a placeholder asks for.
pub fn asked(text: &str) -> Input {
    let lower = text.trim().to_lowercase();
    let date = DATE_WORDS.has_exactly(&lower);
    if date || lower.ends_with(" date") || has_any(&lower, &["yyyy", "jjjj"]) {
        return Input::Date;
    }
    // Between bars stand answers, whatever they are called; between slashes perhaps two names of one thing.
    let answers = |options: &[String]| text.contains('|') || options::are_answers(options);
    match options::options(text) {
        Some(options) if 2 <= options.len() && answers(&options) => Input::Choice { options },
        _ => Input::Text,
    }
}

/// Whether a template means a placeholder by these brackets: almost always, since it is a template.
pub fn is_placeholder_of_template(inner: &str, place: Place) -> bool {
    let text = inner.trim();
    unit(text, place).is_none()
        && !lookalike::is_attached(place)
        && !lookalike::is_syntax(text)
        && normal::words(text) > 0
}

/// `[X]ms`, `[N] users`, `[duration] minutes`: the unit behind the placeholder of a number.
fn unit(text: &str, place: Place) -> Option<String> {
    let number = NUMBER_BLANKS.has_exactly(text);
    let named = PLACEHOLDER_NOUNS.has(text);
    if !number && !named {
        return None;
    }
    let after = place.after.trim_start();
    let touching = after.len() == place.after.len();
    let word: String =
        after.chars().take_while(|c| c.is_alphanumeric() || matches!(c, '/' | '%' | '€' | '-')).collect();
    let first = word.split('/').next().unwrap_or("");
    let known = PLACEHOLDER_UNITS.has(&word) || (word.contains('/') && PLACEHOLDER_UNITS.has(first));
    let scale = touching && matches!(word.as_str(), "K" | "k" | "M");
    (!word.is_empty() && (known || (number && scale))).then_some(word)
}

fn number(bracket: &Bracket) -> Option<Verdict> {
    let unit = unit(bracket.text, bracket.place)?;
    Some(Verdict { evidence: Evidence::Certain, input: Input::Number { unit }, hint: false })
}

fn percentage(_: &Bracket) -> Option<Verdict> {
    let input = Input::Number { unit: "%".to_string() };
    Some(Verdict { evidence: Evidence::Likely, input, hint: false })
}

/// `[99.9]%`, `[99.xx %]`
fn is_percentage(text: &str, place: Place) -> bool {
    let number = text.strip_suffix('%').map_or(text, str::trim_end);
    let figures = number.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | 'x' | 'X'))
        && number.starts_with(|c: char| c.is_ascii_digit());
    let before = place.before.chars().next_back();
    let free = before.is_none_or(|c| c.is_whitespace() || "*_|(<>~≥≤".contains(c));
    let open = number.contains(['x', 'X']);
    figures && free && (place.after.trim_start().starts_with('%') || (number.len() < text.len() && open))
}

/// `[1-5]`: the marks that may be given.
fn is_scale(text: &str) -> bool {
    text.split_once(['-', '–']).is_some_and(|(from, to)| {
        let figure = |text: &str| {
            text.len() <= 2 && !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
        };
        matches!(from.trim(), "0" | "1") && figure(to.trim())
    })
}

/// `[X]`, `[X.Y]`, `[?]`, `[...]`: stand-ins without a word. The outer option says whether it is one at all, the inner one
/// whether it asks here.
fn letters(text: &str, place: Place) -> Option<Option<Verdict>> {
    let placed = |asks: bool| {
        if lookalike::is_attached(place) && !place.before.ends_with(['$', '€', '£', 'v', 'Q']) {
            None
        } else if asks {
            Some(sure(Evidence::Likely, text))
        } else {
            Some(hint(text))
        }
    };
    let version = text.contains('.')
        && text.trim_start_matches('v').split('.').all(|part| part.len() == 1 && "XYZNxyz".contains(part));
    let last = place.before.split_whitespace().next_back().unwrap_or("").to_lowercase();
    match text {
        _ if version => Some(placed(place.alone || last.starts_with("version") || last == "v")),
        _ if NUMBER_BLANKS.has_exactly(text) && text.bytes().all(|byte| b"XYN#".contains(&byte)) => {
            let after = place.after.trim_start();
            let amount =
                after.starts_with("of ") || place.before.ends_with(['$', '€', '£', '~', '<', '>', '≤', '≥']);
            Some(placed(amount))
        }
        _ if text.starts_with("###") => Some(placed(place.alone)),
        "?" | "??" | "???" => Some(placed(place.alone)),
        _ if text.chars().count() == 1 && "%€$£".contains(text) && place.cell && place.alone => {
            Some(Some(hint(text)))
        }
        "..." | "…" if place.alone && (place.cell || place.label) => Some(placed(false)),
        _ => None,
    }
}

/// `@owner`, `@PM, @QA`: people to name. The key of a citation has digits.
fn is_people(text: &str) -> bool {
    text.split(',').all(|name| {
        name.trim()
            .strip_prefix('@')
            .is_some_and(|name| !name.is_empty() && name.chars().all(|c| c.is_alphabetic() || c == '-'))
    })
}

fn people(bracket: &Bracket) -> Option<Verdict> {
    Some(Verdict { hint: true, ..sure(Evidence::Likely, bracket.text) })
}

/// Options between bars or slashes; `[rw|ro]` are the values that a command takes.
fn choice(bracket: &Bracket) -> Option<Verdict> {
    let (text, bars) = (bracket.text, bracket.text.contains('|'));
    if bars && !text.contains([' ', '/']) && !text.contains(char::is_uppercase) && !bracket.place.label {
        return Some(hint(text));
    }
    let many = bars || 3 <= bracket.options()?.len();
    Some(sure(if many { Evidence::Certain } else { Evidence::Likely }, text))
}

/// Unmistakable: an instruction, a question, an example to replace.
fn is_instruction(text: &str) -> bool {
    let lower = text.to_lowercase();
    let first = lower.split(|c: char| c.is_whitespace() || matches!(c, ',' | ':' | '/')).next().unwrap_or("");
    let several = lower.contains(char::is_whitespace);
    let asks = several
        && (text.ends_with('?')
            || (INSTRUCTION_OPENINGS.has(first) && !TAG_PHRASES.has(&normal::normal(text)))
            || lower.ends_with(" here")
            || lower.ends_with(" name")
            || has(&lower, "your ")
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

/// Whether a text asks for an answer even where a list of words would stand.
pub fn is_asked(text: &str) -> bool {
    let lower = text.to_lowercase();
    lower.contains("e.g.") || lower.contains("your ") || lower.ends_with(" name") || lower.ends_with(" here")
}

/// Whether a text asks for an answer by its last word, `Document Title`, or as an instruction does.
pub fn is_named(text: &str) -> bool {
    let last = text.split(|c: char| c.is_whitespace() || c == '/').next_back().unwrap_or("");
    let first = text.split_whitespace().next().unwrap_or("");
    let opens = text.starts_with(char::is_uppercase) && PLACEHOLDER_NOUNS.has(first);
    PLACEHOLDER_NOUNS.has(last)
        || opens
        || is_instruction(text)
        || matches!(asked(text), Input::Choice { .. } | Input::Date)
}

/// `OWNER`, `COURIER_MAIL`
pub fn is_shouted_name(text: &str) -> bool {
    let last = text.rsplit(['_', ' ', '-']).next().unwrap_or("");
    let shouted = !text.is_empty() && text.chars().all(|c| c.is_ascii_uppercase() || "_- ".contains(c));
    shouted && (PLACEHOLDER_NOUNS.has(last) || text.contains('_'))
}

/// Several words, where the place decides.
fn phrase(bracket: &Bracket) -> Option<Verdict> {
    let Bracket { text, place, .. } = *bracket;
    if !place.alone && !place.heading && (lookalike::is_acronyms(text) || lookalike::is_tuple(text)) {
        return None;
    }
    let words = text.split_whitespace().count();
    let capital = text.starts_with(char::is_uppercase);
    let noun = text
        .split_whitespace()
        .any(|word| PLACEHOLDER_NOUNS.has(word.trim_matches(|c: char| !c.is_alphanumeric())));
    // A tag before the text of a list item: `[Phase one] …`; a placeholder there names what is asked for.
    let leads = place.before.trim().is_empty() && !place.alone && !place.heading && !place.label;
    // `### put [key file]`: the arguments of a command.
    let command = place.before.starts_with(char::is_lowercase) && !place.before.contains(char::is_uppercase);
    if place.heading && command && !capital && !place.label {
        return Some(hint(text));
    }
    let labelled = place.alone || (place.label && capital);
    let headed = place.heading && (capital || noun || place.alone);
    if labelled || headed || noun || (capital && !leads && words <= 8) {
        return Some(sure(Evidence::Likely, text));
    }
    let aside = ASIDE_OPENINGS.opening(text).is_some_and(|word| text.starts_with(word));
    (!leads && !aside).then(|| hint(text))
}

/// A single word, where the place decides.
fn word(bracket: &Bracket) -> Option<Verdict> {
    let Bracket { text, place, .. } = *bracket;
    if text.ends_with('?') && !place.alone {
        return None;
    }
    let bare = text.trim_matches(|c: char| !c.is_alphanumeric() && c != ')' && c != '(');
    let capital = text.starts_with(char::is_uppercase);
    let letters = bare.chars().filter(|c| c.is_alphabetic()).count();
    let shouted = 2 <= letters && !text.chars().any(char::is_lowercase);
    let named = PLACEHOLDER_NOUNS.has(bare) || lookalike::is_placeholder_name(bare);
    if TAGS.has(bare) && !(named && place.alone) {
        return None;
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
        return Some(sure(Evidence::Possible, text));
    }
    let plain = 3 < letters && bare.chars().all(|c| c.is_alphabetic() || c == '-');
    let participle = bare.ends_with("ed") || bare.ends_with("en");
    let valued = place.alone && (place.cell || place.label) && !shouted;
    let standing = (place.alone && capital && !shouted) || valued || (place.heading && capital && !shouted);
    let spoken = !place.alone && !capital && !place.before.trim().is_empty();
    (plain && !participle && (standing || spoken)).then(|| hint(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A text, what stands before and after its brackets, and the step that decides.
    const EXAMPLES: &[(&str, &str, &str, &str)] = &[
        ("X", "p95 ", " ms", "number"),
        ("99.9", "", "%", "percentage"),
        ("X.Y", "", "", "blank"),
        ("0", "list", "", "attached"),
        ("file", "--config ", "", "argument"),
        ("Draft | Final", "", "", "spaced options"),
        ("tool.ruff", "", "", "syntax"),
        ("e.g., React", "", "", "instruction"),
        ("TBD", "", "", "instruction"),
        ("Figure 3", "", "", "reference"),
        ("REST/gRPC/SOAP", "", "", "options"),
        ("Open", "shown as ", " there", "named so"),
        ("the board", "He said \"ask ", " first\"", "quoted"),
        ("Team Member", "", "", "phrase"),
        ("Owner", "", "", "word"),
    ];

    #[test]
    fn each_step_decides_its_example() {
        for &(text, before, after, name) in EXAMPLES {
            let place = Place { before, after, alone: false, label: false, heading: false, cell: false };
            let bracket = Bracket { text, place, known: false, options: OnceCell::new() };
            let step = step(&bracket);
            assert_eq!(step.name, name, "[{text}]: {}", step.why);
        }
    }
}
