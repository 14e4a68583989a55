//! Erasing: what named a person is gone from the whole database, and the chain verifies as before.

use diesel::prelude::*;
use serde_json::{Value, json};
use zhuqi::db::Conn;
use zhuqi::db::schema::{audit_entries, subject_keys};

use super::reading::field;
use crate::common::world::org;
use crate::common::{Client, TestApp};

fn entry(auditor: &Client, query: &str) -> Value {
    auditor.get(&format!("/audit-entries?limit=1&{query}")).expect(200).json["items"][0].clone()
}

#[test]
fn a_person_who_has_gone_can_be_erased_and_the_chain_still_verifies() {
    let (app, _) = TestApp::with_register();
    let admin = app.login("admin_a");
    let body = json!({"name": "离任样", "username": "liren", "phone": "15412345678", "organization_id": org::TOWN_A1, "role": "handler"});
    let id = admin.post("/users", &body).expect(201).json["user"]["id"].as_i64().expect("an id");
    let path = format!("/users/{id}");
    app.seal();
    let checkpoint = app.head();
    let query = format!("resource=user&resource_id={id}&action=user.create");
    assert_eq!(field(&entry(&admin, &query), "name")["after"], "离任样");

    let erase = |version: i64| {
        admin.send("POST", &format!("{path}/erase-personal-data"), &[("if-match", &format!("\"{version}\""))], b"")
    };
    let offered = || {
        let actions = admin.get(&path).expect(200).json["allowed_actions"].clone();
        actions.as_array().expect("actions").contains(&json!("erase"))
    };
    erase(1).expect_problem(409, "state_forbids");
    admin.patch(&path, 1, &json!({"disabled": true})).expect(200);
    erase(2).expect_problem(409, "state_forbids");
    assert!(!offered(), "a role goes on");
    let role = admin.get(&format!("{path}/memberships")).expect(200).json["items"][0].clone();
    app.sql(&format!("UPDATE memberships SET valid_from = '2020-01-01' WHERE id = {}", role["id"]));
    let role = admin.get(&format!("{path}/memberships")).expect(200).json["items"][0].clone();
    let over = json!({"valid_to": "2020-12-31"});
    admin.patch(&format!("/memberships/{}", role["id"]), role["version"].as_i64().expect("one"), &over).expect(200);
    assert!(offered());
    erase(1).expect(412);
    erase(2).expect(204);
    assert!(!offered(), "there is nothing left");

    let shown = entry(&admin, &query);
    let name = field(&shown, "name");
    assert_eq!((&name["after"], &name["erased"]), (&Value::Null, &json!(true)), "{shown}");
    let user = admin.get(&path).expect(200).json;
    assert_eq!(
        (&user["name"], &user["phone"], &user["username"]),
        (&json!("***"), &Value::Null, &json!(format!("erased-{id}")))
    );
    app.client().post("/auth/login", &json!({"username": "liren", "password": "x"})).expect(401);
    app.seal();
    assert_eq!(app.fault(&[checkpoint]), "");
    assert_eq!(entry(&admin, &format!("resource=user&resource_id={id}"))["action"], "user.erase");
    assert!(!everything(&app).contains("离任样"));
}

/// Every stored text of the trail, and every personal value that a key still opens.
fn everything(app: &TestApp) -> String {
    let load = |c: &mut Conn| {
        let texts: Vec<String> = audit_entries::table.select(audit_entries::changes).load(c)?;
        let living: i64 = subject_keys::table.filter(subject_keys::key_cipher.is_not_null()).count().get_result(c)?;
        Ok((texts, living))
    };
    let (texts, _) = app.state.db.read_blocking(load).expect("read");
    texts.join("\n")
}

#[test]
fn a_contact_is_erased_on_request_even_after_it_was_removed() {
    let (app, register) = TestApp::with_register();
    let town = app.login("coordinator_a1");
    let supervisor = app.login("supervisor_a");
    let contacts = format!("/enterprises/{}/contacts", register.a1.id);
    let id = town.post(&contacts, &json!({"name": "消样", "role": "other", "phone": "15412345678"})).expect(201).id();
    let one = format!("{contacts}/{id}");
    town.patch(&one, 1, &json!({"phone": "15412345679"})).expect(200);
    app.seal();
    let checkpoint = app.head();
    let changed = entry(&supervisor, "action=enterprise.update_contact");
    let phone = field(&changed, "phone");
    assert_eq!((&phone["before"], &phone["after"]), (&json!("154****5678"), &json!("154****5679")));
    assert!(!everything(&app).contains("消样") && !everything(&app).contains("15412345678"), "never in the clear");

    town.delete(&one, 2).expect(204);
    let removed = entry(&supervisor, "action=enterprise.delete_contact");
    assert_eq!(field(&removed, "name")["before"], "消样", "removed from the list, and still on record");
    town.send("POST", &format!("{one}/erase"), &[], b"").expect(204);
    town.send("POST", &format!("{one}/erase"), &[], b"").expect(404);
    for action in ["add_contact", "update_contact", "delete_contact"] {
        let entry = entry(&supervisor, &format!("action=enterprise.{action}"));
        let phone = field(&entry, "phone");
        assert_eq!(
            (&phone["before"], &phone["after"], &phone["erased"]),
            (&Value::Null, &Value::Null, &json!(true)),
            "{entry}"
        );
    }
    // The next contact may get the same number and is somebody else.
    town.post(&contacts, &json!({"name": "新样", "role": "other"})).expect(201);
    assert_eq!(field(&entry(&supervisor, "action=enterprise.add_contact"), "name")["after"], "新样");
    let other = format!("/enterprises/{}/contacts/{}/erase", register.a1_other.id, register.a1.contact);
    town.send("POST", &other, &[], b"").expect(404);
    app.seal();
    assert_eq!(app.fault(&[checkpoint]), "");
}

#[test]
fn a_contact_is_erased_wherever_merges_and_their_undoing_recorded_him() {
    let (app, register) = TestApp::with_register();
    let (district, supervisor) = (app.login("coordinator_a"), app.login("supervisor_a"));
    let (kept, gone) = (register.a1.id, register.a1_other.id);
    let version = |path: &str| district.get(path).expect(200).json["version"].as_i64().expect("a version");
    let of = |id: i64| version(&format!("/enterprises/{id}"));
    let merge = || {
        let body = json!({"other_id": gone, "other_version": of(gone), "reason": "重复入库"});
        district.post_if(&format!("/enterprises/{kept}/merge"), of(kept), &body).expect(200);
    };
    let undo = || {
        let merge = district.get(&format!("/enterprises/{kept}/merges")).expect(200).column("id")[0].clone();
        let path = format!("/enterprise-merges/{merge}/undo");
        district.post_if(&path, of(kept), &json!({"reason": "两家企业"})).expect(200);
    };
    let add = |firm: i64, name: &str| {
        let body = json!({"name": name, "role": "other", "phone": "15412345678"});
        district.post(&format!("/enterprises/{firm}/contacts"), &body).expect(201).id()
    };
    let rename = |firm: i64, contact: i64, name: &str| {
        let path = format!("/enterprises/{firm}/contacts/{contact}");
        district.patch(&path, version(&path), &json!({"name": name})).expect(200);
    };
    let erase = |firm: i64, contact: i64| {
        district.send("POST", &format!("/enterprises/{firm}/contacts/{contact}/erase"), &[], b"")
    };
    // What the trail still says of a contact's name, entry by entry.
    let said = |contact: i64| {
        let list = supervisor.get("/audit-entries?limit=200&resource=enterprise").expect(200).json;
        let items = list["items"].as_array().expect("a list").clone();
        let about = |entry: &&Value| {
            let changes = entry["changes"].as_array().expect("changes");
            changes.iter().any(|c| c["field"] == "contact_id" && c["after"] == contact)
                && changes.iter().any(|c| c["field"] == "name")
        };
        items.iter().filter(about).map(|entry| field(entry, "name")["after"].clone()).collect::<Vec<_>>()
    };

    let first = add(gone, "甲样");
    let twins = [add(kept, "丙样"), add(gone, "丙样")];
    let third = add(gone, "丁样");
    let fourth = add(gone, "戊样");
    merge();
    rename(kept, fourth, "戊样样");
    rename(kept, first, "甲样样");
    rename(kept, third, "丁样样");
    assert_eq!(said(first), [json!("甲样样"), json!("甲样")]);
    erase(kept, first).expect(204);
    assert_eq!(said(first), [Value::Null, Value::Null], "also what was recorded before the merge");
    // The other row kept the same person once more, where nobody sees him.
    erase(kept, twins[0]).expect(204);
    assert_eq!([said(twins[0]), said(twins[1])], [[Value::Null], [Value::Null]]);
    undo();
    let left = district.get(&format!("/enterprises/{gone}/contacts")).expect(200).column("name");
    assert!(!left.contains(&json!("丙样")) && !left.contains(&json!("甲样")), "{left:?}");
    // Back where he was, his entries of the time between are erased from there.
    erase(kept, third).expect(204);
    assert_eq!(said(third), [Value::Null, json!("丁样")], "the one firm erases what it recorded");
    erase(gone, third).expect(204);
    assert_eq!(said(third), [Value::Null, Value::Null]);
    erase(gone, fourth).expect(204);
    assert_eq!(said(fourth), [Value::Null, Value::Null], "also what the other firm recorded in between");
    app.seal();
    assert_eq!(app.fault(&[]), "");
}

#[test]
fn an_invitation_is_erased_with_the_person_whom_it_was_for() {
    use zhuqi::db::schema::{enterprise_invitations as i, users};
    let (app, register) = TestApp::with_register();
    let (admin, town, supervisor) = (app.login("admin_a"), app.login("coordinator_a1"), app.login("supervisor_a"));
    let body = json!({"name": "离任样", "username": "liren", "phone": "15412345678", "organization_id": org::TOWN_A1,
        "role": "handler"});
    let id = admin.post("/users", &body).expect(201).json["user"]["id"].as_i64().expect("an id");
    let invite = |name: &str, phone: &str| {
        let body = json!({"name": name, "phone": phone});
        town.post(&format!("/enterprises/{}/invitations", register.a1.id), &body).expect(201).id()
    };
    let (his, other) = (invite("离任样", "15412345678"), invite("旁样", "15412345679"));
    app.arrange(|c| {
        let over = users::disabled_at.eq(zhuqi::db::now());
        diesel::update(users::table.find(id)).set(over).execute(c).expect("disabled");
    });
    app.sql(&format!("UPDATE memberships SET valid_from = '2020-01-01', valid_to = '2020-02-01' WHERE user_id = {id}"));
    admin.send("POST", &format!("/users/{id}/erase-personal-data"), &[("if-match", "*")], b"").expect(204);
    let names: Vec<(i64, String, bool)> = app.arrange(|c| {
        let rows = i::table.filter(i::id.eq_any([his, other])).order(i::id);
        rows.select((i::id, i::name, i::phone_cipher.is_null())).load(c).expect("invitations")
    });
    assert_eq!(names, [(his, "***".to_owned(), true), (other, "旁样".to_owned(), false)]);
    let invited = supervisor.get("/audit-entries?action=enterprise.invite").expect(200).json;
    let said: Vec<_> =
        invited["items"].as_array().expect("a list").iter().map(|e| field(e, "name")["after"].clone()).collect();
    assert_eq!(said, [json!("旁样"), Value::Null]);
}
