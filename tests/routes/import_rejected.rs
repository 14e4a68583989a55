//! Rejected rows come back as a workbook that can be corrected and sent again.

use rust_xlsxwriter::Workbook;
use zhuqi::imports::detected::Options;
use zhuqi::imports::rows::Item;
use zhuqi::imports::sheet;

use crate::common::TestApp;
use crate::common::ledgers::{counts, credit_code, fixture_bytes};

const MESSY: &str = "enterprises_messy.xlsx";

/// The cells of the first sheet, headings first.
fn table(workbook: &[u8]) -> Vec<Vec<String>> {
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

fn workbook(table: &[Vec<String>]) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (line, row) in (0..).zip(table) {
        for (at, text) in (0..).zip(row) {
            sheet.write_string(line, at, text).expect("a cell");
        }
    }
    book.save_to_buffer().expect("a workbook")
}

#[test]
fn rejected_rows_are_corrected_and_imported() {
    let app = TestApp::with_divisions();
    let coordinator = app.login("coordinator_a");
    let first = coordinator.import(MESSY, &fixture_bytes(MESSY));
    let path = format!("/imports/{}/rejected.xlsx", first["id"]);
    let answer = coordinator.get(&path).expect(200);
    assert_eq!(answer.header("content-type"), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    let mut rows = table(&answer.bytes);
    assert_eq!(rows.len(), 16, "headings and fifteen rows");
    let at = |heading: &str| {
        rows[0].iter().position(|h| h.split_whitespace().collect::<String>().contains(heading)).expect("a column")
    };
    let (line, reason) = (at("原文件行号"), at("错误原因"));
    let seen: Vec<(&str, &str)> = rows[1..].iter().map(|row| (row[line].as_str(), row[reason].as_str())).collect();
    assert_eq!(seen[0], ("12", "统一社会信用代码：统一社会信用代码为空"));
    assert!(seen[3].1.contains("91411203TEYYYYY0X5"), "what was probably meant is offered: {seen:?}");

    // As it is, the same rows fail again; only the repeated one passes, since its twin is in another file now, and
    // says something else about that enterprise.
    let again = coordinator.import("rejected.xlsx", &answer.bytes);
    assert_eq!(counts(&again), [0, 1, 0, 14]);

    let columns = [
        "统一社会信用代码",
        "企业名称",
        "成立日期",
        "从业人员",
        "营业收入",
        "所属行业",
        "联系电话",
        "所属乡镇",
        "资产总额",
        "行业代码",
    ]
    .map(at);
    let good = ["", "样更正有限公司", "2020-05-06", "12", "350", "制造业", "13800000000", "大营镇", "500", ""];
    for (n, row) in (500..).zip(rows.iter_mut().skip(1)) {
        for (column, value) in columns.iter().zip(good) {
            row[*column] = value.to_owned();
        }
        row[columns[0]] = credit_code(n);
    }
    let corrected = coordinator.import("更正.xlsx", &workbook(&rows));
    let errors = coordinator.report(corrected["id"].as_i64().expect("an id"), "status=failed");
    assert_eq!(counts(&corrected), [15, 0, 0, 0], "{errors:#?}");
    assert_eq!(app.enterprises(), 200);
}
