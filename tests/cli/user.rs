//! `zhuqi user create`: the first administrator of an empty database.

use std::io::Write;
use std::process::{Command, Stdio};

use crate::common::TestApp;

/// Standard output, or standard error when it failed.
fn user(app: &TestApp, arguments: &[&str], input: &str) -> Result<String, String> {
    let mut child = Command::new(env!("CARGO_BIN_EXE_zhuqi"))
        .args(["user", "create"])
        .args(arguments)
        .env("DATABASE_URL", &app.state.config.database_url)
        .env("SECRET_KEY", "dGVzdHMtdXNlLWEtc2VjcmV0LW9mLTMyLWJ5dGVzISE=")
        .env("PASSWORD_COST", "low")
        .env("RUST_LOG", "error")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("starts");
    child.stdin.take().expect("a pipe").write_all(input.as_bytes()).expect("written");
    let output = child.wait_with_output().expect("ends");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("text");
    if output.status.success() { Ok(text(output.stdout)) } else { Err(text(output.stderr)) }
}

const ROOT: [&str; 6] = ["--organization-name", "陕州区联席办", "--kind", "district", "--territory", "411203"];

#[test]
fn the_first_administrator_plants_the_root_and_gets_a_password_once() {
    let app = TestApp::start();
    let person = ["--username", "Root", "--name", "管理样", "--role", "admin"];
    let error = user(&app, &person, "").expect_err("there is no unit yet");
    assert!(error.contains("--organization-name"), "{error}");
    let printed = user(&app, &[&person[..], &ROOT].concat(), "").expect("created");
    let password = printed.trim_end().rsplit(' ').next().expect("a password");

    let first = app.client().login("root", password);
    first.get("/organizations").expect_problem(403, "password_change_required");
    let change = serde_json::json!({"current_password": password, "new_password": "quite-long-7788"});
    first.post("/auth/password", &change).expect(204);
    let root = first.get("/organizations").expect(200).json["items"][0].clone();
    assert_eq!((&root["name"], &root["kind"]), (&"陕州区联席办".into(), &"district".into()));
    assert_eq!(root["path"], "/1/");
    let town = serde_json::json!({"code": "411203100", "name": "大营镇", "level": "town", "parent_code": "411203"});
    first.post("/territories", &town).expect(201);
    let error = user(&app, &person, "").expect_err("the name is taken");
    assert!(error.contains("username"), "{error}");
}

#[test]
fn a_typed_password_obeys_the_rules_and_need_not_be_changed() {
    let app = TestApp::start();
    let create = |name: &str, password: &str| {
        let person = ["--username", name, "--name", "管理样", "--role", "admin", "--password-stdin"];
        user(&app, &[&person[..], &ROOT].concat(), &format!("{password}\n"))
    };
    let error = create("root", "short-1").expect_err("too short");
    assert!(error.contains("password") && error.contains("10"), "{error}");
    let printed = create("root", "quite-long-7788").expect("created");
    assert!(!printed.contains("quite-long-7788"), "{printed}");
    app.client().login("root", "quite-long-7788").get("/users").expect(200);
    assert!(create("R", "quite-long-7788").is_err());
}
