//! Asides in round brackets that say what is missing or who knows it: `(falta o número)`, `(ask Jens)`, `(HR to confirm)`.

use super::put_off;
use crate::text::contains::Search;
use crate::words::{
    ASKING_VERBS, CHECKING_VERBS, CITATION_SAMPLES, DATE_WORDS, DAY_PREPOSITIONS, GAP_NEEDS, GAP_OBJECTS,
    KNOWING_VERBS, NAME_ASIDES, NAME_FOLLOWS, NAME_OF_WORDS, PUT_OFF, PUT_OFF_UNTIL, PUT_OFF_VALUES,
    WAITING_OPENINGS,
};

/// `Legal to confirm`, `Ibrahim to ask`: who still has to find out.
pub fn is_to_check(text: &str) -> bool {
    let Some((who, verb)) = text.trim_end_matches('.').cut(" to ") else { return false };
    who.starts_with(char::is_uppercase) && who.split(' ').count() <= 2 && CHECKING_VERBS.has_exactly(verb)
}

/// `signed by (print name)`, `tested on (date)`, `tell (name of QA person)`, `as shown by (Autor, Jahr)`
pub fn is_name_aside(before: &str, inner: &str) -> bool {
    let last = before.strip_suffix(' ').and_then(|before| before.rsplit(' ').next()).unwrap_or("");
    let named = || {
        NAME_OF_WORDS.opening(inner).is_some_and(|name| inner[name.len()..].starts_with(' '))
            && !inner.contains(',')
            && inner.split(' ').count() <= 5
    };
    let cited = || {
        let parts = inner.cut(", ");
        parts.is_some_and(|(author, year)| CITATION_SAMPLES.has(&format!("{author} {year}")))
    };
    DAY_PREPOSITIONS.has(last) && DATE_WORDS.has_exactly(inner)
        || NAME_FOLLOWS.has(last) && (NAME_ASIDES.has(inner) || named())
        || inner.starts_with(char::is_uppercase) && cited()
}

/// `(Tom, which panel do you use?)`: a question to a person by name.
pub fn is_question(inner: &str) -> bool {
    let parts = inner.strip_suffix('?').and_then(|asked| asked.cut(", "));
    parts.is_some_and(|(name, asked)| {
        let named = name.chars().all(char::is_alphabetic) && name.starts_with(char::is_uppercase);
        named && 3 < asked.split(' ').count() && asked.starts_with(|c: char| c.is_lowercase() || c == '¿')
    })
}

/// `(falta o número)`, `(number from Emeka)`: an aside that says what is missing.
pub fn is_aside(inner: &str) -> bool {
    if let Some(need) = GAP_NEEDS.opening(inner) {
        return inner[need.len()..].split_whitespace().take(2).any(|word| GAP_OBJECTS.has(word));
    }
    // `(third language, tbd)`
    let marked = inner.rcut(", ").is_some_and(|(_, mark)| PUT_OFF.has(mark) && mark != "todo");
    if is_to_check(inner) || marked && inner.split(' ').count() <= 5 {
        return true;
    }
    // `(ask Jens)`, `(preguntar a jurídico)`
    let mut spoken = inner.split(' ');
    if inner.split(' ').count() <= 4 && ASKING_VERBS.opening(inner).is_some() {
        let person = inner.rsplit(' ').next().unwrap_or("");
        return person.starts_with(char::is_uppercase) || !inner.is_ascii();
    }
    // `(Hr. Ahlers fragen)`, `(pendiente de lo que diga el cliente)`
    let last = inner.rsplit(' ').next().unwrap_or("");
    let asked =
        || inner.starts_with(char::is_uppercase) && inner.contains(' ') && ASKING_VERBS.has_exactly(last);
    if inner.split(' ').count() <= 8 && (asked() || WAITING_OPENINGS.opening(inner).is_some()) {
        return true;
    }
    // `(Mikko has the name)`
    if spoken.next().is_some_and(|name| name.starts_with(char::is_uppercase))
        && spoken.next().is_some_and(|verb| KNOWING_VERBS.has_exactly(verb))
    {
        return spoken.take(3).any(|word| GAP_OBJECTS.has(word));
    }
    // `(Beschreibung folgt)`
    let later = |object: &str| PUT_OFF_VALUES.has(inner[object.len()..].trim_start());
    if GAP_OBJECTS.opening(inner).is_some_and(later) {
        return true;
    }
    // `(versão a confirmar)`
    let put_off =
        || PUT_OFF_VALUES.ending(inner).is_some_and(|end| end.contains(' ') && end.len() < inner.len());
    if inner.split(' ').count() <= 5 && !put_off::is_value(inner) && put_off() {
        return true;
    }
    let Some(object) = GAP_OBJECTS.opening(inner) else { return false };
    let mut words = inner[object.len()..].split_whitespace();
    let from = words.next().is_some_and(|word| PUT_OFF_UNTIL.has_exactly(word));
    from && words.clone().count() <= 2
        && words.next().is_some_and(|word| word.starts_with(char::is_uppercase))
        && !inner.bytes().any(|byte| byte.is_ascii_digit())
}
