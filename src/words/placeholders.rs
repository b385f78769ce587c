//! Tables for the recognition of placeholders, besides those for answers put off and for sentences to the author.

use super::table::{Words, table};

/// Words that open a remark about what is lacking.
pub static LACKING: Words = table!(Words, "lacking.txt");

/// Texts that stand for a value beside placeholders.
pub static BLANK_VALUES: Words = table!(Words, "blank-values.txt");

/// Kinds of an argument in a message of ICU.
pub static MESSAGE_FORMATS: Words = table!(Words, "message-formats.txt");

/// Nouns that name what is to be filled in: `[Owner]`, `[date]`.
pub static PLACEHOLDER_NOUNS: Words = table!(Words, "placeholder-nouns.txt");

/// Words in brackets that mark a text and are not placeholders.
pub static TAGS: Words = table!(Words, "tags.txt");

/// Phrases in brackets that mark a text and are not placeholders, as normal forms.
pub static TAG_PHRASES: Words = table!(Words, "tag-phrases.txt");

/// Words for what is cited by number: `[Figure 3]`.
pub static CITED_BY_NUMBER: Words = table!(Words, "cited-by-number.txt");

/// Words before brackets with the name of a button or a key.
pub static PRESSING_VERBS: Words = table!(Words, "pressing-verbs.txt");

/// Words before a colon and what is cited: `[Source: minutes.md#rules]`.
pub static CITING_WORDS: Words = table!(Words, "citing-words.txt");

/// Articles before the name of something that is there: `the [Release Rules]`.
pub static ARTICLES: Words = table!(Words, "articles.txt");

/// Words between a verb for pressing and the brackets with the name of a button.
pub static PRESSING_JOINTS: Words = table!(Words, "pressing-joints.txt");

/// Words for a button before brackets with its name.
pub static BUTTON_WORDS: Words = table!(Words, "button-words.txt");

/// Words after brackets with the name of a button or a key.
pub static BUTTONS: Words = table!(Words, "buttons.txt");

/// Units after the placeholder of a number: `X weeks`.
pub static PLACEHOLDER_UNITS: Words = table!(Words, "placeholder-units.txt");

/// Names that occur in templates only, as a whole value.
pub static STAND_IN_NAMES: Words = table!(Words, "stand-in-names.txt");

/// Statuses of documents and decisions: two or more of them side by side are a choice to make.
pub static STATUS_CHOICES: Words = table!(Words, "status-choices.txt");

/// Pairs that are written with a slash and mean one thing.
pub static SLASH_PAIRS: Words = table!(Words, "slash-pairs.txt");

/// Elements of HTML, SVG and MathML that a document may contain.
pub static HTML_ELEMENTS: Words = table!(Words, "html-elements.txt");

/// Elements of HTML whose text is code or no text at all.
pub static LITERAL_ELEMENTS: Words = table!(Words, "literal-elements.txt");

/// Steps of a scale: three of them side by side are a choice to make.
pub static SCALE_STEPS: Words = table!(Words, "scale-steps.txt");

/// Words for a placeholder: a section with them may show examples of placeholders.
pub static PLACEHOLDER_WORDS: Words = table!(Words, "placeholder-words.txt");

/// Words for a template: a sentence with them may be about a variable.
pub static TEMPLATE_WORDS: Words = table!(Words, "template-words.txt");

/// Signs for the arguments of a command in a heading.
pub static USAGE_SIGNS: Words = table!(Words, "usage-signs.txt");

/// Dates with a spelled month or in blanks, as written; a comma may follow any of their words.
pub static DATE_PATTERNS: Words = table!(Words, "date-patterns.txt");

/// Parts of words that explain how dates are written.
pub static DATE_FORMAT_WORDS: Words = table!(Words, "date-format-words.txt");

/// Patterns of dates and times that count in lower case where they are a whole value.
pub static DATE_VALUES: Words = table!(Words, "date-values.txt");

/// Words in brackets that ask for a date.
pub static DATE_WORDS: Words = table!(Words, "date-words.txt");

/// Keys of the front matter whose value is one of a few states.
pub static STATE_KEYS: Words = table!(Words, "state-keys.txt");

/// Nouns for the subject of a document: placeholders for its name share one answer.
pub static SUBJECTS: Words = table!(Words, "subjects.txt");

/// Names that occur in templates only, certain in a sentence too if capitalised.
pub static SENTENCE_NAMES: Words = table!(Words, "sentence-names.txt");

/// Names of columns that contain the names of fields, as normal forms.
pub static FIELD_COLUMNS: Words = table!(Words, "field-columns.txt");

/// Titles in capitals for the author to replace, as written.
pub static TITLE_TOKENS: Words = table!(Words, "title-tokens.txt");

/// Names that are also fields of a record or a log.
pub static SUBJECT_NAMES: Words = table!(Words, "subject-names.txt");

/// Openings of mail addresses that are placeholders.
pub static MAILBOXES: Words = table!(Words, "mailboxes.txt");

/// Domains of addresses that are placeholders, as ends of a whole value.
pub static SAMPLE_DOMAINS: Words = table!(Words, "sample-domains.txt");

/// Words before a number that is a limit or a goal: `within X seconds`.
pub static LIMIT_PREPOSITIONS: Words = table!(Words, "limit-prepositions.txt");

/// Words between an amount and what it is counted by: `X requests per day`.
pub static RATE_WORDS: Words = table!(Words, "rate-words.txt");

/// Words after which N is any number: `the last N days`.
pub static ANY_NUMBER_BEFORE: Words = table!(Words, "any-number-before.txt");

/// Words before a number in blanks that is shown, not to be filled in: `like ADR-XXX`.
pub static NUMBER_SHOWN_BEFORE: Words = table!(Words, "number-shown-before.txt");

/// Words before a code span that is shown, not to be filled in.
pub static SHOWN_BEFORE: Words = table!(Words, "shown-before.txt");

/// Kinds of elements in a model of a system.
pub static DIAGRAM_ELEMENTS: Words = table!(Words, "diagram-elements.txt");

/// What shows the names of its fields.
pub static SCREEN_NOUNS: Words = table!(Words, "screen-nouns.txt");

/// Words before brackets that show what is written somewhere else: `shown as [Open]`.
pub static NAMED_SO_BEFORE: Words = table!(Words, "named-so-before.txt");

/// Link targets that are placeholders, as a whole.
pub static LINK_STUBS: Words = table!(Words, "link-stubs.txt");

/// Openings of link targets that are placeholders.
pub static LINK_STUB_OPENINGS: Words = table!(Words, "link-stub-openings.txt");

/// Parts of link targets that are placeholders.
pub static LINK_STUB_PARTS: Words = table!(Words, "link-stub-parts.txt");

/// Words and signs of a link to the top of the page.
pub static PAGE_TOP_WORDS: Words = table!(Words, "page-top-words.txt");

/// Signs that occur in code only.
pub static CODE_SIGNS: Words = table!(Words, "code-signs.txt");

/// Classes of a regular expression.
pub static CHARACTER_CLASSES: Words = table!(Words, "character-classes.txt");

/// Endings of a citation without a year.
pub static CITATION_ENDINGS: Words = table!(Words, "citation-endings.txt");

/// Arrows and lines of a diagram.
pub static ARROWS: Words = table!(Words, "arrows.txt");

/// Nouns that are a placeholder name with a letter or a number: `Service A`.
pub static LETTERED_NOUNS: Words = table!(Words, "lettered-nouns.txt");

/// Abbreviations before an example that is to be replaced.
pub static EXAMPLE_SIGNS: Words = table!(Words, "example-signs.txt");

/// Texts in brackets that are certainly placeholders.
pub static CERTAIN_BRACKETS: Words = table!(Words, "certain-brackets.txt");

/// Conjunctions with which an aside in brackets opens.
pub static ASIDE_OPENINGS: Words = table!(Words, "aside-openings.txt");

/// Words in headings of a column of descriptions.
pub static DESCRIPTION_HEADERS: Words = table!(Words, "description-headers.txt");

/// Words of a label before a list of all possible values.
pub static VALUE_LIST_WORDS: Words = table!(Words, "value-list-words.txt");

/// Yes and no side by side: a choice to make.
pub static YES_NO: Words = table!(Words, "yes-no.txt");

/// Opposites that are a choice in the cell of a template.
pub static OPPOSITES: Words = table!(Words, "opposites.txt");

/// First words of code and addresses in angle brackets.
pub static ANGLE_CODE_WORDS: Words = table!(Words, "angle-code-words.txt");

/// First words of a placeholder in angle brackets.
pub static ANGLE_OPENINGS: Words = table!(Words, "angle-openings.txt");

/// Words that occur in a phrase and in no tag of HTML or XML.
pub static PHRASE_WORDS: Words = table!(Words, "phrase-words.txt");

/// Endings of source files whose names have brackets for the router of a framework.
pub static ROUTE_ENDINGS: Words = table!(Words, "route-endings.txt");

/// Languages of configuration files, in which a line in brackets opens a section.
pub static CONFIG_LANGUAGES: Words = table!(Words, "config-languages.txt");

/// Signs and words between the members of a set in braces.
pub static SET_SIGNS: Words = table!(Words, "set-signs.txt");

/// Titles of a document that a template has in the place of its own.
pub static STAND_IN_TITLES: Words = table!(Words, "stand-in-titles.txt");

/// Labels of a list of tags.
pub static TAG_LABELS: Words = table!(Words, "tag-labels.txt");

/// Words before a set or a tuple in braces.
pub static SET_WORDS: Words = table!(Words, "set-words.txt");

/// Types of values in braces: `{string|Buffer}`.
pub static TYPE_NAMES: Words = table!(Words, "type-names.txt");

/// Words before the type of a value in braces: `Returns: {Stream}`.
pub static TYPE_LABELS: Words = table!(Words, "type-labels.txt");

/// Keywords of template languages that open a statement.
pub static TEMPLATE_KEYWORDS: Words = table!(Words, "template-keywords.txt");

/// Keywords of template languages that are alone in their braces.
pub static TEMPLATE_KEYWORDS_ALONE: Words = table!(Words, "template-keywords-alone.txt");

/// Variables of a shell that are no placeholders.
pub static SHELL_VARIABLES: Words = table!(Words, "shell-variables.txt");

/// Variables between percent signs that are no placeholders.
pub static WINDOWS_VARIABLES: Words = table!(Words, "windows-variables.txt");

/// Last characters of a placeholder in brackets, in the scripts of East Asia.
pub static NAME_ENDINGS_CJK: Words = table!(Words, "name-endings-cjk.txt");

/// The levels of log messages.
pub static LOG_LEVELS: Words = table!(Words, "log-levels.txt");

/// How a text opens that says for whom or what its answer waits.
pub static WAITING_OPENINGS: Words = table!(Words, "waiting-openings.txt");

/// The first words of sentences in filler text.
pub static FILLER_OPENINGS: Words = table!(Words, "filler-openings.txt");

/// Words for a value that nobody knows yet.
pub static UNCLEAR: Words = table!(Words, "unclear.txt");

/// Words in lenticular brackets that mark a text.
pub static LENTICULAR_TAGS: Words = table!(Words, "lenticular-tags.txt");

/// Marks for an empty box in a form that was typed.
pub static BOX_MARKS: Words = table!(Words, "box-marks.txt");

/// Words for brackets: a bracket behind one is shown.
pub static BRACKET_NAMES: Words = table!(Words, "bracket-names.txt");

/// Attributes of HTML that need no value.
pub static ATTRIBUTES: Words = table!(Words, "html-attributes.txt");

/// Endings in round brackets that leave the plural open.
pub static PLURAL_ENDINGS: Words = table!(Words, "plural-endings.txt");

/// Labels of a cell that is a sample.
pub static EXAMPLE_LABELS: Words = table!(Words, "example-labels.txt");

/// Last parts of compound nouns that name what is to be filled in.
pub static NOUN_ENDINGS: Words = table!(Words, "noun-endings.txt");

/// Counters and units of East Asia that follow a number.
pub static COUNTERS_CJK: Words = table!(Words, "counters-cjk.txt");

/// Names of the parts of a document in a template, behind the number of a part.
pub static PART_NAMES: Words = table!(Words, "part-names.txt");

/// Words before a limit: `at most <n> open faults`.
pub static AMOUNT_WORDS: Words = table!(Words, "amount-words.txt");

/// Openings of a value that tells whose name is missing.
pub static NAME_OF_WORDS: Words = table!(Words, "name-of-words.txt");

/// What stands before `-here` in the place of a value: `hostname-here`.
pub static HERE_NOUNS: Words = table!(Words, "here-nouns.txt");

/// The parts of a citation that is not written yet, `(Autor, Jahr)`, without the comma.
pub static CITATION_SAMPLES: Words = table!(Words, "citation-samples.txt");

/// Words that a name follows: `signed by (print name)`.
pub static NAME_FOLLOWS: Words = table!(Words, "name-follows.txt");

/// What a form asks for in the place of a name: `(print name)`.
pub static NAME_ASIDES: Words = table!(Words, "name-asides.txt");

/// Openings of an item that stands for further ones: `(another risk)`.
pub static ANOTHER_WORDS: Words = table!(Words, "another-words.txt");

/// Words between the parts of a ratio: `at least X in 10`.
pub static RATIO_WORDS: Words = table!(Words, "ratio-words.txt");

/// Words before a rough figure: `ca. xxx`.
pub static ROUGHLY_WORDS: Words = table!(Words, "roughly-words.txt");

/// Phrases before a list of the variables that a program fills in.
pub static VARIABLE_LISTS: Words = table!(Words, "variable-lists.txt");
