//! Two ledgers with every habit of their authors, and exactly what must come out of them.

use std::collections::BTreeMap;

use serde_json::Value;
use zhuqi::enterprises::size::Size;
use zhuqi::imports::detected::{Encoding, Options};
use zhuqi::imports::field::Field;
use zhuqi::imports::report::{Code, Finding, Severity};
use zhuqi::imports::row::{EnterpriseRow, Reading};
use zhuqi::imports::sheet::{self, Sheet};
use zhuqi::messages::Locale;

use super::{fixture, items, readings, reference};

fn expected(file: &str) -> Value {
    let text = std::fs::read_to_string(fixture("expected_results.json")).unwrap();
    let all: Value = serde_json::from_str(&text).unwrap();
    all["files"][file].clone()
}

fn open(file: &str) -> Sheet {
    sheet::open(&fixture(file), &Options::default()).unwrap()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().unwrap()
}

fn findings(readings: &[(u32, Reading)], severity: Severity) -> Vec<(u32, Finding)> {
    let all = readings.iter().flat_map(|(row, reading)| reading.findings.iter().map(move |f| (*row, f.clone())));
    all.filter(|(_, finding)| finding.severity == severity).collect()
}

fn assert_counts_and_findings(file: &str) {
    let (expected, sheet) = (expected(file), open(file));
    let readings = readings(&sheet, &reference());
    assert_eq!(readings.len() as u64, expected["data_rows"].as_u64().unwrap());
    let imported = readings.iter().filter(|(_, reading)| reading.enterprise.is_some()).count();
    assert_eq!(imported as u64, expected["ok_rows"].as_u64().unwrap());
    assert_eq!(u64::from(sheet.detected.first_data_row), expected["first_data_row"].as_u64().unwrap());

    let errors = findings(&readings, Severity::Error);
    assert_eq!(errors.len(), list(&expected["errors"]).len(), "{errors:#?}");
    for ((row, found), expected) in errors.iter().zip(list(&expected["errors"])) {
        assert_eq!(u64::from(*row), expected["row"].as_u64().unwrap());
        assert_eq!(found.column, expected["column"].as_str().unwrap(), "row {row}");
        assert_eq!(found.code.code(), expected["code"].as_str().unwrap(), "row {row}");
        assert_eq!(found.value.as_deref(), expected["raw"].as_str(), "row {row}");
        assert_eq!(found.suggestion.as_deref(), expected["suggestion"].as_str(), "row {row}");
        assert_eq!(found.message(Locale::ZhCn), expected["message_zh"].as_str().unwrap());
        let first_row = expected["first_row"].as_u64().map(|row| row.to_string());
        assert_eq!(found.params.get("first_row"), first_row.as_ref());
    }

    // A row's warnings come in the order of its columns; the expectation lists some rows otherwise.
    let label = |id: &String| Size::parse(id).unwrap().label(Locale::ZhCn);
    let describe = |(row, found): &(u32, Finding)| {
        let size = |name| found.params.get(name).map(|size| label(size).to_owned());
        (u64::from(*row), found.column.clone(), found.code.code().to_owned(), size("declared"), size("computed"))
    };
    let mut warnings: Vec<_> = findings(&readings, Severity::Warning).iter().map(describe).collect();
    let text = |value: &Value| value.as_str().map(str::to_owned);
    let mut expected: Vec<_> = list(&expected["warnings"])
        .iter()
        .map(|warning| {
            let [column, code, declared, computed] =
                ["column", "code", "declared", "computed"].map(|k| text(&warning[k]));
            (warning["row"].as_u64().unwrap(), column.unwrap(), code.unwrap(), declared, computed)
        })
        .collect();
    warnings.sort();
    expected.sort();
    assert_eq!(warnings, expected);
}

/// The row as the expectation's table writes it.
fn table_row(row: u32, enterprise: &EnterpriseRow) -> BTreeMap<&'static str, String> {
    let figure = |field| enterprise.indicators.iter().find(|i| i.field == field).map(|i| i.value);
    let wan = |field| {
        figure(field).map_or(String::new(), |fen| {
            let (whole, rest) = (fen / 1_000_000, format!("{:06}", fen % 1_000_000));
            let rest = rest.trim_end_matches('0');
            if rest.is_empty() { whole.to_string() } else { format!("{whole}.{rest}") }
        })
    };
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    BTreeMap::from([
        ("row", row.to_string()),
        ("name", enterprise.name.clone()),
        ("uscc", enterprise.credit_code.clone()),
        ("legal_person", text(&enterprise.legal_representative)),
        ("contact", text(&enterprise.contact_name)),
        ("phone", text(&enterprise.contact_phone)),
        ("section", enterprise.industry.as_ref().map(|i| i.section.to_string()).unwrap_or_default()),
        ("industry_code", enterprise.industry.as_ref().and_then(|i| i.code.clone()).unwrap_or_default()),
        ("founded_on", enterprise.founded_on.map(|date| date.to_string()).unwrap_or_default()),
        ("street_code", enterprise.territory_code.clone()),
        ("address", text(&enterprise.registered_address)),
        ("employees", figure(Field::Employees).map(|count| count.to_string()).unwrap_or_default()),
        ("revenue_wan", wan(Field::Revenue)),
        ("assets_wan", wan(Field::Assets)),
        ("size_computed", enterprise.size.code().to_owned()),
        ("above_scale", enterprise.above_scale.map(|yes| u8::from(yes).to_string()).unwrap_or_default()),
        ("tags", enterprise.tags.clone().unwrap_or_default().join(";")),
        ("note", text(&enterprise.note)),
    ])
}

fn assert_values(file: &str, table: &str) {
    let sheet = open(file);
    let readings = readings(&sheet, &reference());
    let imported: Vec<_> =
        readings.iter().filter_map(|(row, reading)| Some(table_row(*row, reading.enterprise.as_ref()?))).collect();
    let mut reader = csv::Reader::from_path(fixture(table)).unwrap();
    let headings: Vec<String> =
        reader.headers().unwrap().iter().map(|heading| heading.trim_start_matches('\u{FEFF}').to_owned()).collect();
    let expected: Vec<_> = reader.records().map(Result::unwrap).collect();
    assert_eq!(imported.len(), expected.len());
    for (found, expected) in imported.iter().zip(expected) {
        for (heading, value) in headings.iter().zip(&expected) {
            assert_eq!(found[heading.as_str()], value, "row {} column {heading}", &expected[0]);
        }
    }
}

#[test]
fn workbook_gives_exactly_the_expected_errors_and_warnings() {
    assert_counts_and_findings("enterprises_messy.xlsx");
}

#[test]
fn workbook_gives_exactly_the_expected_values() {
    assert_values("enterprises_messy.xlsx", "enterprises_messy.expected.csv");
}

#[test]
fn text_file_gives_exactly_the_expected_errors_and_warnings() {
    assert_counts_and_findings("enterprises_gbk.csv");
}

#[test]
fn text_file_gives_exactly_the_expected_values() {
    assert_values("enterprises_gbk.csv", "enterprises_gbk.expected.csv");
}

#[test]
fn workbook_layout_is_recognised() {
    let (expected, sheet) = (expected("enterprises_messy.xlsx"), open("enterprises_messy.xlsx"));
    let detected = &sheet.detected;
    assert_eq!(detected.sheet.as_deref(), expected["sheet"].as_str());
    let sheets: Vec<_> = detected.sheets.iter().map(|sheet| (sheet.name.as_str(), sheet.hidden)).collect();
    assert_eq!(sheets, [("企业名单", false), ("填表说明", false), ("字典", true)]);
    assert_eq!((detected.header_row, detected.header_rows), (3, 2));
    assert!(detected.columns.iter().all(|column| column.field.is_some()), "{:#?}", detected.columns);
    let revenue = detected.columns.iter().find(|column| column.field == Some(Field::Revenue)).unwrap();
    assert_eq!((revenue.heading.as_str(), revenue.year), ("营业收入（万元）", Some(2025)));

    let skipped: Vec<_> = items(&sheet)
        .1
        .iter()
        .flat_map(|s| (s.first_row..=s.last_row).map(|row| (u64::from(row), s.reason.code().replace('_', " "))))
        .collect();
    let why = |skip: &Value| (skip["row"].as_u64().unwrap(), skip["why"].as_str().unwrap().to_owned());
    assert_eq!(skipped, list(&expected["skipped_rows"]).iter().map(why).collect::<Vec<_>>());
}

#[test]
fn text_layout_is_recognised() {
    let sheet = open("enterprises_gbk.csv");
    let detected = &sheet.detected;
    assert_eq!((detected.encoding, detected.delimiter), (Some(Encoding::Gb18030), Some(',')));
    assert_eq!((detected.header_row, detected.header_rows), (1, 1));
    assert!(detected.columns.iter().all(|column| column.field.is_some()));
    assert!(detected.warnings.is_empty());
    assert_eq!(detected.columns[1].samples[0], "观山湖样启优矿山机械制造有限公司");
}

#[test]
fn merged_cells_are_filled_inside_their_range_only() {
    let (expected, sheet) = (expected("enterprises_messy.xlsx"), open("enterprises_messy.xlsx"));
    let rows = items(&sheet).0;
    for merge in list(&expected["merged_fill_down"]) {
        let [first, last] = [0, 1].map(|at| merge["rows"][at].as_u64().unwrap());
        let towns: Vec<_> = rows
            .iter()
            .filter(|row| (first..=last).contains(&u64::from(row.number)))
            .map(|row| row.cell(9).to_string())
            .collect();
        assert_eq!(towns.len() as u64, last - first + 1);
        assert!(towns.iter().all(|town| !town.is_empty() && *town == towns[0]));
    }
}

#[test]
fn messages_of_the_expectation_are_ours() {
    let text = std::fs::read_to_string(fixture("expected_results.json")).unwrap();
    let all: Value = serde_json::from_str(&text).unwrap();
    let ours = Code::WORDS.iter().filter_map(|(code, zh, _)| Some((zh, all["messages_zh"].get(code)?)));
    let compared = ours.inspect(|(zh, expected)| assert_eq!(Some(**zh), expected.as_str())).count();
    assert_eq!(compared, 15);
}
