//! Names in a message: `` `A`, `B` and `C` ``.

/// Names in backticks with commas, the last one behind `and`; empty for no names.
pub fn listed<'t>(names: impl Iterator<Item = &'t str>) -> String {
    let names: Vec<String> = names.map(|name| format!("`{name}`")).collect();
    match names.split_last() {
        Some((last, first)) if !first.is_empty() => format!("{} and {last}", first.join(", ")),
        _ => names.concat(),
    }
}
