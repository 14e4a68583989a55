//! API clients: what a secret opens, and for how long.

use serde_json::{Value, json};

use crate::common::world::org;
use crate::common::{Client, TestApp};

const FORM: (&str, &str) = ("content-type", "application/x-www-form-urlencoded");

fn token(app: &TestApp, id: &str, secret: &str, scope: &str) -> crate::common::client::Answer {
    let body = format!("grant_type=client_credentials&client_id={id}&client_secret={secret}{scope}");
    app.client().send("POST", "/oauth/token", &[FORM], body.as_bytes())
}

fn client(app: &TestApp, created: &Value) -> Client {
    let id = created["api_client"]["client_id"].as_str().expect("an id");
    let answer = token(app, id, created["client_secret"].as_str().expect("a secret"), "").expect(200);
    app.client().with_token(answer.json["access_token"].as_str().expect("a token"))
}

fn body(scopes: &[&str]) -> Value {
    json!({"name": "12345 热线平台", "organization_id": org::DISTRICT_A, "scopes": scopes})
}

#[test]
fn a_client_sees_what_its_scopes_and_its_unit_allow() {
    let app = TestApp::with_world();
    let admin = app.login("admin_a");
    let created = admin.post("/api-clients", &body(&["officers:read"])).expect(201);
    assert_eq!(created.json["api_client"]["scopes"], json!(["officers:read"]));
    assert_eq!(created.json["api_client"]["organization_name"], "陕州区");
    let machine = client(&app, &created.json);
    assert_eq!(machine.get("/officers").expect(200).column("name"), [json!("officer_a1样"), json!("leader_a样")]);
    machine.get("/users").expect_problem(403, "forbidden");
    machine
        .post("/officers", &json!({"name": "样", "organization_id": 3, "level": "town"}))
        .expect_problem(403, "forbidden");
    assert!(machine.get("/me").expect(200).json["user"].is_null());
    let path = format!("/api-clients/{}", created.json["api_client"]["id"]);
    assert!(admin.get(&path).expect(200).json.get("client_secret").is_none(), "shown once");

    // A scope that is taken away counts no more, although the token is still alive.
    admin.patch(&path, 1, &json!({"scopes": ["enterprises:read"]})).expect(200);
    assert_eq!(machine.get("/officers").expect(200).json["items"], json!([]));
}

#[test]
fn the_token_endpoint_refuses_what_it_does_not_know() {
    let app = TestApp::with_world();
    let created =
        app.login("admin_a").post("/api-clients", &body(&["officers:read", "enterprises:read"])).expect(201).json;
    let id = created["api_client"]["client_id"].as_str().expect("an id");
    let secret = created["client_secret"].as_str().expect("a secret");
    token(&app, id, "wrong", "").expect_problem(401, "login_failed");
    token(&app, "nobody", secret, "").expect_problem(401, "login_failed");
    token(&app, id, secret, "&scope=imports:write").expect_field("/scope", "unknown_scope");
    assert_eq!(token(&app, id, secret, "&scope=officers:read").expect(200).json["scope"], "officers:read");
    app.client().send("POST", "/oauth/token", &[FORM], b"grant_type=password").expect_field("/grant_type", "enum");
    use base64::Engine;
    let basic = base64::engine::general_purpose::STANDARD.encode(format!("{id}:{secret}"));
    let headers = [FORM, ("authorization", &*format!("Basic {basic}"))];
    app.client().send("POST", "/oauth/token", &headers, b"grant_type=client_credentials").expect(200);
}

#[test]
fn a_rotation_lets_the_old_secret_live_on_for_the_given_time() {
    let app = TestApp::with_world();
    let admin = app.login("admin_a");
    let created = admin.post("/api-clients", &body(&["officers:read"])).expect(201).json;
    let id = created["api_client"]["client_id"].as_str().expect("an id");
    let path = format!("/api-clients/{}/rotate-secret", created["api_client"]["id"]);
    let rotate = |version: i64, hours: i64| admin.post_if(&path, version, &json!({"overlap_hours": hours}));
    let first = created["client_secret"].as_str().expect("a secret").to_owned();
    let second = rotate(1, 24).expect(200).json["client_secret"].as_str().expect("a secret").to_owned();
    token(&app, id, &first, "").expect(200);
    token(&app, id, &second, "").expect(200);
    rotate(1, 24).expect_problem(412, "stale");
    rotate(2, 721).expect_field("/overlap_hours", "range");
    let third = rotate(2, 0).expect(200).json["client_secret"].as_str().expect("a secret").to_owned();
    token(&app, id, &first, "").expect_problem(401, "login_failed");
    token(&app, id, &second, "").expect_problem(401, "login_failed");
    token(&app, id, &third, "").expect(200);
}

#[test]
fn a_disabled_client_is_out_at_once_and_others_administrators_do_not_see_it() {
    let app = TestApp::with_world();
    let admin = app.login("admin_a");
    let created = admin.post("/api-clients", &body(&["officers:read"])).expect(201).json;
    let machine = client(&app, &created);
    machine.get("/officers").expect(200);
    let path = format!("/api-clients/{}", created["api_client"]["id"]);
    assert_eq!(admin.patch(&path, 1, &json!({"disabled": true})).expect(200).json["disabled"], true);
    machine.get("/officers").expect_problem(401, "session_ended");

    let elsewhere = json!({"name": "市平台", "organization_id": org::CITY, "scopes": ["officers:read"]});
    admin.post("/api-clients", &elsewhere).expect_field("/organization_id", "reference");
    let city = app.login("admin_city").post("/api-clients", &elsewhere).expect(201).json;
    admin.get(&format!("/api-clients/{}", city["api_client"]["id"])).expect_problem(404, "not_found");
    assert_eq!(admin.get("/api-clients").expect(200).column("id").len(), 1);
    assert_eq!(app.login("admin_city").get("/api-clients?count=exact").expect(200).json["count"], 2);
    app.login("coordinator_a").get("/api-clients").expect_problem(403, "forbidden");
    admin.post("/api-clients", &body(&["everything"])).expect_field("/scopes/0", "unknown_scope");
    admin.post("/api-clients", &body(&[])).expect_field("/scopes", "length");
}
