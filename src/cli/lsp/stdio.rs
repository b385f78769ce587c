//! The editor's connection: messages on standard input and output, one thread for each direction.
//!
//! Invariant: a message that is not one of the protocol is left out, with a line on standard error, and the next ones are
//! read. A single faulty message does not end the editor's help.

use std::io::{self, ErrorKind};
use std::thread::{self, JoinHandle};

use lsp_server::{Connection, Message};

/// The thread that writes. The one that reads ends with the program, because it may wait for the editor.
pub struct Writer(JoinHandle<io::Result<()>>);

impl Writer {
    /// Waits until everything is written; the connection has to be dropped before.
    pub fn finish(self) -> io::Result<()> {
        self.0.join().unwrap_or_else(|_| Err(io::Error::other("the thread that writes ended")))
    }
}

/// The server's end of a connection. It ends with standard input.
pub fn connect() -> (Connection, Writer) {
    let (ours, Connection { sender, receiver }) = Connection::memory();
    thread::spawn(move || {
        let mut input = io::stdin().lock();
        loop {
            let sent = match Message::read(&mut input) {
                Ok(Some(message)) => sender.send(message).is_ok(),
                Ok(None) => false,
                Err(error) => {
                    eprintln!("docgauge lsp: {error}");
                    error.kind() == ErrorKind::InvalidData
                }
            };
            if !sent {
                break;
            }
        }
    });
    let write = move || {
        let mut output = io::stdout().lock();
        receiver.iter().try_for_each(|message| message.write(&mut output))
    };
    (ours, Writer(thread::spawn(write)))
}
