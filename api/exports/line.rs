//! A chunk of enterprises as the rows of an export: the list's own answer, and what a ledger says beside it.

use std::collections::HashMap;

use chrono::{Datelike, NaiveDate};
use diesel::prelude::*;

use super::columns::ExportColumn;
use super::table::Value;
use crate::auth::crypto::Keys;
use crate::auth::principal::Principal;
use crate::db::schema::{
    assignments, enterprise_contacts, enterprise_indicators, officers, persons, tags, territories,
};
use crate::db::{Conn, today};
use crate::enterprises::industry;
use crate::enterprises::out::{self, Enterprise};
use crate::enterprises::size::ABOVE_SCALE_CATEGORIES;
use crate::enterprises::store::EnterpriseRow;
use crate::enterprises::words::{AssignmentRole, CertificationMethod, ReportGroup};
use crate::error::Result;
use crate::imports::values::texts;
use crate::messages::Locale;
use crate::phone;

const YEARLY: [&str; 7] = ["employees", "revenue", "total_assets", "tax", "profit", "rd_expense", "exports"];
const CAPITAL: &str = "registered_capital";

/// What is the same for all rows.
pub struct Words {
    locale: Locale,
    territories: HashMap<String, String>,
    tags: HashMap<String, String>,
}

impl Words {
    /// Names of divisions and tags.
    pub fn load(c: &mut Conn, locale: Locale) -> Result<Self> {
        let names = territories::table.select((territories::code, territories::name));
        let tags: Vec<(String, String, String)> =
            tags::table.select((tags::code, tags::name_zh, tags::name_en)).load(c)?;
        let tag = |(code, zh, en): (String, String, String)| {
            let name = locale.pick(&zh, &en).to_owned();
            // A name that would fall apart when it is read again gives way to the code.
            let name = if name.contains(texts::is_tag_separator) { code.clone() } else { name };
            (code, name)
        };
        Ok(Words {
            locale,
            territories: names.load::<(String, String)>(c)?.into_iter().collect(),
            tags: tags.into_iter().map(tag).collect(),
        })
    }
}

/// An enterprise with what stands beside it.
struct Line<'a> {
    words: &'a Words,
    row: Enterprise,
    district: Option<String>,
    town: Option<String>,
    community: Option<String>,
    contact: Option<(String, Option<String>)>,
    leaders: Vec<String>,
    year: Option<i32>,
    figures: HashMap<String, i64>,
}

/// The rows of a chunk.
pub fn lines(
    c: &mut Conn,
    keys: &Keys,
    principal: &Principal,
    words: &Words,
    columns: &[ExportColumn],
    rows: Vec<EnterpriseRow>,
) -> Result<Vec<Vec<Value>>> {
    let ids: Vec<i64> = rows.iter().map(|row| row.id).collect();
    let places: Vec<_> = rows.iter().map(EnterpriseRow::place).collect();
    let mut contacts = contacts(c, keys, &ids)?;
    let mut leaders = leaders(c, &ids)?;
    let mut figures = figures(c, &ids)?;
    let rows = out::enterprises(c, keys, principal, rows)?;
    let name = |code: Option<String>| code.and_then(|code| words.territories.get(&code).cloned());
    let line = |(row, place): (Enterprise, crate::auth::scope::Place)| {
        let (year, figures) = figures.remove(&row.id).unwrap_or_default();
        let line = Line {
            words,
            // What belongs to no district yet is named by its city.
            district: name(place.district.or(place.municipality)),
            town: name(place.town),
            community: name(place.community),
            contact: contacts.remove(&row.id),
            leaders: leaders.remove(&row.id).unwrap_or_default(),
            year,
            figures,
            row,
        };
        columns.iter().map(|column| line.value(*column)).collect()
    };
    Ok(rows.into_iter().zip(places).map(line).collect())
}

/// The person to talk to at each enterprise: the primary one, else the first, with the number.
fn contacts(c: &mut Conn, keys: &Keys, ids: &[i64]) -> Result<HashMap<i64, (String, Option<String>)>> {
    use enterprise_contacts as t;
    let rows = t::table
        .filter(t::enterprise_id.eq_any(ids))
        .order((t::is_primary.desc(), t::id))
        .select((t::enterprise_id, t::name, t::phone_cipher))
        .load::<(i64, String, Option<Vec<u8>>)>(c)?;
    let mut first = HashMap::new();
    for (id, name, cipher) in rows {
        if let std::collections::hash_map::Entry::Vacant(entry) = first.entry(id) {
            entry.insert((name, keys.open_text(cipher.as_deref())?));
        }
    }
    Ok(first)
}

fn leaders(c: &mut Conn, ids: &[i64]) -> Result<HashMap<i64, Vec<String>>> {
    let rows = assignments::table
        .inner_join(officers::table.inner_join(persons::table))
        .filter(assignments::enterprise_id.eq_any(ids).and(assignments::role.eq(AssignmentRole::GuaranteeingLeader)))
        .filter(assignments::valid_to.is_null())
        .order(assignments::id)
        .select((assignments::enterprise_id, persons::name))
        .load::<(i64, String)>(c)?;
    let mut names: HashMap<i64, Vec<String>> = HashMap::new();
    for (id, name) in rows {
        names.entry(id).or_default().push(name);
    }
    Ok(names)
}

type Figures = (Option<i32>, HashMap<String, i64>);

/// The latest year that has any yearly figure, with its figures; of several reports the newest counts. Registered
/// capital belongs to no year.
fn figures(c: &mut Conn, ids: &[i64]) -> Result<HashMap<i64, Figures>> {
    use enterprise_indicators as t;
    let rows = t::table
        .filter(t::enterprise_id.eq_any(ids))
        .filter(t::indicator_code.eq_any(YEARLY.iter().chain([&CAPITAL]).copied().collect::<Vec<_>>()))
        .order((t::period, t::reported_on, t::id))
        .select((t::enterprise_id, t::indicator_code, t::period, t::value))
        .load::<(i64, String, String, i64)>(c)?;
    let mut all: HashMap<i64, Figures> = HashMap::new();
    for (id, code, period, value) in rows {
        let year = period.parse::<i32>().ok().filter(|year| (1949..=today().year() + 1).contains(year));
        let (latest, figures) = all.entry(id).or_default();
        if code == CAPITAL {
            figures.insert(code, value);
        } else if let Some(year) = year {
            if latest.is_none_or(|latest| latest < year) {
                *latest = Some(year);
                figures.retain(|known, _| known == CAPITAL);
            }
            figures.insert(code, value);
        }
    }
    Ok(all)
}

impl Line<'_> {
    fn value(&self, column: ExportColumn) -> Value {
        let row = &self.row;
        let locale = self.words.locale;
        let label = |text: &str| Value::Text(text.to_owned());
        let figure = |code: &str| self.figures.get(code).copied();
        let money = |code: &str| figure(code).map_or(Value::Empty, Value::Fen);
        let phone = || self.contact.as_ref().and_then(|(_, phone)| phone.as_deref());
        match column {
            ExportColumn::Name => label(&row.name),
            ExportColumn::CreditCode => text(&row.credit_code),
            ExportColumn::EntityKind => label(row.entity_kind.label(locale)),
            ExportColumn::LegalRepresentative => text(&row.legal_representative),
            ExportColumn::ContactName => self.contact.as_ref().map_or(Value::Empty, |(name, _)| label(name)),
            ExportColumn::PhoneMasked => phone().map_or(Value::Empty, |phone| Value::Text(phone::masked(phone))),
            // By the relation to this very row, as on its page.
            ExportColumn::ContactPhone if row.allowed_actions.contains(&"reveal_contacts") => {
                phone().map_or(Value::Empty, label)
            }
            ExportColumn::ContactPhone => Value::Empty,
            ExportColumn::District => text(&self.district),
            ExportColumn::Town => text(&self.town),
            ExportColumn::Community => text(&self.community),
            ExportColumn::TerritoryCode => label(&row.territory_code),
            ExportColumn::RegisteredAddress => text(&row.registered_address),
            ExportColumn::OperatingAddress => text(&row.operating_address),
            ExportColumn::Longitude => row.longitude.map_or(Value::Empty, Value::Number),
            ExportColumn::Latitude => row.latitude.map_or(Value::Empty, Value::Number),
            ExportColumn::FoundedOn => row.founded_on.map_or(Value::Empty, |date: NaiveDate| Value::Date(date)),
            ExportColumn::Status => label(row.status.label(locale)),
            ExportColumn::Industry => self.industry(),
            ExportColumn::IndustryCode => {
                text(row.industry_code.as_ref().map_or(&row.industry_section, |_| &row.industry_code))
            }
            ExportColumn::ReportGroup => {
                let group = row.report_group.as_deref().and_then(ReportGroup::parse);
                group.map_or(Value::Empty, |group| label(group.label(locale)))
            }
            ExportColumn::Size => label(row.size.label(locale)),
            ExportColumn::SizeComputed => label(row.size_computed.label(locale)),
            ExportColumn::SizeOverrideReason => text(&row.size_override_reason),
            ExportColumn::AboveScale => yes_or_no(row.above_scale, locale),
            ExportColumn::AboveScaleCategory => {
                let code = row.above_scale_category.as_deref();
                let word = ABOVE_SCALE_CATEGORIES.iter().find(|(known, ..)| Some(*known) == code);
                word.map_or(Value::Empty, |(_, zh, en)| label(locale.pick(zh, en)))
            }
            ExportColumn::ThresholdMet => yes_or_no(row.threshold_met, locale),
            ExportColumn::Tags => {
                let names = row.tags.iter().map(|code| self.words.tags.get(code).unwrap_or(code).as_str());
                joined(&names.collect::<Vec<_>>(), locale)
            }
            ExportColumn::KeyAccount => yes_or_no(Some(row.key_account), locale),
            ExportColumn::FiguresYear => self.year.map_or(Value::Empty, |year| Value::Whole(year.into())),
            ExportColumn::Employees => figure("employees").map_or(Value::Empty, Value::Whole),
            ExportColumn::Revenue => money("revenue"),
            ExportColumn::Assets => money("total_assets"),
            ExportColumn::Tax => money("tax"),
            ExportColumn::Profit => money("profit"),
            ExportColumn::RdExpense => money("rd_expense"),
            ExportColumn::Exports => money("exports"),
            ExportColumn::RegisteredCapital => money(CAPITAL),
            ExportColumn::ManagingOrganization => text(&row.managing_organization_name),
            ExportColumn::CompetentDepartment => text(&row.competent_department_name),
            ExportColumn::PrimaryOfficer => {
                row.primary_officer.as_ref().map_or(Value::Empty, |officer| label(&officer.name))
            }
            ExportColumn::GuaranteeingLeaders => {
                joined(&self.leaders.iter().map(String::as_str).collect::<Vec<_>>(), locale)
            }
            ExportColumn::PlatformStatus => label(row.platform_status.label(locale)),
            ExportColumn::CertifiedAt => row.certified_at.map_or(Value::Empty, |at| Value::Time(at.naive_utc())),
            ExportColumn::CertificationMethod => {
                let method = row.certification_method.as_deref().and_then(CertificationMethod::parse);
                method.map_or(Value::Empty, |method| label(method.label(locale)))
            }
            ExportColumn::CertificationDocument => text(&row.certification_document),
            ExportColumn::Note => text(&row.note),
            ExportColumn::Id => Value::Whole(row.id),
            ExportColumn::CreatedAt => Value::Time(row.created_at.naive_utc()),
            ExportColumn::UpdatedAt => Value::Time(row.updated_at.naive_utc()),
        }
    }

    /// The name of the division, or of the section where no more is known.
    fn industry(&self) -> Value {
        let division = self.row.industry_code.as_deref().and_then(|code| code.get(..2));
        let code = division.or(self.row.industry_section.as_deref());
        let entry = code.and_then(|code| industry::entries().iter().find(|entry| entry.code == code));
        entry.map_or(Value::Empty, |entry| {
            Value::Text(self.words.locale.pick(&entry.name_zh, &entry.name_en).to_owned())
        })
    }
}

fn text(value: &Option<String>) -> Value {
    value.clone().map_or(Value::Empty, Value::Text)
}

fn yes_or_no(value: Option<bool>, locale: Locale) -> Value {
    let word = |yes| if yes { locale.pick("是", "Yes") } else { locale.pick("否", "No") };
    value.map_or(Value::Empty, |yes| Value::Text(word(yes).to_owned()))
}

fn joined(names: &[&str], locale: Locale) -> Value {
    if names.is_empty() { Value::Empty } else { Value::Text(names.join(locale.pick("、", "; "))) }
}
