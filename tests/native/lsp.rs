//! The language server, as an editor talks to it over standard input and output.

use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use serde_json::{Value, json};

use super::run::folder;

/// An editor with the server.
struct Editor {
    server: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
    id: u64,
}

impl Editor {
    fn start() -> Self {
        let mut server = Command::new(env!("CARGO_BIN_EXE_docgauge"))
            .args(["lsp", "--stdio"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the server starts");
        let input = server.stdin.take().expect("it has a standard input");
        let output = BufReader::new(server.stdout.take().expect("it has a standard output"));
        let mut editor = Editor { server, input, output, id: 0 };
        let capabilities = editor.ask("initialize", json!({ "capabilities": {} }));
        assert_eq!(capabilities["capabilities"]["textDocumentSync"]["change"], 2);
        editor.tell("initialized", json!({}));
        editor
    }

    fn send(&mut self, message: &Value) {
        let text = message.to_string();
        write!(self.input, "Content-Length: {}\r\n\r\n{text}", text.len()).expect("the server reads");
    }

    fn tell(&mut self, method: &str, params: Value) {
        self.send(&json!({ "jsonrpc": "2.0", "method": method, "params": params }));
    }

    /// The result of a request; notifications before it are dropped.
    fn ask(&mut self, method: &str, params: Value) -> Value {
        let mut answer = self.answer(method, params);
        assert_eq!(answer["error"], Value::Null, "{answer}");
        answer["result"].take()
    }

    fn answer(&mut self, method: &str, params: Value) -> Value {
        self.id += 1;
        let id = self.id;
        self.send(&json!({ "jsonrpc": "2.0", "id": id, "method": method, "params": params }));
        loop {
            let message = self.read();
            if message["id"] == id {
                return message;
            }
        }
    }

    /// The next diagnostics of the server: messages by line, and the version of the text.
    fn diagnostics(&mut self) -> (Vec<(u64, String)>, Value) {
        loop {
            let message = self.read();
            if message["method"] == "textDocument/publishDiagnostics" {
                let list = message["params"]["diagnostics"].as_array().unwrap();
                let one = |it: &Value| {
                    let line = it["range"]["start"]["line"].as_u64().unwrap();
                    (line, it["code"].as_str().unwrap_or(it["message"].as_str().unwrap()).to_string())
                };
                return (list.iter().map(one).collect(), message["params"]["version"].clone());
            }
        }
    }

    fn read(&mut self) -> Value {
        let mut length = 0;
        loop {
            let mut line = String::new();
            assert_ne!(self.output.read_line(&mut line).unwrap(), 0, "the server ended");
            match line.trim_end() {
                "" => break,
                header => {
                    if let Some(value) = header.strip_prefix("Content-Length: ") {
                        length = value.parse().unwrap();
                    }
                }
            }
        }
        let mut body = vec![0; length];
        self.output.read_exact(&mut body).unwrap();
        serde_json::from_slice(&body).unwrap()
    }

    fn end(mut self) {
        assert_eq!(self.ask("shutdown", Value::Null), Value::Null);
        self.tell("exit", Value::Null);
        assert!(self.server.wait().unwrap().success());
    }
}

fn uri(path: &Path) -> String {
    format!("file://{}", path.display())
}

const TEXT: &str = "# Ledger\n\n## 🎯 Goals\n\n🎯 **Owner:** [Name/Role]\n\n## Risks\n\nLate data.\n";

#[test]
fn an_editor_gets_findings_fixes_help_and_sections() {
    let folder = folder(&[]);
    let uri = uri(&folder.path().join("a.md"));
    let document = json!({ "uri": uri });
    let mut editor = Editor::start();
    editor.tell(
        "textDocument/didOpen",
        json!({ "textDocument": { "uri": uri, "languageId": "markdown", "version": 1, "text": TEXT } }),
    );
    let (found, version) = editor.diagnostics();
    assert_eq!((found, version), (vec![(4, "placeholder-bracket".to_string())], json!(1)));

    let at = json!({ "line": 4, "character": 16 });
    let hover = editor.ask("textDocument/hover", json!({ "textDocument": document, "position": at }));
    assert!(hover["contents"]["value"].as_str().unwrap().contains("(`placeholder-bracket`)"), "{hover}");
    let heading = json!({ "line": 2, "character": 3 });
    let hover = editor.ask("textDocument/hover", json!({ "textDocument": document, "position": heading }));
    assert_eq!(hover["contents"]["value"], "**🎯 Goals**: 0 %, 0 of 1");

    let symbols = editor.ask("textDocument/documentSymbol", json!({ "textDocument": document }));
    assert_eq!(symbols[0]["name"], "Ledger");
    assert_eq!(symbols[0]["range"]["end"], json!({ "line": 9, "character": 0 }));
    assert_eq!(symbols[0]["children"][0]["detail"], "0 %, 0 of 1");
    assert_eq!(symbols[0]["children"][1]["name"], "Risks");

    let range = json!({ "start": at, "end": at });
    let ask = json!({ "textDocument": document, "range": range, "context": { "diagnostics": [] } });
    let actions = editor.ask("textDocument/codeAction", ask);
    let ignore = actions.as_array().unwrap().iter();
    let ignore = ignore.clone().find(|it| it["title"] == "Ignore `placeholder-bracket` here");
    let edit = &ignore.expect("an action that ignores")["edit"]["changes"][&uri][0];
    assert!(edit["newText"].as_str().unwrap().contains("docgauge: ignore placeholder-bracket"), "{edit}");
    editor.end();
}

#[test]
fn changes_are_checked_and_a_closed_document_has_no_diagnostics() {
    let folder = folder(&[("docgauge.toml", "[rules]\nplaceholder-bracket = \"off\"\n")]);
    let uri = uri(&folder.path().join("a.md"));
    let mut editor = Editor::start();
    let text = "# Ledger\n\n**Owner:** [Name/Role]\n\n**Contact:** TBD\n";
    editor.tell(
        "textDocument/didOpen",
        json!({ "textDocument": { "uri": uri, "languageId": "markdown", "version": 1, "text": text } }),
    );
    let (found, _) = editor.diagnostics();
    assert_eq!(found, [(4, "placeholder-word".to_string())], "the configuration holds");
    let word = json!({ "start": { "line": 4, "character": 13 }, "end": { "line": 4, "character": 16 } });
    editor.tell(
        "textDocument/didChange",
        json!({
            "textDocument": { "uri": uri, "version": 2 },
            "contentChanges": [{ "range": word, "text": "Ann" }],
        }),
    );
    assert_eq!(editor.diagnostics(), (vec![], json!(2)));

    std::fs::write(folder.path().join("docgauge.toml"), "[rules]\nno-such = \"off\"\n").unwrap();
    editor.tell("textDocument/didSave", json!({ "textDocument": { "uri": uri } }));
    let (found, _) = editor.diagnostics();
    assert!(found[0].1.contains("there is no rule `no-such`"), "{found:?}");
    assert_eq!(found[1], (2, "placeholder-bracket".to_string()), "checked without the configuration");

    editor.tell("textDocument/didClose", json!({ "textDocument": { "uri": uri } }));
    assert_eq!(editor.diagnostics().0, []);
    let hover = json!({ "textDocument": { "uri": uri }, "position": { "line": 0, "character": 0 } });
    assert_eq!(editor.ask("textDocument/hover", hover), Value::Null);
    editor.end();
}

#[test]
fn an_unknown_or_wrong_request_is_an_error_and_the_server_goes_on() {
    let mut editor = Editor::start();
    assert_eq!(editor.answer("textDocument/rename", json!({}))["error"]["code"], -32601);
    assert_eq!(editor.answer("textDocument/hover", json!({ "position": 3 }))["error"]["code"], -32602);
    editor.tell("textDocument/didOpen", json!({ "textDocument": 7 }));
    editor.end();
}

#[test]
fn a_message_that_is_none_is_left_out_and_the_server_goes_on() {
    let mut editor = Editor::start();
    for wrong in ["Content-Length: 5\r\n\r\n{bad}", "Content-Length: 9\r\n\r\n{\"foo\":1}", "hello\r\n\r\n"] {
        editor.input.write_all(wrong.as_bytes()).unwrap();
        assert_eq!(editor.answer("textDocument/rename", json!({}))["error"]["code"], -32601, "{wrong}");
    }
    editor.tell("$/cancelRequest", json!({ "id": 1 }));
    editor.end();
}

#[test]
fn the_end_is_that_of_the_protocol() {
    let mut editor = Editor::start();
    assert_eq!(editor.ask("shutdown", Value::Null), Value::Null);
    assert_eq!(editor.answer("textDocument/hover", json!({}))["error"]["code"], -32600);
    editor.tell("exit", Value::Null);
    assert_eq!(editor.server.wait().unwrap().code(), Some(0));
    let mut editor = Editor::start();
    editor.tell("exit", Value::Null);
    assert_eq!(editor.server.wait().unwrap().code(), Some(1), "an exit without a shutdown");
}

#[test]
fn only_the_kinds_of_actions_that_are_asked_for_are_sent() {
    let mut editor = Editor::start();
    let uri = "untitled:a";
    let text = "# 🎯🎯 Ledger\n\n🎯 TBD \u{200b}\n\n🎯 A\u{200b} line.\n";
    editor.tell(
        "textDocument/didOpen",
        json!({ "textDocument": { "uri": uri, "languageId": "markdown", "version": 1, "text": text } }),
    );
    let mut kinds = |only: Value| -> Vec<String> {
        let range = json!({ "start": { "line": 0, "character": 0 }, "end": { "line": 9, "character": 0 } });
        let context = json!({ "diagnostics": [], "only": only });
        let ask = json!({ "textDocument": { "uri": uri }, "range": range, "context": context });
        let actions = editor.ask("textDocument/codeAction", ask);
        let mut kinds: Vec<String> =
            actions.as_array().unwrap().iter().map(|it| it["kind"].as_str().unwrap().to_string()).collect();
        kinds.dedup();
        kinds
    };
    assert_eq!(kinds(Value::Null), ["quickfix", "source.fixAll"]);
    assert_eq!(kinds(json!(["source.fixAll"])), ["source.fixAll"]);
    assert_eq!(kinds(json!(["source"])), ["source.fixAll"]);
    assert_eq!(kinds(json!(["quickfix"])), ["quickfix"]);
    assert_eq!(kinds(json!(["refactor", "source.fixAll.other"])), [] as [&str; 0]);
    editor.end();
}
