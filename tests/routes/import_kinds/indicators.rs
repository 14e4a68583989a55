//! Figures.

use serde_json::{Value, json};

use super::Put::{N, P, T};
use super::*;
use crate::common::ledgers::counts;

fn messy() -> Vec<u8> {
    let (one, two, three, five) = (credit_code(1), credit_code(2), credit_code(3), credit_code(5));
    let blank = || T("");
    let rows = vec![
        vec![T("陕州区2026年重点企业经营情况监测表")],
        vec![T("填报单位：区统计局 填报日期：2026年10月15日 单位：亿元、人")],
        vec![
            T("序号"),
            T("企业名称"),
            T("统一社会信用代码"),
            T("营业收入（万元）"),
            blank(),
            T("2025年利润总额"),
            T("1-9月用电量(万千瓦时)"),
            T("2026年3月末参保人数"),
            T("2025年裁员率（%）"),
        ],
        vec![blank(), blank(), blank(), T("2024年"), T("2025年"), blank(), blank(), blank(), blank()],
        vec![N(1.0), T("样甲公司"), T(&one), T("1,200.50"), N(1361.5), N(-0.12), N(12.345), T("33人"), N(3.5)],
        vec![N(2.0), T("样乙公司"), blank(), T("—"), T("860万元"), T("(350)元"), T("800度"), N(0.0), P(0.035)],
        vec![N(3.0), T("样同名公司"), T(&three), N(-1.0), T("约500"), blank(), blank(), N(3.5), blank()],
        vec![N(4.0), T("样甲公司"), T(&one), N(5.0), blank(), blank(), blank(), blank(), blank()],
        vec![N(5.0), T("样邻区公司"), T(&five), N(5.0), blank(), blank(), blank(), blank(), blank()],
        vec![N(6.0), T("样乙公司"), T(&two), blank(), blank(), blank(), N(0.00015), blank(), blank()],
        vec![T("合计"), blank(), blank(), N(1200.5)],
    ];
    workbook(&rows, &[[1, 1, 1, 9], [3, 4, 3, 5]])
}

fn figures(client: &Client, n: u32) -> Vec<Value> {
    let list = client.get(&format!("/enterprises/{}/indicators", firm(client, n))).expect(200).json;
    let of = |one: &Value| json!([one["indicator_code"], one["period"], one["value"], one["source"]]);
    let mut list: Vec<Value> = list["items"].as_array().expect("items").iter().map(of).collect();
    list.sort_by_key(Value::to_string);
    list
}

const SOURCE: &str = "台账导入";

#[test]
fn a_messy_workbook_of_figures_gives_exactly_what_is_expected() {
    let app = app_with_firms();
    let district = app.login("coordinator_a");
    let uploaded = district.upload("figures.xlsx", &messy()).expect(201).json;
    assert_eq!(uploaded["kind"], "indicators", "by its headings");
    let columns: Vec<Value> = uploaded["detected"]["columns"]
        .as_array()
        .expect("columns")
        .iter()
        .skip(3)
        .map(|c| json!([c["field"], c["indicator"], c["period"], c["unit"]]))
        .collect();
    assert_eq!(
        columns,
        [
            json!(["figure", "revenue", "2024", "ten_thousand_yuan"]),
            json!(["figure", "revenue", "2025", "ten_thousand_yuan"]),
            json!(["figure", "profit", "2025", "hundred_million_yuan"]),
            json!(["figure", "electricity", "2026-01/09", "ten_thousand_kwh"]),
            json!(["figure", "insured_staff", "2026-03", "person"]),
            json!(["figure", "layoff_rate", "2025", "percent"]),
        ]
    );
    assert_eq!(uploaded["detected"]["warnings"], json!([]));
    let done = district.run(uploaded["id"].as_i64().expect("an id"), false, "row");
    assert_eq!(counts(&done), [2, 0, 0, 4], "{:?}", told(&district, &done));
    assert_eq!(
        told(&district, &done),
        [
            json!([5, "created", []]),
            json!([6, "created", []]),
            json!([7, "failed", ["FIGURE_NEGATIVE", "FIGURE_INVALID", "FIGURE_INVALID"]]),
            json!([8, "failed", ["ROW_DUPLICATE_IN_FILE"]]),
            json!([9, "failed", ["ENTERPRISE_ELSEWHERE"]]),
            json!([10, "failed", ["ROW_DUPLICATE_IN_FILE"]]),
        ]
    );
    assert_eq!(
        figures(&district, 1),
        [
            json!(["electricity", "2026-01/09", 123_450, SOURCE]),
            json!(["insured_staff", "2026-03", 33, SOURCE]),
            json!(["layoff_rate", "2025", 350, SOURCE]),
            json!(["profit", "2025", -1_200_000_000, SOURCE]),
            json!(["revenue", "2024", 1_200_500_000, SOURCE]),
            json!(["revenue", "2025", 1_361_500_000, SOURCE]),
        ]
    );
    assert_eq!(
        figures(&district, 2),
        [
            json!(["electricity", "2026-01/09", 800, SOURCE]),
            json!(["insured_staff", "2026-03", 0, SOURCE]),
            json!(["layoff_rate", "2025", 350, SOURCE]),
            json!(["profit", "2025", -35_000, SOURCE]),
            json!(["revenue", "2025", 860_000_000, SOURCE]),
        ]
    );
    let before = app.snapshot();
    let again = import_as(&district, "indicators", "figures.xlsx", &messy());
    assert_eq!((counts(&again), app.snapshot()), ([0, 0, 2, 4], before));

    // What was rejected comes back with headings that say everything.
    let back = district.get(&format!("/imports/{}/rejected.xlsx", done["id"])).expect(200).bytes;
    let back = district.upload("back.xlsx", &back).expect(201).json;
    let again: Vec<Value> = back["detected"]["columns"].as_array().expect("columns")[3..9]
        .iter()
        .map(|c| json!([c["field"], c["indicator"], c["period"], c["unit"]]))
        .collect();
    assert_eq!((&back["kind"], again), (&json!("indicators"), columns));
}

#[test]
fn figures_one_per_row_in_gbk() {
    let app = app_with_firms();
    let district = app.login("coordinator_a");
    let one = credit_code(1);
    let text = format!(
        "统一社会信用代码,指标名称,统计期间,数值,计量单位\r\n\
         {one},营业收入,2025年,1361.5,万元\r\n\
         {one},用电量,2026年3月,1.5,万度\r\n\
         {one},2026年1-6月用电量,,700,\r\n\
         {one},工业总产值,2026年2月,3,亿元\r\n\
         {one},营业收入增速,2025年,5,%\r\n\
         {one},营业收入,2025年1-6月,5,万元\r\n\
         {one},营业收入,去年,5,万元\r\n\
         {one},营业收入,2024年,5,度\r\n\
         {one},营业收入,,5,万元\r\n\
         {one},用电量,2099年3月,5,度\r\n\
         {one},用电量,2026年4月,12.5,度\r\n\
         {one},用电量,2099年,12,度\r\n\
         {one},,2026年4月,12,度\r\n"
    );
    let gbk = encoding_rs::GBK.encode(&text).0.into_owned();
    let done = import_as(&district, "indicators", "long.csv", &gbk);
    assert_eq!(
        told(&district, &done),
        [
            json!([2, "created", []]),
            json!([3, "created", []]),
            json!([4, "created", []]),
            json!([5, "created", []]),
            json!([6, "failed", ["INDICATOR_UNKNOWN"]]),
            json!([7, "failed", ["PERIOD_FREQUENCY"]]),
            json!([8, "failed", ["PERIOD_INVALID"]]),
            json!([9, "failed", ["UNIT_UNKNOWN"]]),
            json!([10, "failed", ["PERIOD_MISSING"]]),
            json!([11, "failed", ["PERIOD_IN_FUTURE"]]),
            json!([12, "created", ["FIGURE_ROUNDED"]]),
            json!([13, "failed", ["PERIOD_IN_FUTURE"]]),
            json!([14, "failed", ["INDICATOR_MISSING"]]),
        ]
    );
    assert_eq!(
        figures(&district, 1),
        [
            json!(["electricity", "2026-01/06", 700, SOURCE]),
            json!(["electricity", "2026-03", 15_000, SOURCE]),
            json!(["electricity", "2026-04", 13, SOURCE]),
            json!(["output_value", "2026-02", 30_000_000_000_i64, SOURCE]),
            json!(["revenue", "2025", 1_361_500_000, SOURCE]),
        ]
    );
    // A correction replaces the ledgers' figure and leaves those of others beside it.
    let id = firm(&district, 1);
    let by_office = json!({"indicator_code": "revenue", "period": "2025", "value": 7, "source": "税务局"});
    district.put(&format!("/enterprises/{id}/indicators"), &by_office).expect(200);
    let text = format!("信用代码,指标,期间,数值\n{one},营业收入,2025,1400\n");
    assert_eq!(counts(&import_as(&district, "indicators", "b.csv", text.as_bytes())), [0, 1, 0, 0]);
    let revenue: Vec<Value> = figures(&district, 1).into_iter().filter(|f| f[0] == "revenue").collect();
    assert_eq!(revenue, [json!(["revenue", "2025", 1_400_000_000, SOURCE]), json!(["revenue", "2025", 7, "税务局"])]);
}

#[test]
fn the_user_says_what_the_file_leaves_open() {
    let app = app_with_firms();
    let district = app.login("coordinator_a");
    let text = format!("统一社会信用代码,营业收入,丙\n{},5,6\n", credit_code(1));
    let uploaded = upload_as(&district, "indicators", "a.csv", text.as_bytes()).expect(201).json;
    assert_eq!(uploaded["detected"]["warnings"], json!(["COLUMNS_UNKNOWN", "NO_PERIOD"]));
    let (id, path) = (uploaded["id"].as_i64().expect("an id"), format!("/imports/{}", uploaded["id"]));
    let done = district.run(id, true, "row");
    assert_eq!(told(&district, &done), [json!([2, "failed", ["PERIOD_MISSING"]])]);
    let version = |answer: &Answer| answer.json["version"].as_i64().expect("a version");
    let now = version(&district.get(&path).expect(200));
    district.patch(&path, now, &json!({"default_period": "上一年度"})).expect_field("/default_period", "period_format");
    district.patch(&path, now, &json!({"figures": {"2": "rainfall"}})).expect_field("/figures/2", "reference");
    district.patch(&path, now, &json!({"mapping": {"2": "town"}})).expect_field("/mapping/2", "enum");
    let twice = json!({"default_period": "2025年", "figures": {"2": "revenue"}});
    district.patch(&path, now, &twice).expect_field("/mapping/2", "mapping_duplicate");
    let change = json!({"default_period": "2025年", "figures": {"2": "profit"}});
    let changed = district.patch(&path, now, &change).expect(200);
    let columns = &changed.json["detected"]["columns"];
    assert_eq!(json!([columns[2]["indicator"], columns[2]["period"]]), json!(["profit", "2025"]));
    assert_eq!(changed.json["detected"]["warnings"], json!([]));
    assert_eq!(counts(&district.run(id, false, "row")), [1, 0, 0, 0]);
    assert_eq!(
        figures(&district, 1),
        [json!(["profit", "2025", 6_000_000, SOURCE]), json!(["revenue", "2025", 5_000_000, SOURCE])]
    );
}

#[test]
fn figures_by_json_lines_decide_the_size() {
    let app = app_with_firms();
    let district = app.login("coordinator_a");
    let line = |indicator: &str, period: &str, value: Value, unit: &str| {
        json!({"credit_code": credit_code(1), "indicator": indicator, "period": period, "value": value, "unit": unit})
            .to_string()
    };
    let text = [
        line("revenue", "2025", json!("1361.5"), "万元"),
        line("employees", "2025", json!(35), ""),
        line("electricity", "2026-03", json!(1200), "kwh"),
        line("electricity", "2026-01/06", json!(7200), "千瓦时"),
        line("revenue", "2024", json!(136_150_000), "分"),
        line("revenue", "2024", json!(1), "分"),
    ];
    let send = || {
        let kind = ("content-type", "application/x-ndjson");
        district.send("POST", "/indicators/bulk", &[kind], text.join("\n").as_bytes())
    };
    let told = lines(&send().expect(200));
    let of = |status: &str| (1..=5).map(|n| json!([n, status, null])).collect::<Vec<_>>();
    assert_eq!(told[..5], of("created"));
    assert_eq!(told[5], json!([6, "failed", "ROW_DUPLICATE_IN_FILE"]));
    assert_eq!(lines(&send().expect(200))[..5], of("unchanged"));
    assert_eq!(figures(&district, 1).len(), 5);
    assert!(figures(&district, 1).contains(&json!(["revenue", "2024", 136_150_000, SOURCE])));
}
