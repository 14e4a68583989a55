//! Whatever arrives, the readers answer with rows or a reason.

use proptest::prelude::*;
use zhuqi::imports::cell::{Cell, RawRow};
use zhuqi::imports::detected::Options;
use zhuqi::imports::headings::{Definition, Headings};
use zhuqi::imports::kind::Kind;
use zhuqi::imports::kinds::Reader;
use zhuqi::imports::row::{Reference, RowReader};
use zhuqi::imports::sheet;

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

fn definitions() -> Vec<Definition> {
    let define = |code: &str, name: &str, unit: &str, frequency: &str| Definition {
        code: code.to_owned(),
        name_zh: name.to_owned(),
        name_en: code.to_owned(),
        aliases: Vec::new(),
        unit: unit.to_owned(),
        frequency: frequency.to_owned(),
        allows_negative: code == "profit",
    };
    vec![define("revenue", "营业收入", "fen", "year"), define("electricity", "用电量", "kwh", "month")]
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

    /// The readers of the other kinds: a row with an error gives nothing to write, any other gives something.
    #[test]
    fn any_cells_of_any_kind(cells in prop::collection::vec(cell(), 0..12), at in any::<prop::sample::Index>()) {
        let (kind, heading) = [
            (Kind::Contacts, "序号,信用代码,企业名称,姓名,角色,电话,主要联系人\n1,a,b,c,d,e,f\n"),
            (Kind::Indicators, "序号,信用代码,企业名称,指标,期间,数值,计量单位,2025年营业收入(亿元),1-6月用电量(万度)\n1,a,b,c\n"),
            (Kind::Officers, "序号,姓名,电话,单位,职务,级别,服务上限,负责片区,擅长行业,登录名\n1,a,b,c\n"),
        ][at.index(3)];
        let reference = Reference { headings: Headings::with(kind, definitions()), ..reference() };
        let file = super::file(heading);
        let options = Options::default();
        let sheet = sheet::open_as(file.path(), &options, std::slice::from_ref(&reference.headings)).unwrap();
        prop_assert_eq!(sheet.kind, kind);
        let mut reader = Reader::new(kind, &sheet.detected.columns, false, &reference);
        let parsed = reader.read(&RawRow { number: 2, hidden: false, cells });
        prop_assert_eq!(parsed.row.is_none(), parsed.findings.iter().any(|f| f.severity.code() == "error"));
    }

    #[test]
    fn any_cells(cells in prop::collection::vec(cell(), 0..24)) {
        let sheet = open("序号,企业名称,统一社会信用代码,法定代表人,联系人,联系电话,所属行业,行业代码,成立日期,镇街,注册地址,从业人员,营业收入,资产总额,企业规模,是否规上,资质标签,备注\n1,a,b\n").unwrap();
        let reference = reference();
        RowReader::new(&sheet, &reference).read(&RawRow { number: 2, hidden: false, cells });
    }
}
