//! When what keeps the files is full, away or damaged: a clear answer, and nothing half-written.

use std::fs;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use zhuqi::config::StoreConfig;

use crate::common::files::{PDF, long_pdf};
use crate::common::{Client, TestApp, environment};

const OCTETS: &str = "application/octet-stream";

#[test]
fn a_store_that_is_away_keeps_nothing_and_serves_nothing() {
    let (app, register) = TestApp::with_register();
    let officer = app.login("officer_a1");
    let id = officer.attach(register.a1.id, "licence", "a.pdf", PDF).id();
    let url = officer.link(id);
    let (directory, aside) = (app.file_directory(), app.file_directory().with_extension("aside"));
    fs::rename(&directory, &aside).expect("moved");
    fs::write(&directory, "in the way").expect("written");
    let refused = officer.send_file("b.pdf", OCTETS, PDF).expect_problem(503, "store_unavailable");
    assert_eq!(refused.header("retry-after"), "30");
    app.client().open_file(&url, &[]).expect_problem(503, "store_unavailable");
    assert_eq!(app.file_rows(), 1, "the row of the refused one is gone");
    // What does not need the store works on.
    officer.get(&format!("/attachments/{id}")).expect(200);
    fs::remove_file(&directory).expect("removed");
    fs::rename(&aside, &directory).expect("moved back");
    assert_eq!(app.client().open_file(&url, &[]).expect(200).bytes, PDF);
    officer.send_file("b.pdf", OCTETS, PDF).expect(201);
}

#[test]
fn a_bucket_that_does_not_answer_is_unavailable_and_not_waited_for() {
    let closed = std::net::TcpListener::bind("127.0.0.1:0").expect("a port").local_addr().expect("bound");
    let app = TestApp::start_with(|config| {
        config.attachment_store = StoreConfig::S3 {
            bucket: "files".into(),
            prefix: "zhuqi".into(),
            variables: vec![
                ("AWS_ACCESS_KEY_ID", "id".into()),
                ("AWS_SECRET_ACCESS_KEY", "secret".into()),
                ("AWS_ENDPOINT_URL", format!("http://{closed}")),
            ],
        };
    })
    .and_world();
    let started = std::time::Instant::now();
    app.login("coordinator_a").send_file("a.pdf", OCTETS, PDF).expect_problem(503, "store_unavailable");
    assert!(started.elapsed().as_secs() < 25, "{:?}", started.elapsed());
    assert_eq!(app.file_rows(), 0);
}

#[test]
fn a_damaged_file_is_an_error_and_not_a_wrong_file() {
    let (app, register) = TestApp::with_register();
    let officer = app.login("officer_a1");
    let content = long_pdf(200_000);
    let id = officer.attach(register.a1.id, "licence", "a.pdf", &content).id();
    let url = officer.link(id);
    let [path] = app.stored_files().try_into().expect("one file");
    let stored = fs::read(&path).expect("its bytes");
    let mut damaged = stored.clone();
    damaged[10] ^= 1;
    fs::write(&path, &damaged).expect("written");
    app.client().open_file(&url, &[]).expect_problem(500, "internal");
    // Chunks that are whole are still read.
    let part = app.client().open_file(&url, &[("range", "bytes=70000-70009")]).expect(206);
    assert_eq!(part.bytes, content[70_000..70_010]);
    fs::write(&path, &stored[..stored.len() - 20_000]).expect("written");
    let cut = app.client().open_file(&url, &[("range", "bytes=190000-")]);
    assert!(cut.status >= 500, "{}", cut.status);
    fs::remove_file(&path).expect("removed");
    app.client().open_file(&url, &[]).expect_problem(503, "store_unavailable");
}

/// A server whose files cannot grow beyond a size: what a full disk is to it, without filling one.
struct Cramped(Child);

impl Cramped {
    fn start(app: &TestApp, kilobytes: u64, port: u16) -> Self {
        let mut command = Command::new("bash");
        let script = format!("trap '' XFSZ; ulimit -f {kilobytes}; exec \"$0\" serve");
        command.args(["-c", &script, env!("CARGO_BIN_EXE_zhuqi")]);
        command.stdout(Stdio::null()).stderr(Stdio::piped());
        for (name, value) in environment(&app.state.config.database_url) {
            command.env(name, value);
        }
        let listen = format!("127.0.0.1:{port}");
        command.env("LISTEN", &listen).env("RUST_LOG", "info").env("JOBS", "false");
        command.env("ATTACHMENT_STORE", app.state.config.attachment_store.to_string());
        let mut child = command.spawn().expect("the server starts");
        let mut lines = BufReader::new(child.stderr.take().expect("a pipe")).lines();
        let listens = lines.by_ref().map_while(Result::ok).any(|line| line.contains("listening on"));
        assert!(listens, "the server ended");
        // Its log must not fill the pipe.
        std::thread::spawn(move || lines.for_each(drop));
        Cramped(child)
    }
}

impl Drop for Cramped {
    fn drop(&mut self) {
        self.0.kill().expect("killed");
        self.0.wait().expect("ended");
    }
}

#[test]
fn a_full_disk_is_said_and_leaves_nothing_behind() {
    let (app, _) = TestApp::with_register();
    let port = std::net::TcpListener::bind("127.0.0.1:0").expect("a port").local_addr().expect("bound").port();
    let _server = Cramped::start(&app, 9 << 10, port);
    let officer = Client::new(&format!("http://127.0.0.1:{port}")).with_token(app.login("officer_a1").token());
    // More than fits while it arrives; as much as fits, which sealing makes too much; less.
    officer.send_file("a.pdf", OCTETS, &long_pdf((9 << 20) + 1)).expect_problem(507, "store_full");
    officer.send_file("a.pdf", OCTETS, &long_pdf(9 << 20)).expect_problem(507, "store_full");
    assert_eq!((app.file_rows(), app.stored_files()), (0, vec![]));
    officer.send_file("a.pdf", OCTETS, &long_pdf(8 << 20)).expect(201);
}
