//! Decisions between one option and nothing.

use crate::markdown::document::{BlockKind, Document};
use crate::markdown::table;
use crate::model::finding::Category;
use crate::model::finding::{Finding, Severity};
use crate::reading::decision::{Part, Role};
use crate::rules::rule::{Context, Rule};
use crate::text::normal;
use crate::words::NOTHING;

pub const RULE: Rule = Rule {
    id: "adr-single-option",
    category: Category::Decision,
    summary: "a decision names no alternative",
    why: "With one option there is nothing to decide. The next reader will come up with the others and wonder whether they were seen. A list of *considered options* holds the chosen one as well, so it needs two; *alternatives* are the others, so one will do. Decisions that have neither heading nor label for them are left alone.

**Before**

```markdown
**Considered Options:**

1. PostgreSQL
```

**After**

```markdown
**Considered Options:**

1. PostgreSQL
2. SQLite, one file per site
```

**To ignore:** `<!-- docgauge: ignore-section adr-single-option reason -->` before the heading",
    severity: Severity::Info,
    fixed: false,
    check: Some(check),
};

fn check(context: &Context, findings: &mut Vec<Finding>) {
    let text = context.document.text;
    for record in &context.decisions.records {
        let Some((part, body)) = record.filled(Role::Options, text) else {
            continue;
        };
        let label =
            text[record.span.from..part.span.from].trim_end().rsplit(['\n', '\r']).next().unwrap_or("");
        let others = normal::normal(label).contains("alternative");
        let none = table::is_dash(body) || NOTHING.has_exactly(&normal::normal(body));
        let single = !others && items(context.document, part) == Some(1);
        if none || single {
            let message = format!("{} names no alternative", record.name());
            findings.push(RULE.finding(part.span, message, "Name what else was considered, and why it lost"));
        }
    }
}

/// How many items the list has that the part consists of; none where it is no list.
fn items(document: &Document, part: &Part) -> Option<usize> {
    let list = document.next_block(part.span.from);
    let block = document.blocks.get(list)?;
    let whole = matches!(block.kind, BlockKind::List { .. }) && part.span.to <= block.span.to;
    whole.then(|| document.children(list).count())
}
