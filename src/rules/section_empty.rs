//! Sections with nothing in them: no text, no table, no diagram, no subsection.

use crate::alignment::Entry;
use crate::finding::{Finding, Fix, FixKind, Severity};
use crate::normal;
use crate::report::SectionState;
use crate::rule::{Category, Context, Rule};
use crate::source::Span;

pub const RULE: Rule = Rule {
    id: "section-empty",
    category: Category::Structure,
    summary: "a section has a heading and nothing else",
    why: "A heading without content promises an answer and gives none. A heading followed by subheadings is fine, and so is one with only a table, a diagram or an image. Comments and rules alone do not count as content.

**Before**

```markdown
## Disaster Recovery

## Monitoring
```

**After**

```markdown
## Disaster Recovery

Restore from the nightly snapshot; the last rehearsal took 50 minutes.
```

**To ignore:** `<!-- docgauge: ignore section-empty reason -->` before the heading",
    severity: Severity::Error,
    fixed: false,
    check,
};

/// A heading with more words than these is a sentence.
const LONGEST: usize = 8;

fn check(context: &Context, findings: &mut Vec<Finding>) {
    let document = context.document;
    for entry in &context.alignment.outline {
        let Entry::Section { section, state: SectionState::Empty } = *entry else {
            continue;
        };
        let source = &document.sections[section];
        let Some(heading) = source.heading else { continue };
        // A whole sentence set as a heading says all there is to say.
        if LONGEST < normal::words(&source.title) {
            continue;
        }
        let span = document.blocks[heading].content;
        let message = format!("the section `{}` is empty", source.title);
        let help = "Write it, or say why it does not apply";
        let newline = document.lines.newline();
        let at = document.blocks[heading].span.trim(document.text).to;
        let insert = format!("{newline}{newline}Not applicable: [reason]");
        let fix = Fix::new(FixKind::Preview, "Mark as not applicable", Span::new(at, at), insert);
        findings.push(
            Finding::new(
                &RULE,
                if span.is_empty() { source.span.trim(document.text) } else { span },
                message,
                help,
            )
            .with_fix(fix),
        );
    }
}
