//! How the time of each operation grows with the text, shape by shape. `cargo xtask test growth` counts steps instead.
//!
//! Each shape is measured at growing sizes, each in a process of its own that is stopped when it takes too long, so that one
//! slow shape hides no other. The time is that of the processor, because the machine may be busy. The exponent is that
//! between the last two sizes: 1 if twice the text takes twice the time.

use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};

use crate::operations::OPERATIONS;
use crate::shapes::SHAPES;

/// The bytes of the largest text, unless another number is given; the other two have a quarter and a sixteenth.
const LARGEST: usize = 5_000_000;

/// The most exponent of a shape, and the most seconds for 5 MB.
const EXPONENT: f64 = 1.1;
const SECONDS: f64 = 2.0;

/// Processes are stopped after this time.
const PATIENCE: Duration = Duration::from_secs(40);

/// Times shorter than this say nothing about growth.
const SHORT: f64 = 0.02;

/// Prints the table for the operations and shapes whose name contains one of the words; all if there are none. A word that is a
/// number is the largest size.
pub fn run(words: &[String]) -> Result<()> {
    let is_name = |word: &String| OPERATIONS.iter().any(|it| it.name == *word);
    let (numbers, words): (Vec<&String>, Vec<&String>) =
        words.iter().partition(|it| it.parse::<usize>().is_ok());
    let (names, parts): (Vec<&String>, Vec<&String>) = words.into_iter().partition(|it| is_name(it));
    let largest = numbers.first().map_or(Ok(LARGEST), |it| it.parse())?;
    println!("{:42} {:8} {:>8} {:>8} {:>8}  exponent", "shape", "", "1/16", "1/4", "all");
    let (mut rows, mut over) = (0, 0);
    let shapes =
        SHAPES.iter().filter(|it| parts.is_empty() || parts.iter().any(|part| it.name.contains(*part)));
    for shape in shapes {
        for operation in
            OPERATIONS.iter().filter(|it| names.is_empty() || names.iter().any(|name| it.name == **name))
        {
            rows += 1;
            over += usize::from(row(shape.name, operation.name, largest)?);
        }
    }
    println!(
        "{over} of {rows} are over an exponent of {EXPONENT} or {SECONDS} s for 5 MB, by {largest} bytes"
    );
    Ok(())
}

/// Prints a row; whether it is over a limit.
fn row(shape: &str, operation: &str, largest: usize) -> Result<bool> {
    let mut times: Vec<Option<f64>> = Vec::new();
    for bytes in [largest / 16, largest / 4, largest] {
        let time = if times.last() == Some(&None) { None } else { measure(shape, operation, bytes)? };
        times.push(time);
    }
    let exponent = match times[1..] {
        [Some(middle), Some(last)] if SHORT < last => Some((last / middle).ln() / 4_f64.ln()),
        _ => None,
    };
    let last = times.last().copied().flatten();
    let over = exponent.is_some_and(|it| EXPONENT < it)
        || last.is_none_or(|it| SECONDS < it * (LARGEST as f64 / largest as f64));
    let cell = |time: &Option<f64>| time.map_or(format!("{:>8}", "-"), |time| format!("{time:>8.3}"));
    let cells: Vec<String> = times.iter().map(cell).collect();
    let exponent = exponent.map_or(String::new(), |it| format!("{it:.2}"));
    println!(
        "{shape:42} {operation:8} {}  {exponent:>5} {}",
        cells.join(" "),
        if over { "OVER" } else { "" }
    );
    Ok(over)
}

/// The seconds of one operation in another process; `None` if it took too long or died.
fn measure(shape: &str, operation: &str, bytes: usize) -> Result<Option<f64>> {
    let program = std::env::current_exe().context("finding this program")?;
    let mut child = Command::new(program)
        .args(["time", shape, operation, &bytes.to_string()])
        .stdout(Stdio::piped())
        .spawn()
        .context("starting this program again")?;
    let start = Instant::now();
    while child.try_wait()?.is_none() {
        if PATIENCE < start.elapsed() {
            child.kill()?;
        }
        thread::sleep(Duration::from_millis(3));
    }
    let output = child.wait_with_output()?;
    Ok(String::from_utf8_lossy(&output.stdout).trim().parse().ok())
}

/// Runs one operation and prints its seconds.
pub fn time(shape: &str, operation: &str, bytes: &str) -> Result<()> {
    let shape = SHAPES.iter().find(|it| it.name == shape).context("there is no such shape")?;
    let operation =
        OPERATIONS.iter().find(|it| it.name == operation).context("there is no such operation")?;
    let text = (shape.text)(bytes.parse().context("a number of bytes")?);
    ensure!(!text.is_empty(), "the shape is empty");
    let run = (operation.ready)(text);
    let start = processor();
    run();
    println!("{}", processor() - start);
    // What is left is not worth the time to free it.
    std::process::exit(0)
}

/// The seconds that this thread has had of a processor; those of a clock where the system does not say.
fn processor() -> f64 {
    let counted = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let counted = counted.and_then(|text| text.split(' ').next()?.parse::<f64>().ok());
    let clock = || std::time::UNIX_EPOCH.elapsed().map_or(0.0, |it| it.as_secs_f64());
    counted.map_or_else(clock, |nanoseconds| nanoseconds / 1e9)
}
