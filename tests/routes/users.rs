//! Log-ins of the administration and their roles.

use serde_json::{Value, json};

use crate::common::world::{PASSWORD, org};
use crate::common::{Client, TestApp};

fn find(admin: &Client, username: &str) -> Value {
    let answer = admin.get(&format!("/users?q={username}")).expect(200);
    let items = answer.json["items"].as_array().expect("items");
    items.iter().find(|user| user["username"] == username).cloned().unwrap_or(Value::Null)
}

fn add_role(admin: &Client, user: &Value, unit: i64, role: &str) -> crate::common::client::Answer {
    admin.post(&format!("/users/{}/memberships", user["id"]), &json!({"organization_id": unit, "role": role}))
}

#[test]
fn an_administrator_sees_the_log_ins_of_his_subtree_and_nobody_else_sees_any() {
    let app = TestApp::with_world();
    let names = |who: &str| app.login(who).get("/users?limit=200").expect(200).column("username");
    let mut of_a = names("admin_a");
    of_a.sort_by_key(Value::to_string);
    let expected = [
        "admin_a",
        "coordinator_a",
        "coordinator_a1",
        "coordinator_park",
        "handler_a",
        "lead_a",
        "leader_a",
        "officer_a1",
        "supervisor_a",
    ];
    assert_eq!(of_a, expected.map(Value::from));
    assert_eq!(names("admin_city").len(), 13, "agents of firms are not log-ins of the administration");
    for who in ["coordinator_city", "officer_a1", "handler_a", "lead_a", "supervisor_a", "leader_a", "firm"] {
        app.login(who).get("/users").expect_problem(403, "forbidden");
    }
    let foreign = find(&app.login("admin_city"), "coordinator_b");
    let admin = app.login("admin_a");
    let path = format!("/users/{}", foreign["id"]);
    admin.get(&path).expect_problem(404, "not_found");
    admin.patch(&path, 1, &json!({"disabled": true})).expect_problem(404, "not_found");
    admin.post_if(&format!("{path}/reset-password"), 1, &json!({})).expect_problem(404, "not_found");
    add_role(&admin, &foreign, org::TOWN_A1, "officer").expect_problem(404, "not_found");
}

#[test]
fn filters_find_by_unit_role_and_name() {
    let app = TestApp::with_world();
    let admin = app.login("admin_city");
    let names = |query: &str| admin.get(&format!("/users?{query}")).expect(200).column("username");
    assert_eq!(names(&format!("organization_id={}", org::DISTRICT_B)), [json!("coordinator_b"), json!("officer_b1")]);
    assert_eq!(names(&format!("organization_id={}&role=officer", org::DISTRICT_A)), [json!("officer_a1")]);
    assert_eq!(names("role=leader"), [json!("leader_a")]);
    assert_eq!(names("q=PARK"), [json!("coordinator_park")]);
    admin.get("/users?role=king").expect_field("/role", "enum");
}

#[test]
fn a_new_log_in_gets_a_password_that_is_shown_once() {
    let app = TestApp::with_world();
    let admin = app.login("admin_a");
    let body = json!({"name": " 李样 ", "username": "Lisi", "phone": "+86 154 1234 5678",
        "organization_id": org::TOWN_A1, "role": "coordinator"});
    let created = admin.post("/users", &body).expect(201);
    let user = &created.json["user"];
    assert_eq!((&user["name"], &user["username"]), (&json!("李样"), &json!("lisi")));
    assert_eq!(user["phone"], "154****5678");
    assert_eq!(user["must_change_password"], true);
    assert_eq!(user["memberships"][0]["role"], "coordinator");
    assert_eq!(user["memberships"][0]["organization_name"], "大营镇");
    assert_eq!(created.header("location"), format!("/api/v1/users/{}", user["id"]));
    let read = admin.get(&format!("/users/{}", user["id"])).expect(200);
    assert!(read.json.get("temporary_password").is_none());
    app.client().login("LISI", created.json["temporary_password"].as_str().expect("a password"));

    admin.post("/users", &body).expect_field("/username", "taken");
    let with = |field: &str, value: Value| {
        let mut body = json!({"name": "王样", "username": "wang", "organization_id": org::TOWN_A1, "role": "officer"});
        body[field] = value;
        admin.post("/users", &body)
    };
    with("username", json!("wang wei")).expect_field("/username", "username_format");
    with("username", json!("-wang")).expect_field("/username", "username_format");
    with("organization_id", json!(org::DISTRICT_B)).expect_field("/organization_id", "reference");
    with("organization_id", json!(org::CITY)).expect_field("/organization_id", "reference");
    with("phone", json!("无")).expect_field("/phone", "phone_invalid");
    with("role", json!("enterprise")).expect_field("/role", "enum");
    with("name", json!("  ")).expect_field("/name", "required");
    app.login("coordinator_a").post("/users", &body).expect_problem(403, "forbidden");
}

#[test]
fn a_disabled_log_in_is_out_at_once() {
    let app = TestApp::with_world();
    let admin = app.login("admin_a");
    let supervisor = app.login("supervisor_a");
    let path = format!("/users/{}", find(&admin, "supervisor_a")["id"]);
    let disabled = admin.patch(&path, 1, &json!({"disabled": true, "name": "离任样"})).expect(200);
    assert_eq!((&disabled.json["disabled"], &disabled.json["name"]), (&json!(true), &json!("离任样")));
    supervisor.get("/me").expect_problem(401, "session_ended");
    let login = json!({"username": "supervisor_a", "password": PASSWORD});
    app.client().post("/auth/login", &login).expect_problem(401, "login_failed");
    admin.patch(&path, 1, &json!({"disabled": false})).expect_problem(412, "stale");
    admin.patch(&path, 2, &json!({"disabled": false})).expect(200);
    app.client().post("/auth/login", &login).expect(200);

    let own = find(&admin, "admin_a");
    assert_eq!(own["allowed_actions"], json!(["update", "add_membership"]));
    let path = format!("/users/{}", own["id"]);
    admin.patch(&path, 1, &json!({"disabled": true})).expect_problem(409, "own_account");
    admin.post_if(&format!("{path}/reset-password"), 1, &json!({})).expect_problem(409, "own_account");
    admin.patch(&path, 1, &json!({"phone": "15400000001"})).expect(200);
}

#[test]
fn a_reset_password_ends_every_session() {
    let app = TestApp::with_world();
    let admin = app.login("admin_a");
    let leader = app.login("leader_a");
    let path = format!("/users/{}/reset-password", find(&admin, "leader_a")["id"]);
    let answer = admin.post_if(&path, 1, &json!({})).expect(200);
    assert_eq!(answer.header("etag"), "\"2\"");
    leader.get("/me").expect_problem(401, "session_ended");
    let password = answer.json["temporary_password"].as_str().expect("a password");
    let again = app.client().login("leader_a", password);
    again.get("/officers").expect_problem(403, "password_change_required");
    admin.send("POST", &path, &[], b"").expect_problem(428, "precondition_required");
}

#[test]
fn an_account_with_a_role_above_is_out_of_reach_from_below() {
    let app = TestApp::with_world();
    let (city, admin) = (app.login("admin_city"), app.login("admin_a"));
    let user = find(&city, "coordinator_a1");
    add_role(&city, &user, org::CITY, "supervisor").expect(201);
    let seen = find(&admin, "coordinator_a1");
    assert_eq!(seen["memberships"].as_array().expect("roles").len(), 1, "the role above is not shown");
    assert_eq!(seen["allowed_actions"], json!(["add_membership"]));
    let path = format!("/users/{}", user["id"]);
    // Whoever resets the password could act as the supervisor of the city.
    admin.post_if(&format!("{path}/reset-password"), 1, &json!({})).expect_problem(403, "forbidden");
    admin.patch(&path, 1, &json!({"disabled": true})).expect_problem(403, "forbidden");
    city.post_if(&format!("{path}/reset-password"), 1, &json!({})).expect(200);
}

#[test]
fn roles_begin_and_end() {
    let app = TestApp::with_world();
    let admin = app.login("admin_a");
    let user = find(&admin, "handler_a");
    let handler = app.login("handler_a");
    handler.get("/registrations").expect(200);
    let role = add_role(&admin, &user, org::TOWN_A2, "coordinator").expect(201);
    assert_eq!(role.json["valid_from"], zhuqi::db::today().to_string());
    let roles = handler.get("/me").expect(200).json["memberships"].clone();
    assert_eq!(roles[1]["role"], "coordinator", "it counts at once: {roles}");
    add_role(&admin, &user, org::TOWN_A2, "coordinator").expect_problem(409, "conflict");
    add_role(&admin, &user, org::DISTRICT_B, "coordinator").expect_field("/organization_id", "reference");
    add_role(&admin, &user, org::CITY, "admin").expect_field("/organization_id", "reference");

    let path = format!("/memberships/{}", role.id());
    let version = role.json["version"].as_i64().expect("a version");
    let yesterday = zhuqi::db::today().pred_opt().expect("a day").to_string();
    admin.patch(&path, version, &json!({"valid_to": yesterday})).expect_field("/valid_to", "date_order");
    let today = json!({"valid_to": zhuqi::db::today().to_string()});
    app.login("coordinator_a").patch(&path, version, &today).expect_problem(403, "forbidden");
    let ended = admin.patch(&path, version, &today).expect(200);
    assert_eq!(ended.json["valid_to"], today["valid_to"]);
    admin.patch(&path, version, &today).expect_problem(412, "stale");
    admin.patch(&path, version, &json!({})).expect_field("/valid_to", "required");
    let listed = admin.get(&format!("/users/{}/memberships?count=exact", user["id"])).expect(200);
    assert_eq!(listed.json["count"], 2);
    assert_eq!(listed.column("role"), [json!("handler"), json!("coordinator")]);

    let own = find(&admin, "admin_a")["memberships"][0].clone();
    let path = format!("/memberships/{}", own["id"]);
    admin.patch(&path, own["version"].as_i64().expect("a version"), &today).expect_problem(409, "own_account");
    let foreign = find(&app.login("admin_city"), "coordinator_b")["memberships"][0].clone();
    admin.patch(&format!("/memberships/{}", foreign["id"]), 1, &today).expect_problem(404, "not_found");
}
