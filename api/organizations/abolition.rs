//! `/territories/{code}/abolish`: a division ends with everything below it, and says what took its place.

use actix_web::{HttpResponse, web};
use chrono::NaiveDate;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use super::territories::{self as store, Territory};
use crate::auth::principal::Principal;
use crate::db::Conn;
use crate::db::schema::territories as t;
use crate::error::{Error, FieldError, Result};
use crate::http::context::RequestContext;
use crate::http::etag::{self, IfMatch};
use crate::http::extract::{Json, NoQuery, Path, Query};
use crate::http::rules;
use crate::{AppState, audit, messages};

/// What took the place of one division below the abolished one.
#[derive(Debug, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ChildSuccessor {
    /// The division.
    pub code: String,
    /// Its successor.
    pub successor_code: Option<String>,
    /// The same in words, as long as there is no code.
    #[validate(length(max = 200), custom(function = rules::not_blank))]
    pub successor_name: Option<String>,
}

/// The end of a division.
#[derive(Debug, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"last_day": "2026-06-30", "successor_code": "411203101"}))]
pub struct AbolishIn {
    /// Its last day.
    #[validate(custom(function = rules::date))]
    pub last_day: NaiveDate,
    /// What takes its place, when that is one division.
    pub successor_code: Option<String>,
    /// The same in words: a code that is not known yet, or several divisions.
    #[validate(length(max = 200), custom(function = rules::not_blank))]
    pub successor_name: Option<String>,
    /// Divisions below it that go elsewhere than the rest.
    #[serde(default)]
    #[validate(length(max = 500), nested)]
    pub children: Vec<ChildSuccessor>,
}

/// Abolish a division
///
/// With everything below it. Codes stay readable; a division below gets the successor that is given for it, else that
/// of the whole. The enterprises are moved by a transfer of its own.
#[utoipa::path(post, path = "/api/v1/territories/{code}/abolish", tag = "organizations", operation_id = "abolish_territory",
    params(("code" = String, Path, description = "Its code"), IfMatch), request_body = AbolishIn,
    responses((status = 200, description = "Abolished", body = Territory)))]
pub async fn create(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    if_match: IfMatch,
    Path(code): Path<String>,
    _: Query<NoQuery>,
    Json(input): Json<AbolishIn>,
) -> Result<HttpResponse> {
    let row = state
        .db
        .write(move |c| {
            let chain = store::chain(c, &code)?;
            let row = chain.first().ok_or(diesel::result::Error::NotFound)?;
            store::require_manage(&principal, &chain)?;
            if_match.check(etag::of_content(row))?;
            if row.valid_to.is_some() {
                return Err(messages::STATE_FORBIDS.error());
            }
            if row.valid_from.is_some_and(|from| input.last_day < from) {
                return Err(FieldError::new("/last_day", "date_order").into());
            }
            let below = store::below(c, &code)?;
            check(c, row, &below, &input)?;
            for division in std::iter::once(row).chain(&below).filter(|division| division.valid_to.is_none()) {
                let own = input.children.iter().find(|child| child.code == division.code);
                let (code, name) = match own {
                    Some(child) => (&child.successor_code, &child.successor_name),
                    None => (&input.successor_code, &input.successor_name),
                };
                let values = (t::valid_to.eq(input.last_day), t::successor_code.eq(code), t::successor_name.eq(name));
                diesel::update(t::table.find(&division.code)).set(values).execute(c)?;
            }
            audit::record(c, &principal, &context, "territory.abolish", "territory", &code, &input)?;
            store::find(c, &code)
        })
        .await?;
    Ok(etag::ok(etag::of_content(&row), &row))
}

fn check(c: &mut Conn, row: &Territory, below: &[Territory], input: &AbolishIn) -> Result<()> {
    let mut errors = Vec::new();
    let mut gone: Vec<&str> = below.iter().map(|division| division.code.as_str()).collect();
    gone.push(&row.code);
    let mut named = vec![("".to_owned(), row, &input.successor_code)];
    for (index, child) in input.children.iter().enumerate() {
        match below.iter().find(|division| division.code == child.code) {
            Some(division) => named.push((format!("/children/{index}"), division, &child.successor_code)),
            None => errors.push(FieldError::new(format!("/children/{index}/code"), "reference")),
        }
    }
    for (pointer, division, successor) in named {
        if let Some(successor) = successor {
            let found = store::referred(c, successor)?;
            // A town can become part of another town or of a district, never of a village; and not of what ends too.
            let fits = found.is_some_and(|found| {
                found.valid_to.is_none() && found.level <= division.level && !gone.contains(&found.code.as_str())
            });
            if !fits {
                errors.push(FieldError::new(format!("{pointer}/successor_code"), "reference"));
            }
        }
    }
    if errors.is_empty() { Ok(()) } else { Err(Error::invalid(errors)) }
}
