//! The interface between the core and a page, in a real browser: the shapes of arguments and results, and hostile
//! text in the preview. The native tests cover the results themselves.

#![cfg(target_arch = "wasm32")]

#[path = "web/hostile.rs"]
mod hostile;
#[path = "web/values.rs"]
mod values;

use docgauge::wasm::{self, Session};
use js_sys::{Array, JSON, JsString, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

use values::{check, get, has, json, list, list_of, number, object, parsed, string};

wasm_bindgen_test_configure!(run_in_browser);

const DOCUMENT: &str = "# 😀 Payments\n\n**Owner:** 👩‍💻 [Team name]\n\n\
                        ## Scope\n\nTBD\n\n| Name | Due |\n|---|:-:|\n| Ledger | YYYY-MM-DD |\n";

#[wasm_bindgen_test]
fn offsets_are_those_of_a_javascript_string() {
    let report = check(DOCUMENT);
    let text = JsString::from(DOCUMENT);
    let findings = list(&report, "findings");
    for finding in &findings {
        let (from, to) = (number(finding, "from"), number(finding, "to"));
        assert_eq!(text.slice(from, to), string(finding, "text"), "{}", string(finding, "rule"));
    }
    let owner = findings
        .iter()
        .find(|finding| string(finding, "text") == "[Team name]")
        .expect("the owner's placeholder");
    assert_eq!(number(owner, "from"), text.index_of("[Team name]", 0) as u32);
    assert_eq!((number(owner, "line"), number(owner, "column")), (3, 18));
    for section in list(&report, "sections") {
        assert!(
            number(&section, "from") <= number(&section, "to") && number(&section, "to") <= text.length()
        );
    }
}

#[wasm_bindgen_test]
fn a_report_has_the_shape_of_the_contract() {
    let report = check(DOCUMENT);
    has(&report, "path template status ready completeness sections findings metadata");
    has(&get(&report, "completeness"), "done total percent");
    assert!(get(&report, "metadata").is_instance_of::<Object>());
    assert!(!get(&report, "metadata").is_instance_of::<js_sys::Map>(), "plain objects, as JSON has them");

    let sections = list(&report, "sections");
    for section in &sections {
        has(
            section,
            "id title template_title number level state required from to line own completeness items",
        );
        has(&get(section, "own"), "done total");
        has(&get(section, "completeness"), "done total percent");
    }
    let items: Vec<_> = sections.iter().flat_map(|section| list(section, "items")).collect();
    assert!(!items.is_empty());
    for item in &items {
        has(item, "kind state from to line");
    }
    let findings = list(&report, "findings");
    assert!(!findings.is_empty());
    for finding in &findings {
        has(finding, "rule category severity message help section from to line column end_line end_column");
        has(finding, "text evidence form label group input fixes");
        for fix in list(finding, "fixes") {
            has(&fix, "title kind edits");
            for edit in list(&fix, "edits") {
                has(&edit, "from to insert");
            }
        }
    }
}

#[wasm_bindgen_test]
fn absent_values_are_null() {
    let options = object(&[("template", "none")]);
    let report = wasm::check("Plain text.\n", options).unwrap();
    assert!(get(&report, "template").is_null());
    assert!(get(&report, "status").is_null());
}

#[wasm_bindgen_test]
fn a_template_that_is_named_is_the_one_that_is_reported() {
    let ids: Vec<_> =
        list_of(&wasm::templates().unwrap()).iter().map(|template| string(template, "id")).collect();
    assert_eq!(ids.len(), 5);
    for id in ids {
        let report = wasm::check(&wasm::blank(&id).unwrap(), object(&[("template", &id)])).unwrap();
        let template = get(&report, "template");
        has(&template, "id name confidence runner_up");
        assert_eq!(string(&template, "id"), id);
        assert_eq!(number(&get(&report, "completeness"), "done"), 0, "a blank {id} is not begun");
    }
    assert!(wasm::blank("no-such-template").is_err());
}

#[wasm_bindgen_test]
fn rules_can_be_shown_without_a_document() {
    let rules = list_of(&wasm::rules().unwrap());
    assert!(!rules.is_empty());
    for rule in &rules {
        has(rule, "id category severity summary why fixed");
        assert!(!string(rule, "summary").is_empty());
    }
}

#[wasm_bindgen_test]
fn options_that_cannot_be_read_are_refused_with_a_message() {
    let options = Object::new();
    Reflect::set(&options, &"template".into(), &7.into()).unwrap();
    let error = wasm::check("", options.into()).unwrap_err();
    let message = string(&JsValue::from(error), "message");
    assert!(message.starts_with("options: "), "{message}");
}

#[wasm_bindgen_test]
fn all_settings_are_read() {
    let options = r#"{"template":"none","today":null,"settings":{"placeholders":["@@*@@"],"not_placeholders":["sic"],
        "rules":{"placeholder-word":"off"},"slugs":"gitlab"}}"#;
    let text = "# Pumps\n\nTBD and [sic] and @@pressure@@.\n";
    let report = wasm::check(text, JSON::parse(options).unwrap()).unwrap();
    let texts: Vec<_> = list(&report, "findings").iter().map(|finding| string(finding, "text")).collect();
    assert_eq!(texts, ["@@pressure@@"]);
    for wrong in [
        r#"{"rules":{"placeholder-word":"loud"}}"#,
        r#"{"slugs":"x"}"#,
        r#"{"placeholders":[7]}"#,
        r#"{"slug":"gitlab"}"#,
    ] {
        let options = JSON::parse(&format!(r#"{{"settings":{wrong}}}"#)).unwrap();
        let message = string(&JsValue::from(wasm::check("", options).unwrap_err()), "message");
        assert!(message.starts_with("options: "), "{message}");
    }
}

#[wasm_bindgen_test]
fn a_change_is_answered_in_json_and_a_question_by_an_object() {
    let mut session = Session::new(JsValue::UNDEFINED).unwrap();
    let first = parsed(session.set_text(DOCUMENT.into()));
    has(&first, "report sections findings preview milliseconds");
    for list in ["sections", "findings"] {
        assert_eq!(json(&get(&get(&first, list), "insert")), json(&get(&check(DOCUMENT), list)));
    }
    let update = parsed(session.edit(0, 0, "# New\n\n"));
    assert_eq!(list(&get(&update, "sections"), "insert").len(), 1);
    assert_eq!(list(&get(&update, "preview"), "insert").len(), 1);
    let update = parsed(session.set_template("none".into()));
    assert!(get(&get(&update, "report"), "template").is_null());
    has(&parsed(session.set_options(JsValue::UNDEFINED)), "report sections findings preview milliseconds");
}

#[wasm_bindgen_test]
fn all_fixes_come_in_one_step() {
    let text = "# 😀 Pumps\n\nThe cafÃ© crew.\n\nA zoÃ« too.\n";
    let mut session = Session::new(JsValue::UNDEFINED).unwrap();
    session.set_text(text.into()).unwrap();
    let fixes = session.fix_all().unwrap();
    let mut fixed = JsString::from(text);
    for edit in list(&fixes, "edits").iter().rev() {
        let before = fixed.slice(0, number(edit, "from"));
        let after = fixed.slice(number(edit, "to"), fixed.length());
        fixed = before.concat(&string(edit, "insert").into()).concat(&after);
    }
    assert_eq!(String::from(fixed), "# 😀 Pumps\n\nThe café crew.\n\nA zoë too.\n");
    assert_eq!(number(&fixes, "count"), 2);
}

#[wasm_bindgen_test]
fn a_clean_document_has_no_comment_for_its_author() {
    let mut session = Session::new(JsValue::UNDEFINED).unwrap();
    session.set_text("# Pumps\n\n<!-- docgauge: keep -->\n\n**Owner:** [Name]\n".into()).unwrap();
    let clean = session.clean().unwrap();
    has(&clean, "ready text removed gaps");
    assert_eq!(string(&clean, "text"), "# Pumps\n\n**Owner:** [Name]\n");
    let gap = &list(&clean, "gaps")[0];
    has(gap, "section required label state from to line");
    assert_eq!((string(gap, "label").as_str(), number(gap, "line")), ("Owner", 5));
}

#[wasm_bindgen_test]
fn links_to_dropped_files_are_followed() {
    let files = r##"{"docs/a.md":"See [b](b.md#top) and [c](c.md).","docs/b.md":"# B","docs/x.png":null}"##;
    wasm::set_folder(JSON::parse(files).unwrap()).unwrap();
    let found = |path: &str| {
        let options = JSON::parse(&format!(r#"{{"path":"{path}"}}"#)).unwrap();
        let report = wasm::check("See [b](b.md#end), [b](b.md) and [c](c.md).", options).unwrap();
        list(&report, "findings").iter().map(|finding| string(finding, "text")).collect::<Vec<_>>()
    };
    assert_eq!(found("docs/a.md"), ["b.md#end", "c.md"]);
    assert!(found("a.md").is_empty(), "it is not among the files");
    wasm::set_folder(JsValue::UNDEFINED).unwrap();
    assert!(found("docs/a.md").is_empty());
}

#[wasm_bindgen_test]
fn a_place_is_filled_in_the_text_before_the_answer() {
    let mut session = Session::new(JsValue::UNDEFINED).unwrap();
    session.set_text("# 😀 Pumps\n\n**Owner:** Ann\n".into()).unwrap();
    let at = "# 😀 Pumps\n\n**Owner:** ".encode_utf16().count() as u32;
    let back = JSON::parse(&format!(r#"[{{"from":{at},"to":{},"insert":"[Team name]"}}]"#, at + 3)).unwrap();
    let at = at as usize;
    let edits = list_of(&session.fill(at, at + 11, None, false, "Anna", back).unwrap());
    assert_eq!(edits.len(), 1);
    assert_eq!((number(&edits[0], "from") as usize, number(&edits[0], "to") as usize), (at, at + 11));
    assert_eq!(string(&edits[0], "insert"), "Anna");
    let refused = session.fill(at, at + 11, None, false, "Anna", JsValue::from(7)).unwrap_err();
    assert!(string(&JsValue::from(refused), "message").starts_with("before: "));
}

#[wasm_bindgen_test]
fn sarif_is_about_the_text_of_the_session() {
    let mut session = Session::new(JsValue::UNDEFINED).unwrap();
    session.set_text(DOCUMENT.into()).unwrap();
    let pages =
        JSON::parse(r#"[{"id":"placeholder-date","summary":"a date waits","why":"**Before**"}]"#).unwrap();
    let log = JSON::parse(&session.sarif("pumps.md", pages).unwrap()).unwrap();
    let rules = list(&get(&get(&list(&log, "runs")[0], "tool"), "driver"), "rules");
    let rule = rules.iter().find(|rule| string(rule, "id") == "placeholder-date").unwrap();
    assert_eq!(string(&get(rule, "help"), "markdown"), "**Before**");
    let results = list(&list(&log, "runs")[0], "results");
    assert_eq!(results.len(), list(&check(DOCUMENT), "findings").len());
}

#[wasm_bindgen_test]
fn an_edit_is_answered_by_the_blocks_that_changed() {
    let mut session = Session::new(JsValue::UNDEFINED).unwrap();
    let first = parsed(session.set_text("# 😀 One\n\nTwo\n\nThree\n".into()));
    has(&first, "report sections findings preview milliseconds");
    let mut blocks = list(&get(&first, "preview"), "insert");
    assert_eq!(blocks.len(), 3);
    for block in &blocks {
        has(block, "hash html line end_line from");
    }

    let at = "# 😀 One\n\n".encode_utf16().count();
    let update = parsed(session.edit(at, at + 3, "Zwei"));
    let splice = get(&update, "preview");
    let (at, remove) = (number(&splice, "at") as usize, number(&splice, "remove") as usize);
    let insert = list(&splice, "insert");
    assert_eq!((at, remove, insert.len()), (1, 1, 1));
    assert!(string(&insert[0], "html").contains("Zwei"));

    for block in &blocks[at + remove..] {
        for (key, shift) in [("line", "shift_lines"), ("end_line", "shift_lines"), ("from", "shift_units")] {
            let moved = get(block, key).as_f64().unwrap() + get(&splice, shift).as_f64().unwrap();
            Reflect::set(block, &key.into(), &moved.into()).unwrap();
        }
    }
    blocks.splice(at..at + remove, insert);
    let spliced: Array = blocks.iter().collect();
    assert_eq!(json(&spliced), json(&session.preview().unwrap()), "the splice gives the whole preview");
    let findings = get(&update, "findings");
    assert_eq!((list(&findings, "insert").len(), list(&findings, "changed").len()), (0, 0));
}

#[wasm_bindgen_test]
fn no_edit_is_out_of_bounds() {
    let mut session = Session::new(JsValue::UNDEFINED).unwrap();
    session.set_text("😀".into()).unwrap();
    // Inside the surrogate pair, beyond the end, and in reverse.
    session.edit(1, 1, "x").unwrap();
    session.edit(7, 9, "y").unwrap();
    session.edit(3, 1, "z").unwrap();
}
