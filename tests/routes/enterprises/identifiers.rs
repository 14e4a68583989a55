//! Credit codes and other identifiers: checked, dated, unique while they are valid.

use serde_json::{Value, json};

use super::{at, audited, create, world};
use crate::common::register::{code, firm_body};
use crate::common::world::org;

/// A code whose last character is wrong.
fn miscounted(n: usize) -> String {
    let valid = code(n);
    let last = if valid.ends_with('7') { '8' } else { '7' };
    format!("{}{last}", &valid[..17])
}

#[test]
fn a_wrong_code_is_explained_and_never_repaired_silently() {
    let (_app, coordinator) = world();
    let typo = code(1).replace('0', "O").to_lowercase();
    for (sent, expected, suggestion) in [
        ("123".to_owned(), "uscc_length", None),
        (typo, "uscc_illegal_char", Some(code(1))),
        (miscounted(1), "uscc_checksum", None),
        (format!("00{}", &code(1)[2..]), "uscc_type", None),
        (format!("91001203{}", &code(1)[8..]), "uscc_region", None),
        (" ".to_owned(), "uscc_missing", None),
    ] {
        let body = firm_body(1, json!({"credit_code": sent}));
        let refused = coordinator.post("/enterprises", &body).expect_field("/credit_code", expected);
        let offered = refused.json["errors"][0].get("suggestion").cloned();
        assert_eq!(offered, suggestion.map(Value::from), "{sent}");
    }
    assert_eq!(coordinator.get("/enterprises").expect(200).json["items"], json!([]));
}

#[test]
fn a_registered_code_that_fails_its_check_needs_a_person_and_a_reason() {
    let (app, coordinator) = world();
    let wrong = miscounted(1);
    let with_reason = json!({"credit_code": wrong, "credit_code_override_reason": "营业执照原件如此"});
    let (_, client) = app.api_client(&["enterprises:write"], org::DISTRICT_A);
    client.post("/enterprises", &firm_body(1, with_reason.clone())).expect_field("/credit_code", "uscc_checksum");
    let id = create(&coordinator, 1, with_reason).id();
    let row = &coordinator.get(&at(id, "identifiers")).expect(200).json["items"][0];
    assert_eq!((&row["value"], &row["override_reason"]), (&json!(wrong), &json!("营业执照原件如此")));
    // Only a slip of the check character can be what a licence shows; no reason makes 123 a code.
    let nonsense = json!({"credit_code": "123", "credit_code_override_reason": "如此"});
    coordinator.post("/enterprises", &firm_body(2, nonsense)).expect_field("/credit_code", "uscc_length");
    let other = create(&coordinator, 3, json!({})).id();
    let new = json!({"kind": "credit_code", "value": miscounted(4), "override_reason": "原件如此"});
    coordinator.post(&at(other, "identifiers"), &new).expect(201);
    let trail = &audited(&app, "enterprise.add_identifier")[0];
    assert_eq!((&trail["override_reason"], &trail["value"]), (&json!("原件如此"), &json!(miscounted(4))));
    // A reason that was not needed is not kept.
    let fine = json!({"credit_code_override_reason": "多余"});
    let id = create(&coordinator, 5, fine).id();
    assert_eq!(coordinator.get(&at(id, "identifiers")).expect(200).json["items"][0]["override_reason"], Value::Null);
}

#[test]
fn a_sole_trader_that_becomes_a_company_keeps_its_history() {
    let (app, coordinator) = world();
    let id = create(&coordinator, 1, json!({"entity_kind": "sole_trader"})).id();
    let today = zhuqi::db::today();
    let new = |change: Value| {
        let mut body = json!({"kind": "credit_code", "value": code(2)});
        body.as_object_mut().expect("an object").extend(change.as_object().cloned().unwrap_or_default());
        coordinator.post(&at(id, "identifiers"), &body)
    };
    new(json!({"valid_from": today + chrono::Duration::days(1)})).expect_field("/valid_from", "date_in_future");
    new(json!({"valid_from": today - chrono::Duration::days(1)})).expect_field("/valid_from", "date_order");
    new(json!({"valid_from": "0001-01-01"})).expect_field("/valid_from", "date_range");
    let rows = new(json!({})).expect(201).json["items"].clone();
    assert_eq!((&rows[0]["value"], &rows[0]["valid_to"]), (&json!(code(1)), &json!(today)));
    assert_eq!((&rows[1]["value"], &rows[1]["valid_to"]), (&json!(code(2)), &Value::Null));
    let row = coordinator.get(&at(id, "")).expect(200).json;
    assert_eq!((&row["credit_code"], &row["version"]), (&json!(code(2)), &json!(2)));
    coordinator.get(&format!("/enterprises/by-credit-code/{}", code(1))).expect_problem(404, "not_found");
    assert_eq!(coordinator.get(&format!("/enterprises/by-credit-code/{}", code(2))).expect(200).id(), id);
    for value in [code(1), code(2), code(1)[..10].to_lowercase()] {
        assert_eq!(
            coordinator.get(&format!("/enterprises?q={value}")).expect(200).column("id"),
            [json!(id)],
            "{value}"
        );
    }
    new(json!({})).expect_problem(409, "duplicate_enterprise");
    // The old code is nobody's today, so another enterprise may get it; the new one is taken.
    let other = create(&coordinator, 1, json!({"name": "样板另一家有限公司"})).id();
    let refused =
        coordinator.post("/enterprises", &firm_body(2, json!({}))).expect_problem(409, "duplicate_enterprise");
    assert_eq!(refused.json["errors"][0]["pointer"], "/credit_code", "{}", refused.json);

    let first = rows[0]["id"].as_i64().expect("an id");
    let end = |row: i64, body: Value| coordinator.post(&at(id, &format!("identifiers/{row}/end")), &body);
    end(first, json!({})).expect_problem(409, "state_forbids");
    let second = rows[1]["id"].as_i64().expect("an id");
    end(second, json!({"valid_to": today + chrono::Duration::days(1)})).expect_field("/valid_to", "date_in_future");
    end(second, json!({"valid_to": today - chrono::Duration::days(1)})).expect_field("/valid_to", "date_order");
    coordinator.post(&at(other, &format!("identifiers/{second}/end")), &json!({})).expect_problem(404, "not_found");
    end(second, json!({})).expect(200);
    assert_eq!(coordinator.get(&at(id, "")).expect(200).json["credit_code"], Value::Null);
    assert_eq!(audited(&app, "enterprise.end_identifier").len(), 1);
}

#[test]
fn external_ids_are_unique_per_system() {
    let (app, _) = world();
    let (first_id, first) = app.api_client(&["enterprises:write"], org::DISTRICT_A);
    let (_, second) = app.api_client(&["enterprises:write"], org::DISTRICT_A);
    let id = create(&first, 1, json!({"external_id": "A-7"})).id();
    create(&second, 2, json!({"external_id": "A-7"}));
    let again = firm_body(3, json!({"external_id": "A-7"}));
    first.post("/enterprises", &again).expect_problem(409, "duplicate_enterprise");
    let rows = first.get(&at(id, "identifiers")).expect(200);
    let external = rows.json["items"].as_array().expect("a list").iter().find(|row| row["kind"] == "external_id");
    assert_eq!(external.expect("the external id")["system"], format!("client:{first_id}"));
}
