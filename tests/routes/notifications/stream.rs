//! The inbox as it changes, over a connection that stays open.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use crate::common::{Client, TestApp};
use crate::routes::issues::Cast;

/// Reads what a server sends as it comes.
struct Listening {
    stream: TcpStream,
    heard: String,
}

impl Listening {
    fn to(app: &TestApp, client: &Client, query: &str) -> Self {
        let address = app.url.trim_start_matches("http://");
        let mut stream = TcpStream::connect(address).expect("connects");
        stream.set_read_timeout(Some(Duration::from_millis(100))).expect("set");
        let token = client.token();
        let request = format!(
            "GET /api/v1/notifications/stream{query} HTTP/1.1\r\nhost: {address}\r\nauthorization: Bearer {token}\r\n\
             accept-encoding: gzip\r\nconnection: close\r\n\r\n"
        );
        stream.write_all(request.as_bytes()).expect("asked");
        Listening { stream, heard: String::new() }
    }

    /// Waits until `text` was heard; false when the stream ended before.
    fn hears(&mut self, text: &str) -> bool {
        let started = Instant::now();
        let mut bytes = [0; 4096];
        while !self.heard.contains(text) {
            assert!(started.elapsed() < Duration::from_secs(30), "not heard: {text} in {}", self.heard);
            match self.stream.read(&mut bytes) {
                Ok(0) => return false,
                Ok(n) => self.heard += &String::from_utf8_lossy(&bytes[..n]),
                Err(error) if matches!(error.kind(), std::io::ErrorKind::WouldBlock | std::io::ErrorKind::TimedOut) => {
                }
                Err(_) => return false,
            }
        }
        true
    }
}

#[test]
fn every_server_tells_of_news_at_once_until_the_session_ends() {
    let cast = Cast::new();
    let beside = cast.app.beside(|_| {});
    let (mut here, mut there) = (Listening::to(&cast.app, &cast.office, ""), Listening::to(&beside, &cast.office, ""));
    let mut other = Listening::to(&cast.app, &cast.handler, "?seconds=20");
    for one in [&mut here, &mut there, &mut other] {
        assert!(one.hears("\"unread\":0"), "{}", one.heard);
        assert!(one.heard.to_lowercase().contains("content-type: text/event-stream"), "{}", one.heard);
    }
    cast.report();
    assert!(here.hears("\"unread\":1") && there.hears("\"unread\":1"));
    assert!(!other.heard.contains("\"unread\":1"), "what others are told is not for him");
    cast.office.send("POST", "/auth/logout", &[], b"").expect(204);
    assert!(!here.hears("never"), "the stream goes on after its session");
    assert!(!there.hears("never"), "nor does the other server's");
    // A server that stops keeps nobody waiting.
    cast.app.state.live.close();
    assert!(!other.hears("never"));
    cast.firm.get("/notifications/stream?seconds=901").expect_problem(422, "invalid");
}
