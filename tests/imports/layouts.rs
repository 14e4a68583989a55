//! Text files and layouts beyond the two ledgers.

use chrono::NaiveDate;
use zhuqi::imports::detected::{Encoding, Options, Warning};
use zhuqi::imports::field::Field;
use zhuqi::imports::header::Unit;
use zhuqi::imports::report::{Code, Severity};
use zhuqi::imports::skip::Reason;
use zhuqi::messages::Locale;

use super::{items, open, open_with, readings, reference};

const CODES: [&str; 3] = ["91411203TER70FW53F", "91411203TER7MJQ99P", "91411203TER8BMLD90"];

fn utf16(text: &str, unit: fn(u16) -> [u8; 2]) -> Vec<u8> {
    format!("\u{FEFF}{text}").encode_utf16().flat_map(unit).collect()
}

#[test]
fn encodings_are_told_apart() {
    let text = format!("企业名称,统一社会信用代码\r\n刘䶮𬱖公司,{}\r\n", CODES[0]);
    let gb18030 = encoding_rs::GB18030.encode(&text).0.into_owned();
    for (bytes, encoding) in [
        (text.clone().into_bytes(), Encoding::Utf8),
        (format!("\u{FEFF}{text}").into_bytes(), Encoding::Utf8),
        (gb18030, Encoding::Gb18030),
        (utf16(&text, u16::to_le_bytes), Encoding::Utf16Le),
        (utf16(&text, u16::to_be_bytes), Encoding::Utf16Be),
    ] {
        let sheet = open(&bytes).unwrap();
        assert_eq!(sheet.detected.encoding, Some(encoding));
        assert_eq!(items(&sheet).0[0].texts(), ["刘䶮𬱖公司", CODES[0]]);
    }
}

#[test]
fn delimiters_are_told_apart() {
    for delimiter in [',', ';', '\t', '|'] {
        let text = format!(
            "企业名称{delimiter}统一社会信用代码{delimiter}备注\n甲{delimiter}{}{delimiter}\"a,b;c\td|e\"\n",
            CODES[0]
        );
        let sheet = open(text).unwrap();
        assert_eq!(sheet.detected.delimiter, Some(delimiter));
        assert_eq!(items(&sheet).0[0].cell(2).to_string(), "a,b;c\td|e");
    }
}

#[test]
fn guesses_give_way_to_decisions() {
    let text = format!("甲表头,乙表头,丙\n某公司,{},街道\n", CODES[0]);
    assert!(open(&text).is_err());
    let options: Options = serde_json::from_str(
        r#"{"header_row": 1, "mapping": {"0": "name", "1": "credit_code", "2": null}, "delimiter": ","}"#,
    )
    .unwrap();
    let sheet = open_with(&text, &options).unwrap();
    let fields: Vec<_> = sheet.detected.columns.iter().map(|column| column.field).collect();
    assert_eq!(fields, [Some(Field::Name), Some(Field::CreditCode), None]);
    assert_eq!(sheet.detected.warnings, [Warning::ColumnsUnknown]);

    let latin = open_with(b"name,credit_code\n\xC3\xA9,1\n", &Options { encoding: Some(Encoding::Gb18030), ..options });
    assert_eq!(latin.unwrap().detected.encoding, Some(Encoding::Gb18030));
}

#[test]
fn a_column_mapped_by_hand_takes_the_field_from_the_guess() {
    let text = format!("企业名称,统一社会信用代码,联系电话,手机\n甲,{},0398-2834567,15412345678\n", CODES[0]);
    let mapping = [(3, Some(Field::ContactPhone))].into();
    let sheet = open_with(text, &Options { mapping, ..Options::default() }).unwrap();
    assert_eq!(sheet.detected.columns[2].field, None);
    let reference = zhuqi::imports::row::Reference { default_territory: Some("411203".to_owned()), ..reference() };
    let enterprise = readings(&sheet, &reference)[0].1.enterprise.clone().unwrap();
    assert_eq!(enterprise.contact_phone.as_deref(), Some("15412345678"));
    assert_eq!(enterprise.territory_code, "411203");
}

#[test]
fn blank_lines_count_and_nothing_is_left_out_silently() {
    let text = format!(
        "重点企业名单\n单位：元\n企业名称,统一社会信用代码,营业收入\n甲,{},12345.67\n\n\n乙,{},\n合计,,99\n填表人：某某\n\n",
        CODES[0], CODES[1]
    );
    let sheet = open(text).unwrap();
    let (rows, skipped) = items(&sheet);
    assert_eq!(rows.iter().map(|row| row.number).collect::<Vec<_>>(), [4, 7]);
    let skipped: Vec<_> = skipped.iter().map(|s| (s.first_row, s.last_row, s.reason)).collect();
    assert_eq!(
        skipped,
        [
            (1, 1, Reason::Title),
            (2, 2, Reason::UnitLine),
            (3, 3, Reason::Header),
            (5, 6, Reason::Blank),
            (8, 8, Reason::Total),
            (9, 9, Reason::Footer),
        ]
    );
    assert_eq!(sheet.detected.columns[2].unit, Some(Unit::Yuan));
    let reference = zhuqi::imports::row::Reference { default_territory: Some("411203".to_owned()), ..reference() };
    let enterprise = readings(&sheet, &reference)[0].1.enterprise.clone().unwrap();
    assert_eq!((enterprise.indicators[0].value, enterprise.indicators[0].year), (1_234_567, 2025));
}

#[test]
fn a_firm_whose_serial_number_was_forgotten_is_still_read() {
    let text = format!(
        "序号,企业名称,统一社会信用代码\n1,甲,{}\n,乙,{}\n2,,\n,一、规上企业,\n,丙,\n3,丁,\n",
        CODES[0], CODES[1]
    );
    let (rows, skipped) = items(&open(text).unwrap());
    assert_eq!(rows.iter().map(|row| row.number).collect::<Vec<_>>(), [2, 3, 7]);
    let skipped: Vec<_> = skipped.iter().map(|s| (s.first_row, s.last_row, s.reason)).collect();
    assert_eq!(skipped[1..], [(4, 4, Reason::Blank), (5, 5, Reason::Caption), (6, 6, Reason::Caption)]);
}

#[test]
fn a_column_without_heading_and_a_unit_in_an_unknown_heading_can_be_mapped() {
    let text = format!("企业名称,统一社会信用代码,,产值(元)\n甲,{},15412345678,500\n", CODES[0]);
    let mapping = [(2, Some(Field::ContactPhone)), (3, Some(Field::Revenue))].into();
    let sheet = open_with(text, &Options { mapping, ..Options::default() }).unwrap();
    assert_eq!(sheet.detected.columns[2].field, Some(Field::ContactPhone));
    assert_eq!(sheet.detected.columns[2].samples, ["154******78"]);
    assert_eq!(sheet.detected.columns[3].unit, Some(Unit::Yuan));
}

#[test]
fn rows_can_be_looked_at_before_there_is_a_header() {
    let file = super::file("甲,乙\n丙,丁\n");
    let rows = zhuqi::imports::sheet::first_rows(file.path(), &Options::default(), 1).unwrap();
    assert_eq!(rows[0].texts(), ["甲", "乙"]);
    let workbook = super::fixture("enterprises_messy.xlsx");
    assert_eq!(zhuqi::imports::sheet::first_rows(&workbook, &Options::default(), 5).unwrap().len(), 5);
}

#[test]
fn every_fault_of_a_row_is_reported_once_and_warnings_give_way_to_errors() {
    let text = "企业名称,统一社会信用代码,联系电话,成立日期,从业人员,营业收入(万元),所属行业,镇街,企业规模\n\
                ,9.14403E+17,1/2,2023-02-30,-1,约5,互联网加,某镇,巨型\n\
                #REF!,914403001922038000,,,,,仓储业,,\n\
                坏\u{FFFD}字,12520115TEKBCBBK8W,,,,,,原店镇,\n\
                事业单位,12520115TEKBCBBK8W,,2020年1月,,,,原店镇,巨型\n\
                某户,92411203110101199003071234,,,,,,原店镇,\n";
    let sheet = open(text).unwrap();
    let readings = readings(&sheet, &reference());
    let codes = |at: usize| readings[at].1.findings.iter().map(|finding| finding.code).collect::<Vec<_>>();
    assert_eq!(
        codes(0),
        [
            Code::NameMissing,
            Code::UsccPrecisionLost,
            Code::PhoneInvalid,
            Code::DateInvalid,
            Code::EmployeesInvalid,
            Code::AmountInvalid,
            Code::IndustryUnknown,
            Code::RegionUnknown,
        ]
    );
    assert_eq!(codes(1), [Code::CellError, Code::UsccPrecisionLost, Code::IndustryUnknown, Code::RegionMissing]);
    assert_eq!(readings[1].1.findings[2].suggestion.as_deref(), Some("59 装卸搬运和仓储业"));
    assert_eq!(codes(2), [Code::TextDamaged]);
    // The damaged row held the code first.
    assert_eq!(codes(3), [Code::UsccDuplicateInFile]);
    assert_eq!(codes(4), [Code::UsccLength]);
    let value = readings[4].1.findings[0].value.clone().unwrap();
    assert!(!value.contains("19900307"), "{value}");
    for (_, reading) in &readings {
        assert!(reading.enterprise.is_none());
        for finding in &reading.findings {
            assert_eq!(finding.severity, Severity::Error);
            for locale in [Locale::ZhCn, Locale::En] {
                assert!(!finding.message(locale).contains('{'), "{finding:?}");
            }
        }
    }
}

#[test]
fn remarks_come_with_rows_that_are_imported() {
    let text = format!(
        "企业名称,统一社会信用代码,行业代码,所属行业,成立日期,从业人员,营业收入,企业规模,是否规上,资质标签,镇街\n\
         社会团体,51520100TEW37DX234,C35,建筑业,2020年1月,5,5,大型,待定,高企、独角兽,原店镇\n\
         农场,{},141,农业,,,,,,,陕州区\n",
        CODES[0]
    );
    let sheet = open(text).unwrap();
    let readings = readings(&sheet, &reference());
    let codes = |at: usize| readings[at].1.findings.iter().map(|finding| finding.code).collect::<Vec<_>>();
    assert_eq!(
        codes(0),
        [
            Code::UsccUnusualKind,
            Code::IndustryMismatch,
            Code::DatePrecisionMonth,
            Code::SizeMismatch,
            Code::AboveScaleUnknown,
            Code::TagUnknown,
        ]
    );
    assert_eq!(readings[0].1.findings[3].message(Locale::ZhCn), "填报规模为大型,按指标计算为微型,以计算结果为准");
    let enterprise = readings[0].1.enterprise.clone().unwrap();
    assert_eq!(enterprise.industry.unwrap().code.as_deref(), Some("35"));
    assert_eq!(enterprise.founded_on, NaiveDate::from_ymd_opt(2020, 1, 1));
    assert_eq!(enterprise.tags, Some(vec!["高新技术企业".to_owned()]));
    assert_eq!(codes(1), [Code::IndustryCodePadded]);
    let farm = readings[1].1.enterprise.clone().unwrap();
    assert_eq!(farm.industry.unwrap().code.as_deref(), Some("0141"));
    assert_eq!(farm.territory_code, "411203");
    assert_eq!((farm.tags, farm.note, farm.above_scale), (None, None, None));
}
