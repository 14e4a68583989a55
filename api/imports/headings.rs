//! What the headings of a file can mean: the fields of its kind, and for files of figures the indicators of the
//! dictionary, each with its period and its unit.

use std::collections::HashMap;

use unicode_normalization::UnicodeNormalization;

use super::field::{self, Field, fold};
use super::header::Unit;
use super::kind::Kind;
use super::values::figures::Measure;
use super::values::periods::{self, Partial};
use crate::db::Conn;
use crate::dictionaries::entries::{self, Editable, EntryRow};
use crate::error::Result;

/// Words around an indicator's name that do not belong to it.
const AROUND: [&str; 14] =
    ["截至", "截止", "累计", "合计", "期末", "年末", "月末", "季末", "当年", "当月", "本期", "单位", "末", "底"];

/// An indicator of the dictionary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Definition {
    /// Stable id.
    pub code: String,
    /// Chinese name.
    pub name_zh: String,
    /// English name.
    pub name_en: String,
    /// What ledgers call it besides.
    pub aliases: Vec<String>,
    /// `fen`, `kwh`, `person`, `permyriad` or another.
    pub unit: String,
    /// `year`, `quarter` or `month`.
    pub frequency: String,
    /// Whether a loss and the like are possible.
    pub allows_negative: bool,
}

impl Definition {
    /// What it counts.
    pub fn measure(&self) -> Measure {
        Measure::of(&self.unit)
    }
}

/// The dictionary of indicators, without those that are retired.
pub fn definitions(c: &mut Conn) -> Result<Vec<Definition>> {
    let rows = entries::all(c, Editable::Indicators)?;
    rows.into_iter().filter(EntryRow::is_valid).map(definition).collect()
}

fn definition(row: EntryRow) -> Result<Definition> {
    Ok(Definition {
        aliases: row.aliases()?,
        code: row.code,
        name_zh: row.name_zh,
        name_en: row.name_en,
        unit: row.unit.unwrap_or_default(),
        frequency: row.frequency.unwrap_or_default(),
        allows_negative: row.allows_negative.unwrap_or(false),
    })
}

/// The headings of a kind, with the dictionary of indicators where it is needed.
pub fn load(c: &mut Conn, kind: Kind) -> Result<Headings> {
    let indicators = if kind == Kind::Indicators { definitions(c)? } else { Vec::new() };
    Ok(Headings::with(kind, indicators))
}

/// What a heading stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// A field of the kind.
    Field(Field),
    /// The code of an indicator, whose figures stand below.
    Figure(String),
}

/// The headings of one kind of file.
#[derive(Clone, Debug)]
pub struct Headings {
    /// The kind.
    pub kind: Kind,
    indicators: Vec<Definition>,
    /// Codes by folded name.
    names: HashMap<String, String>,
}

impl Headings {
    /// Of a kind without figures.
    pub fn of(kind: Kind) -> Self {
        Self::with(kind, Vec::new())
    }

    /// Of a kind, with the dictionary of indicators; kinds without figures leave it aside.
    pub fn with(kind: Kind, indicators: Vec<Definition>) -> Self {
        let indicators = if kind == Kind::Indicators { indicators } else { Vec::new() };
        let names = indicators.iter().flat_map(|definition| {
            let own = [&definition.code, &definition.name_zh, &definition.name_en];
            definition.aliases.iter().chain(own).map(|name| (fold(name), definition.code.clone()))
        });
        Self { kind, names: names.collect(), indicators }
    }

    /// What a heading stands for; a heading that is nothing but a period (`2025年` under 营业收入) means what its group
    /// does.
    pub fn meaning(&self, heading: &str, group: &str) -> Option<Meaning> {
        if let Some(field) = field::of_heading(self.kind, heading) {
            return Some(Meaning::Field(field));
        }
        if self.names.is_empty() {
            return None;
        }
        let bare = |text: &str| text.chars().filter(|c| !c.is_whitespace()).nfkc().collect::<String>();
        let heading = bare(heading);
        let text = if periods::parse(&heading).is_some() { bare(group) } else { heading };
        self.indicator(&text).map(|definition| Meaning::Figure(definition.code.clone()))
    }

    /// The indicator that a text names, with or without a period and a unit.
    pub fn indicator(&self, text: &str) -> Option<&Definition> {
        let text: String = text.nfkc().filter(|c| !c.is_whitespace()).collect();
        let mut name = without_brackets(&text);
        if let Some((_, range)) = periods::find(&name) {
            name.replace_range(range, "");
        }
        let tidy = |name: &str| {
            let mut name = name.trim_matches(['-', '_', ':', '、', ',', '的', '—']);
            while let Some(rest) =
                AROUND.iter().find_map(|word| name.strip_prefix(word).or_else(|| name.strip_suffix(word)))
            {
                name = rest;
            }
            fold(name.trim_matches(['-', '_', ':', '、', ',', '的', '—']))
        };
        [fold(&text), fold(&name), tidy(&name)]
            .iter()
            .find_map(|name| self.names.get(name))
            .and_then(|code| self.definition(code))
    }

    /// The indicator of a code.
    pub fn definition(&self, code: &str) -> Option<&Definition> {
        self.indicators.iter().find(|definition| definition.code == code)
    }

    /// The period and the unit of a column of figures: what its heading leaves open its group says, and what that
    /// leaves open stands in the lines above the header.
    pub fn surroundings(
        &self,
        code: &str,
        heading: &str,
        group: &str,
        above: &[String],
    ) -> (Option<String>, Option<Unit>) {
        let wide = |text: &str| text.nfkc().collect::<String>();
        let bare = |text: &str| wide(text).chars().filter(|c| !c.is_whitespace()).collect::<String>();
        let period = |text: &str| periods::find(&bare(text)).map(|(partial, _)| partial).unwrap_or_default();
        // The day on which the table was filled in is not what it is about.
        let titles = above.iter().filter(|text| !text.contains('日') && !text.contains("填报"));
        let title = titles.map(|text| period(text)).find(|partial| *partial != Partial::default());
        let period = period(heading).or(period(group)).or(title.unwrap_or_default()).period();
        let measure = self.definition(code).map(Definition::measure);
        let unit = measure.and_then(|measure| {
            let lines = above.iter().filter(|text| wide(text).contains("单位:"));
            let line = || lines.clone().find_map(|text| measure.unit_in(&wide(text)));
            [heading, group].iter().find_map(|text| measure.unit_in(&wide(text))).or_else(line).or(measure.usual())
        });
        (period.map(|period| period.to_string()), unit)
    }
}

fn without_brackets(text: &str) -> String {
    let mut depth = 0_u32;
    text.chars()
        .filter(|c| match c {
            '(' | '[' => {
                depth += 1;
                false
            }
            ')' | ']' => {
                depth = depth.saturating_sub(1);
                false
            }
            _ => depth == 0,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headings() -> Headings {
        let define = |(code, zh, unit, frequency): (&str, &str, &str, &str)| Definition {
            code: code.to_owned(),
            name_zh: zh.to_owned(),
            name_en: code.to_owned(),
            aliases: if code == "revenue" { vec!["营收".to_owned()] } else { Vec::new() },
            unit: unit.to_owned(),
            frequency: frequency.to_owned(),
            allows_negative: false,
        };
        let all = [
            ("revenue", "营业收入", "fen", "year"),
            ("electricity", "用电量", "kwh", "month"),
            ("insured_staff", "参保人数", "person", "month"),
            ("layoff_rate", "裁员率", "permyriad", "year"),
        ];
        Headings::with(Kind::Indicators, all.map(define).to_vec())
    }

    #[test]
    fn headings_of_figures_vary() {
        let headings = headings();
        for (heading, group, above, code, period, unit) in [
            ("2025年营业收入（万元）", "", "", "revenue", Some("2025"), Some(Unit::TenThousand)),
            ("2025年1-6月用电量", "", "", "electricity", Some("2025-01/06"), Some(Unit::Kwh)),
            ("2026年3月参保人数（人）", "", "", "insured_staff", Some("2026-03"), Some(Unit::Person)),
            ("营收(亿元)_2024年度", "", "", "revenue", Some("2024"), Some(Unit::HundredMillion)),
            ("2025年", "营业收入(元)", "", "revenue", Some("2025"), Some(Unit::Yuan)),
            ("3月", "2026年用电量（万千瓦时）", "", "electricity", Some("2026-03"), Some(Unit::TenThousandKwh)),
            ("1-9月累计用电量", "", "2026年重点企业监测表", "electricity", Some("2026-01/09"), Some(Unit::Kwh)),
            ("截至2026年3月末参保人数", "", "", "insured_staff", Some("2026-03"), Some(Unit::Person)),
            ("裁员率(%)", "", "2025年度统计", "layoff_rate", Some("2025"), Some(Unit::Percent)),
            ("营业收入", "", "填报日期：2026年10月15日 单位：千元", "revenue", None, Some(Unit::Thousand)),
            ("revenue", "", "", "revenue", None, Some(Unit::TenThousand)),
        ] {
            assert_eq!(headings.meaning(heading, group), Some(Meaning::Figure(code.to_owned())), "{heading}");
            let found = headings.surroundings(code, heading, group, &[above.to_owned()]);
            assert_eq!((found.0.as_deref(), found.1), (period, unit), "{heading}");
        }
        for heading in ["2025年", "营业收入增速", "用电量排名", "备注", ""] {
            assert_eq!(headings.meaning(heading, "经营情况"), None, "{heading}");
        }
        assert_eq!(headings.meaning("统一社会信用代码", ""), Some(Meaning::Field(Field::CreditCode)));
        assert_eq!(Headings::of(Kind::Contacts).meaning("2025年营业收入", ""), None);
    }
}
