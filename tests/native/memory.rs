//! An hour of typing leaves nothing behind: after 10 000 edits a session holds what it held after the first ones.
//!
//! All that a session holds is written out (`Debug`) and its length compared, since the core has no other place for facts: no
//! static and no thread has any (`src/wasm.rs` has the files of a folder, which an edit does not touch). The pages of the wasm's
//! memory are counted by `cargo xtask bench`.

use docgauge::model::options::Options;
use docgauge::output::session::Session;

const SECTION: &str = "## Goals of the ledger\n\n- **Owner:** [Team name]\n\n[api]: https://example.org\n\nThe [API][api] and \
                       [part](#gools).\n\n| Goal | Due |\n|---|---|\n| Fast | TBD |\n\n";

/// The length of all that a session holds, after a word was typed at the start and removed.
fn held(session: &mut Session) -> usize {
    session.edit(0, 0, "word ");
    session.edit(0, 5, "");
    format!("{session:?}").len()
}

#[test]
fn ten_thousand_edits_leave_nothing_behind() {
    let text = format!("# Ledger\n\n{}", SECTION.repeat(2));
    let length = text.len();
    let mut session = Session::new(Options::default());
    session.set_text(text.clone());
    let first = held(&mut session);
    for number in 0..5000 {
        // Another text each time, at another place: what is kept by its text would be kept each time.
        let (at, typed) = (number * 7919 % length, format!(" [Name {number}](#n-{number}) \n"));
        session.edit(at, at, &typed);
        session.edit(at, at + typed.len(), "");
    }
    assert_eq!(session.text(), text);
    assert_eq!(held(&mut session), first);
}
