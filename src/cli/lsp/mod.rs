//! `docgauge lsp`: a language server on standard input and output, for editors.
//!
//! It publishes findings as diagnostics, offers their fixes and ignores as code actions, shows the page of a rule on hover,
//! and lists the sections with their completeness as symbols. Positions are UTF-16, the default of the protocol, as in the
//! report. The configuration is the one that `docgauge check` would use for the file.
//!
//! Invariant: the server never writes a file; the editor applies the edits. The server reads all queued messages before
//! it checks a text, so a fast typist waits for one check and not for one per key.
//!
//! Deliberately absent: changes of `docgauge.toml` while a document is open. It is read again when the document is opened or
//! saved.

mod actions;
mod document;
mod looks;
mod stdio;

use std::collections::HashMap;
use std::error::Error;

use lsp_server::{Connection, ErrorCode, Message, Notification, Request, Response};
use lsp_types::notification::{
    DidChangeTextDocument, DidCloseTextDocument, DidOpenTextDocument, DidSaveTextDocument, Exit,
    Notification as _, PublishDiagnostics,
};
use lsp_types::request::{CodeActionRequest, DocumentSymbolRequest, HoverRequest, Request as _, Shutdown};
use lsp_types::{
    CodeActionKind, CodeActionOptions, CodeActionProviderCapability, HoverProviderCapability, OneOf,
    PublishDiagnosticsParams, ServerCapabilities, TextDocumentSyncCapability, TextDocumentSyncKind,
    TextDocumentSyncOptions, TextDocumentSyncSaveOptions, Uri,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::args::Lsp;
use super::output::Problem;
use super::status::Status;
use document::Document;

/// Serves until the editor ends the connection.
pub fn run(args: &Lsp) -> Result<Status, Problem> {
    let (connection, writer) = stdio::connect();
    let failed =
        |error: Box<dyn Error + Sync + Send>| Problem::new(format!("the editor's connection: {error}"), "");
    let status = serve(&connection, args).map_err(failed)?;
    drop(connection);
    writer.finish().map_err(|error| failed(error.into()))?;
    Ok(status)
}

/// The status is that of the protocol: 1 if the editor says `exit` before it says `shutdown`.
fn serve(connection: &Connection, args: &Lsp) -> Result<Status, Box<dyn Error + Sync + Send>> {
    connection.initialize(serde_json::to_value(capabilities())?)?;
    let mut server = Server { template: args.template.clone(), documents: HashMap::new() };
    let mut ended = false;
    while let Ok(message) = connection.receiver.recv() {
        match message {
            Message::Request(Request { id, .. }) if ended => {
                let message = "the server is shut down".to_string();
                let answer = Response::new_err(id, ErrorCode::InvalidRequest as i32, message);
                connection.sender.send(answer.into())?;
            }
            Message::Request(Request { id, method, .. }) if method == Shutdown::METHOD => {
                ended = true;
                connection.sender.send(Response::new_ok(id, Value::Null).into())?;
            }
            Message::Request(request) => connection.sender.send(server.answer(request).into())?,
            Message::Notification(notification) if notification.method == Exit::METHOD => {
                return Ok(if ended { Status::Nothing } else { Status::Something });
            }
            Message::Notification(notification) => server.note(notification),
            Message::Response(_) => {}
        }
        if connection.receiver.is_empty() {
            for notification in server.news() {
                connection.sender.send(notification.into())?;
            }
        }
    }
    Ok(Status::Nothing)
}

fn capabilities() -> ServerCapabilities {
    ServerCapabilities {
        text_document_sync: Some(TextDocumentSyncCapability::Options(TextDocumentSyncOptions {
            open_close: Some(true),
            change: Some(TextDocumentSyncKind::INCREMENTAL),
            save: Some(TextDocumentSyncSaveOptions::Supported(true)),
            ..TextDocumentSyncOptions::default()
        })),
        hover_provider: Some(HoverProviderCapability::Simple(true)),
        document_symbol_provider: Some(OneOf::Left(true)),
        code_action_provider: Some(CodeActionProviderCapability::Options(CodeActionOptions {
            code_action_kinds: Some(vec![CodeActionKind::QUICKFIX, CodeActionKind::SOURCE_FIX_ALL]),
            ..CodeActionOptions::default()
        })),
        ..ServerCapabilities::default()
    }
}

/// The open documents.
struct Server {
    template: Option<String>,
    documents: HashMap<Uri, Document>,
}

impl Server {
    /// The answer to a request: an error if it is not known or its parameters are wrong, null for a document that is not open.
    fn answer(&mut self, request: Request) -> Response {
        let Request { id, method, params } = request;
        let result = match method.as_str() {
            CodeActionRequest::METHOD => self.about(
                params,
                |it: &lsp_types::CodeActionParams| {
                    let kinds = it.context.only.clone();
                    (it.text_document.uri.clone(), (it.range, kinds))
                },
                |document, uri, (range, kinds)| json(&actions::all(document, uri, range, kinds.as_deref())),
            ),
            HoverRequest::METHOD => self.about(
                params,
                |it: &lsp_types::HoverParams| {
                    let at = &it.text_document_position_params;
                    (at.text_document.uri.clone(), at.position)
                },
                |document, _, position| json(&looks::hover(document, position)),
            ),
            DocumentSymbolRequest::METHOD => self.about(
                params,
                |it: &lsp_types::DocumentSymbolParams| (it.text_document.uri.clone(), ()),
                |document, _, ()| json(&looks::symbols(document)),
            ),
            other => Err((ErrorCode::MethodNotFound, format!("there is no method `{other}`"))),
        };
        match result {
            Ok(value) => Response::new_ok(id, value),
            Err((code, message)) => Response::new_err(id, code as i32, message),
        }
    }

    /// Reads parameters, finds the document, and asks it.
    fn about<P: DeserializeOwned, A>(
        &mut self,
        params: Value,
        what: impl Fn(&P) -> (Uri, A),
        ask: impl Fn(&Document, &Uri, A) -> Value,
    ) -> Result<Value, (ErrorCode, String)> {
        let params: P = serde_json::from_value(params)
            .map_err(|error| (ErrorCode::InvalidParams, format!("the parameters are wrong: {error}")))?;
        let (uri, argument) = what(&params);
        let Some(document) = self.documents.get_mut(&uri) else {
            return Ok(Value::Null);
        };
        document.check();
        Ok(ask(document, &uri, argument))
    }

    /// Takes a notification; one with wrong parameters is ignored, as the protocol has no answer to it.
    fn note(&mut self, notification: Notification) {
        let Notification { method, params } = notification;
        match method.as_str() {
            DidOpenTextDocument::METHOD => {
                if let Some(it) = read::<lsp_types::DidOpenTextDocumentParams>(params) {
                    let it = it.text_document;
                    let document = Document::open(&it.uri, it.text, it.version, self.template.as_deref());
                    self.documents.insert(it.uri, document);
                }
            }
            DidChangeTextDocument::METHOD => {
                if let Some(it) = read::<lsp_types::DidChangeTextDocumentParams>(params)
                    && let Some(document) = self.documents.get_mut(&it.text_document.uri)
                {
                    document.change(it.content_changes, it.text_document.version);
                }
            }
            DidSaveTextDocument::METHOD => {
                if let Some(it) = read::<lsp_types::DidSaveTextDocumentParams>(params)
                    && let Some(document) = self.documents.get_mut(&it.text_document.uri)
                {
                    document.configure(&it.text_document.uri, self.template.as_deref());
                }
            }
            DidCloseTextDocument::METHOD => {
                if let Some(it) = read::<lsp_types::DidCloseTextDocumentParams>(params)
                    && let Some(document) = self.documents.get_mut(&it.text_document.uri)
                {
                    document.close();
                }
            }
            _ => {}
        }
    }

    /// The diagnostics of every document that changed; none for a closed one, which is forgotten.
    fn news(&mut self) -> Vec<Notification> {
        let mut news = Vec::new();
        for (uri, document) in &mut self.documents {
            document.check();
            if document.is_news() {
                let (uri, version) = (uri.clone(), document.version);
                let diagnostics = looks::diagnostics(document);
                let params = PublishDiagnosticsParams { uri, diagnostics, version };
                news.push(Notification::new(PublishDiagnostics::METHOD.to_string(), params));
            }
        }
        self.documents.retain(|_, document| document.is_open());
        news
    }
}

fn read<P: DeserializeOwned>(params: Value) -> Option<P> {
    serde_json::from_value(params).ok()
}

/// The value as JSON. A value that JSON cannot express would become null; the types of the protocol have no such value.
fn json(value: &impl Serialize) -> Value {
    serde_json::to_value(value).unwrap_or_default()
}
