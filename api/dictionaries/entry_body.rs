//! What an administrator is shown of a word, and what he sends.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::{Validate, ValidationError};

use super::categories::CategoryPart;
use super::entries::{self, Editable, EntryRow, IndicatorFrequency, IndicatorUnit};
use crate::db::Conn;
use crate::error::{Error, FieldError, Result};
use crate::http::patch::{nullable, present};
use crate::http::rules;
use crate::issues::words::IssueLevel;

/// Words without a place of their own come after the others.
const LAST: i32 = 1000;

/// A word with what an administrator decides about it.
#[derive(Debug, Serialize, ToSchema)]
pub struct ManagedEntry {
    /// The stable id that the API speaks.
    #[schema(example = "high_tech")]
    pub code: String,
    /// Chinese label.
    pub name_zh: String,
    /// English label.
    pub name_en: String,
    /// What ledgers call it besides.
    pub aliases: Vec<String>,
    /// Place in the list; equal ones follow by code.
    pub position: i32,
    /// Last day; null while it is in use.
    #[schema(required = true)]
    pub valid_to: Option<NaiveDate>,
    /// Of a tag: whether it makes a key account.
    #[schema(required = true)]
    pub key_account: Option<bool>,
    /// Of an indicator: the unit of its values.
    #[schema(required = true)]
    pub unit: Option<String>,
    /// Of an indicator: how often it is reported.
    #[schema(required = true)]
    pub frequency: Option<String>,
    /// Of an indicator: whether it can be below zero.
    #[schema(required = true)]
    pub allows_negative: Option<bool>,
    /// Of a category of the second level: the one above it.
    #[schema(required = true)]
    pub parent: Option<String>,
    /// Of a category: the words of descriptions that point to it.
    #[schema(required = true)]
    pub keywords: Option<Vec<String>>,
    /// Of a category: what a description is asked for, line by line.
    #[schema(required = true)]
    pub template: Option<String>,
    /// Of a category: how hard it usually is.
    #[schema(required = true, inline)]
    pub default_level: Option<IssueLevel>,
    /// Of a category: the department that usually leads.
    #[schema(required = true)]
    pub lead_department: Option<String>,
    /// Of a category: the department that usually assists.
    #[schema(required = true)]
    pub assist_department: Option<String>,
    /// Whether an enterprise, a category or a unit refers to it.
    pub used: bool,
    /// Also the `ETag`.
    pub version: i64,
    /// What can be done with it.
    #[schema(example = json!(["update", "retire"]))]
    pub allowed_actions: Vec<&'static str>,
}

impl ManagedEntry {
    /// As it is answered.
    pub fn of(c: &mut Conn, dictionary: Editable, row: EntryRow) -> Result<Self> {
        let used = entries::is_used(c, dictionary, &row.code)?;
        let mut allowed_actions = vec!["update"];
        if !row.is_built_in() {
            allowed_actions.push(if row.valid_to.is_none() { "retire" } else { "reinstate" });
            allowed_actions.extend((!used).then_some("delete"));
        }
        let category = row.category.clone();
        Ok(ManagedEntry {
            keywords: category.as_ref().map(CategoryPart::keywords).transpose()?,
            template: category.as_ref().and_then(|part| part.template.clone()),
            default_level: category.as_ref().and_then(|part| part.default_level),
            lead_department: category.as_ref().and_then(|part| part.lead_department.clone()),
            assist_department: category.and_then(|part| part.assist_department),
            aliases: row.aliases()?,
            code: row.code,
            name_zh: row.name_zh,
            name_en: row.name_en,
            position: row.position,
            valid_to: row.valid_to,
            key_account: row.key_account,
            unit: row.unit,
            frequency: row.frequency,
            allows_negative: row.allows_negative,
            parent: row.parent,
            used,
            version: row.version,
            allowed_actions,
        })
    }
}

/// A new word.
#[derive(Debug, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"code": "green_factory", "name_zh": "绿色工厂", "name_en": "Green factory",
    "aliases": ["国家级绿色工厂"], "key_account": false}))]
pub struct EntryIn {
    /// A lower-case letter, then lower-case letters, digits and underscores; never changes.
    #[validate(custom(function = code))]
    #[schema(pattern = "^[a-z][a-z0-9_]{0,63}$")]
    pub code: String,
    /// Chinese label.
    #[validate(length(max = 100), custom(function = rules::not_blank))]
    pub name_zh: String,
    /// English label.
    #[validate(length(max = 100), custom(function = rules::not_blank))]
    pub name_en: String,
    /// What ledgers call it besides.
    #[serde(default)]
    #[validate(length(max = 50), custom(function = names))]
    pub aliases: Vec<String>,
    /// Place in the list.
    #[validate(range(min = 0, max = 100_000))]
    pub position: Option<i32>,
    /// Of a tag: whether it makes a key account.
    pub key_account: Option<bool>,
    /// Of an indicator: the unit of its values.
    #[schema(inline)]
    pub unit: Option<IndicatorUnit>,
    /// Of an indicator: how often it is reported.
    #[schema(inline)]
    pub frequency: Option<IndicatorFrequency>,
    /// Of an indicator: whether it can be below zero.
    pub allows_negative: Option<bool>,
    /// Of a category of the second level: the one above it; never changes.
    #[validate(custom(function = code))]
    pub parent: Option<String>,
    /// Of a category: the words of descriptions that point to it, of at least two characters.
    #[validate(length(max = 200), custom(function = keyword_list))]
    pub keywords: Option<Vec<String>>,
    /// Of a category: what a description is asked for, line by line.
    #[validate(length(max = 2000), custom(function = rules::not_blank))]
    pub template: Option<String>,
    /// Of a category: how hard it usually is.
    #[schema(inline)]
    pub default_level: Option<IssueLevel>,
    /// Of a category: the department that usually leads.
    #[validate(custom(function = code))]
    pub lead_department: Option<String>,
    /// Of a category: the department that usually assists.
    #[validate(custom(function = code))]
    pub assist_department: Option<String>,
}

/// A change of a word.
#[derive(Debug, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"valid_to": "2026-12-31"}))]
pub struct EntryPatch {
    /// Chinese label.
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    #[validate(length(max = 100), custom(function = rules::not_blank))]
    #[schema(nullable = false)]
    pub name_zh: Option<String>,
    /// English label.
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    #[validate(length(max = 100), custom(function = rules::not_blank))]
    #[schema(nullable = false)]
    pub name_en: Option<String>,
    /// What ledgers call it besides.
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    #[validate(length(max = 50), custom(function = names))]
    #[schema(nullable = false)]
    pub aliases: Option<Vec<String>>,
    /// Place in the list.
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    #[validate(range(min = 0, max = 100_000))]
    #[schema(nullable = false)]
    pub position: Option<i32>,
    /// Last day; null takes a retirement back. Rows that have the word keep it.
    #[serde(default, deserialize_with = "nullable", skip_serializing_if = "Option::is_none")]
    #[validate(custom(function = rules::date))]
    #[schema(value_type = Option<NaiveDate>)]
    pub valid_to: Option<Option<NaiveDate>>,
    /// Of a tag: whether it makes a key account.
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub key_account: Option<bool>,
    /// Of an indicator without figures: the unit of its values.
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    #[schema(inline, nullable = false)]
    pub unit: Option<IndicatorUnit>,
    /// Of an indicator without figures: how often it is reported.
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    #[schema(inline, nullable = false)]
    pub frequency: Option<IndicatorFrequency>,
    /// Of an indicator: whether it can be below zero; with figures it can only be allowed.
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    pub allows_negative: Option<bool>,
    /// Of a category: the words of descriptions that point to it, of at least two characters.
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    #[validate(length(max = 200), custom(function = keyword_list))]
    #[schema(nullable = false)]
    pub keywords: Option<Vec<String>>,
    /// Of a category: what a description is asked for, line by line.
    #[serde(default, deserialize_with = "nullable", skip_serializing_if = "Option::is_none")]
    #[validate(length(max = 2000), custom(function = rules::not_blank))]
    #[schema(value_type = Option<String>)]
    pub template: Option<Option<String>>,
    /// Of a category: how hard it usually is.
    #[serde(default, deserialize_with = "nullable", skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<IssueLevel>, inline)]
    pub default_level: Option<Option<IssueLevel>>,
    /// Of a category: the department that usually leads.
    #[serde(default, deserialize_with = "nullable", skip_serializing_if = "Option::is_none")]
    #[validate(custom(function = code))]
    #[schema(value_type = Option<String>)]
    pub lead_department: Option<Option<String>>,
    /// Of a category: the department that usually assists.
    #[serde(default, deserialize_with = "nullable", skip_serializing_if = "Option::is_none")]
    #[validate(custom(function = code))]
    #[schema(value_type = Option<String>)]
    pub assist_department: Option<Option<String>>,
}

impl EntryIn {
    fn category(&self) -> Result<CategoryPart> {
        Ok(CategoryPart {
            keywords: json_list(self.keywords.as_deref().unwrap_or_default())?,
            template: self.template.clone(),
            default_level: self.default_level,
            lead_department: self.lead_department.clone(),
            assist_department: self.assist_department.clone(),
        })
    }

    /// The fields that not every dictionary has, and whether they are given.
    fn particular(&self) -> Vec<(&'static str, bool)> {
        vec![
            ("/key_account", self.key_account.is_some()),
            ("/unit", self.unit.is_some()),
            ("/frequency", self.frequency.is_some()),
            ("/allows_negative", self.allows_negative.is_some()),
            ("/parent", self.parent.is_some()),
            ("/keywords", self.keywords.is_some()),
            ("/template", self.template.is_some()),
            ("/default_level", self.default_level.is_some()),
            ("/lead_department", self.lead_department.is_some()),
            ("/assist_department", self.assist_department.is_some()),
        ]
    }
}

impl EntryPatch {
    /// The fields that not every dictionary has, and whether they are given.
    pub fn particular(&self) -> Vec<(&'static str, bool)> {
        vec![
            ("/key_account", self.key_account.is_some()),
            ("/unit", self.unit.is_some()),
            ("/frequency", self.frequency.is_some()),
            ("/allows_negative", self.allows_negative.is_some()),
            ("/keywords", self.keywords.is_some()),
            ("/template", self.template.is_some()),
            ("/default_level", self.default_level.is_some()),
            ("/lead_department", self.lead_department.is_some()),
            ("/assist_department", self.assist_department.is_some()),
        ]
    }
}

fn code(text: &str) -> Result<(), ValidationError> {
    let mut bytes = text.bytes();
    let fits = text.len() <= 64
        && bytes.next().is_some_and(|first| first.is_ascii_lowercase())
        && bytes.all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_');
    if fits { Ok(()) } else { Err(ValidationError::new("format")) }
}

fn names(list: &[String]) -> Result<(), ValidationError> {
    let fits = list.iter().all(|name| !name.trim().is_empty() && name.chars().count() <= 100);
    if fits { Ok(()) } else { Err(ValidationError::new("format")) }
}

/// A single character stands in too many other words.
fn keyword_list(list: &[String]) -> Result<(), ValidationError> {
    let fits = |word: &String| (2..=30).contains(&entries::fold(word).chars().count());
    if list.iter().all(fits) { Ok(()) } else { Err(ValidationError::new("format")) }
}

/// The row of a new word; 422 when a field is missing or belongs to another dictionary.
pub fn new_row(dictionary: Editable, input: &EntryIn) -> Result<EntryRow> {
    require_fields(dictionary, &input.particular())?;
    if dictionary == Editable::Indicators {
        let missing = [("/unit", input.unit.is_none()), ("/frequency", input.frequency.is_none())];
        let missing: Vec<FieldError> = missing
            .into_iter()
            .filter(|(_, missing)| *missing)
            .map(|(pointer, _)| FieldError::new(pointer, "required"))
            .collect();
        if !missing.is_empty() {
            return Err(Error::invalid(missing));
        }
    }
    Ok(EntryRow {
        code: input.code.clone(),
        name_zh: input.name_zh.trim().to_owned(),
        name_en: input.name_en.trim().to_owned(),
        aliases: json_list(&input.aliases)?,
        position: input.position.unwrap_or(LAST),
        valid_to: None,
        version: 1,
        key_account: input.key_account,
        unit: input.unit.map(|unit| unit.code().to_owned()),
        frequency: input.frequency.map(|frequency| frequency.code().to_owned()),
        allows_negative: input.allows_negative,
        parent: input.parent.clone(),
        category: (dictionary == Editable::Categories).then(|| input.category()).transpose()?,
    })
}

/// A field of another dictionary is none of this one's.
pub fn require_fields(dictionary: Editable, given: &[(&'static str, bool)]) -> Result<()> {
    let own: &[&str] = match dictionary {
        Editable::Tags => &["/key_account"],
        Editable::Indicators => &["/unit", "/frequency", "/allows_negative"],
        Editable::Categories => {
            &["/parent", "/keywords", "/template", "/default_level", "/lead_department", "/assist_department"]
        }
        Editable::Departments => &[],
    };
    let foreign: Vec<FieldError> = given
        .iter()
        .filter(|(pointer, given)| *given && !own.contains(pointer))
        .map(|(pointer, _)| FieldError::new(*pointer, "unknown_column"))
        .collect();
    if foreign.is_empty() { Ok(()) } else { Err(Error::invalid(foreign)) }
}

fn json_list(names: &[String]) -> Result<String> {
    let names: Vec<&str> = names.iter().map(|name| name.trim()).collect();
    serde_json::to_string(&names).map_err(|error| Error::internal("aliases", error))
}

/// Writes what a change names into the row.
pub fn apply(row: &mut EntryRow, patch: &EntryPatch) -> Result<()> {
    if let Some(name) = &patch.name_zh {
        row.name_zh = name.trim().to_owned();
    }
    if let Some(name) = &patch.name_en {
        row.name_en = name.trim().to_owned();
    }
    if let Some(aliases) = &patch.aliases {
        row.aliases = json_list(aliases)?;
    }
    row.position = patch.position.unwrap_or(row.position);
    row.valid_to = patch.valid_to.unwrap_or(row.valid_to);
    row.key_account = patch.key_account.or(row.key_account);
    row.unit = patch.unit.map(|unit| unit.code().to_owned()).or(row.unit.take());
    row.frequency = patch.frequency.map(|frequency| frequency.code().to_owned()).or(row.frequency.take());
    row.allows_negative = patch.allows_negative.or(row.allows_negative);
    if let Some(part) = &mut row.category {
        if let Some(keywords) = &patch.keywords {
            part.keywords = json_list(keywords)?;
        }
        part.template = patch.template.clone().unwrap_or(part.template.take());
        part.default_level = patch.default_level.unwrap_or(part.default_level);
        part.lead_department = patch.lead_department.clone().unwrap_or(part.lead_department.take());
        part.assist_department = patch.assist_department.clone().unwrap_or(part.assist_department.take());
    }
    Ok(())
}
