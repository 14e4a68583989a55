//! What a column can mean. Each kind of file knows some of these fields, by headings of its own.

use std::collections::HashMap;
use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;

use super::kind::Kind;

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
        FiguresYear = "figures_year" "数据年度" "Figures year",
        Employees = "employees" "从业人员" "Employees",
        Revenue = "revenue" "营业收入" "Revenue",
        Assets = "assets" "资产总额" "Total assets",
        Tax = "tax" "纳税额" "Tax paid",
        Size = "size" "企业规模" "Size",
        AboveScale = "above_scale" "是否规上(限上)" "Above scale",
        Tags = "tags" "资质标签" "Tags",
        Note = "note" "备注" "Note",
        ContactRole = "role" "角色" "Role",
        IsPrimary = "is_primary" "主要联系人" "Primary contact",
        Indicator = "indicator" "指标" "Indicator",
        Period = "period" "期间" "Period",
        Value = "value" "数值" "Value",
        ValueUnit = "unit" "计量单位" "Unit",
        Figure = "figure" "指标数值" "Figure",
        PersonName = "person_name" "姓名" "Full name",
        Organization = "organization" "所在单位" "Organisation",
        Position = "position" "职务" "Position",
        Level = "level" "级别" "Level",
        Capacity = "capacity" "可服务企业数" "Capacity",
        Territories = "territories" "负责片区" "Territories",
        Industries = "industries" "擅长行业" "Industries",
        Username = "username" "登录名" "Log-in name",
    }
}

type Aliases = HashMap<String, Field>;

static ALIASES: LazyLock<HashMap<Kind, Aliases>> =
    LazyLock::new(|| Kind::ALL.iter().map(|kind| (*kind, aliases(*kind))).collect());

fn aliases(kind: Kind) -> Aliases {
    let aliases: HashMap<Field, Vec<String>> =
        serde_json::from_str(kind.aliases()).expect("the embedded aliases are well-formed");
    let names = aliases.into_iter().flat_map(|(field, names)| names.into_iter().map(move |name| (fold(&name), field)));
    // The API's own field names and the labels of the register head files that other programs write.
    let own = Field::WORDS.iter().flat_map(|(code, zh, en)| {
        Field::parse(code).into_iter().flat_map(move |field| [code, zh, en].map(|name| (fold(name), field)))
    });
    // A column of figures is known by its indicator, not by the name of this field.
    let own = own.filter(|(_, field)| kind.fields().contains(field) && *field != Field::Figure);
    own.chain(names).collect()
}

/// The field a heading stands for in a file of this kind: as it is, without a unit in brackets, without a leading
/// year.
pub fn of_heading(kind: Kind, heading: &str) -> Option<Field> {
    let aliases = ALIASES.get(&kind)?;
    let folded = fold(heading);
    let without_unit = folded.strip_suffix(')').and_then(|rest| rest.rsplit_once('(')).map_or("", |(rest, _)| rest);
    [folded.as_str(), without_unit]
        .into_iter()
        .flat_map(|text| [Some(text), without_year(text)])
        .flatten()
        .find_map(|text| aliases.get(text).copied())
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
pub(super) fn fold(text: &str) -> String {
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
        for kind in Kind::ALL {
            let aliases: HashMap<Field, Vec<String>> =
                serde_json::from_str(kind.aliases()).expect("the embedded aliases");
            for (field, name) in aliases.iter().flat_map(|(field, names)| names.iter().map(move |name| (field, name))) {
                assert!(kind.fields().contains(field), "{field:?} is no field of {kind:?}");
                assert_eq!(of_heading(*kind, name), Some(*field), "{kind:?} {name}");
            }
            for field in kind.fields().iter().filter(|field| **field != Field::Figure) {
                let word = Field::WORDS.iter().find(|(code, ..)| *code == field.code());
                let (code, zh, en) = word.expect("every field is a word");
                assert!([code, zh, en].iter().all(|name| of_heading(*kind, name) == Some(*field)), "{kind:?} {code}");
            }
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
            assert_eq!(of_heading(Kind::Enterprises, heading), field, "{heading}");
        }
    }
}
