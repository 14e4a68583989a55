//! Working calendars: what they say, who changes them, what a change would do.

use chrono::Datelike;
use serde_json::{Value, json};
use zhuqi::db::today;

use crate::common::world::org;
use crate::common::{Client, TestApp};

const NOTICES: &str = include_str!("../data/cn_workdays.csv");

/// The calendar that is there from the beginning.
const STATUTORY: &str = "/calendars/1";

fn week(saturday: bool) -> Value {
    let office = json!([{"from": "09:00", "to": "12:00"}, {"from": "13:00", "to": "17:00"}]);
    let short = json!([{"from": "09:00", "to": "12:00"}]);
    json!([office, office, office, office, office, if saturday { short } else { json!([]) }, []])
}

fn hall() -> Value {
    json!({"organization_id": org::DISTRICT_A, "base_id": 1, "name": "政务服务大厅", "week": week(true)})
}

fn version(client: &Client, path: &str) -> i64 {
    client.get(path).expect(200).json["version"].as_i64().expect("a version")
}

fn due(client: &Client, path: &str, from: &str, amount: i64, unit: &str) -> (String, bool) {
    let from = from.replace('+', "%2B");
    let json = client.get(&format!("{path}/due?from={from}&amount={amount}&unit={unit}")).expect(200).json;
    (json["due_at"].as_str().expect("a time").to_owned(), json["provisional"] == true)
}

fn send_table(client: &Client, path: &str, version: i64, table: &[u8]) -> crate::common::client::Answer {
    let headers = [("content-type", "text/csv"), ("if-match", &*format!("\"{version}\""))];
    client.send("POST", &format!("{path}/exceptions"), &headers, table)
}

#[test]
fn the_statutory_calendar_is_there_and_counts_for_everybody() {
    let app = TestApp::with_world();
    let (admin, handler) = (app.login("admin_a"), app.login("handler_a"));
    let calendar = handler.get(STATUTORY).expect(200).json;
    assert_eq!((&calendar["name"], &calendar["zone"]), (&json!("法定工作日历"), &json!("Asia/Shanghai")));
    assert_eq!((&calendar["is_default"], &calendar["announced_years"]), (&json!(true), &json!([2024, 2025, 2026])));
    assert_eq!(calendar["allowed_actions"], json!([]), "only the root's administrators change it");
    assert_eq!(admin.get(STATUTORY).expect(200).json["allowed_actions"], json!([]));
    let written = calendar["years"].as_array().expect("years").iter().flat_map(|year| {
        let days = year["days"].as_array().expect("days").clone();
        days.into_iter().map(|day| {
            let kind = if day["kind"] == "rest" { "holiday" } else { "workday" };
            format!("{},{kind},{}\n", day["date"].as_str().expect("a date"), day["note"].as_str().expect("a note"))
        })
    });
    assert_eq!(format!("date,kind,name\n{}", written.collect::<String>()), NOTICES);

    let cases = [
        ("2025-09-26T10:00:00+08:00", 4, "working_days", "2025-10-09T09:30:00Z"),
        ("2026-02-13T10:00:00+08:00", 2, "working_days", "2026-02-24T09:30:00Z"),
        ("2025-03-03T11:30:00+08:00", 1, "working_hours", "2025-03-03T06:00:00Z"),
        ("2025-03-07T17:20:00+08:00", 15, "working_minutes", "2025-03-10T01:05:00Z"),
    ];
    for (from, amount, unit, at) in cases {
        assert_eq!(due(&handler, STATUTORY, from, amount, unit), (at.to_owned(), false), "{from} + {amount} {unit}");
    }
    let beyond = due(&handler, STATUTORY, "2026-12-31T10:00:00+08:00", 1, "working_days");
    assert_eq!(beyond, ("2027-01-01T09:30:00Z".to_owned(), true));
    for (query, pointer) in [
        ("from=2025-03-03T00:00:00Z&amount=2501&unit=working_days", "/amount"),
        ("from=2025-03-03T00:00:00Z&amount=0&unit=working_days", "/amount"),
        ("from=0001-01-01T00:00:00Z&amount=1&unit=working_days", "/from"),
        ("from=9999-01-01T00:00:00Z&amount=1&unit=working_hours", "/from"),
    ] {
        let answer = handler.get(&format!("{STATUTORY}/due?{query}")).expect_problem(422, "invalid");
        assert_eq!(answer.json["errors"][0]["pointer"], pointer, "{query}");
    }
}

#[test]
fn a_units_calendar_takes_the_days_off_from_its_base() {
    let app = TestApp::with_world();
    let admin = app.login("admin_a");
    let created = admin.post("/calendars", &hall()).expect(201);
    let path = format!("/calendars/{}", created.id());
    assert_eq!(created.header("location"), format!("/api/v1{path}"));
    assert_eq!(created.json["allowed_actions"], json!(["update", "delete"]));
    assert_eq!((&created.json["years"], &created.json["zone"]), (&json!([]), &json!("Asia/Shanghai")));
    assert_eq!(created.json["announced_years"], json!([2024, 2025, 2026]));
    assert_eq!(due(&admin, &path, "2025-09-30T10:00:00+08:00", 1, "working_days").0, "2025-10-09T09:00:00Z");
    assert_eq!(due(&admin, &path, "2025-03-07T10:00:00+08:00", 1, "working_days").0, "2025-03-08T04:00:00Z");

    // Its own word counts before that of its base.
    let own = json!([{"year": 2025, "announced": false, "days": [
        {"date": "2025-10-04", "kind": "work", "windows": [{"from": "10:00", "to": "11:00"}], "note": "值班"},
        {"date": "2025-03-08", "kind": "rest"}]}]);
    let changed = admin.patch(&path, 1, &json!({"years": own})).expect(200).json;
    assert_eq!(changed["version"], 2);
    assert_eq!(due(&admin, &path, "2025-09-30T10:00:00+08:00", 1, "working_days").0, "2025-10-04T03:00:00Z");
    assert_eq!(due(&admin, &path, "2025-03-07T10:00:00+08:00", 1, "working_days").0, "2025-03-10T09:00:00Z");
    let days = admin.get(&format!("{path}/days?year=2025")).expect(200).json;
    let of = |date: &str| {
        let list = days["days"].as_array().expect("days");
        list.iter().find(|day| day["date"] == date).unwrap_or_else(|| panic!("{date}")).clone()
    };
    assert_eq!((days["announced"].clone(), days["days"].as_array().expect("days").len()), (json!(true), 365));
    let (own, inherited) = (of("2025-10-04"), of("2025-10-05"));
    assert_eq!((&own["kind"], &own["inherited"], &own["note"]), (&json!("work"), &json!(false), &json!("值班")));
    assert_eq!((&inherited["kind"], &inherited["inherited"]), (&json!("rest"), &json!(true)));
    assert_eq!((&inherited["is_working"], &inherited["windows"]), (&json!(false), &json!([])));
    assert_eq!(of("2025-01-02")["windows"], week(true)[0]);

    // Naming the year again replaces it, another year leaves it.
    admin.patch(&path, 2, &json!({"years": [{"year": 2026, "announced": false, "days": []}]})).expect(200);
    assert_eq!(due(&admin, &path, "2025-09-30T10:00:00+08:00", 1, "working_days").0, "2025-10-04T03:00:00Z");
    admin.patch(&path, 3, &json!({"years": [{"year": 2025, "announced": false, "days": []}]})).expect(200);
    assert_eq!(due(&admin, &path, "2025-09-30T10:00:00+08:00", 1, "working_days").0, "2025-10-09T09:00:00Z");
}

#[test]
fn the_calendar_of_a_unit_is_its_own_or_that_of_the_nearest_unit_above() {
    let app = TestApp::with_world();
    let (admin, city) = (app.login("admin_a"), app.login("admin_city"));
    let applying = |unit: i64| admin.get(&format!("/calendars?organization_id={unit}")).expect(200).column("id");
    assert_eq!(applying(org::TOWN_A1), [json!(1)]);
    let id = admin.post("/calendars", &hall()).expect(201).id();
    let choose = |unit: i64, calendar: Value| {
        let path = format!("/organizations/{unit}");
        admin.patch(&path, version(&admin, &path), &json!({"calendar_id": calendar}))
    };
    assert_eq!(choose(org::DISTRICT_A, json!(id)).expect(200).json["calendar_id"], id);
    assert_eq!((applying(org::TOWN_A1), applying(org::INDUSTRY_A)), (vec![json!(id)], vec![json!(id)]));
    assert_eq!(applying(org::TOWN_B1), [json!(1)]);
    assert_eq!(applying(org::CITY), [json!(1)]);
    choose(org::TOWN_A1, json!(1)).expect(200);
    assert_eq!(applying(org::TOWN_A1), [json!(1)]);
    choose(org::TOWN_A1, Value::Null).expect(200);
    assert_eq!(applying(org::TOWN_A1), [json!(id)]);
    assert_eq!(applying(999_999), [] as [Value; 0]);
    // One of a unit beside it, or none at all, cannot be chosen.
    let mut other = hall();
    other["organization_id"] = json!(org::DISTRICT_B);
    let other = city.post("/calendars", &other).expect(201).id();
    choose(org::TOWN_A1, json!(other)).expect_field("/calendar_id", "reference");
    choose(org::TOWN_A1, json!(999_999)).expect_field("/calendar_id", "reference");

    // What is in use stays.
    let path = format!("/calendars/{id}");
    assert_eq!(admin.get(&path).expect(200).json["allowed_actions"], json!(["update"]));
    let refused = admin.delete(&path, 1).expect_problem(409, "calendar_in_use");
    assert!(refused.json["detail"].as_str().is_some_and(|text| text.contains('1')), "{}", refused.json);
    choose(org::DISTRICT_A, Value::Null).expect(200);
    admin.delete(&path, 1).expect(204);
    admin.get(&path).expect_problem(404, "not_found");
    city.delete(STATUTORY, 1).expect_problem(409, "calendar_in_use");
    let base = json!({"name": "本市节假日", "week": week(false)});
    let base = city.post("/calendars", &base).expect(201).id();
    let mut below = hall();
    below["base_id"] = json!(base);
    admin.post("/calendars", &below).expect(201);
    city.delete(&format!("/calendars/{base}"), 1).expect_problem(409, "calendar_in_use");
}

#[test]
fn only_administrators_at_or_above_a_unit_change_its_calendar() {
    let app = TestApp::with_world();
    let (admin, city) = (app.login("admin_a"), app.login("admin_city"));
    let mut body = hall();
    body["organization_id"] = json!(org::DISTRICT_B);
    admin.post("/calendars", &body).expect_field("/organization_id", "reference");
    let path = format!("/calendars/{}", city.post("/calendars", &body).expect(201).id());
    for path in [path.as_str(), STATUTORY] {
        admin.patch(path, 1, &json!({"name": "他人的"})).expect_problem(403, "forbidden");
        admin.delete(path, 1).expect_problem(403, "forbidden");
        admin.post(&format!("{path}/preview"), &json!({})).expect_problem(403, "forbidden");
        send_table(&admin, path, 1, NOTICES.as_bytes()).expect_problem(403, "forbidden");
    }
    let mut everybodys = hall();
    everybodys["organization_id"] = Value::Null;
    admin.post("/calendars", &everybodys).expect_problem(403, "forbidden");
    city.post("/calendars", &everybodys).expect(201);
    city.patch(STATUTORY, 1, &json!({"name": "法定工作日历（2026 版）"})).expect(200);
    city.patch(STATUTORY, 1, &json!({"name": "旧版"})).expect_problem(412, "stale");
}

#[test]
fn what_makes_no_calendar_is_refused_by_place() {
    let app = TestApp::with_world();
    let city = app.login("admin_city");
    let window = |from: &str, to: &str| json!({"from": from, "to": to});
    let day = |date: &str| json!({"date": date, "kind": "rest"});
    let year = |days: Value| json!({"years": [{"year": 2027, "announced": true, "days": days}]});
    let mut overlap = week(false);
    overlap[2] = json!([window("09:00", "12:00"), window("11:00", "13:00")]);
    let cases = [
        (json!({"zone": "Asia/Beijing"}), "/zone", "time_zone"),
        (json!({"week": [[], [], [], [], [], [], []]}), "/week", "no_working_time"),
        (json!({"week": [[window("09:00", "12:00")]]}), "/week", "week_days"),
        (json!({"week": overlap}), "/week/2", "window_order"),
        (json!({"name": " "}), "/name", "required"),
        (json!({"base_id": 1}), "/base_id", "calendar_base"),
        (json!({"base_id": 99_999}), "/base_id", "reference"),
        (year(json!([day("2026-01-01")])), "/years/0/days/0/date", "other_year"),
        (year(json!([day("2027-01-01"), day("2027-01-01")])), "/years/0/days/1/date", "duplicate"),
        (
            year(json!([{"date": "2027-01-01", "kind": "rest", "windows": [window("09:00", "12:00")]}])),
            "/years/0/days/0/windows",
            "windows_of_rest",
        ),
        (
            year(json!([{"date": "2027-01-01", "kind": "rest", "note": "假".repeat(101)}])),
            "/years/0/days/0/note",
            "length",
        ),
        (json!({"years": [{"year": 1900, "announced": true, "days": []}]}), "/years/0/year", "range"),
    ];
    for (body, pointer, code) in cases {
        city.patch(STATUTORY, 1, &body).expect_field(pointer, code);
        city.post(&format!("{STATUTORY}/preview"), &body).expect_field(pointer, code);
    }
    for wrong in [window("12:00", "09:00"), window("9:00", "12:00"), window("09:00", "24:30")] {
        let body = json!({"week": [[wrong], [], [], [], [], [], []]});
        assert_eq!(city.patch(STATUTORY, 1, &body).status, 422, "{wrong}");
    }
    city.patch(STATUTORY, 1, &json!({"colour": 1})).expect_problem(400, "unknown_field");
    assert_eq!(version(&city, STATUTORY), 1);
}

#[test]
fn a_notice_is_imported_by_year_and_every_wrong_line_is_named() {
    let app = TestApp::with_world();
    let city = app.login("admin_city");
    let next = today().year() + 1;
    let table = format!("date,kind,name\n{next}-01-01,holiday,元旦\n{next}-01-02,workday,元旦\n");
    let unannounced = |client: &Client| client.get(STATUTORY).expect(200).json["unannounced_years"].clone();
    let warned = unannounced(&city).as_array().expect("years").contains(&json!(next));
    assert!(warned || next <= 2026);
    let preview =
        |body: &[u8], kind: &str| city.send("POST", &format!("{STATUTORY}/preview"), &[("content-type", kind)], body);
    let seen = preview(table.as_bytes(), "text/csv").expect(200).json;
    assert_eq!(version(&city, STATUTORY), 1, "a preview saves nothing");
    let changed = send_table(&city, STATUTORY, 1, table.as_bytes()).expect(200).json;
    let years = changed["years"].as_array().expect("years");
    let year = years.iter().find(|year| year["year"] == next).expect("next year");
    assert_eq!((&year["announced"], year["days"].as_array().expect("days").len()), (&json!(true), 2));
    assert!(!unannounced(&city).as_array().expect("years").contains(&json!(next)));
    assert_eq!(
        years.iter().find(|year| year["year"] == 2025).expect("2025")["days"].as_array().map(Vec::len),
        Some(33)
    );
    let days = city.get(&format!("{STATUTORY}/days?year={next}")).expect(200).json;
    assert_eq!((&days["days"][0]["is_working"], &days["days"][1]["is_working"]), (&json!(false), &json!(true)));
    let january = seen["months"].as_array().expect("months").iter().find(|m| m["month"] == format!("{next}-01"));
    let worked = days["days"].as_array().expect("days")[..31].iter().filter(|day| day["is_working"] == true).count();
    assert_eq!(january.expect("January")["working_days_after"], worked);

    // As a spreadsheet in China saves it.
    let (bytes, _, _) = encoding_rs::GB18030.encode(&table);
    let changed = send_table(&city, STATUTORY, 2, &bytes).expect(200).json;
    let year = changed["years"].as_array().expect("years").iter().find(|year| year["year"] == next).cloned();
    assert_eq!(year.expect("next year")["days"][0]["note"], "元旦");

    let wrong = "date,kind,name\n2027-02-30,holiday,春节\n2027-03-01,open,春节\n2027-03-02\n";
    for answer in [send_table(&city, STATUTORY, 3, wrong.as_bytes()), preview(wrong.as_bytes(), "text/csv")] {
        let errors = answer.expect_problem(422, "invalid").json["errors"].clone();
        let found: Vec<_> = errors.as_array().expect("errors").iter().map(|e| (&e["pointer"], &e["code"])).collect();
        assert_eq!(
            found,
            [
                (&json!("/lines/2/date"), &json!("format")),
                (&json!("/lines/3/kind"), &json!("enum")),
                (&json!("/lines/4"), &json!("table_columns")),
            ]
        );
    }
    send_table(&city, STATUTORY, 3, b"day,what\n").expect_field("/lines/1", "table_headings");
    send_table(&city, STATUTORY, 3, b"\xff\xfe\xff").expect_problem(422, "invalid");
    send_table(&city, STATUTORY, 1, table.as_bytes()).expect_problem(412, "stale");
    preview(b"{}", "text/plain").expect_problem(415, "unsupported_media_type");
}

#[test]
fn a_preview_tells_months_and_dates_before_anything_is_saved() {
    let app = TestApp::with_world();
    let admin = app.login("admin_a");
    let path = format!("/calendars/{}", admin.post("/calendars", &hall()).expect(201).id());
    let year = json!({"year": 2025, "announced": false, "days": [{"date": "2025-03-05", "kind": "rest"},
        {"date": "2025-10-05", "kind": "work"}]});
    let preview = admin.post(&format!("{path}/preview"), &json!({"years": [year]})).expect(200).json;
    assert_eq!(preview["changed_day_count"], 2);
    let rest = json!({"date": "2025-03-05", "windows_before": week(true)[2], "windows_after": []});
    let work = json!({"date": "2025-10-05", "windows_before": [], "windows_after": week(true)[0]});
    assert_eq!(preview["changed_days"], json!([rest, work]));
    let month = |name: &str| {
        let months = preview["months"].as_array().expect("months");
        let found = months.iter().find(|month| month["month"] == name).unwrap_or_else(|| panic!("{name}"));
        (found["working_days_before"].clone(), found["working_days_after"].clone())
    };
    // 21 weekdays and 5 Saturdays in March; 16 weekdays and 3 Saturdays in October, one of them a make-up day.
    assert_eq!(month("2025-03"), (json!(26), json!(25)));
    assert_eq!(month("2025-10"), (json!(20), json!(21)));
    assert_eq!(month("2025-06"), month("2025-06"));
    assert_eq!(version(&admin, &path), 1);
    let all = admin.post(&format!("{path}/preview"), &json!({"week": week(false)})).expect(200).json;
    assert!(all["changed_day_count"].as_i64().is_some_and(|count| (90..=110).contains(&count)), "{all}");
}
