//! The wasm sorted by kind, for the pages in one file: instructions, locals, constants, offsets and branches in a
//! stream each.
//!
//! LZMA finds what comes again. In code the same instructions come again with other locals, and the same offsets behind
//! other instructions, so it finds more where each kind is alone: the pages in one file are a tenth smaller. A local is
//! its rank among those that were used last in the function, because code that was made from the same source differs in
//! their numbers; the two lowest ranks are in the opcode. `www/loader/weave.js` is the decoder. It knows the same
//! instructions, so a new kind of instruction is an error here, not in the browser.

use anyhow::{Context, Result, bail};

/// How many numbers follow an opcode in the stream of instructions. The decoder has the same table.
fn numbers(code: u8) -> Option<usize> {
    Some(match code {
        // Blocks, calls, globals, tables, the size of memory, constants of 64 bits, references.
        0x02..=0x04 | 0x10 | 0x23..=0x26 | 0x3f | 0x40 | 0x42 | 0xd0 | 0xd2 => 1,
        0x11 | 0x1c => 2,
        0x00 | 0x01 | 0x05 | 0x0b | 0x0f | 0x1a | 0x1b | 0x45..=0xc4 | 0xd1 => 0,
        _ => return None,
    })
}

/// The same for the instructions with two bytes: numbers with saturation, memory, tables.
const SECOND: [usize; 18] = [0, 0, 0, 0, 0, 0, 0, 0, 2, 1, 2, 1, 2, 1, 2, 1, 1, 1];

/// The opcode of `local.get` with the lowest rank. It, the next rank, and the same for `set` and `tee` are not used by wasm.
const SHORT: u8 = 0xc5;

/// The streams, in the order in which the decoder has them.
#[derive(Default)]
struct Streams {
    codes: Vec<u8>,
    locals: Vec<u8>,
    constants: Vec<u8>,
    offsets: Vec<u8>,
    branches: Vec<u8>,
}

/// A module with one more section, which the engine ignores. Its name is at most 127 bytes long.
pub fn with_section(mut module: Vec<u8>, name: &str, content: &[u8]) -> Vec<u8> {
    let mut size = 1 + name.len() + content.len();
    module.push(0);
    while 0x80 <= size {
        module.push((size & 0x7f) as u8 | 0x80);
        size >>= 7;
    }
    module.extend([size as u8, name.len() as u8]);
    module.extend(name.as_bytes());
    module.extend(content);
    module
}

/// A module as streams: seven numbers of 32 bits (its size, the length of what is before the code, and of each stream),
/// what is around the code, and the streams.
pub fn sort(module: &[u8]) -> Result<Vec<u8>> {
    let (start, end) = code(module).context("the wasm has no code")?;
    let mut reader = Reader { bytes: &module[..end], at: start };
    let mut streams = Streams::default();
    let count = reader.number()?;
    let before = reader.at;
    for _ in 0..count {
        function(&mut reader, &mut streams)?;
    }
    let Streams { codes, locals, constants, offsets, branches } = streams;
    let all = [codes, locals, constants, offsets, branches];
    let head = [module.len(), before].into_iter().chain(all.iter().map(Vec::len));
    let mut sorted = Vec::with_capacity(module.len());
    for number in head {
        sorted.extend(u32::try_from(number)?.to_le_bytes());
    }
    sorted.extend(&module[..before]);
    sorted.extend(&module[end..]);
    all.iter().for_each(|stream| sorted.extend(stream));
    Ok(sorted)
}

/// Where the contents of the section with the code begin and end.
fn code(module: &[u8]) -> Option<(usize, usize)> {
    let mut reader = Reader { bytes: module, at: 8 };
    loop {
        let kind = *module.get(reader.at)?;
        reader.at += 1;
        let size = reader.number().ok()?;
        if kind == 10 {
            return Some((reader.at, reader.at + size));
        }
        reader.at += size;
    }
}

fn function(reader: &mut Reader, streams: &mut Streams) -> Result<()> {
    let size = reader.number()?;
    let end = reader.at + size;
    let from = reader.at;
    for _ in 0..reader.number()? {
        reader.number()?;
        reader.number()?;
    }
    streams.codes.extend(reader.since(from));
    let mut recent: Vec<u8> = (0..128).collect();
    while reader.at < end {
        instruction(reader, &mut recent, streams)?;
    }
    if reader.at != end {
        bail!("a function does not end where it should");
    }
    Ok(())
}

fn instruction(reader: &mut Reader, recent: &mut [u8], streams: &mut Streams) -> Result<()> {
    let code = reader.byte()?;
    let from = reader.at;
    match code {
        0x20..=0x22 => {
            let local = reader.number()?;
            let Some(rank) = recent.iter().position(|&it| usize::from(it) == local) else {
                streams.codes.push(code);
                streams.locals.extend(reader.since(from));
                return Ok(());
            };
            recent[..=rank].rotate_right(1);
            if rank < 2 {
                streams.codes.push(SHORT + (code - 0x20) * 2 + rank as u8);
            } else {
                streams.codes.push(code);
                streams.locals.push(rank as u8);
            }
            return Ok(());
        }
        0x28..=0x3e => {
            streams.codes.push(code);
            reader.number()?;
            streams.codes.extend(reader.since(from));
            let from = reader.at;
            reader.number()?;
            streams.offsets.extend(reader.since(from));
            return Ok(());
        }
        0x41 => {
            reader.number()?;
            streams.constants.extend(reader.since(from));
        }
        0x0c | 0x0d => {
            reader.number()?;
            streams.branches.extend(reader.since(from));
        }
        0x0e => {
            for _ in 0..=reader.number()? {
                reader.number()?;
            }
            streams.branches.extend(reader.since(from));
        }
        0x43 => reader.at += 4,
        0x44 => reader.at += 8,
        0xfc => {
            let second = reader.number()?;
            let count = *SECOND.get(second).with_context(|| format!("unknown instruction 0xfc {second}"))?;
            (0..count).try_for_each(|_| reader.number().map(drop))?;
        }
        _ => {
            let count = numbers(code).with_context(|| format!("unknown instruction {code:#x}"))?;
            (0..count).try_for_each(|_| reader.number().map(drop))?;
        }
    }
    streams.codes.push(code);
    if !matches!(code, 0x0c..=0x0e | 0x41) {
        streams.codes.extend(reader.since(from));
    }
    Ok(())
}

struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Reader<'a> {
    fn byte(&mut self) -> Result<u8> {
        let byte = *self.bytes.get(self.at).context("the wasm ends in the middle of a number")?;
        self.at += 1;
        Ok(byte)
    }

    /// A number in LEB128; of a negative one only that it is there.
    fn number(&mut self) -> Result<usize> {
        let mut value = 0;
        for shift in (0..).step_by(7) {
            let byte = self.byte()?;
            value |= usize::from(byte & 127).checked_shl(shift).unwrap_or(0);
            if byte < 128 {
                break;
            }
        }
        Ok(value)
    }

    fn since(&self, from: usize) -> &'a [u8] {
        &self.bytes[from..self.at]
    }
}

#[cfg(test)]
mod tests {
    use super::sort;

    /// A module with one function of these instructions, and a section behind its code.
    fn module(body: &[u8]) -> Vec<u8> {
        let size = body.len() as u8;
        let head = [0, b'a', b's', b'm', 1, 0, 0, 0, 10, size + 2, 1, size];
        [&head, body, &[0, 2, 1, b'x']].concat()
    }

    fn streams(body: &[u8]) -> Vec<Vec<u8>> {
        let sorted = sort(&module(body)).unwrap();
        let numbers: Vec<usize> = sorted[..28]
            .chunks(4)
            .map(|four| u32::from_le_bytes(four.try_into().unwrap()) as usize)
            .collect();
        assert_eq!(numbers[0], body.len() + 16);
        assert_eq!(numbers[1], 11);
        let mut at = 28;
        let around = numbers[0] - body.len() - 1;
        let lengths = std::iter::once(around).chain(numbers[2..].iter().copied());
        let cut = lengths.map(|length| {
            at += length;
            sorted[at - length..at].to_vec()
        });
        let cut: Vec<_> = cut.collect();
        assert_eq!(at, sorted.len());
        assert_eq!(cut[0][11..], [0, 2, 1, b'x'], "what is around the code");
        cut[1..].to_vec()
    }

    #[test]
    fn each_kind_has_its_stream() {
        // i32.const 300, i32.load align=2 offset=8, br 1, end
        let found = streams(&[0, 0x41, 0xac, 2, 0x28, 2, 8, 0x0c, 1, 0x0b]);
        assert_eq!(found, [vec![0, 0x41, 0x28, 2, 0x0c, 0x0b], vec![], vec![0xac, 2], vec![8], vec![1]]);
    }

    #[test]
    fn a_local_is_its_rank() {
        // local.get 5, local.get 5, local.set 0, local.tee 5, local.get 200
        let found = streams(&[0, 0x20, 5, 0x20, 5, 0x21, 0, 0x22, 5, 0x20, 0xc8, 1, 0x0b]);
        assert_eq!(found[0], [0, 0x20, 0xc5, 0xc8, 0xca, 0x20, 0x0b]);
        assert_eq!(found[1], [5, 0xc8, 1]);
    }

    #[test]
    fn an_unknown_instruction_is_an_error() {
        assert!(sort(&module(&[0, 0xfd, 0, 0x0b])).unwrap_err().to_string().contains("0xfd"));
    }
}
