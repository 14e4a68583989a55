//! `/dictionaries/{code}/entries`: administrators of the whole deployment add, change and retire words.

use actix_web::{HttpResponse, web};

use super::categories;
use super::entries::{self, Editable, EntryRow};
use super::entry_body::{EntryIn, EntryPatch, ManagedEntry, apply, new_row, require_fields};
use crate::audit::Changes;
use crate::auth::principal::Principal;
use crate::auth::scope::Permission;
use crate::db::Conn;
use crate::error::{Error, FieldError, Result};
use crate::http::context::RequestContext;
use crate::http::etag::{self, IfMatch};
use crate::http::extract::{Json, NoQuery, Path, Query};
use crate::http::page::{Listing, NoFilter, Page, PageParams};
use crate::{AppState, audit, messages};

/// List the words of a dictionary with their settings
///
/// Tags, indicators, categories and departments; retired words included, in their order.
#[utoipa::path(get, path = "/api/v1/dictionaries/{code}/entries", tag = "dictionaries", operation_id = "list_dictionary_entries",
    params(("code" = String, Path, description = "`tags`, `indicators`, `categories` or `departments`"), PageParams),
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
    params(("code" = String, Path, description = "`tags`, `indicators`, `categories` or `departments`")), request_body = EntryIn,
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
            categories::check_departments(c, None, &row)?;
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

/// A category stands below none or below one of the first level that is in use.
fn require_parent(c: &mut Conn, dictionary: Editable, row: &EntryRow) -> Result<()> {
    let Some(parent) = &row.parent else { return Ok(()) };
    let known = entries::all(c, dictionary)?;
    let fits = known.iter().any(|other| other.code == *parent && other.parent.is_none() && other.is_valid());
    if fits { Ok(()) } else { Err(FieldError::new("/parent", "reference").into()) }
}

/// Change or retire a word
///
/// The meaning of an indicator that has figures is fixed: unit and frequency stay.
#[utoipa::path(patch, path = "/api/v1/dictionaries/{code}/entries/{entry}", tag = "dictionaries", operation_id = "update_dictionary_entry",
    params(("code" = String, Path, description = "`tags`, `indicators`, `categories` or `departments`"), ("entry" = String, Path, description = "The word's code"), IfMatch),
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
            let old = row.clone();
            let before = ManagedEntry::of(c, dictionary, old.clone())?;
            require_fields(dictionary, &patch.particular())?;
            require_same_meaning(c, dictionary, &row, &patch)?;
            apply(&mut row, &patch)?;
            categories::check_departments(c, Some(&old), &row)?;
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

/// Remove a word that was never used
///
/// 409 when anything has it; retire it then.
#[utoipa::path(delete, path = "/api/v1/dictionaries/{code}/entries/{entry}", tag = "dictionaries", operation_id = "delete_dictionary_entry",
    params(("code" = String, Path, description = "`tags`, `indicators`, `categories` or `departments`"), ("entry" = String, Path, description = "The word's code"), IfMatch),
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
