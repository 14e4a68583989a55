//! The enterprises with everything that belongs to them alone.

use std::collections::HashMap;

use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;

use super::{Loader, Next, insert_all, take};
use crate::db::Conn;
use crate::db::schema::{
    enterprise_contacts, enterprise_identifiers, enterprise_indicators, enterprise_status_history, enterprise_tags,
    enterprises,
};
use crate::demo::Firms;
use crate::demo::enterprises::DemoEnterprise;
use crate::demo::places::{DISTRICT, MUNICIPALITY};
use crate::enterprises::draft::{Draft, name_key};
use crate::enterprises::size::Figures;
use crate::enterprises::words::{EntityKind, PlatformStatus};
use crate::error::{Error, Result};
use crate::search;

/// The columns that a person or a rule writes come from the same [`Draft`] as everywhere else.
#[derive(Insertable)]
#[diesel(table_name = enterprises, treat_none_as_default_value = false)]
struct NewEnterprise<'a> {
    id: i64,
    #[diesel(embed)]
    draft: Draft,
    status: &'a str,
    certified_at: Option<NaiveDateTime>,
    certification_method: Option<&'a str>,
    certification_document: Option<&'a str>,
    version: i64,
    created_at: NaiveDateTime,
    updated_at: NaiveDateTime,
}

#[derive(Insertable)]
#[diesel(table_name = enterprise_identifiers, treat_none_as_default_value = false)]
struct NewIdentifier<'a> {
    id: i64,
    enterprise_id: i64,
    kind: &'a str,
    system: &'a str,
    value: &'a str,
    valid_from: NaiveDate,
    created_at: NaiveDateTime,
}

#[derive(Insertable)]
#[diesel(table_name = enterprise_status_history, treat_none_as_default_value = false)]
struct NewStatus<'a> {
    id: i64,
    enterprise_id: i64,
    status: &'a str,
    effective_on: NaiveDate,
    reason: Option<&'a str>,
    recorded_at: NaiveDateTime,
}

#[derive(Insertable)]
#[diesel(table_name = enterprise_tags)]
struct NewTag<'a> {
    enterprise_id: i64,
    tag_code: &'a str,
}

#[derive(Insertable)]
#[diesel(table_name = enterprise_indicators, treat_none_as_default_value = false)]
struct NewIndicator<'a> {
    id: i64,
    enterprise_id: i64,
    indicator_code: &'a str,
    period: &'a str,
    value: i64,
    source: &'a str,
    reported_on: NaiveDate,
    created_at: NaiveDateTime,
    updated_at: NaiveDateTime,
}

#[derive(Insertable)]
#[diesel(table_name = enterprise_contacts, treat_none_as_default_value = false)]
struct NewContact<'a> {
    id: i64,
    enterprise_id: i64,
    name: &'a str,
    role: &'a str,
    phone_cipher: Vec<u8>,
    phone_index: Vec<u8>,
    is_primary: bool,
    verified_at: Option<NaiveDateTime>,
    version: i64,
    created_at: NaiveDateTime,
    updated_at: NaiveDateTime,
}

/// The rows of all enterprises, table by table.
#[derive(Default)]
struct Rows<'a> {
    enterprises: Vec<NewEnterprise<'a>>,
    identifiers: Vec<NewIdentifier<'a>>,
    statuses: Vec<NewStatus<'a>>,
    tags: Vec<NewTag<'a>>,
    indicators: Vec<NewIndicator<'a>>,
    contacts: Vec<NewContact<'a>>,
}

impl Loader<'_> {
    pub(super) fn enterprises(&self, c: &mut Conn, firms: &Firms, next: &mut Next) -> Result<()> {
        let units = self.organization_ids();
        let mut rows = Rows::default();
        let mut entries = Vec::new();
        for (firm, id) in firms.enterprises.iter().zip(firms.first as i64 + 1..) {
            rows.enterprises.push(self.enterprise(id, firm, &units)?);
            self.dated(id, firm, &mut rows, next);
            self.reported(id, firm, &mut rows, next)?;
            let identifier = firm.credit_code.as_ref().or(firm.registration_number.as_ref());
            let texts: Vec<&str> = std::iter::once(&firm.name).chain(identifier).map(String::as_str).collect();
            entries.push((id, search::tokens(&texts)));
        }
        insert_all!(c, enterprises::table, rows.enterprises);
        insert_all!(c, enterprise_identifiers::table, rows.identifiers);
        insert_all!(c, enterprise_status_history::table, rows.statuses);
        insert_all!(c, enterprise_tags::table, rows.tags);
        insert_all!(c, enterprise_indicators::table, rows.indicators);
        insert_all!(c, enterprise_contacts::table, rows.contacts);
        search::index_new(c, &entries)
    }

    fn enterprise<'a>(
        &self,
        id: i64,
        firm: &'a DemoEnterprise,
        units: &HashMap<&str, i64>,
    ) -> Result<NewEnterprise<'a>> {
        let written = self.written(id);
        Ok(NewEnterprise {
            id,
            draft: draft(firm, units)?,
            status: firm.status,
            certified_at: firm.certification.map(|_| written),
            certification_method: firm.certification,
            certification_document: firm.certification.filter(|method| *method == "document").map(|_| "营业执照副本"),
            version: 1,
            created_at: written,
            updated_at: written,
        })
    }

    fn dated<'a>(&self, enterprise_id: i64, firm: &'a DemoEnterprise, rows: &mut Rows<'a>, next: &mut Next) {
        let credit_code = firm.credit_code.as_deref().map(|value| ("credit_code", value));
        let registration = firm.registration_number.as_deref().map(|value| ("registration_number", value));
        for (kind, value) in credit_code.into_iter().chain(registration) {
            rows.identifiers.push(NewIdentifier {
                id: take(&mut next.identifier),
                enterprise_id,
                kind,
                system: "",
                value,
                valid_from: firm.founded_on,
                created_at: self.at,
            });
        }
        let now = (firm.status != "operating").then_some((firm.status, firm.status_since, firm.status_reason));
        for (status, effective_on, reason) in [("operating", firm.founded_on, None)].into_iter().chain(now) {
            rows.statuses.push(NewStatus {
                id: take(&mut next.status),
                enterprise_id,
                status,
                effective_on,
                reason,
                recorded_at: self.at,
            });
        }
        rows.tags.extend(firm.tags.iter().map(|tag_code| NewTag { enterprise_id, tag_code }));
    }

    fn reported<'a>(
        &self,
        enterprise_id: i64,
        firm: &'a DemoEnterprise,
        rows: &mut Rows<'a>,
        next: &mut Next,
    ) -> Result<()> {
        for indicator in &firm.indicators {
            rows.indicators.push(NewIndicator {
                id: take(&mut next.indicator),
                enterprise_id,
                indicator_code: indicator.code,
                period: &indicator.period,
                value: indicator.value,
                source: indicator.source,
                reported_on: indicator.reported_on,
                created_at: self.at,
                updated_at: self.at,
            });
        }
        for contact in &firm.contacts {
            let (phone_cipher, phone_index) = self.sealed_phone(&contact.phone)?;
            rows.contacts.push(NewContact {
                id: take(&mut next.contact),
                enterprise_id,
                name: &contact.name,
                role: contact.role,
                phone_cipher,
                phone_index,
                is_primary: contact.is_primary,
                verified_at: contact.verified_on.map(super::moment),
                version: 1,
                created_at: self.at,
                updated_at: self.at,
            });
        }
        Ok(())
    }
}

/// Digits of a town's code; a community's goes on from it.
const TOWN_CODE: usize = 9;

fn draft(firm: &DemoEnterprise, units: &HashMap<&str, i64>) -> Result<Draft> {
    let unknown = |word: &str| Error::internal("demonstration data", word);
    let kind = EntityKind::parse(firm.entity_kind).ok_or_else(|| unknown(firm.entity_kind))?;
    let platform_status = PlatformStatus::parse(firm.platform_status).ok_or_else(|| unknown(firm.platform_status))?;
    let mut draft = Draft {
        name_key: name_key(&firm.name),
        credit_code: firm.credit_code.clone(),
        legal_representative: Some(firm.legal_representative.clone()),
        registered_address: Some(firm.registered_address.clone()),
        operating_address: firm.operating_address.clone(),
        municipality_code: Some(MUNICIPALITY.to_owned()),
        district_code: Some(DISTRICT.to_owned()),
        town_code: firm.territory_code.get(..TOWN_CODE).map(str::to_owned),
        community_code: Some(&firm.territory_code).filter(|code| code.len() > TOWN_CODE).cloned(),
        longitude: firm.longitude,
        latitude: firm.latitude,
        founded_on: Some(firm.founded_on),
        industry_section: Some(firm.section.to_owned()),
        industry_code: Some(firm.industry.to_owned()),
        above_scale: firm.above_scale,
        managing_organization_id: units.get(firm.managing_unit.as_str()).copied(),
        competent_department_id: units.get(firm.department).copied(),
        platform_status,
        ..Draft::new(&firm.name, kind, &firm.territory_code)
    };
    draft.classify(&newest_figures(firm));
    Ok(draft)
}

fn newest_figures(firm: &DemoEnterprise) -> Figures {
    let newest = firm.indicators.iter().map(|indicator| indicator.period.as_str()).max();
    let figure = |code: &str| {
        firm.indicators.iter().find(|i| i.code == code && Some(i.period.as_str()) == newest).map(|i| i.value)
    };
    Figures { employees: figure("employees"), revenue: figure("revenue"), assets: figure("total_assets") }
}
