//! The sentences of notifications. What leaves the house names neither persons nor enterprises nor the matter: who may
//! read that, reads it after the log-in.

use super::notices::NoticeFacts;
use super::words::NotificationKind;
use crate::clock::Lamp;
use crate::messages::Locale;

/// What has happened, in one line.
pub fn sentence(kind: NotificationKind, facts: &NoticeFacts, locale: Locale) -> String {
    let label = kind.label(locale);
    if kind == NotificationKind::Lamp {
        return format!("{label}{}{}", locale.pick("：", ": "), warnings(facts, locale));
    }
    match (facts.count, locale) {
        (..=1, _) => label.to_owned(),
        (count, Locale::ZhCn) => format!("{label}（{count}件）"),
        (count, Locale::En) => format!("{label} ({count} issues)"),
    }
}

fn warnings(facts: &NoticeFacts, locale: Locale) -> String {
    let lamps = [(Lamp::Yellow, facts.yellow), (Lamp::Red, facts.red)];
    if let (1, Some(leg)) = (facts.yellow + facts.red, facts.leg) {
        let lamp = if facts.red > 0 { Lamp::Red } else { Lamp::Yellow };
        return match locale {
            Locale::ZhCn => format!("“{}”环节{}", leg.label(locale), lamp.label(locale)),
            Locale::En => format!("{}, {}", leg.label(locale), lamp.label(locale).to_lowercase()),
        };
    }
    let shown = lamps.into_iter().filter(|(_, count)| *count > 0).map(|(lamp, count)| match locale {
        Locale::ZhCn => format!("{}{count}件", lamp.label(locale)),
        Locale::En => format!("{count} {}", lamp.label(locale).to_lowercase()),
    });
    shown.collect::<Vec<_>>().join(locale.pick("、", ", "))
}

/// A message that leaves the house: its subject and its text with the address where it goes on.
pub fn message(sentence: &str, link: &str, locale: Locale) -> (String, String) {
    match locale {
        Locale::ZhCn => (format!("【助企】{sentence}"), format!("【助企】{sentence}，请登录查看：{link}")),
        Locale::En => (format!("[Zhuqi] {sentence}"), format!("[Zhuqi] {sentence}. Please log in: {link}")),
    }
}

/// Where a notification leads: to its one issue, or to the inbox.
pub fn link(public_url: &str, issue_ids: &[i64], count: i64) -> String {
    match (issue_ids, count) {
        ([id], 1) => format!("{public_url}/issues/{id}"),
        _ => format!("{public_url}/notifications"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::issues::words::Leg;

    #[test]
    fn one_is_told_by_its_name_and_many_by_their_number() {
        let facts = |count, yellow, red, leg| NoticeFacts { count, yellow, red, leg };
        let (zh, en) = (Locale::ZhCn, Locale::En);
        let sign = NotificationKind::ToSign;
        assert_eq!(sentence(sign, &facts(1, 0, 0, None), zh), "诉求待签收");
        assert_eq!(sentence(sign, &facts(12, 0, 0, None), zh), "诉求待签收（12件）");
        assert_eq!(sentence(sign, &facts(12, 0, 0, None), en), "An issue waits for your signature (12 issues)");
        let lamp = NotificationKind::Lamp;
        assert_eq!(sentence(lamp, &facts(1, 0, 1, Some(Leg::Reply)), zh), "时限预警：“正式回复”环节红灯");
        assert_eq!(sentence(lamp, &facts(4, 3, 2, Some(Leg::Reply)), zh), "时限预警：黄灯3件、红灯2件");
        assert_eq!(sentence(lamp, &facts(4, 3, 2, None), en), "Deadline warning: 3 yellow, 2 red");
        assert_eq!(link("https://z", &[7], 1), "https://z/issues/7");
        assert_eq!(link("https://z", &[7, 8], 2), "https://z/notifications");
    }
}
