//! `docgauge serve` with raw requests: what it gives, and whom it refuses.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use serde_json::Value;

use super::run::{folder, run_in};

/// As much of the page in one file as the program looks at.
const PAGE: &str = "<!doctype html><html data-served=\"0\"><meta content=\"connect-src 'none'\">";

/// A running server, which ends with the test.
pub struct Server {
    child: Child,
    port: u16,
    token: String,
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself; then the test has failed already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// An answer: the status, the head in small letters, the body.
pub struct Answer {
    pub status: u16,
    head: String,
    pub body: String,
}

impl Answer {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
    }
}

fn page(folder: &Path) {
    let bytes: Vec<u8> = PAGE.encode_utf16().flat_map(u16::to_le_bytes).collect();
    fs::write(folder.join("page.html"), bytes).unwrap();
}

impl Server {
    pub fn of(folder: &Path, path: &str) -> Self {
        page(folder);
        let mut child = Command::new(env!("CARGO_BIN_EXE_docgauge"))
            .args(["serve", "--page", "page.html", path])
            .current_dir(folder)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program starts");
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let address = line.trim().rsplit("http://127.0.0.1:").next().unwrap();
        let (port, rest) = address.split_once('/').expect("an address");
        Server { child, port: port.parse().expect("a port"), token: rest.trim_end_matches('/').to_string() }
    }

    pub fn host(&self) -> String {
        format!("127.0.0.1:{}", self.port)
    }

    /// Sends a request exactly as it is written, and reads the whole answer.
    fn raw(&self, request: &str) -> Answer {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).expect("a connection");
        stream.write_all(request.as_bytes()).unwrap();
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).unwrap();
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let (head, body) = text.split_once("\r\n\r\n").unwrap_or((&text, ""));
        let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).expect("a status");
        Answer { status, head: head.to_lowercase().replace('\r', ""), body: body.to_string() }
    }

    pub fn get(&self, path: &str, headers: &[&str]) -> Answer {
        self.own("GET", path, headers, "")
    }

    pub fn put(&self, path: &str, headers: &[&str], body: &str) -> Answer {
        self.own("PUT", path, headers, body)
    }

    /// Sends a request to the right host.
    fn own(&self, method: &str, path: &str, headers: &[&str], body: &str) -> Answer {
        self.send(method, path, &[&[&format!("Host: {}", self.host()) as &str], headers].concat(), body)
    }

    pub fn send(&self, method: &str, path: &str, headers: &[&str], body: &str) -> Answer {
        let headers = headers.join("\r\n");
        let length = body.len();
        self.raw(&format!(
            "{method} {path} HTTP/1.1\r\n{headers}\r\nConnection: close\r\nContent-Length: {length}\r\n\r\n{body}"
        ))
    }

    pub fn path(&self, name: &str) -> String {
        format!("/{}/{name}", self.token)
    }
    pub fn origin(&self) -> String {
        format!("Origin: http://{}", self.host())
    }
}

#[test]
fn the_page_reads_and_saves_the_file() {
    let folder =
        folder(&[("a b.md", "# A\n"), ("other.md", "secret\n"), ("docgauge.toml", "template = \"c4\"\n")]);
    let server = Server::of(folder.path(), "a b.md");
    let shown = server.get(&server.path(""), &[]);
    assert_eq!(shown.status, 200);
    assert_eq!(shown.header("content-type"), Some("text/html; charset=utf-16le"));
    assert_eq!(shown.header("content-security-policy"), Some("frame-ancestors 'none'"));
    assert_eq!(shown.header("access-control-allow-origin"), None);
    let plain: String = shown.body.chars().filter(|&c| c != '\0').collect();
    assert!(plain.contains("connect-src 'self'") && plain.contains("data-served=\"1\""), "{plain}");

    let list: Value = serde_json::from_str(&server.get(&server.path("files"), &[]).body).unwrap();
    assert_eq!(list["documents"], serde_json::json!(["a b.md"]));
    assert_eq!((&list["folder"], &list["template"]), (&false.into(), &"c4".into()));

    let read = server.get(&server.path("files/a%20b.md"), &["Sec-Fetch-Site: same-origin"]);
    assert_eq!((read.status, read.body.as_str()), (200, "# A\n"));
    let version = format!("If-Match: {}", read.header("etag").expect("a version"));
    let saved = server.put(&server.path("files/a%20b.md"), &[&server.origin(), &version], "# Ä\r\n");
    assert_eq!(saved.status, 200, "{}", saved.body);
    assert_eq!(fs::read_to_string(folder.path().join("a b.md")).unwrap(), "# Ä\r\n");
    assert_ne!(saved.header("etag"), read.header("etag"));
    assert_eq!(server.get(&server.path("files/other.md"), &[]).status, 404, "only the named file");
}

#[test]
fn a_file_that_changed_on_disk_is_not_overwritten() {
    let folder = folder(&[("a.md", "# A\n")]);
    let server = Server::of(folder.path(), "a.md");
    let file = server.path("files/a.md");
    let version = format!("If-Match: {}", server.get(&file, &[]).header("etag").unwrap());
    fs::write(folder.path().join("a.md"), "# Theirs\n").unwrap();
    let refused = server.put(&file, &[&server.origin(), &version], "# Mine\n");
    assert_eq!(refused.status, 409);
    assert_eq!(server.put(&file, &[&server.origin()], "# Mine\n").status, 428, "without a version");
    assert_eq!(fs::read_to_string(folder.path().join("a.md")).unwrap(), "# Theirs\n");
    // After a look at the new text the author may overwrite it.
    let version = format!("If-Match: {}", server.get(&file, &[]).header("etag").unwrap());
    assert_eq!(server.put(&file, &[&server.origin(), &version], "# Mine\n").status, 200);
    // A file that is gone is made again.
    fs::remove_file(folder.path().join("a.md")).unwrap();
    assert_eq!(server.get(&file, &[]).status, 404);
    assert_eq!(server.put(&file, &[&server.origin(), &version], "# Again\n").status, 200);
    assert_eq!(fs::read_to_string(folder.path().join("a.md")).unwrap(), "# Again\n");
}

#[test]
fn other_hosts_and_other_sites_get_nothing() {
    let folder = folder(&[("a.md", "# A\n")]);
    let server = Server::of(folder.path(), "a.md");
    let file = server.path("files/a.md");
    let version = format!("If-Match: {}", server.get(&file, &[]).header("etag").unwrap());
    let port = server.port;
    for host in ["evil.example", &format!("evil.example:{port}"), "127.0.0.1", "127.0.0.1:1", ""] {
        let host = format!("Host: {host}");
        for path in ["", "files", "files/a.md"] {
            assert_eq!(server.send("GET", &server.path(path), &[&host], "").status, 403, "{host} {path}");
        }
        let origin = host.replace("Host: ", "Origin: http://");
        assert_eq!(server.send("PUT", &file, &[&host, &origin, &version], "no").status, 403, "{host}");
    }
    let two = [format!("Host: {}", server.host()), "Host: evil.example".to_string()];
    assert_eq!(server.send("GET", &file, &[&two[0], &two[1]], "").status, 403, "two hosts");
    assert_eq!(server.send("GET", &file, &[&format!("Host: localhost:{port}")], "").status, 200);
    for origin in [
        "http://evil.example",
        "null",
        &format!("https://127.0.0.1:{port}"),
        &format!("http://localhost:{port}"),
    ] {
        let origin = format!("Origin: {origin}");
        assert_eq!(server.get(&file, &[&origin]).status, 403, "{origin}");
        assert_eq!(server.put(&file, &[&origin, &version], "no").status, 403, "{origin}");
    }
    assert_eq!(server.get(&file, &["Sec-Fetch-Site: cross-site"]).status, 403);
    assert_eq!(server.put(&file, &[&version], "no").status, 403, "a save without an origin");
    assert_eq!(server.own("POST", &file, &[&server.origin()], "no").status, 405);
    assert_eq!(fs::read_to_string(folder.path().join("a.md")).unwrap(), "# A\n");
}

#[test]
fn without_the_token_there_is_nothing() {
    let folder = folder(&[("a.md", "# A\n")]);
    let server = Server::of(folder.path(), "a.md");
    let token = &server.token;
    assert_ne!(*token, Server::of(folder.path(), "a.md").token, "another one each time");
    let wrong = "0".repeat(32);
    for path in [
        "/",
        "/files",
        "/files/a.md",
        &format!("/{wrong}/"),
        &format!("/{wrong}/files/a.md"),
        &format!("/{token}"),
    ] {
        let answer = server.get(path, &[]);
        assert_eq!((answer.status, answer.body.as_str()), (404, "not found\n"), "{path}");
    }
}

#[test]
fn nothing_outside_of_the_folder_is_read_or_written() {
    let root = folder(&[
        ("secret.md", "secret\n"),
        ("docs/a.md", "# A\n"),
        ("docs/deep/ö.md", "# Ö\n"),
        ("docs/plan.png", "x"),
        ("docs/.hidden", "x"),
        ("docs/.git/HEAD", "x"),
        ("docs/drafts/old.md", "# Old\n"),
        ("docs/docgauge.toml", "exclude = [\"drafts/\"]\n[rules]\nsection-extra = \"on\"\n"),
    ]);
    let server = Server::of(root.path(), "docs");
    let list: Value = serde_json::from_str(&server.get(&server.path("files"), &[]).body).unwrap();
    assert_eq!(list["documents"], serde_json::json!(["a.md", "deep/ö.md"]));
    assert_eq!(list["others"], serde_json::json!([".hidden", "docgauge.toml", "drafts/old.md", "plan.png"]));
    assert_eq!(list["name"], "docs");
    assert_eq!(list["settings"]["rules"]["section-extra"], "on");
    assert_eq!(server.get(&server.path("files/deep/%C3%B6.md"), &[]).body, "# Ö\n");
    for name in [
        "../secret.md",
        "..%2Fsecret.md",
        "deep/../../secret.md",
        "deep%2f..%2f..%2fsecret.md",
        "%2e%2e/secret.md",
        "..\\secret.md",
        "%2Fetc%2Fpasswd",
        "plan.png",
        "drafts/old.md",
        "docgauge.toml",
        ".git/HEAD",
        "new.md",
        "",
    ] {
        let path = server.path(&format!("files/{name}"));
        assert_eq!(server.get(&path, &[]).status, 404, "{name}");
        assert_eq!(server.put(&path, &[&server.origin(), "If-Match: \"\""], "no").status, 404, "{name}");
    }
    assert_eq!(fs::read_to_string(root.path().join("secret.md")).unwrap(), "secret\n");
    // A file that became a link out of the folder.
    #[cfg(unix)]
    {
        let file = root.path().join("docs/a.md");
        fs::remove_file(&file).unwrap();
        std::os::unix::fs::symlink(root.path().join("secret.md"), &file).unwrap();
        assert_eq!(server.get(&server.path("files/a.md"), &[]).status, 404);
    }
}

#[test]
fn a_save_that_fails_says_why_and_changes_nothing() {
    let folder = folder(&[("a.md", "# A\n")]);
    let server = Server::of(folder.path(), "a.md");
    let file = server.path("files/a.md");
    let version = format!("If-Match: {}", server.get(&file, &[]).header("etag").unwrap());
    assert_eq!(server.put(&file, &[&server.origin(), &version], &"x".repeat(20_000_001)).status, 413);
    let mut permissions = fs::metadata(folder.path().join("a.md")).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(folder.path().join("a.md"), permissions).unwrap();
    let refused = server.put(&file, &[&server.origin(), &version], "# B\n");
    assert_eq!(refused.status, 500);
    assert!(refused.body.contains("read-only"), "{}", refused.body);
    assert_eq!(fs::read_to_string(folder.path().join("a.md")).unwrap(), "# A\n");
}

#[test]
fn what_cannot_be_served_is_said_at_the_start() {
    let folder =
        folder(&[("a.md", "# A\n"), ("wrong.html", "<!doctype html>"), ("bad/docgauge.toml", "x = 1\n")]);
    page(folder.path());
    let refused = |arguments: &[&str]| {
        let run = run_in(folder.path(), &[&["serve"], arguments].concat(), b"");
        assert_eq!((run.status, run.stdout.as_str()), (2, ""), "{arguments:?}");
        run.stderr
    };
    assert!(refused(&["--page", "page.html", "gone.md"]).contains("gone.md: "));
    assert!(refused(&["--page", "page.html", "bad"]).contains("there is no key `x`"));
    assert!(refused(&["--page", "wrong.html", "a.md"]).contains("wrong.html is not docgauge's page"));
    assert!(refused(&["--page", "gone.html", "a.md"]).contains("gone.html: "));
    if !cfg!(feature = "page") {
        let message = refused(&["a.md"]);
        assert!(
            message.contains("without the page") && message.contains("--page docgauge.html"),
            "{message}"
        );
    }
}
