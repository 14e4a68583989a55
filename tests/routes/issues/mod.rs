//! Issues through HTTP: their life, who may do what, and when.

mod clocks;
mod common;
mod life;
pub mod matrix;
mod needs;
mod requests;
mod slips;
mod suggestions;
mod supervision;
mod visibility;

use diesel::prelude::*;
use serde_json::{Value, json};
use zhuqi::auth::password;
use zhuqi::config::Config;
use zhuqi::db::schema::memberships;
use zhuqi::db::{now, today};
use zhuqi::users::words::Role;

use crate::common::client::Answer;
use crate::common::register::Register;
use crate::common::world::{PASSWORD, add_user, org};
use crate::common::{Client, TestApp};

/// Everybody who has to do with an issue of the firm in town A1.
pub struct Cast {
    pub app: TestApp,
    pub register: Register,
    pub firm: Client,
    pub officer: Client,
    /// Of town A1, which coordinates.
    pub office: Client,
    /// Of the department that is given issues here.
    pub handler: Client,
    /// Of another department.
    pub helper: Client,
    pub supervisor: Client,
}

/// The other department.
pub const HELPING: i64 = org::SUPERVISION_A;

impl Cast {
    pub fn new() -> Self {
        Self::with(|_| {})
    }

    /// The same with a changed configuration.
    pub fn with(change: impl FnOnce(&mut Config)) -> Self {
        let (app, register) = TestApp::register_with(change);
        app.arrange(|c| {
            let hash = password::hash(PASSWORD, true).expect("hashes");
            let user = add_user(c, "helper_a", &hash);
            diesel::insert_into(memberships::table)
                .values((
                    memberships::user_id.eq(user),
                    memberships::organization_id.eq(HELPING),
                    memberships::role.eq(Role::Handler.code()),
                    memberships::valid_from.eq(today()),
                    memberships::created_at.eq(now()),
                ))
                .execute(c)
                .expect("a membership");
        });
        Cast {
            firm: app.login("firm"),
            officer: app.login("officer_a1"),
            office: app.login("coordinator_a1"),
            handler: app.login("handler_a"),
            helper: app.login("helper_a"),
            supervisor: app.login("supervisor_a"),
            register,
            app,
        }
    }

    /// A new issue of the firm, handed in by itself.
    pub fn report(&self) -> i64 {
        self.firm.post("/issues", &self.body()).expect(201).id()
    }

    pub fn body(&self) -> Value {
        json!({"enterprise_id": self.register.a1.id, "kind": "help", "title": "续贷遇到困难",
            "description": "贷款500万元下月到期，银行要求追加抵押物", "need_kind": "financing", "need_asked": 500})
    }

    /// One in the hands of the department.
    pub fn in_progress(&self) -> i64 {
        let id = self.report();
        act(&self.office, id, "accept", json!({"category": "financing_renewal", "level": "simple"})).expect(200);
        act(&self.office, id, "dispatch", json!({"lead_organization_id": org::INDUSTRY_A})).expect(200);
        act(&self.handler, id, "sign", json!({})).expect(200);
        id
    }

    /// One whose reply the enterprise has before it.
    pub fn replied(&self) -> i64 {
        let id = self.in_progress();
        act(&self.handler, id, "reply", json!({"result": "solved", "text": "已续贷500万元", "need_met": 500}))
            .expect(200);
        act(&self.office, id, "release", json!({})).expect(200);
        id
    }
}

/// An action on the issue as it stands.
#[track_caller]
pub fn act(client: &Client, id: i64, action: &str, body: Value) -> Answer {
    let version = client.get(&format!("/issues/{id}")).json["version"].as_i64().unwrap_or(1);
    client.post_if(&format!("/issues/{id}/{action}"), version, &body)
}

/// The issue as somebody sees it.
#[track_caller]
pub fn seen(client: &Client, id: i64) -> Value {
    client.get(&format!("/issues/{id}")).expect(200).json
}

/// One of its clocks, the latest of that leg.
pub fn clock(issue: &Value, leg: &str) -> Value {
    let all = issue["deadlines"].as_array().expect("clocks");
    all.iter().rev().find(|clock| clock["leg"] == leg).cloned().unwrap_or_default()
}
