//! Imports outlive the server that began them: no row is lost, none is done twice.

use std::process::{Child, Command, Stdio};

use serde_json::Value;

use crate::common::ledgers::{assert_adds_up, counts, credit_code, generated};
use crate::common::{Client, TestApp, environment};

const ROWS: u32 = 2400;

fn processed(import: &Value) -> i64 {
    import["processed_rows"].as_i64().expect("a number")
}

/// Every row is in the register exactly once, and in the report exactly once.
fn assert_complete(app: &TestApp, client: &Client, id: i64) {
    let done = client.until(id, |import| !matches!(import["state"].as_str(), Some("queued" | "running")));
    assert_eq!((&done["state"], counts(&done)), (&"completed".into(), [i64::from(ROWS), 0, 0, 0]));
    assert_adds_up(&done);
    assert_eq!(app.enterprises(), ROWS as usize);
    let mut numbers = Vec::new();
    let mut next = format!("/imports/{id}/rows?limit=200");
    loop {
        let page = client.get(&next).expect(200);
        numbers.extend(page.column("row_number").iter().filter_map(Value::as_i64));
        let Some(cursor) = page.json["next_cursor"].as_str() else { break };
        next = format!("/imports/{id}/rows?limit=200&cursor={cursor}");
    }
    assert_eq!(numbers, (2..=i64::from(ROWS) + 1).collect::<Vec<_>>());
    // Imported again, every row finds its enterprise.
    let last = generated(ROWS - 5..ROWS);
    assert_eq!(counts(&client.import("again.csv", &last)), [0, 0, 5, 0]);
    client.get(&format!("/enterprises/by-credit-code/{}", credit_code(0))).expect(200);
}

#[test]
fn a_server_that_is_stopped_in_the_middle_goes_on_after_its_start() {
    let app = TestApp::with_world();
    let client = app.login("coordinator_a");
    let id = client.upload("a.csv", &generated(0..ROWS)).expect(201).id();
    client.start(id, false, "row");
    let seen = processed(&client.until(id, |import| processed(import) > 0));
    let app = app.restart();
    let client = app.login("coordinator_a");
    let now = processed(&client.get(&format!("/imports/{id}")).expect(200).json);
    assert!(seen <= now && seen < i64::from(ROWS), "stopped in the middle: {seen} {now}");
    assert_complete(&app, &client, id);
}

#[test]
fn all_or_nothing_begins_anew_after_a_restart() {
    let app = TestApp::with_world();
    let client = app.login("coordinator_a");
    let id = client.upload("a.csv", &generated(0..ROWS)).expect(201).id();
    client.start(id, false, "all");
    client.until(id, |import| processed(import) > 0);
    let app = app.restart();
    assert_complete(&app, &app.login("coordinator_a"), id);
}

/// `zhuqi serve` as an operator starts it; killed when dropped, without any chance to put things in order.
struct Server(Child);

impl Server {
    fn start(app: &TestApp) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_zhuqi"));
        command.arg("serve").env("LISTEN", "127.0.0.1:0").env("RUST_LOG", "warn").stdout(Stdio::null());
        for (name, value) in environment(&app.state.config.database_url) {
            command.env(name, value);
        }
        Server(command.spawn().expect("the server starts"))
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.0.kill().expect("killed");
        self.0.wait().expect("ended");
    }
}

#[test]
fn a_server_that_is_killed_in_the_middle_loses_nothing() {
    let app = TestApp::start_with(|config| config.jobs = false).and_world();
    let client = app.login("coordinator_a");
    let id = client.upload("a.csv", &generated(0..ROWS)).expect(201).id();
    client.start(id, false, "row");
    let killed = Server::start(&app);
    let seen = processed(&client.until(id, |import| processed(import) > 0));
    drop(killed);
    let left = processed(&client.get(&format!("/imports/{id}")).expect(200).json);
    assert!(seen <= left && left < i64::from(ROWS), "killed in the middle: {seen} {left}");
    let _next = Server::start(&app);
    assert_complete(&app, &client, id);
}

#[test]
fn undoing_that_is_killed_in_the_middle_goes_on() {
    let app = TestApp::start_with(|config| config.jobs = false).and_world();
    let client = app.login("coordinator_a");
    let id = client.upload("a.csv", &generated(0..ROWS)).expect(201).id();
    client.start(id, false, "row");
    let first = Server::start(&app);
    let done = client.until(id, |import| import["state"] == "completed");
    drop(first);
    let undone = |import: &Value| import["undone_rows"].as_i64().expect("a number");
    let version = done["version"].as_i64().expect("a version");
    client.post_if(&format!("/imports/{id}/undo"), version, &serde_json::json!({})).expect(202);
    let killed = Server::start(&app);
    let seen = undone(&client.until(id, |import| undone(import) > 0));
    drop(killed);
    let left = undone(&client.get(&format!("/imports/{id}")).expect(200).json);
    assert!(seen <= left && left < i64::from(ROWS), "killed in the middle: {seen} {left}");
    assert_eq!(app.enterprises(), ROWS as usize - left as usize);
    let _next = Server::start(&app);
    let done = client.until(id, |import| import["state"] != "undoing");
    assert_eq!((&done["state"], undone(&done), &done["kept_rows"]), (&"undone".into(), i64::from(ROWS), &0.into()));
    assert_eq!(app.enterprises(), 0);
}

#[test]
fn several_servers_share_the_work_and_double_nothing() {
    let app = TestApp::start_with(|config| config.jobs = false).and_world();
    let client = app.login("coordinator_a");
    let parts = [0..600, 600..1200, 1200..1800];
    let ids = parts.map(|rows| {
        let id = client.upload("a.csv", &generated(rows)).expect(201).id();
        client.start(id, false, "row");
        id
    });
    let servers = [app.beside(|_| {}), app.beside(|_| {}), app.beside(|_| {})];
    for id in ids {
        let done = client.until(id, |import| !matches!(import["state"].as_str(), Some("queued" | "running")));
        assert_eq!((&done["state"], counts(&done)), (&"completed".into(), [600, 0, 0, 0]));
        assert_adds_up(&done);
    }
    assert_eq!(app.enterprises(), 1800);
    drop(servers);
}
