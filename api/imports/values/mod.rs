//! What people type into cells, turned into values. An empty cell, `—`, `无` and the like are no value, never zero.

pub mod amounts;
pub mod dates;
pub mod figures;
pub mod periods;
pub mod phones;
pub mod texts;

use unicode_normalization::UnicodeNormalization;

use super::cell::Cell;

/// Text that is not what its column asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unreadable;

/// The cell's text in half-width letters, without white space; none when it says nothing.
fn plain(cell: &Cell) -> Option<String> {
    let text: String = cell.to_string().nfkc().filter(|c| !c.is_whitespace() && !is_invisible(*c)).collect();
    // The apostrophe with which Excel marks text.
    let text = text.strip_prefix('\'').map_or(text.clone(), str::to_owned);
    (!says_nothing(&text)).then_some(text)
}

/// Placeholders for "no value".
pub fn says_nothing(text: &str) -> bool {
    text.chars().all(|c| matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '/' | '\\' | '.' | '*'))
        || matches!(text, "无" | "暂无" | "没有" | "不详" | "未填" | "空" | "N/A" | "NA" | "n/a" | "null" | "NULL")
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{FEFF}' | '\u{00AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}') || c.is_control() && !c.is_whitespace()
}
