//! A request for every operation that tells whether the caller is permitted, and changes as little as it can.

use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::{Value, json};
use zhuqi::auth::sessions;
use zhuqi::auth::token::{self, Identity};
use zhuqi::issues::workflow::IssueAction;

use crate::common::client::Answer;
use crate::common::register::{Firm, Register};
use crate::common::world::{TOWN_A1, TOWN_B1, org};
use crate::common::{Client, TestApp, files};
use crate::routes::issues::matrix::body as issue_action;

/// The rows that a request can name: those of the caller's area, or those of another one.
pub struct Target<'a> {
    pub firm: &'a Firm,
    /// A duplicate of the firm that only its office sees.
    pub twin: i64,
    /// A merge into the firm.
    pub merge: i64,
    pub import: i64,
    pub attachment: i64,
    pub attachment_token: String,
    pub export: i64,
    pub user: i64,
    pub membership: i64,
    pub officer: i64,
    pub client: i64,
    pub registration: i64,
    pub invitation: String,
    pub organization: i64,
    pub parent_organization: i64,
    pub territory: &'static str,
    pub session_of: &'a str,
    pub audit_entry: i64,
    pub issue: i64,
    pub conference: i64,
    pub calendar: i64,
    pub common_problem: i64,
}

impl<'a> Target<'a> {
    /// Rows of district A for a caller of there; a park and a town have imports, and the park a firm, of their own.
    pub fn own(app: &TestApp, register: &'a Register, caller: &'a str) -> Self {
        let is_person = crate::common::world::PEOPLE.iter().any(|(name, ..)| *name == caller) || caller == "firm";
        let exporter = if matches!(caller, "coordinator_a1" | "coordinator_park" | "supervisor_a") {
            caller
        } else {
            "coordinator_a"
        };
        let uploader = if matches!(caller, "coordinator_a1" | "coordinator_park") { caller } else { "coordinator_a" };
        let firm = if caller == "coordinator_park" { &register.park } else { &register.a1 };
        let attachment = attach(app, firm.id);
        Target {
            firm,
            attachment,
            attachment_token: link(app, attachment),
            twin: twin(app, firm),
            merge: merge(app, firm),
            import: upload(&app.login(uploader)),
            export: export(&app.login(exporter)),
            user: app.user_of("coordinator_a"),
            membership: app.membership_of("coordinator_a"),
            officer: app.officer_of("officer_a1"),
            client: app.api_client(&["enterprises:read"], org::DISTRICT_A).0,
            registration: register_account(app, TOWN_A1),
            invitation: invite(app, register.a1.id),
            organization: org::TOWN_A1,
            parent_organization: org::DISTRICT_A,
            territory: TOWN_A1,
            session_of: if is_person { caller } else { "coordinator_a" },
            audit_entry: log_in_of(app, uploader),
            issue: report(app, firm.id),
            common_problem: common_problem(app, firm.id),
            conference: convene(app, "coordinator_a"),
            calendar: calendar(app, org::DISTRICT_A),
        }
    }

    /// Rows of district B.
    pub fn foreign(app: &TestApp, register: &'a Register) -> Self {
        Target {
            firm: &register.b1,
            attachment: attach(app, register.b1.id),
            attachment_token: "unknown".to_owned(),
            twin: twin(app, &register.b1),
            merge: merge(app, &register.b1),
            import: upload(&app.login("coordinator_b")),
            export: export(&app.login("coordinator_b")),
            user: app.user_of("coordinator_b"),
            membership: app.membership_of("coordinator_b"),
            officer: app.officer_of("officer_b1"),
            client: app.api_client(&["enterprises:read"], org::DISTRICT_B).0,
            registration: register_account(app, TOWN_B1),
            invitation: "unknown".to_owned(),
            organization: org::TOWN_B1,
            parent_organization: org::DISTRICT_B,
            territory: TOWN_B1,
            session_of: "coordinator_b",
            audit_entry: log_in_of(app, "coordinator_b"),
            issue: report(app, register.b1.id),
            common_problem: common_problem(app, register.b1.id),
            conference: convene(app, "coordinator_b"),
            calendar: calendar(app, org::DISTRICT_B),
        }
    }
}

/// What the audit trail says of the last log-in of somebody.
fn log_in_of(app: &TestApp, username: &str) -> i64 {
    use diesel::prelude::*;
    use zhuqi::db::schema::audit_entries as t;
    let user = app.user_of(username);
    let entries = t::table.filter(t::user_id.eq(user).and(t::action.eq("session.open"))).order(t::id.desc());
    app.arrange(|c| entries.select(t::id).first(c).expect("a log-in"))
}

/// A contact to be removed for good.
fn contact(app: &TestApp, enterprise: i64) -> i64 {
    let (_, city) = session(app, "coordinator_city");
    let body = json!({"name": "离任样", "role": "other", "phone": "15412340005"});
    city.post(&format!("/enterprises/{enterprise}/contacts"), &body).expect(201).id()
}

/// A calendar of a unit.
fn calendar(app: &TestApp, organization: i64) -> i64 {
    let (_, city) = session(app, "admin_city");
    city.post("/calendars", &calendar_body(organization)).expect(201).id()
}

fn calendar_body(organization: i64) -> Value {
    let day = json!([{"from": "09:00", "to": "17:00"}]);
    json!({"organization_id": organization, "name": "样板日历", "week": [day, day, day, day, day, [], []]})
}

fn unique() -> usize {
    static NEXT: AtomicUsize = AtomicUsize::new(1000);
    NEXT.fetch_add(1, Ordering::Relaxed)
}

fn twin(app: &TestApp, firm: &Firm) -> i64 {
    let (_, city) = session(app, "coordinator_city");
    let row = city.get(&format!("/enterprises/{}", firm.id)).expect(200).json;
    let body = json!({"name": firm.name, "entity_kind": "company", "territory_code": row["territory_code"],
        "managing_organization_id": row["managing_organization_id"]});
    city.post("/enterprises", &body).expect(201).id()
}

fn merge(app: &TestApp, firm: &Firm) -> i64 {
    let (_, city) = session(app, "coordinator_city");
    let version =
        city.get(&format!("/enterprises/{}", firm.id)).expect(200).json["version"].as_i64().expect("a version");
    let body = json!({"other_id": twin(app, firm), "other_version": 1, "reason": "重复"});
    city.post_if(&format!("/enterprises/{}/merge", firm.id), version, &body).expect(200);
    city.get(&format!("/enterprises/{}/merges", firm.id)).expect(200).json["items"][0]["id"].as_i64().expect("a merge")
}

/// A common problem of two issues of a firm.
fn common_problem(app: &TestApp, firm: i64) -> i64 {
    let (_, city) = session(app, "coordinator_city");
    let body = json!({"title": "公交", "issue_ids": [report(app, firm), report(app, firm)]});
    city.post("/common-problems", &body).expect(201).id()
}

/// An issue of a firm, waiting for its office.
fn report(app: &TestApp, enterprise: i64) -> i64 {
    let (_, city) = session(app, "coordinator_city");
    let body = json!({"enterprise_id": enterprise, "kind": "help", "title": "用工不足", "description": "缺少普工"});
    city.post("/issues", &body).expect(201).id()
}

/// A conference in preparation.
fn convene(app: &TestApp, coordinator: &str) -> i64 {
    let body = json!({"title": "联席会议", "starts_at": "2199-01-04T09:00:00+08:00"});
    session(app, coordinator).1.post("/conferences", &body).expect(201).id()
}

fn upload(client: &Client) -> i64 {
    client.send("POST", "/imports?filename=a.csv", &[("content-type", "text/csv")], LEDGER.as_bytes()).expect(201).id()
}

/// A file of an enterprise, sent by somebody of above.
fn attach(app: &TestApp, enterprise: i64) -> i64 {
    let (_, city) = session(app, "coordinator_city");
    city.attach(enterprise, "licence", "a.pdf", files::PDF).id()
}

/// A token that opens a file to whoever has it.
fn link(app: &TestApp, attachment: i64) -> String {
    let (_, city) = session(app, "coordinator_city");
    let url = city.link(attachment);
    url.rsplit('=').next().expect("a token").to_owned()
}

fn export(client: &Client) -> i64 {
    client.post("/exports", &json!({"resource": "enterprises", "format": "csv"})).expect(201).id()
}

fn register_account(app: &TestApp, territory: &str) -> i64 {
    let n = unique();
    let body = json!({"credit_code": crate::common::register::code(n), "enterprise_name": "样板申请有限公司",
        "territory_code": territory, "name": "申请样", "phone": "15412340009", "username": format!("applicant{n}"),
        "password": "firm-pass-7788"});
    app.client().post("/registrations", &body).expect(201).id()
}

fn invite(app: &TestApp, enterprise: i64) -> String {
    let body = json!({"name": "受邀样", "phone": "15412340008"});
    let invited = app.login("coordinator_city").post(&format!("/enterprises/{enterprise}/invitations"), &body);
    let url = invited.expect(201).json["url"].as_str().expect("a link").to_owned();
    url.rsplit('/').next().expect("a token").to_owned()
}

/// A log-in session beside the present ones: its id and a caller that uses it.
pub fn session(app: &TestApp, username: &str) -> (String, Client) {
    let user = app.user_of(username);
    let opened = app.arrange(|c| sessions::open(c, user, "127.0.0.1", None).expect("opens"));
    let identity = Identity::User { id: user, session: opened.session.clone() };
    let token = token::issue(&app.state.keys.token, &identity).expect("a token");
    (opened.session, app.client().with_token(&token))
}

const LEDGER: &str = "企业名称,统一社会信用代码,所属乡镇,联系人,联系电话\n样板台账有限公司,91411203TER70FW53F,大营镇,联系样,15412340001\n";

/// Sends the request of one operation.
pub fn send(app: &TestApp, client: &Client, method: &str, path: &str, target: &Target) -> Answer {
    let address = address(app, path, target);
    let method_name = method.to_uppercase();
    match (method, path) {
        ("get", _) => client.get(&address),
        ("post", "/api/v1/imports") => {
            client.send("POST", "/imports?filename=b.csv", &[("content-type", "text/csv")], LEDGER.as_bytes())
        }
        ("post", "/api/v1/attachments") => {
            let headers = [("content-type", "application/octet-stream")];
            client.send("POST", "/attachments?filename=b.pdf", &headers, files::PDF)
        }
        ("post", "/api/v1/enterprises/bulk") => {
            let line = json!({"name": target.firm.name, "credit_code": target.firm.code}).to_string();
            let headers = [("content-type", "application/x-ndjson")];
            client.send("POST", &format!("{address}?dry_run=true"), &headers, line.as_bytes())
        }
        ("post", "/api/v1/contacts/bulk") => {
            let line = json!({"credit_code": target.firm.code, "contact_name": "联系样"}).to_string();
            let headers = [("content-type", "application/x-ndjson")];
            client.send("POST", &format!("{address}?dry_run=true"), &headers, line.as_bytes())
        }
        ("post", "/api/v1/indicators/bulk") => {
            let line = json!({"credit_code": target.firm.code, "indicator": "revenue", "period": "2025", "value": 1});
            let headers = [("content-type", "application/x-ndjson")];
            client.send("POST", &format!("{address}?dry_run=true"), &headers, line.to_string().as_bytes())
        }
        ("post", "/api/v1/officers/bulk") => {
            let line = json!({"person_name": "专员样", "contact_phone": "15412340002"}).to_string();
            let headers = [("content-type", "application/x-ndjson")];
            client.send("POST", &format!("{address}?dry_run=true"), &headers, line.as_bytes())
        }
        ("post", "/api/v1/calendars/{id}/exceptions") => {
            let headers = [("content-type", "text/csv"), ("if-match", "\"0\"")];
            client.send("POST", &address, &headers, b"date,kind,name\n2027-01-01,holiday,\xe5\x85\x83\xe6\x97\xa6\n")
        }
        ("post", "/oauth/token") => {
            let headers = [("content-type", "application/x-www-form-urlencoded")];
            let form = b"grant_type=client_credentials&client_id=nobody&client_secret=nothing";
            client.send("POST", path, &headers, form)
        }
        _ => {
            let headers = [("content-type", "application/json"), ("if-match", "\"0\"")];
            client.send(&method_name, &address, &headers, body(method, path, target).to_string().as_bytes())
        }
    }
}

fn address(app: &TestApp, path: &str, target: &Target) -> String {
    let firm = target.firm;
    let id = match path.split('/').nth(3).unwrap_or_default() {
        "imports" => target.import,
        "attachments" => target.attachment,
        "enterprise-merges" => target.merge,
        "exports" => target.export,
        "users" => target.user,
        "memberships" => target.membership,
        "officers" => target.officer,
        "api-clients" => target.client,
        "registrations" => target.registration,
        "organizations" => target.organization,
        "audit-entries" => target.audit_entry,
        "issues" => target.issue,
        "conferences" => target.conference,
        "calendars" => target.calendar,
        "common-problems" => target.common_problem,
        "sla-profiles" => 1,
        // Nobody's.
        "notifications" => 0,
        _ => firm.id,
    };
    let code = if path.contains("territories") {
        target.territory
    } else if path.contains("dictionaries") {
        "roles"
    } else {
        &firm.code
    };
    let mut address = path
        .replace("{id}", &id.to_string())
        .replace("{code}", code)
        .replace(
            "{kind}",
            match path {
                path if path.contains("import-templates") => "contacts",
                path if path.contains("slips") => "acceptance",
                _ => "forget_jobs",
            },
        )
        .replace("{entry}", "high_tech")
        .replace("{other_id}", &target.twin.to_string())
        .replace("{identifier_id}", &firm.identifier.to_string())
        .replace("{contact_id}", &firm.contact.to_string())
        .replace("{assignment_id}", &firm.assignment.to_string())
        .replace("{agent_id}", &firm.agent.to_string())
        .replace("{issue_id}", "0")
        .replace("{item_id}", "1")
        .replace("{token}", &target.invitation);
    if path.ends_with("/erase") {
        let id = contact(app, firm.id);
        address = path.replace("{id}", &firm.id.to_string()).replace("{contact_id}", &id.to_string());
    }
    if address.contains("{indicator_id}") {
        address = address.replace("{indicator_id}", &figure(app, firm.id).to_string());
    }
    if address.contains("{session_id}") {
        address = address.replace("{session_id}", &session(app, target.session_of).0);
    }
    if path.ends_with("/attachments/{id}/file") {
        return format!("{address}?token={}", target.attachment_token);
    }
    if path.ends_with("/notifications/stream") {
        return format!("{address}?seconds=1");
    }
    if path.ends_with("/due") {
        return format!("{address}?from=2026-01-05T01:00:00Z&amount=1&unit=working_days");
    }
    if path.ends_with("/cards") { format!("{address}?q=%E6%A0%B7%E6%9D%BF") } else { address }
}

/// A figure to be removed.
fn figure(app: &TestApp, enterprise: i64) -> i64 {
    let (_, city) = session(app, "coordinator_city");
    let source = format!("来源{}", unique());
    let body = json!({"indicator_code": "tax", "period": "2025", "value": 1, "source": source});
    let list = city.put(&format!("/enterprises/{enterprise}/indicators"), &body).expect(200).json;
    let found = list["items"].as_array().expect("a list").iter().find(|item| item["source"] == source.as_str());
    found.and_then(|item| item["id"].as_i64()).expect("the figure")
}

fn body(method: &str, path: &str, target: &Target) -> Value {
    let n = unique();
    match (method, path.trim_start_matches("/api/v1")) {
        ("post", "/auth/login") => json!({"username": "nobody", "password": "nothing"}),
        ("post", "/auth/password") => json!({"current_password": "wrong", "new_password": "new-pass-7788"}),
        ("post", "/enterprises") => {
            let manager = (target.firm.name.contains("第4")).then_some(org::PARK_A);
            json!({"name": format!("样板新设{n}有限公司"), "entity_kind": "company",
                "territory_code": target.territory, "managing_organization_id": manager})
        }
        ("post", "/enterprises/{id}/identifiers") => json!({"kind": "credit_code", "value": "123"}),
        ("post", "/enterprises/{id}/status") => json!({"status": "suspended", "reason": "停产"}),
        ("post", "/enterprises/{id}/contacts") => json!({"name": "某样", "role": "other", "phone": "12"}),
        ("post", "/enterprises/{id}/attachments") => json!({"attachment_id": 0, "kind": "licence"}),
        ("put", "/notification-preferences") => json!({"channels": []}),
        ("put", _) => json!({"indicator_code": "nothing", "period": "2025", "value": 1, "source": "s"}),
        ("post", "/enterprises/{id}/certify") => json!({"method": "officer"}),
        ("post", "/enterprises/{id}/assignments") => json!({"officer_id": 0, "role": "primary"}),
        ("post", "/enterprises/{id}/assignments/{assignment_id}/end") => json!({"reason": "调整"}),
        ("post", "/enterprises/{id}/invitations") => json!({"name": "受邀样", "phone": "15412340007"}),
        ("post", "/enterprises/{id}/merge") => json!({"other_id": target.twin, "other_version": 1, "reason": "重复"}),
        ("post", "/enterprises/{id}/duplicates/{other_id}/dismiss") => json!({"reason": "两家企业"}),
        ("post", "/enterprise-merges/{id}/undo") => json!({"reason": "两家企业"}),
        ("post", "/exports") => json!({"resource": "enterprises", "format": "xlsx"}),
        ("post", "/imports/{id}/run") => json!({"dry_run": true, "mode": "row"}),
        ("post", "/territories") => {
            json!({"code": format!("{}{:06}", target.territory, n).chars().take(12).collect::<String>(),
            "name": "样板村", "level": "community", "parent_code": target.territory})
        }
        ("post", "/calendars") => calendar_body(target.parent_organization),
        ("post", "/organizations") => {
            json!({"kind": "department", "name": format!("样板局{n}"), "parent_id": target.parent_organization})
        }
        ("post", "/users") => json!({"name": "新样", "username": format!("user{n}"), "role": "officer",
            "organization_id": target.organization}),
        ("post", "/users/{id}/memberships") => json!({"organization_id": org::DISTRICT_B, "role": "leader"}),
        ("patch", "/memberships/{id}") => json!({"valid_to": null}),
        ("post", "/api-clients") => json!({"name": format!("平台{n}"), "scopes": ["enterprises:read"],
            "organization_id": target.organization}),
        ("post", "/api-clients/{id}/rotate-secret") => json!({"overlap_hours": 1}),
        ("post", "/registrations") => json!({"credit_code": "123", "enterprise_name": "样板", "name": "某样",
            "territory_code": target.territory, "phone": "15412340006", "username": "someone", "password": "x"}),
        ("post", "/registrations/{id}/approve") => json!({"method": "officer"}),
        ("post", "/registrations/{id}/reject") => json!({"reason": "资料不清"}),
        ("post", "/invitations/{token}/accept") => json!({"username": "someone"}),
        ("post", "/dictionaries/{code}/entries") => json!({"code": "new_tag", "name_zh": "新样", "name_en": "New"}),
        ("post", "/issue-categories/suggest") => json!({"text": "续贷难"}),
        ("post", "/territories/{code}/abolish") => json!({"last_day": "2026-01-01"}),
        ("post", "/organizations/{id}/close") => json!({"reason": "撤并"}),
        ("post", "/enterprises/{id}/move") => json!({"territory_code": target.territory, "reason": "搬迁"}),
        ("post", "/issues") => {
            json!({"enterprise_id": target.firm.id, "kind": "help", "title": "用工不足", "description": "缺少普工"})
        }
        ("post", "/common-problems") => json!({"title": "公交", "issue_ids": [target.issue, 0]}),
        ("post", "/common-problems/{id}/answer") => json!({"result": "solved", "text": "已延长末班车"}),
        ("post", "/conferences") => json!({"title": "联席会议", "starts_at": "2199-01-04T09:00:00+08:00"}),
        ("post", "/conferences/{id}/items/{item_id}/decide") => json!({"kind": "escalate", "text": "提请研究"}),
        ("post", "/issues/batch") => json!({"issues": [{"id": target.issue, "version": 0}], "release": {}}),
        ("post", action) if action.starts_with("/issues/{id}/") => {
            let code = action.trim_start_matches("/issues/{id}/").replace('-', "_");
            issue_action(IssueAction::parse(&code).expect("an action"))
        }
        ("post", "/officers") => json!({"name": "新样", "level": "town", "organization_id": target.organization}),
        ("post", "/notifications/read-all") => json!({"up_to": 1}),
        ("post", "/officers/{id}/absence") => json!({"from": "2026-01-01", "reason": "培训"}),
        _ => json!({}),
    }
}
