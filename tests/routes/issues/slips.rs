//! Slips: what they say, to whom, and from when on.

use serde_json::json;

use super::{Cast, act, seen};
use crate::common::files::paper;

/// A moment of an answer as the clock on the wall in China shows it.
fn wall(time: &serde_json::Value, format: &str) -> String {
    let at: chrono::DateTime<chrono::Utc> = time.as_str().expect("a time").parse().expect("RFC 3339");
    at.with_timezone(&chrono::FixedOffset::east_opt(8 * 3600).expect("a zone")).format(format).to_string()
}

#[test]
fn slips_say_what_has_happened_to_those_who_may_know() {
    let cast = Cast::new();
    let id = cast.report();
    let path = |kind: &str| format!("/issues/{id}/slips/{kind}");
    let early = cast.office.get(&path("acceptance")).expect_problem(409, "not_printable_yet");
    assert_eq!(early.json["detail"], "该诉求尚未受理");
    assert_eq!(seen(&cast.office, id)["slips"], json!([]));
    cast.office.get(&path("diploma")).expect_problem(404, "not_found");
    cast.handler.get(&path("acceptance")).expect_problem(404, "not_found");

    act(&cast.office, id, "accept", json!({"category": "financing_renewal", "level": "simple"})).expect(200);
    let issue = seen(&cast.office, id);
    assert_eq!(issue["slips"], json!(["acceptance"]));
    let slip = cast.office.get(&path("acceptance")).expect(200);
    let name: String = form_urlencoded::byte_serialize(format!("问题受理单_{id}.docx").as_bytes()).collect();
    assert!(slip.header("content-disposition").contains(&format!("UTF-8''{name}")), "{:?}", slip.headers);
    let (words, xml) = paper(&slip.bytes);
    let firm = &cast.register.a1;
    let masked = zhuqi::phone::masked(&firm.phone);
    let accepted = wall(&issue["accepted_at"], "%Y年%-m月%-d日 %H:%M");
    for word in [
        "问题受理单",
        &format!("编号：{id}"),
        &firm.name,
        &firm.code,
        &masked,
        &accepted,
        "续贷转贷难",
        "贷款500万元下月到期，银行要求追加抵押物",
        "融资（万元）：500",
        "大营镇",
    ] {
        assert!(words.contains(&format!("|{word}|")), "no {word} in {words}");
    }
    assert!(words.contains("受理人（签字）：____") && words.contains("日期：____"), "{words}");
    assert!(!words.contains(&firm.phone), "a phone in full");
    assert!(xml.contains("仿宋") && xml.contains("宋体") && xml.contains("w:jc w:val=\"center\""), "{xml}");

    act(&cast.office, id, "dispatch", json!({"lead_organization_id": crate::common::world::org::INDUSTRY_A}))
        .expect(200);
    act(&cast.handler, id, "sign", json!({})).expect(200);
    cast.firm.get(&path("dispatch")).expect_problem(403, "forbidden");
    let notice = paper(&cast.handler.get(&path("dispatch")).expect(200).bytes).0;
    let due = wall(&super::clock(&seen(&cast.handler, id), "reply")["due_at"], "%Y年%-m月%-d日 %H:%M");
    for word in ["交办通知书", "陕州区工信局：", &due, &firm.name] {
        assert!(notice.contains(&format!("|{word}|")), "no {word} in {notice}");
    }
    // The department does not see the enterprise, whose contact its slip leaves out.
    let without = paper(&cast.handler.get(&path("acceptance")).expect(200).bytes).0;
    assert!(!without.contains(&masked) && !without.contains(&firm.code), "{without}");

    cast.handler.get(&path("extension")).expect_problem(409, "not_printable_yet");
    act(&cast.handler, id, "request-extension", json!({"reason": "等待银行审批", "until": "2199-06-03"})).expect(200);
    let english = [("accept-language", "en")];
    let asked = cast.handler.send("GET", &path("extension"), &english, b"").expect(200);
    let asked = paper(&asked.bytes).0;
    for word in ["Extension request", "3 June 2199", "等待银行审批", "Open"] {
        assert!(asked.contains(&format!("|{word}|")), "no {word} in {asked}");
    }
    assert_eq!(seen(&cast.firm, id)["slips"], json!(["acceptance"]));

    cast.firm.get(&path("strike_off")).expect_problem(409, "not_printable_yet");
    act(&cast.handler, id, "reply", json!({"result": "solved", "text": "已续贷500万元"})).expect(200);
    act(&cast.office, id, "release", json!({})).expect(200);
    act(&cast.firm, id, "confirm", json!({"result": "solved"})).expect(200);
    let ended = paper(&cast.firm.get(&path("strike_off")).expect(200).bytes).0;
    for word in ["销号单", "已续贷500万元", "企业确认已解决"] {
        assert!(ended.contains(&format!("|{word}|")), "no {word} in {ended}");
    }
    assert_eq!(seen(&cast.office, id)["slips"], json!(["acceptance", "dispatch", "extension", "strike_off"]));
}
