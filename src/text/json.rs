//! JSON as it is written: reports, previews and catalogues, for the page and for the command line.
//!
//! A type says in one method what it looks like; the macros `object!` and `words!` write that method for structs and for
//! enums without data. Every field of a struct is written, which the compiler checks. Escapes and numbers are those of
//! serde_json, except that a fraction has at most three decimals. Written by hand: serde's serializers make the packed
//! wasm a hundredth larger. Deliberately absent: reading.

use crate::text::map::Map;

/// What can be written as JSON.
pub trait Json {
    fn json(&self, out: &mut Writer);
}

/// A value as JSON, in UTF-8.
pub fn text(value: &(impl Json + ?Sized)) -> String {
    written(value, false)
}

/// A value as JSON in ASCII, a dash as `\u2013`: browsers read a text of one byte per character in half of the time,
/// whatever its script, because most of it are names of fields and tags.
pub fn ascii(value: &(impl Json + ?Sized)) -> String {
    written(value, true)
}

fn written(value: &(impl Json + ?Sized), ascii: bool) -> String {
    let mut out = Writer { bytes: Vec::with_capacity(4096), ascii };
    value.json(&mut out);
    String::from_utf8(out.bytes).unwrap_or_default()
}

/// Bytes that are always escaped, and those of characters that are not ASCII.
const CONTROL: u8 = 1;
const FOREIGN: u8 = 2;

/// The kind of each byte.
static KINDS: [u8; 256] = {
    let (mut kinds, mut byte) = ([0; 256], 0);
    while byte < 256 {
        kinds[byte] = match byte as u8 {
            0..0x20 | b'"' | b'\\' => CONTROL,
            0x80.. => FOREIGN,
            _ => 0,
        };
        byte += 1;
    }
    kinds
};

/// JSON that is being written.
pub struct Writer {
    bytes: Vec<u8>,
    ascii: bool,
}

impl Writer {
    /// Writes a part of the notation as it is.
    #[inline(never)]
    pub fn raw(&mut self, text: &str) {
        // A call that copies bytes takes longer than to write the few bytes of a sign or a name.
        let mut rest = text.as_bytes();
        if 32 < rest.len() {
            return self.bytes.extend_from_slice(rest);
        }
        while let Some((eight, behind)) = rest.split_first_chunk::<8>() {
            self.bytes.extend_from_slice(eight);
            rest = behind;
        }
        rest.iter().for_each(|&byte| self.bytes.push(byte));
    }

    /// Writes a text in quotes.
    #[inline(never)]
    pub fn quoted(&mut self, text: &str) {
        self.bytes.push(b'"');
        let mut rest = text;
        let kinds = if self.ascii { CONTROL | FOREIGN } else { CONTROL };
        while let Some(at) = rest.bytes().position(|byte| KINDS[usize::from(byte)] & kinds != 0) {
            self.raw(&rest[..at]);
            let c = rest[at..].chars().next().unwrap_or_default();
            self.escape(c);
            rest = &rest[at + c.len_utf8()..];
        }
        self.raw(rest);
        self.bytes.push(b'"');
    }

    fn escape(&mut self, c: char) {
        let short = match c {
            '"' | '\\' => c as u8,
            '\n' => b'n',
            '\r' => b'r',
            '\t' => b't',
            '\u{8}' => b'b',
            '\u{c}' => b'f',
            _ => 0,
        };
        if short != 0 {
            return self.bytes.extend_from_slice(&[b'\\', short]);
        }
        for unit in c.encode_utf16(&mut [0; 2]) {
            self.raw("\\u");
            for shift in [12, 8, 4, 0] {
                self.bytes.push(b"0123456789abcdef"[usize::from(*unit >> shift & 15)]);
            }
        }
    }

    /// Writes a number with so many digits at least.
    fn digits(&mut self, mut number: usize, least: usize) {
        let mut digits = [b'0'; 20];
        let mut at = digits.len();
        while number != 0 || digits.len() - at < least {
            at -= 1;
            digits[at] = b'0' + (number % 10) as u8;
            number /= 10;
        }
        digits[at..].iter().for_each(|&digit| self.bytes.push(digit));
    }
}

impl Json for str {
    fn json(&self, out: &mut Writer) {
        out.quoted(self);
    }
}

impl Json for String {
    fn json(&self, out: &mut Writer) {
        out.quoted(self);
    }
}

impl Json for usize {
    #[inline(never)]
    fn json(&self, out: &mut Writer) {
        out.digits(*self, 1);
    }
}

impl Json for u8 {
    fn json(&self, out: &mut Writer) {
        out.digits((*self).into(), 1);
    }
}

impl Json for isize {
    fn json(&self, out: &mut Writer) {
        if *self < 0 {
            out.raw("-");
        }
        out.digits(self.unsigned_abs(), 1);
    }
}

/// Not negative; with one to three decimals.
impl Json for f64 {
    fn json(&self, out: &mut Writer) {
        let thousandths = (self * 1000.0).round() as usize;
        out.digits(thousandths / 1000, 1);
        out.raw(".");
        let (mut decimals, mut count) = (thousandths % 1000, 3);
        while 1 < count && decimals % 10 == 0 {
            (decimals, count) = (decimals / 10, count - 1);
        }
        out.digits(decimals, count);
    }
}

impl Json for bool {
    fn json(&self, out: &mut Writer) {
        out.raw(if *self { "true" } else { "false" });
    }
}

impl<T: Json + ?Sized> Json for &T {
    fn json(&self, out: &mut Writer) {
        (**self).json(out);
    }
}

impl<T: Json> Json for Option<T> {
    fn json(&self, out: &mut Writer) {
        match self {
            Some(value) => value.json(out),
            None => out.raw("null"),
        }
    }
}

impl<T: Json> Json for [T] {
    fn json(&self, out: &mut Writer) {
        out.raw("[");
        for (at, value) in self.iter().enumerate() {
            if at != 0 {
                out.raw(",");
            }
            value.json(out);
        }
        out.raw("]");
    }
}

impl<T: Json> Json for Vec<T> {
    fn json(&self, out: &mut Writer) {
        self[..].json(out);
    }
}

impl Json for Map<String, String> {
    fn json(&self, out: &mut Writer) {
        let mut before = "{";
        for (key, value) in self.iter() {
            out.raw(before);
            out.quoted(key);
            out.raw(":");
            out.quoted(value);
            before = ",";
        }
        out.raw(if before == "{" { "{}" } else { "}" });
    }
}

/// Writes a brace and fields of these names, but no brace behind them.
macro_rules! fields {
    ($out:ident, $first:ident $(, $field:ident)*) => {
        $out.raw(concat!("{\"", stringify!($first), "\":"));
        $crate::text::json::Json::json($first, $out);
        $(
            $out.raw(concat!(",\"", stringify!($field), "\":"));
            $crate::text::json::Json::json($field, $out);
        )*
    };
}

/// Writes a struct as an object of all its fields in this order.
macro_rules! object {
    (@ $($field:ident),*) => {
        fn json(&self, out: &mut $crate::text::json::Writer) {
            let Self { $($field),* } = self;
            $crate::text::json::fields!(out, $($field),*);
            out.raw("}");
        }
    };
    ($type:ident<T> { $($field:ident),* $(,)? }) => {
        impl<T: $crate::text::json::Json> $crate::text::json::Json for $type<T> {
            $crate::text::json::object!(@ $($field),*);
        }
    };
    ($type:ty { $($field:ident),* $(,)? }) => {
        impl $crate::text::json::Json for $type {
            $crate::text::json::object!(@ $($field),*);
        }
    };
}

/// Writes an enum without data as a word.
macro_rules! words {
    ($type:ident { $($name:ident = $word:literal),* $(,)? }) => {
        impl $crate::text::json::Json for $type {
            fn json(&self, out: &mut $crate::text::json::Writer) {
                out.raw(match self {
                    $($type::$name => concat!("\"", $word, "\""),)*
                });
            }
        }
    };
}

pub(crate) use {fields, object, words};

#[cfg(test)]
mod tests {
    use super::{ascii, text};
    use crate::text::map::Map;

    #[test]
    fn texts_are_escaped() {
        let written = "a–😀\u{1}\n\"";
        assert_eq!(text(written), "\"a–😀\\u0001\\n\\\"\"");
        assert_eq!(ascii(written), "\"a\\u2013\\ud83d\\ude00\\u0001\\n\\\"\"");
    }

    #[test]
    fn lists_maps_and_structs_are_written() {
        struct Pair<'a> {
            from: u8,
            text: Option<&'a str>,
        }
        object!(Pair<'_> { from, text });
        assert_eq!(text(&Pair { from: 1, text: Some("a") }), r#"{"from":1,"text":"a"}"#);
        assert_eq!(text(&vec![true, false]), "[true,false]");
        assert_eq!([text(&Vec::<String>::new()), text(&None::<String>)], ["[]", "null"]);
        let mut map = Map::default();
        assert_eq!(text(&map), "{}");
        map.insert("a".to_string(), "b".to_string());
        map.insert("c".to_string(), "\"".to_string());
        assert_eq!(text(&map), r#"{"a":"b","c":"\""}"#);
    }
}
