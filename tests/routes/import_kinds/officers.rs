//! Officers.

use diesel::prelude::*;
use serde_json::{Value, json};
use zhuqi::db::schema::{organizations, persons};

use super::Put::{N, T};
use super::*;
use crate::common::ledgers::counts;
use crate::common::world::{TOWN_A1, TOWN_A2, org};

fn app() -> TestApp {
    let app = TestApp::with_world();
    let named = app.state.db.write_blocking(|c| {
        for (id, short) in [(org::INDUSTRY_A, "工信局"), (org::TOWN_A1, "大营"), (org::SUPERVISION_A, "工信局")]
        {
            diesel::update(organizations::table.find(id)).set(organizations::short_name.eq(short)).execute(c)?;
        }
        Ok(())
    });
    named.expect("short names");
    app
}

fn messy() -> Vec<u8> {
    let heading = ["序号", "姓名", "联系电话", "所在单位", "职务", "级别", "包保户数上限", "片区", "擅长行业", "账号"];
    let rows = vec![
        vec![T("陕州区服务专员名册")],
        heading.iter().map(|text| T(text)).collect(),
        vec![
            N(1.0),
            T("王 样"),
            N(15_412_345_601.0),
            T("大营"),
            T("副主任"),
            T("镇街级"),
            T("40户"),
            T("大营镇、原店镇"),
            T("制造业、F"),
        ],
        vec![
            N(2.0),
            T("李样"),
            T("154-1234-5602"),
            T("陕州区工信局"),
            T(""),
            T(""),
            T(""),
            T(""),
            T("农、林、牧、渔业"),
        ],
        vec![N(3.0), T("张样"), T("15412345603"), T("工信局")],
        vec![N(4.0), T("张样"), T("15412345603"), T("湖滨区")],
        vec![N(5.0), T("张样"), T("15412345603"), T("")],
        vec![N(6.0), T("张样"), T(""), T("大营镇")],
        vec![N(7.0), T(""), T("15412345604"), T("大营镇")],
        vec![N(8.0), T("赵样"), T("15412345605"), T("大营镇"), T(""), T("省级")],
        vec![N(9.0), T("赵样"), T("15412345606"), T("大营镇"), T(""), T(""), T("很多")],
        vec![N(10.0), T("赵样"), T("15412345607"), T("大营镇"), T(""), T(""), T(""), T("交口乡"), T("玄学")],
        vec![N(11.0), T("赵样"), T("15412345608"), T("大营镇"), T(""), T(""), T(""), T(""), T(""), T("nobody")],
        vec![
            N(12.0),
            T("officer_a1样"),
            T("15412345609"),
            T("原店镇"),
            T(""),
            T(""),
            T(""),
            T(""),
            T(""),
            T("officer_a1"),
        ],
        vec![N(13.0), T("王样"), T("15412345601"), T("大营")],
        vec![N(14.0), T("王样"), T("15412345610"), T("大营镇")],
        vec![T("填表人：某某")],
    ];
    workbook(&rows, &[[1, 1, 1, 10]])
}

fn officer(client: &Client, name: &str, unit: i64) -> Value {
    let list = client.get(&format!("/officers?limit=200&organization_id={unit}")).expect(200).json;
    let found = list["items"].as_array().expect("items").iter().find(|one| one["name"] == name);
    client.get(&format!("/officers/{}", found.unwrap_or_else(|| panic!("no {name}: {list}"))["id"])).expect(200).json
}

#[test]
fn a_messy_workbook_of_officers_gives_exactly_what_is_expected() {
    let app = app();
    let district = app.login("coordinator_a");
    let uploaded = district.upload("officers.xlsx", &messy()).expect(201).json;
    assert_eq!(uploaded["kind"], "officers", "by its headings");
    assert_eq!(uploaded["detected"]["warnings"], json!([]));
    let done = district.run(uploaded["id"].as_i64().expect("an id"), false, "row");
    assert_eq!(
        told(&district, &done),
        [
            json!([3, "created", []]),
            json!([4, "created", []]),
            json!([5, "failed", ["ORGANIZATION_AMBIGUOUS"]]),
            json!([6, "failed", ["ORGANIZATION_UNKNOWN"]]),
            json!([7, "failed", ["ORGANIZATION_MISSING"]]),
            json!([8, "failed", ["PHONE_MISSING"]]),
            json!([9, "failed", ["PERSON_MISSING"]]),
            json!([10, "failed", ["LEVEL_UNKNOWN"]]),
            json!([11, "failed", ["CAPACITY_INVALID"]]),
            json!([12, "failed", ["TERRITORY_UNKNOWN", "INDUSTRY_UNKNOWN"]]),
            json!([13, "failed", ["LOGIN_UNKNOWN"]]),
            json!([14, "created", []]),
            json!([15, "failed", ["ROW_DUPLICATE_IN_FILE"]]),
            json!([16, "created", ["OFFICER_NAMESAKE"]]),
        ]
    );
    let first = officer(&district, "王样", org::TOWN_A1);
    let of = |one: &Value| {
        ["phone", "position", "level", "capacity", "territory_codes", "industry_sections", "has_login"]
            .map(|name| one[name].clone())
    };
    assert_eq!(json!(of(&first)), json!(["15412345601", "副主任", "town", 40, [TOWN_A1, TOWN_A2], ["C", "F"], false]));
    let line = &district.report(done["id"].as_i64().expect("an id"), "status=created")[0];
    assert_eq!(json!([line["officer_id"], line["enterprise_id"]]), json!([first["id"], null]));
    let second = officer(&district, "李样", org::INDUSTRY_A);
    assert_eq!(json!(of(&second)), json!(["15412345602", null, "district", 30, [], ["A"], false]));
    assert_eq!(officer(&district, "officer_a1样", org::TOWN_A2)["has_login"], true, "the log-in is somebody's already");
    let open: i64 = app
        .state
        .db
        .read_blocking(|c| {
            let sealed = persons::table.filter(persons::name.eq("李样"));
            Ok(sealed
                .filter(persons::phone_cipher.is_null().or(persons::phone_index.is_null()))
                .count()
                .get_result(c)?)
        })
        .expect("a count");
    assert_eq!(open, 0, "numbers are sealed and found by their index");

    let again = import_as(&district, "officers", "officers.xlsx", &messy());
    assert_eq!(counts(&again), [0, 0, 4, 10], "{:?}", told(&district, &again));
}

#[test]
fn a_later_ledger_changes_an_officer_and_takes_nothing_away() {
    let app = app();
    let district = app.login("coordinator_a");
    let send = |row: &str| {
        let text = format!("姓名,手机号,单位,职务,级别,服务上限,负责片区,行业\n{row}\n");
        let done = import_as(&district, "officers", "a.csv", text.as_bytes());
        told(&district, &done)[0].clone()
    };
    assert_eq!(send("王样,15412345601,大营镇,主任,,20,大营镇,C"), json!([2, "created", []]));
    assert_eq!(send("王样,15412345601,大营镇,,区县级,,原店镇,F"), json!([2, "updated", []]));
    let now = officer(&district, "王样", org::TOWN_A1);
    assert_eq!(
        json!([now["position"], now["level"], now["capacity"], now["territory_codes"], now["industry_sections"]]),
        json!(["主任", "district", 20, [TOWN_A1, TOWN_A2], ["C", "F"]])
    );
    assert_eq!(send("王样,15412345601,大营镇,,,,,"), json!([2, "unchanged", []]));
    assert_eq!(send("孙样,15412345601,大营镇,,,,,"), json!([2, "failed", ["OFFICER_NAME_DIFFERS"]]));
    // The same person in another unit is the same person.
    assert_eq!(send("王样,15412345601,原店镇,,,,,"), json!([2, "created", []]));
    assert_eq!(officer(&district, "王样", org::TOWN_A2)["person_id"], now["person_id"]);
    let path = format!("/officers/{}", now["id"]);
    let version = now["version"].as_i64().expect("a version");
    district.patch(&path, version, &json!({"status": "ended"})).expect(200);
    assert_eq!(send("王样,15412345601,大营镇,,,,,"), json!([2, "failed", ["OFFICER_ENDED"]]));
}

#[test]
fn officers_are_for_those_who_manage_them() {
    let app = app();
    // A town coordinator has one unit, so the ledger need not name it.
    let town = app.login("coordinator_a1");
    let text = "姓名,手机号\n王样,15412345601\n";
    let done = import_as(&town, "officers", "a.csv", text.as_bytes());
    assert_eq!(told(&town, &done), [json!([2, "created", []])]);
    assert_eq!(officer(&town, "王样", org::TOWN_A1)["level"], "town");
    let id = done["id"].as_i64().expect("an id");

    // A client that may import ledgers sees neither the file nor the report, and may not send one.
    let (_, importer) = app.api_client(&["imports:write"], org::DISTRICT_A);
    for part in ["", "/rows", "/rejected.xlsx"] {
        importer.get(&format!("/imports/{id}{part}")).expect_problem(404, "not_found");
    }
    assert_eq!(importer.get("/imports").expect(200).json["items"], json!([]));
    upload_as(&importer, "officers", "a.csv", text.as_bytes()).expect_problem(403, "forbidden");
    let lines = ("content-type", "application/x-ndjson");
    let line = json!({"person_name": "李样", "contact_phone": "15412345602", "organization": "大营镇"}).to_string();
    importer.send("POST", "/officers/bulk", &[lines], line.as_bytes()).expect_problem(403, "forbidden");
    let told = super::lines(&town.send("POST", "/officers/bulk", &[lines], line.as_bytes()).expect(200));
    assert_eq!(told, [json!([1, "created", null])]);
    for who in ["officer_a1", "supervisor_a", "admin_a", "handler_a"] {
        let other = app.login(who);
        upload_as(&other, "officers", "a.csv", text.as_bytes()).expect_problem(403, "forbidden");
        other.get("/import-templates/officers").expect_problem(403, "forbidden");
    }
}

#[test]
fn a_client_with_the_scope_for_officers_imports_them() {
    let app = app();
    let (_, client) = app.api_client(&["officers:write"], org::DISTRICT_A);
    let csv = "姓名,手机号,单位\n王样,15412345601,大营镇\n李样,15412345602,交口乡\n";
    let done = import_as(&client, "officers", "a.csv", csv.as_bytes());
    assert_eq!(told(&client, &done), [json!([2, "created", []]), json!([3, "failed", ["ORGANIZATION_UNKNOWN"]])]);
    upload_as(&client, "contacts", "a.csv", csv.as_bytes()).expect_problem(403, "forbidden");
}
