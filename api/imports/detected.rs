//! What was recognised about a file, and what its user decided instead.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

pub use super::csv::decode::Encoding;
use super::field::Field;
use super::header::{Column, Header};
use super::kind::Kind;
use super::rejected;

/// What the user decided instead of the guesses; everything absent is guessed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Options {
    pub sheet: Option<String>,
    pub encoding: Option<Encoding>,
    /// An ASCII character.
    pub delimiter: Option<char>,
    pub header_row: Option<u32>,
    /// One or two.
    pub header_rows: Option<u32>,
    /// By column index; null leaves a column out.
    #[schema(value_type = BTreeMap<String, Option<String>>)]
    pub mapping: BTreeMap<usize, Option<Field>>,
    /// Columns that hold the figures of an indicator, by column index: its code.
    #[schema(value_type = BTreeMap<String, String>)]
    pub figures: BTreeMap<usize, String>,
    /// The period of figures whose heading, row and title name none.
    pub default_period: Option<String>,
}

/// What was recognised.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Detected {
    /// Of a text file.
    pub encoding: Option<Encoding>,
    /// Of a text file.
    pub delimiter: Option<char>,
    /// Of a workbook.
    pub sheets: Vec<SheetInfo>,
    /// Of a workbook: the sheet that is read.
    pub sheet: Option<String>,
    pub header_row: u32,
    pub header_rows: u32,
    pub first_data_row: u32,
    pub columns: Vec<Column>,
    pub warnings: Vec<Warning>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct SheetInfo {
    pub name: String,
    pub hidden: bool,
}

crate::vocabulary! {
    /// What is remarkable about a file and yet no obstacle.
    Warning {
        Date1904 = "DATE_1904" "工作簿使用1904日期系统，日期已按该系统换算" "The workbook counts its days from 1904; dates were converted accordingly",
        ColumnsUnknown = "COLUMNS_UNKNOWN" "部分列无法识别，不会导入，可在映射中指定" "Some columns were not recognised and will be left out unless you map them",
        OtherSheets = "OTHER_SHEETS_WITH_DATA" "其他工作表也有表头，本次只导入所选的工作表" "Other sheets have a header too; only the chosen sheet is imported",
        NoCreditCode = "NO_CREDIT_CODE_COLUMN" "没有统一社会信用代码列" "There is no column with credit codes",
        NoName = "NO_NAME_COLUMN" "没有企业名称列" "There is no column with names",
        NoPeriod = "NO_PERIOD" "部分指标没有注明期间,请指定默认期间" "Some figures do not say which period they are about; please choose a default",
        NoPhone = "NO_PHONE_COLUMN" "没有联系电话列" "There is no column with telephone numbers",
    }
}

impl Detected {
    /// Of a file without a layout: nothing was guessed.
    pub fn of_columns(columns: Vec<Column>) -> Self {
        Detected {
            encoding: Some(Encoding::Utf8),
            delimiter: None,
            sheets: Vec::new(),
            sheet: None,
            header_row: 0,
            header_rows: 0,
            first_data_row: 1,
            columns,
            warnings: Vec::new(),
        }
    }
}

/// What the header and the workbook give cause to remark.
pub(super) fn warnings(header: &Header, date_1904: bool) -> Vec<Warning> {
    let lacks = |field| header.column(field).is_none();
    let of_enterprises = header.kind != Kind::Officers;
    let no_period =
        |column: &Column| matches!(column.field, Some(Field::Figure | Field::Value)) && column.period.is_none();
    [
        (date_1904, Warning::Date1904),
        (header.columns.iter().any(is_unknown), Warning::ColumnsUnknown),
        (of_enterprises && lacks(Field::CreditCode), Warning::NoCreditCode),
        (header.kind == Kind::Enterprises && lacks(Field::Name), Warning::NoName),
        (lacks(Field::Period) && header.columns.iter().any(no_period), Warning::NoPeriod),
        (header.kind == Kind::Officers && lacks(Field::ContactPhone), Warning::NoPhone),
    ]
    .into_iter()
    .filter_map(|(applies, warning)| applies.then_some(warning))
    .collect()
}

fn is_unknown(column: &Column) -> bool {
    column.field.is_none() && !rejected::ADDED.contains(&column.heading.as_str())
}
