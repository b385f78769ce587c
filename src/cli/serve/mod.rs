//! `docgauge serve`: the page on this machine, with a file or a folder open in it, and the images beside it. Only what the
//! author saves is written.
//!
//! The server hears connections of this machine only. Three walls keep out other users of the machine, and the pages of other
//! sites that the browser has open:
//!
//! - The address has a random token, which the server tells nobody but the terminal.
//! - `Host` has to be this server. So a site whose name was pointed at this machine gets nothing, even with the token.
//! - `Origin` has to be this server, for a save always and for the rest where the browser sends it. So a form or a script
//!   of another site changes nothing. There is no header that lets other sites read an answer.
//!
//! Invariant: a file is only read or written after all three (`Server::answer`). Deliberately absent: https and names of other
//! machines, since the text is on this machine anyway.

mod files;
mod images;
mod page;

use std::fmt::Display;
use std::io::Read;
use std::net::{Ipv4Addr, TcpListener};
use std::thread;

use docgauge::text::url;
use tiny_http::{Header, Method, Request, Response};

use super::args::Serve;
use super::output::{Output, Problem};
use super::read::LIMIT;
use super::status::Status;
use files::{Content, Files, Refusal};

/// A browser keeps some connections open; each of these threads answers one request.
const THREADS: usize = 4;

/// For every answer. No other page may show it in a frame, load it, or keep it.
const HEADERS: [(&str, &str); 5] = [
    ("Cache-Control", "no-store"),
    ("Content-Security-Policy", "frame-ancestors 'none'"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Referrer-Policy", "no-referrer"),
    ("X-Content-Type-Options", "nosniff"),
];

/// Serves until the user ends the program.
pub fn run(args: &Serve, output: &Output) -> Result<Status, Problem> {
    let files = Files::of(args)?;
    let page = page::find(args.page.as_deref())?;
    let (http, port) = listen(args.port)?;
    let folder = format!("/{}/", token()?);
    let shown = args.path.display();
    output.write(&format!("{shown} is open at http://127.0.0.1:{port}{folder}\nCtrl+C ends it.\n"))?;
    let server = Server { files, page, port, folder };
    thread::scope(|scope| {
        for _ in 0..THREADS {
            scope.spawn(|| http.incoming_requests().for_each(|request| server.handle(request, output)));
        }
    });
    Ok(Status::Nothing)
}

fn listen(port: u16) -> Result<(tiny_http::Server, u16), Problem> {
    let problem = |error: &dyn Display| {
        Problem::new(format!("port {port}: {error}"), "choose another one by `--port`, or leave it out")
    };
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| problem(&error))?;
    let port = listener.local_addr().map_err(|error| problem(&error))?.port();
    let server = tiny_http::Server::from_listener(listener, None).map_err(|error| problem(&error))?;
    Ok((server, port))
}

/// 128 random bits of the system.
fn token() -> Result<String, Problem> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).map_err(|error| Problem::new(format!("no random numbers: {error}"), ""))?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

struct Server {
    files: Files,
    page: Vec<u8>,
    port: u16,
    /// The path of the page: the token between two slashes.
    folder: String,
}

/// A status, headers of its own, and a body.
struct Answer {
    status: u16,
    kind: &'static str,
    headers: Vec<(&'static str, String)>,
    body: Vec<u8>,
}

impl Answer {
    fn plain(status: u16, text: impl Display) -> Self {
        let body = format!("{text}\n").into_bytes();
        Answer { status, kind: "text/plain; charset=utf-8", headers: Vec::new(), body }
    }

    fn failed(problem: &Problem) -> Self {
        Answer::plain(500, &problem.message)
    }

    /// A file; its text, unless the page has it already.
    fn file(content: Content, with_text: bool) -> Self {
        let headers =
            vec![("ETag", format!("\"{}\"", content.version)), ("X-Modified", content.modified.to_string())];
        let body = if with_text { content.bytes } else { Vec::new() };
        Answer { headers, body, ..Answer::plain(200, "") }
    }
}

impl Server {
    fn handle(&self, mut request: Request, output: &Output) {
        let answer = self.answer(&mut request, output);
        let mut response = Response::from_data(answer.body).with_status_code(answer.status);
        let kind = [("Content-Type", answer.kind)].into_iter();
        let own = answer.headers.iter().map(|(name, value)| (*name, value.as_str()));
        for (name, value) in kind.chain(HEADERS).chain(own) {
            if let Ok(header) = Header::from_bytes(name, value) {
                response.add_header(header);
            }
        }
        // A browser that has closed the connection needs no answer.
        let _ = request.respond(response);
    }

    fn answer(&self, request: &mut Request, output: &Output) -> Answer {
        let Some(host) = header(request, "Host").filter(|host| self.is_own(host)) else {
            return Answer::plain(403, "this server answers to 127.0.0.1 only");
        };
        let url = request.url().to_string();
        let path = url.split(['?', '#']).next().unwrap_or_default();
        let Some(name) = path.strip_prefix(&self.folder) else {
            return Answer::plain(404, "not found");
        };
        let own = format!("http://{host}");
        let origin = header(request, "Origin");
        let site = header(request, "Sec-Fetch-Site");
        let foreign = origin.as_ref().is_some_and(|origin| *origin != own)
            || (!name.is_empty() && site.is_some_and(|site| site != "same-origin"));
        if foreign {
            return Answer::plain(403, "another site may not ask for this");
        }
        let key = name.strip_prefix("files/").map(url::percent_decoded);
        if let Some(image) = name.strip_prefix("images/") {
            return self.image(request, &url::percent_decoded(image));
        }
        match (request.method(), name, key) {
            (Method::Get, "", _) => {
                let body = self.page.clone();
                Answer { kind: "text/html; charset=utf-16le", body, ..Answer::plain(200, "") }
            }
            (Method::Get, "files", _) => match self.files.list() {
                Ok(list) => {
                    Answer { kind: "application/json", body: list.into_bytes(), ..Answer::plain(200, "") }
                }
                Err(problem) => Answer::failed(&problem),
            },
            (Method::Get, _, Some(key)) => match self.files.read(&key) {
                Ok(Some(content)) => Answer::file(content, true),
                Ok(None) => Answer::plain(404, "there is no such file"),
                Err(problem) => Answer::failed(&problem),
            },
            (Method::Put, _, Some(_)) if origin.is_none() => {
                Answer::plain(403, "a save comes from the page, with its origin")
            }
            (Method::Put, _, Some(key)) => self.save(request, &key, output),
            (_, "" | "files", _) | (_, _, Some(_)) => Answer::plain(405, "not possible"),
            _ => Answer::plain(404, "not found"),
        }
    }

    fn image(&self, request: &Request, name: &str) -> Answer {
        if *request.method() != Method::Get {
            return Answer::plain(405, "not possible");
        }
        match self.files.image(name) {
            Some(body) => Answer { kind: "application/octet-stream", body, ..Answer::plain(200, "") },
            None => Answer::plain(404, "there is no such image"),
        }
    }

    /// Saves the body as the text of a file, over the version that the request names.
    fn save(&self, request: &mut Request, key: &str, output: &Output) -> Answer {
        let Some(version) = header(request, "If-Match") else {
            return Answer::plain(428, "a save names the version that it replaces, in If-Match");
        };
        let mut bytes = Vec::new();
        if let Err(error) = request.as_reader().take(LIMIT + 1).read_to_end(&mut bytes) {
            return Answer::plain(400, error);
        }
        if LIMIT < bytes.len() as u64 {
            return Answer::plain(413, format!("larger than {} MB", LIMIT / 1_000_000));
        }
        if std::str::from_utf8(&bytes).is_err() {
            return Answer::plain(400, "the text is not UTF-8");
        }
        match self.files.save(key, version.trim_matches('"'), bytes) {
            Ok(Some(content)) => {
                output.note(&format!("{key}: saved\n"));
                Answer::file(content, false)
            }
            Ok(None) => Answer::plain(404, "there is no such file"),
            Err(Refusal::Changed) => Answer::plain(409, "the file has changed on disk"),
            Err(Refusal::Failed(problem)) => Answer::failed(&problem),
        }
    }

    fn is_own(&self, host: &str) -> bool {
        ["127.0.0.1", "localhost"].iter().any(|name| {
            // A browser leaves out the port 80.
            host == format!("{name}:{}", self.port) || (self.port == 80 && host == *name)
        })
    }
}

/// The value of a header; none if it is there more than once.
fn header(request: &Request, name: &'static str) -> Option<String> {
    let mut found = request.headers().iter().filter(|header| header.field.equiv(name));
    let value = found.next()?.value.to_string();
    if found.next().is_some() { None } else { Some(value) }
}
