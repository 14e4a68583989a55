//! Exports by their state: who asks, who may have the file, what is logged, what is refused.

use std::time::{Duration, Instant};

use diesel::prelude::*;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use zhuqi::db::schema::{
    audit_entries, enterprises, export_pieces, exports, job_schedules, jobs, memberships, organizations,
};
use zhuqi::db::{now, today};

use crate::common::client::Answer;
use crate::common::world::org;
use crate::common::{Client, TestApp};

/// Asks for an export.
pub fn ask(client: &Client, format: &str, change: Value) -> Answer {
    let mut body = json!({"resource": "enterprises", "format": format});
    for (name, value) in change.as_object().into_iter().flatten() {
        body[name] = value.clone();
    }
    client.post("/exports", &body)
}

/// The file of an export that is complete.
#[track_caller]
pub fn file(client: &Client, id: i64) -> Answer {
    client.get(&format!("/exports/{id}/file")).expect(200)
}

/// The rows of a CSV file, headings first.
pub fn table(file: &[u8]) -> Vec<Vec<String>> {
    let text = file.strip_prefix("\u{FEFF}".as_bytes()).expect("a byte order mark");
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text);
    reader.records().map(|record| record.expect("a record").iter().map(str::to_owned).collect()).collect()
}

#[track_caller]
fn until(client: &Client, id: i64, reached: impl Fn(&Value) -> bool) -> Value {
    let started = Instant::now();
    loop {
        let export = client.get(&format!("/exports/{id}")).expect(200).json;
        if reached(&export) {
            return export;
        }
        assert!(started.elapsed() < Duration::from_secs(120), "nothing happens: {export}");
        std::thread::sleep(Duration::from_millis(10));
    }
}

#[track_caller]
fn ended(client: &Client, id: i64) -> Value {
    until(client, id, |export| !matches!(export["state"].as_str(), Some("queued" | "running")))
}

/// Changes and reasons of the entries about exports of one action.
fn audited(app: &TestApp, action: &str) -> Vec<(Value, Option<String>)> {
    use audit_entries as t;
    let rows: Vec<(String, Option<String>)> = app.arrange(|c| {
        let rows = t::table.filter(t::action.eq(action)).order(t::id).select((t::changes, t::reason));
        rows.load(c).expect("entries")
    });
    rows.into_iter().map(|(text, reason)| (serde_json::from_str(&text).expect("JSON"), reason)).collect()
}

fn end_membership(app: &TestApp, username: &str) {
    let id = app.membership_of(username);
    let yesterday = today() - chrono::Duration::days(1);
    app.arrange(|c| {
        let values = (memberships::valid_from.eq(yesterday), memberships::valid_to.eq(yesterday));
        diesel::update(memberships::table.find(id)).set(values).execute(c).expect("ended")
    });
}

fn pieces(app: &TestApp, id: i64) -> i64 {
    app.arrange(|c| {
        export_pieces::table.filter(export_pieces::export_id.eq(id)).count().get_result(c).expect("a count")
    })
}

#[test]
fn the_file_holds_exactly_the_rows_of_the_list() {
    let (app, register) = TestApp::with_register();
    let city = app.login("coordinator_city");
    city.send(
        "PATCH",
        &format!("/enterprises/{}", register.a2.id),
        &[crate::common::client::JSON, ("if-match", "*")],
        json!({"tags": ["high_tech", "tech_sme"], "industry_code": "C3511", "above_scale": true})
            .to_string()
            .as_bytes(),
    )
    .expect(200);
    let filters = [
        json!({}),
        json!({"q": "第3"}),
        json!({"territory_code": "411203100"}),
        json!({"tag": "high_tech,tech_sme"}),
        json!({"above_scale": "yes"}),
        json!({"above_scale": "unknown", "key_account": false}),
        json!({"industry_section": "C", "report_group": "industry"}),
        json!({"contact_phone": register.a1.phone}),
        json!({"status": "operating", "platform_status": "listed", "size": "unknown"}),
        json!({"managing_organization_id": org::PARK_A}),
        json!({"status": "deregistered"}),
    ];
    for name in ["coordinator_city", "coordinator_a", "coordinator_a1", "coordinator_park", "supervisor_a"] {
        let client = app.login(name);
        for filter in &filters {
            let query: Vec<(String, String)> = filter
                .as_object()
                .expect("a filter")
                .iter()
                .map(|(name, value)| (name.clone(), value.as_str().map_or_else(|| value.to_string(), str::to_owned)))
                .collect();
            let query = serde_urlencoded::to_string(query).expect("a query");
            let list = client.get(&format!("/enterprises?limit=200&sort=id&{query}")).expect(200);
            let export = ask(&client, "csv", json!({"filter": filter, "fields": ["id", "name"]})).expect(201);
            let rows = table(&file(&client, export.id()).bytes);
            assert_eq!(rows[0], ["平台编号", "企业名称"]);
            let ids: Vec<Value> = rows[1..].iter().map(|row| json!(row[0].parse::<i64>().expect("an id"))).collect();
            assert_eq!(ids, list.column("id"), "{name} {filter}");
            assert_eq!(export.json["total_rows"], ids.len());
        }
    }
}

#[test]
fn what_is_asked_wrongly_is_told_where() {
    let (app, register) = TestApp::with_register();
    let client = app.login("coordinator_a");
    for (change, field) in [
        (json!({"cursor": "x"}), "cursor"),
        (json!({"limit": 5}), "limit"),
        (json!({"filter": {"sort": "name"}}), "filter/sort"),
        (json!({"filter": {"cursor": "x"}}), "filter/cursor"),
        (json!({"filter": {"name": "x"}}), "filter/name"),
    ] {
        let refused = ask(&client, "csv", change).expect_problem(400, "unknown_field");
        assert!(refused.json["detail"].as_str().expect("a text").contains(field), "{}", refused.json);
    }
    ask(&client, "pdf", json!({})).expect_field("/format", "enum");
    ask(&client, "csv", json!({"resource": "users"})).expect_field("/resource", "enum");
    ask(&client, "csv", json!({"fields": ["name", "password"]})).expect_field("/fields/1", "enum");
    ask(&client, "csv", json!({"fields": ["name", "id", "name"]})).expect_field("/fields/2", "duplicate");
    ask(&client, "csv", json!({"fields": []})).expect_field("/fields", "length");
    ask(&client, "csv", json!({"fields": ["contact_phone"]})).expect_field("/fields/0", "phones_not_asked");
    ask(&client, "csv", json!({"filter": {"territory_code": "999999"}}))
        .expect_field("/filter/territory_code", "reference");
    ask(&client, "csv", json!({"filter": {"contact_phone": "12"}}))
        .expect_field("/filter/contact_phone", "phone_invalid");
    ask(&client, "csv", json!({"filter": {"q": "x".repeat(101)}})).expect_field("/filter/q", "length");
    ask(&client, "csv", json!({"filter": {"q": "a\u{0}b"}})).expect_field("/filter/q", "control_character");
    client.post("/exports?format=csv", &json!({"resource": "enterprises", "format": "csv"})).expect(400);
    client.get("/exports?sort=id").expect_problem(400, "unknown_parameter");
    client.get("/exports?cursor=abc").expect_problem(400, "bad_cursor");
    client.get("/exports/999999").expect(404);
    client.get("/exports/0x1/file").expect(404);
    // Nothing of all that left a row; what is asked rightly comes in a list of one's own.
    assert_eq!(client.get("/exports?count=exact").expect(200).json["count"], 0);
    let id = ask(&client, "csv", json!({"filter": {"contact_phone": register.a1.phone}})).expect(201).id();
    let list = client.get("/exports?count=exact").expect(200).json;
    assert_eq!((&list["count"], &list["items"][0]["id"]), (&json!(1), &json!(id)));
    assert_eq!(list["items"][0]["filter"]["contact_phone"], "154****0001", "a number is not shown, nor logged");
    assert_eq!(audited(&app, "export.create")[0].0["filter"]["contact_phone"], "154****0001");
    assert_eq!(app.login("supervisor_a").get("/exports").expect(200).json["items"], json!([]));
}

#[test]
fn a_large_export_is_made_by_a_job_and_every_download_is_logged() {
    let (app, _) = TestApp::with_register();
    let client = app.login("coordinator_a");
    let small = file(&client, ask(&client, "csv", json!({"fields": ["name"]})).expect(201).id()).bytes;
    let app = app.restart_with(|config| config.export_direct_rows = 0);
    let client = app.login("coordinator_a");
    let asked = ask(&client, "csv", json!({"fields": ["name"]})).expect(202);
    let id = asked.id();
    assert_eq!(asked.header("location"), format!("/api/v1/exports/{id}"));
    assert!(["queued", "running"].contains(&asked.json["state"].as_str().expect("a state")), "{}", asked.json);
    let done = ended(&client, id);
    assert_eq!(
        json!([done["state"], done["total_rows"], done["processed_rows"], done["allowed_actions"]]),
        json!(["completed", 4, 4, ["download"]])
    );
    let answer = file(&client, id);
    assert_eq!(answer.bytes, small, "the same rows in either way");
    assert_eq!(answer.header("content-type"), "text/csv; charset=utf-8");
    let disposition = answer.header("content-disposition");
    assert!(disposition.starts_with("attachment; filename=\"enterprises_20"), "{disposition}");
    assert!(disposition.contains("filename*=UTF-8''%E4%BC%81%E4%B8%9A%E5%90%8D%E5%8D%95_20"), "{disposition}");
    let sum: String = Sha256::digest(&answer.bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!((&done["sha256"], &done["size_bytes"]), (&json!(sum), &json!(answer.bytes.len())));
    let logged = audited(&app, "export.download");
    let last = &logged.last().expect("an entry").0;
    assert_eq!(json!([last["rows"], last["sha256"], last["include_phones"]]), json!([4, sum, false]));
    assert_eq!(logged.len(), 2);
    assert_eq!(audited(&app, "export.complete").len(), 1);
}

#[test]
fn telephone_numbers_are_masked_unless_they_are_asked_for_with_a_reason() {
    let (app, register) = TestApp::with_register();
    let client = app.login("coordinator_a");
    let masked = String::from_utf8(file(&client, ask(&client, "csv", json!({})).expect(201).id()).bytes).expect("text");
    assert!(masked.contains("154****0001") && !masked.contains(&register.a1.phone), "{masked}");
    let wanted = json!({"include_phones": true, "fields": ["name", "phone_masked", "note"]});
    ask(&client, "csv", wanted.clone()).expect_field("/include_phones", "reason_required");
    let reasoned = |client: &Client| {
        let mut body = json!({"resource": "enterprises", "format": "csv"});
        wanted.as_object().expect("fields").iter().for_each(|(name, value)| body[name] = value.clone());
        let headers = [crate::common::client::JSON, ("x-audit-reason", "%E5%B9%B4%E5%BA%A6%E8%B5%B0%E8%AE%BF")];
        client.send("POST", "/exports", &headers, body.to_string().as_bytes())
    };
    reasoned(&app.login("supervisor_a")).expect_problem(403, "forbidden");
    let export = reasoned(&client).expect(201);
    assert_eq!(export.json["fields"], json!(["name", "phone_masked", "contact_phone", "note"]));
    let rows = table(&file(&client, export.id()).bytes);
    assert_eq!(rows[0], ["企业名称", "脱敏电话", "联系电话", "备注"]);
    assert_eq!(rows[1][1..3], ["154****0001".to_owned(), register.a1.phone.clone()]);
    let (changes, reason) = audited(&app, "export.create").pop().expect("an entry");
    assert_eq!((&changes["include_phones"], reason.as_deref()), (&json!(true), Some("年度走访")));
    assert_eq!(audited(&app, "export.download").pop().expect("an entry").0["include_phones"], true);
}

#[test]
fn a_role_elsewhere_neither_adds_rows_nor_reveals_numbers() {
    let (app, register) = TestApp::with_register();
    // Coordinates town A1, supervises all of district A, leads district B.
    let user = app.user_of("coordinator_a1");
    app.arrange(|c| {
        for (unit, role) in [(org::SUPERVISION_A, "supervisor"), (org::DISTRICT_B, "leader")] {
            diesel::insert_into(memberships::table)
                .values((
                    memberships::user_id.eq(user),
                    memberships::organization_id.eq(unit),
                    memberships::role.eq(role),
                    memberships::valid_from.eq(today()),
                    memberships::created_at.eq(now()),
                ))
                .execute(c)
                .expect("a membership");
        }
    });
    let client = app.login("coordinator_a1");
    assert_eq!(client.get("/enterprises?count=exact").expect(200).json["count"], 5, "the list shows district B too");
    let headers = [crate::common::client::JSON, ("x-audit-reason", "x")];
    let body = json!({"resource": "enterprises", "format": "csv", "include_phones": true,
        "fields": ["id", "contact_phone"]});
    let export = client.send("POST", "/exports", &headers, body.to_string().as_bytes()).expect(201);
    let rows = table(&file(&client, export.id()).bytes);
    let (a1, other) = (&register.a1, &register.a1_other);
    let expected = [(a1.id, a1.phone.as_str()), (other.id, &other.phone), (register.a2.id, ""), (register.park.id, "")];
    let expected: Vec<Vec<String>> =
        expected.iter().map(|(id, phone)| vec![id.to_string(), phone.to_string()]).collect();
    assert_eq!(rows[1..], expected);
}

#[test]
fn the_file_is_for_the_person_who_asked_as_long_as_he_may() {
    let (app, _) = TestApp::with_register();
    let client = app.login("coordinator_a");
    let id = ask(&client, "xlsx", json!({})).expect(201).id();
    let path = format!("/exports/{id}/file");
    for other in ["coordinator_city", "coordinator_a1", "supervisor_a", "admin_a", "firm"] {
        let other = app.login(other);
        other.get(&path).expect_problem(404, "not_found");
        other.get(&format!("/exports/{id}")).expect(404);
        other.post_if(&format!("/exports/{id}/cancel"), 1, &json!({})).expect(404);
    }
    app.client().get(&path).expect(401);
    file(&client, id);
    // Another area: the unit now works for another district.
    let set_area = |code: &str| {
        app.arrange(|c| {
            let unit = organizations::table.find(org::DISTRICT_A);
            let other = organizations::table.find(org::DISTRICT_B);
            if code == "411202" {
                diesel::update(other).set(organizations::territory_code.eq(None::<String>)).execute(c).expect("set");
            }
            diesel::update(unit).set(organizations::territory_code.eq(code)).execute(c).expect("set")
        })
    };
    set_area("411202");
    let refused = client.get(&path).expect_problem(403, "export_scope_changed");
    assert!(refused.json["detail"].as_str().expect("a text").contains("请重新导出"), "{}", refused.json);
    set_area("411203");
    file(&client, id);
    end_membership(&app, "coordinator_a");
    client.get(&path).expect_problem(403, "forbidden");
    ask(&client, "csv", json!({})).expect(403);
    assert_eq!(audited(&app, "export.download").len(), 2, "a refusal is no download");
}

#[test]
fn a_job_whose_asker_lost_the_permission_makes_no_file() {
    let app = TestApp::world_with(|config| {
        config.jobs = false;
        config.export_direct_rows = 0;
    });
    let city = app.login("coordinator_city");
    city.post("/enterprises", &crate::common::register::firm_body(1, json!({}))).expect(201);
    let client = app.login("coordinator_a");
    let id = ask(&client, "csv", json!({})).expect(202).id();
    end_membership(&app, "coordinator_a");
    let _worker = app.beside(|_| {});
    let failed = ended(&client, id);
    assert_eq!(json!([failed["state"], failed["error_code"]]), json!(["failed", "permission_ended"]));
    assert_eq!((failed["error_detail"].as_str(), pieces(&app, id)), (Some("您已没有导出权限"), 0));
}

#[test]
fn a_file_expires() {
    let (app, _) = TestApp::with_register();
    let client = app.login("coordinator_a");
    let id = ask(&client, "csv", json!({})).expect(201).id();
    let export = client.get(&format!("/exports/{id}")).expect(200).json;
    let time =
        |name: &str| export[name].as_str().expect("a time").parse::<chrono::DateTime<chrono::Utc>>().expect("a time");
    assert_eq!((time("expires_at") - time("finished_at")).num_hours(), 24);
    app.arrange(|c| {
        let past = now() - chrono::Duration::seconds(1);
        diesel::update(exports::table.find(id)).set(exports::expires_at.eq(past)).execute(c).expect("set")
    });
    let export = client.get(&format!("/exports/{id}")).expect(200).json;
    assert_eq!(json!([export["state"], export["allowed_actions"]]), json!(["expired", []]));
    client.get(&format!("/exports/{id}/file")).expect_problem(410, "export_expired");
    assert!(pieces(&app, id) > 0);
    // The sweep removes the file and keeps the row.
    app.arrange(|c| {
        let row = job_schedules::table.find("forget_exports");
        let due = job_schedules::next_run_at.eq(now() - chrono::Duration::seconds(1));
        assert_eq!(diesel::update(row).set(due).execute(c).expect("due"), 1);
    });
    let started = Instant::now();
    while pieces(&app, id) > 0 {
        assert!(started.elapsed() < Duration::from_secs(60), "nothing is swept");
        std::thread::sleep(Duration::from_millis(20));
    }
    assert_eq!(client.get(&format!("/exports/{id}")).expect(200).json["state"], "expired");
}

#[test]
fn what_is_not_finished_can_be_cancelled() {
    let app = TestApp::world_with(|config| {
        config.jobs = false;
        config.export_direct_rows = 0;
    });
    let city = app.login("coordinator_city");
    city.post("/enterprises", &crate::common::register::firm_body(1, json!({}))).expect(201);
    let client = app.login("coordinator_a");
    let [queued, running, finished] = [(); 3].map(|()| ask(&client, "csv", json!({})).expect(202).id());
    let cancel = |id: i64, version: i64| client.post_if(&format!("/exports/{id}/cancel"), version, &json!({}));
    client.post(&format!("/exports/{queued}/cancel"), &json!({})).expect(428);
    cancel(queued, 9).expect(412);
    let answer = cancel(queued, 1).expect(200);
    assert_eq!(json!([answer.json["state"], answer.json["allowed_actions"]]), json!(["cancelled", []]));
    app.arrange(|c| {
        let values = exports::state.eq(zhuqi::exports::words::ExportState::Running);
        diesel::update(exports::table.find(running)).set(values).execute(c).expect("set")
    });
    client.get(&format!("/exports/{running}/file")).expect_problem(409, "state_forbids");
    cancel(running, 1).expect(200);
    // The jobs find nothing to do for the two.
    let _worker = app.beside(|_| {});
    assert_eq!(ended(&client, finished)["state"], "completed");
    let open = |c: &mut zhuqi::db::Conn| -> i64 {
        let open = jobs::table.filter(jobs::kind.eq("export").and(jobs::state.ne("done")));
        open.count().get_result(c).expect("a count")
    };
    let started = Instant::now();
    while app.arrange(open) > 0 {
        assert!(started.elapsed() < Duration::from_secs(60), "a job is left");
        std::thread::sleep(Duration::from_millis(20));
    }
    for id in [queued, running] {
        assert_eq!(client.get(&format!("/exports/{id}")).expect(200).json["state"], "cancelled");
        let refused = client.get(&format!("/exports/{id}/file")).expect_problem(409, "state_forbids");
        assert_eq!(refused.json["allowed_actions"], json!([]));
        assert_eq!(pieces(&app, id), 0);
        let version = client.get(&format!("/exports/{id}")).expect(200).json["version"].as_i64().expect("a version");
        cancel(id, version).expect_problem(409, "state_forbids");
    }
    let version = client.get(&format!("/exports/{finished}")).expect(200).json["version"].as_i64().expect("a version");
    cancel(finished, version).expect_problem(409, "state_forbids");
    assert_eq!(audited(&app, "export.cancel").len(), 2);
}

#[test]
fn a_file_that_cannot_be_made_fails_for_good() {
    let app = TestApp::world_with(|config| {
        config.jobs = false;
        config.export_direct_rows = 0;
    });
    app.login("coordinator_city").post("/enterprises", &crate::common::register::firm_body(1, json!({}))).expect(201);
    let client = app.login("coordinator_a");
    let id = ask(&client, "csv", json!({"filter": {"territory_code": "411203101"}})).expect(201).id();
    assert!(pieces(&app, id) > 0, "no rows are made at once, whatever the limit");
    let id = ask(&client, "csv", json!({"filter": {"territory_code": "411203"}})).expect(202).id();
    app.arrange(|c| {
        let columns = exports::fields.eq("no list");
        diesel::update(exports::table.find(id)).set(columns).execute(c).expect("set");
        diesel::update(jobs::table.filter(jobs::kind.eq("export"))).set(jobs::attempts.eq(2)).execute(c).expect("set")
    });
    let _worker = app.beside(|_| {});
    let started = Instant::now();
    let state =
        || -> String { app.arrange(|c| exports::table.find(id).select(exports::state).first(c).expect("a row")) };
    while state() != "failed" {
        assert!(started.elapsed() < Duration::from_secs(60), "{}", state());
        std::thread::sleep(Duration::from_millis(20));
    }
    app.arrange(|c| diesel::update(exports::table.find(id)).set(exports::fields.eq("[]")).execute(c).expect("set"));
    let failed = client.get(&format!("/exports/{id}")).expect(200).json;
    assert_eq!(failed["error_code"], "server_error");
    client.get(&format!("/exports/{id}/file")).expect_problem(409, "state_forbids");
}

#[test]
fn a_client_with_the_scope_exports_the_area_of_its_unit() {
    let (app, _) = TestApp::with_register();
    let (_, reader) = app.api_client(&["enterprises:read"], org::DISTRICT_A);
    ask(&reader, "csv", json!({})).expect_problem(403, "forbidden");
    let (_, client) = app.api_client(&["enterprises:export"], org::TOWN_A1);
    let id = ask(&client, "csv", json!({"fields": ["name"]})).expect(201).id();
    assert_eq!(table(&file(&client, id).bytes).len(), 3, "two firms of the town below the headings");
    let (_, other) = app.api_client(&["enterprises:export"], org::TOWN_A1);
    other.get(&format!("/exports/{id}/file")).expect(404);
    app.login("coordinator_a1").get(&format!("/exports/{id}/file")).expect(404);
    assert_eq!(app.arrange(|c| enterprises::table.count().get_result::<i64>(c).expect("a count")), 5);
}
