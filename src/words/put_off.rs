//! Tables for marks and phrases that put an answer off, and for blanks in its place.

use super::table::{Words, table};

/// Marks of an answer that is still to come, such as `tbd`.
pub static PUT_OFF: Words = table!(Words, "put-off.txt");

/// Phrases that put an answer off within a sentence.
pub static PUT_OFF_PHRASES: Words = table!(Words, "put-off-phrases.txt");

/// Texts that put an answer off as the whole of a value only.
pub static PUT_OFF_VALUES: Words = table!(Words, "put-off-values.txt");

/// Words that deny that something is put off.
pub static DENIALS: Words = table!(Words, "denials.txt");

/// Words before an answer that is put off: `the limit is TBD`.
pub static STILL_WORDS: Words = table!(Words, "still-words.txt");

/// Words before the Spanish word `TODO` (all).
pub static AFTER_SPANISH_TODO: Words = table!(Words, "after-spanish-todo.txt");

/// Words before a mark such as TODO that is talked about: `the linter rejects any TODO`.
pub static MENTION_BEFORE: Words = table!(Words, "mention-before.txt");

/// Nouns and conjunctions behind a mark such as TODO that is talked about: `TODO comments`.
pub static MENTION_NOUNS: Words = table!(Words, "mention-nouns.txt");

/// Verbs behind a name that is talked about: `TBD means`, `ADR-XXX stands for`.
pub static MENTION_VERBS: Words = table!(Words, "mention-verbs.txt");

/// Words with which a reason begins: a text that ends with one gives no reason.
pub static BECAUSE: Words = table!(Words, "because.txt");

/// Endings of a short value that puts its answer off, besides the phrases that do so anywhere.
pub static PUT_OFF_ENDINGS: Words = table!(Words, "put-off-endings.txt");

/// Words beside the number of a century: `XX wieku`.
pub static CENTURY_WORDS: Words = table!(Words, "century-words.txt");

/// Verbs of a requirement, before the dots in its place: `The pump shall …`.
pub static MODAL_VERBS: Words = table!(Words, "modal-verbs.txt");

/// Signs and letters in the place of a value, as written.
pub static BLANKS: Words = table!(Words, "blanks.txt");

/// Letters in the place of an amount of money or a share, as written.
pub static BLANK_AMOUNTS: Words = table!(Words, "blank-amounts.txt");

/// What a spreadsheet shows in the place of a value, as written.
pub static SPREADSHEET_ERRORS: Words = table!(Words, "spreadsheet-errors.txt");

/// Empty boxes to tick.
pub static EMPTY_BOXES: Words = table!(Words, "empty-boxes.txt");

/// Nouns before a letter that stands for the name of an organisation.
pub static ORGANISATION_NOUNS: Words = table!(Words, "organisation-nouns.txt");

/// Words in the label of a telephone number.
pub static PHONE_WORDS: Words = table!(Words, "phone-words.txt");

/// Verbs of a decision, before the options of which one was chosen.
pub static CHOOSING_VERBS: Words = table!(Words, "choosing-verbs.txt");

/// Choices that are the name of a meeting which decides, without blanks.
pub static MEETING_CHOICES: Words = table!(Words, "meeting-choices.txt");

/// Endings of English singulars that end in `s`.
pub static SINGULAR_ENDINGS: Words = table!(Words, "singular-endings.txt");

/// Letters and signs in the place of a number in brackets, as written.
pub static NUMBER_BLANKS: Words = table!(Words, "number-blanks.txt");

/// The missing thing in a mark in capitals: `INPUT` in `INPUT MISSING`.
pub static GAP_OBJECTS: Words = table!(Words, "gap-objects.txt");

/// The words for missing in a mark in capitals: `MISSING` in `INPUT MISSING`.
pub static GAP_STATES: Words = table!(Words, "gap-states.txt");

/// Words after the verb of an order in capitals: `BEFORE` in `FILL BEFORE RELEASE`.
pub static ORDER_WORDS: Words = table!(Words, "order-words.txt");

/// Tokens that a template leaves in code, as written.
pub static FENCE_TOKENS: Words = table!(Words, "fence-tokens.txt");

/// Words behind a mark that say that it was answered later.
pub static SETTLED_SINCE: Words = table!(Words, "settled-since.txt");

/// Words behind a mark such as `tbd` that say by whom or until when.
pub static PUT_OFF_UNTIL: Words = table!(Words, "put-off-until.txt");

/// Phrases that say within a short clause that its subject is not decided.
pub static CLAUSE_PHRASES: Words = table!(Words, "clause-phrases.txt");

/// Nouns before the number of a place or a thing: `room XX`.
pub static NUMBERED_PLACES: Words = table!(Words, "numbered-places.txt");

/// Last words of a text that breaks off.
pub static BROKEN_OFF: Words = table!(Words, "broken-off.txt");

/// Conjunctions at the end of a text that breaks off.
pub static JOINED_ON: Words = table!(Words, "joined-on.txt");

/// Endings of a sentence of East Asia that says that something is written later.
pub static LATER_CJK: Words = table!(Words, "later-cjk.txt");

/// Verbs before the person who knows an answer: `unknown – ask Jens`.
pub static ASKING_VERBS: Words = table!(Words, "asking-verbs.txt");

/// Verbs of what somebody still has to find out: `Imogen to check with Finance`.
pub static CHECKING_VERBS: Words = table!(Words, "checking-verbs.txt");

/// What a section says whose text is still to be written, as all of its text.
pub static UNWRITTEN: Words = table!(Words, "unwritten.txt");

/// Subjects of a sentence about the text of its own section.
pub static UNWRITTEN_SUBJECTS: Words = table!(Words, "unwritten-subjects.txt");

/// The verb before a participle that says what will be done to a text.
pub static FUTURE_VERBS: Words = table!(Words, "future-verbs.txt");

/// Words that say that something happens later.
pub static LATER_WORDS: Words = table!(Words, "later-words.txt");

/// What stands in a field for a person before the person is known.
pub static UNNAMED_PEOPLE: Words = table!(Words, "unnamed-people.txt");
