//! How alike two texts are: the nearest of several names.

/// The name that is most like `wanted`, in any case, if one is.
pub fn nearest<'n>(wanted: &str, names: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    let wanted: String = wanted.to_lowercase().chars().take(80).collect();
    names
        .map(|name| (strsim::normalized_damerau_levenshtein(name, &wanted), name))
        .filter(|&(alike, _)| 0.6 <= alike)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, name)| name)
}
