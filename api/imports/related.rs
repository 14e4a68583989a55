//! What a row of a ledger says beside the enterprise's own columns: tags, figures, a contact.

use diesel::prelude::*;

use super::field::Field;
use super::row::{EnterpriseRow, Indicator};
use super::trace::{FormerContact, FormerFigure};
use super::values::texts;
use super::write::{SOURCE, read_again};
use crate::auth::crypto::Keys;
use crate::db::Conn;
use crate::db::schema::{enterprise_contacts, enterprise_indicators};
use crate::enterprises::contacts::{self, ContactIn};
use crate::enterprises::indicators::{self, IndicatorIn, Replaced};
use crate::enterprises::matching::pairs;
use crate::enterprises::store;
use crate::enterprises::words::ContactRole;
use crate::error::Result;

/// What a row has written below the enterprise.
#[derive(Default)]
pub struct Related {
    /// Tags that the enterprise did not have.
    pub tags: Vec<String>,
    /// Figures that were not there, or others.
    pub figures: Vec<FormerFigure>,
    /// Id and version of the contact that was added or changed.
    pub contact: Option<(i64, i64)>,
    /// What a changed contact was before.
    pub former_contact: Option<FormerContact>,
}

impl Related {
    /// Whether there is any.
    pub fn changed(&self) -> bool {
        !self.tags.is_empty() || !self.figures.is_empty() || self.contact.is_some()
    }
}

/// Tags, figures and the contact, as far as they are new.
pub fn add_related(c: &mut Conn, keys: &Keys, id: i64, row: &EnterpriseRow) -> Result<Related> {
    let mut related = Related::default();
    if let Some(tags) = &row.tags {
        let mut all: Vec<String> = store::tags_of(c, &[id])?.into_iter().map(|(_, code)| code).collect();
        related.tags = tags.iter().filter(|tag| !all.contains(tag)).cloned().collect();
        all.extend(related.tags.iter().cloned());
        store::set_tags(c, id, &all)?;
    }
    for indicator in &row.indicators {
        let Some(input) = figure(indicator) else { continue };
        if figure_in_force(c, id, indicator.field, &input)? == Some(indicator.value) {
            continue;
        }
        let former = match indicators::replace(c, id, &input)? {
            Replaced::Same => continue,
            Replaced::Nothing => None,
            Replaced::Former(value, day) => Some((value, day)),
        };
        related.figures.push(FormerFigure { code: input.indicator_code, period: input.period, former });
    }
    add_contact(c, keys, id, row, &mut related)?;
    Ok(related)
}

/// The figure that counts today for a year, whoever reported it: repeating it says nothing new. Registered capital
/// belongs to no year, so the newest one counts.
fn figure_in_force(c: &mut Conn, id: i64, field: Field, input: &IndicatorIn) -> Result<Option<i64>> {
    use enterprise_indicators as t;
    let rows = t::table.filter(t::enterprise_id.eq(id).and(t::indicator_code.eq(&input.indicator_code)));
    let newest = (t::period.desc(), t::reported_on.desc(), t::id.desc());
    Ok(match field {
        Field::RegisteredCapital => rows.order(newest).select(t::value).first(c).optional()?,
        _ => rows.filter(t::period.eq(&input.period)).order(newest).select(t::value).first(c).optional()?,
    })
}

/// A yearly figure as it is stored.
pub fn figure(indicator: &Indicator) -> Option<IndicatorIn> {
    Some(IndicatorIn {
        indicator_code: indicator_code(indicator.field)?.to_owned(),
        period: indicator.year.to_string(),
        value: indicator.value,
        source: SOURCE.to_owned(),
        reported_on: None,
    })
}

fn indicator_code(field: Field) -> Option<&'static str> {
    match field {
        Field::Employees => Some("employees"),
        Field::Revenue => Some("revenue"),
        Field::Assets => Some("total_assets"),
        Field::Tax => Some("tax"),
        Field::RegisteredCapital => Some("registered_capital"),
        _ => None,
    }
}

/// Whom a row names, to be asked first.
pub fn contact(row: &EnterpriseRow) -> Option<ContactIn> {
    let phone = row.contact_phone.clone();
    let representative = row.legal_representative.as_deref().filter(|_| phone.is_some());
    let name = row.contact_name.as_deref().or(representative).or(phone.as_deref().map(|_| "企业联系人"))?.to_owned();
    let role = if row.contact_name.is_some() { ContactRole::Liaison } else { ContactRole::LegalRepresentative };
    Some(ContactIn { name, role, phone, is_primary: true })
}

/// A contact is known by his number, else by his name; a new one is asked first only when there is nobody else.
fn add_contact(c: &mut Conn, keys: &Keys, id: i64, row: &EnterpriseRow, related: &mut Related) -> Result<()> {
    use enterprise_contacts as t;
    let Some(mut input) = contact(row) else { return Ok(()) };
    let name = input.name.as_str();
    let index = row.contact_phone.as_deref().map(|phone| keys.blind_index(phone));
    let known: Vec<(i64, String, Option<Vec<u8>>)> =
        t::table.filter(t::enterprise_id.eq(id)).order(t::id).select((t::id, t::name, t::phone_index)).load(c)?;
    let by_number = known.iter().find(|(_, _, present)| index.is_some() && *present == index);
    if by_number.is_some() {
        return Ok(());
    }
    let is_same = |present: &str| read_again(present, texts::person).as_deref() == Some(name) || present == name;
    if let Some((contact, _, present)) = known.iter().find(|(_, present, _)| is_same(present)) {
        if index.is_none() || present.is_some() && *present == index {
            return Ok(());
        }
        let columns = (t::version, t::phone_cipher, t::phone_index, t::verified_at);
        let (version, former_cipher, former_index, verified_at) = t::table.find(contact).select(columns).first(c)?;
        related.contact = Some((*contact, version + 1));
        related.former_contact =
            Some(FormerContact { version, cipher: former_cipher, index: former_index, verified_at });
        let none: Option<chrono::NaiveDateTime> = None;
        let cipher = keys.seal_text(row.contact_phone.as_deref())?;
        let values = (t::phone_cipher.eq(cipher), t::phone_index.eq(index), t::verified_at.eq(none));
        diesel::update(t::table.find(contact)).set((values, t::version.eq(t::version + 1))).execute(c)?;
        pairs::refresh(c, id)?;
        return Ok(());
    }
    input.is_primary = known.is_empty();
    related.contact = Some((contacts::insert(c, keys, id, &input)?, 1));
    Ok(())
}
