//! The properties of every fix, over random texts: composed texts, and real texts cut to pieces and joined again.
//! `PROPTEST_CASES=5000 cargo test --test native properties` tries more texts than the suite does.

mod deleting;
mod edits;
mod page;
mod pieces;
pub mod promises;
mod reasons;
mod texts;

use std::sync::OnceLock;

use docgauge::model::options::Options;
use docgauge::template::Template;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

use texts::Tried;

fn config(cases: u32) -> ProptestConfig {
    let asked = std::env::var("PROPTEST_CASES").is_ok();
    let config =
        ProptestConfig { failure_persistence: None, max_shrink_iters: 4000, ..ProptestConfig::default() };
    // The suite tries the same texts every time; with `PROPTEST_CASES` other texts are tried.
    if asked { config } else { ProptestConfig { cases, rng_seed: RngSeed::Fixed(1), ..config } }
}

/// A custom template, for the fixes that need a template.
fn custom() -> &'static Template {
    static CUSTOM: OnceLock<Template> = OnceLock::new();
    CUSTOM.get_or_init(|| Template::learn_custom(pieces::TEMPLATE))
}

fn holds(tried: &Tried) -> Result<(), TestCaseError> {
    let options = Options {
        template: tried.template.to_string(),
        today: Some("2026-03-04".to_string()),
        ..Options::default()
    };
    let custom = (tried.template == "custom").then(custom);
    promises::hold(&tried.text, &options, custom, tried.first).map_err(TestCaseError::fail)
}

proptest! {
    #![proptest_config(config(150))]

    #[test]
    fn fixes_of_composed_texts_keep_their_promises(tried in texts::composed()) {
        holds(&tried)?;
    }

    #[test]
    fn fixes_of_real_texts_keep_their_promises(tried in texts::real()) {
        holds(&tried)?;
    }
}

#[test]
fn fixes_of_whole_documents_keep_their_promises() {
    let texts = texts::whole();
    let next = std::sync::atomic::AtomicUsize::new(0);
    let faults = std::sync::Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(2, usize::from) {
            scope.spawn(|| {
                while let Some((name, text)) =
                    texts.get(next.fetch_add(1, std::sync::atomic::Ordering::Relaxed))
                {
                    let tried = Tried { text: text.clone(), template: "auto", first: 0 };
                    if let Err(fault) = holds(&tried) {
                        faults.lock().expect("no thread fails").push(format!("{name}: {fault}"));
                    }
                }
            });
        }
    });
    let faults = faults.into_inner().expect("no thread fails");
    assert!(faults.is_empty(), "{}", faults.join("\n\n"));
}
