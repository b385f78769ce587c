//! Code blocks that hold one bracketed sentence where a diagram should be.

use crate::model::finding::Category;
use crate::model::finding::Severity;
use crate::placeholder::Form;
use crate::rules::rule::Rule;
use crate::rules::shared::slot;

pub const RULE: Rule = Rule {
    id: "diagram-placeholder",
    category: Category::Placeholder,
    summary: "a diagram is only announced",
    why: "A sentence about a diagram is not a diagram.

**Before**

```text
[Diagram showing the containers]
```

**After**

```mermaid
flowchart LR
  web --> api --> db
```

**To ignore:** `<!-- docgauge: ignore diagram-placeholder reason -->` before the block",
    severity: Severity::Error,
    fixed: false,
    check: Some(|context, findings| {
        slot::report(
            context,
            &RULE,
            Form::Diagram,
            "the diagram is only announced: {}",
            "Draw it, as text, Mermaid or an image",
            findings,
        );
    }),
};
