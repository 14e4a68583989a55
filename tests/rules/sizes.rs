//! The 2017 size rule and the above-scale thresholds.

use proptest::prelude::*;
use serde::Deserialize;
use zhuqi::enterprises::industry::{self, Industry};
use zhuqi::enterprises::size::{self, AboveScale, Figures, Size};

const WAN: i64 = 1_000_000;

#[derive(Deserialize)]
struct Vector {
    industry_code: String,
    section: char,
    input: Input,
    expect: Size,
    note: String,
}

#[derive(Deserialize)]
struct Input {
    employees: Option<i64>,
    revenue_wan: Option<f64>,
    assets_wan: Option<f64>,
}

fn industry(text: &str) -> Industry {
    industry::parse(text).unwrap()
}

fn figures(employees: i64, revenue_wan: i64, assets_wan: i64) -> Figures {
    Figures { employees: Some(employees), revenue: Some(revenue_wan * WAN), assets: Some(assets_wan * WAN) }
}

#[test]
fn every_vector_gives_its_size() {
    let vectors: Vec<Vector> = serde_json::from_str(include_str!("../data/size_vectors.json")).unwrap();
    assert_eq!(vectors.len(), 34);
    let fen = |wan: Option<f64>| wan.map(|wan| (wan * WAN as f64).round() as i64);
    for vector in vectors {
        let industry = industry(&vector.industry_code);
        assert_eq!(industry.section, vector.section);
        let Input { employees, revenue_wan, assets_wan } = vector.input;
        let figures = Figures { employees, revenue: fen(revenue_wan), assets: fen(assets_wan) };
        assert_eq!(size::assess(Some(&industry), &figures).size, vector.expect, "{}", vector.note);
    }
}

#[test]
fn what_is_missing_is_named() {
    let missing = |code: &str, figures| size::assess(Some(&industry(code)), &figures).missing;
    assert_eq!(missing("3511", Figures { employees: Some(5), ..Figures::default() }), ["revenue"]);
    assert_eq!(missing("4710", Figures::default()), ["revenue", "assets"]);
    assert_eq!(missing("3511", figures(1, 1, 1)), [""; 0]);
    assert_eq!(size::assess(None, &figures(1, 1, 1)).missing, ["industry_code"]);
}

#[test]
fn a_code_too_coarse_for_one_category_leaves_the_size_unknown() {
    for code in ["F", "G", "H", "I", "K", "70", "59", "Q"] {
        let assessment = size::assess(Some(&industry(code)), &figures(10, 1000, 1000));
        assert_eq!((assessment.size, assessment.missing), (Size::Unknown, vec!["industry_code"]), "{code}");
    }
    for (code, expected) in [("C", Size::Micro), ("701", Size::Micro), ("M", Size::Small), ("J", Size::NotApplicable)] {
        assert_eq!(size::assess(Some(&industry(code)), &figures(10, 1000, 1000)).size, expected, "{code}");
    }
}

#[test]
fn above_scale_follows_the_published_thresholds() {
    let of = |code: &str, wan: i64| size::above_scale(&industry(code), Some(wan * WAN));
    let is = |category, threshold_met| AboveScale { category, threshold_met };
    assert_eq!(of("3511", 2000), is(Some("industry"), Some(true)));
    assert_eq!(of("3511", 1999), is(Some("industry"), Some(false)));
    assert_eq!(of("4710", 90_000), is(Some("construction"), None));
    assert_eq!(of("5211", 500), is(Some("wholesale_retail"), Some(true)));
    assert_eq!(of("5137", 500), is(Some("wholesale_retail"), Some(false)));
    assert_eq!(of("7010", 0), is(Some("real_estate"), Some(true)));
    assert_eq!(of("7020", 1000), is(Some("services"), Some(true)));
    assert_eq!(of("8411", 1999), is(Some("services"), Some(false)));
    assert_eq!(of("8511", 500), is(Some("services"), Some(true)));
    assert_eq!(of("0111", 90_000), AboveScale::default());
    assert_eq!(of("6620", 90_000), AboveScale::default());
    // Only the section is known: wholesale needs 2,000, retail 500.
    assert_eq!(of("F", 2000).threshold_met, Some(true));
    assert_eq!(of("F", 1000), is(Some("wholesale_retail"), None));
    assert_eq!(of("K", 1000), is(None, Some(true)));
    assert_eq!(size::above_scale(&industry("3511"), None).threshold_met, None);
}

proptest! {
    /// The rule says it twice: all limits of a level, or the lowest level any indicator reaches.
    #[test]
    fn size_is_the_lowest_level_of_its_indicators(employees in 0..1500i64, revenue in 0..50_000i64) {
        let level = |value: i64, limits: [i64; 3]| match limits.iter().position(|limit| value >= *limit) {
            Some(0) => Size::Large,
            Some(1) => Size::Medium,
            Some(_) => Size::Small,
            None => Size::Micro,
        };
        let expected = level(employees, [1000, 300, 20]).min(level(revenue, [40_000, 2000, 300]));
        prop_assert_eq!(size::assess(Some(&industry("3511")), &figures(employees, revenue, 0)).size, expected);
    }

    #[test]
    fn more_never_makes_smaller(
        code in prop::sample::select(vec!["0111", "3511", "4710", "5137", "5211", "5430", "5920", "6513", "7010", "7212"]),
        low in (0..3000i64, 0..250_000i64, 0..250_000i64),
        more in (0..3000i64, 0..250_000i64, 0..250_000i64),
    ) {
        let size = |figures| size::assess(Some(&industry(code)), &figures).size;
        prop_assert!(size(figures(low.0, low.1, low.2)) <= size(figures(low.0 + more.0, low.1 + more.1, low.2 + more.2)));
    }
}
