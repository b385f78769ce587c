//! JSON as the core writes it, compared with serde_json, which reads it in the tests.

use docgauge::text::json::{ascii, text};

#[test]
fn texts_are_those_of_serde_json() {
    let all: String = (0..=0x17f).filter_map(char::from_u32).chain("–\u{2028}😀\u{10ffff}".chars()).collect();
    assert_eq!(text(&all), serde_json::to_string(&all).unwrap());
    let written = ascii(&all);
    assert!(written.is_ascii());
    assert_eq!(serde_json::from_str::<String>(&written).unwrap(), all);
}

#[test]
fn numbers_are_those_of_serde_json() {
    for number in [0, 7, 10, 4096, usize::MAX] {
        assert_eq!(text(&number), number.to_string());
    }
    assert_eq!(text(&[-12_isize, 0, isize::MIN][..]), format!("[-12,0,{}]", isize::MIN));
    for thousandths in 0..=3000 {
        let number = f64::from(thousandths) / 1000.0;
        assert_eq!(text(&number), serde_json::to_string(&number).unwrap());
    }
    assert_eq!(text(&0.1234), "0.123");
}
