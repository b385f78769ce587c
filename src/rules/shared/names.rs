//! Names in a message: `` `A`, `B` and `C` ``.

/// Names in backticks with commas, the last one behind `and`; empty for no names.
pub fn listed(names: &[&str]) -> String {
    match names.split_last() {
        Some((last, first)) if !first.is_empty() => format!("{} and `{last}`", commas(first)),
        _ => commas(names),
    }
}

/// Names in backticks with commas.
pub fn commas(names: &[&str]) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}
