//! GB/T 4754-2017 and the ways people write it.

use proptest::prelude::*;
use zhuqi::enterprises::industry::{self, Industry, Level};
use zhuqi::enterprises::words::ReportGroup;

fn industry(section: char, code: &str) -> Option<Industry> {
    Some(Industry { section, code: Some(code).filter(|code| !code.is_empty()).map(str::to_owned) })
}

#[test]
fn classification_is_complete_and_consistent() {
    let of = |level| industry::entries().iter().filter(move |entry| entry.level == level);
    assert_eq!((of(Level::Section).count(), of(Level::Division).count()), (20, 97));
    for entry in industry::entries() {
        assert!(ReportGroup::WORDS.iter().any(|(id, ..)| *id == entry.report_group), "{}", entry.report_group);
    }
    assert!(
        ReportGroup::WORDS.iter().all(|(id, ..)| industry::entries().iter().any(|entry| entry.report_group == *id))
    );
}

#[test]
fn every_division_is_found_by_its_code_and_unambiguous_name() {
    for entry in industry::entries().iter().filter(|entry| entry.level == Level::Division) {
        assert_eq!(industry::parse(&entry.code), industry(entry.section, &entry.code));
        let shared = industry::entries().iter().filter(|other| other.name_zh == entry.name_zh).count() > 1;
        let code = if shared { "" } else { &entry.code };
        assert_eq!(industry::parse(&entry.name_zh), industry(entry.section, code), "{}", entry.name_zh);
    }
}

#[test]
fn people_write_industries_in_many_ways() {
    for (text, section, code) in [
        ("C", 'C', ""),
        ("C35", 'C', "35"),
        ("c3511", 'C', "3511"),
        ("Ｃ3511", 'C', "3511"),
        ("3511", 'C', "3511"),
        ("351", 'C', "351"),
        ("C 制造业", 'C', ""),
        ("Ｇ道路运输业", 'G', "54"),
        ("C35 专用设备制造业", 'C', "35"),
        ("C3511专用设备制造业", 'C', "3511"),
        ("农林牧渔业", 'A', ""),
        ("农，林，牧，渔业", 'A', ""),
        ("房地产业", 'K', ""),
        (" 批发和\n零售业 ", 'F', ""),
    ] {
        assert_eq!(industry::parse(text), industry(section, code), "{text}");
    }
    for text in ["", "互联网加服务", "Z99", "9", "98", "35111", "E35", "C 建筑业", "C35 建筑业", "0", "二产"]
    {
        assert_eq!(industry::parse(text), None, "{text}");
    }
}

#[test]
fn names_of_the_edition_of_2011_lead_to_their_successors() {
    assert_eq!(industry::successor_of_former_name("农、林、牧、渔服务业"), Some("05 农、林、牧、渔专业及辅助性活动"));
    for (text, _) in [("仓储业", "59"), ("开采辅助活动", "11")] {
        assert_eq!(industry::parse(text), None);
        assert!(industry::successor_of_former_name(text).is_some_and(|name| industry::parse(name).is_some()));
    }
    assert_eq!(industry::successor_of_former_name("制造业"), None);
}

#[test]
fn the_reporting_group_follows_the_section() {
    for (section, group) in [('A', "agriculture"), ('D', "industry"), ('G', "transport"), ('J', "services_other")] {
        assert_eq!(Industry::section(section).map(|found| found.report_group()), Some(group));
    }
    assert_eq!(industry::parse("H6210").map(|found| found.report_group()), Some("accommodation_catering"));
}

proptest! {
    #[test]
    fn any_text_is_read_without_panic(text in any::<String>()) {
        let _ = industry::parse(&text);
    }

    #[test]
    fn digits_belong_to_the_section_of_their_division(code in "[0-9]{2,4}") {
        if let Some(found) = industry::parse(&code) {
            prop_assert_eq!(industry::parse(&format!("{}{code}", found.section)), Some(found));
        }
    }
}
