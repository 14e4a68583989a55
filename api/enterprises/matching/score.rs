//! What two rows have in common, and how much that says.

use std::collections::{BTreeSet, HashSet};

use super::keys::{Key, KeyKind};

crate::vocabulary! {
    /// Why two rows may be one enterprise, or may not.
    MatchReason {
        SameIdentifier = "same_identifier" "编号相同（含曾用）" "Same identifier, former ones included",
        SameName = "same_name" "名称相同" "Same name",
        SimilarName = "similar_name" "名称相近" "Similar name",
        SameAddress = "same_address" "地址相同" "Same address",
        SamePhone = "same_phone" "联系电话相同" "Same phone",
        SameLegalRepresentative = "same_legal_representative" "法定代表人相同" "Same legal representative",
        DifferentCreditCode = "different_credit_code" "信用代码不同" "Different credit codes",
    }
}

impl MatchReason {
    /// What the reason adds to the score.
    pub const fn weight(self) -> i16 {
        match self {
            MatchReason::SameIdentifier => 90,
            MatchReason::SameName => 60,
            MatchReason::SimilarName => 35,
            MatchReason::SameAddress | MatchReason::SamePhone => 30,
            MatchReason::SameLegalRepresentative => 15,
            // Two valid codes are two legal persons, unless one of them is wrong.
            MatchReason::DifferentCreditCode => -30,
        }
    }
}

/// From here on a pair is worth a look: a name alone is, a shared phone or address alone is not.
pub const THRESHOLD: i16 = 50;

/// One side of a comparison.
pub struct Side<'a> {
    /// The name's core.
    pub core: &'a str,
    /// Current credit code.
    pub credit_code: Option<&'a str>,
    /// All keys of the row.
    pub keys: &'a BTreeSet<Key>,
}

/// 0–100 with the reasons, the strongest first.
pub fn compare(a: &Side, b: &Side) -> (i16, Vec<MatchReason>) {
    let shares = |kind: KeyKind| a.keys.iter().any(|key| key.0 == kind as i16 && b.keys.contains(key));
    let same_name = shares(KeyKind::Name);
    let codes = a.credit_code.zip(b.credit_code);
    let found = [
        (MatchReason::SameIdentifier, shares(KeyKind::Identifier)),
        (MatchReason::SameName, same_name),
        (MatchReason::SimilarName, !same_name && is_similar(a.core, b.core)),
        (MatchReason::SameAddress, shares(KeyKind::Address)),
        (MatchReason::SamePhone, shares(KeyKind::Phone)),
        (MatchReason::SameLegalRepresentative, shares(KeyKind::Representative)),
        (MatchReason::DifferentCreditCode, codes.is_some_and(|(one, other)| one != other)),
    ];
    let reasons: Vec<MatchReason> = found.into_iter().filter(|(_, holds)| *holds).map(|(reason, _)| reason).collect();
    (reasons.iter().map(|reason| reason.weight()).sum::<i16>().clamp(0, 100), reasons)
}

/// Whether one core name is the other's abbreviation, or most of their pairs of characters are the same.
fn is_similar(a: &str, b: &str) -> bool {
    let (short, long) = if a.chars().count() <= b.chars().count() { (a, b) } else { (b, a) };
    if short.chars().count() >= 4 && long.contains(short) {
        return true;
    }
    let (a, b) = (pairs(a), pairs(b));
    // Dice's coefficient of 0.6 and more.
    !a.is_empty() && 10 * a.intersection(&b).count() >= 3 * (a.len() + b.len())
}

fn pairs(text: &str) -> HashSet<(char, char)> {
    text.chars().zip(text.chars().skip(1)).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::keys::Facts;
    use super::*;

    #[test]
    fn a_different_character_in_a_short_name_is_a_different_shop() {
        assert!(!is_similar("鑫源商贸", "鑫隆商贸"));
        assert!(is_similar("样泽隆新能源", "样泽隆新能源发电"));
        assert!(is_similar("样泽隆新能源发电", "样泽龙新能源发电"));
        assert!(!is_similar("", ""));
    }

    fn facts() -> impl Strategy<Value = Facts> {
        let name = "[样泽隆建材店]{0,6}(有限公司)?";
        let place = proptest::option::of("[12]").prop_map(|district| [None, district, None, None, None]);
        let code = proptest::option::of("[AB]");
        let people = proptest::option::of("[赵钱]样");
        (
            name,
            code,
            people,
            proptest::collection::vec("样板路[12]号", 0..2),
            proptest::collection::vec("[xy]", 0..2),
            place,
        )
            .prop_map(|(name, credit_code, legal_representative, addresses, phones, place)| Facts {
                identifiers: credit_code.iter().map(|c| ("credit_code".into(), String::new(), c.clone())).collect(),
                phones: phones.into_iter().map(String::into_bytes).collect(),
                name,
                credit_code,
                legal_representative,
                addresses,
                place,
                divisions: vec![],
            })
    }

    proptest! {
        #[test]
        fn the_order_of_the_two_does_not_matter_and_a_row_is_like_itself(a in facts(), b in facts()) {
            let (keys_a, keys_b, core_a, core_b) = (a.keys(), b.keys(), a.core(), b.core());
            let one = Side { core: &core_a, credit_code: a.credit_code.as_deref(), keys: &keys_a };
            let two = Side { core: &core_b, credit_code: b.credit_code.as_deref(), keys: &keys_b };
            let (score, reasons) = compare(&one, &two);
            prop_assert_eq!((score, &reasons), (compare(&two, &one).0, &compare(&two, &one).1));
            prop_assert!((0..=100).contains(&score));
            prop_assert!(a.core().is_empty() || compare(&one, &one).0 >= 60);
            prop_assert!(reasons.windows(2).all(|pair| pair[0].weight() >= pair[1].weight()));
        }
    }
}
