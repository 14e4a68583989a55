//! Files that cannot be read, each with its own reason. Workbooks of that kind are in `workbooks`.

use zhuqi::imports::detected::Options;
use zhuqi::imports::error::{FileError, MAX_FILE_BYTES};
use zhuqi::imports::sheet;
use zhuqi::messages::Locale;

use super::{code, file, open};

pub fn compound_file(stream: &str) -> Vec<u8> {
    let mut bytes = vec![0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    bytes.resize(70_000, 0);
    bytes.extend(stream.encode_utf16().flat_map(u16::to_le_bytes));
    bytes.resize(80_000, 0);
    bytes
}

#[test]
fn every_unreadable_file_has_its_reason() {
    let header = "企业名称,统一社会信用代码\n";
    for (content, expected) in [
        (Vec::new(), "FILE_EMPTY"),
        (b"\xEF\xBB\xBF".to_vec(), "HEADER_NOT_FOUND"),
        (header.into(), "NO_DATA_ROWS"),
        (format!("{header},\n , \n").into_bytes(), "NO_DATA_ROWS"),
        ("甲,乙\n丙,丁\n".into(), "HEADER_NOT_FOUND"),
        ("会议纪要：企业名称由各镇报送\n其他\n".into(), "HEADER_NOT_FOUND"),
        (b"name,credit_code\n\xFF\xFF,1\n".to_vec(), "ENCODING_UNKNOWN"),
        (b"\xEF\xBB\xBFname,credit_code\n\xC4\xE3,1\n".to_vec(), "ENCODING_UNKNOWN"),
        (b"\xFF\xFEa\x00\x00\xD8,\x00".to_vec(), "ENCODING_UNKNOWN"),
        (b"name,credit_code\n\x00\x01\x02".to_vec(), "FILE_NOT_TEXT"),
        (b"name,credit_code\na,\"b\n".to_vec(), "CSV_UNCLOSED_QUOTE"),
        (compound_file("EncryptedPackage"), "WORKBOOK_PASSWORD_PROTECTED"),
        (compound_file("Workbook"), "WORKBOOK_OLD_FORMAT"),
        (b"<html><table>".to_vec(), "FORMAT_UNSUPPORTED"),
        (b"%PDF-1.7".to_vec(), "FORMAT_UNSUPPORTED"),
        (b"PK\x03\x04 and nothing more".to_vec(), "WORKBOOK_DAMAGED"),
    ] {
        assert_eq!(code(open(&content)), expected, "{}", String::from_utf8_lossy(&content[..content.len().min(40)]));
    }
}

#[test]
fn the_undecodable_line_is_named() {
    let text = [&b"name,credit_code\n"[..], &"公司,1\n".repeat(20_000).into_bytes(), b"\xFF,2\n"].concat();
    let Err(error) = open(text) else { panic!("undecodable bytes were accepted") };
    assert!(matches!(error, FileError::Encoding { line: 20_002 }), "{error:?}");
    assert!(error.message(Locale::ZhCn).contains("第20002行"));
}

#[test]
fn half_a_gigabyte_is_refused_before_it_is_read() {
    let file = file("");
    file.as_file().set_len(500 << 20).unwrap();
    let error = sheet::open(file.path(), &Options::default()).err().unwrap();
    assert_eq!(error.code(), "FILE_TOO_LARGE");
    assert!(error.message(Locale::ZhCn).contains(&(MAX_FILE_BYTES >> 20).to_string()));
}

#[test]
fn a_fault_deep_in_the_file_ends_the_rows_with_one_error() {
    let text = format!("name,credit_code\n{}\"never closed\n", "a,b\n".repeat(100));
    let sheet = open(text).unwrap();
    let results: Vec<_> = sheet.rows().unwrap().collect();
    assert_eq!(results.iter().filter(|result| result.is_err()).count(), 1);
    assert!(matches!(results.last(), Some(Err(FileError::UnclosedQuote { line: 102 }))));
}

#[test]
fn reasons_are_written_in_both_languages() {
    let io = || FileError::Io(std::io::Error::other("disk"));
    for error in [
        io(),
        FileError::TooLarge,
        FileError::Empty,
        FileError::Encoding { line: 1 },
        FileError::NotText,
        FileError::Unsupported,
        FileError::PasswordProtected,
        FileError::OldWorkbook,
        FileError::Damaged(String::new()),
        FileError::Bomb,
        FileError::SheetNotFound("名单".to_owned()),
        FileError::UnclosedQuote { line: 1 },
        FileError::NoHeader,
        FileError::NoRows,
    ] {
        let [zh, en] = [Locale::ZhCn, Locale::En].map(|locale| error.message(locale));
        assert!(!zh.contains('{') && !en.contains('{'));
        assert!(en.is_ascii() || en.contains('“'), "{en}");
    }
}
