//! Figures into the register: over those of the same indicator and period that an earlier ledger brought.

use super::super::undo::{Before, FigureBefore};
use super::read::FiguresRow;
use crate::auth::principal::Principal;
use crate::db::Conn;
use crate::enterprises::indicators::{self, IndicatorIn, Replaced};
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
    let (mut new, mut corrected, mut before) = (false, false, Vec::new());
    for figure in &row.figures {
        let input = IndicatorIn {
            indicator_code: figure.indicator_code.clone(),
            period: figure.period.clone(),
            value: figure.value,
            source: SOURCE.to_owned(),
            reported_on: None,
        };
        let former = match indicators::replace(c, enterprise.id, &input)? {
            Replaced::Same => continue,
            Replaced::Nothing => None,
            Replaced::Former(value, day) => Some((value, day)),
        };
        new |= former.is_none();
        corrected |= former.is_some();
        let (code, period) = (input.indicator_code, input.period);
        before.push(FigureBefore { code, period, written: figure.value, former });
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
    let before = Some(Before::Figures(before)).filter(|_| new || corrected);
    Ok(Written { before, ..Written::of(status, Some(enterprise.id)) }.remarking(remark))
}
