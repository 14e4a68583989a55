//! The register of the test world: firms in both towns of district A, in its park and in district B, each with
//! everything that hangs below an enterprise, and what else belongs to somebody's area.

use diesel::prelude::*;
use serde_json::{Value, json};
use zhuqi::auth::token::{self, Identity};
use zhuqi::config::Config;
use zhuqi::db::schema::{api_clients, enterprise_agents, memberships, officers, users};
use zhuqi::db::{Conn, now, today};
use zhuqi::enterprises::credit_code;

use super::world::{TOWN_A1, TOWN_A2, TOWN_B1, org};
use super::{Client, TestApp};

/// An enterprise and the ids of its rows; those of `ended` are over, so that ending them again is a conflict.
#[derive(Debug, Clone)]
pub struct Firm {
    /// `enterprises.id`
    pub id: i64,
    /// Its name.
    pub name: String,
    /// Its credit code.
    pub code: String,
    /// A contact with a phone.
    pub contact: i64,
    /// That phone in full.
    pub phone: String,
    /// A registration number that has ended.
    pub identifier: i64,
    /// An assignment that has ended.
    pub assignment: i64,
    /// An agent who has ended.
    pub agent: i64,
}

/// Who and what there is.
pub struct Register {
    /// In town A1; `officer_a1` serves it and `firm` acts for it.
    pub a1: Firm,
    /// In town A1, with nobody's service.
    pub a1_other: Firm,
    /// In town A2.
    pub a2: Firm,
    /// In town A2, managed by the park.
    pub park: Firm,
    /// In town B1; `officer_b1` serves it.
    pub b1: Firm,
}

/// A valid credit code of district A; every `n` has its own.
pub fn code(n: usize) -> String {
    const LAST: &str = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    let stem = format!("91411203MA{n:06}");
    let candidates = "0123456789X".chars().flat_map(|inner| LAST.chars().map(move |last| (inner, last)));
    candidates
        .map(|(inner, last)| format!("{stem}{inner}{last}"))
        .find(|code| credit_code::check(code).is_ok())
        .expect("one of the check characters fits")
}

impl TestApp {
    /// The world with its register.
    pub fn with_register() -> (Self, Register) {
        Self::register_with(|_| {})
    }

    /// The same with a changed configuration.
    pub fn register_with(change: impl FnOnce(&mut Config)) -> (Self, Register) {
        let app = Self::world_with(change);
        let city = app.login("coordinator_city");
        let firm = |n: usize, town: &str, manager: Option<i64>, officer: &str, agent: Option<&str>| {
            build(&app, &city, n, town, manager, (officer, agent))
        };
        let register = Register {
            a1: firm(1, TOWN_A1, None, "officer_a1", Some("firm")),
            a1_other: firm(2, TOWN_A1, None, "", None),
            a2: firm(3, TOWN_A2, None, "", None),
            park: firm(4, TOWN_A2, Some(org::PARK_A), "", None),
            b1: firm(5, TOWN_B1, None, "officer_b1", None),
        };
        (app, register)
    }

    /// What a test needs behind the API.
    pub fn arrange<T>(&self, f: impl FnOnce(&mut Conn) -> T) -> T {
        self.state.db.write_blocking(|c| Ok(f(c))).expect("arranged")
    }

    /// The officer profile of a log-in.
    pub fn officer_of(&self, username: &str) -> i64 {
        self.arrange(|c| {
            let person = users::table.filter(users::username.eq(username)).select(users::person_id);
            officers::table
                .filter(officers::person_id.eq_any(person))
                .order(officers::id)
                .select(officers::id)
                .first(c)
                .expect("an officer")
        })
    }

    /// The id of a log-in.
    pub fn user_of(&self, username: &str) -> i64 {
        let row = users::table.filter(users::username.eq(username)).select(users::id);
        self.arrange(|c| row.first(c).expect("a user"))
    }

    /// The first role of a log-in.
    pub fn membership_of(&self, username: &str) -> i64 {
        let user = self.user_of(username);
        let row = memberships::table.filter(memberships::user_id.eq(user)).order(memberships::id);
        self.arrange(|c| row.select(memberships::id).first(c).expect("a membership"))
    }

    /// Makes a log-in act for an enterprise.
    pub fn add_agent(&self, enterprise: i64, username: &str) -> i64 {
        let user = self.user_of(username);
        self.arrange(|c| {
            diesel::insert_into(enterprise_agents::table)
                .values((
                    enterprise_agents::enterprise_id.eq(enterprise),
                    enterprise_agents::user_id.eq(user),
                    enterprise_agents::valid_from.eq(today()),
                    enterprise_agents::created_at.eq(now()),
                ))
                .returning(enterprise_agents::id)
                .get_result(c)
                .expect("an agent")
        })
    }

    /// A caller with a token of a new API client of district A (or of another unit).
    pub fn api_client(&self, scopes: &[&str], organization: i64) -> (i64, Client) {
        let id: i64 = self.arrange(|c| {
            diesel::insert_into(api_clients::table)
                .values((
                    api_clients::client_id.eq(uuid::Uuid::new_v4().to_string()),
                    api_clients::name.eq("测试平台"),
                    api_clients::organization_id.eq(organization),
                    api_clients::scopes.eq(scopes.join(" ")),
                    api_clients::version.eq(1_i64),
                    api_clients::created_at.eq(now()),
                    api_clients::updated_at.eq(now()),
                ))
                .returning(api_clients::id)
                .get_result(c)
                .expect("a client")
        });
        let identity = Identity::Client { id, scopes: scopes.iter().map(ToString::to_string).collect() };
        let token = token::issue(&self.state.keys.token, &identity).expect("a token");
        (id, self.client().with_token(&token))
    }
}

fn build(
    app: &TestApp,
    city: &Client,
    n: usize,
    town: &str,
    manager: Option<i64>,
    people: (&str, Option<&str>),
) -> Firm {
    let (officer, agent) = people;
    let (name, code, phone) = (format!("样板第{n}农机制造有限公司"), code(n), format!("1541234000{n}"));
    let mut body = json!({"name": name, "credit_code": code, "entity_kind": "company", "territory_code": town,
        "registration_number": format!("41120300000000{n}"), "note": format!("内部备注{n}")});
    if let Some(manager) = manager {
        body["managing_organization_id"] = json!(manager);
    }
    let id = city.post("/enterprises", &body).expect(201).id();
    let below = |rest: &str| format!("/enterprises/{id}/{rest}");
    let contact = json!({"name": format!("联系样{n}"), "role": "liaison", "phone": phone, "is_primary": true});
    let contact = city.post(&below("contacts"), &contact).expect(201).id();
    let identifiers = city.get(&below("identifiers")).expect(200).json;
    let identifier = id_where(&identifiers, "kind", "registration_number");
    city.post(&below(&format!("identifiers/{identifier}/end")), &json!({})).expect(200);
    let served = json!({"officer_id": app.officer_of("leader_a"), "role": "guaranteeing_leader"});
    let assigned = city.post(&below("assignments"), &served).expect(201).json;
    let assignment = id_where(&assigned, "role", "guaranteeing_leader");
    city.post(&below(&format!("assignments/{assignment}/end")), &json!({"reason": "调整"})).expect(200);
    if !officer.is_empty() {
        let served = json!({"officer_id": app.officer_of(officer), "role": "primary"});
        city.post(&below("assignments"), &served).expect(201);
    }
    let former = app.add_agent(id, "former_firm");
    city.send("POST", &below(&format!("agents/{former}/end")), &[], b"").expect(204);
    if let Some(agent) = agent {
        app.add_agent(id, agent);
    }
    Firm { id, name, code, contact, phone, identifier, assignment, agent: former }
}

fn id_where(list: &Value, field: &str, value: &str) -> i64 {
    let items = list["items"].as_array().expect("a list");
    items.iter().find(|item| item[field] == value).and_then(|item| item["id"].as_i64()).expect(value)
}

/// The body of a new enterprise in town A1 with a code of its own, and some fields replaced.
pub fn firm_body(n: usize, change: Value) -> Value {
    let mut body = json!({"name": format!("样板第{n}农机制造有限公司"), "credit_code": code(n), "entity_kind": "company",
        "territory_code": TOWN_A1});
    for (name, value) in change.as_object().into_iter().flatten() {
        body[name] = value.clone();
    }
    body
}
