//! The generated files of the page: each must equal what the core's types give.

/// Fails if the file is not `made`; with `UPDATE` in the environment it is written instead. `test` is the name of the
/// tests that write it.
pub fn is_current(file: &str, made: &str, test: &str) {
    let path = format!("{}/{file}", env!("CARGO_MANIFEST_DIR"));
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(path, made).unwrap();
        return;
    }
    let kept = std::fs::read_to_string(path).unwrap().replace("\r\n", "\n");
    assert!(kept == made, "{file} is not made of the core: UPDATE=1 cargo test --test native {test}");
}
