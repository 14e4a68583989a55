//! Credit codes against published, synthetic and broken examples.

use proptest::prelude::*;
use zhuqi::enterprises::credit_code::{self, Problem};

const ALPHABET: &str = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const VALID: [&str; 6] = [
    "914403001922038216",
    "9150000020286320X6",
    "92411203TEK2A20Y97",
    "93411203TE55BB559G",
    "N2411203TEM6B0XB8P",
    "Y1110000TE066UK50Y",
];

#[test]
fn every_vector_gives_its_verdict_code_and_suggestion() {
    let mut count = 0;
    let mut reader = csv::Reader::from_reader(include_bytes!("../data/credit_codes.csv").as_slice());
    for record in reader.records() {
        let record = record.unwrap();
        let [raw, strict, after, normalised, error, suggestion] = [0, 1, 2, 3, 4, 5].map(|i| &record[i]);
        let verdict = |result: Result<(), Problem>| if result.is_ok() { "valid" } else { "invalid" };
        assert_eq!(verdict(credit_code::check(raw)), strict, "{raw}");
        assert_eq!(credit_code::normalise(raw), normalised);
        assert_eq!(verdict(credit_code::check(normalised)), after, "{raw}");
        let found = credit_code::check(raw).err().map_or("", Problem::code);
        assert_eq!(found, error, "{raw}");
        assert_eq!(credit_code::suggestion(normalised).unwrap_or_default(), suggestion, "{raw}");
        count += 1;
    }
    assert_eq!(count, 57);
}

#[test]
fn worked_example_of_the_standard_adds_up() {
    assert_eq!(credit_code::check("91350100M000100Y43"), Ok(()));
}

#[test]
fn only_codes_of_the_market_regulator_are_usual_in_a_list_of_enterprises() {
    assert!(credit_code::is_market_entity("92411203TEK2A20Y97"));
    assert!(!credit_code::is_market_entity("12520115TEKBCBBK8W"));
}

proptest! {
    #[test]
    fn one_wrong_character_is_always_noticed(code in prop::sample::select(&VALID[..]), at in 0..18usize, with in 0..31usize) {
        let with = ALPHABET.as_bytes()[with];
        let mut bytes = code.as_bytes().to_vec();
        prop_assume!(bytes[at] != with);
        bytes[at] = with;
        prop_assert!(credit_code::check(std::str::from_utf8(&bytes).unwrap()).is_err());
    }

    #[test]
    fn two_neighbours_swapped_are_always_noticed(code in prop::sample::select(&VALID[..]), at in 0..17usize) {
        let mut bytes = code.as_bytes().to_vec();
        prop_assume!(bytes[at] != bytes[at + 1]);
        bytes.swap(at, at + 1);
        prop_assert!(credit_code::check(std::str::from_utf8(&bytes).unwrap()).is_err());
    }

    #[test]
    fn any_text_is_examined_without_panic(text in any::<String>()) {
        let normalised = credit_code::normalise(&text);
        let _ = (credit_code::check(&text), credit_code::suggestion(&normalised));
    }
}
