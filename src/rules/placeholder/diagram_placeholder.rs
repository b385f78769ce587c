//! Code blocks that hold one bracketed sentence where a diagram should be.

use crate::model::finding::Category;
use crate::placeholder::forms::diagram::FORM;
use crate::rules::rule::Rule;
use crate::rules::shared::placeholders;

pub const RULE: Rule = Rule {
    id: FORM.id,
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
    severity: FORM.severity,
    fixed: false,
    check: Some(|context, findings| placeholders::report(context, &RULE, &FORM, findings)),
};
