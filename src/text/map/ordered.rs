//! Maps.

use std::borrow::Borrow;
use std::fmt;
use std::hash::Hash;
use std::ops::Index;

use crate::text::map::table::{Table, hash};
use crate::text::sort;

/// Values by their keys.
#[derive(Clone)]
pub struct Map<K, V> {
    table: Table,
    entries: Vec<(K, V)>,
}

impl<K, V> Default for Map<K, V> {
    fn default() -> Self {
        Map { table: Table::default(), entries: Vec::new() }
    }
}

impl<K: Hash + Eq, V> Map<K, V> {
    fn find<Q: Hash + Eq + ?Sized>(&self, hash: u32, key: &Q) -> Option<usize>
    where
        K: Borrow<Q>,
    {
        self.table.find(hash, &mut |at| self.entries[at].0.borrow() == key)
    }

    /// The value of a key.
    pub fn get<Q: Hash + Eq + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        // Many maps are empty: those of settings, of ids, of what was found.
        if self.entries.is_empty() {
            return None;
        }
        self.find(hash(key), key).map(|at| &self.entries[at].1)
    }

    /// The value of a key, to be changed.
    pub fn get_mut<Q: Hash + Eq + ?Sized>(&mut self, key: &Q) -> Option<&mut V>
    where
        K: Borrow<Q>,
    {
        self.find(hash(key), key).map(|at| &mut self.entries[at].1)
    }

    /// Whether the key has a value.
    pub fn contains_key<Q: Hash + Eq + ?Sized>(&self, key: &Q) -> bool
    where
        K: Borrow<Q>,
    {
        self.get(key).is_some()
    }

    /// Sets the value of a key and returns the previous one.
    pub fn insert(&mut self, key: K, value: V) -> Option<V> {
        let hash = hash(&key);
        if let Some(at) = self.find(hash, &key) {
            return Some(std::mem::replace(&mut self.entries[at].1, value));
        }
        self.table.push(hash);
        self.entries.push((key, value));
        None
    }

    /// The value of a key; `value` is inserted if it had none.
    pub fn or_insert(&mut self, key: K, value: V) -> &mut V {
        self.or_insert_with(key, || value)
    }

    /// The value of a key; `value()` is inserted if it had none.
    pub fn or_insert_with(&mut self, key: K, value: impl FnOnce() -> V) -> &mut V {
        let hash = hash(&key);
        let at = self.find(hash, &key).unwrap_or_else(|| {
            let value = value();
            self.table.push(hash);
            self.entries.push((key, value));
            self.entries.len() - 1
        });
        &mut self.entries[at].1
    }

    /// The value of a key; the default is inserted if it had none.
    pub fn or_default(&mut self, key: K) -> &mut V
    where
        V: Default,
    {
        self.or_insert_with(key, V::default)
    }
}

impl<K, V> Map<K, V> {
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    pub fn iter(&self) -> impl Iterator<Item = (&K, &V)> + Clone {
        self.entries.iter().map(|(key, value)| (key, value))
    }

    pub fn keys(&self) -> impl Iterator<Item = &K> + Clone {
        self.entries.iter().map(|(key, _)| key)
    }

    pub fn values(&self) -> impl Iterator<Item = &V> + Clone {
        self.entries.iter().map(|(_, value)| value)
    }

    pub fn values_mut(&mut self) -> impl Iterator<Item = &mut V> {
        self.entries.iter_mut().map(|(_, value)| value)
    }

    pub fn into_keys(self) -> impl Iterator<Item = K> {
        self.entries.into_iter().map(|(key, _)| key)
    }

    pub fn into_values(self) -> impl Iterator<Item = V> {
        self.entries.into_iter().map(|(_, value)| value)
    }

    /// The entries in the order of their keys.
    pub fn into_sorted(self) -> Vec<(K, V)>
    where
        K: Ord,
    {
        let mut entries = self.entries;
        sort::by(&mut entries, |a, b| a.0 < b.0);
        entries
    }
}

impl<K, V> IntoIterator for Map<K, V> {
    type Item = (K, V);
    type IntoIter = std::vec::IntoIter<(K, V)>;

    fn into_iter(self) -> Self::IntoIter {
        self.entries.into_iter()
    }
}

#[cfg(feature = "cli")]
impl<K: serde::Serialize, V: serde::Serialize> serde::Serialize for Map<K, V> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}

impl<K: Hash + Eq, V> Extend<(K, V)> for Map<K, V> {
    fn extend<I: IntoIterator<Item = (K, V)>>(&mut self, entries: I) {
        for (key, value) in entries {
            self.insert(key, value);
        }
    }
}

impl<K: Hash + Eq, V> FromIterator<(K, V)> for Map<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(entries: I) -> Self {
        let mut map = Map::default();
        map.extend(entries);
        map
    }
}

impl<K: Hash + Eq + Borrow<Q>, Q: Hash + Eq + ?Sized, V> Index<&Q> for Map<K, V> {
    type Output = V;

    fn index(&self, key: &Q) -> &V {
        self.get(key).expect("the key has a value")
    }
}

/// Two maps are equal if each has the other's entries, in any order.
impl<K: Hash + Eq, V: PartialEq> PartialEq for Map<K, V> {
    fn eq(&self, other: &Self) -> bool {
        self.len() == other.len() && self.iter().all(|(key, value)| other.get(key) == Some(value))
    }
}

impl<K: Hash + Eq, V: Eq> Eq for Map<K, V> {}

impl<K: fmt::Debug, V: fmt::Debug> fmt::Debug for Map<K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_are_found_and_keep_their_order() {
        let mut map = Map::default();
        for number in 0..1000usize {
            assert_eq!(map.insert(number.to_string(), number), None);
        }
        assert_eq!(map.insert("7".to_string(), 70), Some(7));
        *map.or_default("1000".to_string()) += 1;
        *map.or_insert("8".to_string(), 0) += 1;
        assert_eq!((map["7"], map["8"], map["1000"], map.len()), (70, 9, 1, 1001));
        assert!(map.contains_key("999") && !map.contains_key("1001") && map.get("").is_none());
        assert!(map.keys().take(1000).enumerate().all(|(at, key)| at.to_string() == *key));
        let few: Map<&str, u8> = [("b", 1), ("a", 2), ("b", 3)].into_iter().collect();
        assert_eq!(few.iter().collect::<Vec<_>>(), [(&"b", &3), (&"a", &2)]);
        assert_eq!(few.clone().into_sorted(), [("a", 2), ("b", 3)]);
        assert_eq!(few, [("a", 2), ("b", 3)].into_iter().collect());
    }
}
