//! Making room: what two rows may have each and one may not have twice. Each change is remembered, and taken back by
//! an undo as far as nobody has changed the row since.

use chrono::NaiveDate;
use diesel::prelude::*;
use serde_json::{Value, json};

use super::fields::MergeSide;
use super::perform::current_code;
use super::record::{self, Values};
use crate::db::schema::{
    assignments, enterprise_agents, enterprise_contacts, enterprise_identifiers, enterprise_indicators, officers,
};
use crate::db::{Conn, now, today};
use crate::enterprises::words::{AssignmentRole, IdentifierKind};
use crate::error::Result;
use crate::officers::words::OfficerStatus;

fn values(value: Value) -> Values {
    match value {
        Value::Object(map) => map,
        _ => Values::new(),
    }
}

/// One merge under way.
pub struct Room {
    /// `enterprise_merges.id`
    pub merge: i64,
    /// The enterprise that stays.
    pub survivor: i64,
    /// The one that goes.
    pub other: i64,
}

impl Room {
    /// Makes room for everything that moves.
    pub fn make(&self, c: &mut Conn, code: MergeSide) -> Result<()> {
        self.identifiers(c, code)?;
        self.assignments(c)?;
        self.agents(c)?;
        self.contacts(c)?;
        self.indicators(c)
    }

    /// One credit code is in force; the other one becomes a former one that still names the survivor.
    fn identifiers(&self, c: &mut Conn, code: MergeSide) -> Result<()> {
        use enterprise_identifiers as t;
        let loser = if code == MergeSide::Other { self.survivor } else { self.other };
        let present = t::table.filter(t::enterprise_id.eq(loser).and(t::kind.eq(IdentifierKind::CreditCode)));
        let present: Vec<i64> = present.filter(t::valid_to.is_null()).select(t::id).load(c)?;
        for id in present {
            let before = values(json!({ "valid_to": null }));
            record::remember(c, self.merge, "enterprise_identifiers", &id.to_string(), &before)?;
            let ended = (t::valid_to.eq(today()), t::merge_id.eq(self.merge));
            diesel::update(t::table.find(id)).set(ended).execute(c)?;
        }
        Ok(())
    }

    /// One primary officer per level, and nobody twice in the same role: the other row's service ends.
    fn assignments(&self, c: &mut Conn) -> Result<()> {
        use assignments as t;
        type Service = (i64, i64, AssignmentRole, String, Option<String>);
        let of = |c: &mut Conn, id: i64| -> Result<Vec<Service>> {
            let rows = t::table.filter(t::enterprise_id.eq(id).and(t::valid_to.is_null())).order(t::id);
            Ok(rows.select((t::id, t::officer_id, t::role, t::level, t::reason)).load(c)?)
        };
        let present = of(c, self.survivor)?;
        for (id, officer, role, level, reason) in of(c, self.other)? {
            let collides = present.iter().any(|(_, known, known_role, known_level, _)| {
                *known_role == role && (*known == officer || role == AssignmentRole::Primary && *known_level == level)
            });
            if collides {
                record::remember(c, self.merge, "assignments", &id.to_string(), &values(json!({ "reason": reason })))?;
                let ended = (t::valid_to.eq(today()), t::reason.eq(self.mark()));
                diesel::update(t::table.find(id)).set(ended).execute(c)?;
            }
        }
        Ok(())
    }

    /// Nobody acts twice for the survivor.
    fn agents(&self, c: &mut Conn) -> Result<()> {
        use enterprise_agents as t;
        let present = |id: i64| {
            let valid = t::valid_to.is_null().or(t::valid_to.assume_not_null().ge(today()));
            t::table.filter(t::enterprise_id.eq(id)).filter(valid)
        };
        let known: Vec<i64> = present(self.survivor).select(t::user_id).load(c)?;
        let twice = present(self.other).filter(t::user_id.eq_any(known));
        for (id, valid_to) in twice.select((t::id, t::valid_to)).load::<(i64, Option<NaiveDate>)>(c)? {
            let before = values(json!({ "valid_to": valid_to, "ended": today() }));
            record::remember(c, self.merge, "enterprise_agents", &id.to_string(), &before)?;
            diesel::update(t::table.find(id)).set(t::valid_to.eq(today())).execute(c)?;
        }
        Ok(())
    }

    /// One contact is asked first: the survivor's, if it has one.
    fn contacts(&self, c: &mut Conn) -> Result<()> {
        use enterprise_contacts as t;
        let primary = |id: i64| t::table.filter(t::enterprise_id.eq(id).and(t::is_primary.eq(true)));
        if primary(self.survivor).count().get_result::<i64>(c)? == 0 {
            return Ok(());
        }
        for id in primary(self.other).select(t::id).load::<i64>(c)? {
            let before = values(json!({ "is_primary": true }));
            record::remember(c, self.merge, "enterprise_contacts", &id.to_string(), &before)?;
            let changed = (t::is_primary.eq(false), t::version.eq(t::version + 1), t::updated_at.eq(now()));
            diesel::update(t::table.find(id)).set(changed).execute(c)?;
        }
        Ok(())
    }

    /// Two figures for the same thing stand beside each other, by a source that tells them apart.
    fn indicators(&self, c: &mut Conn) -> Result<()> {
        use enterprise_indicators as t;
        type Figure = (i64, String, String, String, i64);
        let of = |c: &mut Conn, id: i64| -> Result<Vec<Figure>> {
            let rows = t::table.filter(t::enterprise_id.eq(id)).order(t::id);
            Ok(rows.select((t::id, t::indicator_code, t::period, t::source, t::value)).load(c)?)
        };
        let present = of(c, self.survivor)?;
        for (id, code, period, source, value) in of(c, self.other)? {
            let differs =
                present.iter().any(|(_, c, p, s, v)| *c == code && *p == period && *s == source && *v != value);
            if differs {
                let before = values(json!({ "source": source }));
                record::remember(c, self.merge, "enterprise_indicators", &id.to_string(), &before)?;
                let source = format!("{source}（并入前 {}）", self.other);
                diesel::update(t::table.find(id)).set((t::source.eq(source), t::updated_at.eq(now()))).execute(c)?;
            }
        }
        Ok(())
    }

    /// What an assignment that ended with this merge gives as its reason.
    fn mark(&self) -> String {
        format!("企业合并（编号 {}）", self.merge)
    }

    /// Takes the changes back after the rows have moved back.
    pub fn take_back(&self, c: &mut Conn) -> Result<()> {
        for row in record::changed(c, self.merge, "enterprise_identifiers")? {
            use enterprise_identifiers as t;
            // Ended by this merge and by nothing else since.
            let ended = t::table.filter(t::id.eq(row.id()?).and(t::merge_id.eq(self.merge)));
            let Some(owner) = ended.select(t::enterprise_id).first::<i64>(c).optional()? else { continue };
            let none: (Option<NaiveDate>, Option<i64>) = (None, None);
            // One that was replaced since stays former.
            if current_code(c, owner)?.is_none() {
                diesel::update(ended).set(t::valid_to.eq(none.0)).execute(c)?;
            }
            diesel::update(ended).set(t::merge_id.eq(none.1)).execute(c)?;
        }
        for row in record::changed(c, self.merge, "assignments")? {
            use assignments as t;
            let reason = row.before()?.get("reason").and_then(Value::as_str).map(str::to_owned);
            let none: Option<NaiveDate> = None;
            let ended = t::table.filter(t::id.eq(row.id()?).and(t::reason.eq(self.mark())));
            // Service of somebody who has left since stays ended.
            let serving = officers::table.filter(officers::status.ne(OfficerStatus::Ended)).select(officers::id);
            let ended = ended.filter(t::officer_id.eq_any(serving));
            diesel::update(ended).set((t::valid_to.eq(none), t::reason.eq(reason))).execute(c)?;
        }
        for row in record::changed(c, self.merge, "enterprise_agents")? {
            use enterprise_agents as t;
            let before = row.before()?;
            let date = |name: &str| -> Option<NaiveDate> { before.get(name)?.as_str()?.parse().ok() };
            let Some(day) = date("ended") else { continue };
            let ended = t::table.filter(t::id.eq(row.id()?).and(t::enterprise_id.eq(self.other)));
            let ended = ended.filter(t::valid_to.eq(day));
            diesel::update(ended).set(t::valid_to.eq(date("valid_to"))).execute(c)?;
        }
        for row in record::changed(c, self.merge, "enterprise_contacts")? {
            use enterprise_contacts as t;
            let changed = (t::is_primary.eq(true), t::version.eq(t::version + 1), t::updated_at.eq(now()));
            // By the enterprise too: the number of a removed row may be another row's by now.
            let returned = t::table.filter(t::id.eq(row.id()?).and(t::enterprise_id.eq(self.other)));
            diesel::update(returned).set(changed).execute(c)?;
        }
        for row in record::changed(c, self.merge, "enterprise_indicators")? {
            use enterprise_indicators as t;
            let source = row.before()?.get("source").and_then(Value::as_str).map(str::to_owned);
            if let Some(source) = source {
                let returned = t::table.filter(t::id.eq(row.id()?).and(t::enterprise_id.eq(self.other)));
                diesel::update(returned).set((t::source.eq(source), t::updated_at.eq(now()))).execute(c)?;
            }
        }
        Ok(())
    }
}
