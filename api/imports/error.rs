//! Why a whole file cannot be read. Each reason has a stable code and tells its reader what to do.

use std::io;

use thiserror::Error;

use crate::messages::{Locale, fill};

/// Larger files are refused before they are looked at.
pub const MAX_FILE_BYTES: u64 = 200 << 20;
/// What one part of a workbook may unpack to.
pub const MAX_UNPACKED_BYTES: u64 = 2 << 30;

#[derive(Debug, Error)]
pub enum FileError {
    #[error("reading failed: {0}")]
    Io(io::Error),
    #[error("file too large")]
    TooLarge,
    #[error("empty file")]
    Empty,
    #[error("undecodable bytes in line {line}")]
    Encoding { line: u64 },
    #[error("not a text file")]
    NotText,
    #[error("unsupported format")]
    Unsupported,
    #[error("password-protected workbook")]
    PasswordProtected,
    #[error("workbook of the old binary format")]
    OldWorkbook,
    #[error("damaged workbook: {0}")]
    Damaged(String),
    #[error("workbook unpacks to an implausible size")]
    Bomb,
    #[error("no sheet named {0}")]
    SheetNotFound(String),
    #[error("unclosed quotation mark in line {line}")]
    UnclosedQuote { line: u64 },
    #[error("line {line} is too long")]
    LineTooLong { line: u64 },
    #[error("no header row found")]
    NoHeader,
    #[error("no data rows")]
    NoRows,
}

impl FileError {
    /// Stable; never translated.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Io(_) => "FILE_UNREADABLE",
            Self::TooLarge => "FILE_TOO_LARGE",
            Self::Empty => "FILE_EMPTY",
            Self::Encoding { .. } => "ENCODING_UNKNOWN",
            Self::NotText => "FILE_NOT_TEXT",
            Self::Unsupported => "FORMAT_UNSUPPORTED",
            Self::PasswordProtected => "WORKBOOK_PASSWORD_PROTECTED",
            Self::OldWorkbook => "WORKBOOK_OLD_FORMAT",
            Self::Damaged(_) => "WORKBOOK_DAMAGED",
            Self::Bomb => "WORKBOOK_TOO_LARGE_UNPACKED",
            Self::SheetNotFound(_) => "SHEET_NOT_FOUND",
            Self::UnclosedQuote { .. } => "CSV_UNCLOSED_QUOTE",
            Self::LineTooLong { .. } => "LINE_TOO_LONG",
            Self::NoHeader => "HEADER_NOT_FOUND",
            Self::NoRows => "NO_DATA_ROWS",
        }
    }

    pub fn message(&self, locale: Locale) -> String {
        let (zh, en) = match self {
            Self::Io(_) => ("文件读取失败，请重新上传", "The file could not be read; please upload it again"),
            Self::TooLarge => (
                "文件超过{limit}MB，请拆分后分批导入",
                "The file exceeds {limit} MB; please split it and import the parts",
            ),
            Self::Empty => ("文件是空的", "The file is empty"),
            Self::Encoding { .. } => (
                "编码无法识别：第{line}行含有既不是UTF-8也不是GB18030的字节，请另存为UTF-8或xlsx后再上传",
                "Unknown encoding: line {line} holds bytes that are neither UTF-8 nor GB18030; please save as UTF-8 or xlsx",
            ),
            Self::NotText => (
                "这不是文本或表格文件，请上传.xlsx或.csv",
                "This is neither a text file nor a workbook; please upload .xlsx or .csv",
            ),
            Self::Unsupported => (
                "不支持这种文件格式，请用Excel或WPS另存为.xlsx后再上传",
                "This format is not supported; please save the file as .xlsx and upload that",
            ),
            Self::PasswordProtected => (
                "工作簿设有打开密码，请取消密码后再上传",
                "The workbook is protected by a password; please remove it and upload again",
            ),
            Self::OldWorkbook => (
                "这是旧版Excel(.xls)或WPS(.et)文件，改扩展名无效，请另存为.xlsx后再上传",
                "This is an old Excel (.xls) or WPS (.et) workbook; renaming does not convert it, please save it as .xlsx",
            ),
            Self::Damaged(_) => (
                "工作簿已损坏，请用Excel或WPS打开并重新保存后再上传",
                "The workbook is damaged; please open it, save it again and upload that",
            ),
            Self::Bomb => {
                ("工作簿解压后异常大，已拒绝读取", "The workbook unpacks to an implausible size and was refused")
            }
            Self::SheetNotFound(_) => ("没有名为“{sheet}”的工作表", "There is no sheet named “{sheet}”"),
            Self::UnclosedQuote { .. } => (
                "第{line}行起的引号没有配对，或这条记录过长",
                "A quotation mark in line {line} is never closed, or the record is too long",
            ),
            Self::NoHeader => {
                ("没有找到表头，请在预览中指定表头所在行", "No header row was found; please point to it in the preview")
            }
            Self::LineTooLong { .. } => ("第{line}行过长", "Line {line} is too long"),
            Self::NoRows => ("表头之下没有数据行", "There are no data rows below the header"),
        };
        let params = match self {
            Self::TooLarge => vec![("limit", (MAX_FILE_BYTES >> 20).to_string())],
            Self::Encoding { line } | Self::UnclosedQuote { line } | Self::LineTooLong { line } => {
                vec![("line", line.to_string())]
            }
            Self::SheetNotFound(sheet) => vec![("sheet", sheet.clone())],
            _ => vec![],
        };
        fill(locale.pick(zh, en), &params)
    }
}

/// Readers below the parsers can only fail with an [`io::Error`]; the reason travels inside it.
impl From<FileError> for io::Error {
    fn from(error: FileError) -> Self {
        Self::other(error)
    }
}

impl From<io::Error> for FileError {
    fn from(error: io::Error) -> Self {
        match error.downcast::<Self>() {
            Ok(inner) => inner,
            Err(error) => Self::Io(error),
        }
    }
}
