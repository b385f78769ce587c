//! The bands of completeness: `www/kit/bands.js` equals the core's table, and a document has a band only if it follows
//! a template.
//!
//! After a change of the bands: `UPDATE=1 cargo test --test native bands`.

use std::fmt::Write as _;

use docgauge::check;
use docgauge::model::band::{Band, HALF};
use docgauge::model::options::Options;
use docgauge::output::report::Report;
use docgauge::text::json;

use super::generated::is_current;
use super::run::run;

const HEAD: &str = "// @ts-check
// The bands of completeness, from the least up: the word, the shape and the meaning of each. All views, the legend and
// all exports take them from here.
//
// This file is generated from the core's bands: do not edit it. After a change there:
// `UPDATE=1 cargo test --test native bands`.

/** @typedef {{id: import('../core/types.js').Band, word: string, shape: string, meaning: string}} Band */

/** @type {Band[]} */
export const BANDS = [
";

#[test]
fn the_page_has_the_bands_of_the_core() {
    let mut made = HEAD.to_string();
    for band in Band::ALL {
        let id = json::text(&band);
        let (word, shape, meaning) = (band.word(), band.shape(), band.meaning());
        let id = id.trim_matches('"');
        let _ = writeln!(made, "  {{ id: '{id}', word: '{word}', shape: '{shape}', meaning: '{meaning}' }},");
    }
    made.push_str("];\n\n/** From this percentage on, progress is shown in another colour. */\n");
    let _ = writeln!(made, "export const HALF = {HALF};");
    is_current("www/kit/bands.js", &made, "bands");
}

fn report(text: &str, template: &str) -> Report {
    check(text, &Options { template: template.to_string(), ..Options::default() })
}

#[test]
fn without_a_template_there_is_no_band() {
    assert_eq!(report("Hello world\n", "auto").band, None);
    assert_eq!(report("# A\n\n[Name]\n", "none").band, None);
    assert_eq!(report("# A\n\n[Name]\n", "c4").band, Some(Band::NotStarted));
    assert_eq!(report("", "none").band, None);
}

#[test]
fn the_text_for_a_terminal_says_what_was_found_instead_of_a_percentage() {
    let hello = run(&["check", "-"], "Hello world\n").stdout;
    assert!(!hello.contains(" %") && !hello.contains("ready"), "{hello}");
    assert!(hello.contains("no template") && hello.contains("no findings"), "{hello}");
    let open = run(&["check", "-"], "# A\n\n[Name of owner]\n").stdout;
    assert!(!open.contains(" %") && open.contains("\n 1 placeholder\n"), "{open}");
    let measured = run(&["check", "--template", "c4", "-"], "# A\n\n[Name of owner]\n").stdout;
    assert!(measured.contains("0 %") && measured.contains("not started"), "{measured}");
}
