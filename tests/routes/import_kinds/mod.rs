//! Contacts, figures and officers through the same machinery as enterprises: messy ledgers with exactly what must
//! come out of them.

mod contacts;
mod guesses;
mod indicators;
mod officers;
mod undo;

use rust_xlsxwriter::{Format, Workbook};
use serde_json::{Value, json};

use crate::common::client::Answer;
use crate::common::ledgers::credit_code;
use crate::common::{Client, TestApp};

/// A cell of a workbook: numbers stay numbers.
pub enum Put<'a> {
    T(&'a str),
    N(f64),
    /// A share, shown by the sheet as a percentage.
    P(f64),
}

/// A workbook of one sheet, row by row; `merges` are first row, first column, last row, last column, all from one.
pub fn workbook(rows: &[Vec<Put>], merges: &[[u32; 4]]) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (row, cells) in (0..).zip(rows) {
        for (column, cell) in (0..).zip(cells) {
            match cell {
                Put::T("") => {}
                Put::T(text) => _ = sheet.write_string(row, column, *text).expect("a cell"),
                Put::N(number) => _ = sheet.write_number(row, column, *number).expect("a cell"),
                Put::P(share) => {
                    let percent = Format::new().set_num_format("0.0%");
                    sheet.write_number_with_format(row, column, *share, &percent).expect("a cell");
                }
            }
        }
    }
    for [top, left, bottom, right] in merges {
        let [left, right] = [left, right].map(|column| u16::try_from(column - 1).expect("a column"));
        let text = match &rows[*top as usize - 1][usize::from(left)] {
            Put::T(text) => (*text).to_owned(),
            Put::N(number) | Put::P(number) => number.to_string(),
        };
        sheet.merge_range(top - 1, left, bottom - 1, right, &text, &Format::new()).expect("a merge");
    }
    book.save_to_buffer().expect("a workbook")
}

/// A district with enterprises: 样甲 (1), 样乙 (2), two called 样同名 (3, 4); 样邻区 (5) lies in district B.
pub fn app_with_firms() -> TestApp {
    let app = TestApp::with_world();
    let ledger = |rows: &[(&str, u32, &str)]| {
        let mut text = String::from("企业名称,统一社会信用代码,所属乡镇\n");
        for (name, n, town) in rows {
            text += &format!("{name}公司,{},{town}\n", credit_code(*n));
        }
        text.into_bytes()
    };
    let firms = [("样甲", 1, "大营镇"), ("样乙", 2, "原店镇"), ("样同名", 3, "大营镇"), ("样同名", 4, "大营镇")];
    app.login("coordinator_a").import("firms.csv", &ledger(&firms));
    app.login("coordinator_b").import("firms.csv", &ledger(&[("样邻区", 5, "交口乡")]));
    app
}

pub fn firm(client: &Client, n: u32) -> i64 {
    client.get(&format!("/enterprises/by-credit-code/{}", credit_code(n))).expect(200).id()
}

/// Uploads a file that is said to be of a kind.
pub fn upload_as(client: &Client, kind: &str, name: &str, content: &[u8]) -> Answer {
    let octets = ("content-type", "application/octet-stream");
    client.send("POST", &format!("/imports?filename={name}&kind={kind}"), &[octets], content)
}

/// Uploads and imports row by row.
pub fn import_as(client: &Client, kind: &str, name: &str, content: &[u8]) -> Value {
    let id = upload_as(client, kind, name, content).expect(201).id();
    client.run(id, false, "row")
}

/// Every line of the report: row number, status, codes in their order.
pub fn told(client: &Client, import: &Value) -> Vec<Value> {
    let id = import["id"].as_i64().expect("an id");
    let codes = |line: &Value| -> Vec<Value> {
        line["findings"].as_array().expect("findings").iter().map(|finding| finding["code"].clone()).collect()
    };
    client.report(id, "").iter().map(|line| json!([line["row_number"], line["status"], codes(line)])).collect()
}

/// The same of a bulk upload: line, status, first problem.
pub fn lines(answer: &Answer) -> Vec<Value> {
    let text = std::str::from_utf8(&answer.bytes).expect("text");
    let line = |line: &str| {
        let line: Value = serde_json::from_str(line).expect("a line");
        json!([line["line"], line["status"], line["problem"]["code"]])
    };
    text.lines().map(line).collect()
}
