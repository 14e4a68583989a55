//! Figures of an enterprise: one row per indicator, period and source, so that two sources can disagree in the open.

use std::borrow::Borrow;

use actix_web::{HttpResponse, web};
use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use super::store;
use crate::auth::principal::Principal;
use crate::auth::scope::Action;
use crate::db::schema::{enterprise_indicators, indicator_definitions};
use crate::db::{Conn, now, today};
use crate::error::{FieldError, Result};
use crate::http::context::RequestContext;
use crate::http::extract::{Json, NoQuery, Path, Query};
use crate::http::rules;
use crate::{AppState, audit, on_backend};

/// One figure.
#[derive(Debug, Serialize, ToSchema)]
pub struct Indicator {
    /// Identifier.
    pub id: i64,
    /// From the dictionary `indicators`.
    pub indicator_code: String,
    /// `2025`, `2025-Q1`, `2025-03`, or several months as `2025-01/06`
    pub period: String,
    /// In the unit of the indicator (money in fen).
    pub value: i64,
    /// Who says so.
    pub source: String,
    /// When they said so.
    pub reported_on: NaiveDate,
    /// Last change.
    pub updated_at: DateTime<Utc>,
}

/// Figures of an enterprise.
#[derive(Serialize, ToSchema)]
pub struct IndicatorList {
    /// Newest period first.
    pub items: Vec<Indicator>,
}

/// A figure; the present one of the same indicator, period and source is replaced.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"indicator_code": "revenue", "period": "2025", "value": 136100000, "source": "税务局"}))]
pub struct IndicatorIn {
    /// From the dictionary `indicators`.
    #[validate(length(min = 1, max = 50))]
    pub indicator_code: String,
    /// `2025`, `2025-Q1`, `2025-03` or several months as `2025-01/06`, by the indicator's frequency.
    #[validate(length(min = 4, max = 10))]
    pub period: String,
    /// In the unit of the indicator (money in fen).
    #[validate(range(min = -9_007_199_254_740_991_i64, max = 9_007_199_254_740_991_i64))]
    pub value: i64,
    /// Who says so.
    #[validate(length(min = 1, max = 100))]
    pub source: String,
    /// When they said so; today when absent.
    #[validate(custom(function = rules::date))]
    pub reported_on: Option<NaiveDate>,
}

/// Which figures.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct IndicatorQuery {
    /// Only this indicator.
    #[validate(length(max = 50))]
    pub code: Option<String>,
}

/// Whether a period is written as its frequency asks.
pub fn is_period(period: &str, frequency: &str) -> bool {
    let (year, rest) = period.split_at_checked(4).unwrap_or((period, ""));
    let year_fits = year.parse::<u16>().is_ok_and(|year| (1949..=2200).contains(&year));
    let month = |text: &str| text.parse::<u8>().ok().filter(|month| text.len() == 2 && (1..=12).contains(month));
    let rest_fits = match frequency {
        "year" => rest.is_empty(),
        "quarter" => matches!(rest, "-Q1" | "-Q2" | "-Q3" | "-Q4"),
        _ => rest.strip_prefix('-').is_some_and(|rest| match rest.split_once('/') {
            None => month(rest).is_some(),
            // Several months in one figure.
            Some((first, last)) => month(first).is_some_and(|first| month(last).is_some_and(|last| first < last)),
        }),
    };
    year_fits && rest_fits
}

/// What a figure took the place of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Replaced {
    /// The same value: nothing was written.
    Same,
    /// None.
    Nothing,
    /// This value of that day.
    Former(i64, NaiveDate),
}

/// Stores a figure over the one of the same indicator, period and source; tells what was there before.
pub fn replace(c: &mut Conn, enterprise_id: i64, input: &IndicatorIn) -> Result<Replaced> {
    use enterprise_indicators as t;
    let reported_on = input.reported_on.unwrap_or_else(today);
    let same = t::table
        .filter(t::enterprise_id.eq(enterprise_id).and(t::indicator_code.eq(&input.indicator_code)))
        .filter(t::period.eq(&input.period).and(t::source.eq(&input.source)));
    let found: Option<(i64, i64, NaiveDate)> = same.select((t::id, t::value, t::reported_on)).first(c).optional()?;
    match found {
        Some((_, value, _)) if value == input.value => Ok(Replaced::Same),
        Some((id, value, day)) => {
            let values = (t::value.eq(input.value), t::reported_on.eq(reported_on), t::updated_at.eq(now()));
            diesel::update(t::table.find(id)).set(values).execute(c)?;
            Ok(Replaced::Former(value, day))
        }
        None => insert_all(c, &[(enterprise_id, input)]).map(|()| Replaced::Nothing),
    }
}

/// Stores figures that take nothing's place.
pub fn insert_all(c: &mut Conn, new: &[(i64, impl Borrow<IndicatorIn>)]) -> Result<()> {
    use enterprise_indicators as t;
    if new.is_empty() {
        return Ok(());
    }
    let at = now();
    let row = |(enterprise_id, input): &(i64, _)| {
        let input: &IndicatorIn = Borrow::borrow(input);
        (
            t::enterprise_id.eq(*enterprise_id),
            t::indicator_code.eq(input.indicator_code.clone()),
            t::period.eq(input.period.clone()),
            t::value.eq(input.value),
            t::source.eq(input.source.clone()),
            t::reported_on.eq(input.reported_on.unwrap_or_else(today)),
            t::created_at.eq(at),
            t::updated_at.eq(at),
        )
    };
    let insert = diesel::insert_into(t::table).values(new.iter().map(row).collect::<Vec<_>>());
    on_backend!(c, |c| diesel::RunQueryDsl::execute(insert, c))?;
    Ok(())
}

fn check(c: &mut Conn, input: &IndicatorIn) -> Result<()> {
    use indicator_definitions as d;
    let valid = d::valid_to.is_null().or(d::valid_to.assume_not_null().ge(today()));
    let definition = d::table.find(&input.indicator_code).filter(valid).select((d::frequency, d::allows_negative));
    let definition: Option<(String, bool)> = definition.first(c).optional()?;
    let (frequency, allows_negative) = definition.ok_or_else(|| FieldError::new("/indicator_code", "reference"))?;
    if !is_period(&input.period, &frequency) {
        return Err(FieldError::new("/period", "period_format").into());
    }
    if input.value < 0 && !allows_negative {
        return Err(FieldError::new("/value", "negative").into());
    }
    if input.reported_on.is_some_and(|date| date > today()) {
        return Err(FieldError::new("/reported_on", "date_in_future").into());
    }
    Ok(())
}

type Row = (i64, String, String, i64, String, NaiveDate, NaiveDateTime);

fn load(c: &mut Conn, enterprise_id: i64, code: Option<&str>) -> Result<Vec<Indicator>> {
    use enterprise_indicators as t;
    let mut rows = t::table.filter(t::enterprise_id.eq(enterprise_id)).into_boxed();
    if let Some(code) = code {
        rows = rows.filter(t::indicator_code.eq(code.to_owned()));
    }
    let columns = (t::id, t::indicator_code, t::period, t::value, t::source, t::reported_on, t::updated_at);
    let rows: Vec<Row> =
        rows.order((t::period.desc(), t::indicator_code, t::id)).limit(2000).select(columns).load(c)?;
    let out = |(id, indicator_code, period, value, source, reported_on, updated_at): Row| Indicator {
        id,
        indicator_code,
        period,
        value,
        source,
        reported_on,
        updated_at: updated_at.and_utc(),
    };
    Ok(rows.into_iter().map(out).collect())
}

/// List an enterprise's figures
#[utoipa::path(get, path = "/api/v1/enterprises/{id}/indicators", tag = "enterprises", operation_id = "list_indicators",
    params(("id" = i64, Path, description = "Enterprise"), IndicatorQuery),
    responses((status = 200, description = "Figures", body = IndicatorList)))]
pub async fn list(
    state: web::Data<AppState>,
    principal: Principal,
    Path(id): Path<i64>,
    Query(query): Query<IndicatorQuery>,
) -> Result<HttpResponse> {
    let items = state
        .db
        .read(move |c| {
            store::find(c, &principal, id)?;
            load(c, id, query.code.as_deref())
        })
        .await?;
    Ok(HttpResponse::Ok().json(IndicatorList { items }))
}

/// Record a figure
///
/// Size and thresholds follow at once.
#[utoipa::path(put, path = "/api/v1/enterprises/{id}/indicators", tag = "enterprises", operation_id = "put_indicator",
    params(("id" = i64, Path, description = "Enterprise")), request_body = IndicatorIn,
    responses((status = 200, description = "All figures", body = IndicatorList)))]
pub async fn put(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    Path(id): Path<i64>,
    _: Query<NoQuery>,
    Json(input): Json<IndicatorIn>,
) -> Result<HttpResponse> {
    let items = state
        .db
        .write(move |c| {
            store::find_for(c, &principal, id, Action::ManageIndicators)?;
            check(c, &input)?;
            let replaced = replace(c, id, &input)?;
            if replaced != Replaced::Same {
                let before = match replaced {
                    Replaced::Former(value, _) => Some(value),
                    Replaced::Same | Replaced::Nothing => None,
                };
                store::touch(c, id)?;
                store::reclassify(c, id)?;
                let changes = audit::Changes::default()
                    .field("value", before, input.value)
                    .fact("indicator_code", input.indicator_code.as_str())
                    .fact("period", input.period.as_str())
                    .fact("source", input.source.as_str());
                audit::record(c, &principal, &context, "enterprise.put_indicator", "enterprise", id, &changes)?;
            }
            load(c, id, None)
        })
        .await?;
    Ok(HttpResponse::Ok().json(IndicatorList { items }))
}

/// Remove a figure
#[utoipa::path(delete, path = "/api/v1/enterprises/{id}/indicators/{indicator_id}", tag = "enterprises", operation_id = "delete_indicator",
    params(("id" = i64, Path, description = "Enterprise"), ("indicator_id" = i64, Path, description = "Figure")),
    responses((status = 204, description = "Removed")))]
pub async fn delete(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    Path((id, indicator_id)): Path<(i64, i64)>,
    _: Query<NoQuery>,
) -> Result<HttpResponse> {
    use enterprise_indicators as t;
    state
        .db
        .write(move |c| {
            store::find_for(c, &principal, id, Action::ManageIndicators)?;
            let row = t::table.find(indicator_id).filter(t::enterprise_id.eq(id));
            let (code, period, value): (String, String, i64) =
                row.select((t::indicator_code, t::period, t::value)).first(c)?;
            diesel::delete(t::table.find(indicator_id)).execute(c)?;
            store::touch(c, id)?;
            store::reclassify(c, id)?;
            let changes = audit::Changes::default()
                .field("value", value, serde_json::Value::Null)
                .fact("indicator_code", code)
                .fact("period", period);
            audit::record(c, &principal, &context, "enterprise.delete_indicator", "enterprise", id, &changes)
        })
        .await?;
    Ok(HttpResponse::NoContent().finish())
}
