//! People of an enterprise, and their phones.

use diesel::prelude::*;
use serde_json::{Value, json};
use zhuqi::db::schema::enterprise_contacts;

use super::{at, audited, create, world};

#[test]
fn a_phone_is_stored_sealed_shown_masked_and_found_whole() {
    let (app, coordinator) = world();
    let id = create(&coordinator, 1, json!({})).id();
    let body = json!({"name": " 李玉桂 ", "role": "liaison", "phone": "+86 154 1234-5678", "is_primary": true});
    let created = coordinator.post(&at(id, "contacts"), &body).expect(201);
    let path = at(id, &format!("contacts/{}", created.id()));
    assert_eq!(created.header("location"), format!("/api/v1{path}"));
    let expected = json!({"name": "李玉桂", "role": "liaison", "phone_masked": "154****5678", "is_primary": true,
        "verified_at": null, "version": 1});
    for (name, value) in expected.as_object().expect("an object") {
        assert_eq!(&created.json[name], value, "{name}");
    }
    assert_eq!(coordinator.get(&path).expect(200).json, created.json);
    let sealed: Option<Vec<u8>> = app
        .arrange(|c| enterprise_contacts::table.select(enterprise_contacts::phone_cipher).first(c).expect("a contact"));
    let sealed = sealed.expect("a phone");
    assert!(!sealed.windows(4).any(|digits| digits == b"1541" || digits == b"5678"), "not in the clear");
    for (text, found) in [("15412345678", 1), ("154%201234%205678", 1), ("%2B8615412345678", 1), ("15412345679", 0)] {
        let list = coordinator.get(&format!("/enterprises?contact_phone={text}&count=exact")).expect(200);
        assert_eq!(list.json["count"], found, "{text}");
    }
    coordinator.get("/enterprises?contact_phone=1541").expect_field("/contact_phone", "phone_invalid");
    assert_eq!(coordinator.get("/enterprises?q=15412345678").expect(200).json["items"], json!([]));
    let reason = [("x-audit-reason", "%E7%94%B5%E8%AF%9D%E5%9B%9E%E8%AE%BF")];
    let revealed = coordinator.send("POST", &format!("{path}/reveal"), &reason, b"").expect(200);
    assert_eq!(revealed.json, json!({"phone": "15412345678"}));
    let logged = audited(&app, "enterprise.reveal_contact");
    assert_eq!(logged, [json!({"contact_id": created.id()})], "the number itself is not in the trail");
    let reasons: Vec<Option<String>> = app.arrange(|c| {
        use zhuqi::db::schema::audit_entries as t;
        t::table.filter(t::action.eq("enterprise.reveal_contact")).select(t::reason).load(c).expect("entries")
    });
    assert_eq!(reasons, [Some("电话回访".to_owned())]);
}

#[test]
fn an_enterprise_has_one_primary_contact() {
    let (_app, coordinator) = world();
    let id = create(&coordinator, 1, json!({})).id();
    let add = |name: &str, primary: bool| {
        let body = json!({"name": name, "role": "manager", "is_primary": primary});
        coordinator.post(&at(id, "contacts"), &body).expect(201).id()
    };
    let (first, second) = (add("甲样", true), add("乙样", true));
    let list = coordinator.get(&at(id, "contacts")).expect(200);
    assert_eq!(list.column("id"), [json!(second), json!(first)]);
    assert_eq!(list.column("is_primary"), [json!(true), json!(false)]);
    // The one that lost its place changed too, so an edit on top of the old version is stale.
    let path = at(id, &format!("contacts/{first}"));
    coordinator.patch(&path, 1, &json!({"is_primary": true})).expect_problem(412, "stale");
    coordinator.patch(&path, 2, &json!({"is_primary": true})).expect(200);
    assert_eq!(coordinator.get(&at(id, "contacts")).expect(200).column("id"), [json!(first), json!(second)]);
}

#[test]
fn a_new_number_is_not_verified() {
    let (_app, coordinator) = world();
    let id = create(&coordinator, 1, json!({})).id();
    let body = json!({"name": "李玉桂", "role": "liaison", "phone": "15412345678"});
    let contact = coordinator.post(&at(id, "contacts"), &body).expect(201).id();
    let path = at(id, &format!("contacts/{contact}"));
    let verified = coordinator.send("POST", &format!("{path}/verify"), &[], b"").expect(200);
    assert!(verified.json["verified_at"].is_string());
    let renamed = coordinator.patch(&path, 2, &json!({"name": "李玉", "phone": "154 1234 5678"})).expect(200);
    assert_eq!(renamed.json["verified_at"], verified.json["verified_at"], "the same number in another spelling");
    let changed = coordinator.patch(&path, 3, &json!({"phone": "0398-2834567"})).expect(200);
    assert_eq!((&changed.json["verified_at"], &changed.json["name"]), (&Value::Null, &json!("李玉")));
    let none = coordinator.patch(&path, 4, &json!({"phone": null})).expect(200);
    assert_eq!(none.json["phone_masked"], Value::Null);
    coordinator.send("POST", &format!("{path}/verify"), &[], b"").expect_problem(409, "state_forbids");
    coordinator.patch(&path, 5, &json!({"phone": "12"})).expect_field("/phone", "phone_invalid");
    coordinator.patch(&path, 5, &json!({"name": " "})).expect_field("/name", "required");
    coordinator.patch(&path, 5, &json!({"role": null})).expect_field("/role", "not_null");
    coordinator.send("DELETE", &path, &[], b"").expect_problem(428, "precondition_required");
    let other = create(&coordinator, 2, json!({})).id();
    let elsewhere = at(other, &format!("contacts/{contact}"));
    coordinator.get(&elsewhere).expect_problem(404, "not_found");
    coordinator.delete(&elsewhere, 5).expect_problem(404, "not_found");
    coordinator.send("POST", &format!("{elsewhere}/reveal"), &[], b"").expect_problem(404, "not_found");
    coordinator.delete(&path, 5).expect(204);
    coordinator.get(&path).expect_problem(404, "not_found");
}
