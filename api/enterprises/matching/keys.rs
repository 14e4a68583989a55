//! One spelling of names and addresses, and the digests under which rows for the same firm meet.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization;

use crate::auth::crypto::digest;
use crate::enterprises::draft::name_key;

/// What a key says about its row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(i16)]
pub enum KeyKind {
    /// The rest of what a comparison looks at; it is never looked up, it only tells that the row has changed.
    State = 0,
    /// An identifier, present or former.
    Identifier = 1,
    /// [`core_name`]
    Name = 2,
    /// [`core_name`] and [`address_core`]; still rare where one of the two is not.
    NameAndAddress = 3,
    /// [`address_core`] within its district.
    Address = 4,
    /// A contact's phone, by its blind index.
    Phone = 5,
    /// Legal representative.
    Representative = 6,
}

/// Kind and digest.
pub type Key = (i16, i64);

/// The key of a text. 64 bits: two texts that meet by chance are told apart by the comparison.
pub fn key(kind: KeyKind, text: &[u8]) -> Key {
    let bytes = digest(&[&[kind as u8], text].concat());
    (kind as i16, bytes.iter().take(8).fold(0_i64, |sum, byte| sum << 8 | i64::from(*byte)))
}

/// What a row is compared by.
#[derive(Debug, Clone, Default)]
pub struct Facts {
    /// Name as it is stored.
    pub name: String,
    /// Current credit code.
    pub credit_code: Option<String>,
    /// 法定代表人 / 经营者
    pub legal_representative: Option<String>,
    /// Registered and operating address.
    pub addresses: Vec<String>,
    /// `kind`, `system`, `value` of every identifier.
    pub identifiers: Vec<(String, String, String)>,
    /// Blind indexes of the contacts' phones.
    pub phones: Vec<Vec<u8>>,
    /// Division codes and managing unit, most general first.
    pub place: [Option<String>; 5],
    /// Names of the divisions that it lies in.
    pub divisions: Vec<String>,
}

impl Facts {
    /// The name without what every neighbour's name has as well.
    pub fn core(&self) -> String {
        core_name(&self.name, &self.divisions)
    }

    /// All keys of the row.
    pub fn keys(&self) -> BTreeSet<Key> {
        let core = self.core();
        let mut keys = BTreeSet::new();
        let state = format!("{core}|{:?}|{:?}", self.credit_code, self.place);
        keys.insert(key(KeyKind::State, state.as_bytes()));
        for (kind, system, value) in &self.identifiers {
            keys.insert(key(KeyKind::Identifier, format!("{kind}|{system}|{value}").as_bytes()));
        }
        if !core.is_empty() {
            keys.insert(key(KeyKind::Name, core.as_bytes()));
        }
        let district = self.place[1].as_ref().or(self.place[0].as_ref()).map_or("", String::as_str);
        for address in &self.addresses {
            let Some(address) = address_core(address, &self.divisions) else { continue };
            keys.insert(key(KeyKind::Address, format!("{district}|{address}").as_bytes()));
            keys.insert(key(KeyKind::NameAndAddress, format!("{core}|{district}|{address}").as_bytes()));
        }
        keys.extend(self.phones.iter().map(|phone| key(KeyKind::Phone, phone)));
        if let Some(name) = self.legal_representative.as_deref().map(name_key).filter(|name| !name.is_empty()) {
            keys.insert(key(KeyKind::Representative, name.as_bytes()));
        }
        keys
    }
}

/// Endings that say what kind of body it is and nothing about which one; longer ones first.
const LEGAL_FORMS: [&str; 19] = [
    "集团股份有限公司",
    "股份有限责任公司",
    "农民专业合作社联合社",
    "集团有限责任公司",
    "农民专业合作社",
    "集团有限公司",
    "股份有限公司",
    "有限责任公司",
    "专业合作社",
    "个体工商户",
    "特殊普通合伙",
    "个人独资",
    "普通合伙",
    "有限合伙",
    "有限公司",
    "股份公司",
    "合作社",
    "集团",
    "公司",
];

/// The name without spelling, legal form and the divisions in front of it: 三门峡市样泽（陕州）建材有限公司 and
/// 陕州区样泽建材有限责任公司 are both 样泽建材. What is left has two characters at least.
pub fn core_name(name: &str, divisions: &[String]) -> String {
    let divisions = spellings(divisions);
    let mut plain = String::new();
    let mut bracket: Option<String> = None;
    for c in name_key(name).chars() {
        match (c, &mut bracket) {
            ('(' | '[' | '【' | '〔', None) => bracket = Some(String::new()),
            (')' | ']' | '】' | '〕', Some(inner)) => {
                let says_nothing = divisions.iter().any(|d| d == inner) || LEGAL_FORMS.contains(&inner.as_str());
                if !says_nothing {
                    plain.push_str(inner);
                }
                bracket = None;
            }
            (c, _) if !c.is_alphanumeric() => {}
            (c, Some(inner)) => inner.push(c),
            (c, None) => plain.push(c),
        }
    }
    plain.push_str(&bracket.unwrap_or_default());
    // The form first: 陕州公司 is 陕州, while 公司 alone would be every other firm's name as well.
    let mut rest = plain.as_str();
    while let Some(shorter) = LEGAL_FORMS.iter().find_map(|form| rest.strip_suffix(form)).filter(|s| length(s) >= 2) {
        rest = shorter;
    }
    strip_front(rest, &divisions, 2).to_owned()
}

/// The address below its town, or `None` when nothing precise is left: 河南省三门峡市陕州区大营镇样板路1号 and
/// 大营镇样板路１号 are both 样板路1号.
pub fn address_core(address: &str, divisions: &[String]) -> Option<String> {
    let text: String =
        address.nfkc().flat_map(char::to_lowercase).filter(|c| c.is_alphanumeric() || *c == '-').collect();
    let rest = strip_front(&text, &spellings(divisions), 0);
    (length(rest) >= 4).then(|| rest.to_owned())
}

/// Cuts divisions off the front as long as `least` characters stay.
fn strip_front<'a>(text: &'a str, divisions: &[String], least: usize) -> &'a str {
    let mut rest = text;
    while let Some(shorter) =
        divisions.iter().find_map(|division| rest.strip_prefix(division.as_str())).filter(|s| length(s) >= least)
    {
        rest = shorter;
    }
    rest
}

fn length(text: &str) -> usize {
    text.chars().count()
}

/// The divisions with and without the word of their level, longer spellings first.
fn spellings(divisions: &[String]) -> Vec<String> {
    const LEVELS: [&str; 10] = ["街道办事处", "办事处", "自治县", "街道", "省", "市", "区", "县", "镇", "乡"];
    let short = |name: &String| {
        let stem = LEVELS.iter().find_map(|level| name.strip_suffix(level));
        stem.filter(|stem| length(stem) >= 2).map(str::to_owned)
    };
    let mut all: Vec<String> = divisions.iter().map(|name| name_key(name)).filter(|name| length(name) >= 2).collect();
    all.extend(all.iter().filter_map(short).collect::<Vec<_>>());
    all.sort_by_key(|name| std::cmp::Reverse(length(name)));
    all.dedup();
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn here() -> Vec<String> {
        ["河南省", "三门峡市", "陕州区", "大营镇"].map(str::to_owned).to_vec()
    }

    #[test]
    fn a_name_is_known_without_its_form_and_place() {
        for name in [
            "三门峡市样泽建材有限公司",
            "陕州区样泽建材有限责任公司",
            "三门峡样泽建材有限公司",
            "样泽（陕州）建材有限公司",
            "样泽(陕州区)建材有限公司",
            " 样泽 建材 ",
            "河南省三门峡市陕州区大营镇样泽建材有限公司（普通合伙）",
            "样泽建材集团有限公司",
        ] {
            assert_eq!(core_name(name, &here()), "样泽建材", "{name}");
        }
        assert_eq!(
            core_name("样泽建材有限公司第一分公司", &here()),
            "样泽建材有限公司第一分",
            "a branch is not its firm"
        );
        assert_eq!(core_name("样泽（东区）建材有限公司", &here()), "样泽东区建材", "other brackets belong to the name");
        assert_eq!(core_name("陕州公司", &here()), "陕州", "something stays");
        assert_eq!(core_name("大营镇集团", &here()), "大营镇", "a form alone would be every other firm's name");
        assert_eq!(core_name("陕州区农民专业合作社", &here()), "陕州区");
        assert_eq!(core_name("ＡＢＣ（", &here()), "abc");
        assert_eq!(core_name("", &here()), "");
    }

    #[test]
    fn an_address_is_known_without_its_divisions() {
        for address in ["河南省三门峡市陕州区大营镇样板路1号", "大营镇样板路１号", "陕州区样板路 1号", "样板路1号。"]
        {
            assert_eq!(address_core(address, &here()).as_deref(), Some("样板路1号"), "{address}");
        }
        for vague in ["陕州区大营镇", "大营镇黄村", ""] {
            assert_eq!(address_core(vague, &here()), None, "{vague}");
        }
        assert_ne!(address_core("样板路1-12号", &here()), address_core("样板路11-2号", &here()));
    }
}
