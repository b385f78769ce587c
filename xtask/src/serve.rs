//! Serves the hosted page on this machine, only with features that a static host has too.

use crate::dist;
use crate::project::Project;
use anyhow::{Context, Result, anyhow};
use std::fs;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::thread;
use std::time::{Duration, SystemTime};
use tiny_http::{Header, Method, Request, Response, Server};

/// Serves until the user ends it.
pub fn serve(project: &Project, port: u16, watch: bool) -> Result<()> {
    dist::files(project)?;
    let server = Arc::new(listen(port)?);
    let address = server.server_addr();
    println!("\nThe page:         http://{address}/\nIn a frame:       http://{address}/embed.html");
    println!("The offline file: {}\nCtrl-C ends it.", project.shown(&project.offline_file()));
    let site = project.site();
    // A browser keeps connections open; with a single thread the next request would wait.
    let workers: Vec<_> = (0..4)
        .map(|_| {
            let (server, site) = (Arc::clone(&server), site.clone());
            thread::spawn(move || server.incoming_requests().for_each(|request| answer(request, &site)))
        })
        .collect();
    if watch {
        rebuild_on_change(project);
    }
    for worker in workers {
        worker.join().map_err(|_| anyhow!("the server stopped"))?;
    }
    Ok(())
}

/// Listens on the given port, or on a free port if it is in use.
fn listen(port: u16) -> Result<Server> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))
        .or_else(|_| TcpListener::bind((Ipv4Addr::LOCALHOST, 0)))
        .context("listening on 127.0.0.1")?;
    Server::from_listener(listener, None).map_err(|error| anyhow!("starting the server: {error}"))
}

fn answer(request: Request, site: &Path) {
    let found = match request.method() {
        Method::Get | Method::Head => {
            file(site, request.url()).and_then(|path| Some((fs::read(&path).ok()?, path)))
        }
        _ => None,
    };
    let response = match found {
        Some((bytes, path)) => {
            Response::from_data(bytes).with_header(header("Content-Type", media_type(&path)))
        }
        None => Response::from_string("not found\n").with_status_code(404),
    };
    let response = response
        .with_header(header("Cache-Control", "no-store"))
        .with_header(header("X-Content-Type-Options", "nosniff"))
        .with_header(header("Referrer-Policy", "no-referrer"));
    // Ignore a browser that has closed the connection.
    let _ = request.respond(response);
}

fn header(name: &str, value: &str) -> Header {
    Header::from_bytes(name, value).expect("our headers are ASCII")
}

/// The file for a request, if its path stays inside the site.
fn file(site: &Path, url: &str) -> Option<PathBuf> {
    let path = url.split(['?', '#']).next()?.trim_start_matches('/');
    let inside = Path::new(path).components().all(|part| matches!(part, Component::Normal(_)));
    let path = if path.is_empty() { site.join("index.html") } else { site.join(path) };
    (inside && path.is_file()).then_some(path)
}

fn media_type(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("json") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("txt") => "text/plain; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("woff2") => "font/woff2",
        _ => "application/octet-stream",
    }
}

/// Builds again whenever a source is newer than the last build. The error of a failed build is printed, and the next change
/// starts the next build.
fn rebuild_on_change(project: &Project) -> ! {
    let mut built = newest(project);
    loop {
        thread::sleep(Duration::from_secs(1));
        let now = newest(project);
        if built < now {
            built = now;
            println!("building again");
            if let Err(error) = dist::files(project) {
                eprintln!("error: {error:#}");
            }
        }
    }
}

fn newest(project: &Project) -> Option<SystemTime> {
    fn visit(folder: &Path, newest: &mut Option<SystemTime>) {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let name = entry.file_name();
            if name == "node_modules" || name == "pkg" {
                continue;
            }
            match entry.metadata() {
                Ok(data) if data.is_dir() => visit(&entry.path(), newest),
                Ok(data) => *newest = (*newest).max(data.modified().ok()),
                Err(_) => {}
            }
        }
    }
    let mut time = None;
    visit(&project.root.join("src"), &mut time);
    visit(&project.www(), &mut time);
    time
}

#[cfg(test)]
mod tests {
    use super::file;
    use std::path::Path;

    #[test]
    fn no_request_leaves_the_site() {
        let site = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        assert!(file(&site, "/main.rs?x").is_some());
        assert!(file(&site, "/../Cargo.toml").is_none());
        assert!(file(&site, "//etc/passwd").is_none());
    }
}
