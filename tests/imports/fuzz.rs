//! Whatever arrives, the readers answer with rows or a reason.

use proptest::prelude::*;
use zhuqi::imports::cell::{Cell, RawRow};
use zhuqi::imports::row::RowReader;

use super::workbooks::workbook;
use super::{open, reference};

fn read(content: &[u8]) {
    let Ok(sheet) = open(content) else { return };
    let reference = reference();
    let mut reader = RowReader::new(&sheet, &reference);
    for item in sheet.rows().unwrap() {
        if let Ok(zhuqi::imports::rows::Item::Row(row)) = item {
            let reading = reader.read(&row);
            assert_eq!(reading.enterprise.is_none(), reading.findings.iter().any(|f| f.severity.code() == "error"));
        }
    }
}

fn cell() -> impl Strategy<Value = Cell> {
    prop_oneof![
        any::<String>().prop_map(Cell::Text),
        "[0-9./年月日 :+-]{0,20}".prop_map(Cell::Text),
        any::<f64>().prop_map(Cell::Number),
        any::<bool>().prop_map(Cell::Bool),
        Just(Cell::Error("#N/A".to_owned())),
        Just(Cell::Empty),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_bytes(content in prop::collection::vec(any::<u8>(), 0..400)) {
        read(&content);
        read(&[b"PK\x03\x04", content.as_slice()].concat());
        read(&["企业名称,统一社会信用代码\n".as_bytes(), &content].concat());
    }

    #[test]
    fn any_text_below_a_header(text in "(?s).{0,200}") {
        read(format!("序号,企业名称,统一社会信用代码,成立日期,营业收入,联系电话,镇街,行业代码\n{text}").as_bytes());
    }

    #[test]
    fn any_text_as_a_sheet(text in r#"(<(/?(row|c|v|f|is|t|sheetData)( (r|t|s)="[A-Z0-9]{0,9}")*/?)>|[0-9]{0,3}|&[a-z#0-9]{0,4};){0,40}"#) {
        read(&workbook("", &text, &[]));
    }

    #[test]
    fn any_damage_to_a_workbook(at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let mut content = include_bytes!("../fixtures/enterprises_messy.xlsx").to_vec();
        let at = at.index(content.len());
        content[at] = byte;
        read(&content);
    }

    #[test]
    fn any_cells(cells in prop::collection::vec(cell(), 0..24)) {
        let sheet = open("序号,企业名称,统一社会信用代码,法定代表人,联系人,联系电话,所属行业,行业代码,成立日期,镇街,注册地址,从业人员,营业收入,资产总额,企业规模,是否规上,资质标签,备注\n1,a,b\n").unwrap();
        let reference = reference();
        RowReader::new(&sheet, &reference).read(&RawRow { number: 2, hidden: false, cells });
    }
}
