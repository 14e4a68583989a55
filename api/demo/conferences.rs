//! One joint conference that was held, with what it decided and what it did not get to, and the next one with its
//! agenda, told through the API by the district's office.

use chrono::{Duration, NaiveDate};
use serde_json::{Value, json};

use super::issues::act;
use super::walk::{Caller, Result};
use crate::db::today;

/// Tells both. `base` is the address of the server.
pub fn tell(base: &str) -> Result<()> {
    let office = Caller::log_in(base, "coordinator")?;
    let found = office.get("/issues?state=assigned,in_progress,on_ledger&sort=-id&limit=50")?;
    let found = found["items"].as_array().cloned().unwrap_or_default();
    let may = |issue: &Value, action: &str| {
        issue["allowed_actions"].as_array().is_some_and(|all| all.contains(&json!(action)))
    };
    let fit: Vec<Value> =
        found.into_iter().filter(|issue| may(issue, "escalate") && may(issue, "assign_task")).collect();
    let [decided @ .., deferred, coming] = fit.get(..4).ok_or("too few issues for a conference")? else {
        return Err("too few issues for a conference".to_owned());
    };
    for issue in decided.iter().chain([deferred]) {
        let body = json!({ "reason": "演示数据：涉及多个部门，提请联席会商" });
        act(&office, issue["id"].as_i64().unwrap_or_default(), "escalate", body)?;
    }
    let held = office.post("/conferences", &meeting("第1次助企联席会议", today(), &fit[..4]), None)?;
    let path = format!("/conferences/{}", held["id"]);
    let mut conference = office.post(&format!("{path}/hold"), &json!({}), Some(&held["version"]))?;
    let due_on = today() + Duration::days(21);
    for issue in decided {
        let items = conference["items"].as_array().cloned().unwrap_or_default();
        let item = items.iter().find(|item| item["issue"]["id"] == issue["id"]).ok_or("the agenda lacks an issue")?;
        let decision = json!({ "kind": "task", "text": "演示数据：由责任单位牵头拿出具体方案，报区联席办",
            "organization_id": issue["lead_organization_id"], "due_on": due_on });
        let address = format!("{path}/items/{}/decide", item["id"]);
        conference = office.post(&address, &decision, Some(&conference["version"]))?;
    }
    office.post(&format!("{path}/close"), &json!({}), Some(&conference["version"]))?;
    let body = json!({ "reason": "演示数据：部门意见不一致，提请联席会商" });
    act(&office, coming["id"].as_i64().unwrap_or_default(), "escalate", body)?;
    let next = meeting("第2次助企联席会议", today() + Duration::days(14), &fit[2..4]);
    office.post("/conferences", &next, None)?;
    Ok(())
}

/// A morning in the district's hall with the departments that lead these issues.
fn meeting(title: &str, day: NaiveDate, issues: &[Value]) -> Value {
    let mut units: Vec<&Value> = Vec::new();
    for issue in issues {
        let lead = &issue["lead_organization_id"];
        if !lead.is_null() && !units.contains(&lead) {
            units.push(lead);
        }
    }
    let participants: Vec<Value> = units.into_iter().map(|unit| json!({ "organization_id": unit })).collect();
    json!({ "title": title, "starts_at": format!("{day}T09:00:00+08:00"), "place": "区政府三楼会议室",
        "participants": participants })
}
