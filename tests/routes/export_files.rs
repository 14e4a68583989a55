//! What the files hold, and that they come back unchanged through the import.

use std::io::Read;

use diesel::prelude::*;
use serde_json::{Value, json};
use zhuqi::db::schema::tags;
use zhuqi::imports::detected::Options;
use zhuqi::imports::rows::Item;
use zhuqi::imports::sheet;

use super::exports::{ask, file, table};
use crate::common::client::JSON;
use crate::common::ledgers::{counts, fixture_bytes};
use crate::common::register::firm_body;
use crate::common::{Client, TestApp};

const MESSY: &str = "enterprises_messy.xlsx";

/// The file in a language.
fn exported(client: &Client, format: &str, language: &str, fields: Value) -> Vec<u8> {
    let mut body = json!({"resource": "enterprises", "format": format, "include_phones": true});
    if !fields.is_null() {
        body["fields"] = fields;
    }
    let headers = [JSON, ("accept-language", language), ("x-audit-reason", "test")];
    let answer = client.send("POST", "/exports", &headers, body.to_string().as_bytes()).expect(201);
    file(client, answer.id()).bytes
}

/// The cells of a workbook, headings first.
fn cells(workbook: &[u8]) -> Vec<Vec<String>> {
    let file = tempfile::NamedTempFile::new().expect("a file");
    std::fs::write(file.path(), workbook).expect("written");
    let sheet = sheet::open(file.path(), &Options::default()).expect("a workbook");
    let width = sheet.detected.columns.len();
    let mut rows = vec![sheet.detected.columns.iter().map(|column| column.heading.clone()).collect::<Vec<_>>()];
    for item in sheet.rows().expect("rows") {
        if let Item::Row(row) = item.expect("a row") {
            rows.push((0..width).map(|at| row.cell(at).to_string()).collect());
        }
    }
    rows
}

/// The XML of the first sheet.
fn sheet_xml(workbook: &[u8]) -> String {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(workbook)).expect("an archive");
    let mut part = archive.by_name("xl/worksheets/sheet1.xml").expect("a sheet");
    let mut text = String::new();
    part.read_to_string(&mut text).expect("text");
    text
}

/// In both formats and languages: a dry run says that nothing is new, and a run changes nothing.
#[track_caller]
fn assert_comes_back(app: &TestApp, client: &Client, rows: i64) {
    for format in ["xlsx", "csv"] {
        for language in ["zh-CN", "en"] {
            let bytes = exported(client, format, language, Value::Null);
            let id = client.upload(&format!("a.{format}"), &bytes).expect(201).id();
            let before = app.snapshot();
            for dry_run in [true, false] {
                let done = client.run(id, dry_run, "row");
                let report = client.get(&format!("/imports/{id}/rows?status=failed")).expect(200).json;
                assert_eq!(counts(&done), [0, 0, rows, 0], "{format} {language} {report:#}");
                let warned = client.get(&format!("/imports/{id}/rows?has_warning=true")).expect(200).json;
                let unread =
                    ["INDUSTRY_UNKNOWN", "SIZE_UNKNOWN", "TAG_UNKNOWN", "ABOVE_SCALE_UNKNOWN", "INDUSTRY_MISMATCH"];
                assert!(unread.iter().all(|code| !warned.to_string().contains(code)), "{format} {language} {warned:#}");
            }
            assert_eq!(app.snapshot(), before, "{format} {language}");
        }
    }
}

#[test]
fn a_whole_ledger_comes_back_unchanged() {
    let app = TestApp::with_divisions();
    let client = app.login("coordinator_a");
    assert_eq!(counts(&client.import(MESSY, &fixture_bytes(MESSY)))[0], 185);
    assert_comes_back(&app, &client, 185);
    // A town's office reads the name of the district around it.
    let town = app.login("coordinator_a1");
    let own = town.get("/enterprises?count=exact&limit=1").expect(200).json["count"].as_i64().expect("a count");
    assert!(own > 0);
    assert_comes_back(&app, &town, own);
}

/// Names, notes and other texts that a spreadsheet, a text file or a reader could trip over.
const NASTY: &[(&str, &str, &str)] = &[
    ("=1+1样公司", "=cmd|' /C calc'!A0", "=甲"),
    ("+86样公司", "+1-800", "+乙"),
    ("-样公司", "-2+3", "-丙"),
    ("@样公司", "@SUM(1+9)*cmd|' /C calc'!A0", "@丁"),
    ("'样公司", "\t制表开头", "'戊"),
    ("''样\"公\"司", "\r回车开头\r\n第二行", "己/庚"),
    ("样/公\\司,甲;乙|丙", "含\"引号\",逗号;分号\n换行", "辛\"壬"),
    ("<样>&公司", " =前有空格", "癸 A"),
    ("_x0041_样公司", "#N/A", "子·丑"),
    ("样😀公司", "结尾空白 \n", "#REF!"),
    ("ABC Trading Co., Ltd样", "'=撇号", "寅"),
    ("样公司（集团）有限公司", "  ", "0012"),
];

fn nasty_register() -> (TestApp, Client) {
    let app = TestApp::with_world();
    let client = app.login("coordinator_a");
    app.arrange(|c| {
        diesel::insert_into(tags::table)
            .values((
                tags::code.eq("odd_one"),
                tags::name_zh.eq("专精/特新、甲"),
                tags::name_en.eq("Odd; one"),
                tags::key_account.eq(true),
                tags::aliases.eq("[]"),
            ))
            .execute(c)
            .expect("a tag")
    });
    for (n, (name, note, person)) in NASTY.iter().enumerate() {
        let body = firm_body(
            n + 1,
            json!({"name": name, "note": note, "legal_representative": person, "registered_address": name,
                "operating_address": note, "tags": ["odd_one", "high_tech", "little_giant"], "above_scale": (n % 2 == 0),
                "industry_code": (["C3511", "A", "0141", "K", "J66", "F51"][n % 6]),
                "founded_on": (["1900-01-01", "1900-02-28", "1999-12-31", "2024-02-29"][n % 4]),
                "longitude": -110.5, "latitude": 34.25}),
        );
        let id = client.post("/enterprises", &body).expect(201).id();
        let contact =
            json!({"name": person, "role": "liaison", "phone": (format!("154123400{n:02}")), "is_primary": true});
        client.post(&format!("/enterprises/{id}/contacts"), &contact).expect(201);
        // Figures of several years and sources; those of the latest year are exported.
        for (code, period, value, source) in [
            ("revenue", "2022", 700_i64, "税务局"),
            ("employees", "2022", 99, "人社局"),
            ("revenue", "2023", 136_100_001, "税务局"),
            ("revenue", "2023", 5, "台账导入"),
            ("total_assets", "2023", 9_007_199_254_740_991, "统计局"),
            ("employees", "2023", 12, "人社局"),
            ("profit", "2023", -2_000_000, "税务局"),
            ("registered_capital", "2019", 50_000_000_000, "市场监管局"),
        ] {
            let figure = json!({"indicator_code": code, "period": period, "value": value, "source": source});
            client.put(&format!("/enterprises/{id}/indicators"), &figure).expect(200);
        }
    }
    (app, client)
}

#[test]
fn nasty_values_come_back_unchanged() {
    let (app, client) = nasty_register();
    assert_comes_back(&app, &client, NASTY.len() as i64);
}

#[test]
fn nothing_in_a_file_is_a_formula() {
    let (_app, client) = nasty_register();
    let text = exported(&client, "csv", "zh-CN", Value::Null);
    for row in table(&text).iter().skip(1) {
        for cell in row {
            let harmless = cell.parse::<f64>().is_ok() || !cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
            assert!(harmless, "{cell:?}");
        }
    }
    let workbook = exported(&client, "xlsx", "zh-CN", json!(["name", "credit_code", "note", "profit", "founded_on"]));
    let xml = sheet_xml(&workbook);
    assert!(!xml.contains("<f>") && !xml.contains("<f "), "{xml}");
    let rows = cells(&workbook);
    assert_eq!(rows[0], ["企业名称", "统一社会信用代码", "备注", "利润总额(万元)", "成立日期", "联系电话"]);
    // The import's own mark of a text; the workbook holds the value itself.
    assert_eq!((rows[1][0].as_str(), rows[1][3].as_str()), ("'=1+1样公司", "-2"));
    assert!(xml.contains("=1+1样公司") && !xml.contains("'=1+1样公司"), "{xml}");
    assert_eq!(rows[4][4], "2024-02-29");
    assert_eq!(rows[1][1].len(), 18);
}

#[test]
fn the_columns_say_what_the_page_says() {
    let (_app, client) = nasty_register();
    let by_heading = |language: &str| {
        let rows = table(&exported(&client, "csv", language, Value::Null));
        move |heading: &str| {
            let at = rows[0]
                .iter()
                .position(|name| name == heading)
                .unwrap_or_else(|| panic!("no {heading}: {:?}", rows[0]));
            rows[1][at].clone()
        }
    };
    let zh = by_heading("zh-CN");
    for (heading, expected) in [
        ("所属区县", "陕州区"),
        ("所属乡镇(街道)", "大营镇"),
        ("行政区划代码", "411203100"),
        ("联系人", "'=甲"),
        ("联系电话", "15412340000"),
        ("脱敏电话", "154****0000"),
        ("经度", "-110.5"),
        ("所属行业", "专用设备制造业"),
        ("行业代码", "3511"),
        ("统计分组", "工业"),
        ("经营状态", "在营"),
        ("企业规模", "微型"),
        ("是否规上(限上)", "是"),
        ("资质标签", "高新技术企业、专精特新“小巨人”企业、odd_one"),
        ("是否重点企业", "是"),
        ("数据年度", "2023"),
        ("从业人员", "12"),
        ("营业收入(万元)", "0.000005"),
        ("资产总额(万元)", "9007199254.740991"),
        ("利润总额(万元)", "-2"),
        ("注册资本(万元)", "50000"),
        ("管理单位", "大营镇"),
        ("成立日期", "1900-01-01"),
    ] {
        assert_eq!(zh(heading), expected, "{heading}");
    }
    let en = by_heading("en");
    for (heading, expected) in [
        ("Name", "'=1+1样公司"),
        ("Industry", "Manufacture of Special-purpose Equipment"),
        ("Status", "Operating"),
        ("Tags", "High-tech enterprise; Specialised \"little giant\"; odd_one"),
        ("Revenue(ten thousand yuan)", "0.000005"),
        ("Above scale", "Yes"),
    ] {
        let found = en(heading);
        assert!(
            found.eq_ignore_ascii_case(expected) || heading == "Industry" && !found.is_empty(),
            "{heading}: {found}"
        );
    }
}

#[test]
fn an_empty_list_is_a_file_with_headings() {
    let app = TestApp::with_world();
    let client = app.login("coordinator_b");
    for format in ["xlsx", "csv"] {
        let export = ask(&client, format, json!({})).expect(201);
        assert_eq!(json!([export.json["state"], export.json["total_rows"]]), json!(["completed", 0]));
        let bytes = file(&client, export.id()).bytes;
        if format == "csv" {
            assert_eq!(table(&bytes).len(), 1);
        } else {
            assert!(sheet_xml(&bytes).contains("统一社会信用代码"));
        }
    }
}
