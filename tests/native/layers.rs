//! The layers of `src`: a folder imports only folders before it in [`LAYERS`], and no file imports itself through
//! other files.
//!
//! Every path that begins with `crate::`, `super::`, `docgauge::` or the name of a child module is an import, except in
//! comments and unit tests. A failure names the import and the rule that it breaks. There is no list of exceptions: a file
//! that needs one is in the wrong folder.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

/// From the bottom up, as `src/lib.rs` lists them. A name is a folder or a file of `src`.
const LAYERS: [&str; 12] = [
    "words",
    "text",
    "model",
    "markdown",
    "placeholder",
    "reading",
    "template",
    "progress",
    "rules",
    "analysis",
    "output",
    "lib",
];

/// The top layer: these import the library, and nothing imports them.
const TOP: [&str; 3] = ["wasm", "cli", "main"];

/// A source file by its module path: `text::lines`, or `lib` for the root.
type Module = String;

/// Each module with the modules that it imports.
fn imports() -> BTreeMap<Module, BTreeSet<Module>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    collect(&root, &mut files);
    let modules: BTreeMap<Module, PathBuf> =
        files.into_iter().map(|file| (module_of(&root, &file), file)).collect();
    let known: BTreeSet<&Module> = modules.keys().collect();
    let imports = modules.iter().map(|(module, file)| {
        let source = code_of(&fs::read_to_string(file).expect("a source file is UTF-8"));
        let paths = paths_of(&source).into_iter();
        let targets =
            paths.filter_map(|path| resolve(module, &path, &known)).filter(|target| target != module);
        (module.clone(), targets.collect())
    });
    imports.collect()
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder of sources").flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
}

fn module_of(root: &Path, file: &Path) -> Module {
    let relative = file.strip_prefix(root).expect("below src").with_extension("");
    let mut parts: Vec<String> =
        relative.components().map(|part| part.as_os_str().to_string_lossy().into_owned()).collect();
    if parts.last().is_some_and(|part| part == "mod") {
        parts.pop();
    }
    parts.join("::")
}

/// The source without comments and without the part after `#[cfg(test)]`.
fn code_of(source: &str) -> String {
    let code = source.split("\n#[cfg(test)]").next().unwrap_or("");
    code.lines().filter(|line| !line.trim_start().starts_with("//")).map(|line| format!("{line}\n")).collect()
}

/// All paths with a `::`; paths in braces are expanded.
fn paths_of(code: &str) -> Vec<Vec<String>> {
    let mut paths = Vec::new();
    let bytes = code.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let begins =
            is_name(bytes[at]) && (at == 0 || !is_name(bytes[at - 1]) && !code[..at].ends_with("::"));
        if begins {
            at += path_at(code, at, &[], &mut paths);
        } else {
            at += 1;
        }
    }
    paths
}

fn is_name(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}

/// Adds the paths that begin at a byte, with `before` in front of them, and returns their length in bytes.
fn path_at(code: &str, at: usize, before: &[String], paths: &mut Vec<Vec<String>>) -> usize {
    let mut path = before.to_vec();
    let mut end = at;
    loop {
        let name: String =
            code[end..].chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect();
        end += name.len();
        path.push(name);
        if !code[end..].starts_with("::") {
            break;
        }
        end += 2;
        if code[end..].starts_with('{') {
            end += 1;
            while let Some(next) = code[end..].chars().next() {
                if next == '}' {
                    end += 1;
                    break;
                }
                end += if next.is_ascii() && is_name(next as u8) {
                    path_at(code, end, &path, paths)
                } else {
                    next.len_utf8()
                };
            }
            return end - at;
        }
        if !code[end..].starts_with(|c: char| c.is_ascii() && is_name(c as u8)) {
            break;
        }
    }
    if 1 < path.len() {
        paths.push(path);
    }
    (end - at).max(1)
}

/// The module that a path names, if it is in `src`.
fn resolve(module: &str, path: &[String], known: &BTreeSet<&Module>) -> Option<Module> {
    let mut base: Vec<&str> = match path[0].as_str() {
        "crate" | "docgauge" => Vec::new(),
        "super" | "self" => module.split("::").collect(),
        child => {
            let child = if module == "lib" { child.to_string() } else { format!("{module}::{child}") };
            return known.contains(&child).then(|| deepest(child, &path[1..], known));
        }
    };
    let supers = path.iter().take_while(|part| *part == "super").count();
    base.truncate(base.len().saturating_sub(supers));
    let rest = &path[supers.max(usize::from(supers == 0))..];
    let binary = module == "main" || module.starts_with("cli");
    if path[0] == "crate" && !binary && rest.first().is_some_and(|name| !known.contains(name)) {
        return Some("lib".to_string());
    }
    Some(deepest(base.join("::"), rest, known)).filter(|target| known.contains(target))
}

/// The longest beginning of a path below `base` that is a module.
fn deepest(base: Module, rest: &[String], known: &BTreeSet<&Module>) -> Module {
    let mut found = base;
    for part in rest {
        let next = if found.is_empty() { part.clone() } else { format!("{found}::{part}") };
        if !known.contains(&next) {
            break;
        }
        found = next;
    }
    found
}

fn layer(module: &str) -> &str {
    module.split("::").next().unwrap_or(module)
}

#[test]
fn a_folder_imports_only_folders_below_it() {
    let imports = imports();
    let mut wrong = String::new();
    let rank = |name: &str| LAYERS.iter().position(|layer| *layer == name);
    for (module, targets) in &imports {
        let from = layer(module);
        assert!(
            rank(from).is_some() || TOP.contains(&from),
            "src/{from} is in no layer: name it in LAYERS and in lib.rs"
        );
        for target in targets {
            let to = layer(target);
            if from == to {
                continue;
            }
            if TOP.contains(&to) && !(TOP.contains(&from)) && module != "lib" {
                let _ = writeln!(wrong, "{module} imports {target}, but nothing imports {to}: it is the top");
            } else if module != "lib" && rank(to) > rank(from) && rank(from).is_some() {
                let _ = writeln!(
                    wrong,
                    "{module} imports {target}, but {from} stands below {to}: move what is needed down to {from} or lower"
                );
            }
        }
    }
    let arrows: usize = imports.values().map(BTreeSet::len).sum();
    println!("{} files, {arrows} arrows", imports.len());
    assert!(
        200 < imports.len() && 600 < arrows,
        "{} files with {arrows} arrows: the test reads too little",
        imports.len()
    );
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn no_file_imports_itself_through_other_files() {
    let imports = imports();
    let mut circles = BTreeSet::new();
    for start in imports.keys() {
        if let Some(circle) = way_back(start, &imports) {
            let first = circle.iter().min().expect("a way has steps").clone();
            if first == *start {
                circles.insert(circle.join(" -> "));
            }
        }
    }
    assert!(
        circles.is_empty(),
        "imports run in circles:\n{}",
        circles.into_iter().collect::<Vec<_>>().join("\n")
    );
}

/// The shortest chain of imports from a module back to itself.
fn way_back(start: &Module, imports: &BTreeMap<Module, BTreeSet<Module>>) -> Option<Vec<Module>> {
    let mut came: BTreeMap<&Module, &Module> = BTreeMap::new();
    let mut next = vec![start];
    while !next.is_empty() {
        let mut after = Vec::new();
        for module in next {
            for target in imports.get(module).into_iter().flatten() {
                if target == start {
                    let mut way = vec![start.clone(), module.clone()];
                    let mut at = module;
                    while let Some(before) = came.get(at) {
                        at = before;
                        way.push(at.clone());
                    }
                    way.reverse();
                    return Some(way);
                }
                if target != start && !came.contains_key(target) {
                    came.insert(target, module);
                    after.push(target);
                }
            }
        }
        next = after;
    }
    None
}
