//! Workbooks made by hand, with what spreadsheet programs do and what attackers do.

use std::io::{Cursor, Write};

use zhuqi::imports::cell::Cell;
use zhuqi::imports::detected::{Options, Warning};
use zhuqi::imports::report::Code;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::{code, items, open, open_with, readings, reference};

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

pub fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(*name, SimpleFileOptions::default().compression_method(CompressionMethod::Deflated)).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A workbook of one sheet; `properties` goes into `workbookPr`, `parts` replaces or adds.
pub fn workbook(properties: &str, sheet: &str, more: &[(&str, &[u8])]) -> Vec<u8> {
    let roots = format!(
        r#"<Relationships><Relationship Id="r1" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
    );
    let book = format!(
        r#"<x:workbook xmlns:x="{MAIN}" xmlns:r="{OFFICE}"><x:workbookPr {properties}/><x:sheets><x:sheet name="名单" sheetId="1" r:id="a"/></x:sheets></x:workbook>"#
    );
    let relations = format!(
        r#"<Relationships><Relationship Id="a" Type="{OFFICE}/worksheet" Target="/xl/sheets/one.xml"/><Relationship Id="b" Type="{OFFICE}/sharedStrings" Target="strings.xml"/><Relationship Id="c" Type="{OFFICE}/styles" Target="styles.xml"/></Relationships>"#
    );
    let sheet = format!(r#"<worksheet xmlns="{MAIN}">{sheet}</worksheet>"#);
    let mut parts: Vec<(&str, &[u8])> = vec![
        ("_rels/.rels", roots.as_bytes()),
        ("xl/workbook.xml", book.as_bytes()),
        ("xl/_rels/workbook.xml.rels", relations.as_bytes()),
        ("xl/sheets/one.xml", sheet.as_bytes()),
    ];
    parts.extend(more);
    zipped(&parts)
}

pub const HEADER: &str = r#"<row r="1"><c r="A1" t="inlineStr"><is><t>企业名称</t></is></c><c r="B1" t="inlineStr"><is><t>统一社会信用代码</t></is></c><c r="C1" t="inlineStr"><is><t>成立日期</t></is></c></row>"#;

pub fn sheet(rows: &str) -> String {
    format!("<sheetData>{HEADER}{rows}</sheetData>")
}

pub const STYLES: &[u8] = br#"<styleSheet><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>"#;

#[test]
fn cells_of_every_kind() {
    let rows = r#"<row><c t="s"><v>1</v></c><c t="str"><f>A1</f><v>x_x000D_y &amp; &#x7532;</v></c><c s="1"><v>45052.5</v></c><c><f>1/0</f></c><c t="e"><v>#N/A</v></c><c t="b"><v>1</v></c><c><v>9.14112030000123E+17</v></c><c t="n"/><c r="J2" t="d"><v>2023-05-06T00:00:00</v></c></row>"#;
    let strings =
        r#"<sst><si/><si><r><t>陕州</t></r><r><t xml:space="preserve"> 公司</t></r><rPh><t>never</t></rPh></si></sst>"#;
    let file = workbook("", &sheet(rows), &[("xl/strings.xml", strings.as_bytes()), ("xl/styles.xml", STYLES)]);
    let row = items(&open(file).unwrap()).0.remove(0);
    assert_eq!(row.number, 2);
    assert_eq!(
        row.texts(),
        [
            "陕州 公司",
            "x\ry & 甲",
            "2023-05-06 12:00:00",
            "=1/0",
            "#N/A",
            "TRUE",
            "914112030000123000",
            "",
            "",
            "2023-05-06"
        ]
    );
    assert_eq!(row.cell(3), &Cell::Error("=1/0".to_owned()));
}

#[test]
fn days_counted_from_1904_are_converted_and_mentioned() {
    let rows = r#"<row r="2"><c r="A2" t="str"><v>甲</v></c><c r="B2" t="str"><v>91411203TER70FW53F</v></c><c r="C2" s="1"><v>43590</v></c></row>
                  <row r="3"><c r="A3" t="str"><v>乙</v></c><c r="B3" t="str"><v>91411203TER7MJQ99P</v></c><c r="C3"><v>43590</v></c></row>"#;
    let file = workbook(r#"date1904="1""#, &sheet(rows), &[("xl/styles.xml", STYLES)]);
    let sheet = open(file).unwrap();
    assert_eq!(sheet.detected.warnings, [Warning::Date1904]);
    let reference = zhuqi::imports::row::Reference { default_territory: Some("411203".to_owned()), ..reference() };
    for (_, reading) in readings(&sheet, &reference) {
        assert_eq!(reading.enterprise.unwrap().founded_on.unwrap().to_string(), "2023-05-06");
    }
}

#[test]
fn a_code_stored_as_a_number_is_an_error() {
    let rows = r#"<row r="2"><c r="A2" t="str"><v>甲</v></c><c r="B2"><v>9.14403001922038E+17</v></c></row>"#;
    let sheet = open(workbook("", &sheet(rows), &[])).unwrap();
    let findings = readings(&sheet, &reference()).remove(0).1.findings;
    assert_eq!(findings[0].code, Code::UsccPrecisionLost);
    assert_eq!(findings[0].value.as_deref(), Some("914403001922038000"));
}

#[test]
fn merged_values_reach_rows_that_the_file_leaves_half_empty() {
    let rows = r#"<row r="2"><c r="A2" t="str"><v>甲</v></c><c r="B2" t="str"><v>1</v></c><c r="D2" t="str"><v>镇</v></c></row><row r="3"><c r="A3" t="str"><v>乙</v></c></row><row r="4"><c r="A4" t="str"><v>丙</v></c></row>"#;
    let merged = format!(
        r#"{}<mergeCells><mergeCell ref="D2:D3"/><mergeCell ref="A1:C1"/><mergeCell ref="nonsense"/></mergeCells>"#,
        sheet(rows)
    );
    let towns: Vec<_> =
        items(&open(workbook("", &merged, &[])).unwrap()).0.iter().map(|row| row.cell(3).to_string()).collect();
    assert_eq!(towns, ["镇", "镇", ""]);
}

#[test]
fn data_on_other_sheets_is_not_passed_over_in_silence() {
    let mut book = rust_xlsxwriter::Workbook::new();
    for (name, heading) in [("甲镇", "备注"), ("乙镇", "联系人")] {
        let sheet = book.add_worksheet().set_name(name).unwrap();
        for (column, text) in (0..).zip(["企业名称", "统一社会信用代码", heading]) {
            sheet.write_string(0, column, text).unwrap();
        }
        sheet.write_string(1, 0, name).unwrap();
    }
    let file = book.save_to_buffer().unwrap();
    let sheet = open(&file).unwrap();
    assert_eq!(
        (sheet.detected.sheet.as_deref(), &*sheet.detected.warnings),
        (Some("甲镇"), &[Warning::OtherSheets][..])
    );
    let sheet = open_with(&file, &Options { sheet: Some("乙镇".to_owned()), ..Options::default() }).unwrap();
    assert_eq!(items(&sheet).0[0].cell(0).to_string(), "乙镇");
    assert!(sheet.detected.warnings.is_empty());
}

#[test]
fn broken_workbooks_have_their_reasons() {
    let row = r#"<row r="2"><c r="A2" t="str"><v>甲</v></c></row>"#;
    let good = workbook("", &sheet(row), &[]);
    assert_eq!(code(open(&good)), "");
    assert_eq!(code(open(&good[..good.len() / 2])), "WORKBOOK_DAMAGED");
    let options = Options { sheet: Some("没有".to_owned()), ..Options::default() };
    assert_eq!(code(open_with(&good, &options)), "SHEET_NOT_FOUND");
    assert_eq!(code(open(zipped(&[("word/document.xml", b"<w/>")]))), "FORMAT_UNSUPPORTED");
    assert_eq!(code(open(workbook("", &sheet(""), &[]))), "NO_DATA_ROWS");
    assert_eq!(code(open(workbook("", "<sheetData/>", &[]))), "HEADER_NOT_FOUND");
    for rows in [
        r#"<row r="2"><c r="A2" t="s"><v>7</v></c></row>"#,
        r#"<row r="2"><c r="A2"><v>1</v></row>"#,
        r#"<row r="1"/>"#,
        r#"<row r="4294967296"/>"#,
    ] {
        assert_eq!(code(open(workbook("", &sheet(rows), &[]))), "WORKBOOK_DAMAGED", "{rows}");
    }
    // One flipped byte inside the packed data.
    let mut flipped = good.clone();
    let sheet_at = good.windows(4).rposition(|window| window == b"PK\x03\x04").unwrap();
    flipped[sheet_at + 60] ^= 0x55;
    assert_eq!(code(open(flipped)), "WORKBOOK_DAMAGED");
}

#[test]
fn bombs_are_defused() {
    let row = format!(r#"<row><c t="str"><v>{}</v></c></row>"#, "a".repeat(30_000)).repeat(2000);
    let file = workbook("", &sheet(&row), &[]);
    assert!(file.len() < 1 << 20);
    assert_eq!(code(open(file)), "WORKBOOK_TOO_LARGE_UNPACKED");

    let endless = format!("<sst><si><t>{}</t></si></sst>", "a".repeat(4 << 20));
    let file = workbook("", &sheet(""), &[("xl/strings.xml", endless.as_bytes())]);
    assert_eq!(code(open(file)), "WORKBOOK_TOO_LARGE_UNPACKED");
}

#[test]
fn many_strings_move_to_disk_and_come_back() {
    let (mut strings, mut rows) = (String::from("<sst>"), String::new());
    for index in 0..120_000_u32 {
        // Incompressible enough not to look like a bomb.
        let noise = index.wrapping_mul(2_654_435_761);
        strings += &format!("<si><t>企业{noise:x}有限公司注册地址{:x}</t></si>", noise.rotate_left(7) ^ index);
    }
    for row in 2..2000_u32 {
        rows += &format!(r#"<row r="{row}"><c r="A{row}" t="s"><v>{}</v></c></row>"#, row * 60);
    }
    let file = workbook("", &sheet(&rows), &[("xl/strings.xml", format!("{strings}</sst>").as_bytes())]);
    let rows = items(&open(file).unwrap()).0;
    assert_eq!(rows.len(), 1998);
    let noise = (1999_u32 * 60).wrapping_mul(2_654_435_761);
    assert!(rows[1997].cell(0).to_string().starts_with(&format!("企业{noise:x}有限公司")));
}
