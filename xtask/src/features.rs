//! The features of the packages that both `cargo xtask` and `cargo test --workspace` build.
//!
//! Cargo builds a package once for each set of features. `cargo xtask` builds this program alone and so asks for fewer features
//! than the whole workspace does; each package in which the sets differ is built twice, with all packages that use it. So
//! Cargo.toml of this program names the missing features.

use crate::process;
use crate::project::Project;
use std::collections::BTreeSet;
use std::process::Command;

/// Of these only the features of this program's own use are built, since the others bring a whole command line with them.
const APART: [&str; 2] = ["docgauge v", "pulldown-cmark v"];

/// The packages that some members of the workspace build, each with its features.
fn packages(project: &Project, args: &[&str]) -> BTreeSet<String> {
    let mut cargo = Command::new("cargo");
    cargo.current_dir(&project.root).args(["tree", "--offline", "--prefix", "none", "--no-dedupe"]);
    let tree = process::output(cargo.args(["--format", "{p}\t{f}"]).args(args)).expect("cargo tree");
    // Behind the version there may be a folder, or that it is a macro.
    let line = |line: &str| {
        let (package, features) = line.split_once('\t')?;
        let name = package.split(" (").next().unwrap_or(package);
        Some(format!("{name} {}", features.trim_end_matches(" (*)")))
    };
    tree.lines().filter_map(line).collect()
}

#[test]
fn the_workspace_builds_no_package_of_this_program_again() {
    let project = Project::of_this_build().expect("this project");
    let all = packages(&project, &["--workspace", "--edges", "normal,build,dev"]);
    let own = packages(&project, &["--package", "xtask", "--edges", "normal,build"]);
    assert!(100 < own.len(), "{} packages: the test reads too little", own.len());
    let again: Vec<_> =
        own.difference(&all).filter(|it| !APART.iter().any(|name| it.starts_with(name))).collect();
    assert!(
        again.is_empty(),
        "name the features that the workspace has of these in xtask/Cargo.toml: {again:#?}"
    );
}
