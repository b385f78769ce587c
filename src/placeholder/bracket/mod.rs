//! Whether a bracketed text is a placeholder.
//!
//! The parser has already read links, footnotes, task boxes and alerts. [`STEPS`] judges all other brackets: the first
//! step whose test is true decides. So the order matters. A number before its unit comes first, because it is a
//! placeholder whatever else it looks like. Syntax of other languages comes before phrases that ask for an answer. The
//! place of a phrase or a word is tested last.
//!
//! Deliberately absent: which form a bracket has; `forms::bracket` decides it.

mod numbers;
mod phrases;
mod text;

use super::found::Verdict;
use super::leaf::Place;
use super::options;
use super::put_off;
use super::{cited, lookalike, notation};
use crate::model::finding::Evidence;
use crate::text::contains::has;
use crate::text::normal;
use crate::text::signs::Signs;
use crate::words::{EXAMPLE_SIGNS, PLACEHOLDER_NOUNS};
pub use phrases::{is_asked, is_named, is_shouted_name};
pub use text::asked;
use text::{Bracket, hint, sure};

/// A step of the judgement. Its name and reason are for readers and for the test of the table.
#[cfg_attr(not(test), expect(dead_code, reason = "read by people and by the test below"))]
struct Step {
    name: &'static str,
    /// The texts that the step distinguishes, and the reason for its position.
    why: &'static str,
    test: fn(&Bracket) -> bool,
    ruling: Ruling,
}

/// The verdict if the test of a step is true.
enum Ruling {
    /// It is not a placeholder.
    Nothing,
    /// It is certainly a placeholder.
    Certain,
    /// It is a placeholder if the document has other, sure placeholders.
    Hint,
    /// The function decides.
    Asks(fn(&Bracket) -> Option<Verdict>),
}

/// The judgement: the first step whose test is true decides.
static STEPS: &[Step] = &[
    Step {
        name: "number",
        why: "`[X] ms`, `[N] users`: a unit behind it tells a number from every other use of a letter",
        test: |it| numbers::unit(it.text, it.place).is_some(),
        ruling: Ruling::Asks(numbers::number),
    },
    Step {
        name: "percentage",
        why: "`[99.9]%`: figures, which the test for citations would take for one",
        test: |it| numbers::is_percentage(it.text, it.place),
        ruling: Ruling::Asks(numbers::percentage),
    },
    Step {
        name: "scale",
        why: "`[1-5]` as a value: the marks that may be given, not a range of a regular expression",
        test: |it| {
            it.place.alone
                && (it.place.cell || it.place.label)
                && (numbers::is_scale(it.text) || options::is_scale(it.text) && it.text.len() <= 7)
                || numbers::is_choice(it.text, it.place)
        },
        ruling: Ruling::Hint,
    },
    Step {
        name: "read aloud",
        why: "`square brackets [like these]`: they are shown, whatever is in them, unless the template has it",
        test: |it| !it.known && lookalike::is_read_aloud(it.place.before),
        ruling: Ruling::Nothing,
    },
    Step {
        name: "template",
        why: "The template has it: no look-alike can speak against that",
        test: |it| it.known && normal::words(it.text) > 0,
        ruling: Ruling::Certain,
    },
    Step {
        name: "source",
        why: "`[Source: minutes.md#rules]`: what is cited is full of slashes and points, which every test below would misread",
        test: |it| cited::is_source(it.text, it.place),
        ruling: Ruling::Nothing,
    },
    Step {
        name: "tags",
        why: "`Keywords: [pumps, valves]`: the label says that words in small letters are the answer",
        test: |it| it.place.label && phrases::is_list_of_tags(it.text, it.place),
        ruling: Ruling::Nothing,
    },
    Step {
        name: "remark",
        why: "`[Background: it may loop. It then makes new keys.]`: sentences, of which none asks",
        test: |it| phrases::is_remark(it.text),
        ruling: Ruling::Nothing,
    },
    Step {
        name: "blank",
        why: "`[X.Y]`, `[?]`, `[...]`: without a word, so every test of words below would fail",
        test: |it| numbers::letters(it.text, it.place).is_some(),
        ruling: Ruling::Asks(|it| numbers::letters(it.text, it.place).flatten()),
    },
    Step {
        name: "attached",
        why: "Index syntax, references, nodes of a diagram: other text touches the brackets, and no word within changes that",
        test: |it| {
            let attached = match put_off::is_value(it.text) {
                true => lookalike::is_attached_put_off(it.place),
                false => lookalike::is_attached(it.place),
            };
            (attached && !lookalike::is_signed(it.text, it.place)) || lookalike::is_drawn(it.place)
        },
        ruling: Ruling::Nothing,
    },
    Step {
        name: "people",
        why: "`[@owner]` as a value: elsewhere the same sign is a citation",
        test: |it| it.place.alone && (it.place.cell || it.place.label) && phrases::is_people(it.text),
        ruling: Ruling::Asks(phrases::people),
    },
    Step {
        name: "argument",
        why: "`--name [value]`, `.save(data, [status])`: an argument, even if it lists options",
        test: |it| notation::is_argument(it.place.before),
        ruling: Ruling::Nothing,
    },
    Step {
        name: "spaced options",
        why: "`[Draft | Final]`: bars with spaces part answers; it comes before syntax, which has signs of its own",
        test: |it| {
            has(it.text, " | ")
                && it.options().is_some()
                && !it.text.has_sign(b"\"(=")
                && !it.text.starts_with('-')
        },
        ruling: Ruling::Certain,
    },
    Step {
        name: "syntax",
        why: "Code, versions, ranges: they mean something else wherever they stand",
        test: |it| lookalike::is_syntax(it.text) && EXAMPLE_SIGNS.opening(it.text).is_none(),
        ruling: Ruling::Nothing,
    },
    Step {
        name: "quoted request",
        why: "`a line \"Cause: [please select]\"`: what another text asks is told, so it asks in company only",
        test: |it| lookalike::is_quoted(it.place) && !it.place.alone && phrases::is_instruction(it.text),
        ruling: Ruling::Hint,
    },
    Step {
        name: "field",
        why: "`the form asks for [first name]`: the names on a screen, which end in `name` like a request",
        test: |it| lookalike::is_on_screen(it.text, it.place),
        ruling: Ruling::Hint,
    },
    Step {
        name: "instruction",
        why: "`[e.g., React]`, `[Describe …]`, `[TBD]`: unmistakable, wherever it stands",
        test: |it| phrases::is_instruction(it.text) || put_off::is_value(it.text) && it.text.contains(' '),
        ruling: Ruling::Certain,
    },
    Step {
        name: "reference",
        why: "Citations, keys and buttons, credits of a changelog: they have words too, so they come before phrases",
        test: |it| {
            let named = it.place.alone && PLACEHOLDER_NOUNS.has(it.text);
            (cited::is_cited(it.text) && !named)
                || lookalike::is_pressed(it.place)
                || cited::is_credited(it.text, it.place)
        },
        ruling: Ruling::Nothing,
    },
    Step {
        name: "options",
        why: "`[REST/gRPC/SOAP]`, `[Yes/No]`: several options, or two that stand alone",
        test: |it| {
            let told = !it.place.alone && lookalike::is_quoted(it.place);
            // `Weekly. [P0 for Critical/High CVEs]`
            let apart =
                |options: &[String]| options.len() == 2 && options.iter().all(|option| option.contains(' '));
            it.options().is_some_and(|options| {
                !told && (it.place.alone && !apart(options) || 3 <= options.len() || it.text.contains('|'))
            }) || it.place.alone && (it.place.cell || it.place.label) && options::is_yes_or_no(it.text)
        },
        ruling: Ruling::Asks(phrases::choice),
    },
    Step {
        name: "named so",
        why: "`shown as [Open]`: the text of a screen, unless the document has placeholders",
        test: |it| lookalike::is_named_so(it.place),
        ruling: Ruling::Hint,
    },
    Step {
        name: "element",
        why: "`Ledger [Software System]`: a model says so what each of its names is; it has several words, like a phrase",
        test: |it| lookalike::is_element(it.text, it.place),
        ruling: Ruling::Nothing,
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
        ruling: Ruling::Asks(phrases::phrase),
    },
    Step {
        name: "word",
        why: "One word: `[Owner]` in a cell asks, a `[word]` in a sentence hardly ever",
        test: |_| true,
        ruling: Ruling::Asks(phrases::word),
    },
];

/// Judges `[inner]` at its place; `known` if the template has the same placeholder.
pub fn judge(inner: &str, place: Place, known: bool) -> Option<Verdict> {
    let bracket = Bracket::new(inner, place, known);
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

/// Whether these brackets are a placeholder in a template: almost all are.
pub fn is_placeholder_of_template(inner: &str, place: Place) -> bool {
    let text = inner.trim();
    numbers::unit(text, place).is_none()
        && !lookalike::is_attached(place)
        && !lookalike::is_syntax(text)
        && normal::words(text) > 0
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A text, the texts before and after its brackets, and the step that decides.
    const EXAMPLES: &[(&str, &str, &str, &str)] = &[
        ("X", "p95 ", " ms", "number"),
        ("99.9", "", "%", "percentage"),
        ("1-3 sentences", "", "", "blank"),
        ("10/50/200", "within ", " m", "scale"),
        ("please select", "a line \"Cause: ", "\" there", "quoted request"),
        ("X.Y", "", "", "blank"),
        ("0", "list", "", "attached"),
        ("Source: minutes.md#rules", "", "", "source"),
        ("It may loop. It then makes new keys.", "", "", "remark"),
        ("file", "--config ", "", "argument"),
        ("Draft | Final", "", "", "spaced options"),
        ("tool.ruff", "", "", "syntax"),
        ("e.g., React", "", "", "instruction"),
        ("TBD", "", "", "instruction"),
        ("Figure 3", "", "", "reference"),
        ("REST/gRPC/SOAP", "", "", "options"),
        ("Open", "shown as ", " there", "named so"),
        ("Software System", "Policy Admin ", "", "element"),
        ("first name", "The form asks for ", " twice", "field"),
        ("the board", "He said \"ask ", " first\"", "quoted"),
        ("Team Member", "", "", "phrase"),
        ("Owner", "", "", "word"),
    ];

    #[test]
    fn each_step_decides_its_example() {
        for &(text, before, after, name) in EXAMPLES {
            let place = Place {
                before,
                after,
                alone: false,
                label: false,
                heading: false,
                cell: false,
                continued: false,
            };
            let bracket = Bracket::new(text, place, false);
            let step = step(&bracket);
            assert_eq!(step.name, name, "[{text}]: {}", step.why);
        }
    }
}
