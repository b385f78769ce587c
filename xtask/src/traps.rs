//! Panics of the wasm as traps: a fault stops the engine without a message.
//!
//! A panic prints its message and its place before it stops the program. Code that checks an index or cuts a text has such a
//! place, and there are some 4,000 of them: with the code that writes messages they are a twentieth of the packed wasm. Here the
//! functions that begin a panic become one instruction, and the places become zeros. The page still says in which rule it was
//! (`rules::run::running`), and the browser's stack has the numbers of the functions: `cargo xtask sizes` leaves the same wasm
//! with their names in `target/xtask/parts`.
//!
//! The code that writes values for developers (`{:?}`) goes too, for only messages of panics have such values. A lint keeps
//! them out of the core (`src/lib.rs`).

use anyhow::{Result, anyhow, bail};
use regex::Regex;
use std::ops::Range;
use walrus::ir::{
    BinaryOp, Binop, Const, Drop, Instr, InstrSeq, InstrSeqId, Unreachable, Value, Visitor, dfs_in_order,
};
use walrus::{ConstExpr, DataKind, FunctionKind, LocalFunction, Module, ModuleConfig};

/// The functions that begin a panic or belong to one, by their names without hashes.
pub const PANICS: &str = r"(?x)
    ^ core::panicking::
    | ^ core::cell::panic_already
    | ^ std::panicking:: (panic_handler | panic_with_hook | begin_panic | rust_panic)
    | ^ std::sys::backtrace::__rust_end_short_backtrace
    | ^ core:: (option|result) :: (expect|unwrap) _failed
    | ^ core:: (str|slice::index) :: slice_ \w+ _fail
    | panic_poisoned $
    | ^ alloc::raw_vec::capacity_overflow
    | \s as \s core::fmt::Debug>::fmt $";

/// The functions that are called when there is no memory. They divide by zero, as the allocation for the page does then: the
/// worker recognises that by the error's message.
pub const MEMORY: &str = "^alloc::(raw_vec::handle_error|alloc::handle_alloc_error)$";

/// The module of the compiler with traps instead of panics.
pub fn set(wasm: &[u8]) -> Result<Vec<u8>> {
    let mut config = ModuleConfig::new();
    config.generate_producers_section(false);
    let mut module = Module::from_buffer_with_config(wasm, &config).map_err(|error| anyhow!("{error:#}"))?;
    let [panics, memory] = [Regex::new(PANICS)?, Regex::new(MEMORY)?];
    let mut set = 0;
    for function in module.funcs.iter_mut() {
        let name = function.name.as_deref().map(|name| format!("{:#}", rustc_demangle::demangle(name)));
        let (Some(name), FunctionKind::Local(local)) = (name, &mut function.kind) else { continue };
        let is_memory = memory.is_match(&name);
        if is_memory || panics.is_match(&name) {
            let entry = local.entry_block();
            local.block_mut(entry).instrs = vec![(Unreachable {}.into(), Default::default())];
            set += 1;
        }
        if is_memory || name.starts_with("__wbindgen_malloc") {
            divide_at_traps(local);
        }
    }
    if set == 0 {
        bail!("no function of the wasm has the name of one that begins a panic (xtask/src/traps.rs)");
    }
    let segments: Vec<_> = module.data.iter().map(|data| data.id()).collect();
    for segment in segments {
        let data = module.data.get_mut(segment);
        if let DataKind::Active { offset: ConstExpr::Value(Value::I32(start)), .. } = data.kind {
            clear_places(&mut data.value, start as usize);
        }
    }
    Ok(module.emit_wasm())
}

/// The instruction sequences of a function.
#[derive(Default)]
struct Sequences(Vec<InstrSeqId>);

impl<'instr> Visitor<'instr> for Sequences {
    fn start_instr_seq(&mut self, sequence: &'instr InstrSeq) {
        self.0.push(sequence.id());
    }
}

/// Puts a division by zero before each trap of a function.
fn divide_at_traps(function: &mut LocalFunction) {
    let mut sequences = Sequences::default();
    dfs_in_order(&mut sequences, function, function.entry_block());
    let number = |value| Const { value: Value::I32(value) }.into();
    for sequence in sequences.0 {
        let instrs = &mut function.block_mut(sequence).instrs;
        if let Some(at) = instrs.iter().position(|(instr, _)| matches!(instr, Instr::Unreachable(_))) {
            let divided = [number(1), number(0), Binop { op: BinaryOp::I32DivU }.into(), Drop {}.into()];
            instrs.splice(at..at, divided.map(|instr: Instr| (instr, Default::default())));
        }
    }
}

/// Clears the places of panics in a segment of the memory that begins at the address `start`, and the names of their files.
///
/// A place is the address and the length of the name, the line and the column. No pair of texts looks like it, because an
/// address is never as small as a line.
fn clear_places(data: &mut [u8], start: usize) {
    const NUMBER: usize = size_of::<u32>();
    let mut names: Vec<Range<usize>> = Vec::new();
    let mut at = start.next_multiple_of(NUMBER) - start;
    while let Some(bytes) = data.get(at..at + 4 * NUMBER) {
        let number = |index: usize| {
            let four = bytes[index * NUMBER..].first_chunk().copied().unwrap_or_default();
            u32::from_le_bytes(four) as usize
        };
        let name = number(0).wrapping_sub(start)..number(0).wrapping_sub(start).wrapping_add(number(1));
        let is_place = (1..100_000).contains(&number(2)) && (1..1000).contains(&number(3));
        if is_place && data.get(name.clone()).is_some_and(is_file) {
            data[at..at + 4 * NUMBER].fill(0);
            names.push(name);
        }
        at += NUMBER;
    }
    names.into_iter().for_each(|name| data[name].fill(0));
}

/// Whether a text is the path of a source file.
fn is_file(name: &[u8]) -> bool {
    name.len() < 200 && name.ends_with(b".rs") && name.iter().all(|&byte| byte.is_ascii_graphic())
}

#[cfg(test)]
mod tests {
    use super::{PANICS, clear_places};
    use regex::Regex;

    #[test]
    fn functions_that_panic_are_known() {
        let named = Regex::new(PANICS).unwrap();
        let panics = [
            "core::panicking::panic_bounds_check",
            "core::str::slice_error_fail",
            "core::slice::index::slice_index_fail",
            "core::option::unwrap_failed",
            "core::cell::panic_already_borrowed",
            "<docgauge::text::date::Date as core::fmt::Debug>::fmt",
        ];
        for name in panics {
            assert!(named.is_match(name), "{name}");
        }
        for name in [
            "std::panicking::panic_count::increase",
            "<&str as core::fmt::Display>::fmt",
            "alloc::fmt::format",
        ] {
            assert!(!named.is_match(name), "{name}");
        }
    }

    #[test]
    fn places_are_cleared_and_nothing_else() {
        let number = |number: u32| number.to_le_bytes();
        let place = |line: u32| [number(1000), number(8), number(line), number(5)].concat();
        let mut data = [b"src/a.rs".to_vec(), place(12), b"kept".to_vec(), place(2_000_000)].concat();
        clear_places(&mut data, 1000);
        assert_eq!(data, [[0; 24].to_vec(), b"kept".to_vec(), place(2_000_000)].concat());
    }
}
