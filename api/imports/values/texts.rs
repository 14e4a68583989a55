//! Names, addresses, notes, yes or no, sizes.

use super::{Unreadable, is_invisible, plain, says_nothing};
use crate::enterprises::size::Size;
use crate::imports::cell::{self, Cell};

/// A name as it should be stored: white space is a slip in Chinese, a separator between Latin words.
/// Brackets stay as they were written.
pub fn name(cell: &Cell) -> Option<String> {
    let text: String = cell.to_string().chars().filter(|c| !is_invisible(*c)).collect();
    let mut words = text.split_whitespace();
    let mut name = words.next()?.trim_start_matches('\'').to_owned();
    for word in words {
        let latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric() || matches!(c, ',' | '.' | '&'));
        if latin(name.chars().last()) && latin(word.chars().next()) {
            name.push(' ');
        }
        name.push_str(word);
    }
    (!name.is_empty() && !says_nothing(&name)).then_some(name)
}

/// A person's name, with the one dot that minority names are written with.
pub fn person(cell: &Cell) -> Option<String> {
    Some(name(cell)?.replace(['•', '‧', '∙', '・', '･', '⋅', '．'], "·"))
}

/// Free text; line breaks inside belong to it.
pub fn note(cell: &Cell) -> Option<String> {
    let text = cell.to_string();
    let padding = |c: char| c.is_whitespace() || is_invisible(c);
    let text = text.trim_matches(padding);
    // The apostrophe with which spreadsheets and exports mark text, and nothing that was quoted.
    let text = text.strip_prefix('\'').filter(|rest| cell::is_formula_like(rest)).unwrap_or(text).trim_matches(padding);
    let text: String = text.chars().filter(|c| !c.is_control() || c.is_whitespace()).collect();
    (!text.is_empty()).then_some(text)
}

/// Yes or no in the words and marks of questionnaires; an error for anything else.
pub fn yes_or_no(cell: &Cell) -> Result<Option<bool>, Unreadable> {
    let Some(text) = plain(cell) else { return Ok(None) };
    match text.to_uppercase().as_str() {
        "是" | "√" | "✓" | "✔" | "☑" | "1" | "Y" | "YES" | "TRUE" | "有" | "规上" | "限上" | "四上" | "在库"
        | "已入库" => Ok(Some(true)),
        "否" | "×" | "✗" | "✘" | "✕" | "X" | "0" | "N" | "NO" | "FALSE" | "不是" | "规下" | "限下" | "四下"
        | "不在库" | "未入库" => Ok(Some(false)),
        _ => Err(Unreadable),
    }
}

/// `大型`, `大型企业`, `大`; an error for anything else.
pub fn size(cell: &Cell) -> Result<Option<Size>, Unreadable> {
    let Some(text) = plain(cell) else { return Ok(None) };
    let text = text.strip_suffix("企业").unwrap_or(&text);
    match text.strip_suffix('型').unwrap_or(text) {
        "大" => Ok(Some(Size::Large)),
        "中" => Ok(Some(Size::Medium)),
        "小" => Ok(Some(Size::Small)),
        "微" => Ok(Some(Size::Micro)),
        other => {
            // The labels of the register's own exports; two of them say that the size is not known.
            let is_label = |label: &str| label.replace(' ', "").eq_ignore_ascii_case(other);
            let word = Size::WORDS.iter().find(|(code, zh, en)| [code, zh, en].iter().any(|label| is_label(label)));
            let size = word.and_then(|(code, ..)| Size::parse(code)).ok_or(Unreadable)?;
            Ok(Some(size).filter(|size| !matches!(size, Size::Unknown | Size::NotApplicable)))
        }
    }
}

/// Words in one cell, separated by whatever is at hand.
pub fn list(cell: &Cell) -> Vec<String> {
    list_of(cell, |_| false)
}

/// The same where names may hold spaces: one that is `known` as a whole is not taken apart.
pub fn list_of(cell: &Cell, known: impl Fn(&str) -> bool) -> Vec<String> {
    let text = cell.to_string();
    let text = text.strip_prefix('\'').unwrap_or(&text);
    let parts = text.split(|c: char| is_tag_separator(c) || matches!(c, '\n' | '\r' | '\t'));
    let words = parts.flat_map(|part| if known(part) { vec![part] } else { part.split_whitespace().collect() });
    words.filter(|part| !says_nothing(part)).map(str::to_owned).collect()
}

/// What stands between the tags of a cell.
pub fn is_tag_separator(c: char) -> bool {
    matches!(c, '、' | '，' | ',' | '；' | ';' | '/' | '|')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Cell {
        Cell::Text(text.to_owned())
    }

    #[test]
    fn names_lose_their_slips_only() {
        for (raw, expected) in [
            ("  陕州样云良商贸有限公司　", Some("陕州样云良商贸有限公司")),
            ("陕州样火\n越（集团） 有限公司", Some("陕州样火越（集团）有限公司")),
            ("ABC  Trading Co., Ltd", Some("ABC Trading Co., Ltd")),
            ("中国 ABC 公司", Some("中国ABC公司")),
            ("\u{FEFF}甲", Some("甲")),
            ("—", None),
            (" ", None),
        ] {
            assert_eq!(name(&text(raw)).as_deref(), expected);
        }
        assert_eq!(person(&text("阿依古丽•吐尔逊")).as_deref(), Some("阿依古丽·吐尔逊"));
    }

    #[test]
    fn answers_and_sizes() {
        for (raw, expected) in
            [("是", Ok(Some(true))), ("×", Ok(Some(false))), ("", Ok(None)), ("待定", Err(Unreadable))]
        {
            assert_eq!(yes_or_no(&text(raw)), expected);
        }
        assert_eq!(yes_or_no(&Cell::Number(1.0)), Ok(Some(true)));
        assert_eq!(yes_or_no(&Cell::Bool(false)), Ok(Some(false)));
        for (raw, expected) in [
            ("大型企业", Ok(Some(Size::Large))),
            ("微", Ok(Some(Size::Micro))),
            ("Medium", Ok(Some(Size::Medium))),
            ("数据不足", Ok(None)),
            ("Not applicable", Ok(None)),
            ("巨型", Err(Unreadable)),
        ] {
            assert_eq!(size(&text(raw)), expected);
        }
        assert_eq!(list(&text("高企、科小\n专精特新；/")), ["高企", "科小", "专精特新"]);
    }
}
