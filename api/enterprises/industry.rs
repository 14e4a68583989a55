//! Industries by GB/T 4754-2017 (国民经济行业分类): 20 sections, 97 divisions; groups and classes are taken
//! as they come, once their division exists. From the section follows the reporting group of the briefings.

use std::sync::LazyLock;

use serde::Deserialize;
use unicode_normalization::UnicodeNormalization;

/// Names that GB/T 4754-2011 used and the edition of 2017 changed: a sign of an old code list.
const FORMER_NAMES: [(&str, &str); 4] = [
    ("农林牧渔服务业", "05 农、林、牧、渔专业及辅助性活动"),
    ("开采辅助活动", "11 开采专业及辅助性活动"),
    ("仓储业", "59 装卸搬运和仓储业"),
    ("广播电视电影和影视录音制作业", "87 广播、电视、电影和录音制作业"),
];

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    Section,
    Division,
}

/// A line of the classification.
#[derive(Debug, Deserialize)]
pub struct Entry {
    pub level: Level,
    pub code: String,
    pub section: char,
    pub name_zh: String,
    pub name_en: String,
    pub report_group: String,
}

static ENTRIES: LazyLock<Vec<Entry>> = LazyLock::new(|| {
    csv::Reader::from_reader(include_bytes!("data/industries.csv").as_slice())
        .into_deserialize()
        .collect::<Result<_, _>>()
        .expect("the embedded classification is well-formed")
});

/// All sections and divisions in the order of the standard.
pub fn entries() -> &'static [Entry] {
    &ENTRIES
}

/// What an enterprise is classified as: a section, and within it a division, group or class where known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Industry {
    pub section: char,
    /// Two to four digits.
    pub code: Option<String>,
}

impl Industry {
    pub fn section(section: char) -> Option<Self> {
        is_section(section).then_some(Self { section, code: None })
    }

    /// Two to four digits whose division exists.
    pub fn digits(code: &str) -> Option<Self> {
        if !(2..=4).contains(&code.len()) || !code.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        let division = ENTRIES.iter().find(|e| e.level == Level::Division && e.code == code[..2])?;
        Some(Self { section: division.section, code: Some(code.to_owned()) })
    }

    pub fn report_group(&self) -> &'static str {
        ENTRIES
            .iter()
            .find(|e| e.level == Level::Section && e.section == self.section)
            .map_or("services_other", |e| e.report_group.as_str())
    }

    /// Whether `self` says everything `other` says.
    pub fn refines(&self, other: &Self) -> bool {
        self.section == other.section
            && other.code.as_deref().is_none_or(|outer| self.code.as_deref().is_some_and(|own| own.starts_with(outer)))
    }
}

/// Reads what people write: `C`, `35`, `C35`, `c3511`, `C 制造业`, `C35专用设备制造业`, `制造业`.
/// A name that is both a section's and its only division's (房地产业, 教育) means the section.
pub fn parse(text: &str) -> Option<Industry> {
    let folded = fold(text);
    // English names begin with letters that are sections too.
    if let Some(industry) = by_name(&folded) {
        return Some(industry);
    }
    let letter = folded.chars().next().filter(|c| is_section(*c));
    let rest = letter.map_or(folded.as_str(), |_| &folded[1..]);
    let name_at = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    let (digits, name) = rest.split_at(name_at);

    let by_letter = letter.and_then(Industry::section);
    let by_digits = if digits.is_empty() { None } else { Some(Industry::digits(digits)?) };
    let by_name = if name.is_empty() { None } else { Some(by_name(name)?) };
    let mut parts = [by_digits, by_name, by_letter].into_iter().flatten();
    let first = parts.next()?;
    // What is said twice has to agree; the code is finer than the name beside it.
    parts.all(|other| first.refines(&other) || other.refines(&first)).then_some(first)
}

/// The entry of 2017 behind a name of 2011.
pub fn successor_of_former_name(text: &str) -> Option<&'static str> {
    let name = fold(text);
    FORMER_NAMES.iter().find(|(former, _)| *former == name).map(|(_, successor)| *successor)
}

fn is_section(c: char) -> bool {
    ENTRIES.iter().any(|e| e.level == Level::Section && e.section == c)
}

fn by_name(name: &str) -> Option<Industry> {
    // Sections precede their divisions, so a shared name finds the section.
    let entry = ENTRIES.iter().find(|e| fold(&e.name_zh) == name || fold(&e.name_en) == name)?;
    Some(Industry { section: entry.section, code: (entry.level == Level::Division).then(|| entry.code.clone()) })
}

/// One spelling for full-width letters, spaces and the commas that lists of names vary in.
fn fold(text: &str) -> String {
    text.nfkc()
        .filter(|c| !c.is_whitespace() && !matches!(c, '、' | ',' | '，' | '.' | '-' | ':' | '(' | ')' | '\u{FEFF}'))
        .map(|c| c.to_ascii_uppercase())
        .collect()
}
