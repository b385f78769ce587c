//! The memo: the facts of the pieces of the last check, so that the next check computes only the facts of changed
//! pieces.
//!
//! A fact is the result of a pure function: of a piece alone, or of a piece and a context, which is given as a hash. A
//! first check has an empty memo and runs the same functions. Invariant: a fact is returned only for an equal text with
//! an equal key and an equal context, so a check with a memo has the result of a check without one. Facts that the last
//! check did not use are dropped.
//!
//! Deliberately absent: the list of facts, and the sums over all pieces; both are in `mod.rs`.

use std::cell::{OnceCell, RefCell};
use std::hash::{Hash, Hasher};
use std::rc::Rc;

use rustc_hash::FxHasher;

use crate::markdown::anchor::Anchors;
use crate::markdown::document::{Document, Origin};
use crate::markdown::parts::Parts;
use crate::markdown::piece::Piece;
use crate::markdown::table::Table;
use crate::model::finding::Finding;
use crate::model::preview::PreviewBlock;
use crate::placeholder::{Asked, Candidates};
use crate::progress::completeness::{Contents, States};
use crate::reading::decision::SectionRoles;
use crate::reading::item::Item;
use crate::reading::stems::Stems;
use crate::rules::run::Place;
use crate::rules::shared::likenesses::Likenesses;
use crate::template::recognition::Recognition;
use crate::text::lines::Span;
use crate::text::map::Map;
use crate::text::shared::SharedText;

/// The facts of all pieces of the last check.
#[derive(Debug, Default)]
pub struct Memo {
    /// The parse of the last text.
    pub parts: Parts,
    /// How alike broken anchors and headings are.
    pub likenesses: RefCell<Likenesses>,
    /// The template of a document by the keys of its pieces.
    pub recognised: Fact<Option<Recognition>>,
    /// What depends on the titles and levels of all sections alone.
    pub titles: Fact<Titles>,
    /// The anchors of a document by the keys of its pieces.
    pub anchors: Fact<Anchors>,
    facts: Map<u64, Rc<Facts>>,
}

/// What depends on the titles and levels of all sections of a document alone.
#[derive(Debug, Default)]
pub struct Titles {
    /// The first section with the title of a glossary.
    pub glossary: OnceCell<Option<usize>>,
    /// The ids of the sections, and of those of the template.
    pub ids: Fact<(Vec<SharedText>, Vec<SharedText>)>,
    /// Whether two sections under one parent have the same title.
    pub repeated: OnceCell<bool>,
    /// The slugs of the headings in the preview, if all of them are those of sections and have no markup.
    pub slugs: Fact<Vec<SharedText>>,
}

/// The facts of one piece, each computed when it is first needed. Offsets and indices count from the piece's start.
#[derive(Debug)]
pub struct Facts {
    text: RefCell<PieceText>,
    // These depend on the piece alone.
    pub items: OnceCell<Vec<Item>>,
    pub places: OnceCell<Vec<Place>>,
    pub tables: OnceCell<Vec<Table>>,
    /// The items that are fields for dates.
    pub dated: OnceCell<Vec<usize>>,
    pub roles: OnceCell<SectionRoles>,
    pub stems: OnceCell<Stems>,
    /// What the recognition of the template depends on.
    pub features: OnceCell<u64>,
    /// What the anchors of the document depend on.
    pub anchored: OnceCell<u64>,
    // These depend on a context too.
    pub candidates: Fact<Candidates>,
    pub findings: Fact<Vec<Finding>>,
    pub asked: Fact<Vec<Asked>>,
    pub contents: Fact<Contents>,
    pub states: Fact<States>,
    /// The blocks of the preview, with lines and offsets from the start of the piece.
    pub preview: Fact<Vec<PreviewBlock>>,
}

/// A fact that depends on more than its piece, with the hash of the context in which it is true.
#[derive(Debug)]
pub struct Fact<T>(RefCell<Option<(u64, Rc<T>)>>);

impl<T> Default for Fact<T> {
    fn default() -> Self {
        Fact(RefCell::default())
    }
}

impl<T> Fact<T> {
    /// The fact in a context; it is computed if it is not known in this context.
    pub fn of(&self, context: u64, compute: impl FnOnce() -> T) -> Rc<T> {
        if let Some((known, fact)) = &*self.0.borrow()
            && *known == context
        {
            return fact.clone();
        }
        let fact = Rc::new(compute());
        *self.0.borrow_mut() = Some((context, fact.clone()));
        fact
    }
}

/// The text of a piece, which may be a part of a longer one.
#[derive(Debug)]
struct PieceText {
    text: Rc<str>,
    span: Span,
}

impl PieceText {
    fn of(piece: &Piece) -> Self {
        let len = piece.text().len();
        match piece.origin() {
            Some(origin) => {
                PieceText { text: origin.text.clone(), span: Span::new(origin.from, origin.from + len) }
            }
            None => PieceText { text: piece.text().into(), span: Span::new(0, len) },
        }
    }
}

impl Facts {
    /// Whether these are the facts of a piece, whose key is equal.
    fn is_of(&self, piece: &Piece) -> bool {
        let mut known = self.text.borrow_mut();
        let (from, len) = (known.span.from, known.span.len());
        let same = |origin: &Origin| {
            Rc::ptr_eq(&origin.text, &known.text) && origin.from == from && piece.text().len() == len
        };
        if piece.origin().is_some_and(same) {
            return true;
        }
        let equal = known.span.of(&known.text) == piece.text();
        if equal && piece.origin().is_some() {
            *known = PieceText::of(piece);
        }
        equal
    }

    fn of(piece: &Piece) -> Self {
        Facts {
            text: RefCell::new(PieceText::of(piece)),
            items: OnceCell::new(),
            places: OnceCell::new(),
            tables: OnceCell::new(),
            dated: OnceCell::new(),
            roles: OnceCell::new(),
            stems: OnceCell::new(),
            features: OnceCell::new(),
            anchored: OnceCell::new(),
            candidates: Fact::default(),
            findings: Fact::default(),
            asked: Fact::default(),
            contents: Fact::default(),
            states: Fact::default(),
            preview: Fact::default(),
        }
    }
}

impl Memo {
    /// The facts of each piece of a document. The memo then drops all other facts.
    pub fn facts(&mut self, pieces: &[Piece]) -> Vec<Rc<Facts>> {
        let mut kept = Map::default();
        let facts = pieces.iter().map(|piece| {
            let known = kept.get(&piece.key).or_else(|| self.facts.get(&piece.key)).cloned();
            let facts = known
                .filter(|facts: &Rc<Facts>| facts.is_of(piece))
                .unwrap_or_else(|| Rc::new(Facts::of(piece)));
            kept.insert(piece.key, facts.clone());
            facts
        });
        let facts = facts.collect();
        self.facts = kept;
        facts
    }
}

/// The context of [`Titles`].
pub fn titles(document: &Document) -> u64 {
    let mut state = FxHasher::default();
    for section in &document.sections {
        section.hash().hash(&mut state);
    }
    state.finish()
}

/// A hash of a context.
pub fn context(parts: impl Hash) -> u64 {
    let mut state = FxHasher::default();
    parts.hash(&mut state);
    state.finish()
}
