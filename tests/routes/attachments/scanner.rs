//! The virus scanner, played by a small server that speaks clamd's protocol over a real connection.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

use crate::common::TestApp;
use crate::common::files::{PDF, long_pdf};

const OCTETS: &str = "application/octet-stream";
const VIRUS: &[u8] = b"X5O!P%@AP-not-the-real-one";

/// What the scanner answers to a clean file.
#[derive(Clone, Copy, PartialEq)]
enum Mood {
    Well,
    /// As clamd does when a stream exceeds its `StreamMaxLength`.
    Small,
    /// Hangs up without a word.
    Dead,
}

/// A scanner, and what it was sent.
fn scanner(mood: Mood) -> (SocketAddr, Arc<Mutex<Vec<Vec<u8>>>>) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = listener.local_addr().expect("bound");
    let seen = Arc::new(Mutex::new(Vec::new()));
    let log = seen.clone();
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let _ = answer(stream, mood, &log);
        }
    });
    (address, seen)
}

fn answer(mut stream: TcpStream, mood: Mood, log: &Mutex<Vec<Vec<u8>>>) -> std::io::Result<()> {
    let mut command = [0; 10];
    stream.read_exact(&mut command)?;
    assert_eq!(&command, b"zINSTREAM\0");
    if mood == Mood::Dead {
        return Ok(());
    }
    let mut content = Vec::new();
    loop {
        let mut length = [0; 4];
        stream.read_exact(&mut length)?;
        let length = u32::from_be_bytes(length) as usize;
        if length == 0 {
            break;
        }
        let mut piece = vec![0; length];
        stream.read_exact(&mut piece)?;
        content.extend(piece);
        if mood == Mood::Small {
            return stream.write_all(b"INSTREAM size limit exceeded. ERROR\0");
        }
    }
    let found = content.windows(VIRUS.len()).any(|part| part == VIRUS);
    log.lock().expect("unharmed").push(content);
    stream.write_all(if found { b"stream: Test.Signature FOUND\0" } else { b"stream: OK\0" })
}

fn app_with(address: SocketAddr) -> TestApp {
    TestApp::start_with(|config| config.scanner = Some(address.to_string())).and_world()
}

#[test]
fn what_the_scanner_finds_is_refused_and_what_it_passes_says_so() {
    let (address, seen) = scanner(Mood::Well);
    let app = app_with(address);
    let client = app.login("coordinator_a");
    let content = long_pdf(150_000);
    let clean = client.send_file("a.pdf", OCTETS, &content).expect(201);
    assert_eq!(clean.json["scan_state"], "clean");
    assert!(seen.lock().expect("unharmed")[..] == [content], "the scanner saw the file, all of it");
    let infected = client.send_file("b.pdf", OCTETS, &[PDF, VIRUS].concat()).expect_problem(422, "file_infected");
    assert!(infected.json["detail"].as_str().is_some_and(|detail| detail.contains("Test.Signature")));
    // What is no file that is kept does not go that far.
    client.send_file("c.html", OCTETS, b"<html>").expect_problem(415, "file_type");
    assert_eq!((seen.lock().expect("unharmed").len(), app.file_rows(), app.stored_files().len()), (2, 1, 1));
}

#[test]
fn without_a_verdict_nothing_is_kept() {
    let nobody = TcpListener::bind("127.0.0.1:0").expect("a port").local_addr().expect("bound");
    for address in [scanner(Mood::Small).0, scanner(Mood::Dead).0, nobody] {
        let app = app_with(address);
        let client = app.login("coordinator_a");
        let refused = client.send_file("a.pdf", OCTETS, &long_pdf(200_000)).expect_problem(503, "scanner_unavailable");
        assert_eq!(refused.header("retry-after"), "30");
        assert_eq!((app.file_rows(), app.stored_files().len()), (0, 0));
    }
}
