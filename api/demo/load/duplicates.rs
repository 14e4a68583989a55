//! A few firms that are in the register twice, as the ledgers of two offices would bring them in. They are no part of
//! the generated district, which stays the same to the last row; a remark says what they are.

use diesel::prelude::*;

use super::Loader;
use crate::db::Conn;
use crate::db::schema::{enterprise_contacts, enterprise_status_history, enterprises};
use crate::enterprises::draft::{Draft, name_key};
use crate::enterprises::matching::pairs;
use crate::enterprises::words::{EnterpriseStatus, PlatformStatus};
use crate::error::Result;
use crate::jobs::queue;
use crate::search;

/// Which firms, and how the second office spells them.
const TWICE: [(usize, Spelling); 5] = [
    (12, Spelling::Plain),
    (40, Spelling::WithCity),
    (77, Spelling::OtherForm),
    (150, Spelling::WithCity),
    (333, Spelling::OtherForm),
];

#[derive(Clone, Copy)]
enum Spelling {
    /// As it is.
    Plain,
    /// With the city in front.
    WithCity,
    /// With the long word for the same legal form.
    OtherForm,
}

impl Spelling {
    fn of(self, name: &str) -> String {
        match (self, name.strip_suffix("有限公司")) {
            (Spelling::OtherForm, Some(stem)) => format!("{stem}有限责任公司"),
            (Spelling::WithCity | Spelling::OtherForm, _) => format!("三门峡市{name}"),
            (Spelling::Plain, _) => name.to_owned(),
        }
    }
}

/// How many rows this adds to a district of `firms` enterprises.
pub fn count(firms: usize) -> usize {
    TWICE.iter().filter(|(index, _)| *index < firms).count()
}

impl Loader<'_> {
    /// Adds the second rows, and asks for everybody's keys.
    pub(super) fn duplicates(&self, c: &mut Conn) -> Result<()> {
        for ((index, spelling), turn) in TWICE.into_iter().zip(1..) {
            self.again(c, index as i64 + 1, spelling, turn % 2 == 0)?;
        }
        queue::enqueue(c, pairs::JOB, 0)
    }

    fn again(&self, c: &mut Conn, first: i64, spelling: Spelling, with_phone: bool) -> Result<()> {
        use {enterprise_contacts as t, enterprise_status_history as s};
        let found = enterprises::table.find(first).select(Draft::as_select()).first(c).optional()?;
        let Some(mut draft): Option<Draft> = found else { return Ok(()) };
        draft.name = spelling.of(&draft.name);
        draft.name_key = name_key(&draft.name);
        // The second ledger did not know the code, nor what was done on the platform.
        draft.credit_code = None;
        draft.platform_status = PlatformStatus::Listed;
        draft.note = Some(format!("演示数据：与第 {first} 号企业重复，供试用“疑似重复”和合并"));
        let id: i64 = diesel::insert_into(enterprises::table)
            .values((
                &draft,
                enterprises::status.eq(EnterpriseStatus::Operating),
                enterprises::version.eq(1_i64),
                enterprises::created_at.eq(self.at),
                enterprises::updated_at.eq(self.at),
            ))
            .returning(enterprises::id)
            .get_result(c)?;
        let status =
            (s::status.eq(EnterpriseStatus::Operating), s::effective_on.eq(self.since), s::recorded_at.eq(self.at));
        diesel::insert_into(s::table).values((s::enterprise_id.eq(id), status)).execute(c)?;
        let contact = t::table.filter(t::enterprise_id.eq(first)).order(t::id);
        let contact = contact.select((t::name, t::role, t::phone_cipher, t::phone_index));
        let contact: Option<Contact> = if with_phone { contact.first(c).optional()? } else { None };
        if let Some((name, role, cipher, index)) = contact {
            diesel::insert_into(t::table)
                .values((
                    t::enterprise_id.eq(id),
                    t::name.eq(name),
                    t::role.eq(role),
                    t::phone_cipher.eq(cipher),
                    t::phone_index.eq(index),
                    t::is_primary.eq(true),
                    t::version.eq(1_i64),
                    t::created_at.eq(self.at),
                    t::updated_at.eq(self.at),
                ))
                .execute(c)?;
        }
        search::index_enterprise(c, id, &[&draft.name])
    }
}

/// Name, role, and the phone with its index.
type Contact = (String, String, Option<Vec<u8>>, Option<Vec<u8>>);
