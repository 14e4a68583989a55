//! What a slip says, as far as the caller may see it.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;

use crate::auth::crypto::Keys;
use crate::auth::principal::Principal;
use crate::clock::Calendar;
use crate::db::Conn;
use crate::db::schema::enterprise_contacts;
use crate::enterprises;
use crate::error::{Error, Result};
use crate::issues::out::{self, IssueDetail};
use crate::issues::{limits, store, timeline};
use crate::messages::Locale;
use crate::phone;

/// An issue with what is known of its enterprise.
pub struct Subject {
    /// As the caller reads it.
    pub issue: IssueDetail,
    /// Whether he is on the side of the enterprise.
    pub outside: bool,
    /// The enterprise's credit code, for those who see the enterprise.
    pub credit_code: Option<String>,
    /// The person to talk to there, and his phone with its middle hidden; for those who see the enterprise.
    pub contact: Option<(String, Option<String>)>,
    calendar: Calendar,
}

/// The subject; 404 when the caller does not see the issue.
pub fn load(c: &mut Conn, keys: &Keys, principal: &Principal, id: i64) -> Result<Subject> {
    let (row, relations) = store::find(c, principal, id)?;
    let calendar = limits::calendar_of(c, row.facts.coordinating_organization_id)?.1;
    let issue = out::load(c, principal, id)?;
    let outside = timeline::outsider(principal, &relations);
    let mut subject = Subject { issue, outside, credit_code: None, contact: None, calendar };
    match enterprises::store::find(c, principal, row.facts.enterprise_id) {
        Ok((enterprise, _)) => {
            subject.credit_code = enterprise.draft.credit_code;
            subject.contact = contact(c, keys, enterprise.id)?;
        }
        // Departments see the issue and not the enterprise; the slip is printed without what they do not see.
        Err(Error::Problem(_)) => {}
        Err(error) => return Err(error),
    }
    Ok(subject)
}

fn contact(c: &mut Conn, keys: &Keys, enterprise_id: i64) -> Result<Option<(String, Option<String>)>> {
    use enterprise_contacts as t;
    let rows = t::table.filter(t::enterprise_id.eq(enterprise_id)).order((t::is_primary.desc(), t::id));
    let first: Option<(String, Option<Vec<u8>>)> = rows.select((t::name, t::phone_cipher)).first(c).optional()?;
    let Some((name, cipher)) = first else { return Ok(None) };
    Ok(Some((name, keys.open_text(cipher.as_deref())?.as_deref().map(phone::masked))))
}

impl Subject {
    /// A moment as the clocks of the coordinating office show it.
    pub fn time(&self, at: Option<DateTime<Utc>>, locale: Locale) -> String {
        let format = locale.pick("%Y年%-m月%-d日 %H:%M", "%-d %B %Y, %H:%M");
        at.map(|at| self.calendar.local(at.naive_utc()).format(format).to_string()).unwrap_or_default()
    }

    /// A date.
    pub fn day(&self, day: Option<NaiveDate>, locale: Locale) -> String {
        let format = locale.pick("%Y年%-m月%-d日", "%-d %B %Y");
        day.map(|day| day.format(format).to_string()).unwrap_or_default()
    }
}
