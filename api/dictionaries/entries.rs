//! The dictionaries that a deployment keeps itself, tags, indicators, categories and departments, as rows.

use chrono::NaiveDate;
use diesel::prelude::*;
use diesel::sql_types::{Bool, Nullable, Text};
use unicode_normalization::UnicodeNormalization;

use super::categories::CategoryPart;
use crate::db::schema::{
    categories, departments, enterprise_indicators, enterprise_tags, indicator_definitions, issues, organizations, tags,
};
use crate::db::{Conn, today};
use crate::error::{Error, FieldError, Result};
use crate::messages;

crate::vocabulary! {
    /// In what the values of an indicator are counted.
    IndicatorUnit {
        Fen = "fen" "金额（以分记录）" "Money, kept in fen",
        Person = "person" "人" "Persons",
        Kwh = "kwh" "千瓦时" "Kilowatt hours",
        Permyriad = "permyriad" "比率（以万分之一记录）" "Ratio, kept in ten-thousandths",
        Piece = "piece" "件（项）" "Pieces",
        Ton = "ton" "吨" "Tons",
        SquareMetre = "square_metre" "平方米" "Square metres",
    }
}

crate::vocabulary! {
    /// How often an indicator is reported.
    IndicatorFrequency {
        Month = "month" "月度" "Monthly",
        Quarter = "quarter" "季度" "Quarterly",
        Year = "year" "年度" "Yearly",
    }
}

/// Indicators that rules and ledgers of this binary name; they cannot be retired.
const BUILT_IN: [&str; 5] = ["revenue", "employees", "total_assets", "tax", "registered_capital"];

/// A dictionary that administrators change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Editable {
    /// `tags`
    Tags,
    /// `indicator_definitions`
    Indicators,
    /// `categories`, in two levels
    Categories,
    /// `departments`
    Departments,
}

impl Editable {
    /// By its code; 404 for any other.
    pub fn parse(code: &str) -> Result<Self> {
        match code {
            "tags" => Ok(Editable::Tags),
            "indicators" => Ok(Editable::Indicators),
            "categories" => Ok(Editable::Categories),
            "departments" => Ok(Editable::Departments),
            _ => Err(messages::NOT_FOUND.error()),
        }
    }

    /// Its code.
    pub fn code(self) -> &'static str {
        match self {
            Editable::Tags => "tags",
            Editable::Indicators => "indicators",
            Editable::Categories => "categories",
            Editable::Departments => "departments",
        }
    }
}

/// A word as it is stored, in whichever table.
#[derive(Debug, Clone)]
pub struct EntryRow {
    /// Stable id.
    pub code: String,
    /// Chinese label.
    pub name_zh: String,
    /// English label.
    pub name_en: String,
    /// JSON list of other names.
    pub aliases: String,
    /// Place in the list; equal ones by code.
    pub position: i32,
    /// Last day.
    pub valid_to: Option<NaiveDate>,
    /// Version.
    pub version: i64,
    /// Of a tag.
    pub key_account: Option<bool>,
    /// Of an indicator.
    pub unit: Option<String>,
    /// Of an indicator.
    pub frequency: Option<String>,
    /// Of an indicator.
    pub allows_negative: Option<bool>,
    /// Of a category of the second level: the one above it.
    pub parent: Option<String>,
    /// Of a category: what it brings along.
    pub category: Option<CategoryPart>,
}

impl EntryRow {
    /// The other names.
    pub fn aliases(&self) -> Result<Vec<String>> {
        serde_json::from_str(&self.aliases).map_err(|error| Error::internal("aliases of a word", error))
    }

    /// Whether it can be used today.
    pub fn is_valid(&self) -> bool {
        self.valid_to.is_none_or(|to| to >= today())
    }

    /// Whether the rules of the server need it.
    pub fn is_built_in(&self) -> bool {
        self.unit.is_some() && BUILT_IN.contains(&self.code.as_str())
    }
}

/// All words of a dictionary in their order, retired ones included.
pub fn all(c: &mut Conn, dictionary: Editable) -> Result<Vec<EntryRow>> {
    use diesel::dsl::sql;
    Ok(match dictionary {
        Editable::Tags => {
            use tags as t;
            let none = || sql::<Nullable<Text>>("NULL");
            t::table
                .order((t::position, t::code))
                .select((
                    (t::code, t::name_zh, t::name_en, t::aliases, t::position, t::valid_to, t::version),
                    (t::key_account.nullable(), none(), none(), sql::<Nullable<Bool>>("NULL"), none()),
                ))
                .load::<(Head, Tail)>(c)?
        }
        Editable::Indicators => {
            use indicator_definitions as t;
            t::table
                .order((t::position, t::code))
                .select((
                    (t::code, t::name_zh, t::name_en, t::aliases, t::position, t::valid_to, t::version),
                    (
                        sql::<Nullable<Bool>>("NULL"),
                        t::unit.nullable(),
                        t::frequency.nullable(),
                        t::allows_negative.nullable(),
                        sql::<Nullable<Text>>("NULL"),
                    ),
                ))
                .load::<(Head, Tail)>(c)?
        }
        Editable::Categories => return all_categories(c),
        Editable::Departments => {
            use departments as t;
            let (none, no) = (|| sql::<Nullable<Text>>("NULL"), || sql::<Nullable<Bool>>("NULL"));
            t::table
                .order((t::position, t::code))
                .select((
                    (t::code, t::name_zh, t::name_en, t::aliases, t::position, t::valid_to, t::version),
                    (no(), none(), none(), no(), none()),
                ))
                .load::<(Head, Tail)>(c)?
        }
    }
    .into_iter()
    .map(joined)
    .collect())
}

fn all_categories(c: &mut Conn) -> Result<Vec<EntryRow>> {
    use categories as t;
    let head = (t::code, t::name_zh, t::name_en, t::aliases, t::position, t::valid_to, t::version);
    let rows = t::table.order((t::position, t::code)).select((head, t::parent, CategoryPart::as_select()));
    let row = |(head, parent, part): (Head, Option<String>, CategoryPart)| EntryRow {
        category: Some(part),
        ..joined((head, (None, None, None, None, parent)))
    };
    Ok(rows.load(c)?.into_iter().map(row).collect())
}

type Head = (String, String, String, String, i32, Option<NaiveDate>, i64);
type Tail = (Option<bool>, Option<String>, Option<String>, Option<bool>, Option<String>);

fn joined((head, tail): (Head, Tail)) -> EntryRow {
    let (code, name_zh, name_en, aliases, position, valid_to, version) = head;
    let (key_account, unit, frequency, allows_negative, parent) = tail;
    EntryRow {
        code,
        name_zh,
        name_en,
        aliases,
        position,
        valid_to,
        version,
        key_account,
        unit,
        frequency,
        allows_negative,
        parent,
        category: None,
    }
}

/// One word; 404 when there is none.
pub fn find(c: &mut Conn, dictionary: Editable, code: &str) -> Result<EntryRow> {
    let found = all(c, dictionary)?.into_iter().find(|row| row.code == code);
    found.ok_or_else(|| messages::NOT_FOUND.error())
}

/// Whether anything refers to it: an enterprise, a category, a unit.
pub fn is_used(c: &mut Conn, dictionary: Editable, code: &str) -> Result<bool> {
    use diesel::dsl::{exists, select};
    Ok(match dictionary {
        Editable::Tags => {
            select(exists(enterprise_tags::table.filter(enterprise_tags::tag_code.eq(code)))).get_result(c)?
        }
        Editable::Indicators => {
            let used = enterprise_indicators::table.filter(enterprise_indicators::indicator_code.eq(code));
            select(exists(used)).get_result(c)?
        }
        Editable::Categories => {
            let below = categories::table.filter(categories::parent.eq(code));
            let about = issues::table.filter(issues::category.eq(code));
            select(exists(below).or(exists(about))).get_result(c)?
        }
        Editable::Departments => {
            let named = categories::lead_department.eq(code).or(categories::assist_department.eq(code));
            let units = organizations::table.select(organizations::department_code.assume_not_null());
            let units: Vec<String> = units.filter(organizations::department_code.is_not_null()).distinct().load(c)?;
            units.iter().any(|unit| unit.eq_ignore_ascii_case(code))
                || select(exists(categories::table.filter(named.assume_not_null()))).get_result(c)?
        }
    })
}

/// A ledger names a word by its code, one of its names or an alias, so no two words may share one.
pub fn check_names(c: &mut Conn, dictionary: Editable, row: &EntryRow) -> Result<()> {
    let mut taken = Vec::new();
    for other in all(c, dictionary)?.iter().filter(|other| other.code != row.code) {
        taken.extend([fold(&other.code), fold(&other.name_zh), fold(&other.name_en)]);
        taken.extend(other.aliases()?.iter().map(|alias| fold(alias)));
    }
    let mut own = vec![("/name_zh".to_owned(), fold(&row.name_zh)), ("/name_en".to_owned(), fold(&row.name_en))];
    let aliases = row.aliases()?;
    own.extend(aliases.iter().enumerate().map(|(index, alias)| (format!("/aliases/{index}"), fold(alias))));
    let wrong: Vec<FieldError> = own
        .into_iter()
        .filter(|(_, name)| taken.contains(name))
        .map(|(pointer, _)| FieldError::new(pointer, "taken"))
        .collect();
    if wrong.is_empty() { Ok(()) } else { Err(Error::invalid(wrong)) }
}

/// A name as it is compared.
pub fn fold(name: &str) -> String {
    name.nfkc().filter(|c| !c.is_whitespace() && !matches!(c, '"' | '“' | '”')).flat_map(char::to_lowercase).collect()
}

/// Adds a word.
pub fn insert(c: &mut Conn, dictionary: Editable, row: &EntryRow) -> Result<()> {
    match dictionary {
        Editable::Tags => {
            use tags as t;
            let names = (t::name_zh.eq(&row.name_zh), t::name_en.eq(&row.name_en), t::aliases.eq(&row.aliases));
            let rest = (t::position.eq(row.position), t::key_account.eq(row.key_account.unwrap_or(false)));
            diesel::insert_into(t::table)
                .values((t::code.eq(&row.code), names, rest, t::version.eq(1_i64)))
                .execute(c)?
        }
        Editable::Indicators => {
            use indicator_definitions as t;
            let names = (t::name_zh.eq(&row.name_zh), t::name_en.eq(&row.name_en), t::aliases.eq(&row.aliases));
            let meaning = (
                t::unit.eq(row.unit.as_deref().unwrap_or_default()),
                t::frequency.eq(row.frequency.as_deref().unwrap_or_default()),
                t::allows_negative.eq(row.allows_negative.unwrap_or(false)),
            );
            let rest = (t::position.eq(row.position), t::version.eq(1_i64));
            diesel::insert_into(t::table).values((t::code.eq(&row.code), names, meaning, rest)).execute(c)?
        }
        Editable::Categories => {
            use categories as t;
            let names = (t::name_zh.eq(&row.name_zh), t::name_en.eq(&row.name_en), t::aliases.eq(&row.aliases));
            let rest = (t::parent.eq(&row.parent), t::position.eq(row.position), t::version.eq(1_i64));
            let part = row.category.clone().unwrap_or_default();
            diesel::insert_into(t::table).values((t::code.eq(&row.code), names, rest, part)).execute(c)?
        }
        Editable::Departments => {
            use departments as t;
            let names = (t::name_zh.eq(&row.name_zh), t::name_en.eq(&row.name_en), t::aliases.eq(&row.aliases));
            let rest = (t::position.eq(row.position), t::version.eq(1_i64));
            diesel::insert_into(t::table).values((t::code.eq(&row.code), names, rest)).execute(c)?
        }
    };
    Ok(())
}

/// Writes a changed word over the version that it was read with; 412 when another change was faster.
pub fn update(c: &mut Conn, dictionary: Editable, row: &EntryRow) -> Result<()> {
    let written = match dictionary {
        Editable::Tags => {
            use tags as t;
            let names = (t::name_zh.eq(&row.name_zh), t::name_en.eq(&row.name_en), t::aliases.eq(&row.aliases));
            let rest = (t::position.eq(row.position), t::valid_to.eq(row.valid_to), t::version.eq(row.version + 1));
            diesel::update(t::table.filter(t::code.eq(&row.code).and(t::version.eq(row.version))))
                .set((names, rest, t::key_account.eq(row.key_account.unwrap_or(false))))
                .execute(c)?
        }
        Editable::Indicators => {
            use indicator_definitions as t;
            let names = (t::name_zh.eq(&row.name_zh), t::name_en.eq(&row.name_en), t::aliases.eq(&row.aliases));
            let meaning = (
                t::unit.eq(row.unit.as_deref().unwrap_or_default()),
                t::frequency.eq(row.frequency.as_deref().unwrap_or_default()),
                t::allows_negative.eq(row.allows_negative.unwrap_or(false)),
            );
            let rest = (t::position.eq(row.position), t::valid_to.eq(row.valid_to), t::version.eq(row.version + 1));
            diesel::update(t::table.filter(t::code.eq(&row.code).and(t::version.eq(row.version))))
                .set((names, meaning, rest))
                .execute(c)?
        }
        Editable::Categories => {
            use categories as t;
            let names = (t::name_zh.eq(&row.name_zh), t::name_en.eq(&row.name_en), t::aliases.eq(&row.aliases));
            let rest = (t::position.eq(row.position), t::valid_to.eq(row.valid_to), t::version.eq(row.version + 1));
            diesel::update(t::table.filter(t::code.eq(&row.code).and(t::version.eq(row.version))))
                .set((names, rest, &row.category))
                .execute(c)?
        }
        Editable::Departments => {
            use departments as t;
            let names = (t::name_zh.eq(&row.name_zh), t::name_en.eq(&row.name_en), t::aliases.eq(&row.aliases));
            let rest = (t::position.eq(row.position), t::valid_to.eq(row.valid_to), t::version.eq(row.version + 1));
            diesel::update(t::table.filter(t::code.eq(&row.code).and(t::version.eq(row.version))))
                .set((names, rest))
                .execute(c)?
        }
    };
    if written == 0 { Err(messages::STALE.error()) } else { Ok(()) }
}

/// Removes a word that nothing refers to.
pub fn delete(c: &mut Conn, dictionary: Editable, code: &str) -> Result<()> {
    match dictionary {
        Editable::Tags => diesel::delete(tags::table.find(code)).execute(c)?,
        Editable::Indicators => diesel::delete(indicator_definitions::table.find(code)).execute(c)?,
        Editable::Categories => diesel::delete(categories::table.find(code)).execute(c)?,
        Editable::Departments => diesel::delete(departments::table.find(code)).execute(c)?,
    };
    Ok(())
}
