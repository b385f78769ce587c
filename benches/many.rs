//! How long the command line takes for many documents, and whether its memory stays flat.
//!
//! `cargo bench --bench many` writes 10 000 documents of 16 KB into a temporary folder and checks a tenth of
//! them and then all. `DOCUMENTS=1000` makes it fewer. Where `rumdl` is on the path it runs over the same
//! files, for the budget is twice its time.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

const SIZE: usize = 16 * 1024;

fn main() {
    let documents = std::env::var("DOCUMENTS")
        .ok()
        .and_then(|count| count.parse().ok())
        .unwrap_or(10_000);
    let folder = tempfile::tempdir().expect("a temporary folder");
    write(folder.path(), documents);
    println!("{:28} {:>9} {:>9} {:>9}", "", "documents", "seconds", "peak MB");
    let docgauge = env!("CARGO_BIN_EXE_docgauge");
    let tenth = folder.path().join("0");
    let few = measure(docgauge, &["check", "--format", "json"], &tenth);
    row("docgauge check, JSON", documents / 10, &few);
    let all = measure(docgauge, &["check", "--format", "json"], folder.path());
    row("docgauge check, JSON", documents, &all);
    row(
        "docgauge check",
        documents,
        &measure(docgauge, &["check"], folder.path()),
    );
    match Command::new("rumdl")
        .arg("--version")
        .stdout(Stdio::null())
        .status()
    {
        Ok(_) => {
            let arguments = ["check", "--no-cache", "--output-format", "json"];
            let other = measure("rumdl", &arguments, folder.path());
            row("rumdl check, JSON", documents, &other);
            let ratio = all.seconds / other.seconds;
            println!("\n{ratio:.2} times the time of rumdl, 2 at most");
        }
        Err(_) => println!("\nrumdl is not on the path: nothing to compare with"),
    }
}

/// What one run took.
struct Taken {
    seconds: f64,
    /// None where the system does not tell.
    megabytes: Option<f64>,
}

fn row(name: &str, documents: usize, taken: &Taken) {
    let memory = taken
        .megabytes
        .map_or("?".to_string(), |megabytes| format!("{megabytes:.0}"));
    println!("{name:28} {documents:>9} {:>9.2} {memory:>9}", taken.seconds);
}

fn measure(program: &str, arguments: &[&str], folder: &Path) -> Taken {
    let start = Instant::now();
    let mut child = Command::new(program)
        .args(arguments)
        .arg(folder)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program starts");
    let mut megabytes = None;
    let status = loop {
        megabytes = peak(child.id()).or(megabytes);
        if let Some(status) = child.try_wait().expect("it can be waited for") {
            break status;
        }
        thread::sleep(Duration::from_millis(10));
    };
    assert!(status.code().is_some_and(|code| code < 2), "{program}: {status}");
    Taken {
        seconds: start.elapsed().as_secs_f64(),
        megabytes,
    }
}

/// The most memory that a process has held so far, where Linux tells it.
fn peak(process: u32) -> Option<f64> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kilobytes: f64 = line.trim().trim_end_matches(" kB").parse().ok()?;
    Some(kilobytes / 1024.0)
}

/// Ten folders of documents: the fixtures and blank templates, one behind the other, cut at 16 KB.
fn write(folder: &Path, documents: usize) {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let mut sources: Vec<String> = fs::read_dir(fixtures)
        .expect("the fixtures")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "md"))
        .map(|path| fs::read_to_string(path).expect("UTF-8"))
        .collect();
    sources.sort();
    let templates = docgauge::templates::catalogue();
    sources.extend(
        templates
            .iter()
            .filter_map(|template| docgauge::templates::blank(template.id)),
    );
    for number in 0..documents {
        let mut text = String::new();
        for source in sources.iter().cycle().skip(number % sources.len()) {
            text.push_str(source);
            if SIZE <= text.len() {
                break;
            }
            text.push('\n');
        }
        let ends = text.match_indices('\n').map(|(at, _)| at);
        let cut = ends.take_while(|&at| at < SIZE).last().unwrap_or(0);
        let folder = folder.join((number % 10).to_string());
        fs::create_dir_all(&folder).expect("a folder");
        let text = format!("{}\nDocument {number}.\n", &text[..cut]);
        fs::write(folder.join(format!("{number:05}.md")), text).expect("a file");
    }
}
