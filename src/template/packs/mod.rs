//! The built-in templates: one Markdown file each in this folder, a "pack", with the fingerprints of its upstream
//! template.
//!
//! The code that learns custom templates also learns a pack, when a document first follows it. The outlines of all
//! packs are made when a document that does not name its template is checked for the first time.

use std::sync::{LazyLock, OnceLock};

use crate::markdown::directive;
use crate::template::expected::Template;
use crate::template::fingerprint::{self, Fingerprints};
use crate::template::outline::Outline;
use crate::text::json::object;

/// A pack: the Markdown of a built-in template, with its facts.
struct Pack {
    entry: PackSummary,
    text: &'static str,
    fingerprints: Fingerprints,
}

/// The facts about a built-in template for the user's choice.
#[derive(Clone, Copy, Debug)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema), schemars(rename = "TemplateSummary"))]
pub struct PackSummary {
    pub id: &'static str,
    pub name: &'static str,
    pub summary: &'static str,
}

object!(PackSummary { id, name, summary });

macro_rules! pack {
    ($id:literal, $name:literal, $summary:literal) => {
        Pack {
            entry: PackSummary { id: $id, name: $name, summary: $summary },
            text: include_str!(concat!($id, ".md")),
            fingerprints: {
                const SOURCE: &str = include_str!(concat!($id, ".fingerprints"));
                const LEN: (usize, usize) = fingerprint::packed_len(SOURCE);
                static PACKED: ([u8; LEN.0], [[u8; 5]; LEN.1]) = fingerprint::pack(SOURCE);
                Fingerprints::new(&PACKED.0, &PACKED.1)
            },
        }
    };
}

static PACKS: [Pack; 5] = [
    pack!("sdp", "SDP system architecture", "seventeen numbered sections from summary to appendices"),
    pack!("bmad", "BMAD architecture", "4+1 views, risks and experiments under emoji headings"),
    pack!(
        "spec-driven",
        "Spec-driven architecture",
        "how a system is built, beside a specification and decisions"
    ),
    pack!("c4", "C4 architecture", "the C4 levels with components, decisions and operations in depth"),
    pack!("sign-off", "Architecture with sign-off", "a short document with an approval table"),
];

static OUTLINES: LazyLock<Vec<Outline>> = LazyLock::new(|| {
    PACKS.iter().map(|pack| Outline::learn(pack.entry.id, pack.text, &pack.fingerprints)).collect()
});

static LEARNED: [OnceLock<Template>; PACKS.len()] = [const { OnceLock::new() }; PACKS.len()];

/// The outlines of the built-in templates, in their order.
pub fn outlines() -> &'static [Outline] {
    &OUTLINES
}

/// The built-in template at an index of that order.
pub fn template(at: usize) -> &'static Template {
    let Pack { entry, text, fingerprints } = &PACKS[at];
    LEARNED[at].get_or_init(|| Template::learn(entry.id, entry.name, text, fingerprints))
}

/// The built-in template with an id.
pub fn by_id(id: &str) -> Option<&'static Template> {
    PACKS.iter().position(|pack| pack.entry.id == id).map(template)
}

/// A built-in template without its fingerprints, from which fingerprints are made.
pub fn without_fingerprints(id: &str) -> Option<Template> {
    let pack = PACKS.iter().find(|pack| pack.entry.id == id)?;
    Some(Template::learn(pack.entry.id, pack.entry.name, pack.text, &Fingerprints::NONE))
}

/// The built-in templates to choose from.
pub fn catalogue() -> Vec<PackSummary> {
    PACKS.iter().map(|pack| pack.entry).collect()
}

/// A blank document of a built-in template: its Markdown without docgauge's directives.
pub fn blank(id: &str) -> Option<String> {
    let pack = PACKS.iter().find(|pack| pack.entry.id == id)?;
    let mut out = String::with_capacity(pack.text.len());
    for line in pack.text.split_inclusive('\n') {
        if directive::parse(line).is_none() {
            out.push_str(line);
        }
    }
    Some(out)
}
