//! Tables for sentences to the author: instructions, guidance, open questions.

use super::table::{Words, table};

/// How much the author is to write.
pub static AMOUNTS_OF_TEXT: Words = table!(Words, "amounts-of-text.txt");

/// Words between an amount of text and what it is to be about.
pub static ABOUT_WORDS: Words = table!(Words, "about-words.txt");

/// Words that open the condition of a rule.
pub static CONDITION_OPENINGS: Words = table!(Words, "condition-openings.txt");

/// The word for a name.
pub static NAME_WORDS: Words = table!(Words, "name-words.txt");

/// Forms of a value that says what is still to be done.
pub static STILL_TO_DO: Words = table!(Words, "still-to-do.txt");

/// Participles of an order to the author in capitals.
pub static FILLED_WORDS: Words = table!(Words, "filled-words.txt");

/// Participles of an order to exchange a text: `REPLACED` in `MUST BE REPLACED BEFORE REVIEW`.
pub static REPLACED_WORDS: Words = table!(Words, "replaced-words.txt");

/// Openings of an instruction to the author in brackets.
pub static INSTRUCTION_OPENINGS: Words = table!(Words, "instruction-openings.txt");

/// Verbs that open a sentence for the author, not for the reader.
pub static WRITING_VERBS: Words = table!(Words, "writing-verbs.txt");

/// Verbs that open a sentence for the author and are nouns as well: `Document history`.
pub static WRITING_NOUNS: Words = table!(Words, "writing-nouns.txt");

/// Words that follow the verb of an instruction: `Describe the …`, `Explain how …`.
pub static INSTRUCTION_OBJECTS: Words = table!(Words, "instruction-objects.txt");

/// Openings of a comment that tells the author what to write.
pub static GUIDANCE_OPENINGS: Words = table!(Words, "guidance-openings.txt");

/// Verbs that ask an author to fill in or replace placeholders.
pub static FILLING_VERBS: Words = table!(Words, "filling-verbs.txt");

/// Openings of a line or a bracket with an open question.
pub static OPEN_QUESTIONS: Words = table!(Words, "open-questions.txt");

/// Openings of an open question, in brackets only.
pub static QUESTION_OPENINGS: Words = table!(Words, "question-openings.txt");

/// Openings of an instruction to repeat a part.
pub static REPEAT_OPENINGS: Words = table!(Words, "repeat-openings.txt");

/// Second words of a comment whose first word is a noun, no instruction: `Example of`, `List is`.
pub static NOUN_FOLLOWERS: Words = table!(Words, "noun-followers.txt");

/// Openings of a comment to the author, as phrases.
pub static GUIDANCE_PHRASES: Words = table!(Words, "guidance-phrases.txt");

/// Verbs that open an instruction which ends in `here`.
pub static HERE_OPENINGS: Words = table!(Words, "here-openings.txt");

/// Words for the place of the answer in an instruction to the author.
pub static HERE_WORDS: Words = table!(Words, "here-words.txt");

/// Openings of a line that the author should have replaced.
pub static REPLACE_OPENINGS: Words = table!(Words, "replace-openings.txt");

/// Parts of titles of sections that contain questions.
pub static QUESTION_TITLES: Words = table!(Words, "question-titles.txt");

/// Endings of an instruction to the author.
pub static HERE_ENDINGS: Words = table!(Words, "here-endings.txt");

/// Openings of a request to the author in round brackets.
pub static AUTHOR_ASIDES: Words = table!(Words, "author-asides.txt");

/// Endings of a request to the author in the scripts of East Asia.
pub static AUTHOR_ASIDE_ENDINGS: Words = table!(Words, "author-aside-endings.txt");

/// Openings of guidance to the author in italics, before a colon.
pub static GUIDANCE_LABELS: Words = table!(Words, "guidance-labels.txt");

/// Verbs at the end of an instruction that opens with the word for here.
pub static HERE_CLOSINGS: Words = table!(Words, "here-closings.txt");

/// Verbs of a request to the author, if the request is the whole section.
pub static AUTHOR_VERBS: Words = table!(Words, "author-verbs.txt");

/// Openings of a request to the author in the scripts of East Asia.
pub static AUTHOR_OPENINGS_CJK: Words = table!(Words, "author-openings-cjk.txt");

/// Words of courtesy before the verb of a request.
pub static POLITE_OPENINGS: Words = table!(Words, "polite-openings.txt");

/// Openings of a user story.
pub static STORY_OPENINGS: Words = table!(Words, "story-openings.txt");

/// Words behind a missing thing that say that it will come.
pub static PROMISES: Words = table!(Words, "promises.txt");

/// Openings of a note that something is still needed.
pub static GAP_NEEDS: Words = table!(Words, "gap-needs.txt");

/// Verbs of what another person still does for the document.
pub static SUPPLYING_VERBS: Words = table!(Words, "supplying-verbs.txt");

/// Words that ask, as the whole of a value.
pub static QUESTION_VALUES: Words = table!(Words, "question-values.txt");

/// Asides behind a choice that ask to remove what does not apply.
pub static STRIKE_OUT_ASIDES: Words = table!(Words, "strike-out-asides.txt");

/// Openings of the prompts of a word processor in an empty control.
pub static WORD_PROMPTS: Words = table!(Words, "word-prompts.txt");

/// Labels before what a template tells the author to write, besides those of guidance.
pub static TIP_LABELS: Words = table!(Words, "tip-labels.txt");

/// Openings of a person that nobody has named yet.
pub static ANYONE_OPENINGS: Words = table!(Words, "anyone-openings.txt");

/// Words that an editor of documents shows in an empty field, as written.
pub static FIELD_PROMPTS: Words = table!(Words, "field-prompts.txt");

/// Requests to remove the box or the note that a template has for its author.
pub static NOTE_REMOVALS: Words = table!(Words, "note-removals.txt");

/// Words for the reader behind a condition.
pub static READER_WORDS: Words = table!(Words, "reader-words.txt");

/// Words that a day follows.
pub static DAY_PREPOSITIONS: Words = table!(Words, "day-prepositions.txt");

/// Words that ask, behind the verb of an order.
pub static QUESTION_WORDS: Words = table!(Words, "question-words.txt");

/// Names of the texts that a template has for its author, and that an order to remove them names.
pub static HINT_NOUNS: Words = table!(Words, "hint-nouns.txt");

/// Verbs of an order to remove texts of a template.
pub static REMOVING_VERBS: Words = table!(Words, "removing-verbs.txt");

/// Endings of a sample in a cell.
pub static SAMPLE_ENDINGS: Words = table!(Words, "sample-endings.txt");

/// Endings of a point that a template leaves for more of them.
pub static SAME_AS_ABOVE: Words = table!(Words, "same-as-above.txt");

/// Words in the place of a value that ask to fill it in.
pub static FILL_WORDS: Words = table!(Words, "fill-words.txt");

/// Verbs of a person who has what is missing.
pub static KNOWING_VERBS: Words = table!(Words, "knowing-verbs.txt");

/// Verbs that open a request in round brackets to insert something.
pub static INSERTING_VERBS: Words = table!(Words, "inserting-verbs.txt");

/// Ends of a note in italics that the author is to remove, in lower case.
pub static NOTE_ENDINGS: Words = table!(Words, "note-endings.txt");

/// Units of text behind a number that says how much to write.
pub static TEXT_UNITS: Words = table!(Words, "text-units.txt");

/// Verbs behind `this section` in guidance that says what belongs there.
pub static SECTION_VERBS: Words = table!(Words, "section-verbs.txt");

/// Openings of an aside that asks to leave a field empty, in the place of its value.
pub static LEFT_EMPTY: Words = table!(Words, "left-empty.txt");

/// Verbs that only ask, as the opening of a section's only text.
pub static IMPERATIVES: Words = table!(Words, "imperatives.txt");

/// Openings of guidance that names what to write.
pub static GUIDE_OPENINGS: Words = table!(Words, "guide-openings.txt");

/// First words of guidance that is a question without its mark.
pub static QUESTION_CLAUSES: Words = table!(Words, "question-clauses.txt");

/// Verbs without a subject in guidance that says what belongs into a section.
pub static DESCRIBING_VERBS: Words = table!(Words, "describing-verbs.txt");
