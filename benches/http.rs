//! A client that costs next to nothing, and the servers that it asks.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::mpsc;

use actix_web::dev::Server;
use actix_web::{App, HttpResponse, HttpServer, web};
use zhuqi::{AppState, create_app};

/// One connection that is kept open.
pub struct Client {
    stream: TcpStream,
    host: String,
    token: String,
    buffer: Vec<u8>,
}

impl Client {
    pub fn new(address: &str, token: &str) -> Self {
        let stream = TcpStream::connect(address).expect("connects");
        stream.set_nodelay(true).expect("is set");
        Client { stream, host: address.to_owned(), token: token.to_owned(), buffer: vec![0; 1 << 20] }
    }

    /// GET; the body.
    pub fn get(&mut self, path: &str) -> &[u8] {
        let (status, start, end) = self.send("GET", path, "", &[]);
        assert_eq!(status, 200, "{path}: {}", String::from_utf8_lossy(&self.buffer[start..end]));
        &self.buffer[start..end]
    }

    /// GET; the body as JSON.
    pub fn json(&mut self, path: &str) -> serde_json::Value {
        serde_json::from_slice(self.get(path)).expect("JSON")
    }

    /// POST; status and body as JSON.
    pub fn post(&mut self, path: &str, headers: &str, body: &[u8]) -> (u16, serde_json::Value) {
        let (status, start, end) = self.send("POST", path, headers, body);
        (status, serde_json::from_slice(&self.buffer[start..end]).unwrap_or_default())
    }

    fn send(&mut self, method: &str, path: &str, headers: &str, body: &[u8]) -> (u16, usize, usize) {
        let (host, token, length) = (&self.host, &self.token, body.len());
        let head = format!(
            "{method} {path} HTTP/1.1\r\nhost: {host}\r\nauthorization: Bearer {token}\r\n{headers}content-length: {length}\r\n\r\n"
        );
        self.stream.write_all(&[head.as_bytes(), body].concat()).expect("is sent");
        let mut filled = 0;
        let (start, length) = loop {
            filled += self.receive(filled);
            let Some(end) = self.buffer[..filled].windows(4).position(|four| four == b"\r\n\r\n") else { continue };
            let head = String::from_utf8_lossy(&self.buffer[..end]).to_lowercase();
            let length = head.lines().find_map(|line| line.strip_prefix("content-length:")).expect("a length");
            break (end + 4, length.trim().parse::<usize>().expect("a number"));
        };
        while filled < start + length {
            filled += self.receive(filled);
        }
        let status = std::str::from_utf8(&self.buffer[9..12]).ok().and_then(|text| text.parse().ok());
        (status.expect("a status"), start, start + length)
    }

    fn receive(&mut self, filled: usize) -> usize {
        if filled == self.buffer.len() {
            self.buffer.resize(filled * 2, 0);
        }
        let count = self.stream.read(&mut self.buffer[filled..]).expect("an answer");
        assert!(count > 0, "the connection was closed");
        count
    }
}

/// Serves the product; its address.
pub fn serve(state: AppState) -> String {
    let data = web::Data::new(state);
    start(move |listener| {
        let server = HttpServer::new(move || create_app(data.clone())).workers(2).disable_signals();
        Ok(server.listen(listener)?.run())
    })
}

/// Answers every request with the same body; its address.
pub fn constant(body: Vec<u8>) -> String {
    let body = web::Bytes::from(body);
    start(move |listener| {
        let app = move || {
            let body = body.clone();
            let answer = move || {
                let body = body.clone();
                async move { HttpResponse::Ok().content_type("application/json").body(body) }
            };
            App::new().default_service(web::to(answer))
        };
        Ok(HttpServer::new(app).workers(2).disable_signals().listen(listener)?.run())
    })
}

fn start(build: impl FnOnce(TcpListener) -> std::io::Result<Server> + Send + 'static) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let address = listener.local_addr().expect("bound").to_string();
    let (sender, ready) = mpsc::channel();
    std::thread::spawn(move || {
        actix_web::rt::System::new().block_on(async move {
            let server = build(listener).expect("listens");
            sender.send(()).expect("somebody waits");
            server.await
        })
    });
    ready.recv().expect("starts");
    address
}
