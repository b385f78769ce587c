//! Answers of the core as values of JavaScript, read by key.

use docgauge::wasm;
use js_sys::{Array, JSON, Object, Reflect};
use wasm_bindgen::{JsCast, JsError, JsValue};

pub fn parsed(answer: Result<String, JsError>) -> JsValue {
    JSON::parse(&answer.unwrap()).unwrap()
}

pub fn check(text: &str) -> JsValue {
    wasm::check(text, JsValue::UNDEFINED).unwrap()
}

pub fn has(object: &JsValue, keys: &str) {
    for key in keys.split(' ') {
        let found = Reflect::has(object, &key.into()).unwrap_or(false);
        assert!(found, "no `{key}` in {}", json(object));
    }
}

pub fn get(object: &JsValue, key: &str) -> JsValue {
    Reflect::get(object, &key.into()).unwrap()
}

pub fn string(object: &JsValue, key: &str) -> String {
    get(object, key).as_string().unwrap_or_else(|| panic!("`{key}` is no string in {}", json(object)))
}

pub fn number(object: &JsValue, key: &str) -> u32 {
    get(object, key).as_f64().unwrap_or_else(|| panic!("`{key}` is no number in {}", json(object))) as u32
}

pub fn list(object: &JsValue, key: &str) -> Vec<JsValue> {
    list_of(&get(object, key))
}

pub fn list_of(value: &JsValue) -> Vec<JsValue> {
    value.dyn_ref::<Array>().unwrap_or_else(|| panic!("no list: {}", json(value))).to_vec()
}

pub fn object(entries: &[(&str, &str)]) -> JsValue {
    let object = Object::new();
    for (key, value) in entries {
        Reflect::set(&object, &(*key).into(), &(*value).into()).unwrap();
    }
    object.into()
}

pub fn json(value: &JsValue) -> String {
    JSON::stringify(value).map_or_else(|_| "what JSON cannot hold".into(), String::from)
}
