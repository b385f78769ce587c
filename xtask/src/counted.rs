//! Wasm that counts its own steps: a number that is the same on every machine, where a time is not.
//!
//! A step is a call of a function, a round of a loop, or 64 bytes of a copy or a fill. Whatever takes longer for a
//! longer text goes round a loop more often, so the steps grow as the time does. They are in the global `steps`,
//! which the module exports.

use anyhow::{Result, anyhow};
use walrus::ir::{
    BinaryOp, Binop, Const, GlobalGet, GlobalSet, Instr, InstrSeqId, LocalGet, LocalTee, Loop, MemoryCopy,
    MemoryFill, UnaryOp, Unop, Value, Visitor, dfs_in_order,
};
use walrus::{ConstExpr, GlobalId, LocalFunction, LocalId, Module, ModuleConfig, ValType};

/// The name of the counter.
const NAME: &str = "steps";
/// A step copies two to this power of bytes.
const COPIED: i64 = 6;

/// The module with the counter in it.
pub fn counted(wasm: &[u8]) -> Result<Vec<u8>> {
    let mut config = ModuleConfig::new();
    config.generate_producers_section(false);
    let mut module = Module::from_buffer_with_config(wasm, &config).map_err(|error| anyhow!("{error:#}"))?;
    let zero = ConstExpr::Value(Value::I64(0));
    let steps = module.globals.add_local(ValType::I64, true, false, zero);
    module.exports.add(NAME, steps);
    let bytes: Vec<LocalId> = module.funcs.iter_local().map(|_| module.locals.add(ValType::I32)).collect();
    for ((_, function), bytes) in module.funcs.iter_local_mut().zip(bytes) {
        count(function, steps, bytes);
    }
    Ok(module.emit_wasm())
}

/// The instruction sequences of a function.
#[derive(Default)]
struct Sequences {
    all: Vec<InstrSeqId>,
    /// The entry and the bodies of loops.
    begun: Vec<InstrSeqId>,
}

impl<'instr> Visitor<'instr> for Sequences {
    fn start_instr_seq(&mut self, sequence: &'instr walrus::ir::InstrSeq) {
        self.all.push(sequence.id());
    }

    fn visit_loop(&mut self, it: &Loop) {
        self.begun.push(it.seq);
    }
}

/// Adds the counting to a function; `bytes` is a local of it for the length of a copy.
fn count(function: &mut LocalFunction, steps: GlobalId, bytes: LocalId) {
    let mut sequences = Sequences { begun: vec![function.entry_block()], ..Sequences::default() };
    dfs_in_order(&mut sequences, function, function.entry_block());
    for id in sequences.all {
        let old = std::mem::take(&mut function.block_mut(id).instrs);
        let mut new = Vec::with_capacity(old.len() + 8);
        if sequences.begun.contains(&id) {
            let one = Const { value: Value::I64(1) };
            new.extend(added(steps, vec![one.into()]));
        }
        for (instr, place) in old {
            if let Instr::MemoryCopy(MemoryCopy { .. }) | Instr::MemoryFill(MemoryFill { .. }) = instr {
                // The length is on top of the stack and stays there.
                new.push(LocalTee { local: bytes }.into());
                new.extend(added(
                    steps,
                    vec![
                        LocalGet { local: bytes }.into(),
                        Unop { op: UnaryOp::I64ExtendUI32 }.into(),
                        Const { value: Value::I64(COPIED) }.into(),
                        Binop { op: BinaryOp::I64ShrU }.into(),
                    ],
                ));
            }
            function.block_mut(id).instrs.extend(new.drain(..).map(|it: Instr| (it, Default::default())));
            function.block_mut(id).instrs.push((instr, place));
        }
        let rest = new.into_iter().map(|it| (it, Default::default()));
        function.block_mut(id).instrs.extend(rest);
    }
}

/// The instructions that add a number of steps.
fn added(steps: GlobalId, number: Vec<Instr>) -> Vec<Instr> {
    let mut all = vec![GlobalGet { global: steps }.into()];
    all.extend(number);
    all.extend([Binop { op: BinaryOp::I64Add }.into(), GlobalSet { global: steps }.into()]);
    all
}
