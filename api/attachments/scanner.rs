//! The virus scanner: clamd, or anything that speaks its `INSTREAM` over TCP.

use std::fs::File;
use std::io::{self, Read, Seek, Write};
use std::net::{TcpStream, ToSocketAddrs};
use std::time::Duration;

use crate::error::{Error, Result};
use crate::messages;

const CONNECT: Duration = Duration::from_secs(5);
/// A large archive takes a scanner a while.
const ANSWER: Duration = Duration::from_secs(60);
const PIECE: usize = 64 << 10;

/// 422 when the scanner at `address` finds something, 503 when it gives no verdict: without one nothing is kept.
pub fn scan(address: &str, file: &mut File) -> Result<()> {
    let unavailable = |reason: String| {
        log::error!("virus scanner {address}: {reason}");
        messages::SCANNER_UNAVAILABLE.error().edit(|problem| problem.retry_after = Some(30))
    };
    let verdict = ask(address, file).map_err(|error| unavailable(error.to_string()))?;
    let verdict = verdict.trim_end_matches(['\0', '\n']).trim();
    match verdict.strip_prefix("stream: ") {
        Some("OK") => Ok(()),
        Some(found) if found.ends_with(" FOUND") => Err(infected(found.trim_end_matches(" FOUND"))),
        _ => Err(unavailable(verdict.to_owned())),
    }
}

fn infected(name: &str) -> Error {
    log::warn!("virus scanner: {name} in an upload");
    let name: String = name.chars().filter(|c| !c.is_control()).take(100).collect();
    messages::FILE_INFECTED.error().with("name", name)
}

fn ask(address: &str, file: &mut File) -> io::Result<String> {
    let mut last = io::Error::from(io::ErrorKind::AddrNotAvailable);
    for address in address.to_socket_addrs()? {
        match TcpStream::connect_timeout(&address, CONNECT) {
            Ok(stream) => return converse(stream, file),
            Err(error) => last = error,
        }
    }
    Err(last)
}

fn converse(mut stream: TcpStream, file: &mut File) -> io::Result<String> {
    stream.set_read_timeout(Some(ANSWER))?;
    stream.set_write_timeout(Some(ANSWER))?;
    file.rewind()?;
    let mut piece = vec![0; PIECE];
    let mut send = || -> io::Result<()> {
        stream.write_all(b"zINSTREAM\0")?;
        loop {
            let length = file.read(&mut piece)?;
            stream.write_all(&(length as u32).to_be_bytes())?;
            if length == 0 {
                return stream.flush();
            }
            stream.write_all(&piece[..length])?;
        }
    };
    // clamd says why before it hangs up on a file that is too large for it.
    let sent = send();
    let mut answer = String::new();
    let heard = stream.take(4096).read_to_string(&mut answer);
    if answer.is_empty() {
        sent?;
        heard?;
    }
    Ok(answer)
}
