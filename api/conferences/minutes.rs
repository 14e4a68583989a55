//! `/conferences/{id}/minutes`: the minutes (会议纪要), written from the rows.

use actix_web::http::header::{ContentEncoding, DispositionType};
use actix_web::{HttpResponse, web};
use chrono::NaiveDate;

use super::out::{self, ConferenceDetail, ConferenceItem};
use super::words::ConferenceState;
use crate::auth::principal::Principal;
use crate::clock::Calendar;
use crate::error::{ProblemBody, Result};
use crate::http::context::RequestContext;
use crate::http::disposition;
use crate::http::extract::{NoQuery, Path, Query};
use crate::issues::limits;
use crate::messages::Locale;
use crate::paper::{Facts, MEDIA_TYPE, Paper};
use crate::{AppState, messages};

/// Print the minutes of a joint conference
///
/// A Word document with those issues of the agenda that the caller sees, in the language that is asked for and with the
/// time of the convening office. 409 before the conference is held.
#[utoipa::path(get, path = "/api/v1/conferences/{id}/minutes", tag = "conferences", operation_id = "get_conference_minutes",
    params(("id" = i64, Path, description = "Conference")),
    responses((status = 200, description = "The document", body = Vec<u8>, content_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        (status = 409, description = "Not held yet", body = ProblemBody, content_type = "application/problem+json")))]
pub async fn get(
    state: web::Data<AppState>,
    principal: Principal,
    context: RequestContext,
    Path(id): Path<i64>,
    _: Query<NoQuery>,
) -> Result<HttpResponse> {
    let locale = context.locale;
    let (detail, calendar) = state
        .db
        .read(move |c| {
            let detail = out::load(c, &principal, id)?;
            if detail.conference.state == ConferenceState::Draft {
                let reason = locale.pick("会议尚未召开", "The conference has not been held");
                return Err(messages::NOT_PRINTABLE_YET.error().with("reason", reason));
            }
            let calendar = limits::calendar_of(c, detail.conference.organization_id)?.1;
            Ok((detail, calendar))
        })
        .await?;
    let document = write(&detail, &calendar, locale)?;
    let plain = format!("Minutes_{id}.docx");
    let name = match locale {
        Locale::ZhCn => format!("会议纪要_{id}.docx"),
        Locale::En => plain.clone(),
    };
    Ok(HttpResponse::Ok()
        .content_type(MEDIA_TYPE)
        .insert_header(ContentEncoding::Identity)
        .insert_header(disposition::named(DispositionType::Attachment, Some(plain), &name))
        .body(document))
}

fn write(detail: &ConferenceDetail, calendar: &Calendar, locale: Locale) -> Result<Vec<u8>> {
    let say = |zh: &'static str, en: &'static str| locale.pick(zh, en);
    let conference = &detail.conference;
    let begun = calendar.local(conference.starts_at.naive_utc());
    let people = detail.participants.iter().map(|one| match &one.person_name {
        Some(person) => format!("{}{}{person}", one.organization_name, say(" ", ", ")),
        None => one.organization_name.clone(),
    });
    let facts = Facts::default()
        .short(say("会议时间", "Time"), begun.format(say("%Y年%-m月%-d日 %H:%M", "%-d %B %Y, %H:%M")).to_string())
        .short(say("会议地点", "Place"), conference.place.clone().unwrap_or_default())
        .short(say("召集单位", "Convened by"), &conference.organization_name)
        .short(
            say("议题数", "Items"),
            format!("{}{}{}", conference.item_count, say("，议定 ", ", decided: "), conference.decided_count),
        )
        .long(say("参会单位和人员", "Participants"), people.collect::<Vec<_>>().join("\n"));
    let mut paper = Paper::new(&conference.title).right(say("会议纪要", "Minutes")).facts(facts);
    for (number, item) in (1..).zip(&detail.items) {
        paper = paper.line(&format!("{number}. {}", item.issue.title)).facts(item_facts(item, locale));
    }
    let who = [say("记录人（签字）", "Recorded by"), say("主持人（签字）", "Chair")];
    paper.signatures(&who, say("日期", "Date")).finish()
}

fn item_facts(item: &ConferenceItem, locale: Locale) -> Facts {
    let say = |zh: &'static str, en: &'static str| locale.pick(zh, en);
    let facts = Facts::default()
        .short(say("企业名称", "Enterprise"), &item.issue.enterprise_name)
        .short(say("诉求编号", "Issue no."), item.issue.id.to_string());
    let Some(decision) = &item.decision else {
        return facts.long(say("议定意见", "Decision"), say("未议定，列入下次会议议题。", "None; on the next agenda."));
    };
    let day = |day: NaiveDate| day.format(say("%Y年%-m月%-d日", "%-d %B %Y")).to_string();
    let kind = item.decision_kind.map(|kind| kind.label(locale)).unwrap_or_default();
    let facts = facts.long(say("议定意见", "Decision"), decision).short(say("议定方式", "Kind"), kind);
    match (&item.responsible_organization_name, item.due_on) {
        (Some(unit), Some(due)) => {
            facts.short(say("责任单位", "Responsible"), unit).long(say("完成日期", "Due on"), day(due))
        }
        _ => facts,
    }
}
