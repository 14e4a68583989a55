//! `PATCH /imports/{id}`: other readings than the guessed ones.

use std::collections::BTreeMap;

use actix_web::{HttpResponse, web};
use diesel::prelude::*;
use serde::Deserialize;
use utoipa::ToSchema;
use validator::Validate;

use super::detected::{Detected, Encoding, Options};
use super::field::Field;
use super::header::Column;
use super::headings::{self, Headings};
use super::kind::Kind;
use super::out::Import;
use super::states::{self, ImportAction};
use super::store::{self, ImportOptions};
use super::upload::unreadable;
use super::values::periods::{self, Partial};
use super::words::ImportState;
use super::{pieces, reference, sheet};
use crate::auth::principal::Principal;
use crate::db::schema::imports;
use crate::db::{Conn, now};
use crate::enterprises::draft::place_of;
use crate::error::{Error, FieldError, Result};
use crate::http::context::RequestContext;
use crate::http::etag::{self, IfMatch};
use crate::http::extract::{Json, NoQuery, Path, Query};
use crate::http::patch::{Patch, nullable, present};
use crate::{AppState, audit, messages};

/// Other readings than the guessed ones; null returns to the guess.
#[derive(Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"default_territory_code": "411203100"}))]
pub struct ImportPatch {
    /// Sheet of a workbook.
    #[serde(default, deserialize_with = "nullable")]
    #[validate(length(min = 1, max = 31))]
    #[schema(value_type = Option<String>)]
    pub sheet: Patch<String>,
    /// Encoding of a text.
    #[serde(default, deserialize_with = "nullable")]
    #[schema(value_type = Option<Encoding>)]
    pub encoding: Patch<Encoding>,
    /// Delimiter of a text.
    #[serde(default, deserialize_with = "nullable")]
    #[schema(value_type = Option<String>, min_length = 1, max_length = 1)]
    pub delimiter: Patch<char>,
    /// The row with the headings.
    #[serde(default, deserialize_with = "nullable")]
    #[validate(range(min = 1, max = 1000))]
    #[schema(value_type = Option<u32>)]
    pub header_row: Patch<u32>,
    /// Rows of headings, one or two.
    #[serde(default, deserialize_with = "nullable")]
    #[validate(range(min = 1, max = 2))]
    #[schema(value_type = Option<u32>)]
    pub header_rows: Patch<u32>,
    /// What columns mean, by their index; null leaves a column out. Replaces the present mapping.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<BTreeMap<String, Option<String>>>, nullable = false)]
    pub mapping: Option<BTreeMap<usize, Option<Field>>>,
    /// What the file is about. Another kind begins without a mapping.
    #[serde(default, deserialize_with = "present")]
    #[schema(nullable = false)]
    pub kind: Option<Kind>,
    /// Columns that hold the figures of an indicator: the code of the indicator by the column's index. Replaces the
    /// present ones.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<BTreeMap<String, String>>, nullable = false)]
    pub figures: Option<BTreeMap<usize, String>>,
    /// The period of figures that do not say theirs: `2025`, `2025-Q1`, `2025-03`, `2025-01/06`.
    #[serde(default, deserialize_with = "nullable")]
    #[validate(length(min = 4, max = 20))]
    #[schema(value_type = Option<String>)]
    pub default_period: Patch<String>,
    /// Division of rows that name none.
    #[serde(default, deserialize_with = "nullable")]
    #[validate(length(min = 6, max = 12))]
    #[schema(value_type = Option<String>)]
    pub default_territory_code: Patch<String>,
}

/// Adjust how a file is read
///
/// The file is looked at again; the answer says what is recognised now.
#[utoipa::path(patch, path = "/api/v1/imports/{id}", tag = "imports", operation_id = "update_import",
    params(("id" = i64, Path, description = "Import"), IfMatch), request_body = ImportPatch,
    responses((status = 200, description = "What is recognised now", body = Import)))]
pub async fn update(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    Path(id): Path<i64>,
    if_match: IfMatch,
    _: Query<NoQuery>,
    Json(patch): Json<ImportPatch>,
) -> Result<HttpResponse> {
    let data = state.clone();
    let caller = principal.clone();
    let recorded = context.clone();
    let prepared = web::block(move || {
        let import = data.db.read_blocking(|c| store::find_permitted(c, &caller, id))?;
        if_match.check(import.version)?;
        states::require(&import, ImportAction::Configure)?;
        let kind = patch.kind.unwrap_or(import.kind);
        caller.require(kind.permission())?;
        let mut options = import.options()?;
        let before = options.clone();
        if kind != import.kind {
            options.layout.mapping.clear();
            options.layout.figures.clear();
        }
        apply(&mut options, &patch)?;
        if let Some(code) = &options.default_territory_code {
            data.db.read_blocking(|c| check_territory(c, &caller, kind, code))?;
        }
        let headings = data.db.read_blocking(|c| headings::load(c, kind))?;
        check_meanings(&options.layout, &headings)?;
        let file = pieces::download(&data, id)?;
        let opened = sheet::open_as(file.path(), &options.layout, &[headings]);
        let opened = opened.map_err(|error| unreadable(&error, &context))?;
        check_mapping(&opened.detected)?;
        // A layout that is decided now is the sender's own choice, whatever it began with.
        let remembered = import.remembered && options.layout == import.options()?.layout;
        // What was taken for another kind of file is not recognised by its headings the next time.
        let fingerprint = import.fingerprint.filter(|_| kind == import.kind);
        let changes = audit::Changes::between(&before, &options)?;
        Ok::<_, Error>((import.version, kind, (remembered, fingerprint), options, opened.detected, changes))
    });
    let (version, kind, (remembered, fingerprint), options, detected, changes) =
        prepared.await.map_err(|error| Error::internal("import", error))??;
    let import = state
        .db
        .write(move |c| {
            let json = |error| Error::internal("import", error);
            let row = imports::table.filter(imports::id.eq(id).and(imports::version.eq(version)));
            let values = (
                imports::kind.eq(kind),
                imports::options.eq(serde_json::to_string(&options).map_err(json)?),
                imports::detected.eq(serde_json::to_string(&detected).map_err(json)?),
            );
            let remembered = (imports::remembered.eq(remembered), imports::fingerprint.eq(fingerprint));
            if diesel::update(row).set((values, remembered, imports::updated_at.eq(now()))).execute(c)? == 0 {
                return Err(messages::STALE.error());
            }
            store::reset(c, id)?;
            store::set_state(c, id, ImportState::Uploaded)?;
            audit::record(c, &principal, &recorded, "import.update", "import", id, &changes)?;
            let import = store::find(c, &principal, id)?;
            Import::of(c, &principal, import)
        })
        .await?;
    Ok(etag::ok(import.version, &import))
}

fn apply(options: &mut ImportOptions, patch: &ImportPatch) -> Result<()> {
    let ImportPatch { sheet, encoding, delimiter, header_row, header_rows, mapping, .. } = patch;
    fn set<T: Clone>(target: &mut T, value: &Option<T>) {
        if let Some(value) = value {
            target.clone_from(value);
        }
    }
    set(&mut options.layout.sheet, sheet);
    set(&mut options.layout.encoding, encoding);
    set(&mut options.layout.delimiter, delimiter);
    set(&mut options.layout.header_row, header_row);
    set(&mut options.layout.header_rows, header_rows);
    set(&mut options.layout.mapping, mapping);
    set(&mut options.layout.figures, &patch.figures);
    set(&mut options.default_territory_code, &patch.default_territory_code);
    if let Some(given) = &patch.default_period {
        let read = |text: &String| {
            let period = periods::parse(text).and_then(Partial::period);
            period.map(|period| period.to_string()).ok_or_else(|| FieldError::new("/default_period", "period_format"))
        };
        options.layout.default_period = given.as_ref().map(read).transpose()?;
    }
    Ok(())
}

/// What columns are said to mean must be known to the kind of file.
fn check_meanings(layout: &Options, headings: &Headings) -> Result<()> {
    let foreign = |field: &Option<Field>| field.is_some_and(|field| !headings.kind.fields().contains(&field));
    if let Some((index, _)) = layout.mapping.iter().find(|(_, field)| foreign(field)) {
        let allowed = headings.kind.fields().iter().map(|field| field.code()).collect::<Vec<_>>().join(", ");
        return Err(FieldError::new(format!("/mapping/{index}"), "enum").with("allowed", allowed).into());
    }
    match layout.figures.iter().find(|(_, code)| headings.definition(code).is_none()) {
        Some((index, _)) => Err(FieldError::new(format!("/figures/{index}"), "reference").into()),
        None => Ok(()),
    }
}

/// A default must lie in the caller's area.
fn check_territory(c: &mut Conn, principal: &Principal, kind: Kind, code: &str) -> Result<()> {
    let place = place_of(c, code)?.unwrap_or_default();
    let around = [place.municipality, place.district, place.town, place.community];
    let areas = reference::areas(c, principal, kind.permission())?;
    let inside = around.iter().flatten().any(|code| areas.contains(code));
    if inside { Ok(()) } else { Err(FieldError::new("/default_territory_code", "reference").into()) }
}

fn check_mapping(detected: &Detected) -> Result<()> {
    let mut seen = std::collections::BTreeSet::new();
    // Of figures there are many, but one of an indicator and a period.
    let meaning = |column: &Column| match column.field? {
        Field::Figure => Some((Field::Figure, column.indicator.clone(), column.period.clone())),
        field => Some((field, None, None)),
    };
    let twice = detected.columns.iter().find(|column| meaning(column).is_some_and(|meaning| !seen.insert(meaning)));
    match twice {
        Some(column) => Err(FieldError::new(format!("/mapping/{}", column.index), "mapping_duplicate").into()),
        None => Ok(()),
    }
}
