//! Classification, figures, and the size that follows from them.

use serde_json::{Value, json};

use super::{at, create, world};
use crate::common::Client;

/// Yuan in ten thousands, as the rule's limits are written, in fen.
const WAN: i64 = 1_000_000;

fn put(client: &Client, id: i64, code: &str, period: &str, value: i64) {
    let body = json!({"indicator_code": code, "period": period, "value": value, "source": "统计局"});
    client.put(&at(id, "indicators"), &body).expect(200);
}

#[test]
fn the_industry_decides_group_and_part_of_the_above_scale_register() {
    let (_app, coordinator) = world();
    let cases = [
        ("C3511", "industry", json!("industry")),
        ("e47", "construction", json!("construction")),
        ("A01", "agriculture", Value::Null),
        ("批发和零售业", "wholesale_retail", json!("wholesale_retail")),
        ("H61", "accommodation_catering", json!("accommodation_catering")),
        ("G54", "transport", json!("services")),
        ("7010", "real_estate", json!("real_estate")),
        ("I65", "services_other", json!("services")),
        ("J66", "services_other", Value::Null),
    ];
    for (n, (industry, group, category)) in cases.into_iter().enumerate() {
        let row = create(&coordinator, n, json!({"industry_code": industry})).json;
        assert_eq!((&row["report_group"], &row["above_scale_category"]), (&json!(group), &category), "{industry}");
    }
    // Sole traders of industry are no legal entities, so the register is not theirs; those of trade are the exception.
    let row = create(&coordinator, 20, json!({"industry_code": "C3511", "entity_kind": "sole_trader"})).json;
    assert_eq!((&row["report_group"], &row["above_scale_category"]), (&json!("industry"), &Value::Null));
    let row = create(&coordinator, 21, json!({"industry_code": "F52", "entity_kind": "sole_trader"})).json;
    assert_eq!(row["above_scale_category"], "wholesale_retail");
}

#[test]
fn the_size_follows_the_figures_of_the_latest_year_and_says_what_is_missing() {
    let (_app, coordinator) = world();
    let id = create(&coordinator, 1, json!({"industry_code": "C3511"})).id();
    let expect = |size: &str, threshold: Value, missing: Value| {
        let row = coordinator.get(&at(id, "")).expect(200).json;
        assert_eq!((&row["size"], &row["size_computed"]), (&json!(size), &json!(size)));
        assert_eq!((&row["threshold_met"], &row["size_basis"]["missing"]), (&threshold, &missing));
        row
    };
    expect("unknown", Value::Null, json!(["employees", "revenue"]));
    put(&coordinator, id, "employees", "2024", 300);
    expect("unknown", Value::Null, json!(["revenue"]));
    put(&coordinator, id, "revenue", "2024", 2000 * WAN);
    let row = expect("medium", json!(true), json!([]));
    assert_eq!((&row["size_basis"]["year"], &row["size_basis"]["revenue_fen"]), (&json!(2024), &json!(2000 * WAN)));
    put(&coordinator, id, "revenue", "2024", 2000 * WAN - 1);
    expect("small", json!(false), json!([]));
    // A new year begins with what is known of it, and old figures are not taken for new ones.
    put(&coordinator, id, "employees", "2025", 1000);
    expect("unknown", Value::Null, json!(["revenue"]));
    put(&coordinator, id, "revenue", "2025", 40_000 * WAN);
    expect("large", json!(true), json!([]));
    // What does not matter to the size changes nothing.
    put(&coordinator, id, "tax", "2025", 1);
    expect("large", json!(true), json!([]));
    let rows = coordinator.get(&at(id, "indicators")).expect(200).json["items"].clone();
    for row in rows.as_array().expect("a list").iter().filter(|row| row["period"] == "2025") {
        coordinator.send("DELETE", &at(id, &format!("indicators/{}", row["id"])), &[], b"").expect(204);
    }
    expect("small", json!(false), json!([]));
    let listed = coordinator.get("/enterprises?size=small").expect(200);
    assert_eq!(listed.column("id"), [json!(id)]);
}

#[test]
fn an_overridden_size_stays_until_it_returns_to_the_rule() {
    let (_app, coordinator) = world();
    let id = create(&coordinator, 1, json!({"industry_code": "C3511"})).id();
    let patch = |value: Value| {
        let headers = [("content-type", "application/json"), ("if-match", "*")];
        let body = json!({"size_override": value}).to_string();
        coordinator.send("PATCH", &at(id, ""), &headers, body.as_bytes())
    };
    patch(json!({"size": "large", "reason": "  "})).expect_field("/size_override/reason", "reason_required");
    patch(json!({"size": "huge", "reason": "认定"})).expect_field("/size_override/size", "enum");
    patch(json!({"size": "large"})).expect_field("/size_override/reason", "required");
    let row = patch(json!({"size": "large", "reason": "省厅认定"})).expect(200).json;
    assert_eq!((&row["size"], &row["size_computed"]), (&json!("large"), &json!("unknown")));
    assert_eq!(row["size_override_reason"], "省厅认定");
    put(&coordinator, id, "employees", "2025", 5);
    put(&coordinator, id, "revenue", "2025", 100 * WAN);
    let row = coordinator.get(&at(id, "")).expect(200).json;
    assert_eq!((&row["size"], &row["size_computed"]), (&json!("large"), &json!("micro")));
    let row = patch(Value::Null).expect(200).json;
    assert_eq!((&row["size"], &row["size_override_reason"]), (&json!("micro"), &Value::Null));
}

#[test]
fn a_figure_has_a_code_a_period_of_its_frequency_and_a_source() {
    let (app, coordinator) = world();
    let id = create(&coordinator, 1, json!({})).id();
    let send = |code: &str, period: &str, value: i64, source: &str| {
        let body = json!({"indicator_code": code, "period": period, "value": value, "source": source});
        coordinator.put(&at(id, "indicators"), &body)
    };
    send("luck", "2025", 1, "s").expect_field("/indicator_code", "reference");
    send("revenue", "2025-03", 1, "s").expect_field("/period", "period_format");
    send("electricity", "2025-13", 1, "s").expect_field("/period", "period_format");
    send("electricity", "2025", 1, "s").expect_field("/period", "period_format");
    send("revenue", "2025", -1, "s").expect_field("/value", "negative");
    send("revenue", "2025", i64::MAX, "s").expect_field("/value", "range");
    let later =
        json!({"indicator_code": "revenue", "period": "2025", "value": 1, "source": "s", "reported_on": "2199-01-01"});
    coordinator.put(&at(id, "indicators"), &later).expect_field("/reported_on", "date_in_future");
    send("profit", "2025", -5, "统计局").expect(200);
    send("electricity", "2025-03", 900, "电网").expect(200);
    assert_eq!(coordinator.get(&at(id, "")).expect(200).json["version"], 3);
    send("profit", "2025", -5, "统计局").expect(200);
    assert_eq!(coordinator.get(&at(id, "")).expect(200).json["version"], 3, "the same figure again is no change");
    // Two sources disagree in the open; a source corrects itself.
    send("profit", "2025", 7, "税务局").expect(200);
    send("profit", "2025", 8, "税务局").expect(200);
    let rows = coordinator.get(&at(id, "indicators?code=profit")).expect(200);
    assert_eq!(
        (rows.column("value"), rows.column("source")),
        (vec![json!(-5), json!(8)], vec![json!("统计局"), json!("税务局")])
    );
    assert_eq!(coordinator.get(&at(id, "indicators")).expect(200).column("period"), ["2025-03", "2025", "2025"]);
    // A figure of another enterprise is not found under this one.
    let other = create(&coordinator, 2, json!({})).id();
    let row = rows.json["items"][0]["id"].clone();
    coordinator.send("DELETE", &at(other, &format!("indicators/{row}")), &[], b"").expect_problem(404, "not_found");
    let supervisor = app.login("supervisor_a");
    supervisor.send("DELETE", &at(id, &format!("indicators/{row}")), &[], b"").expect_problem(403, "forbidden");
}
