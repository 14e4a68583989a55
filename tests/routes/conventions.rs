//! What every address of the API has in common.

use serde_json::json;

use crate::common::client::JSON;
use crate::common::world::org;
use crate::common::{Client, TestApp};

#[test]
fn every_failure_is_a_problem_in_the_readers_language() {
    let app = TestApp::with_world();
    let anyone = app.client();
    let answer = anyone.get("/nothing/here").expect_problem(404, "not_found");
    assert_eq!(answer.json["title"], "未找到");
    assert_eq!(answer.header("content-language"), "zh-CN");
    assert_eq!(answer.header("x-request-id"), answer.json["request_id"]);
    let english = [("accept-language", "fr, en;q=0.8, zh;q=0.2")];
    let answer = anyone.send("GET", "/nothing/here", &english, b"").expect_problem(404, "not_found");
    assert_eq!(answer.json["title"], "Not found");

    let answer = anyone.get("/me").expect_problem(401, "unauthenticated");
    assert!(answer.header("www-authenticate").starts_with("Bearer"));
    assert!(!answer.header("ratelimit").is_empty(), "limits are announced on failures too");
    anyone.with_token("not.a.token").get("/me").expect_problem(401, "unauthenticated");

    let answer = anyone.send("PUT", "/auth/login", &[], b"").expect_problem(405, "method_not_allowed");
    assert_eq!(answer.header("allow"), "POST");
    anyone
        .send("POST", "/auth/login", &[("content-type", "text/plain")], b"x")
        .expect_problem(415, "unsupported_media_type");
    anyone.send("POST", "/auth/login", &[JSON], b"{").expect_problem(400, "bad_request");
    anyone.send("POST", "/auth/login", &[JSON], &vec![b' '; (1 << 20) + 1]).expect_problem(413, "too_large");
}

#[test]
fn input_is_read_strictly() {
    let app = TestApp::with_world();
    let anyone = app.client();
    let login = |body| anyone.post("/auth/login", &body);
    let answer = login(json!({"username": "a", "password": "b", "extra": 1})).expect_problem(400, "unknown_field");
    assert!(answer.json["detail"].as_str().expect("text").contains("extra"), "{}", answer.json);
    login(json!({"username": "a"})).expect_field("/password", "required");
    login(json!({"username": 5, "password": "b"})).expect_field("/username", "type");
    login(json!({"username": null, "password": "b"})).expect_field("/username", "not_null");
    login(json!({"username": "", "password": "b"})).expect_field("/username", "length");
    login(json!({"username": "a\u{0}b", "password": "b"})).expect_field("/username", "control_character");
    login(json!({"username": "a", "password": "b", "transport": "pigeon"})).expect_field("/transport", "enum");
    let answer = anyone.send("POST", "/auth/login?x=1", &[JSON], br#"{"username":"a","password":"b"}"#);
    answer.expect_problem(400, "unknown_parameter");
}

#[test]
fn operators_can_see_how_the_server_is() {
    let app = TestApp::start();
    let anyone = app.client();
    assert_eq!(anyone.get("/healthz").expect(200).json["status"], "ok");
    assert_eq!(anyone.get("/readyz").expect(200).json["status"], "ready");
    anyone.get("/me").expect(401);
    let text = String::from_utf8(anyone.get("/metrics").expect(200).bytes).expect("text");
    let line = r#"zhuqi_http_request_seconds_count{method="GET",route="/api/v1/me",status="401"} 1"#;
    assert!(text.contains(line), "{text}");
    assert_eq!(anyone.get("/docs/").expect(200).header("content-type"), "text/html");
    let document = anyone.get("/openapi.json").expect(200).json;
    assert_eq!(document["openapi"], "3.1.0");
}

#[test]
fn the_document_and_the_router_know_the_same_operations() {
    let document = serde_json::to_value(zhuqi::openapi::document()).expect("a document");
    let mut described: Vec<(String, String)> = Vec::new();
    for (path, item) in document["paths"].as_object().expect("paths") {
        for method in ["get", "post", "put", "patch", "delete"] {
            if item.get(method).is_some() {
                described.push((method.to_owned(), path.clone()));
            }
        }
    }
    let mut routed: Vec<(String, String)> =
        zhuqi::routes::ROUTES.iter().map(|(method, path)| ((*method).to_owned(), (*path).to_owned())).collect();
    described.sort();
    routed.sort();
    assert_eq!(described, routed);
    let mut ids: Vec<&str> = Vec::new();
    for item in document["paths"].as_object().expect("paths").values() {
        ids.extend(item.as_object().expect("operations").values().filter_map(|o| o["operationId"].as_str()));
    }
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count, "operation ids name client methods, so they are unique");
}

#[test]
fn a_repeated_key_gets_the_stored_answer_and_never_another_request() {
    let app = TestApp::with_world();
    let admin: Client = app.login("admin_a");
    let body = json!({"kind": "department", "name": "陕州区文旅局", "parent_id": 2}).to_string();
    let key = [JSON, ("idempotency-key", "k-1")];
    let first = admin.send("POST", "/organizations", &key, body.as_bytes()).expect(201);
    let second = admin.send("POST", "/organizations", &key, body.as_bytes()).expect(201);
    assert_eq!(first.json, second.json);
    assert_eq!(second.header("idempotent-replayed"), "true");
    assert_eq!(second.header("location"), first.header("location"));
    let other = body.replace("文旅局", "体育局");
    admin.send("POST", "/organizations", &key, other.as_bytes()).expect_problem(422, "idempotency_key_reused");
    // The key belongs to one caller: another one's request is not answered with somebody else's row.
    let city = app.login("admin_city");
    let third = city.send("POST", "/organizations", &key, other.as_bytes()).expect(201);
    assert_ne!(third.id(), first.id());
    // Whoever sends a key counts on it, so one that cannot be kept is not passed over.
    for unusable in ["", "two words", &"k".repeat(256)] {
        let headers = [JSON, ("idempotency-key", unusable)];
        admin.send("POST", "/organizations", &headers, other.as_bytes()).expect_problem(400, "bad_request");
    }
}

/// An address of an operation with something in the place of each placeholder.
fn filled(path: &str) -> String {
    ["{id}", "{other_id}", "{contact_id}", "{session_id}", "{code}", "{token}"]
        .iter()
        .fold(path.to_owned(), |path, placeholder| {
            path.replace(placeholder, if *placeholder == "{code}" { "411203" } else { "1" })
        })
}

#[test]
fn no_read_operation_takes_a_parameter_that_it_does_not_know() {
    let app = TestApp::with_world();
    let callers = [app.login("coordinator_a"), app.login("admin_a")];
    let reads: Vec<&str> =
        zhuqi::routes::ROUTES.iter().filter(|(method, _)| *method == "get").map(|(_, path)| *path).collect();
    assert!(reads.len() > 25, "{}", reads.len());
    for path in reads {
        // Each operation is open to one of the two, and the parameter is looked at before any row.
        let answers = callers.each_ref().map(|caller| caller.get(&format!("{}?colour=red", filled(path))));
        let refused = answers.iter().find(|answer| answer.json["code"] == "unknown_parameter");
        let refused = refused.unwrap_or_else(|| panic!("{path}: {} {}", answers[0].status, answers[0].json));
        assert_eq!(refused.status, 400);
        assert!(refused.json["detail"].as_str().is_some_and(|detail| detail.contains("colour")), "{}", refused.json);
    }
}

#[test]
fn every_operation_refuses_the_unknown_caller_in_the_same_way() {
    let app = TestApp::with_world();
    let open = [
        "/auth/login",
        "/auth/refresh",
        "/oauth/token",
        "/territories",
        "/dictionaries",
        "/registrations",
        "/invitations",
        // Its link is the credential.
        "/attachments/{id}/file",
    ];
    for (method, path) in zhuqi::routes::ROUTES {
        if open.iter().any(|part| path.contains(part)) {
            continue;
        }
        let headers = [JSON, ("if-match", "\"1\"")];
        let answer = app.client().send(&method.to_uppercase(), &filled(path), &headers, b"{}");
        let answer = answer.expect_problem(401, "unauthenticated");
        assert!(answer.header("www-authenticate").starts_with("Bearer"), "{method} {path}");
    }
}

#[test]
fn limits_are_announced_and_kept_per_caller() {
    let app = TestApp::world_with(|config| config.rate_limit = 40);
    let anyone = app.client();
    // A twentieth of the limit is for log-ins, a quarter for each address without a token.
    let login = || anyone.post("/auth/login", &json!({"username": "a", "password": "b"}));
    login().expect_problem(401, "login_failed");
    login().expect_problem(401, "login_failed");
    let denied = login().expect_problem(429, "rate_limited");
    let wait: u64 = denied.header("retry-after").parse().expect("seconds");
    assert!((1..=60).contains(&wait), "{wait}");
    assert!(denied.json["detail"].as_str().is_some_and(|detail| detail.contains(&wait.to_string())));
    let first = anyone.get("/territories").expect(200);
    assert_eq!(
        (first.header("ratelimit-policy"), first.header("ratelimit")),
        ("\"default\";q=10;w=60", "\"default\";r=9")
    );
    for _ in 0..9 {
        anyone.get("/territories").expect(200);
    }
    anyone.get("/territories").expect_problem(429, "rate_limited");
    anyone.get("/healthz").expect(200);
    let (_, script) = app.api_client(&["officers:read"], org::DISTRICT_A);
    assert_eq!(script.get("/officers").expect(200).header("ratelimit"), "\"default\";r=39", "counted by himself");
}

#[test]
fn a_request_id_is_echoed_when_it_is_harmless() {
    let app = TestApp::start();
    let with = |id: &str| app.client().send("GET", "/me", &[("x-request-id", id)], b"");
    let answer = with("web-01926f7a-42").expect(401);
    assert_eq!(answer.header("x-request-id"), "web-01926f7a-42");
    assert_eq!(answer.json["request_id"], "web-01926f7a-42");
    for id in ["short", "with space in it", "semi;colon;semi;colon", &"a".repeat(65)] {
        let answer = with(id).expect(401);
        assert_ne!(answer.header("x-request-id"), id);
        assert_eq!(answer.header("x-request-id").len(), 36);
    }
}

#[test]
fn what_no_database_could_store_is_refused_before_it_is_asked() {
    let app = TestApp::with_world();
    let coordinator = app.login("coordinator_a");
    coordinator.get("/enterprises?q=a%00").expect_field("/q", "control_character");
    coordinator.get("/enterprises?tag=a%1Bb").expect_field("/tag", "control_character");
    coordinator.get("/enterprises?cursor=%00").expect_field("/cursor", "control_character");
    for path in ["/territories/41%00", "/enterprises/by-credit-code/9%00", "/dictionaries/a%00", "/invitations/a%00"] {
        coordinator.get(path).expect_problem(404, "not_found");
    }
    coordinator.send("DELETE", "/auth/sessions/a%00", &[], b"").expect_problem(404, "not_found");
    coordinator.get("/enterprises/99999999999999999999").expect_problem(404, "not_found");
    let body =
        json!({"name": "样板\u{0}厂", "entity_kind": "company", "territory_code": "411203100", "tags": ["a\u{1b}"]});
    let refused = coordinator.post("/enterprises", &body).expect_field("/name", "control_character");
    assert_eq!(refused.json["errors"][1]["pointer"], "/tags/0");
    coordinator.send("POST", "/enterprises", &[JSON], b"{\"name\":\"\xff\"}").expect_problem(400, "bad_request");
    let deep = format!("{}{}", "[".repeat(5000), "]".repeat(5000));
    coordinator.send("POST", "/enterprises", &[JSON], deep.as_bytes()).expect_problem(400, "bad_request");
    let twice = br#"{"name":"a","name":"b","entity_kind":"company","territory_code":"411203100"}"#;
    assert!(coordinator.send("POST", "/enterprises", &[JSON], twice).status < 500);
}
