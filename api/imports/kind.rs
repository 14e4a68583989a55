//! The kinds of files that can be imported: which fields each has and by which headings they are known.
//!
//! This is the one place where a kind is told from another before its rows are read; how a row is read and written is
//! in [`super::kinds`].

use super::field::Field;
use crate::auth::scope::Permission;

crate::vocabulary! {
    /// What a file is about.
    Kind {
        Enterprises = "enterprises" "企业名单" "Enterprises",
        Contacts = "contacts" "企业联系人" "Contacts of enterprises",
        Indicators = "indicators" "经营指标" "Figures of enterprises",
        Officers = "officers" "服务专员" "Service officers",
    }
}

impl Kind {
    /// In the order in which a guess prefers them.
    pub const ALL: &'static [Kind] = &[Kind::Enterprises, Kind::Contacts, Kind::Indicators, Kind::Officers];

    /// What a caller needs to import such a file.
    pub fn permission(self) -> Permission {
        match self {
            Kind::Enterprises | Kind::Contacts | Kind::Indicators => Permission::EnterprisesImport,
            Kind::Officers => Permission::OfficersManage,
        }
    }

    /// The fields of its rows, in the order of JSON lines.
    pub fn fields(self) -> &'static [Field] {
        use Field::*;
        match self {
            Kind::Enterprises => &[
                Sequence,
                Name,
                CreditCode,
                LegalRepresentative,
                ContactName,
                ContactPhone,
                Industry,
                IndustryCode,
                FoundedOn,
                RegisteredCapital,
                District,
                Town,
                RegisteredAddress,
                OperatingAddress,
                FiguresYear,
                Employees,
                Revenue,
                Assets,
                Tax,
                Size,
                AboveScale,
                Tags,
                Note,
            ],
            Kind::Contacts => &[Sequence, CreditCode, Name, ContactName, ContactRole, ContactPhone, IsPrimary],
            Kind::Indicators => &[Sequence, CreditCode, Name, Indicator, Period, Value, ValueUnit, Figure],
            Kind::Officers => &[
                Sequence,
                PersonName,
                ContactPhone,
                Organization,
                Position,
                Level,
                Capacity,
                Territories,
                Industries,
                Username,
            ],
        }
    }

    /// The headings by field, as JSON.
    pub(super) fn aliases(self) -> &'static str {
        match self {
            Kind::Enterprises => include_str!("data/header_aliases.json"),
            Kind::Contacts => include_str!("data/contact_aliases.json"),
            Kind::Indicators => include_str!("data/indicator_file_aliases.json"),
            Kind::Officers => include_str!("data/officer_aliases.json"),
        }
    }

    /// Fields that tell a row of data from a caption: two of them are proof, one alone is not always.
    pub(super) fn marks(self) -> &'static [Field] {
        match self {
            Kind::Enterprises | Kind::Indicators => &[Field::Name, Field::CreditCode],
            Kind::Contacts => &[Field::Name, Field::CreditCode, Field::ContactName, Field::ContactPhone],
            Kind::Officers => &[Field::PersonName, Field::ContactPhone],
        }
    }

    /// The field that stands in no line of totals and no signature.
    pub(super) fn proof(self) -> Field {
        match self {
            Kind::Officers => Field::ContactPhone,
            _ => Field::CreditCode,
        }
    }

    /// Whether columns with these fields can be a file of this kind at all.
    pub(super) fn is_told_by(self, has: impl Fn(Field) -> bool) -> bool {
        let of_enterprise = has(Field::Name) || has(Field::CreditCode);
        match self {
            Kind::Enterprises => of_enterprise,
            Kind::Contacts => of_enterprise && (has(Field::ContactName) || has(Field::ContactPhone)),
            Kind::Indicators => of_enterprise && (has(Field::Figure) || has(Field::Indicator) && has(Field::Value)),
            Kind::Officers => has(Field::PersonName) && (has(Field::ContactPhone) || has(Field::Organization)),
        }
    }
}
