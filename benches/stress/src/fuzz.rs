//! `cargo xtask fuzz TARGET [SECONDS]`: random texts, and the promises that must hold for each.
//!
//! A broken promise or a panic is a fault. Faults of the same kind are counted, and the shortest text of each kind is cut down to the
//! lines and characters that it takes.

use std::collections::BTreeMap;
use std::panic;
use std::path::Path;
use std::sync::Mutex;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

use crate::mutate::{Chance, Seeds};
use crate::targets::{TARGETS, Target};

/// The message of the last panic, with its place.
static PANIC: Mutex<String> = Mutex::new(String::new());

/// How often a text is tried while it is cut down.
const CUTS: usize = 1500;

/// A kind of fault.
struct Kind {
    count: usize,
    /// The shortest text, with the number that its random decisions begin with.
    text: String,
    seed: u64,
    fault: String,
}

/// Tries texts until the time is over. `seed` is the number to begin with; each text has the next one.
pub fn run(target: &str, seconds: u64, seed: u64) -> Result<()> {
    let names = TARGETS.map(|it| it.name).join(", ");
    let target = TARGETS.iter().find(|it| it.name == target).with_context(|| format!("there are {names}"))?;
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let seeds = Seeds::read(&root)?;
    panic::set_hook(Box::new(|info| {
        let place =
            info.location().map_or(String::new(), |place| format!("{}:{}", place.file(), place.line()));
        *PANIC.lock().expect("no panic in here") = format!("panic at {place}: {info}");
    }));
    let (start, mut texts, mut kinds) = (Instant::now(), 0, BTreeMap::<String, Kind>::new());
    while start.elapsed() < Duration::from_secs(seconds) {
        let number = seed + texts;
        texts += 1;
        let text = seeds.text(&mut Chance::new(number));
        let Some(fault) = tried(target, &seeds, number, &text) else { continue };
        let kind = kinds.entry(kind(&fault)).or_insert_with(|| Kind {
            count: 0,
            text: text.clone(),
            seed: number,
            fault: fault.clone(),
        });
        kind.count += 1;
        if text.len() < kind.text.len() {
            (kind.text, kind.seed, kind.fault) = (text, number, fault);
        }
    }
    for (name, found) in &mut kinds {
        cut(target, &seeds, name, found);
        println!(
            "{} times: {name}\n  seed {}, text {:?}\n  {}\n",
            found.count, found.seed, found.text, found.fault
        );
    }
    println!("{}: {texts} texts in {seconds} s from {seed}, {} kinds of faults", target.name, kinds.len());
    Ok(())
}

/// The fault of a text, if it has one.
fn tried(target: &Target, seeds: &Seeds, seed: u64, text: &str) -> Option<String> {
    let run = || (target.holds)(text, seeds, &mut Chance::new(!seed));
    match panic::catch_unwind(panic::AssertUnwindSafe(run)) {
        Ok(held) => held.err(),
        Err(_) => Some(PANIC.lock().expect("no panic in here").clone()),
    }
}

/// The kind of a fault: the first line without what differs from text to text.
fn kind(fault: &str) -> String {
    let mut kind = String::new();
    let mut quoted = false;
    for c in fault.lines().next().unwrap_or("").chars() {
        quoted ^= c == '"' || c == '`';
        if !quoted && !c.is_ascii_digit() {
            kind.push(c);
        }
    }
    kind.chars().take(120).collect()
}

/// Removes lines, then characters, as long as the fault is of the same kind.
fn cut(target: &Target, seeds: &Seeds, name: &str, found: &mut Kind) {
    let mut left = CUTS;
    for by_lines in [true, false] {
        let mut size = found.text.len().max(1);
        while 0 < size && 0 < left {
            let (mut at, mut smaller) = (0, false);
            loop {
                let pieces: Vec<&str> = if by_lines {
                    found.text.split_inclusive('\n').collect()
                } else {
                    found.text.split_inclusive(|_| true).collect()
                };
                if pieces.len() <= at || left == 0 {
                    break;
                }
                left -= 1;
                let text: String =
                    pieces.iter().take(at).chain(pieces.iter().skip(at + size)).copied().collect();
                match tried(target, seeds, found.seed, &text).filter(|fault| kind(fault) == name) {
                    Some(fault) if text.len() < found.text.len() => {
                        (found.text, found.fault, smaller) = (text, fault, true);
                    }
                    _ => at += size,
                }
            }
            size = if smaller { size } else { size / 2 };
        }
    }
}
