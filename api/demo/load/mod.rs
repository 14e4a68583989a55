//! Stores the demonstration district in an empty database: everything in one transaction, so that an interrupted
//! load leaves the database as empty as it was. Rows get their ids here, which saves asking the database for each.

pub mod duplicates;
mod enterprises;
mod indexes;
mod people;
mod relations;

use std::collections::HashMap;

use chrono::{Duration, NaiveDate, NaiveDateTime};
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_query;

use super::{District, ENTERPRISES, Firms};
use crate::auth::crypto::Keys;
use crate::db::schema::{organizations, users};
use crate::db::{Conn, Db};
use crate::error::Result;

/// The API client that the documentation's examples use.
pub const CLIENT_ID: &str = "demo-import";
/// Its secret; like the accounts it exists in demonstration databases only.
pub const CLIENT_SECRET: &str = "demo-import-secret-2026";

/// Rows per statement: SQLite takes 32,766 values in one.
const ROWS_PER_INSERT: usize = 400;

/// Inserts all rows, many per statement.
macro_rules! insert_all {
    ($c:expr, $table:expr, $rows:expr) => {
        for chunk in $rows.chunks($crate::demo::load::ROWS_PER_INSERT) {
            $crate::on_backend!($c, |c| diesel::RunQueryDsl::execute(diesel::insert_into($table).values(chunk), c))?;
        }
    };
}
use insert_all;

/// Whether nobody has put anything into the database yet.
pub fn is_empty(db: &Db) -> Result<bool> {
    db.read_blocking(|c| {
        let units: i64 = organizations::table.count().get_result(c)?;
        let accounts: i64 = users::table.count().get_result(c)?;
        Ok(units == 0 && accounts == 0)
    })
}

/// Stores the district. `password_hash` is what every account gets.
pub fn load(db: &Db, keys: &Keys, password_hash: &str, district: &District) -> Result<()> {
    db.write_blocking(|c| {
        let loader = Loader::new(keys, password_hash, district);
        let mut next = loader.people(c)?;
        loader.firms(c, &district.firms, &mut next)?;
        loader.registration(c, &mut next)?;
        continue_numbering(c)?;
        loader.duplicates(c)
    })
}

/// Enterprises that are in memory at a time.
const RUN: u64 = 2000;

/// Stores `district` with `count` enterprises in constant memory; `progress` hears how many there are. The indexes are
/// built at the end, which takes a fraction of the time that keeping them in order row by row would.
pub fn load_streamed(
    db: &Db,
    keys: &Keys,
    password_hash: &str,
    district: &District,
    (seed, count): (u64, u64),
    mut progress: impl FnMut(&str, u64),
) -> Result<()> {
    db.write_blocking(|c| {
        let loader = Loader::new(keys, password_hash, district);
        let mut next = loader.people(c)?;
        let taken = indexes::take(c)?;
        for start in (0..count).step_by(RUN as usize) {
            let end = count.min(start + RUN);
            loader.firms(c, &district.run_of_firms(seed, start..end), &mut next)?;
            progress("enterprises", end);
        }
        loader.registration(c, &mut next)?;
        progress("indexes", count);
        indexes::restore(c, &taken)?;
        continue_numbering(c)?;
        // A larger district is made for measuring, and nobody works through its duplicates.
        if count <= ENTERPRISES { loader.duplicates(c) } else { Ok(()) }
    })?;
    // Until the database looks by itself, PostgreSQL would take the tables for empty ones.
    db.write_blocking(|c| if c.is_sqlite() { Ok(()) } else { Ok(c.batch_execute("ANALYZE")?) })
}

struct Loader<'a> {
    keys: &'a Keys,
    password_hash: &'a str,
    district: &'a District,
    /// When the rows were written, as far as they know.
    at: NaiveDateTime,
    /// From when units, roles and assignments are valid.
    since: NaiveDate,
}

/// The id of the next row of each table that grows with the number of enterprises.
struct Next {
    person: i64,
    user: i64,
    identifier: i64,
    status: i64,
    indicator: i64,
    contact: i64,
    assignment: i64,
    agent: i64,
}

/// The present number, and counts on.
fn take(next: &mut i64) -> i64 {
    *next += 1;
    *next - 1
}

impl<'a> Loader<'a> {
    fn new(keys: &'a Keys, password_hash: &'a str, district: &'a District) -> Self {
        Loader { keys, password_hash, district, at: moment(district.as_of), since: since(district.as_of) }
    }

    fn firms(&self, c: &mut Conn, firms: &Firms, next: &mut Next) -> Result<()> {
        self.enterprises(c, firms, next)?;
        self.assignments(c, firms, next)?;
        self.agents(c, firms, next)
    }

    /// When the row of an enterprise was written: one after the other, so that "changed last" has an order to show.
    /// What a larger district has beyond the usual one is older.
    fn written(&self, id: i64) -> NaiveDateTime {
        self.at - Duration::minutes(if id <= ENTERPRISES as i64 { ENTERPRISES as i64 - id } else { id })
    }

    /// Ids of the organisations by their keys.
    fn organization_ids(&self) -> HashMap<&str, i64> {
        self.district.organizations.iter().map(|unit| unit.key.as_str()).zip(1..).collect()
    }

    fn sealed_phone(&self, phone: &str) -> Result<(Vec<u8>, Vec<u8>)> {
        Ok((self.keys.seal(phone.as_bytes())?, self.keys.blind_index(phone)))
    }
}

fn moment(day: NaiveDate) -> NaiveDateTime {
    day.and_hms_opt(1, 0, 0).unwrap_or_default()
}

fn since(as_of: NaiveDate) -> NaiveDate {
    use chrono::Datelike;
    NaiveDate::from_ymd_opt(as_of.year() - 1, 1, 1).unwrap_or(as_of)
}

/// PostgreSQL counts on its own and would begin at 1; SQLite goes on from the highest id.
fn continue_numbering(c: &mut Conn) -> Result<()> {
    const TABLES: [&str; 13] = [
        "organizations",
        "persons",
        "users",
        "memberships",
        "officers",
        "api_clients",
        "enterprises",
        "enterprise_identifiers",
        "enterprise_status_history",
        "enterprise_indicators",
        "enterprise_contacts",
        "enterprise_agents",
        "assignments",
    ];
    if !c.is_sqlite() {
        for table in TABLES {
            let next = format!("SELECT setval(pg_get_serial_sequence('{table}', 'id'), (SELECT max(id) FROM {table}))");
            sql_query(next).execute(c)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
