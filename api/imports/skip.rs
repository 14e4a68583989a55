//! Rows that are no data: blank ones, headings repeated at page breaks, totals, signatures.
//!
//! Nothing is left out silently; each such row is handed on with the reason.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;
use utoipa::ToSchema;

use super::cell::{Cell, RawRow};
use super::field::Field;
use super::header::Header;
use super::kind::Kind;

crate::vocabulary! {
    /// Why a row is not read as data.
    Reason {
        Title = "title" "标题" "Title",
        UnitLine = "unit_line" "填报单位或计量单位行" "Line of units",
        Header = "header" "表头" "Header",
        RepeatedHeader = "repeated_header" "重复的表头" "Repeated header",
        Blank = "blank" "空行" "Blank row",
        Subtotal = "subtotal" "小计" "Subtotal",
        Total = "total" "合计" "Total",
        Footer = "footer" "填表人、备注等表尾" "Footer",
        Caption = "caption" "分组标题等非数据行" "Caption or other text",
        Example = "example" "模板中的示例行" "Example row of the template",
    }
}

/// Neighbouring rows left out for the same reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Skipped {
    pub first_row: u32,
    pub last_row: u32,
    pub reason: Reason,
}

/// The first cell of the example row of a template.
pub const EXAMPLE: &str = "示例";

/// What a row below the header is compared with.
pub struct Rules {
    kind: Kind,
    columns: HashMap<Field, usize>,
    /// The header's own cells, by row and column.
    headings: Vec<Vec<String>>,
}

impl Rules {
    pub fn new(header: &Header, header_rows: &[RawRow]) -> Self {
        let columns = header.columns.iter().filter_map(|column| Some((column.field?, column.index))).collect();
        let headings = header_rows.iter().map(|row| row.cells.iter().map(squeezed).collect()).collect();
        Self { kind: header.kind, columns, headings }
    }

    fn cell<'a>(&self, row: &'a RawRow, field: Field) -> &'a Cell {
        self.columns.get(&field).map_or(&Cell::Empty, |index| row.cell(*index))
    }

    /// Why the row is no data; none when it is data. With a column of serial numbers a data row has a whole
    /// number there; without one it has a name or a code.
    pub fn reason(&self, row: &RawRow) -> Option<Reason> {
        let sequence = self.columns.get(&Field::Sequence);
        let filled: Vec<_> = (0..row.cells.len()).filter(|index| !row.cell(*index).is_blank()).collect();
        // Forms come with the serial numbers printed in advance.
        let numbered = sequence.is_some() && is_whole_number(self.cell(row, Field::Sequence));
        if filled.is_empty() || numbered && filled.len() == 1 {
            return Some(Reason::Blank);
        }
        if self.repeats_header(row, &filled) {
            return Some(Reason::RepeatedHeader);
        }
        let has = |field| !self.cell(row, field).is_blank();
        if numbered {
            return None;
        }
        let first = filled.first().map(|index| squeezed(row.cell(*index))).unwrap_or_default();
        if first == EXAMPLE {
            return Some(Reason::Example);
        }
        if !has(self.kind.proof())
            && let Some(reason) = closing_words(&first)
        {
            return Some(reason);
        }
        // Of a header that was pointed to, with headings that nobody knows, the columns are still to be named.
        let identifies = self.kind.marks().iter().any(|field| self.columns.contains_key(field));
        if !identifies && self.headings.iter().any(|row| row.iter().filter(|heading| !heading.is_empty()).count() > 1) {
            return None;
        }
        let marks = self.kind.marks().iter().filter(|field| has(**field)).count();
        // A firm whose serial number was forgotten is still a firm; a caption fills one or two cells.
        let is_data = marks >= 2 || marks == 1 && (sequence.is_none() || filled.len() >= 3);
        (!is_data).then_some(Reason::Caption)
    }

    fn repeats_header(&self, row: &RawRow, filled: &[usize]) -> bool {
        let same = |index: &&usize| {
            let text = squeezed(row.cell(**index));
            self.headings.iter().any(|headings| headings.get(**index).is_some_and(|heading| *heading == text))
        };
        let repeated = filled.iter().filter(same).count();
        repeated >= 2 && repeated * 2 > filled.len() || repeated == 1 && filled.len() == 1 && self.columns.len() == 1
    }
}

/// Why a row above the data is none.
pub fn reason_above(row: &RawRow, header_row: u32) -> Reason {
    if row.number >= header_row {
        return Reason::Header;
    }
    let text = row.cells.iter().map(squeezed).collect::<String>();
    match text.as_str() {
        "" => Reason::Blank,
        text if text.contains("单位：") || text.contains("单位:") => Reason::UnitLine,
        _ => Reason::Title,
    }
}

fn closing_words(text: &str) -> Option<Reason> {
    let begins = |words: &[&str]| words.iter().any(|word| text.starts_with(word));
    if begins(&["小计", "本页小计", "其中：", "其中:"]) {
        Some(Reason::Subtotal)
    } else if begins(&["合计", "总计", "共计", "累计"]) {
        Some(Reason::Total)
    } else if begins(&[
        "填表",
        "制表",
        "填报",
        "审核",
        "备注",
        "说明",
        "注：",
        "注:",
        "联系人",
        "单位负责人",
        "统计负责人",
    ]) {
        Some(Reason::Footer)
    } else {
        None
    }
}

fn is_whole_number(cell: &Cell) -> bool {
    match cell {
        Cell::Number(number) => number.fract() == 0.0,
        Cell::Text(text) => {
            let text: String = text.nfkc().collect();
            let digits = text.trim().trim_end_matches(['.', '、']);
            !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
        }
        _ => false,
    }
}

fn squeezed(cell: &Cell) -> String {
    cell.to_string().split_whitespace().collect()
}
