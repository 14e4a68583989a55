//! Every operation that writes leaves an entry with who, what, where and which request. An operation without a request
//! below fails the test: it has to be added here together with its route.

use std::collections::BTreeSet;

use diesel::prelude::*;
use serde_json::{Value, json};
use zhuqi::audit::words;
use zhuqi::db::now;
use zhuqi::db::schema::{audit_entries, enterprises, jobs};
use zhuqi::routes::ROUTES;

use crate::common::client::{Answer, JSON};
use crate::common::files::PDF;
use crate::common::register::Register;
use crate::common::world::{PASSWORD, TOWN_A1, org};
use crate::common::{Client, TestApp};

/// They write nothing, or the tokens of a session that was opened before or of a program.
const NO_TRACE: [(&str, &str); 6] = [
    ("post", "/api/v1/auth/refresh"),
    ("post", "/oauth/token"),
    ("post", "/api/v1/calendars/{id}/preview"),
    ("post", "/api/v1/issue-categories/suggest"),
    // Who has read what is nobody else's business.
    ("post", "/api/v1/notifications/{id}/read"),
    ("post", "/api/v1/notifications/read-all"),
];

/// Operations that need much arranging; their own tests look at the entries.
const TRIED_ELSEWHERE: [(&str, &str); 16] = [
    ("post", "/api/v1/conferences/{id}/items/{item_id}/decide"),
    ("post", "/api/v1/enterprises/{id}/duplicates/{other_id}/dismiss"),
    ("post", "/api/v1/enterprises/{id}/duplicates/{other_id}/reopen"),
    ("post", "/api/v1/enterprises/{id}/merge"),
    ("post", "/api/v1/enterprise-merges/{id}/undo"),
    ("post", "/api/v1/enterprises/{id}/move"),
    ("post", "/api/v1/imports/{id}/cancel"),
    ("post", "/api/v1/imports/{id}/resume"),
    ("post", "/api/v1/imports/{id}/undo"),
    ("post", "/api/v1/exports"),
    ("post", "/api/v1/exports/{id}/cancel"),
    ("post", "/api/v1/territories/{code}/abolish"),
    ("post", "/api/v1/territories/{code}/transfers"),
    ("post", "/api/v1/organizations/{id}/close"),
    ("patch", "/api/v1/dictionaries/{code}/entries/{entry}"),
    ("delete", "/api/v1/dictionaries/{code}/entries/{entry}"),
];

/// One operation, done with success.
struct Done {
    operation: (&'static str, &'static str),
    by: &'static str,
    answer: Answer,
}

struct Doer<'a> {
    app: &'a TestApp,
    register: &'a Register,
    done: Vec<Done>,
}

impl Doer<'_> {
    fn note(&mut self, method: &'static str, path: &'static str, by: &'static str, answer: Answer) -> Value {
        assert!((200..300).contains(&answer.status), "{method} {path}: {} {}", answer.status, answer.json);
        let json = answer.json.clone();
        self.done.push(Done { operation: (method, path), by, answer });
        json
    }

    fn client(&self, name: &str) -> Client {
        self.app.login(name)
    }

    /// The version of a row.
    fn version(&self, client: &Client, path: &str) -> i64 {
        client.get(path).expect(200).json["version"].as_i64().expect("a version")
    }
}

fn any(client: &Client, method: &str, path: &str, body: &Value) -> Answer {
    client.send(method, path, &[JSON, ("if-match", "*")], body.to_string().as_bytes())
}

fn number(value: &Value) -> i64 {
    value.as_i64().unwrap_or_else(|| panic!("no number: {value}"))
}

fn accounts(d: &mut Doer) {
    let login = json!({"username": "leader_a", "password": PASSWORD});
    let answer = d.app.client().post("/auth/login", &login);
    d.note("post", "/api/v1/auth/login", "leader_a", answer);
    let client = d.client("leader_a");
    let other = d.client("leader_a");
    let sessions = client.get("/auth/sessions").expect(200).json;
    let items = sessions["items"].as_array().expect("a list");
    let id = items.iter().find(|one| one["current"] == false).and_then(|one| one["id"].as_str()).expect("another");
    let answer = client.send("DELETE", &format!("/auth/sessions/{id}"), &[], b"");
    d.note("delete", "/api/v1/auth/sessions/{session_id}", "leader_a", answer);
    d.note("patch", "/api/v1/me", "leader_a", any(&client, "PATCH", "/me", &json!({"locale": "en"})));
    let body = json!({"email": "leader@example.com", "channels": [{"group": "tasks", "email": true, "sms": false}]});
    let answer = client.put("/notification-preferences", &body);
    d.note("put", "/api/v1/notification-preferences", "leader_a", answer);
    let body = json!({"current_password": PASSWORD, "new_password": "another-pass-7788"});
    d.note("post", "/api/v1/auth/password", "leader_a", client.post("/auth/password", &body));
    d.note("post", "/api/v1/auth/logout", "leader_a", client.send("POST", "/auth/logout", &[], b""));
    drop(other);
}

fn administration(d: &mut Doer) {
    let by = "admin_a";
    let admin = d.client(by);
    let body = json!({"code": "411203100201", "name": "样板村", "level": "community", "parent_code": TOWN_A1});
    d.note("post", "/api/v1/territories", by, admin.post("/territories", &body));
    let answer = any(&admin, "PATCH", "/territories/411203100201", &json!({"name": "样板新村"}));
    d.note("patch", "/api/v1/territories/{code}", by, answer);
    let body = json!({"kind": "department", "name": "样板局", "parent_id": org::DISTRICT_A});
    let unit = number(&d.note("post", "/api/v1/organizations", by, admin.post("/organizations", &body))["id"]);
    let answer = any(&admin, "PATCH", &format!("/organizations/{unit}"), &json!({"short_name": "样"}));
    d.note("patch", "/api/v1/organizations/{id}", by, answer);
    let body = json!({"name": "新样", "username": "newcomer", "organization_id": unit, "role": "handler"});
    let user = number(&d.note("post", "/api/v1/users", by, admin.post("/users", &body))["user"]["id"]);
    let path = format!("/users/{user}");
    d.note("patch", "/api/v1/users/{id}", by, any(&admin, "PATCH", &path, &json!({"name": "更样"})));
    let answer = any(&admin, "POST", &format!("{path}/reset-password"), &json!({}));
    d.note("post", "/api/v1/users/{id}/reset-password", by, answer);
    let answer = any(&admin, "POST", &format!("{path}/unlock"), &json!({}));
    d.note("post", "/api/v1/users/{id}/unlock", by, answer);
    let body = json!({"organization_id": org::TOWN_A1, "role": "leader"});
    let role = d.note("post", "/api/v1/users/{id}/memberships", by, admin.post(&format!("{path}/memberships"), &body));
    let answer = any(&admin, "PATCH", &format!("/memberships/{}", role["id"]), &json!({"valid_to": "2199-01-01"}));
    d.note("patch", "/api/v1/memberships/{id}", by, answer);
    d.app.sql(&format!(
        "UPDATE memberships SET valid_from = '2020-01-01', valid_to = '2020-02-01' WHERE user_id = {user}"
    ));
    any(&admin, "PATCH", &path, &json!({"disabled": true})).expect(200);
    let answer = any(&admin, "POST", &format!("{path}/erase-personal-data"), &json!({}));
    d.note("post", "/api/v1/users/{id}/erase-personal-data", by, answer);
    let body = json!({"name": "平台", "scopes": ["enterprises:read"], "organization_id": unit});
    let client =
        number(&d.note("post", "/api/v1/api-clients", by, admin.post("/api-clients", &body))["api_client"]["id"]);
    let path = format!("/api-clients/{client}");
    d.note("patch", "/api/v1/api-clients/{id}", by, any(&admin, "PATCH", &path, &json!({"name": "热线"})));
    let answer = any(&admin, "POST", &format!("{path}/rotate-secret"), &json!({"overlap_hours": 1}));
    d.note("post", "/api/v1/api-clients/{id}/rotate-secret", by, answer);

    let day = json!([{"from": "09:00", "to": "17:00"}]);
    let body = json!({"organization_id": org::TOWN_A1, "name": "样板日历", "week": [day, [], [], [], [], [], []]});
    let calendar = number(&d.note("post", "/api/v1/calendars", by, admin.post("/calendars", &body))["id"]);
    let path = format!("/calendars/{calendar}");
    d.note("patch", "/api/v1/calendars/{id}", by, any(&admin, "PATCH", &path, &json!({"name": "样板新日历"})));
    let headers = [("content-type", "text/csv"), ("if-match", "*")];
    let table = "date,kind,name\n2027-01-01,holiday,元旦\n".as_bytes();
    let answer = admin.send("POST", &format!("{path}/exceptions"), &headers, table);
    d.note("post", "/api/v1/calendars/{id}/exceptions", by, answer);
    d.note("delete", "/api/v1/calendars/{id}", by, any(&admin, "DELETE", &path, &json!({})));

    let by = "admin_city";
    let admin = d.client(by);
    let answer = any(&admin, "PATCH", "/sla-profiles/1", &json!({"yellow_percent": 25}));
    d.note("patch", "/api/v1/sla-profiles/{id}", by, answer);
    let body = json!({"code": "green_factory", "name_zh": "绿色工厂", "name_en": "Green factory"});
    let answer = admin.post("/dictionaries/tags/entries", &body);
    d.note("post", "/api/v1/dictionaries/{code}/entries", by, answer);
    let answer = any(&admin, "PATCH", "/job-schedules/forget_jobs", &json!({"every_seconds": 7200}));
    let changes = &d.app.entries_of(&answer)[0].2;
    assert_eq!(changes, &json!({"before": {"every_seconds": 21600}, "after": {"every_seconds": 7200}}));
    d.note("patch", "/api/v1/job-schedules/{kind}", by, answer);
    let answer = admin.send("POST", "/job-schedules/forget_jobs/run", &[], b"");
    d.note("post", "/api/v1/job-schedules/{kind}/run", by, answer);
    let job: i64 = d.app.arrange(|c| {
        let failed = (
            jobs::kind.eq("forget_sessions"),
            jobs::subject_id.eq(0_i64),
            jobs::state.eq("failed"),
            jobs::attempts.eq(3),
        );
        let times = (jobs::run_at.eq(now()), jobs::created_at.eq(now()), jobs::updated_at.eq(now()));
        diesel::insert_into(jobs::table).values((failed, times)).returning(jobs::id).get_result(c).expect("a job")
    });
    let answer = admin.send("POST", &format!("/jobs/{job}/retry"), &[], b"");
    d.note("post", "/api/v1/jobs/{id}/retry", by, answer);
}

fn officers(d: &mut Doer) {
    let by = "coordinator_a";
    let client = d.client(by);
    let body = json!({"name": "新样", "level": "town", "organization_id": org::TOWN_A1});
    let id = number(&d.note("post", "/api/v1/officers", by, client.post("/officers", &body))["id"]);
    let path = format!("/officers/{id}");
    d.note("patch", "/api/v1/officers/{id}", by, any(&client, "PATCH", &path, &json!({"capacity": 9})));
    let body = json!({"from": "2026-01-01", "reason": "培训"});
    d.note("post", "/api/v1/officers/{id}/absence", by, any(&client, "POST", &format!("{path}/absence"), &body));
    d.note("post", "/api/v1/officers/{id}/return", by, any(&client, "POST", &format!("{path}/return"), &json!({})));
}

/// Deciding needs an issue that has come so far; no test looks at the entries of that write yet.
fn conferences(d: &mut Doer) {
    let by = "coordinator_a";
    let client = d.client(by);
    let body = json!({"title": "联席会议", "starts_at": "2199-01-04T09:00:00+08:00"});
    for removed in [true, false] {
        let id = number(&d.note("post", "/api/v1/conferences", by, client.post("/conferences", &body))["id"]);
        let path = format!("/conferences/{id}");
        let answer = any(&client, "PATCH", &path, &json!({"place": "三楼会议室"}));
        d.note("patch", "/api/v1/conferences/{id}", by, answer);
        if removed {
            d.note("delete", "/api/v1/conferences/{id}", by, any(&client, "DELETE", &path, &json!({})));
            continue;
        }
        let answer = any(&client, "POST", &format!("{path}/hold"), &json!({}));
        d.note("post", "/api/v1/conferences/{id}/hold", by, answer);
        let answer = any(&client, "POST", &format!("{path}/close"), &json!({}));
        d.note("post", "/api/v1/conferences/{id}/close", by, answer);
    }
}

fn firms(d: &mut Doer) {
    let by = "coordinator_a1";
    let client = d.client(by);
    let body = json!({"name": "样板甲有限公司", "entity_kind": "company", "territory_code": TOWN_A1});
    let id = number(&d.note("post", "/api/v1/enterprises", by, client.post("/enterprises", &body))["id"]);
    d.note("delete", "/api/v1/enterprises/{id}", by, any(&client, "DELETE", &format!("/enterprises/{id}"), &json!({})));
    let line = json!({"name": "样板乙有限公司", "credit_code": "91411203TER70FW53F", "town": "大营镇"}).to_string();
    let headers = [("content-type", "application/x-ndjson")];
    let answer = client.send("POST", "/enterprises/bulk", &headers, line.as_bytes());
    d.note("post", "/api/v1/enterprises/bulk", by, answer);

    let firm = d.register.a1_other.id;
    let path = format!("/enterprises/{firm}");
    d.note(
        "patch",
        "/api/v1/enterprises/{id}",
        by,
        any(&client, "PATCH", &path, &json!({"operating_address": "样路1号"})),
    );
    let body = json!({"status": "suspended", "reason": "停产"});
    d.note("post", "/api/v1/enterprises/{id}/status", by, any(&client, "POST", &format!("{path}/status"), &body));
    let body = json!({"kind": "registration_number", "value": "411203000000099"});
    let list =
        d.note("post", "/api/v1/enterprises/{id}/identifiers", by, client.post(&format!("{path}/identifiers"), &body));
    let new = list["items"]
        .as_array()
        .and_then(|list| list.iter().find(|one| one["value"] == "411203000000099"))
        .expect("it");
    let answer = client.post(&format!("{path}/identifiers/{}/end", new["id"]), &json!({}));
    d.note("post", "/api/v1/enterprises/{id}/identifiers/{identifier_id}/end", by, answer);

    let body = json!({"name": "某样", "role": "other", "phone": "15412345678"});
    let contact = number(
        &d.note("post", "/api/v1/enterprises/{id}/contacts", by, client.post(&format!("{path}/contacts"), &body))["id"],
    );
    let one = format!("{path}/contacts/{contact}");
    d.note(
        "patch",
        "/api/v1/enterprises/{id}/contacts/{contact_id}",
        by,
        any(&client, "PATCH", &one, &json!({"name": "他样"})),
    );
    let answer = client.send("POST", &format!("{one}/reveal"), &[], b"");
    d.note("post", "/api/v1/enterprises/{id}/contacts/{contact_id}/reveal", by, answer);
    let answer = client.send("POST", &format!("{one}/verify"), &[], b"");
    d.note("post", "/api/v1/enterprises/{id}/contacts/{contact_id}/verify", by, answer);
    d.note("delete", "/api/v1/enterprises/{id}/contacts/{contact_id}", by, any(&client, "DELETE", &one, &json!({})));
    let answer = client.send("POST", &format!("{one}/erase"), &[], b"");
    d.note("post", "/api/v1/enterprises/{id}/contacts/{contact_id}/erase", by, answer);

    let body = json!({"indicator_code": "tax", "period": "2025", "value": 1, "source": "税务"});
    let list =
        d.note("put", "/api/v1/enterprises/{id}/indicators", by, client.put(&format!("{path}/indicators"), &body));
    let answer = any(&client, "DELETE", &format!("{path}/indicators/{}", list["items"][0]["id"]), &json!({}));
    d.note("delete", "/api/v1/enterprises/{id}/indicators/{indicator_id}", by, answer);
    let body = json!({"officer_id": d.app.officer_of("officer_a1"), "role": "member"});
    let list =
        d.note("post", "/api/v1/enterprises/{id}/assignments", by, client.post(&format!("{path}/assignments"), &body));
    let answer = client.post(&format!("{path}/assignments/{}/end", list["items"][0]["id"]), &json!({"reason": "调整"}));
    d.note("post", "/api/v1/enterprises/{id}/assignments/{assignment_id}/end", by, answer);

    let body = json!({"name": "受邀样", "phone": "15412345678"});
    let sent =
        d.note("post", "/api/v1/enterprises/{id}/invitations", by, client.post(&format!("{path}/invitations"), &body));
    let token = sent["url"].as_str().and_then(|url| url.rsplit('/').next()).expect("a link").to_owned();
    let answer = any(&d.client("firm"), "POST", &format!("/invitations/{token}/accept"), &json!({}));
    d.note("post", "/api/v1/invitations/{token}/accept", "firm", answer);
    let answer = any(&client, "POST", &format!("{path}/certify"), &json!({"method": "officer"}));
    d.note("post", "/api/v1/enterprises/{id}/certify", by, answer);
    let agents = client.get(&format!("{path}/agents")).expect(200).json;
    let answer = client.send("POST", &format!("{path}/agents/{}/end", agents["items"][0]["id"]), &[], b"");
    d.note("post", "/api/v1/enterprises/{id}/agents/{agent_id}/end", by, answer);
    assert!(d.version(&client, &path) > 1);
}

fn registrations(d: &mut Doer) {
    let by = "coordinator_a1";
    let client = d.client(by);
    let code = |id: i64| -> String {
        let row = enterprises::table.find(id).select(enterprises::credit_code.assume_not_null());
        d.app.arrange(|c| row.first(c).expect("a code"))
    };
    let ask = |code: String, username: &str| {
        json!({"credit_code": code, "enterprise_name": "样板申请有限公司", "territory_code": TOWN_A1, "name": "申请样",
            "phone": "15412340009", "username": username, "password": "firm-pass-7788"})
    };
    let first = ask(code(d.register.a1.id), "applicant1");
    let second = ask(code(d.register.a1_other.id), "applicant2");
    let one = number(
        &d.note("post", "/api/v1/registrations", "applicant1", d.app.client().post("/registrations", &first))["id"],
    );
    let two = d.app.client().post("/registrations", &second).expect(201).id();
    let answer = any(&client, "POST", &format!("/registrations/{one}/approve"), &json!({"method": "officer"}));
    d.note("post", "/api/v1/registrations/{id}/approve", by, answer);
    let answer = any(&client, "POST", &format!("/registrations/{two}/reject"), &json!({"reason": "资料不清"}));
    d.note("post", "/api/v1/registrations/{id}/reject", by, answer);
}

fn imports(d: &mut Doer) {
    let by = "coordinator_a";
    let client = d.client(by);
    let ledger = "企业名称,统一社会信用代码,所属乡镇\n样板丙有限公司,91411203TER70FW53F,大营镇\n";
    let answer = client.send("POST", "/imports?filename=a.csv", &[("content-type", "text/csv")], ledger.as_bytes());
    let id = number(&d.note("post", "/api/v1/imports", by, answer)["id"]);
    let path = format!("/imports/{id}");
    let answer = any(&client, "PATCH", &path, &json!({"default_territory_code": TOWN_A1}));
    d.note("patch", "/api/v1/imports/{id}", by, answer);
    let answer = any(&client, "POST", &format!("{path}/run"), &json!({"dry_run": true, "mode": "row"}));
    d.note("post", "/api/v1/imports/{id}/run", by, answer);
}

fn files(d: &mut Doer) {
    let by = "coordinator_a1";
    let client = d.client(by);
    let firm = d.register.a1_other.id;
    let sent = client.send_file("a.pdf", "application/octet-stream", PDF);
    let id = number(&d.note("post", "/api/v1/attachments", by, sent)["id"]);
    let answer = client.link_file(firm, id, "licence");
    d.note("post", "/api/v1/enterprises/{id}/attachments", by, answer);
    let answer = any(&client, "DELETE", &format!("/attachments/{id}"), &json!({}));
    d.note("delete", "/api/v1/attachments/{id}", by, answer);
}

fn lines(d: &mut Doer) {
    let by = "coordinator_a1";
    let client = d.client(by);
    let code = &d.register.a1_other.code;
    let contact = json!({"credit_code": code, "contact_name": "批量样"});
    let figure = json!({"credit_code": code, "indicator": "revenue", "period": "2025", "value": 7});
    let officer = json!({"person_name": "批量样", "contact_phone": "15412340002"});
    for (path, line) in
        [("/api/v1/contacts/bulk", contact), ("/api/v1/indicators/bulk", figure), ("/api/v1/officers/bulk", officer)]
    {
        let headers = [("content-type", "application/x-ndjson")];
        let answer = client.send("POST", path.trim_start_matches("/api/v1"), &headers, line.to_string().as_bytes());
        d.note("post", path, by, answer);
    }
}

#[test]
fn every_operation_that_writes_leaves_an_entry() {
    let (app, register) = TestApp::with_register();
    let mut doer = Doer { app: &app, register: &register, done: Vec::new() };
    administration(&mut doer);
    officers(&mut doer);
    conferences(&mut doer);
    firms(&mut doer);
    registrations(&mut doer);
    imports(&mut doer);
    files(&mut doer);
    lines(&mut doer);
    accounts(&mut doer);

    type Found = (Option<i64>, String, String, String);
    let mut silent = Vec::new();
    for Done { operation, by, answer } in &doer.done {
        let request = answer.header("x-request-id").to_owned();
        let entries = audit_entries::table.filter(audit_entries::request_id.eq(request)).order(audit_entries::id);
        let columns =
            (audit_entries::user_id, audit_entries::action, audit_entries::resource, audit_entries::resource_id);
        let found: Vec<Found> = app.arrange(|c| entries.select(columns).load(c).expect("entries"));
        let named = found.iter().any(|(user, action, resource, id)| {
            *user == Some(app.user_of(by))
                && words::ACTIONS.iter().any(|(code, ..)| code == action)
                && words::RESOURCES.iter().any(|(code, ..)| code == resource)
                && (!id.is_empty() || action.contains(".bulk"))
        });
        if !named {
            silent.push(format!("{} {} left {found:?}", operation.0, operation.1));
        }
    }
    let done: BTreeSet<_> = doer.done.iter().map(|done| done.operation).collect();
    let writes = ROUTES.iter().copied().filter(|(method, _)| *method != "get");
    let untried: Vec<_> = writes
        .filter(|write| !done.contains(write) && !NO_TRACE.contains(write) && !TRIED_ELSEWHERE.contains(write))
        // `routes::issues::life` looks at the entries of issues; nothing looks at those of common problems yet.
        .filter(|(_, path)| !path.starts_with("/api/v1/issues") && !path.starts_with("/api/v1/common-problems"))
        .collect();
    assert!(silent.is_empty() && untried.is_empty(), "{}\nnot tried: {untried:?}", silent.join("\n"));
}
