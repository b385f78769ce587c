//! `cargo xtask bench growth` and `cargo xtask fuzz`: texts made to be slow or to break a promise.

mod fuzz;
mod growth;
mod mutate;
mod operations;
#[path = "../../../tests/native/properties/page.rs"]
mod page;
#[path = "../../../tests/native/properties/pieces.rs"]
mod pieces;
#[path = "../../../tests/native/properties/promises.rs"]
mod promises;
mod shapes;
mod targets;

use anyhow::{Result, bail};

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match &arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["growth", ..] => growth::run(&arguments[1..]),
        ["time", shape, operation, bytes] => growth::time(shape, operation, bytes),
        ["fuzz", target, seconds, seed] => fuzz::run(target, seconds.parse()?, seed.parse()?),
        _ => bail!("usage: stress growth [WORD ...] | fuzz TARGET SECONDS SEED"),
    }
}
