//! Figures into the register: over those of the same indicator and period that an earlier ledger brought.

use diesel::prelude::*;

use super::read::FiguresRow;
use crate::auth::principal::Principal;
use crate::db::Conn;
use crate::db::schema::enterprise_indicators as t;
use crate::enterprises::indicators::{self, IndicatorIn};
use crate::enterprises::store;
use crate::error::Result;
use crate::imports::words::RowStatus;
use crate::imports::write::{SOURCE, Written};

/// Writes one row: `updated` when it corrects a figure, `created` when all that it brings is new.
pub fn write(c: &mut Conn, principal: &Principal, row: &FiguresRow) -> Result<Written> {
    let enterprise = match row.enterprise.find(c, principal)? {
        Ok(found) => found,
        Err(finding) => return Ok(Written::rejected(finding)),
    };
    let remark = row.enterprise.remark(&enterprise);
    let (mut new, mut corrected) = (false, false);
    for figure in &row.figures {
        let same = t::table
            .filter(t::enterprise_id.eq(enterprise.id).and(t::indicator_code.eq(&figure.indicator_code)))
            .filter(t::period.eq(&figure.period).and(t::source.eq(SOURCE)));
        let known: bool = diesel::select(diesel::dsl::exists(same)).get_result(c)?;
        let input = IndicatorIn {
            indicator_code: figure.indicator_code.clone(),
            period: figure.period.clone(),
            value: figure.value,
            source: SOURCE.to_owned(),
            reported_on: None,
        };
        let changed = indicators::upsert(c, enterprise.id, &input)?;
        new |= changed && !known;
        corrected |= changed && known;
    }
    if new || corrected {
        store::touch(c, enterprise.id)?;
        store::reclassify(c, enterprise.id)?;
    }
    let status = match (new, corrected) {
        (_, true) => RowStatus::Updated,
        (true, false) => RowStatus::Created,
        (false, false) => RowStatus::Unchanged,
    };
    Ok(Written::of(status, Some(enterprise.id)).remarking(remark))
}
