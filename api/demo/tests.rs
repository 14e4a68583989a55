use std::collections::HashSet;

use super::*;

fn district() -> District {
    District::generate(SEED, ENTERPRISES, as_of())
}

/// Percent of the enterprises that `matching` holds for.
fn share(district: &District, matching: impl Fn(&enterprises::DemoEnterprise) -> bool) -> usize {
    district.firms.enterprises.iter().filter(|firm| matching(firm)).count() * 100 / district.firms.enterprises.len()
}

#[test]
fn the_same_seed_gives_the_same_district_and_a_row_does_not_depend_on_their_number() {
    let district = district();
    assert_eq!(district, self::district());
    assert_eq!(District::generate(SEED, 10, as_of()).firms.enterprises, district.firms.enterprises[..10]);
    assert_ne!(District::generate(SEED + 1, 10, as_of()).firms.enterprises, district.firms.enterprises[..10]);
}

#[test]
fn names_codes_and_numbers_are_unique_and_marked_as_invented() {
    let district = district();
    let (mut names, mut codes, mut phones) = (HashSet::new(), HashSet::new(), HashSet::new());
    for firm in &district.firms.enterprises {
        assert!(firm.name.contains('样') && names.insert(&firm.name), "{}", firm.name);
        let prefix = match firm.entity_kind {
            "sole_trader" => "92411203TE",
            "cooperative" => "93411203TE",
            _ => "91411203TE",
        };
        if let Some(code) = &firm.credit_code {
            assert!(code.len() == 18 && code.starts_with(prefix) && codes.insert(code), "{code}");
        }
        assert!(firm.credit_code.is_some() != firm.registration_number.is_some(), "{}", firm.name);
        assert_eq!(firm.contacts.iter().filter(|contact| contact.is_primary).count(), 1, "{}", firm.name);
        for contact in &firm.contacts {
            assert!(contact.phone.starts_with("154") && phones.insert(&contact.phone), "{}", contact.phone);
        }
    }
    for account in &district.accounts {
        assert!(account.name.contains('样') && phones.insert(&account.phone), "{}", account.name);
    }
}

#[test]
fn the_mix_is_that_of_a_district() {
    let district = district();
    assert!((22..=28).contains(&share(&district, |firm| firm.entity_kind == "sole_trader")));
    assert!((86..=95).contains(&share(&district, |firm| firm.status == "operating")));
    assert!((8..=20).contains(&share(&district, |firm| firm.above_scale == Some(true))));
    assert!((2..=10).contains(&share(&district, |firm| firm.platform_status == "certified")));
    let served = district.firms.assignments.iter().filter(|a| a.iter().any(|a| a.level == "town")).count();
    assert!((80..=90).contains(&(served * 100 / district.firms.enterprises.len())));
    assert!(district.firms.enterprises.iter().filter(|firm| firm.name.chars().count() >= 60).count() >= 2);
    assert!(district.firms.enterprises.iter().any(|firm| firm.name.contains('𬱖')));
    let units: HashSet<_> = district.firms.enterprises.iter().map(|firm| &firm.managing_unit).collect();
    assert_eq!(units.len(), 14, "thirteen towns and the park");
}

#[test]
fn figures_hang_together() {
    let district = district();
    let mut unreported = 0;
    for firm in &district.firms.enterprises {
        let figure = |code: &str| firm.indicators.iter().find(|i| i.code == code && i.period == "2025");
        assert!(figure("employees").is_some() && figure("total_assets").is_some(), "{}", firm.name);
        assert!(firm.indicators.iter().all(|i| i.value >= 0 && i.reported_on <= district.as_of), "{}", firm.name);
        assert!(firm.founded_on <= firm.status_since && firm.status_since <= district.as_of, "{}", firm.name);
        match figure("revenue") {
            None => unreported += 1,
            // The smallest industrial unit of the register makes 20 million yuan a year.
            Some(revenue) if firm.section == "C" && firm.above_scale == Some(true) => {
                assert!(revenue.value >= 2000 * figures::FEN_PER_WAN, "{}", firm.name);
            }
            Some(_) => {}
        }
    }
    assert!((20..=60).contains(&unreported), "{unreported}");
}

#[test]
fn everything_refers_to_something_that_exists() {
    let district = district();
    let territories: HashSet<_> = district.territories.iter().map(|t| t.code.as_str()).collect();
    let units: HashSet<_> = district.organizations.iter().map(|unit| unit.key.as_str()).collect();
    for territory in &district.territories {
        assert!(territory.parent_code.as_deref().is_none_or(|code| territories.contains(code)));
    }
    for unit in &district.organizations {
        assert!(unit.parent.as_deref().is_none_or(|key| units.contains(key)), "{}", unit.name);
        assert!(unit.territory_code.as_deref().is_none_or(|code| territories.contains(code)), "{}", unit.name);
    }
    for account in &district.accounts {
        assert!(units.contains(account.organization.as_str()), "{}", account.username);
    }
    for officer in &district.officers {
        assert!(units.contains(officer.organization.as_str()), "{}", officer.name);
        let known =
            |username: &String| district.accounts.iter().any(|a| a.username == *username && a.name == officer.name);
        assert!(officer.username.as_ref().is_none_or(known), "{}", officer.name);
    }
    for firm in &district.firms.enterprises {
        assert!(territories.contains(firm.territory_code.as_str()), "{}", firm.name);
        assert!(units.contains(firm.managing_unit.as_str()) && units.contains(firm.department), "{}", firm.name);
    }
}

#[test]
fn every_role_has_its_documented_account() {
    let district = district();
    for (username, role) in [
        ("coordinator", "coordinator"),
        ("town", "coordinator"),
        ("officer", "officer"),
        ("handler", "handler"),
        ("lead", "department_lead"),
        ("supervisor", "supervisor"),
        ("leader", "leader"),
        ("admin", "admin"),
    ] {
        assert!(district.accounts.iter().any(|a| a.username == username && a.role == role), "{username}");
    }
    let names: HashSet<_> = district.accounts.iter().map(|account| &account.username).collect();
    assert_eq!(names.len(), district.accounts.len());
    let agent =
        district.firms.agents.iter().find(|agent| agent.username == "enterprise").expect("the documented agent");
    assert_eq!(agent.enterprises.len(), 2);
    for index in &agent.enterprises {
        assert_eq!(district.firms.enterprises[*index].platform_status, "certified");
    }
    let registration = district.registration.as_ref().expect("a firm that waits");
    assert!(district.firms.enterprises.iter().all(|firm| firm.credit_code.as_ref() != Some(&registration.credit_code)));
    // The first officer has somebody to serve.
    let officer = district.officers.iter().position(|o| o.username.as_deref() == Some("officer")).expect("an officer");
    assert!(district.firms.assignments.iter().flatten().filter(|a| a.officer == officer).count() > 10);
}
