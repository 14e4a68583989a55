//! `/dictionaries/{code}/entries`: administrators of the whole deployment add, change and retire words.

use actix_web::{HttpResponse, web};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::{Validate, ValidationError};

use super::entries::{self, Editable, EntryRow, IndicatorFrequency, IndicatorUnit};
use crate::audit::Changes;
use crate::auth::principal::Principal;
use crate::auth::scope::Permission;
use crate::db::Conn;
use crate::error::{Error, FieldError, Result};
use crate::http::context::RequestContext;
use crate::http::etag::{self, IfMatch};
use crate::http::extract::{Json, NoQuery, Path, Query};
use crate::http::page::{Listing, NoFilter, Page, PageParams};
use crate::http::patch::{nullable, present};
use crate::http::rules;
use crate::{AppState, audit, messages};

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
    /// Whether an enterprise has it or a category stands below it.
    pub used: bool,
    /// Also the `ETag`.
    pub version: i64,
    /// What can be done with it.
    #[schema(example = json!(["update", "retire"]))]
    pub allowed_actions: Vec<&'static str>,
}

impl ManagedEntry {
    fn of(c: &mut Conn, dictionary: Editable, row: EntryRow) -> Result<Self> {
        let used = entries::is_used(c, dictionary, &row.code)?;
        let mut allowed_actions = vec!["update"];
        if !row.is_built_in() {
            allowed_actions.push(if row.valid_to.is_none() { "retire" } else { "reinstate" });
            allowed_actions.extend((!used).then_some("delete"));
        }
        Ok(ManagedEntry {
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

/// List the words of a dictionary with their settings
///
/// Tags, indicators and categories; retired words included, in their order.
#[utoipa::path(get, path = "/api/v1/dictionaries/{code}/entries", tag = "dictionaries", operation_id = "list_dictionary_entries",
    params(("code" = String, Path, description = "`tags`, `indicators` or `categories`"), PageParams),
    responses((status = 200, description = "Words", body = Page<ManagedEntry>)))]
pub async fn list(
    state: web::Data<AppState>,
    principal: Principal,
    Path(dictionary): Path<String>,
    listing: Listing<NoFilter>,
) -> Result<HttpResponse> {
    principal.require(Permission::DictionariesManage)?;
    let dictionary = Editable::parse(&dictionary)?;
    let window = listing.window::<(i32, String)>(&principal)?;
    let (after, fetch, counted) = (window.after.clone(), window.fetch() as usize, listing.count().is_some());
    let (items, count) = state
        .db
        .read(move |c| {
            // A dictionary has some dozen words; the page is cut from all of them.
            let all = entries::all(c, dictionary)?;
            let count = counted.then_some(all.len() as i64);
            let key = |row: &EntryRow| Some((row.position, row.code.clone()));
            let page = all.into_iter().filter(|row| after.is_none() || key(row) > after).take(fetch);
            let page = page.map(|row| ManagedEntry::of(c, dictionary, row)).collect::<Result<Vec<_>>>()?;
            Ok((page, count))
        })
        .await?;
    listing.respond(&principal, &window, items, count, |row| (row.position, row.code.clone()))
}

/// Add a word
///
/// Forms, filters and ledgers know it at once.
#[utoipa::path(post, path = "/api/v1/dictionaries/{code}/entries", tag = "dictionaries", operation_id = "create_dictionary_entry",
    params(("code" = String, Path, description = "`tags`, `indicators` or `categories`")), request_body = EntryIn,
    responses((status = 201, description = "Added", body = ManagedEntry)))]
pub async fn create(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    Path(dictionary): Path<String>,
    _: Query<NoQuery>,
    Json(input): Json<EntryIn>,
) -> Result<HttpResponse> {
    principal.require(Permission::DictionariesManage)?;
    let dictionary = Editable::parse(&dictionary)?;
    let row = new_row(dictionary, &input)?;
    let entry = state
        .db
        .write(move |c| {
            if entries::all(c, dictionary)?.iter().any(|known| known.code == row.code) {
                return Err(FieldError::new("/code", "taken").into());
            }
            require_parent(c, dictionary, &row)?;
            entries::check_names(c, dictionary, &row)?;
            entries::insert(c, dictionary, &row)?;
            let row = entries::find(c, dictionary, &row.code)?;
            let entry = ManagedEntry::of(c, dictionary, row)?;
            let changes = Changes::created(&entry)?.without(&["used"]);
            record(c, (&principal, &context), "dictionary.create_entry", (dictionary, &entry.code), changes)?;
            Ok(entry)
        })
        .await?;
    let location = format!("/api/v1/dictionaries/{}/entries/{}", dictionary.code(), entry.code);
    Ok(etag::created(location, entry.version, &entry))
}

fn new_row(dictionary: Editable, input: &EntryIn) -> Result<EntryRow> {
    let given = [
        ("/key_account", input.key_account.is_some()),
        ("/unit", input.unit.is_some()),
        ("/frequency", input.frequency.is_some()),
        ("/allows_negative", input.allows_negative.is_some()),
        ("/parent", input.parent.is_some()),
    ];
    require_fields(dictionary, &given)?;
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
    })
}

/// A category stands below none or below one of the first level that is in use.
fn require_parent(c: &mut Conn, dictionary: Editable, row: &EntryRow) -> Result<()> {
    let Some(parent) = &row.parent else { return Ok(()) };
    let known = entries::all(c, dictionary)?;
    let fits = known.iter().any(|other| other.code == *parent && other.parent.is_none() && other.is_valid());
    if fits { Ok(()) } else { Err(FieldError::new("/parent", "reference").into()) }
}

/// A field of another dictionary is none of this one's.
fn require_fields(dictionary: Editable, given: &[(&'static str, bool)]) -> Result<()> {
    let own: &[&str] = match dictionary {
        Editable::Tags => &["/key_account"],
        Editable::Indicators => &["/unit", "/frequency", "/allows_negative"],
        Editable::Categories => &["/parent"],
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

/// Change or retire a word
///
/// The meaning of an indicator that has figures is fixed: unit and frequency stay.
#[utoipa::path(patch, path = "/api/v1/dictionaries/{code}/entries/{entry}", tag = "dictionaries", operation_id = "update_dictionary_entry",
    params(("code" = String, Path, description = "`tags`, `indicators` or `categories`"), ("entry" = String, Path, description = "The word's code"), IfMatch),
    request_body = EntryPatch, responses((status = 200, description = "Changed", body = ManagedEntry)))]
pub async fn update(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    if_match: IfMatch,
    Path((dictionary, code)): Path<(String, String)>,
    _: Query<NoQuery>,
    Json(patch): Json<EntryPatch>,
) -> Result<HttpResponse> {
    principal.require(Permission::DictionariesManage)?;
    let dictionary = Editable::parse(&dictionary)?;
    let entry = state
        .db
        .write(move |c| {
            let mut row = entries::find(c, dictionary, &code)?;
            if_match.check(row.version)?;
            let before = ManagedEntry::of(c, dictionary, row.clone())?;
            let given = [
                ("/key_account", patch.key_account.is_some()),
                ("/unit", patch.unit.is_some()),
                ("/frequency", patch.frequency.is_some()),
                ("/allows_negative", patch.allows_negative.is_some()),
            ];
            require_fields(dictionary, &given)?;
            require_same_meaning(c, dictionary, &row, &patch)?;
            apply(&mut row, &patch)?;
            entries::check_names(c, dictionary, &row)?;
            entries::update(c, dictionary, &row)?;
            let row = entries::find(c, dictionary, &code)?;
            let entry = ManagedEntry::of(c, dictionary, row)?;
            let changes = Changes::between(&before, &entry)?;
            record(c, (&principal, &context), "dictionary.update_entry", (dictionary, &code), changes)?;
            Ok(entry)
        })
        .await?;
    Ok(etag::ok(entry.version, &entry))
}

fn require_same_meaning(c: &mut Conn, dictionary: Editable, row: &EntryRow, patch: &EntryPatch) -> Result<()> {
    if row.is_built_in() && matches!(patch.valid_to, Some(Some(_))) {
        return Err(FieldError::new("/valid_to", "word_built_in").into());
    }
    let unit = patch.unit.is_some_and(|unit| Some(unit.code()) != row.unit.as_deref());
    let frequency = patch.frequency.is_some_and(|frequency| Some(frequency.code()) != row.frequency.as_deref());
    let negative = patch.allows_negative == Some(false) && row.allows_negative == Some(true);
    let changed = [("/unit", unit), ("/frequency", frequency), ("/allows_negative", negative)];
    if changed.iter().any(|(_, changed)| *changed) && (row.is_built_in() || entries::is_used(c, dictionary, &row.code)?)
    {
        let changed = changed.into_iter().filter(|(_, changed)| *changed);
        return Err(Error::invalid(changed.map(|(pointer, _)| FieldError::new(pointer, "word_in_use")).collect()));
    }
    Ok(())
}

fn apply(row: &mut EntryRow, patch: &EntryPatch) -> Result<()> {
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
    Ok(())
}

/// Remove a word that was never used
///
/// 409 when anything has it; retire it then.
#[utoipa::path(delete, path = "/api/v1/dictionaries/{code}/entries/{entry}", tag = "dictionaries", operation_id = "delete_dictionary_entry",
    params(("code" = String, Path, description = "`tags`, `indicators` or `categories`"), ("entry" = String, Path, description = "The word's code"), IfMatch),
    responses((status = 204, description = "Removed")))]
pub async fn delete(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    if_match: IfMatch,
    Path((dictionary, code)): Path<(String, String)>,
    _: Query<NoQuery>,
) -> Result<HttpResponse> {
    principal.require(Permission::DictionariesManage)?;
    let dictionary = Editable::parse(&dictionary)?;
    state
        .db
        .write(move |c| {
            let row = entries::find(c, dictionary, &code)?;
            if_match.check(row.version)?;
            if row.is_built_in() || entries::is_used(c, dictionary, &code)? {
                return Err(messages::REFERENCED.error());
            }
            let entry = ManagedEntry::of(c, dictionary, row)?;
            entries::delete(c, dictionary, &code)?;
            let changes = Changes::removed(&entry)?.without(&["used"]);
            record(c, (&principal, &context), "dictionary.delete_entry", (dictionary, &code), changes)
        })
        .await?;
    Ok(HttpResponse::NoContent().finish())
}

/// What was done to a word, by the dictionary and its code.
fn record(
    c: &mut Conn,
    (principal, context): (&Principal, &RequestContext),
    action: &str,
    (dictionary, code): (Editable, &str),
    changes: Changes,
) -> Result<()> {
    let word = format!("{}/{code}", dictionary.code());
    audit::record(c, principal, context, action, "dictionary", word, &changes)
}
