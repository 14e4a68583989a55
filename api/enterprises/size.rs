//! Size of an enterprise by 统计上大中小微型企业划分办法(2017), 国统字〔2017〕213号, and whether it reaches the
//! threshold of the above-scale register (四上企业).
//!
//! A large, medium or small enterprise reaches *all* lower limits of its level; one figure below drops it a
//! level, so its size is the lowest level any of its indicators reaches. Limits are inclusive. A missing figure
//! is never taken for zero: the size is then unknown. Money is compared exactly, in fen.

use super::industry::Industry;
use super::size_limits::{CATEGORIES, Category, Indicator, NOT_COVERED, THRESHOLDS, Threshold};

crate::vocabulary! {
    /// Size by the statistical rule, smallest first. `unknown` lacks a figure or a finer industry code;
    /// `not_applicable` belongs to an industry that the rule does not cover (finance, education, health …).
    Size {
        Micro = "micro" "微型" "Micro",
        Small = "small" "小型" "Small",
        Medium = "medium" "中型" "Medium",
        Large = "large" "大型" "Large",
        Unknown = "unknown" "数据不足" "Not enough data",
        NotApplicable = "not_applicable" "不适用" "Not applicable",
    }
}

/// The yearly figures the rule looks at; money in fen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    pub employees: Option<i64>,
    pub revenue: Option<i64>,
    pub assets: Option<i64>,
}

impl Figures {
    fn get(&self, indicator: Indicator) -> Option<i64> {
        match indicator {
            Indicator::Employees => self.employees,
            Indicator::Revenue => self.revenue,
            Indicator::Assets => self.assets,
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessment {
    pub size: Size,
    /// What would be needed to know the size: `industry_code`, `employees`, `revenue`, `assets`.
    pub missing: Vec<&'static str>,
}

/// Applies the rule. A code too coarse to tell the category (批发和零售业 without a division) gives `Unknown`.
pub fn assess(industry: Option<&Industry>, figures: &Figures) -> Assessment {
    let of = |size, missing| Assessment { size, missing };
    let Some(industry) = industry else { return of(Size::Unknown, vec!["industry_code"]) };
    let category = match category(industry) {
        CategoryMatch::One(category) => category,
        CategoryMatch::Several => return of(Size::Unknown, vec!["industry_code"]),
        CategoryMatch::None => return of(Size::NotApplicable, vec![]),
    };
    let missing: Vec<_> =
        category.limits.iter().filter(|(i, _)| figures.get(*i).is_none()).map(|(i, _)| i.id()).collect();
    if !missing.is_empty() {
        return of(Size::Unknown, missing);
    }
    let reached = category.limits.iter().filter_map(|(indicator, limits)| {
        let value = figures.get(*indicator)?;
        let levels = [Size::Large, Size::Medium, Size::Small];
        Some(levels.into_iter().zip(limits).find(|(_, limit)| value >= **limit).map_or(Size::Micro, |(level, _)| level))
    });
    of(reached.min().unwrap_or(Size::Unknown), vec![])
}

enum CategoryMatch {
    One(&'static Category),
    Several,
    None,
}

/// The longest matching code decides; a code shorter than the table's entries has to lead to one answer only.
fn category(industry: &Industry) -> CategoryMatch {
    let covered = CATEGORIES.iter().flat_map(|c| c.codes.iter().map(move |code| (*code, Some(c))));
    let entries: Vec<_> = covered.chain(NOT_COVERED.iter().map(|code| (*code, None))).collect();
    let of = |found: Option<&'static Category>| found.map_or(CategoryMatch::None, CategoryMatch::One);
    let path = path(industry);
    if let Some((_, found)) = entries.iter().filter(|(code, _)| path.starts_with(code)).max_by_key(|(c, _)| c.len()) {
        return of(*found);
    }
    let mut finer = entries.iter().filter(|(code, _)| code.starts_with(&path)).map(|(_, found)| *found);
    let Some(first) = finer.next() else { return CategoryMatch::None };
    let name = |found: Option<&Category>| found.map(|c| c.id);
    if finer.all(|other| name(other) == name(first)) { of(first) } else { CategoryMatch::Several }
}

/// Section letter and digits, so that every code begins with the code it belongs to.
fn path(industry: &Industry) -> String {
    format!("{}{}", industry.section, industry.code.as_deref().unwrap_or_default())
}

/// Standing towards the above-scale register. Reaching a threshold is not the same as being registered (入库).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AboveScale {
    /// Which part of the register the industry belongs to; none for agriculture, finance, public bodies.
    pub category: Option<&'static str>,
    /// None where the register asks for more than revenue (construction: a qualification), or too little is known.
    pub threshold_met: Option<bool>,
}

/// The parts of the above-scale register: identifier, Chinese, English.
pub const ABOVE_SCALE_CATEGORIES: [(&str, &str, &str); 6] = [
    ("industry", "规模以上工业", "Industry above designated size"),
    ("construction", "有资质的建筑业", "Qualified construction"),
    ("wholesale_retail", "限额以上批发和零售业", "Wholesale and retail above quota"),
    ("accommodation_catering", "限额以上住宿和餐饮业", "Accommodation and catering above quota"),
    ("real_estate", "房地产开发经营业", "Real-estate development"),
    ("services", "规模以上服务业", "Services above designated size"),
];

/// Applies the thresholds to legal entities; sole traders are the caller's exception.
pub fn above_scale(industry: &Industry, revenue: Option<i64>) -> AboveScale {
    let path = path(industry);
    let longest = THRESHOLDS.iter().filter(|(code, ..)| path.starts_with(code)).max_by_key(|(code, ..)| code.len());
    let candidates: Vec<_> = match longest {
        Some(entry) => vec![entry],
        None => THRESHOLDS.iter().filter(|(code, ..)| code.starts_with(&path)).collect(),
    };
    let met = |threshold: Threshold| match threshold {
        Threshold::Revenue(minimum) => revenue.map(|revenue| revenue >= minimum),
        Threshold::Always => Some(true),
        Threshold::Qualification => None,
    };
    AboveScale {
        category: unanimous(candidates.iter().map(|(_, category, _)| *category)),
        threshold_met: unanimous(candidates.iter().map(|(_, _, threshold)| met(*threshold))).flatten(),
    }
}

fn unanimous<T: PartialEq>(mut values: impl Iterator<Item = T>) -> Option<T> {
    let first = values.next()?;
    values.all(|other| other == first).then_some(first)
}
