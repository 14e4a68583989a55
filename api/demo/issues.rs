//! What the district's firms have asked for: a few issues in every state, told through the API by the accounts that
//! would do so, so that each has the timeline and the clocks that such work leaves.

use serde_json::{Value, json};

use super::common;
use super::walk::{Caller, Result};

/// One problem, and how far it has got.
struct Story {
    title: &'static str,
    description: &'static str,
    kind: &'static str,
    category: &'static str,
    need: Option<(&'static str, i64)>,
    /// Log-in of the department that handles it.
    handler: &'static str,
    level: &'static str,
    reached: &'static str,
}

#[rustfmt::skip]
const STORIES: &[Story] = &[
    story("订单增加后用工缺口大", "新增两条生产线，计划招收普工40名，近一个月仅到岗6人，希望协助对接职业院校和劳务市场。",
        "help", "talent", Some(("workers", 40)), "handler4", "simple", "submitted"),
    story("厂区门前道路破损影响运输", "厂区东侧道路坑洼严重，雨天积水，大型货车进出困难，希望尽快修复。",
        "help", "cost", None, "handler8", "simple", "submitted"),
    story("咨询专精特新中小企业申报条件", "企业主营业务收入1800万元，研发投入占比约5%，想了解今年的申报条件、材料和截止时间。",
        "consultation", "policy", None, "handler", "simple", "info_required"),
    story("与原供货商的货款纠纷", "供货商拖欠质量赔偿款62万元，已向法院起诉，希望政府部门出面协调。",
        "help", "other", None, "handler", "simple", "declined"),
    story("流动资金贷款续贷困难", "500万元贷款下月到期，银行要求追加抵押物，企业现有厂房已全部抵押，希望协调无还本续贷。",
        "help", "financing", Some(("financing", 500)), "handler3", "simple", "accepted"),
    story("变压器容量不足需要增容", "现有变压器315千伏安，新设备投用后需增容至800千伏安，供电方案迟迟未批复。",
        "help", "cost", Some(("power", 485)), "handler", "cross_department", "assigned"),
    story("社保补贴申请两个月未到账", "9月提交稳岗返还和社保补贴申请，窗口答复已审核，至今未到账。",
        "help", "policy", None, "handler4", "simple", "in_progress"),
    story("建议合并涉企检查", "三季度先后接受四个部门检查，内容重复较多，建议推行综合查一次。",
        "suggestion", "other", None, "handler6", "simple", "in_progress"),
    story("消防验收整改意见不一致", "两次现场核查提出的整改意见不一致，企业不知按哪份执行，影响投产。",
        "help", "access", None, "handler8", "cross_department", "reply_review"),
    story("扩建用地指标未落实", "二期项目需新增工业用地18亩，环评已通过，用地指标尚未下达。",
        "help", "access", Some(("land", 18)), "handler7", "legacy", "on_ledger"),
    story("要求减免占道费", "门店装修期间占用人行道，希望减免占道费。",
        "help", "cost", None, "handler8", "simple", "closed_explained"),
];

/// Those of the firms that the account `enterprise` acts for.
#[rustfmt::skip]
const OWN: &[Story] = &[
    story("燃气管道改造施工影响经营", "门前燃气管道改造围挡已一个月，客流下降明显，希望明确完工时间并预留通道。",
        "help", "cost", None, "handler8", "simple", "awaiting_confirmation"),
    story("首次贷款缺少抵押物", "成立不足三年，计划申请信用贷款100万元用于备货，银行答复缺少抵押物。",
        "help", "financing", Some(("financing", 100)), "handler3", "simple", "struck_off"),
    story("招聘会摊位报名", "咨询区里秋季专场招聘会的报名方式。",
        "consultation", "talent", None, "handler4", "simple", "resolved"),
    story("设备更新补贴咨询", "计划更新两台数控机床，咨询设备更新补贴政策。",
        "consultation", "policy", None, "handler", "simple", "in_progress"),
    story("仓库漏雨维修", "租用仓库漏雨，已与业主协商解决，不再需要协调。",
        "help", "other", None, "handler", "simple", "withdrawn"),
];

/// Those that the supervisor asks after: one order is open, the other one was answered and closed.
const SUPERVISED: [&str; 2] = ["社保补贴申请两个月未到账", "扩建用地指标未落实"];

#[allow(clippy::too_many_arguments, reason = "a line of a table")]
const fn story(
    title: &'static str,
    description: &'static str,
    kind: &'static str,
    category: &'static str,
    need: Option<(&'static str, i64)>,
    handler: &'static str,
    level: &'static str,
    reached: &'static str,
) -> Story {
    Story { title, description, kind, category, need, handler, level, reached }
}

/// Tells them all. `base` is the address of the server.
pub fn tell(base: &str) -> Result<()> {
    let (office, town) = (Caller::log_in(base, "coordinator")?, Caller::log_in(base, "town")?);
    let firms = town.get("/enterprises?status=operating&sort=id&limit=20")?;
    let firms = firms["items"].as_array().cloned().unwrap_or_default();
    let enterprise = Caller::log_in(base, "enterprise")?;
    let mut offices = vec![Caller::log_in(base, "park")?];
    for serial in 2..=13 {
        offices.push(Caller::log_in(base, &format!("town{serial}"))?);
    }
    let teller = Teller { base, office: &office, enterprise: &enterprise, offices: &offices, town: &town };
    for (story, firm) in STORIES.iter().zip(firms.iter().cycle()) {
        teller.tell(story, &town, firm)?;
    }
    common::tell(&town, &office, &firms)?;
    let own = enterprise.get("/enterprises")?;
    let own = own["items"].as_array().cloned().unwrap_or_default();
    for (story, firm) in OWN.iter().zip(own.iter().cycle()) {
        teller.tell(story, &enterprise, firm)?;
    }
    Ok(())
}

struct Teller<'a> {
    base: &'a str,
    /// Of the district.
    office: &'a Caller,
    enterprise: &'a Caller,
    /// Of the first town.
    town: &'a Caller,
    /// Of the park and the other towns.
    offices: &'a [Caller],
}

/// The states on the straight way.
const WAY: [&str; 8] = [
    "submitted",
    "accepted",
    "assigned",
    "in_progress",
    "reply_review",
    "awaiting_confirmation",
    "resolved",
    "struck_off",
];

impl Teller<'_> {
    fn tell(&self, story: &Story, reporter: &Caller, firm: &Value) -> Result<()> {
        let mut report = json!({ "enterprise_id": firm["id"], "kind": story.kind, "title": story.title,
            "description": story.description, "category": story.category });
        if let Some((kind, asked)) = story.need {
            report["need_kind"] = json!(kind);
            report["need_asked"] = json!(asked);
        }
        let issue = reporter.post("/issues", &report, None)?;
        let id = issue["id"].as_i64().unwrap_or_default();
        self.carry(story, reporter, id)?;
        if SUPERVISED.contains(&story.title) { self.supervise(story, id) } else { Ok(()) }
    }

    /// The supervisor asks after it, and the unit answers.
    fn supervise(&self, story: &Story, id: i64) -> Result<()> {
        let (supervisor, handler) =
            (Caller::log_in(self.base, "supervisor")?, Caller::log_in(self.base, story.handler)?);
        let order = json!({ "text": "演示数据：企业反映强烈，请查明原因并限期办结", "due_on": "2099-12-31" });
        act(&supervisor, id, "supervise", order)?;
        let order = supervisor.get(&format!("/issues/{id}"))?["supervision_orders"][0]["id"].clone();
        let report = json!({ "order_id": order, "text": "演示数据：已制定工作计划，逐项推进" });
        act(&handler, id, "report-supervision", report)?;
        if story.reached != "in_progress" {
            return Ok(());
        }
        let answer = json!({ "order_id": order, "text": "演示数据：原因已查明，正在办理拨付", "is_final": true });
        act(&handler, id, "report-supervision", answer)?;
        act(&supervisor, id, "close-supervision", json!({ "order_id": order, "note": "演示数据：经核实，情况属实" }))
    }

    /// From the report to where the story has got.
    fn carry(&self, story: &Story, reporter: &Caller, id: i64) -> Result<()> {
        if story.reached == "withdrawn" {
            return act(reporter, id, "withdraw", json!({ "reason": "演示数据：已与业主协商解决" }));
        }
        // A town that cannot decide gives it to the district, whose office takes it from there.
        if story.reached == "submitted" {
            return Ok(());
        }
        act(self.office_of(id)?, id, "report-up", json!({ "reason": "演示数据：需区级统筹" }))?;
        match story.reached {
            "info_required" => {
                return act(self.office, id, "require-info", json!({ "items": ["上年度审计报告", "研发费用明细"] }));
            }
            "declined" => {
                let body =
                    json!({ "ground": "litigation", "instead": "该纠纷已进入诉讼程序，请通过法院调解或判决解决" });
                return act(self.office, id, "decline", body);
            }
            _ => {}
        }
        let far = WAY.iter().position(|state| *state == story.reached).unwrap_or(3);
        act(self.office, id, "accept", json!({ "category": story.category, "level": story.level }))?;
        if far < 2 {
            return Ok(());
        }
        let handler = Caller::log_in(self.base, story.handler)?;
        let unit = handler.get("/me")?["memberships"][0]["organization"]["id"].clone();
        act(self.office, id, "dispatch", json!({ "lead_organization_id": unit }))?;
        if far < 3 {
            return Ok(());
        }
        act(&handler, id, "sign", json!({}))?;
        act(&handler, id, "contact", json!({ "text": "演示数据：已电话联系企业，了解具体情况" }))?;
        if story.reached == "on_ledger" {
            let body = json!({ "reason": "演示数据：用地指标计划年内下达，届时优先安排", "node_on": "2099-12-31" });
            act(&handler, id, "request-ledger", body)?;
            let request = self.office.get(&format!("/issues/{id}"))?["requests"][0]["id"].clone();
            return act(self.office, id, "decide", json!({ "request_id": request, "granted": true }));
        }
        if far < 4 && story.reached != "closed_explained" {
            return act(&handler, id, "phase-reply", json!({ "text": "演示数据：已会同有关单位核实，正在拟定方案" }));
        }
        let mut reply = json!({ "result": "solved", "text": "演示数据：已协调相关单位办理完毕，请企业确认" });
        if story.reached == "closed_explained" {
            reply["result"] = json!("explained");
            reply["basis"] = json!("《城市道路管理条例》第三十七条");
        }
        if let Some((_, asked)) = story.need {
            reply["need_met"] = json!(asked);
        }
        act(&handler, id, "reply", reply)?;
        if story.reached == "reply_review" {
            return Ok(());
        }
        act(self.office, id, "release", json!({}))?;
        if far < 6 {
            return Ok(());
        }
        act(self.enterprise, id, "confirm", json!({ "result": "solved" }))?;
        if far < 7 {
            return Ok(());
        }
        act(self.office, id, "call-back", json!({ "text": "演示数据：企业表示贷款已到账", "matches": true }))?;
        act(self.office, id, "strike-off", json!({}))
    }

    /// The office that an issue waits for.
    fn office_of(&self, id: i64) -> Result<&Caller> {
        for office in self.offices.iter().chain([self.town]) {
            let issue = office.get(&format!("/issues/{id}"));
            let may =
                |issue: &Value| issue["allowed_actions"].as_array().is_some_and(|all| all.contains(&json!("accept")));
            if issue.as_ref().is_ok_and(may) {
                return Ok(office);
            }
        }
        Err(format!("no office for issue {id}"))
    }
}

/// One action on an issue as it stands.
pub(super) fn act(caller: &Caller, id: i64, action: &str, body: Value) -> Result<()> {
    let path = format!("/issues/{id}");
    let version = caller.get(&path)?["version"].clone();
    caller.post(&format!("{path}/{action}"), &body, Some(&version))?;
    Ok(())
}
