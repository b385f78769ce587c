//! The word tables: one concept a file, one line a language.
//!
//! Invariant: a word stands in one table, and whoever needs the concept asks that table; no list of words stands in code.
//! To add a word, add it to the line of its language. What the words mean for a document is decided elsewhere.

pub mod gate;
pub mod index;
pub mod pack;
pub mod table;

use table::{Groups, Words, table};

/// Titles of a contents list, as normal forms.
pub static CONTENTS_TITLES: Words = table!(Words, "contents-titles.txt");

/// Languages of fenced code blocks that draw a diagram.
pub static DIAGRAM_LANGUAGES: Words = table!(Words, "diagram-languages.txt");

/// Languages of fenced code blocks that hold plain text, which may be a drawing.
pub static TEXT_LANGUAGES: Words = table!(Words, "text-languages.txt");

/// Languages of fenced code blocks that hold a document or a record, neither source code nor a drawing.
pub static DOCUMENT_LANGUAGES: Words = table!(Words, "document-languages.txt");

// Tables that the judgement of placeholders asks.

/// Marks of an answer that is still to come, such as `tbd`.
pub static PUT_OFF: Words = table!(Words, "put-off.txt");

/// Phrases that put an answer off within a sentence.
pub static PUT_OFF_PHRASES: Words = table!(Words, "put-off-phrases.txt");

/// Texts that put an answer off as the whole of a value only.
pub static PUT_OFF_VALUES: Words = table!(Words, "put-off-values.txt");

/// Nouns that name what is to be filled in: `[Owner]`, `[date]`.
pub static PLACEHOLDER_NOUNS: Words = table!(Words, "placeholder-nouns.txt");

/// Words with which an instruction to the author opens in brackets.
pub static INSTRUCTION_OPENINGS: Words = table!(Words, "instruction-openings.txt");

/// Words in brackets that mark a text instead of standing for it.
pub static TAGS: Words = table!(Words, "tags.txt");

/// Phrases in brackets that mark a text instead of standing for it, as normal forms.
pub static TAG_PHRASES: Words = table!(Words, "tag-phrases.txt");

/// Words for what is cited by number: `[Figure 3]`.
pub static CITED_BY_NUMBER: Words = table!(Words, "cited-by-number.txt");

/// Words after which brackets hold the name of a button or a key.
pub static PRESSING_VERBS: Words = table!(Words, "pressing-verbs.txt");

/// Words before which brackets hold the name of a button or a key.
pub static BUTTONS: Words = table!(Words, "buttons.txt");

/// Units that the placeholder of a number stands before: `X weeks`.
pub static PLACEHOLDER_UNITS: Words = table!(Words, "placeholder-units.txt");

/// Names that only templates have, as the whole of a value.
pub static STAND_IN_NAMES: Words = table!(Words, "stand-in-names.txt");

/// Statuses of documents and decisions: two or more of them side by side are a choice to make.
pub static STATUS_CHOICES: Words = table!(Words, "status-choices.txt");

/// Pairs that are written with a slash and mean one thing.
pub static SLASH_PAIRS: Words = table!(Words, "slash-pairs.txt");

/// Elements of HTML, SVG and MathML that may stand in a document.
pub static HTML_ELEMENTS: Words = table!(Words, "html-elements.txt");

/// Steps of a scale: three of them side by side are a choice to make.
pub static SCALE_STEPS: Words = table!(Words, "scale-steps.txt");

/// Verbs that open a sentence to the author, not to the reader.
pub static WRITING_VERBS: Words = table!(Words, "writing-verbs.txt");

/// Words with which a comment opens that tells the author what to write.
pub static GUIDANCE_OPENINGS: Words = table!(Words, "guidance-openings.txt");

/// Words for a placeholder: a section that has them may show some.
pub static PLACEHOLDER_WORDS: Words = table!(Words, "placeholder-words.txt");

/// Words for a template: a sentence that has them may talk of a variable.
pub static TEMPLATE_WORDS: Words = table!(Words, "template-words.txt");

/// Verbs that ask an author to fill in or replace placeholders.
pub static FILLING_VERBS: Words = table!(Words, "filling-verbs.txt");

/// How the arguments of a command are shown in a heading.
pub static USAGE_SIGNS: Words = table!(Words, "usage-signs.txt");

/// How a line or a bracket opens that asks an open question.
pub static OPEN_QUESTIONS: Words = table!(Words, "open-questions.txt");

/// How an open question opens in brackets only.
pub static QUESTION_OPENINGS: Words = table!(Words, "question-openings.txt");

/// How an instruction to repeat a part opens.
pub static REPEAT_OPENINGS: Words = table!(Words, "repeat-openings.txt");

/// Words by which a sentence denies that something is put off.
pub static DENIALS: Words = table!(Words, "denials.txt");

/// Words before an answer that is put off: `the limit is TBD`.
pub static STILL_WORDS: Words = table!(Words, "still-words.txt");

/// Words after which `TODO` was the Spanish word for all.
pub static AFTER_SPANISH_TODO: Words = table!(Words, "after-spanish-todo.txt");

/// Words before a mark such as TODO that is talked about: `the linter rejects any TODO`.
pub static MENTION_BEFORE: Words = table!(Words, "mention-before.txt");

/// Nouns and conjunctions behind a mark such as TODO that is talked about: `TODO comments`.
pub static MENTION_NOUNS: Words = table!(Words, "mention-nouns.txt");

/// Verbs behind a name that is talked about: `TBD means`, `ADR-XXX stands for`.
pub static MENTION_VERBS: Words = table!(Words, "mention-verbs.txt");

/// Second words of a comment whose first word is a noun, no instruction: `Example of`, `List is`.
pub static NOUN_FOLLOWERS: Words = table!(Words, "noun-followers.txt");

/// Phrases with which a comment to the author opens.
pub static GUIDANCE_PHRASES: Words = table!(Words, "guidance-phrases.txt");

/// Dates with a spelled month or in blanks, written as they stand; a comma may follow any of their words.
pub static DATE_PATTERNS: Words = table!(Words, "date-patterns.txt");

/// Parts of words that explain how dates are written.
pub static DATE_FORMAT_WORDS: Words = table!(Words, "date-format-words.txt");

/// Patterns of dates and times that count in lower case where they are a whole value.
pub static DATE_VALUES: Words = table!(Words, "date-values.txt");

/// Words in brackets that ask for a date.
pub static DATE_WORDS: Words = table!(Words, "date-words.txt");

/// Keys of the front matter whose value is one of a few states.
pub static STATE_KEYS: Words = table!(Words, "state-keys.txt");

/// What a document is about: placeholders for its name wait for one answer.
pub static SUBJECTS: Words = table!(Words, "subjects.txt");

/// Names that only templates have, unmistakable with capitals in a sentence too.
pub static SENTENCE_NAMES: Words = table!(Words, "sentence-names.txt");

/// How addresses of mail begin that stand for another.
pub static MAILBOXES: Words = table!(Words, "mailboxes.txt");

/// Domains of addresses that stand for another, as ends of a whole value.
pub static SAMPLE_DOMAINS: Words = table!(Words, "sample-domains.txt");

/// Words between an amount and what it is counted by: `X requests per day`.
pub static RATE_WORDS: Words = table!(Words, "rate-words.txt");

/// Words after which N is any number: `the last N days`.
pub static ANY_NUMBER_BEFORE: Words = table!(Words, "any-number-before.txt");

/// Words before a number in blanks that is shown, not to be filled in: `like ADR-XXX`.
pub static NUMBER_SHOWN_BEFORE: Words = table!(Words, "number-shown-before.txt");

/// Words before a code span that is shown, not to be filled in.
pub static SHOWN_BEFORE: Words = table!(Words, "shown-before.txt");

/// Words before brackets that show what is written somewhere else: `shown as [Open]`.
pub static NAMED_SO_BEFORE: Words = table!(Words, "named-so-before.txt");

/// Link targets that stand for another, as a whole.
pub static LINK_STUBS: Words = table!(Words, "link-stubs.txt");

/// How link targets open that stand for another.
pub static LINK_STUB_OPENINGS: Words = table!(Words, "link-stub-openings.txt");

/// Parts of link targets that stand for another.
pub static LINK_STUB_PARTS: Words = table!(Words, "link-stub-parts.txt");

/// Words and signs of a link to the top of the page.
pub static PAGE_TOP_WORDS: Words = table!(Words, "page-top-words.txt");

/// Signs that only code has.
pub static CODE_SIGNS: Words = table!(Words, "code-signs.txt");

/// Classes of a regular expression.
pub static CHARACTER_CLASSES: Words = table!(Words, "character-classes.txt");

/// How a citation without a year ends.
pub static CITATION_ENDINGS: Words = table!(Words, "citation-endings.txt");

/// Arrows and lines of a diagram.
pub static ARROWS: Words = table!(Words, "arrows.txt");

/// Words with which a reason begins: one that ends with them was never given.
pub static BECAUSE: Words = table!(Words, "because.txt");

/// How a short value ends that puts its answer off, besides the phrases that do so anywhere.
pub static PUT_OFF_ENDINGS: Words = table!(Words, "put-off-endings.txt");

/// Signs and letters that stand for a value, written as they stand.
pub static BLANKS: Words = table!(Words, "blanks.txt");

/// Letters that stand for an amount of money or a share, written as they stand.
pub static BLANK_AMOUNTS: Words = table!(Words, "blank-amounts.txt");

/// Letters and signs that stand for a number in brackets, written as they stand.
pub static NUMBER_BLANKS: Words = table!(Words, "number-blanks.txt");

/// Nouns that a letter or a number makes the name of nothing yet: `Service A`.
pub static LETTERED_NOUNS: Words = table!(Words, "lettered-nouns.txt");

/// Verbs that open an instruction which ends in `here`.
pub static HERE_OPENINGS: Words = table!(Words, "here-openings.txt");

/// How an instruction to the author ends.
pub static HERE_ENDINGS: Words = table!(Words, "here-endings.txt");

/// Abbreviations before an example that is to be replaced.
pub static EXAMPLE_SIGNS: Words = table!(Words, "example-signs.txt");

/// Texts in brackets that ask without any doubt.
pub static CERTAIN_BRACKETS: Words = table!(Words, "certain-brackets.txt");

/// Conjunctions with which an aside in brackets opens.
pub static ASIDE_OPENINGS: Words = table!(Words, "aside-openings.txt");

/// Words of a column whose cells describe something.
pub static DESCRIPTION_HEADERS: Words = table!(Words, "description-headers.txt");

/// Words of a label before a list of all values there are.
pub static VALUE_LIST_WORDS: Words = table!(Words, "value-list-words.txt");

/// Yes and no side by side, one of which was to be kept.
pub static YES_NO: Words = table!(Words, "yes-no.txt");

/// Opposites that are a choice in the cell of a template.
pub static OPPOSITES: Words = table!(Words, "opposites.txt");

/// First words of code and addresses in angle brackets.
pub static ANGLE_CODE_WORDS: Words = table!(Words, "angle-code-words.txt");

/// First words of a placeholder in angle brackets.
pub static ANGLE_OPENINGS: Words = table!(Words, "angle-openings.txt");

/// Words that stand in a phrase and in no tag of HTML or XML.
pub static PHRASE_WORDS: Words = table!(Words, "phrase-words.txt");

/// Endings of source files whose names have brackets for the router of a framework.
pub static ROUTE_ENDINGS: Words = table!(Words, "route-endings.txt");

/// Languages of configuration files, in which a line in brackets opens a section.
pub static CONFIG_LANGUAGES: Words = table!(Words, "config-languages.txt");

/// Signs and words between the members of a set in braces.
pub static SET_SIGNS: Words = table!(Words, "set-signs.txt");

/// Keywords of template languages that open a statement.
pub static TEMPLATE_KEYWORDS: Words = table!(Words, "template-keywords.txt");

/// Keywords of template languages that stand alone in their braces.
pub static TEMPLATE_KEYWORDS_ALONE: Words = table!(Words, "template-keywords-alone.txt");

/// Variables of a shell that are no placeholders.
pub static SHELL_VARIABLES: Words = table!(Words, "shell-variables.txt");

/// Variables between percent signs that are no placeholders.
pub static WINDOWS_VARIABLES: Words = table!(Words, "windows-variables.txt");

// End of the tables for placeholders.

// Tables that the rules ask.

/// Names of columns and fields that say how something stands, as normal forms.
pub static STATUS_COLUMNS: Words = table!(Words, "status-columns.txt");

/// Names of columns and fields that say whether something has succeeded, as normal forms.
pub static RESULT_COLUMNS: Words = table!(Words, "result-columns.txt");

/// Names of columns that say how much is wanted, as normal forms.
pub static TARGET_COLUMNS: Words = table!(Words, "target-columns.txt");

/// Names of columns that say how the reaching of a goal is told, as normal forms.
pub static CRITERIA_COLUMNS: Words = table!(Words, "criteria-columns.txt");

/// Names of columns that say how much there is now, as normal forms.
pub static CURRENT_COLUMNS: Words = table!(Words, "current-columns.txt");

/// Words in names of columns that hold a limit or a measured value, beside targets and current values.
pub static LIMIT_COLUMNS: Words = table!(Words, "limit-columns.txt");

/// Words in names of columns that hold units.
pub static UNIT_COLUMNS: Words = table!(Words, "unit-columns.txt");

/// Names of columns that say who answers for something, as normal forms.
pub static OWNER_COLUMNS: Words = table!(Words, "owner-columns.txt");

/// Words in names of columns that hold risks.
pub static RISK_WORDS: Words = table!(Words, "risk-words.txt");

/// Names of columns that say what is done about a risk, as normal forms; a single word counts in a longer name too.
pub static MITIGATION_COLUMNS: Words = table!(Words, "mitigation-columns.txt");

/// Names of columns that say how probable or how bad a risk is, as normal forms.
pub static LIKELIHOOD_COLUMNS: Words = table!(Words, "likelihood-columns.txt");

/// Names of columns that say how urgent or how large something is, as normal forms.
pub static PRIORITY_COLUMNS: Words = table!(Words, "priority-columns.txt");

/// Names of columns that hold a reason, a purpose or a decision in free words, as normal forms.
pub static REASON_COLUMNS: Words = table!(Words, "reason-columns.txt");

/// Names of columns that say when something is due, as normal forms.
pub static DUE_COLUMNS: Words = table!(Words, "due-columns.txt");

/// Names of columns that say when something was done, as normal forms.
pub static DONE_COLUMNS: Words = table!(Words, "done-columns.txt");

/// Words that stand before the number of a version, beside the names of its column.
pub static VERSION_OPENINGS: Words = table!(Words, "version-openings.txt");

/// Names of first columns whose values are unique, as normal forms.
pub static KEY_COLUMNS: Words = table!(Words, "key-columns.txt");

/// What parts of a system are called, in names of columns and of parts.
pub static COMPONENT_WORDS: Words = table!(Words, "component-words.txt");

/// Names of first columns that name each thing once where the second one describes it, beside parts of a system.
pub static NAME_COLUMNS: Words = table!(Words, "name-columns.txt");

/// Names of columns that describe what the first one names, as normal forms.
pub static DESCRIPTION_COLUMNS: Words = table!(Words, "description-columns.txt");

/// First cells of rows that add up the others, as normal forms.
pub static SUM_WORDS: Words = table!(Words, "sum-words.txt");

/// Words in names of columns and fields that list values of a language or an interface.
pub static VALUE_WORDS: Words = table!(Words, "value-words.txt");

/// Labels of lines that are about the template rather than the document, as normal forms.
pub static TEMPLATE_LABELS: Words = table!(Words, "template-labels.txt");

/// Answers that say that there is none, as normal forms, beside those that say that it does not apply.
pub static NOTHING: Words = table!(Words, "nothing.txt");

/// Openings of an answer that is short because it is told elsewhere or not at all, beside those that say `none`.
pub static SHORT_ANSWERS: Words = table!(Words, "short-answers.txt");

/// Levels of a risk, a priority or an effort, as normal forms; misspellings of them are looked for.
pub static LEVELS: Groups = table!(Groups, "levels.txt");

/// First words of cells that say that a risk is accepted or over, as normal forms.
pub static SETTLED: Words = table!(Words, "settled.txt");

/// States of work and of things, as normal forms, by what they ask for; misspellings of them are looked for.
pub static WORK_STATES: Groups = table!(Groups, "work-states.txt");

/// Words that say that a target is met.
pub static MET_WORDS: Words = table!(Words, "met-words.txt");

/// Words that take a claim of success back.
pub static NOT_QUITE: Words = table!(Words, "not-quite.txt");

/// Signs and words before a limit, in lower case: whether less or more is wanted.
pub static COMPARISONS: Groups = table!(Groups, "comparisons.txt");

/// Names of measured quantities, as normal forms, by which way is better and whether a number needs a unit.
pub static QUANTITIES: Groups = table!(Groups, "quantities.txt");

/// Words in the name of a quantity that say what its number counts, beside units of time.
pub static UNIT_WORDS: Words = table!(Words, "unit-words.txt");

/// Adjectives that nobody can test, as normal forms.
pub static VAGUE_ADJECTIVES: Words = table!(Words, "vague-adjectives.txt");

/// Targets that nobody can test, as normal forms.
pub static VAGUE_TARGETS: Words = table!(Words, "vague-targets.txt");

/// Words before an adjective that make it no easier to test.
pub static VAGUE_ADVERBS: Words = table!(Words, "vague-adverbs.txt");

/// What may stand behind an adjective without making it any easier to test, as normal forms.
pub static VAGUE_ENDINGS: Words = table!(Words, "vague-endings.txt");

/// What a demand says before its adjective, as normal forms.
pub static DEMANDS: Words = table!(Words, "demands.txt");

/// Words that give a demand a limit, a condition or a reason.
pub static BOUNDS: Words = table!(Words, "bounds.txt");

/// Words in titles of sections about quality, as normal forms.
pub static QUALITY_TITLES: Words = table!(Words, "quality-titles.txt");

/// Parts of words about times in which a system does not run, in lower case.
pub static DOWNTIME_WORDS: Words = table!(Words, "downtime-words.txt");

/// Parts of words with which a share and a time of downtime need not agree, in lower case.
pub static DOWNTIME_EXCEPTIONS: Words = table!(Words, "downtime-exceptions.txt");

/// Words for what comes back each day, week, month or year, in lower case.
pub static PERIODS: Groups = table!(Groups, "periods.txt");

/// Small numbers in words, by the number; `every` and `a` count as one.
pub static NUMBER_WORDS: Groups = table!(Groups, "number-words.txt");

/// Words that open a consequence, as normal forms: `good` what is gained, `other` the rest.
pub static SIDES: Groups = table!(Groups, "sides.txt");

/// The statuses that are offered to a decision with another one.
pub static DECISION_CHOICES: Words = table!(Words, "decision-choices.txt");

/// Words between a status and what took its place.
pub static BY_WORDS: Words = table!(Words, "by-words.txt");

/// What a decision that is one sentence says before its choice, in lower case.
pub static SENTENCE_DECISIONS: Words = table!(Words, "sentence-decisions.txt");

/// Products that a system has one version of, as they are written.
pub static PRODUCTS: Words = table!(Words, "products.txt");

/// Words of a text that has a right to name other versions.
pub static CHANGE_WORDS: Words = table!(Words, "change-words.txt");

/// Words behind a number that is no version: `Redis 3 nodes`.
pub static COUNTED_WORDS: Words = table!(Words, "counted-words.txt");

/// Words in titles of sections that may name other versions than those in use.
pub static OTHER_VERSION_TITLES: Words = table!(Words, "other-version-titles.txt");

/// Words in the title of a document that are no part of the name of a system.
pub static TITLE_WORDS: Words = table!(Words, "title-words.txt");

/// Articles, conjunctions and prepositions, which tell no name from another.
pub static LITTLE_WORDS: Words = table!(Words, "little-words.txt");

/// Acronyms that readers of architecture documents know, and words that are set in capitals for stress.
pub static KNOWN_ACRONYMS: Words = table!(Words, "known-acronyms.txt");

/// Words in names of teams, offices and roles: who has one is no person.
pub static GROUP_NAMES: Words = table!(Words, "group-names.txt");

/// Titles of sections that describe each component in a subsection, as normal forms.
pub static COMPONENT_DETAILS_TITLES: Words = table!(Words, "component-details-titles.txt");

/// Titles of sections that contents lists leave out, as normal forms, beside those of fields about the document.
pub static APART_TITLES: Words = table!(Words, "apart-titles.txt");

/// First words of a caption, which is no heading.
pub static CAPTION_WORDS: Words = table!(Words, "caption-words.txt");

/// Words in titles of sections about work on the author's own machine.
pub static DEVELOPMENT_TITLES: Words = table!(Words, "development-titles.txt");

/// Names of an internal network: `anywhere` as any part of a host, `top` as the last part.
pub static INTERNAL_HOSTS: Groups = table!(Groups, "internal-hosts.txt");

/// Parts of names of files that hold several decisions, in lower case.
pub static COLLECTION_FILES: Words = table!(Words, "collection-files.txt");

/// Texts of links that do not say where they lead, as normal forms; `vague` ones do where a column says more.
pub static LINK_TEXTS: Groups = table!(Groups, "link-texts.txt");

/// Texts of pictures that do not say what they show, as normal forms.
pub static PICTURE_WORDS: Words = table!(Words, "picture-words.txt");

/// Endings of names of picture files, in lower case.
pub static PICTURE_ENDINGS: Words = table!(Words, "picture-endings.txt");

/// What was meant to close a comment and does not.
pub static COMMENT_ENDS: Words = table!(Words, "comment-ends.txt");

/// Words that open a comment to docgauge.
pub static DIRECTIVE_WORDS: Words = table!(Words, "directive-words.txt");

/// Parts of a text that speaks about damaged characters and their encodings, in lower case.
pub static ENCODING_WORDS: Words = table!(Words, "encoding-words.txt");

/// What programs print for a value that is missing, word by word.
pub static PRINTED_NOTHING: Words = table!(Words, "printed-nothing.txt");

/// What programs print for a value that is missing, as all of a value.
pub static PRINTED_VALUES: Words = table!(Words, "printed-values.txt");

/// Marks that programs and assistants write into a text.
pub static TOOL_MARKS: Words = table!(Words, "tool-marks.txt");

/// Parts that are rare in texts, one of them in each mark of a tool and of a link.
pub static TOOL_MARK_PARTS: Words = table!(Words, "tool-mark-parts.txt");

/// Marks that assistants add to the addresses of links.
pub static LINK_MARKS: Words = table!(Words, "link-marks.txt");

/// What assistants say to whoever asked them, as normal forms, by its place in a sentence.
pub static ASSISTANT_WORDS: Groups = table!(Groups, "assistant-words.txt");

// End of the tables for rules.

// Tables that everything else asks: dates, quantities, metadata, decisions, sign-off, sections.

/// First words of a document's or a decision's status, as normal forms, by what they say about it.
pub static STATUSES: Groups = table!(Groups, "statuses.txt");

/// Phrases in a status that say that the work goes on, as normal forms.
pub static IN_PROGRESS: Words = table!(Words, "in-progress.txt");

/// Names of what a document says of itself, as normal forms, the surest of each group first.
pub static METADATA_KEYS: Groups = table!(Groups, "metadata-keys.txt");

/// Titles of a section of fields about the document, as normal forms: `anywhere`, or `early` in the document only.
pub static INFO_TITLES: Groups = table!(Groups, "info-titles.txt");

/// Headings of the two columns of a table of fields and values, as normal forms: `field`, `value`.
pub static INFO_HEADERS: Groups = table!(Groups, "info-headers.txt");

/// Headings of a column of versions, as normal forms.
pub static VERSION_COLUMNS: Words = table!(Words, "version-columns.txt");

/// Headings of a column of days, as normal forms.
pub static DATE_COLUMNS: Words = table!(Words, "date-columns.txt");

/// Words in headings of the column of a revision history that says what changed.
pub static CHANGE_COLUMNS: Words = table!(Words, "change-columns.txt");

/// Words and phrases in titles of a revision history, as normal forms.
pub static HISTORY_TITLES: Words = table!(Words, "history-titles.txt");

/// Words in headings of a column of signatures.
pub static SIGNATURE_COLUMNS: Words = table!(Words, "signature-columns.txt");

/// Headings of other columns that are filled in when somebody approves, as normal forms.
pub static APPROVAL_COLUMNS: Words = table!(Words, "approval-columns.txt");

/// Headings of a column that says who signs, as normal forms.
pub static SIGNER_COLUMNS: Words = table!(Words, "signer-columns.txt");

/// Words and phrases in titles of a section of sign-offs, as normal forms.
pub static SIGN_OFF_TITLES: Words = table!(Words, "sign-off-titles.txt");

/// Phrases in labels of a line that says who has approved, as normal forms.
pub static SIGN_OFF_LABELS: Words = table!(Words, "sign-off-labels.txt");

/// First words of a signature that is still to come.
pub static PENDING: Words = table!(Words, "pending.txt");

/// Headings and labels of the parts of a decision, as normal forms.
pub static DECISION_PARTS: Groups = table!(Groups, "decision-parts.txt");

/// Words in short headings and labels of the parts of a decision.
pub static DECISION_PART_WORDS: Groups = table!(Groups, "decision-part-words.txt");

/// Words in titles of a section about decisions.
pub static DECISION_TITLES: Words = table!(Words, "decision-titles.txt");

/// Headings of the column with the titles in an index of decisions, as normal forms.
pub static DECISION_TITLE_COLUMNS: Words = table!(Words, "decision-title-columns.txt");

/// Letters before the number of a decision, as they are written.
pub static DECISION_PREFIXES: Words = table!(Words, "decision-prefixes.txt");

/// Titles that only MADR, a template for decisions, has, as normal forms.
pub static MADR_TITLES: Words = table!(Words, "madr-titles.txt");

/// Titles of a glossary, as normal forms: a `word` in it, or the whole `title`.
pub static GLOSSARY_TITLES: Groups = table!(Groups, "glossary-titles.txt");

/// Texts that say that something does not apply: openings of a `text`; a `cell` as a normal form.
pub static NOT_APPLICABLE: Groups = table!(Groups, "not-applicable.txt");

/// Parts of titles of sections that list things of which there may well be none.
pub static MAY_BE_EMPTY: Words = table!(Words, "may-be-empty.txt");

/// Words that carry no title alone.
pub static EMPTY_WORDS: Words = table!(Words, "empty-words.txt");

/// Words and signs between the two things that a title names.
pub static JOINING_WORDS: Words = table!(Words, "joining-words.txt");

/// Titles that documents of every kind have, as normal forms.
pub static COMMON_TITLES: Words = table!(Words, "common-titles.txt");

/// Openings of a sentence that announces what a section has.
pub static INTRODUCTIONS: Words = table!(Words, "introductions.txt");

/// Parts of sentences that others rely on being true.
pub static CLAIMS: Words = table!(Words, "claims.txt");

/// Names of months by their number, the English one first.
pub static MONTHS: Groups = table!(Groups, "months.txt");

/// Parts of a pattern for dates, by what takes their place.
pub static DATE_PARTS: Groups = table!(Groups, "date-parts.txt");

/// Endings of the number of a day.
pub static DAY_ENDINGS: Words = table!(Words, "day-endings.txt");

/// Words behind a number of a percentage or a time, by the unit that they mean.
pub static UNITS: Groups = table!(Groups, "units.txt");

/// Kinds of pictures that may be embedded in an address.
pub static PICTURE_KINDS: Words = table!(Words, "picture-kinds.txt");

/// Beginnings of comments for machines and of licences.
pub static TOOL_COMMENTS: Words = table!(Words, "tool-comments.txt");

/// First words of comments for machines.
pub static TOOL_WORDS: Words = table!(Words, "tool-words.txt");

/// Arrows in drawings made of characters.
pub static DRAWN_ARROWS: Words = table!(Words, "drawn-arrows.txt");

/// First words of Mermaid diagrams, as they are written, by how a diagram of that kind is checked.
pub static MERMAID_KINDS: Groups = table!(Groups, "mermaid-kinds.txt");

/// Kinds of Mermaid diagrams that are words of every day too.
pub static MERMAID_EVERYDAY_KINDS: Words = table!(Words, "mermaid-everyday-kinds.txt");

/// Directions of Mermaid's flowcharts.
pub static MERMAID_DIRECTIONS: Words = table!(Words, "mermaid-directions.txt");

/// First words of statements in Mermaid diagrams that draw nothing, by the kind of diagram.
pub static MERMAID_STATEMENTS: Groups = table!(Groups, "mermaid-statements.txt");

/// Arrows and lines that connect nodes in Mermaid diagrams.
pub static MERMAID_ARROWS: Words = table!(Words, "mermaid-arrows.txt");

// End of the other tables.
