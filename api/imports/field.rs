//! What a column of an enterprise ledger can mean.

use std::collections::HashMap;
use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;

crate::vocabulary! {
    /// A field of the import; the ids are those of the API where it has the same field.
    Field {
        Sequence = "sequence" "序号" "No.",
        Name = "name" "企业名称" "Name",
        CreditCode = "credit_code" "统一社会信用代码" "Unified social credit code",
        LegalRepresentative = "legal_representative" "法定代表人" "Legal representative",
        ContactName = "contact_name" "联系人" "Contact",
        ContactPhone = "contact_phone" "联系电话" "Phone",
        Industry = "industry" "所属行业" "Industry",
        IndustryCode = "industry_code" "行业代码" "Industry code",
        FoundedOn = "founded_on" "成立日期" "Founded on",
        RegisteredCapital = "registered_capital" "注册资本" "Registered capital",
        District = "district" "所属区县" "District",
        Town = "town" "所属乡镇(街道)" "Town or subdistrict",
        RegisteredAddress = "registered_address" "注册地址" "Registered address",
        OperatingAddress = "operating_address" "经营地址" "Operating address",
        Employees = "employees" "从业人员" "Employees",
        Revenue = "revenue" "营业收入" "Revenue",
        Assets = "assets" "资产总额" "Total assets",
        Tax = "tax" "纳税额" "Tax paid",
        Size = "size" "企业规模" "Size",
        AboveScale = "above_scale" "是否规上(限上)" "Above scale",
        Tags = "tags" "资质标签" "Tags",
        Note = "note" "备注" "Note",
    }
}

static ALIASES: LazyLock<HashMap<String, Field>> = LazyLock::new(|| {
    let aliases: HashMap<Field, Vec<String>> =
        serde_json::from_str(include_str!("data/header_aliases.json")).expect("the embedded aliases are well-formed");
    let names = aliases.into_iter().flat_map(|(field, names)| names.into_iter().map(move |name| (fold(&name), field)));
    // The API's own field names and the labels of the register head files that other programs write.
    let own = Field::WORDS.iter().flat_map(|(code, zh, en)| {
        Field::parse(code).into_iter().flat_map(move |field| [code, zh, en].map(|name| (fold(name), field)))
    });
    own.chain(names).collect()
});

/// The field a heading stands for: as it is, without a unit in brackets, without a leading year.
pub fn of_heading(heading: &str) -> Option<Field> {
    let folded = fold(heading);
    let without_unit = folded.strip_suffix(')').and_then(|rest| rest.rsplit_once('(')).map_or("", |(rest, _)| rest);
    [folded.as_str(), without_unit]
        .into_iter()
        .flat_map(|text| [Some(text), without_year(text)])
        .flatten()
        .find_map(|text| ALIASES.get(text).copied())
}

fn without_year(text: &str) -> Option<&str> {
    let rest = match text.strip_prefix("上年").or_else(|| text.strip_prefix("去年")) {
        Some(rest) => rest,
        None => {
            let (digits, rest) = text.split_once('年')?;
            (digits.len() == 4 && digits.bytes().all(|b| b.is_ascii_digit())).then_some(rest)?
        }
    };
    Some(rest.strip_prefix('度').unwrap_or(rest))
}

/// Headings and aliases are compared without width, white space, asterisks and colons.
fn fold(text: &str) -> String {
    text.nfkc()
        .filter(|c| !c.is_whitespace() && !matches!(c, '*' | ':' | '\u{FEFF}' | '_'))
        .flat_map(char::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_alias_and_label_leads_to_its_field() {
        let aliases: HashMap<Field, Vec<String>> =
            serde_json::from_str(include_str!("data/header_aliases.json")).expect("the embedded aliases");
        for (field, name) in aliases.iter().flat_map(|(field, names)| names.iter().map(move |name| (field, name))) {
            assert_eq!(of_heading(name), Some(*field), "{name}");
        }
        for (code, zh, en) in Field::WORDS {
            assert!([code, zh, en].iter().all(|name| of_heading(name) == Field::parse(code)), "{code}");
        }
    }

    #[test]
    fn headings_vary() {
        for (heading, field) in [
            ("企业名称", Some(Field::Name)),
            ("*统一社会\n信用代码：", Some(Field::CreditCode)),
            ("营业收入\n（万元）", Some(Field::Revenue)),
            ("2025年营业收入（亿元）", Some(Field::Revenue)),
            ("2024年度资产总额(元)", Some(Field::Assets)),
            ("上年度纳税额", Some(Field::Tax)),
            ("是否规上（限上）", Some(Field::AboveScale)),
            ("生产经营地址", Some(Field::OperatingAddress)),
            ("credit_code", Some(Field::CreditCode)),
            ("Employees", Some(Field::Employees)),
            ("2025年", None),
            ("企业名称及简介", None),
            ("", None),
        ] {
            assert_eq!(of_heading(heading), field, "{heading}");
        }
    }
}
