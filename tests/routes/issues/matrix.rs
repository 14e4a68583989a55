//! Every action, in every state, by everybody: what the table forbids is refused, and nothing has changed.

use diesel::prelude::*;
use serde_json::{Value, json};
use zhuqi::auth::scope::Relation;
use zhuqi::db::schema::issues;
use zhuqi::issues::words::IssueState;
use zhuqi::issues::workflow::{IssueAction, TRANSITIONS, Transition};

use super::{Cast, HELPING, act};
use crate::common::world::org;

/// A body that would do, if the action were possible.
pub fn body(action: IssueAction) -> Value {
    use IssueAction as A;
    match action {
        A::Accept => json!({"category": "financing_renewal", "level": "simple"}),
        A::RequireInfo => json!({"items": ["合同"]}),
        A::Decline => json!({"ground": "litigation", "instead": "请诉讼"}),
        A::Dispatch => json!({"lead_organization_id": org::INDUSTRY_A}),
        A::Redispatch => json!({"lead_organization_id": HELPING, "reason": "职能划转"}),
        A::HandDown => json!({"organization_id": org::TOWN_A1, "reason": "属地办理"}),
        A::Reclassify => json!({"level": "legacy", "reason": "历史遗留"}),
        A::RequestExtension => json!({"reason": "等待方案", "until": "2199-01-01"}),
        A::RequestLedger => json!({"reason": "等待指标", "node_on": "2199-01-01"}),
        A::AssignTask => json!({"organization_id": org::TOWN_A1, "instruction": "核实情况"}),
        A::Decide => json!({"request_id": 1, "granted": true}),
        A::Reply => json!({"result": "solved", "text": "已解决"}),
        A::Confirm => json!({"result": "solved"}),
        A::CallBack => json!({"text": "已回访", "matches": true}),
        A::StrikeOff => json!({"slip": "销号单1"}),
        A::Supervise => json!({"text": "请限期办结", "due_on": "2199-01-01"}),
        A::ReportSupervision => json!({"order_id": 1, "text": "正在办理"}),
        A::CloseSupervision => json!({"order_id": 1, "note": "已整改"}),
        A::Submit | A::Sign | A::Resume | A::Release => json!({}),
        A::Object | A::RequestEscalation | A::Escalate | A::ReportUp | A::Return | A::Withdraw | A::Reopen => {
            json!({"reason": "原因"})
        }
        _ => json!({"text": "内容"}),
    }
}

#[test]
fn what_the_table_forbids_is_refused_and_changes_nothing() {
    let cast = Cast::new();
    let id = cast.in_progress();
    // The other department helps, so that everyone has his relation.
    act(
        &cast.office,
        id,
        "redispatch",
        json!({"lead_organization_id": org::INDUSTRY_A, "reason": "增加协办",
        "co_handlers": [{"organization_id": HELPING}]}),
    )
    .expect(200);
    let callers = [
        ("firm", cast.firm.clone(), vec![Relation::Agent, Relation::Author]),
        ("officer", cast.officer.clone(), vec![Relation::Officer]),
        ("office", cast.office.clone(), vec![Relation::Coordinator]),
        ("district", cast.app.login("coordinator_a"), vec![Relation::Superior]),
        ("handler", cast.handler.clone(), vec![Relation::Handler]),
        ("lead", cast.app.login("lead_a"), vec![Relation::DepartmentLead]),
        ("helper", cast.helper.clone(), vec![Relation::CoHandler]),
        ("supervisor", cast.supervisor.clone(), vec![Relation::Supervisor]),
        ("leader", cast.app.login("leader_a"), vec![Relation::Leader]),
    ];
    let strangers = [cast.app.login("coordinator_b"), cast.app.login("coordinator_park"), cast.app.login("admin_a")];
    let mut wrong = Vec::new();
    for (code, ..) in IssueState::WORDS {
        let state = IssueState::parse(code).expect("a state");
        let version = arrange(&cast, id, state);
        let actions =
            TRANSITIONS.iter().filter(|line| !matches!(line.action, IssueAction::Update | IssueAction::Delete));
        for line in actions {
            let path = format!("/issues/{id}/{}", line.action.code().replace('_', "-"));
            for (name, client, relations) in &callers {
                let Some(expected) = refusal(line, state, relations) else { continue };
                let answer = client.post_if(&path, version, &body(line.action));
                if answer.status != expected {
                    wrong.push(format!(
                        "{name} {} in {code}: {} instead of {expected}",
                        line.action.code(),
                        answer.status
                    ));
                }
            }
            if let Some(stranger) = strangers.get(line.action as usize % strangers.len()) {
                stranger.post_if(&path, version, &body(line.action)).expect_problem(404, "not_found");
            }
        }
        let row = issues::table.find(id).select((issues::state, issues::version));
        let after: (IssueState, i64) = cast.app.arrange(|c| row.first(c).expect("the issue"));
        assert_eq!(after, (state, version), "changed in {code}");
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The status that the table demands; `None` where it permits.
fn refusal(line: &Transition, state: IssueState, relations: &[Relation]) -> Option<u16> {
    // A draft is there for those who wrote it and for the enterprise alone; here it was handed in before.
    if !line.who.iter().any(|relation| relations.contains(relation)) {
        return Some(403);
    }
    let possible = TRANSITIONS.iter().any(|other| other.action == line.action && other.from.contains(&state));
    (!possible).then_some(409)
}

/// Puts the issue into a state; what belongs to the state beside it does not matter for what is refused.
fn arrange(cast: &Cast, id: i64, state: IssueState) -> i64 {
    cast.app.arrange(|c| {
        diesel::update(issues::table.find(id)).set(issues::state.eq(state)).execute(c).expect("arranged");
        issues::table.find(id).select(issues::version).first(c).expect("the issue")
    })
}

#[test]
fn the_list_offers_only_what_is_then_possible() {
    let cast = Cast::new();
    let (submitted, replied) = (cast.report(), cast.replied());
    let listed = cast.firm.get("/issues?sort=-id").expect(200).json;
    let of = |id: i64| {
        let items = listed["items"].as_array().expect("a list");
        items.iter().find(|item| item["id"] == id).expect("listed")["allowed_actions"].clone()
    };
    assert_eq!(of(submitted), json!(["withdraw", "comment"]));
    assert_eq!(of(replied), json!(["confirm", "withdraw", "comment"]));
}
