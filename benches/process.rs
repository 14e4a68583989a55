//! The built program: how fast it answers after its start, and how much memory it needs while nobody asks.

use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use super::http::Client;

/// A running `zhuqi serve`.
pub struct Server {
    child: Child,
    address: String,
}

impl Server {
    /// Starts it; the time until it answers its first request.
    pub fn start(database_url: &str, secret_key: &str) -> (Self, Duration) {
        let port =
            std::net::TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr()).expect("a port").port();
        let address = format!("127.0.0.1:{port}");
        let started = Instant::now();
        let child = Command::new(env!("CARGO_BIN_EXE_zhuqi"))
            .arg("serve")
            .env("DATABASE_URL", database_url)
            .env("SECRET_KEY", secret_key)
            .env("LISTEN", &address)
            .env("WEB_ROOT", "no-front-end")
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("starts");
        let server = Server { child, address };
        while TcpStream::connect(&server.address).is_err() {
            assert!(started.elapsed() < Duration::from_secs(60), "does not listen");
            std::thread::sleep(Duration::from_millis(1));
        }
        Client::new(&server.address, "").get("/healthz");
        (server, started.elapsed())
    }

    /// Resident memory in megabytes.
    pub fn megabytes(&self) -> f64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).expect("Linux");
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).expect("a line");
        line.trim().trim_end_matches(" kB").parse::<f64>().expect("a number") / 1024.0
    }

    /// A client of it.
    pub fn client(&self, token: &str) -> Client {
        Client::new(&self.address, token)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.child.kill().expect("ends");
        self.child.wait().expect("ended");
    }
}
