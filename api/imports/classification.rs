//! Industry and size of a row: what is stated twice is compared.

use super::cells::Cells;
use super::field::Field;
use super::report::{Code, Finding};
use super::row::EnterpriseRow;
use super::values::{Unreadable, says_nothing, texts};
use crate::enterprises::industry::{self, Industry};
use crate::enterprises::size::{self, Size};

/// The industry by its code if there is one, else by its name.
pub fn industry(cells: &mut Cells) -> Option<Industry> {
    let stated = |field| texts::name(cells.get(field)).filter(|text| !says_nothing(text));
    let (name, code) = (stated(Field::Industry), stated(Field::IndustryCode));
    let by_name = match &name {
        None => None,
        Some(name) => match industry::parse(name) {
            Some(industry) => Some(industry),
            None => {
                let suggestion = industry::successor_of_former_name(name).map(str::to_owned);
                cells.report(Field::Industry, Finding { suggestion, ..Finding::new(Code::IndustryUnknown) });
                // One unknown industry, said twice, is one fault.
                return None;
            }
        },
    };
    let Some(code) = code else { return by_name };
    let by_code = industry::parse(&code);
    if let Some(padded) = by_name.as_ref().and_then(|name| padded(&code, by_code.as_ref(), name)) {
        let digits = padded.code.clone().unwrap_or_default();
        cells.report(Field::IndustryCode, Finding::new(Code::IndustryCodePadded).with("code", digits));
        return Some(padded);
    }
    match (by_code, by_name) {
        (None, _) => {
            cells.report(Field::IndustryCode, Finding::new(Code::IndustryUnknown));
            None
        }
        // A section as the code beside a division by name: the finer one counts.
        (Some(by_code), Some(by_name)) if by_name.refines(&by_code) => Some(by_name),
        (Some(by_code), Some(by_name)) if !by_code.refines(&by_name) => {
            cells.report(Field::IndustryCode, Finding::new(Code::IndustryMismatch));
            Some(by_code)
        }
        (Some(by_code), _) => Some(by_code),
    }
}

/// A numeric cell drops the leading zero of agriculture and mining: `141` for `0141`. Only the name beside it can
/// tell that from group 141 of manufacturing.
fn padded(code: &str, by_code: Option<&Industry>, name: &Industry) -> Option<Industry> {
    let agrees = |industry: &Industry| industry.refines(name);
    if by_code.is_some_and(agrees) || !matches!(code.len(), 1 | 3) || !code.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    industry::parse(&format!("0{code}")).filter(agrees)
}

/// The size by the figures of the row; a differing statement is remarked upon.
pub fn size(cells: &mut Cells, enterprise: &EnterpriseRow) -> Size {
    let computed = size::assess(enterprise.industry.as_ref(), &enterprise.figures()).size;
    match texts::size(cells.get(Field::Size)) {
        Err(Unreadable) => cells.report(Field::Size, Finding::new(Code::SizeUnknown)),
        Ok(Some(declared)) if !matches!(computed, Size::Unknown | Size::NotApplicable) && declared != computed => {
            let finding = Finding::new(Code::SizeMismatch);
            let finding = finding.with("declared", declared.code()).with("computed", computed.code());
            cells.report(Field::Size, finding);
        }
        Ok(_) => {}
    }
    computed
}
