//! Names that only templates bear: `Author Name`, `John Doe`, `your.name@example.com`.
//!
//! Most of them are a stand-in only as the whole of a value, see `value`. A few are unmistakable in a sentence.

use super::Form;
use super::literal::{Match, around, head, is_bounded};
use crate::model::finding::Evidence;

/// Unmistakable in this very spelling.
const NAMES: &[&str] = &[
    "Your Name",
    "Your Company",
    "Your Team",
    "Your Organization",
    "Your Organisation",
    "John Doe",
    "Jane Doe",
    "Max Mustermann",
    "Erika Mustermann",
    "Firstname Lastname",
    "FirstName LastName",
    "Vorname Nachname",
];

/// How the part before the `@` begins in an address that stands for another.
const MAILBOXES: &[&str] = &[
    "your.name@",
    "email@",
    "name@company",
    "name@example",
    "name@domain",
    "your-name@",
    "yourname@",
    "your.email@",
    "your-email@",
    "youremail@",
    "firstname.lastname@",
    "first.last@",
    "name.surname@",
    "john.doe@",
    "jane.doe@",
    "johndoe@",
    "max.mustermann@",
    "vorname.nachname@",
    "nombre@ejemplo",
    "correo@ejemplo",
    "prenom.nom@",
    "nom@exemple",
    "name@beispiel",
];

/// Whether one of them may begin with these two bytes; most words are none by their first letters already.
fn may_open(first: u8, second: u8) -> bool {
    matches!(
        (first.to_ascii_lowercase(), second),
        (b'y' | b'v' | b'n' | b'c', b'o')
            | (b'j', b'o' | b'a')
            | (b'm' | b'n', b'a')
            | (b'e', b'r' | b'm')
            | (b'f', b'i')
            | (b'p', b'r')
    )
}

/// A name or an address at the beginning of a word.
pub fn at(text: &str, at: usize) -> Option<Match> {
    let rest = &text[at..];
    let [first, second, ..] = *rest.as_bytes() else { return None };
    if !may_open(first, second) {
        return None;
    }
    match first {
        b'Y' | b'J' | b'M' | b'E' | b'F' | b'V' => {
            let len = NAMES.iter().find(|name| rest.starts_with(**name))?.len();
            let quoted = text[..at].ends_with(['"', '“', '\'']);
            let (before, after) = around(text, at, len);
            // In the midst of a sentence it may be the name of a test user.
            let words = |text: &str| {
                2 < text.split_whitespace().filter(|word| word.contains(char::is_alphabetic)).count()
            };
            let told = rest.starts_with("Your") || !(words(before) || words(after));
            (is_bounded(text, at, len) && !quoted)
                .then(|| Match::new(Form::Identity, len, Evidence::Certain).if_sure(told))
        }
        b'y' | b'e' | b'f' | b'n' | b'j' | b'm' | b'v' | b'c' | b'p' => {
            if rest.starts_with("your") && text[..at].ends_with("//") {
                let len = rest
                    .bytes()
                    .take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
                    .count();
                return (4 < len).then(|| Match::new(Form::Identity, len, Evidence::Likely));
            }
            let mailbox = MAILBOXES.iter().find(|mailbox| rest.starts_with(**mailbox))?;
            let domain = head(&rest[mailbox.len()..], 80)
                .bytes()
                .take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-'))
                .count();
            let len = rest[..mailbox.len() + domain].trim_end_matches(['.', '-']).len();
            (mailbox.len() < len).then(|| Match::new(Form::Identity, len, Evidence::Likely))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_is_passed_over_by_its_first_letters() {
        for name in NAMES.iter().chain(MAILBOXES) {
            assert!(may_open(name.as_bytes()[0], name.as_bytes()[1]), "{name}");
        }
    }
}
