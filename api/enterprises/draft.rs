//! An enterprise while it is being written: what people give, and the columns that follow from it.
//!
//! Creating, patching and importing all end here, so a rule about an enterprise exists once.

use std::collections::HashMap;

use chrono::{Datelike, NaiveDate};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

use super::industry::{self, Industry};
use super::size::{self, Figures, Size};
use super::words::{EntityKind, PlatformStatus};
use crate::auth::scope::Place;
use crate::db::schema::{enterprise_indicators, enterprises, organizations, territories};
use crate::db::{Conn, one_of, today};
use crate::error::{FieldError, Result};
use crate::organizations::words::{OrganizationKind, TerritoryLevel};

/// Every column that a person or a rule writes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Insertable, AsChangeset, Queryable, Selectable)]
#[diesel(table_name = enterprises, treat_none_as_null = true, treat_none_as_default_value = false)]
pub struct Draft {
    /// Name as given, without white space.
    pub name: String,
    /// See [`name_key`].
    pub name_key: String,
    /// Kind of market entity.
    pub entity_kind: EntityKind,
    /// The current credit code; the identifiers' rows are the source.
    pub credit_code: Option<String>,
    /// 法定代表人 / 经营者
    pub legal_representative: Option<String>,
    /// 注册地址
    pub registered_address: Option<String>,
    /// 经营地址
    pub operating_address: Option<String>,
    /// The most precise division known.
    pub territory_code: String,
    /// Derived from the division.
    pub municipality_code: Option<String>,
    /// Derived from the division.
    pub district_code: Option<String>,
    /// Derived from the division.
    pub town_code: Option<String>,
    /// Derived from the division.
    pub community_code: Option<String>,
    /// Degrees east.
    pub longitude: Option<f64>,
    /// Degrees north.
    pub latitude: Option<f64>,
    /// 成立日期
    pub founded_on: Option<NaiveDate>,
    /// GB/T 4754-2017 section.
    pub industry_section: Option<String>,
    /// Two to four digits.
    pub industry_code: Option<String>,
    /// Derived from the section.
    pub report_group: Option<String>,
    /// The size in force: computed, or overridden with a reason.
    pub size: Size,
    /// By the rule.
    pub size_computed: Size,
    /// Present when `size` is overridden.
    pub size_override_reason: Option<String>,
    /// Whether it is in the above-scale register; unknown when absent.
    pub above_scale: Option<bool>,
    /// Which part of that register its industry belongs to.
    pub above_scale_category: Option<String>,
    /// Whether its revenue reaches that part's threshold.
    pub threshold_met: Option<bool>,
    /// The unit that manages it.
    pub managing_organization_id: Option<i64>,
    /// 主管行业部门
    pub competent_department_id: Option<i64>,
    /// Standing on the platform.
    pub platform_status: PlatformStatus,
    /// Internal remark.
    pub note: Option<String>,
}

impl Draft {
    /// A draft with nothing but its name and place.
    pub fn new(name: &str, entity_kind: EntityKind, territory_code: &str) -> Self {
        Draft {
            name: name.to_owned(),
            name_key: String::new(),
            entity_kind,
            credit_code: None,
            legal_representative: None,
            registered_address: None,
            operating_address: None,
            territory_code: territory_code.to_owned(),
            municipality_code: None,
            district_code: None,
            town_code: None,
            community_code: None,
            longitude: None,
            latitude: None,
            founded_on: None,
            industry_section: None,
            industry_code: None,
            report_group: None,
            size: Size::Unknown,
            size_computed: Size::Unknown,
            size_override_reason: None,
            above_scale: None,
            above_scale_category: None,
            threshold_met: None,
            managing_organization_id: None,
            competent_department_id: None,
            platform_status: PlatformStatus::Listed,
            note: None,
        }
    }

    /// Where it is, as far as scope is concerned.
    pub fn place(&self) -> Place {
        Place {
            municipality: self.municipality_code.clone(),
            district: self.district_code.clone(),
            town: self.town_code.clone(),
            community: self.community_code.clone(),
            managing_organization_id: self.managing_organization_id,
        }
    }

    /// Reads an industry as people write it.
    pub fn set_industry(&mut self, text: Option<&str>) -> Result<(), FieldError> {
        let parsed = match text {
            None => None,
            Some(text) => {
                Some(industry::parse(text).ok_or_else(|| FieldError::new("/industry_code", "industry_unknown"))?)
            }
        };
        self.industry_section = parsed.as_ref().map(|industry| industry.section.to_string());
        self.industry_code = parsed.and_then(|industry| industry.code);
        Ok(())
    }

    /// The industry, if it is known.
    pub fn industry(&self) -> Option<Industry> {
        let section = self.industry_section.as_deref()?.chars().next()?;
        match &self.industry_code {
            Some(code) => Industry::digits(code),
            None => Industry::section(section),
        }
    }

    /// Fills the columns that follow from others: divisions, managing unit, group, size, thresholds.
    pub fn derive(&mut self, c: &mut Conn, figures: &Figures) -> Result<()> {
        self.derive_within(c, &mut Divisions::default(), figures)
    }

    /// [`Draft::derive`] for one of many drafts.
    pub fn derive_within(&mut self, c: &mut Conn, divisions: &mut Divisions, figures: &Figures) -> Result<()> {
        self.name = clean_name(&self.name);
        self.name_key = name_key(&self.name);
        self.derive_place(c, divisions)?;
        self.classify(figures);
        Ok(())
    }

    /// Fills the columns that follow from the division, and the managing unit if there is none.
    pub fn derive_place(&mut self, c: &mut Conn, divisions: &mut Divisions) -> Result<()> {
        let place = divisions.place_of(c, &self.territory_code)?;
        let place = place.ok_or_else(|| FieldError::new("/territory_code", "reference"))?;
        if self.managing_organization_id.is_none() {
            let codes = [&place.town, &place.district, &place.municipality];
            for code in codes.into_iter().flatten() {
                self.managing_organization_id = divisions.unit_of(c, code)?;
                if self.managing_organization_id.is_some() {
                    break;
                }
            }
        }
        self.municipality_code = place.municipality;
        self.district_code = place.district;
        self.town_code = place.town;
        self.community_code = place.community;
        Ok(())
    }

    /// Applies the statistical rules to the latest yearly figures.
    pub fn classify(&mut self, figures: &Figures) {
        let industry = self.industry();
        self.report_group = industry.as_ref().map(|industry| industry.report_group().to_owned());
        self.size_computed = size::assess(industry.as_ref(), figures).size;
        if self.size_override_reason.is_none() {
            self.size = self.size_computed;
        }
        // Only legal entities enter the register; large sole traders of trade and catering are the exception.
        let registrable =
            self.entity_kind != EntityKind::SoleTrader || matches!(self.industry_section.as_deref(), Some("F" | "H"));
        let standing = industry.filter(|_| registrable).map(|industry| size::above_scale(&industry, figures.revenue));
        let standing = standing.unwrap_or_default();
        self.above_scale_category = standing.category.map(str::to_owned);
        self.threshold_met = standing.threshold_met;
    }
}

/// Divisions and their units as the rows of one transaction need them: each is asked for once.
#[derive(Default)]
pub struct Divisions {
    rows: HashMap<String, Option<(TerritoryLevel, Option<String>)>>,
    units: HashMap<String, Option<i64>>,
}

impl Divisions {
    /// See [`place_of`].
    pub fn place_of(&mut self, c: &mut Conn, territory_code: &str) -> Result<Option<Place>> {
        let mut place = Place::default();
        let mut next = Some(territory_code.to_owned());
        let mut found = false;
        while let Some(code) = next {
            let Some((level, parent)) = self.row(c, &code)? else { break };
            found = true;
            match level {
                TerritoryLevel::Community => place.community = Some(code),
                TerritoryLevel::Town => place.town = Some(code),
                TerritoryLevel::District => place.district = Some(code),
                TerritoryLevel::Municipality => place.municipality = Some(code),
                TerritoryLevel::Province => break,
            }
            next = parent;
        }
        Ok(found.then_some(place))
    }

    fn row(&mut self, c: &mut Conn, code: &str) -> Result<Option<(TerritoryLevel, Option<String>)>> {
        if let Some(known) = self.rows.get(code) {
            return Ok(known.clone());
        }
        let row = territories::table.find(code).select((territories::level, territories::parent_code));
        let row = row.first(c).optional()?;
        self.rows.insert(code.to_owned(), row.clone());
        Ok(row)
    }

    /// See [`unit_of_territory`].
    fn unit_of(&mut self, c: &mut Conn, code: &str) -> Result<Option<i64>> {
        if let Some(known) = self.units.get(code) {
            return Ok(*known);
        }
        let unit = unit_of_territory(c, code)?;
        self.units.insert(code.to_owned(), unit);
        Ok(unit)
    }
}

/// The divisions above and including a code; `None` when there is no such division.
pub fn place_of(c: &mut Conn, territory_code: &str) -> Result<Option<Place>> {
    Divisions::default().place_of(c, territory_code)
}

/// The unit that a division belongs to today; on its last day a unit takes nothing new.
pub fn unit_of_territory(c: &mut Conn, code: &str) -> Result<Option<i64>> {
    Ok(organizations::table
        .filter(organizations::territory_code.eq(code))
        .filter(organizations::kind.ne(OrganizationKind::Department))
        .filter(organizations::valid_to.is_null().or(organizations::valid_to.gt(today())))
        .order(organizations::id)
        .select(organizations::id)
        .first(c)
        .optional()?)
}

/// The figures that size follows from, of the latest year that has any of them; the newest report wins.
pub fn latest_figures(c: &mut Conn, enterprise_id: i64) -> Result<(Option<i32>, Figures)> {
    use enterprise_indicators as t;
    let rows = t::table
        .filter(t::enterprise_id.eq(enterprise_id))
        .filter(one_of(t::indicator_code, vec!["employees", "revenue", "total_assets"]))
        .order((t::reported_on, t::id))
        .select((t::indicator_code, t::period, t::value))
        .load::<(String, String, i64)>(c)?;
    let year_of = |period: &str| period.parse::<i32>().ok().filter(|year| (1949..=today().year() + 1).contains(year));
    let year = rows.iter().filter_map(|(_, period, _)| year_of(period)).max();
    let mut figures = Figures::default();
    for (code, _, value) in rows.iter().filter(|(_, period, _)| year.is_some() && year_of(period) == year) {
        match code.as_str() {
            "employees" => figures.employees = Some(*value),
            "revenue" => figures.revenue = Some(*value),
            _ => figures.assets = Some(*value),
        }
    }
    Ok((year, figures))
}

/// Names come with line breaks and spaces from cells; inside a Chinese name they mean nothing.
pub fn clean_name(name: &str) -> String {
    let is_latin = |c: char| c.is_ascii_alphanumeric();
    let words: Vec<&str> = name.split_whitespace().collect();
    let mut out = String::new();
    for word in words {
        // Between two Latin words a space separates.
        if out.chars().next_back().is_some_and(is_latin) && word.chars().next().is_some_and(is_latin) {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// One spelling of a name for finding duplicates: NFKC folds full-width letters and brackets.
pub fn name_key(name: &str) -> String {
    name.nfkc().filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase).collect()
}
