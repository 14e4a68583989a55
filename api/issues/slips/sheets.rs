//! The sheets themselves, one function each.

use super::SlipKind;
use super::subject::Subject;
use crate::error::Result;
use crate::issues::words::{Leg, RequestKind};
use crate::messages::Locale;
use crate::paper::{Facts, Paper};

/// A sheet as a Word document.
pub fn write(kind: SlipKind, subject: &Subject, locale: Locale) -> Result<Vec<u8>> {
    let number = format!("{}{}", locale.pick("编号：", "No. "), subject.issue.issue.id);
    let paper = Paper::new(kind.label(locale)).right(&number);
    let sheet = Sheet { subject, locale };
    match kind {
        SlipKind::Acceptance => sheet.acceptance(paper),
        SlipKind::Dispatch => sheet.dispatch(paper),
        SlipKind::Extension => sheet.extension(paper),
        SlipKind::StrikeOff => sheet.strike_off(paper),
    }
    .finish()
}

struct Sheet<'a> {
    subject: &'a Subject,
    locale: Locale,
}

impl Sheet<'_> {
    fn say<'a>(&self, zh: &'a str, en: &'a str) -> &'a str {
        self.locale.pick(zh, en)
    }

    fn time(&self, at: Option<chrono::DateTime<chrono::Utc>>) -> String {
        self.subject.time(at, self.locale)
    }

    fn sign(&self, paper: Paper, who: &[&str]) -> Paper {
        paper.signatures(who, self.say("日期", "Date"))
    }

    fn level(&self) -> String {
        self.subject.issue.issue.level.map(|level| level.label(self.locale).to_owned()).unwrap_or_default()
    }

    fn category(&self) -> String {
        self.subject.issue.issue.category_name.clone().unwrap_or_default()
    }

    fn acceptance(&self, paper: Paper) -> Paper {
        let detail = &self.subject.issue;
        let issue = &detail.issue;
        let (name, phone) = self.subject.contact.clone().unwrap_or_default();
        let mut facts = Facts::default()
            .short(self.say("企业名称", "Enterprise"), &issue.enterprise_name)
            .short(self.say("统一社会信用代码", "Credit code"), self.subject.credit_code.clone().unwrap_or_default())
            .short(self.say("联系人", "Contact"), name)
            .short(self.say("联系电话", "Phone"), phone.unwrap_or_default())
            .short(self.say("诉求类型", "Kind"), issue.kind.label(self.locale))
            .short(self.say("诉求类别", "Category"), self.category())
            .short(self.say("难易分级", "Level"), self.level())
            .short(self.say("来源", "Source"), issue.source.label(self.locale))
            .short(self.say("提交时间", "Submitted"), self.time(issue.submitted_at))
            .short(self.say("受理时间", "Accepted"), self.time(detail.accepted_at))
            .short(self.say("受理单位", "Accepted by"), &issue.coordinating_organization_name)
            .short(self.say("单位电话", "Its phone"), issue.coordinating_organization_phone.clone().unwrap_or_default())
            .long(self.say("诉求事项", "Subject"), &issue.title)
            .long(self.say("具体情况", "Description"), &detail.description);
        if let (Some(kind), Some(asked)) = (issue.need_kind, issue.need_asked) {
            let need = format!("{}{}{asked}", kind.label(self.locale), self.say("：", ": "));
            facts = facts.long(self.say("量化需求", "Needed"), need);
        }
        let paper = paper.facts(facts);
        self.sign(paper, &[self.say("受理单位（盖章）", "Office (seal)"), self.say("受理人（签字）", "Accepted by")])
    }

    fn dispatch(&self, paper: Paper) -> Paper {
        let detail = &self.subject.issue;
        let issue = &detail.issue;
        let lead = issue.lead_organization_name.clone().unwrap_or_default();
        let due = detail.deadlines.iter().rev().find(|clock| clock.leg == Leg::Reply).and_then(|clock| clock.due_at);
        let helpers: Vec<&str> = detail.parts.iter().map(|part| part.organization_name.as_str()).collect();
        let facts = Facts::default()
            .short(self.say("企业名称", "Enterprise"), &issue.enterprise_name)
            .short(self.say("诉求类别", "Category"), self.category())
            .short(self.say("诉求类型", "Kind"), issue.kind.label(self.locale))
            .short(self.say("难易分级", "Level"), self.level())
            .short(self.say("交办时间", "Dispatched"), self.time(detail.dispatched_at))
            .short(self.say("办理时限", "Reply due"), self.time(due))
            .short(self.say("主办单位", "Lead"), &lead)
            .short(self.say("协办单位", "Helping"), helpers.join(self.say("、", ", ")))
            .long(self.say("诉求事项", "Subject"), &issue.title)
            .long(self.say("具体情况", "Description"), &detail.description)
            .long(self.say("领导批示", "Instruction"), "\n\n");
        let paper = paper
            .line(&format!("{lead}{}", self.say("：", ":")))
            .text(self.say(
                "现将下列企业诉求交由你单位主办。请及时签收，联系企业了解情况，按时限办理并提交正式回复。",
                "The issue below is given to you as the lead. Please sign for it, contact the enterprise and submit the \
                 formal reply in time.",
            ))
            .facts(facts);
        let who = [self.say("交办单位（盖章）", "Dispatched by (seal)"), self.say("签收人（签字）", "Received by")];
        self.sign(paper, &who)
    }

    fn extension(&self, paper: Paper) -> Paper {
        let detail = &self.subject.issue;
        let issue = &detail.issue;
        let Some(asked) = detail.requests.iter().rfind(|request| request.kind == RequestKind::Extension) else {
            return paper;
        };
        let running = |leg: &Leg| matches!(leg, Leg::Reply | Leg::Redo);
        let due = detail.deadlines.iter().rev().find(|clock| running(&clock.leg)).and_then(|clock| clock.due_at);
        let facts = Facts::default()
            .short(self.say("申请单位", "Asked by"), &asked.organization_name)
            .short(self.say("申请时间", "Asked"), self.time(Some(asked.created_at)))
            .short(self.say("企业名称", "Enterprise"), &issue.enterprise_name)
            .short(self.say("交办时间", "Dispatched"), self.time(detail.dispatched_at))
            .short(self.say("现办理时限", "Due at present"), self.time(due))
            .short(self.say("申请延期至", "Extension until"), self.subject.day(asked.proposed_on, self.locale))
            .short(self.say("已延期次数", "Extensions so far"), detail.extension_count.to_string())
            .short(self.say("审批结果", "Decision"), asked.state.label(self.locale))
            .long(self.say("诉求事项", "Subject"), &issue.title)
            .long(self.say("延期理由", "Reason"), &asked.reason)
            .long(self.say("审批意见", "Opinion"), asked.decision_note.clone().unwrap_or_else(|| "\n\n".to_owned()));
        let who =
            [self.say("申请单位负责人（签字）", "Head of the unit"), self.say("审批单位负责人（签字）", "Decided by")];
        self.sign(paper.facts(facts), &who)
    }

    fn strike_off(&self, paper: Paper) -> Paper {
        let detail = &self.subject.issue;
        let issue = &detail.issue;
        let outcome = issue.outcome.map(|outcome| outcome.label(self.locale)).unwrap_or_default();
        let mut facts = Facts::default()
            .short(self.say("企业名称", "Enterprise"), &issue.enterprise_name)
            .short(self.say("诉求类别", "Category"), self.category())
            .short(self.say("提交时间", "Submitted"), self.time(issue.submitted_at))
            .short(self.say("办结时间", "Closed"), self.time(detail.closed_at))
            .short(self.say("主办单位", "Lead"), issue.lead_organization_name.clone().unwrap_or_default())
            .short(self.say("办理结果", "Outcome"), outcome)
            .long(self.say("诉求事项", "Subject"), &issue.title)
            .long(self.say("具体情况", "Description"), &detail.description)
            .long(self.say("办理情况", "Reply"), detail.reply_text.clone().unwrap_or_default());
        if let Some(basis) = &detail.reply_basis {
            facts = facts.long(self.say("依据", "Basis"), basis);
        }
        let who = [
            self.say("企业（签字、盖章）", "Enterprise (signature, seal)"),
            self.say("主办单位（盖章）", "Lead (seal)"),
            self.say("审核单位（盖章）", "Office (seal)"),
        ];
        self.sign(paper.facts(facts), &who)
    }
}
