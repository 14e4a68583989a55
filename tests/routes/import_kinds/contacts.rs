//! Contacts.

use serde_json::{Value, json};

use super::Put::{N, T};
use super::*;
use crate::common::ledgers::counts;

fn messy() -> Vec<u8> {
    let (one, five) = (credit_code(1), credit_code(5));
    let rows = vec![
        vec![T("陕州区重点企业联系人台账"), T(""), T(""), T(""), T(""), T(""), T("")],
        vec![T("填报单位：区发改委"), T("")],
        vec![T("序号"), T("企业名称"), T("统一社会\n信用代码"), T("联系人信息"), T(""), T(""), T("")],
        vec![T(""), T(""), T(""), T("姓名"), T("职务"), T("手机号码"), T("是否主要联系人")],
        vec![N(1.0), T("样甲公司"), T(&one), T("张样"), T("法人代表"), N(15_412_345_678.0), T("是")],
        vec![N(2.0), T(""), T(""), T("李 样"), T("财务负责人"), T("154-1234-5679/0398-2834567"), T("")],
        vec![N(3.0), T("样乙 公司"), T("—"), T("王•样"), T("保安"), T("１５４１２３４５６８０"), T("否")],
        vec![N(4.0), T("没有的公司"), T(""), T("赵样"), T(""), T("15412345681"), T("")],
        vec![N(5.0), T("样同名公司"), T(""), T("赵样"), T(""), T("15412345681"), T("")],
        vec![N(6.0), T("样邻区公司"), T(&five), T("赵样"), T(""), T("15412345681"), T("")],
        vec![N(7.0), T("样甲公司"), T(&one), T("孙样"), T(""), T("1.54E+10"), T("")],
        vec![N(8.0), T("样甲公司"), T(&one), T(""), T("人事"), T(""), T("")],
        vec![N(9.0), T("样甲公司"), T(&one), T("李样"), T("人事"), T(""), T("")],
        vec![N(10.0), T("样甲公司"), T(&one), T("周样"), T("人事"), T("15412345682"), T("√")],
        vec![N(11.0), T("样乙公司"), T(&one), T("吴样"), T("HR"), T("15412345683"), T("也许")],
        vec![T("合计"), T(""), T(""), T("11人")],
        vec![T("填表人：某某")],
    ];
    workbook(&rows, &[[1, 1, 1, 7], [3, 4, 3, 7], [5, 2, 6, 2], [5, 3, 6, 3]])
}

fn people(client: &Client, n: u32) -> Vec<Value> {
    let list = client.get(&format!("/enterprises/{}/contacts", firm(client, n))).expect(200).json;
    let of = |one: &Value| json!([one["name"], one["role"], one["phone_masked"], one["is_primary"]]);
    list["items"].as_array().expect("items").iter().map(of).collect()
}

#[test]
fn a_messy_workbook_of_contacts_gives_exactly_what_is_expected() {
    let app = app_with_firms();
    let district = app.login("coordinator_a");
    let uploaded = district.upload("contacts.xlsx", &messy()).expect(201).json;
    assert_eq!(uploaded["kind"], "contacts", "by its headings");
    let detected = &uploaded["detected"];
    assert_eq!(json!([detected["header_row"], detected["header_rows"], detected["first_data_row"]]), json!([3, 2, 5]));
    let fields: Vec<&Value> = detected["columns"].as_array().expect("columns").iter().map(|c| &c["field"]).collect();
    let expected =
        ["sequence", "name", "credit_code", "contact_name", "role", "contact_phone", "is_primary"].map(Value::from);
    assert_eq!(fields, expected.iter().collect::<Vec<_>>());
    let samples = detected["columns"][5]["samples"].to_string();
    assert!(!samples.contains("15412345678"), "{samples}");

    let before = app.snapshot();
    let checked = district.run(uploaded["id"].as_i64().expect("an id"), true, "row");
    assert_eq!((counts(&checked), app.snapshot()), ([4, 0, 0, 7], before), "a dry run writes nothing");
    let done = district.run(uploaded["id"].as_i64().expect("an id"), false, "row");
    assert_eq!(counts(&done), [4, 0, 0, 7]);
    assert_eq!(
        told(&district, &done),
        [
            json!([5, "created", []]),
            json!([6, "created", ["PHONE_MULTIPLE"]]),
            json!([7, "created", ["ROLE_UNKNOWN"]]),
            json!([8, "failed", ["ENTERPRISE_UNKNOWN"]]),
            json!([9, "failed", ["ENTERPRISE_AMBIGUOUS"]]),
            json!([10, "failed", ["ENTERPRISE_ELSEWHERE"]]),
            json!([11, "failed", ["PHONE_INVALID"]]),
            json!([12, "failed", ["PERSON_MISSING"]]),
            json!([13, "failed", ["ROW_DUPLICATE_IN_FILE"]]),
            json!([14, "failed", ["PRIMARY_TWICE_IN_FILE"]]),
            json!([15, "created", ["PRIMARY_UNKNOWN", "ENTERPRISE_NAME_DIFFERS"]]),
        ]
    );
    let skipped: Vec<&Value> = done["skipped"].as_array().expect("skipped").iter().map(|s| &s["reason"]).collect();
    assert_eq!(skipped[skipped.len() - 2..], [&json!("total"), &json!("footer")]);
    assert_eq!(
        people(&district, 1),
        [
            json!(["张样", "legal_representative", "154****5678", true]),
            json!(["李样", "finance", "154****5679", false]),
            json!(["吴样", "hr", "154****5683", false]),
        ]
    );
    assert_eq!(people(&district, 2), [json!(["王·样", "liaison", "154****5680", false])]);
    let line = &district.report(done["id"].as_i64().expect("an id"), "status=created")[0];
    assert_eq!(line["enterprise_id"], firm(&district, 1));

    // The same file twice changes nothing.
    let before = app.snapshot();
    let again = import_as(&district, "contacts", "contacts.xlsx", &messy());
    assert_eq!((counts(&again), app.snapshot()), ([0, 0, 4, 7], before));
}

#[test]
fn rejected_contacts_come_back_mended() {
    let app = app_with_firms();
    let district = app.login("coordinator_a");
    let text = format!("企业名称,信用代码,姓名,职务,电话\n样甲公司,{},张样,财务,123\n", credit_code(1));
    let done = import_as(&district, "contacts", "a.csv", text.as_bytes());
    let back = district.get(&format!("/imports/{}/rejected.xlsx", done["id"])).expect(200).bytes;
    let again = district.upload("back.xlsx", &back).expect(201).json;
    assert_eq!((&again["kind"], &again["detected"]["warnings"]), (&json!("contacts"), &json!([])));
    let again = district.run(again["id"].as_i64().expect("an id"), false, "row");
    assert_eq!(told(&district, &again), [json!([2, "failed", ["PHONE_INVALID"]])]);
}

#[test]
fn a_later_ledger_corrects_a_contact_and_a_blank_cell_leaves_it() {
    let app = app_with_firms();
    let district = app.login("coordinator_a");
    let csv = |rows: &str| format!("统一社会信用代码,姓名,角色,手机,主要联系人\n{rows}").into_bytes();
    let one = credit_code(1);
    let send = |rows: &str| counts(&import_as(&district, "contacts", "a.csv", &csv(rows)));
    assert_eq!(send(&format!("{one},张样,财务,15412345678,\n{one},李样,,15412345679,\n")), [2, 0, 0, 0]);
    // By the number: another name and role. By the name: a new number. A new first contact takes the place.
    assert_eq!(send(&format!("{one},张新样,,15412345678,\n")), [0, 1, 0, 0]);
    assert_eq!(send(&format!("{one},李样,人事,15400000000,是\n")), [0, 1, 0, 0]);
    assert_eq!(send(&format!("{one},李样,,,\n{one},,,15412345678,\n")), [0, 0, 2, 0]);
    let expected = [json!(["李样", "hr", "154****0000", true]), json!(["张新样", "finance", "154****5678", false])];
    assert_eq!(people(&district, 1), expected);
}

#[test]
fn contacts_by_json_lines() {
    let app = app_with_firms();
    let district = app.login("coordinator_a");
    let (one, five) = (credit_code(1), credit_code(5));
    let text = [
        json!({"credit_code": one, "contact_name": "张样", "role": "财务", "contact_phone": "15412345678"}).to_string(),
        json!({"name": "样乙公司", "contact_name": "李样", "is_primary": true}).to_string(),
        json!({"credit_code": five, "contact_name": "李样"}).to_string(),
        json!({"credit_code": one, "legal_representative": "李样"}).to_string(),
    ];
    let body = text.join("\n");
    let send = |query: &str| {
        let lines = ("content-type", "application/x-ndjson");
        district.send("POST", &format!("/contacts/bulk{query}"), &[lines], body.as_bytes())
    };
    let expected = |status: &str| {
        [
            json!([1, status, null]),
            json!([2, status, null]),
            json!([3, "failed", "ENTERPRISE_ELSEWHERE"]),
            json!([4, "failed", "FIELD_UNKNOWN"]),
        ]
    };
    let before = app.snapshot();
    assert_eq!(lines(&send("?dry_run=true").expect(200)), expected("created"));
    assert_eq!(app.snapshot(), before);
    assert_eq!(lines(&send("").expect(200)), expected("created"));
    assert_eq!(lines(&send("").expect(200)), expected("unchanged"));
    send("?atomic=all").expect_problem(422, "rows_failed");
}
