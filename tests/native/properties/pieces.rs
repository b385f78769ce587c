//! A custom template, and small pieces of Markdown, each with a fault that a rule finds, or almost one.

/// A custom template.
pub const TEMPLATE: &str = "# [System Name] Design

**Status:** Draft | In Review | Approved
**Owner:** [Name/Role]
**Date:** YYYY-MM-DD

## 1. Goals

<!-- Say what the system is for, and for whom. -->

[What the system does, in one sentence]

| Goal | Priority | Owner |
|------|----------|-------|
| [Goal] | High / Medium / Low | [Name] |

## 2. Components

### 2.1 [Component Name]

- **Purpose:** [Why it is there]
- **Technology:** [e.g., Rust]

[Repeat for each component]

## 3. Decisions

```mermaid
flowchart LR
  A[This system] --> B[Other system]
```

*Example: the system answers within 200 ms.*
";

/// Pieces of documents; each ends its own line.
pub const PIECES: &[&str] = &[
    "---\ntitle: Ledger\nstatus: Draft\nversion: 1\ndate: 2025-02-30\nowner: TBD\n---\n",
    "+++\ntitle = \"Ledger\"\nstatus = \"{{STATUS}}\"\n+++\n",
    "# [System Name] Design\n",
    "# Ledger\n",
    "Ledger\n======\n",
    "Goals\n---\n",
    "## 1. Goals\n",
    "## 2 Components ##\n",
    "## 2. Components\n",
    "## 4. Decisions\n",
    "### 2.1. Gateway\n",
    "### 2.2 Worker\n",
    "### 3.1 Store\n",
    "#### Deep 😀 one\n",
    "###### Deepest\n",
    "## Contents\n\n- [Goals](#1-goals)\n- [Components](#2-components)\n- [Gone](#gone)\n",
    "## Glossary\n\n| Term | Meaning |\n|---|---|\n| SLA | Service level agreement |\n| XYZ | never used |\n",
    "## Quality Goals\n\nThe system is fast, scalable and highly available: 99.9 % a month, 4 hours of downtime.\n",
    "## Risks\n\n| Risk | Impact | Mitigation |\n|---|---|---|\n| Loss of data | High | |\n| Theft | Low | Guards |\n",
    "## Approvals\n\n| Role | Name | Date |\n|---|---|---|\n| Owner | ____ | |\n| Lead | Ana | 2025-11-02 |\n",
    "## Revision History\n\n| Version | Date | Author | Changes |\n|---|---|---|---|\n| 1.1 | 2025-03-04 | Ana | More |\n| 1.0 | 2025-01-02 | Ana | First |\n",
    "## ADR-001: Use Postgres\n\n**Status:** Superseded\n\n**Context:** We need a store.\n\n**Decision:** Postgres.\n",
    "## ADR-003: Use Kafka\n\n### Status\n\nAccepted\n\n### Context\n\nEvents.\n\n### Decision\n\nKafka, replaces ADR-001.\n\n### Consequences\n\n- Good, it is fast\n",
    "**Status:** Draft | In Review | Approved  \n**Owner:** [Name/Role]  \n**Date:** YYYY-MM-DD\n",
    "**Status:** Approved  \n**Version:** 1.2.0  \n**Last Updated:** 2027-01-01\n",
    "**Status:** Finishd\n**Created:** 2025-05-05\n**Last Updated:** August 31, 2024\n",
    "| | |\n|---|---|\n| **Author** | Ana |\n| **Status** | In Review |\n",
    "<!-- Say what the system is for, and for whom. -->\n",
    "<!-- Describe the goals\n     in a few lines -->\n",
    "text <!-- Describe this --> more text  \nafter a break\n",
    "- item <!-- Explain why --> goes on\n",
    "<!-- markdownlint-disable MD013 -->\n",
    "<!-- docgauge: ignore placeholder-word known -->\n",
    "<!-- docgauge: ignore placeholder-wrd typo -->\n",
    "<!-- docgauge: keep -->\n",
    "<!-- docgauge: template=c4 -->\n",
    "<!-- never closed\n",
    "TBD\n",
    "N/A\n",
    "Not applicable: we store nothing.\n",
    "[What the system does, in one sentence]\n",
    "[e.g., PostgreSQL]\n",
    "[Repeat for each component]\n",
    "*Example: the system answers within 200 ms.*\n",
    "Ask `[Team name]` or see `docs/[component]_plan.md`.\n",
    "Call {{NAME}}, ${VAR}, {short title}, <team name> or John Doe at https://example.com.\n",
    "Done in X weeks, < Xms, for N users of Component A.\n",
    "[NEEDS CLARIFICATION: who pays?]\n",
    "1. [ ] one\n2. [x] two **[Name]**\n",
    "- **Purpose:** [Why it is there]\n- **Technology:** [e.g., Rust]\n",
    "* **Purpose:** to count  \n  and to add\n* plain\n",
    "> [!NOTE]\n> Mind the [Gap] and <!-- Describe it --> this.\n",
    "> | a | b |\n> |---|---|\n> | 1 |\n",
    "| Goal | Priority | Owner |\n|------|----------|-------|\n| [Goal] | High / Medium / Low | [Name] |\n",
    "| Goal | Priority | Owner |\n|------|----------|-------|\n| Speed | Hihg | |\n| Speed | Low | Ana | extra |\n| Short |\n",
    "| a | b |\n|---|---|\n| 1 | 2 | | |\n| 3\n| `x | y` | z |\n",
    "a | b\n--|--\n1\t|\t2\n3 | 4 |\n",
    "| a | b | c |\n|---|---|\n| 1 | 2 | 3 |\n",
    "| a | b |\n|---|---|\n| 1 | 2 |\nright below\n",
    "| Service | Target | Current | Status |\n|---|---|---|---|\n| API | 200 ms | 900 ms | ✅ Met |\n| Web | 1 s | 🟢 | 🔴 |\n",
    "| Component | Purpose |\n|---|---|\n| Gateway | Lets in |\n| Store | Keeps |\n",
    "```\n+-----+     +-----+\n| web | --> | api |\n+-----+     +-----+\n```\n",
    "~~~\n┌───┐\n│ a │\n└───┘\n~~~\n",
    "```\nflowchart LR\n  A --> B\n```\n",
    "```mermaid\nflowchart LR\n  A[This system] --> B(Other (system)\n```\n",
    "```mermaid\nsequenceDiagram\n  A->>B: do; this\n```\n",
    "```\n[Diagram showing the context]\n```\n",
    "```bash\nexport REGION=“eu-north-1” # “quoted”\nset\u{a0}-e\n```\n",
    "```json\n{\"a\": [1, 2], \"b\": \"[x]\"}\n",
    "    indented code [Name]\n",
    "‚úÖ Met, ‚Äî and ‚Üí on\n",
    "cafÃ© and naÃ¯ve, â€œquotedâ€\u{9d}\n",
    "Zürich, naïve, ‚quote', √ ≈ ∂\n",
    "zero\u{200b}width, soft\u{ad}hyphen, \u{202e}gpj.exe, \u{2066}isolated\u{2069}, 👩\u{200d}💻, \u{feff}mark\n",
    "\u{200b}# Not a heading\n",
    "#\u{a0}Not one either\n",
    "-\u{a0}no item\n",
    "\u{200b}- item\n  \u{200b}\n",
    "| a\u{200b} | \u{202e}b |\n|---|\u{200b}---|\n| 1 | 2 |\n",
    "lost \u{fffd} character, undefined, [object Object], NaN\n",
    "See [goals](#1-goals), [gone](#gon), [docs](link-to-api-docs), [x][], [y][z], []( ) and [here](http://localhost:80).\n",
    "[z]: https://example.org/a_(b) \"t\"\n",
    "[unused]: ./there.md\n",
    "A note[^1] and another[^2].\n\n[^1]: Said.\n",
    "![](picture.png) ![Alt](C:\\x.png)\n",
    "**Primary Database: PostgreSQL**\n",
    "PostgreSQL 14 here, PostgreSQL 15 there. The API of the ABC and the ABC.\n",
    "Grüße, 日本語の文, مرحبا \u{202b}بالعالم\u{202c}, हिन्दी 🇩🇪\n",
    "***\n",
    "<div align=\"center\">\n\n<br>\n",
    "a line  \nwith breaks  \n\n",
    "\n",
    "\n\n",
    "  \n",
    "\t\n",
];
