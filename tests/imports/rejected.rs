//! Rejected rows, handed back and sent in again.

use std::io::Cursor;

use rust_xlsxwriter::XlsxError;
use zhuqi::imports::detected::Options;
use zhuqi::imports::header::Unit;
use zhuqi::imports::headings::Headings;
use zhuqi::imports::kind::Kind;
use zhuqi::imports::rejected::{self, RejectedRow};
use zhuqi::imports::sheet;
use zhuqi::messages::Locale;

use super::{Opened, fixture, items, open, readings, reference};

fn rejected(sheet: &sheet::Sheet) -> Vec<u8> {
    let readings = readings(sheet, &reference());
    let rows = items(sheet).0.into_iter().zip(readings).filter(|(_, (_, reading))| reading.enterprise.is_none());
    let rows = rows.map(|(row, (number, reading))| {
        let reasons = reading.findings.iter().map(|finding| finding.message(Locale::ZhCn)).collect();
        Ok::<_, XlsxError>(RejectedRow { number, cells: row.texts(), reasons })
    });
    let mut output = Cursor::new(Vec::new());
    rejected::write(&mut output, &Headings::of(Kind::Enterprises), &sheet.detected.columns, rows).unwrap();
    output.into_inner()
}

fn reopened(sheet: &sheet::Sheet) -> Opened {
    open(rejected(sheet)).unwrap()
}

#[test]
fn rejected_rows_come_back_with_their_reasons_and_fail_alike() {
    let first = sheet::open(&fixture("enterprises_messy.xlsx"), &Options::default()).unwrap();
    let second = reopened(&first);
    let faults = |sheet: &sheet::Sheet| -> Vec<_> {
        let readings = readings(sheet, &reference());
        readings
            .iter()
            .flat_map(|(_, r)| r.findings.iter().map(|f| f.code))
            .filter(|c| *c != zhuqi::imports::report::Code::HiddenRow)
            .collect()
    };
    let errors = |codes: Vec<zhuqi::imports::report::Code>| -> Vec<_> {
        codes.into_iter().filter(|code| code.severity() == zhuqi::imports::report::Severity::Error).collect()
    };
    let mut expected = errors(faults(&first));
    // The twin of the duplicate was imported, so the row is good by itself.
    expected.retain(|code| *code != zhuqi::imports::report::Code::UsccDuplicateInFile);
    assert_eq!(errors(faults(&second)), expected);

    let rows = items(&second).0;
    assert_eq!(rows.len(), 15);
    let headings: Vec<_> = second.detected.columns.iter().map(|column| column.heading.as_str()).collect();
    assert_eq!(headings[headings.len() - 2..], ["原文件行号", "错误原因"]);
    assert_eq!(rows[0].cell(18).to_string(), "12");
    assert_eq!(rows[0].cell(19).to_string(), "统一社会信用代码为空");
    assert!(second.detected.warnings.is_empty());
    // Sent back once more, it does not grow.
    assert_eq!(reopened(&second).detected.columns.len(), headings.len());
}

#[test]
fn unit_and_year_travel_with_the_heading() {
    let text = "单位：元\n企业名称,统一社会信用代码,2024年经营情况\n,,营业收入\n甲,坏代码,500\n";
    let again = reopened(&open(text).unwrap());
    let revenue = &again.detected.columns[2];
    assert_eq!((revenue.unit, revenue.year), (Some(Unit::Yuan), Some(2024)));
}

#[test]
fn text_that_looks_like_a_formula_stays_text() {
    let again = reopened(&open("企业名称,统一社会信用代码,备注\n甲,1,=1+1\n乙,2,@SUM(A1)\n").unwrap());
    let notes: Vec<_> = items(&again).0.iter().map(|row| row.cell(2).clone()).collect();
    assert_eq!(notes, ["=1+1", "@SUM(A1)"].map(|text| zhuqi::imports::cell::Cell::Text(text.to_owned())));
}
