//! Log-in of people: lock-out, refresh tokens, the first password, sessions, and requests that are repeated.

use diesel::prelude::*;
use serde_json::json;
use zhuqi::db::now;
use zhuqi::db::schema::{audit_entries, refresh_tokens, users};

use crate::common::TestApp;
use crate::common::client::JSON;
use crate::common::world::{PASSWORD, org};

#[test]
fn five_wrong_passwords_lock_a_log_in_until_an_administrator_lifts_it() {
    let app = TestApp::with_world();
    let anyone = app.client();
    let login = |password: &str| anyone.post("/auth/login", &json!({"username": "handler_a", "password": password}));
    for _ in 0..5 {
        login("wrong-password-1").expect_problem(401, "login_failed");
    }
    let answer = login(PASSWORD).expect_problem(429, "locked_out");
    let wait: u64 = answer.header("retry-after").parse().expect("seconds");
    assert!((1..=61).contains(&wait), "{wait}");

    let admin = app.login("admin_a");
    let row = &admin.get("/users?q=handler_a").expect(200).json["items"][0];
    assert!(row["locked_until"].is_string(), "{row}");
    let path = format!("/users/{}/unlock", row["id"]);
    let version = row["version"].as_i64().expect("a version");
    let unlocked = admin.post_if(&path, version, &json!({})).expect(200);
    assert!(unlocked.json["locked_until"].is_null());
    login(PASSWORD).expect(200);
}

#[test]
fn an_unknown_name_answers_like_a_wrong_password() {
    let app = TestApp::with_world();
    let login = |name: &str| app.client().post("/auth/login", &json!({"username": name, "password": "wrong-1234"}));
    let (unknown, known) = (login("nobody.here"), login("admin_a"));
    for field in ["code", "title", "detail", "status"] {
        assert_eq!(unknown.json[field], known.json[field]);
    }
}

#[test]
fn a_refresh_token_works_once_and_its_return_ends_the_session() {
    let app = TestApp::with_world();
    let anyone = app.client();
    let body = json!({"username": "leader_a", "password": PASSWORD, "transport": "body"});
    let first = anyone.post("/auth/login", &body).expect(200).json;
    let refresh = |token: &serde_json::Value| anyone.post("/auth/refresh", &json!({"refresh_token": token}));
    let second = refresh(&first["refresh_token"]).expect(200).json;
    assert_ne!(first["refresh_token"], second["refresh_token"]);
    // Two tabs may ask at the same moment.
    refresh(&first["refresh_token"]).expect(200);

    let long_ago = now() - chrono::Duration::minutes(1);
    let used = refresh_tokens::table.filter(refresh_tokens::used_at.is_not_null());
    let age = |c: &mut _| Ok(diesel::update(used).set(refresh_tokens::used_at.eq(long_ago)).execute(c)?);
    app.state.db.write_blocking(age).expect("aged");
    refresh(&first["refresh_token"]).expect_problem(401, "token_reused");
    refresh(&second["refresh_token"]).expect_problem(401, "session_ended");
    let token = second["access_token"].as_str().expect("a token");
    anyone.with_token(token).get("/me").expect_problem(401, "session_ended");
}

#[test]
fn the_refresh_cookie_is_out_of_reach_of_scripts_and_other_sites() {
    let app = TestApp::with_world();
    let answer = app.client().post("/auth/login", &json!({"username": "leader_a", "password": PASSWORD})).expect(200);
    assert!(answer.json.get("refresh_token").is_none());
    let cookie = answer.header("set-cookie").to_owned();
    for part in ["zhuqi_refresh=", "HttpOnly", "SameSite=Strict", "Path=/api/v1/auth"] {
        assert!(cookie.contains(part), "{cookie}");
    }
    let held = cookie.split(';').next().expect("a pair");
    let headers = [JSON, ("cookie", held)];
    app.client().send("POST", "/auth/refresh", &headers, b"{}").expect(200);
    app.client().send("POST", "/auth/refresh", &[JSON], b"{}").expect_problem(401, "unauthenticated");
}

#[test]
fn the_first_password_has_to_be_changed_before_anything_else() {
    let app = TestApp::with_world();
    let body = json!({"name": "新样", "username": "newcomer", "organization_id": org::TOWN_A1, "role": "coordinator"});
    let created = app.login("admin_a").post("/users", &body).expect(201).json;
    let first = created["temporary_password"].as_str().expect("a password");
    let other_session = app.client().login("newcomer", first);
    let newcomer = app.client().login("newcomer", first);
    assert_eq!(newcomer.get("/me").expect(200).json["user"]["must_change_password"], true);
    newcomer.get("/officers").expect_problem(403, "password_change_required");

    let change = |current: &str, new: &str| {
        newcomer.post("/auth/password", &json!({"current_password": current, "new_password": new}))
    };
    change("not-the-one-1", "quite-long-7788").expect_field("/current_password", "password_wrong");
    change(first, "short-1").expect_field("/new_password", "password_short");
    change(first, "my-newcomer-77").expect_field("/new_password", "password_contains_username");
    change(first, first).expect_field("/new_password", "password_unchanged");
    change(first, "quite-long-7788").expect(204);
    newcomer.get("/officers").expect(200);
    other_session.get("/me").expect_problem(401, "session_ended");
    app.client().login("newcomer", "quite-long-7788");
}

#[test]
fn one_sees_and_ends_ones_own_sessions() {
    let app = TestApp::with_world();
    let (here, there, other) = (app.login("leader_a"), app.login("leader_a"), app.login("admin_a"));
    let sessions = here.get("/auth/sessions").expect(200).json["items"].clone();
    let sessions = sessions.as_array().expect("sessions");
    assert_eq!(sessions.len(), 2);
    let elsewhere = sessions.iter().find(|session| session["current"] == false).expect("the other one");
    let path = format!("/auth/sessions/{}", elsewhere["id"].as_str().expect("an id"));
    other.send("DELETE", &path, &[], b"").expect_problem(404, "not_found");
    here.send("DELETE", &path, &[], b"").expect(204);
    there.get("/me").expect_problem(401, "session_ended");
    here.send("POST", "/auth/logout", &[], b"").expect(204);
    here.get("/me").expect_problem(401, "session_ended");
}

#[test]
fn a_repeated_post_with_its_key_gets_the_stored_answer() {
    let app = TestApp::with_world();
    let admin = app.login("admin_a");
    let body = json!({"parent_id": org::DISTRICT_A, "kind": "department", "name": "陕州区商务局"}).to_string();
    let send = |key: &str, body: &str| {
        admin.send("POST", "/organizations", &[JSON, ("idempotency-key", key)], body.as_bytes())
    };
    let first = send("k-1", &body).expect(201);
    let again = send("k-1", &body).expect(201);
    assert_eq!(first.bytes, again.bytes);
    assert_eq!(again.header("idempotent-replayed"), "true");
    assert_eq!(again.header("etag"), first.header("etag"));
    assert_eq!(again.header("location"), first.header("location"));
    send("k-1", &body.replace("商务", "教育")).expect_problem(422, "idempotency_key_reused");
    assert_ne!(send("k-2", &body).expect(201).id(), first.id(), "another key is another request");
    // Another caller's key is another key.
    let city = app.login("admin_city");
    let answer = city.send("POST", "/organizations", &[JSON, ("idempotency-key", "k-1")], body.as_bytes()).expect(201);
    assert_ne!(answer.id(), first.id());
    // A refusal frees the key.
    send("k-3", "{}").expect(422);
    send("k-3", &body).expect(201);
}

#[test]
fn a_secret_that_is_shown_once_is_replayed_but_not_stored_in_the_clear() {
    use zhuqi::db::schema::idempotency_keys;
    let app = TestApp::with_world();
    let admin = app.login("admin_a");
    let body = json!({"name": "脚本", "organization_id": org::DISTRICT_A, "scopes": ["officers:read"]}).to_string();
    let send = || admin.send("POST", "/api-clients", &[JSON, ("idempotency-key", "s-1")], body.as_bytes()).expect(201);
    let secret = send().json["client_secret"].as_str().expect("a secret").to_owned();
    assert_eq!(send().json["client_secret"], secret);
    let load = |c: &mut _| Ok(idempotency_keys::table.select(idempotency_keys::body).load::<Option<Vec<u8>>>(c)?);
    let stored = app.state.db.read_blocking(load).expect("rows");
    let kept = stored.into_iter().flatten().next().expect("a kept answer");
    assert!(!kept.windows(secret.len()).any(|window| window == secret.as_bytes()));
}

#[test]
fn changes_of_accounts_are_in_the_audit_trail_without_personal_data() {
    let app = TestApp::with_world();
    let admin = app.login("admin_a");
    let body = json!({"name": "审计样", "username": "audited", "phone": "15412345678",
        "organization_id": org::TOWN_A1, "role": "officer"});
    let id = admin.post("/users", &body).expect(201).json["user"]["id"].as_i64().expect("an id");
    let headers = [("if-match", "\"1\""), ("x-audit-reason", "%E5%BF%98%E8%AE%B0%E5%AF%86%E7%A0%81"), JSON];
    admin.send("POST", &format!("/users/{id}/reset-password"), &headers, b"{}").expect(200);
    let load = |c: &mut zhuqi::db::Conn| {
        let entries = audit_entries::table.filter(audit_entries::resource.eq("user")).order(audit_entries::id);
        let columns = (
            audit_entries::action,
            audit_entries::user_id,
            audit_entries::role,
            audit_entries::changes,
            audit_entries::reason,
        );
        let entries = entries.select(columns);
        let admin_id: i64 = users::table.filter(users::username.eq("admin_a")).select(users::id).first(c)?;
        type Entry = (String, Option<i64>, Option<String>, String, Option<String>);
        Ok((entries.load::<Entry>(c)?, admin_id))
    };
    let (entries, admin_id) = app.state.db.read_blocking(load).expect("entries");
    let actions: Vec<&str> = entries.iter().map(|entry| entry.0.as_str()).collect();
    assert_eq!(actions, ["user.create", "user.reset_password"]);
    for entry in &entries {
        assert_eq!((entry.1, entry.2.as_deref()), (Some(admin_id), Some("admin")));
        assert!(!entry.3.contains("15412345678") && !entry.3.contains("审计样"), "{}", entry.3);
    }
    assert_eq!(entries[1].4.as_deref(), Some("忘记密码"));
}
