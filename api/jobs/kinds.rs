//! Every kind of background work, in one table: what runs it, what follows when it is given up, and how often it is
//! due if nobody asks for it.

use super::housekeeping;
use super::queue::{Job, Outcome};
use crate::attachments::sweep;
use crate::db::Conn;
use crate::enterprises::matching::pairs;
use crate::error::Result;
use crate::notifications::{retention, send};
use crate::organizations::transfer_run;
use crate::vocabulary::Word;
use crate::{AppState, audit, exports, imports, issues};

/// One kind of job.
pub struct Kind {
    /// `jobs.kind` and what people call it.
    pub word: Word,
    /// Runs it, from wherever it stands.
    pub run: fn(&AppState, &Job) -> Result<Outcome>,
    /// Tells the subject of a job that is not tried again by itself.
    pub give_up: fn(&mut Conn, &Job) -> Result<()>,
    /// Takes that back when an administrator tries the job once more.
    pub reopen: fn(&mut Conn, &Job) -> Result<()>,
    /// Of periodic work: seconds between two runs, where a deployment begins.
    pub every: Option<i64>,
}

impl Kind {
    /// Work that somebody asks for.
    const fn asked(
        word: Word,
        run: fn(&AppState, &Job) -> Result<Outcome>,
        give_up: fn(&mut Conn, &Job) -> Result<()>,
        reopen: fn(&mut Conn, &Job) -> Result<()>,
    ) -> Self {
        Kind { word, run, give_up, reopen, every: None }
    }

    /// Work that is due every so many seconds; it has no subject, so nobody has to be told.
    const fn periodic(every: i64, word: Word, run: fn(&AppState, &Job) -> Result<Outcome>) -> Self {
        Kind { word, run, give_up: nothing, reopen: nothing, every: Some(every) }
    }

    /// `jobs.kind`
    pub const fn code(&self) -> &'static str {
        self.word.0
    }
}

const HOUR: i64 = 3600;

/// All of them.
pub static KINDS: &[Kind] = &[
    Kind::asked(
        (imports::run::JOB, "导入台账", "Ledger import"),
        imports::run::run,
        imports::run::give_up,
        imports::run::reopen,
    ),
    Kind::asked(
        (transfer_run::JOB, "区划企业划转", "Transfer of a division"),
        transfer_run::run,
        transfer_run::give_up,
        transfer_run::reopen,
    ),
    Kind::asked(
        (imports::undo::UNDO_JOB, "撤销导入", "Undoing of an import"),
        imports::undo::run,
        imports::undo::give_up,
        imports::undo::reopen,
    ),
    Kind::periodic(
        6 * HOUR,
        ("forget_imports", "清理过期导入文件", "Forget files of old imports"),
        imports::retention::run,
    ),
    Kind::periodic(60, ("seal_audit", "封存审计记录", "Seal the audit trail"), audit::seal::job),
    Kind::periodic(24 * HOUR, ("verify_audit", "校验审计记录", "Verify the audit trail"), audit::verify::job),
    Kind::asked((pairs::JOB, "查找疑似重复", "Find possible duplicates"), pairs::run, nothing, nothing),
    Kind::asked(
        (exports::run::JOB, "导出名单", "Export"),
        exports::run::run,
        exports::run::give_up,
        exports::run::reopen,
    ),
    Kind::asked(
        (issues::recount::JOB, "按新工作日历重算时限", "Count deadlines anew"),
        issues::recount::run,
        nothing,
        nothing,
    ),
    Kind::asked(
        (issues::recount::UNIT_JOB, "按单位新日历重算时限", "Count deadlines of a unit anew"),
        issues::recount::run_unit,
        nothing,
        nothing,
    ),
    Kind::periodic(60, ("watch_deadlines", "检查诉求时限", "Watch the deadlines of issues"), issues::watch::job),
    Kind::periodic(60, ("send_notifications", "发送邮件和短信通知", "Send mails and text messages"), send::job),
    Kind::periodic(24 * HOUR, ("forget_notifications", "清理过期通知", "Forget old notifications"), retention::job),
    Kind::periodic(600, (exports::expiry::JOB, "清理过期导出文件", "Remove expired exports"), exports::expiry::run),
    Kind::periodic(600, ("forget_answers", "清理重复请求应答", "Forget stored answers"), housekeeping::forget_answers),
    Kind::periodic(HOUR, ("forget_sessions", "清理过期会话", "Forget ended sessions"), housekeeping::forget_sessions),
    Kind::periodic(
        6 * HOUR,
        ("forget_invitations", "清理过期邀请", "Forget expired invitations"),
        housekeeping::forget_invitations,
    ),
    Kind::periodic(HOUR, (sweep::JOB, "清理资料文件", "Erase documents"), sweep::run),
    Kind::periodic(6 * HOUR, ("forget_jobs", "清理任务记录", "Forget finished jobs"), housekeeping::forget_jobs),
];

/// The kind of a code.
pub fn find(code: &str) -> Option<&'static Kind> {
    KINDS.iter().find(|kind| kind.code() == code)
}

fn nothing(_: &mut Conn, _: &Job) -> Result<()> {
    Ok(())
}
