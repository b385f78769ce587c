//! A fault that stops a rule is told with the source of the rule.

use std::path::Path;

use docgauge::analysis::Analysis;
use docgauge::analysis::memo::Memo;
use docgauge::model::options::Options;
use docgauge::model::step::Step;
use docgauge::rules::run::running;

#[test]
fn the_rule_that_runs_has_its_source() {
    let (mut rules, options) = (0, Options::default());
    let mut done = |step: Step| {
        if let Step::Rule(rule) = step {
            let source = running().expect("a rule runs");
            assert!(Path::new(env!("CARGO_MANIFEST_DIR")).join(&source).is_file(), "{source}");
            assert!(source.ends_with(&format!("/{}.rs", rule.replace('-', "_"))), "{source}, {rule}");
            rules += 1;
        }
    };
    Analysis::with("# Ledger\n\nv1.2 and TBD.\n", &options, None, &mut Memo::default(), &mut done);
    assert!(0 < rules);
    assert_eq!(running(), None);
}
