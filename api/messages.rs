//! Every text that the API answers, in Chinese and English, beside its stable code.

use std::borrow::Cow;

/// The reader's language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Locale {
    /// Simplified Chinese, the default.
    #[default]
    ZhCn,
    /// English.
    En,
}

impl Locale {
    /// Reads an `Accept-Language` header: the supported language with the highest weight, Chinese when in doubt.
    pub fn from_accept_language(header: &str) -> Self {
        let mut best = (0.0_f32, Locale::ZhCn);
        for part in header.split(',') {
            let (tag, weight) =
                part.split_once(";q=").map_or((part, 1.0), |(t, q)| (t, q.trim().parse().unwrap_or(0.0)));
            let locale = match tag.trim().get(..2).map(str::to_ascii_lowercase).as_deref() {
                Some("zh") => Locale::ZhCn,
                Some("en") => Locale::En,
                _ => continue,
            };
            if weight > best.0 {
                best = (weight, locale);
            }
        }
        best.1
    }

    /// The tag for `Content-Language` and the database.
    pub fn tag(self) -> &'static str {
        match self {
            Locale::ZhCn => "zh-CN",
            Locale::En => "en",
        }
    }

    /// The text of this language.
    pub fn pick<'a>(self, zh: &'a str, en: &'a str) -> &'a str {
        match self {
            Locale::ZhCn => zh,
            Locale::En => en,
        }
    }
}

/// A kind of problem: what a client branches on, and what a person reads.
#[derive(Debug)]
pub struct ProblemKind {
    /// Stable; never translated.
    pub code: &'static str,
    /// HTTP status.
    pub status: u16,
    zh: (&'static str, &'static str),
    en: (&'static str, &'static str),
}

impl ProblemKind {
    /// The short name of the kind.
    pub fn title(&self, locale: Locale) -> &'static str {
        locale.pick(self.zh.0, self.en.0)
    }

    /// What happened; may hold `{placeholders}`.
    pub fn detail(&self, locale: Locale) -> &'static str {
        locale.pick(self.zh.1, self.en.1)
    }
}

/// Fills the `{placeholders}` of a text.
pub fn fill(text: &str, params: &[(&'static str, String)]) -> String {
    params
        .iter()
        .fold(Cow::Borrowed(text), |text, (name, value)| Cow::Owned(text.replace(&format!("{{{name}}}"), value)))
        .into_owned()
}

/// The kind for a status that the framework answers by itself.
pub fn kind_of_status(status: u16) -> &'static ProblemKind {
    match status {
        400 => &BAD_REQUEST,
        401 => &UNAUTHENTICATED,
        403 => &FORBIDDEN,
        404 => &NOT_FOUND,
        405 => &METHOD_NOT_ALLOWED,
        413 => &TOO_LARGE,
        415 => &UNSUPPORTED_MEDIA_TYPE,
        503 => &UNAVAILABLE,
        _ => &INTERNAL,
    }
}

/// Malformed request (400).
pub static BAD_REQUEST: ProblemKind = ProblemKind {
    code: "bad_request",
    status: 400,
    zh: ("请求格式不正确", "无法读取请求：{reason}"),
    en: ("Malformed request", "The request cannot be read: {reason}"),
};

/// Unknown field (400).
pub static UNKNOWN_FIELD: ProblemKind = ProblemKind {
    code: "unknown_field",
    status: 400,
    zh: ("含有未知字段", "字段“{field}”不存在"),
    en: ("Unknown field", "There is no field named \"{field}\""),
};

/// Unknown parameter (400).
pub static UNKNOWN_PARAMETER: ProblemKind = ProblemKind {
    code: "unknown_parameter",
    status: 400,
    zh: ("含有未知参数", "查询参数“{parameter}”不存在"),
    en: ("Unknown parameter", "There is no query parameter named \"{parameter}\""),
};

/// Invalid cursor (400).
pub static BAD_CURSOR: ProblemKind = ProblemKind {
    code: "bad_cursor",
    status: 400,
    zh: ("翻页标记无效", "翻页标记与当前筛选、排序或用户不符，请从第一页重新查询"),
    en: ("Invalid cursor", "The cursor does not belong to this filter, order or caller; start from the first page"),
};

/// Not signed in (401).
pub static UNAUTHENTICATED: ProblemKind = ProblemKind {
    code: "unauthenticated",
    status: 401,
    zh: ("请先登录", "缺少登录凭证或凭证已失效"),
    en: ("Not signed in", "Credentials are missing or no longer valid"),
};

/// Sign-in failed (401).
pub static LOGIN_FAILED: ProblemKind = ProblemKind {
    code: "login_failed",
    status: 401,
    zh: ("登录失败", "用户名或密码不正确"),
    en: ("Sign-in failed", "The user name or the password is wrong"),
};

/// Session ended (401).
pub static SESSION_ENDED: ProblemKind = ProblemKind {
    code: "session_ended",
    status: 401,
    zh: ("会话已结束", "登录会话已结束，请重新登录"),
    en: ("Session ended", "The session has ended; sign in again"),
};

/// Session revoked (401).
pub static TOKEN_REUSED: ProblemKind = ProblemKind {
    code: "token_reused",
    status: 401,
    zh: ("会话已终止", "检测到刷新凭证被重复使用，为保护账号已终止该会话"),
    en: ("Session revoked", "A refresh token was used twice; the session was ended to protect the account"),
};

/// Not permitted (403).
pub static FORBIDDEN: ProblemKind = ProblemKind {
    code: "forbidden",
    status: 403,
    zh: ("无权执行此操作", "您的角色不能执行此操作"),
    en: ("Not permitted", "Your role does not permit this action"),
};

/// Password change required (403).
pub static PASSWORD_CHANGE_REQUIRED: ProblemKind = ProblemKind {
    code: "password_change_required",
    status: 403,
    zh: ("请先修改密码", "首次登录须先修改初始密码"),
    en: ("Password change required", "Change the initial password before anything else"),
};

/// A link to a file that is not ours (403).
pub static LINK_INVALID: ProblemKind = ProblemKind {
    code: "link_invalid",
    status: 403,
    zh: ("下载链接无效", "该下载链接无效，请重新打开文件"),
    en: ("Invalid link", "The link does not fit this file; open the file again"),
};

/// Not found (404).
pub static NOT_FOUND: ProblemKind = ProblemKind {
    code: "not_found",
    status: 404,
    zh: ("未找到", "所请求的内容不存在，或不在您的管辖范围内"),
    en: ("Not found", "It does not exist, or it is outside your area of responsibility"),
};

/// Method not allowed (405).
pub static METHOD_NOT_ALLOWED: ProblemKind = ProblemKind {
    code: "method_not_allowed",
    status: 405,
    zh: ("不支持的方法", "此地址不支持该请求方法"),
    en: ("Method not allowed", "This address does not support the method"),
};

/// Conflict (409).
pub static CONFLICT: ProblemKind = ProblemKind {
    code: "conflict",
    status: 409,
    zh: ("与现有数据冲突", "与现有数据重复或冲突"),
    en: ("Conflict", "It duplicates or contradicts what is there"),
};

/// Still referred to (409).
pub static REFERENCED: ProblemKind = ProblemKind {
    code: "referenced",
    status: 409,
    zh: ("存在关联数据", "其他数据与之关联，无法执行；请改用状态变更或终止日期"),
    en: ("Still referred to", "Other rows refer to it; change its status or end it instead"),
};

/// The state forbids this (409).
pub static STATE_FORBIDS: ProblemKind = ProblemKind {
    code: "state_forbids",
    status: 409,
    zh: ("当前状态不允许此操作", "当前状态不允许此操作"),
    en: ("The state forbids this", "The present state does not allow this action"),
};

/// A paper about something that has not happened yet (409).
pub static NOT_PRINTABLE_YET: ProblemKind = ProblemKind {
    code: "not_printable_yet",
    status: 409,
    zh: ("尚不能打印", "{reason}"),
    en: ("Not to be printed yet", "{reason}"),
};

/// A calendar that something depends on (409).
pub static CALENDAR_IN_USE: ProblemKind = ProblemKind {
    code: "calendar_in_use",
    status: 409,
    zh: ("日历正在使用", "有 {count} 处正在使用该日历，不能删除"),
    en: ("The calendar is in use", "The calendar cannot be removed while it is used in {count} place(s)"),
};

/// Too late to undo (409).
pub static UNDO_EXPIRED: ProblemKind = ProblemKind {
    code: "undo_expired",
    status: 409,
    zh: ("已过可撤销期限", "该导入已过可撤销期限，撤销所需的记录已清除，请逐户修改"),
    en: (
        "Too late to undo",
        "The time for undoing is over and what it needs has been removed; change the rows one by one",
    ),
};

/// The file of an import was removed (410).
pub static FILE_REMOVED: ProblemKind = ProblemKind {
    code: "file_removed",
    status: 410,
    zh: ("原文件已清除", "原文件已过保存期限，不再提供；导入结果仍可查看"),
    en: ("File removed", "The file was removed when its time was over; the report is still there"),
};

/// Still running (409).
pub static REQUEST_RUNNING: ProblemKind = ProblemKind {
    code: "request_running",
    status: 409,
    zh: ("请求正在处理", "同一 Idempotency-Key 的请求仍在处理"),
    en: ("Still running", "A request with the same Idempotency-Key is still running"),
};

/// Enterprise exists (409).
pub static DUPLICATE_ENTERPRISE: ProblemKind = ProblemKind {
    code: "duplicate_enterprise",
    status: 409,
    zh: ("企业已存在", "该统一社会信用代码或编号已被一家企业使用"),
    en: ("Enterprise exists", "The identifier already belongs to an enterprise"),
};

/// A database without a root unit (409).
pub static NO_ORGANIZATION: ProblemKind = ProblemKind {
    code: "no_organization",
    status: 409,
    zh: ("尚无组织机构", "数据库中尚无组织机构，请用 --organization-name、--kind、--territory 指定根机构"),
    en: (
        "No organisation yet",
        "the database has no organisation yet; name the root with --organization-name, --kind and --territory",
    ),
};

/// A request for an account of a firm that is not in the register (409).
pub static ENTERPRISE_NOT_LISTED: ProblemKind = ProblemKind {
    code: "enterprise_not_listed",
    status: 409,
    zh: ("企业尚未入库", "该统一社会信用代码的企业尚未入库，请先新增企业再审核"),
    en: ("Enterprise not in the register", "No enterprise has this credit code yet; add it first, then approve"),
};

/// A request for an account of a firm of another area (409).
pub static ENTERPRISE_ELSEWHERE: ProblemKind = ProblemKind {
    code: "enterprise_elsewhere",
    status: 409,
    zh: ("企业属其他辖区", "该企业登记在其他辖区，请由其属地审核"),
    en: ("Enterprise of another area", "The enterprise belongs to another area, whose office has to decide"),
};

/// Oneself (409).
pub static OWN_ACCOUNT: ProblemKind = ProblemKind {
    code: "own_account",
    status: 409,
    zh: ("不能对自己执行", "不能对自己的账号执行此操作，请由其他管理员办理"),
    en: ("Not on your own account", "You cannot do this to your own account; ask another administrator"),
};

/// An officer who still serves enterprises (409).
pub static OFFICER_SERVES: ProblemKind = ProblemKind {
    code: "officer_serves",
    status: 409,
    zh: ("专员仍有服务企业", "该专员仍服务 {count} 家企业，请先移交"),
    en: (
        "The officer still serves enterprises",
        "The officer still serves {count} enterprise(s); hand them over first",
    ),
};

/// A unit at which something is open (409).
pub static CLOSING_UNDECIDED: ProblemKind = ProblemKind {
    code: "closing_undecided",
    status: 409,
    zh: ("机构仍有未处理事项", "有 {count} 类事项尚未作出处理决定，机构不能撤销"),
    en: ("Something is open at the unit", "{count} kind(s) of open things have no decision; the unit cannot be closed"),
};

/// No longer valid (410).
pub static GONE: ProblemKind = ProblemKind {
    code: "gone",
    status: 410,
    zh: ("已失效", "该链接已过期、已使用或已撤销"),
    en: ("No longer valid", "The link has expired, was used, or was withdrawn"),
};

/// Files without an enterprise, or of one (409).
pub static TOO_MANY_FILES: ProblemKind = ProblemKind {
    code: "too_many_files",
    status: 409,
    zh: ("文件过多", "最多 {limit} 个文件，请先删除不需要的文件"),
    en: ("Too many files", "At most {limit} files are kept here; remove some first"),
};

/// Merged into another row that the caller sees (410).
pub static ENTERPRISE_MERGED: ProblemKind = ProblemKind {
    code: "enterprise_merged",
    status: 410,
    zh: ("企业已合并", "该企业已合并到企业 {survivor}，请使用合并后的企业"),
    en: ("Enterprise merged", "The enterprise was merged into enterprise {survivor}; use that one"),
};

/// A merge with another one on top of it (409).
pub static MERGE_NOT_LAST: ProblemKind = ProblemKind {
    code: "merge_not_last",
    status: 409,
    zh: ("之后又有合并", "此后又发生了合并（编号 {merge}），请先撤销后来的合并"),
    en: ("Merged again since", "It was merged again since then (merge {merge}); undo the later merge first"),
};

/// Changed by someone else (412).
pub static STALE: ProblemKind = ProblemKind {
    code: "stale",
    status: 412,
    zh: ("内容已被他人修改", "您读取之后内容已被修改，请刷新后重试"),
    en: ("Changed by someone else", "It was changed since you read it; load it again and retry"),
};

/// Too large (413).
pub static TOO_LARGE: ProblemKind = ProblemKind {
    code: "too_large",
    status: 413,
    zh: ("内容过大", "请求内容超过上限 {limit}"),
    en: ("Too large", "The request exceeds the limit of {limit}"),
};

/// Unsupported media type (415).
pub static UNSUPPORTED_MEDIA_TYPE: ProblemKind = ProblemKind {
    code: "unsupported_media_type",
    status: 415,
    zh: ("不支持的内容类型", "请使用 {expected}"),
    en: ("Unsupported media type", "Use {expected}"),
};

/// Not a kind of file that is kept (415).
pub static FILE_TYPE: ProblemKind = ProblemKind {
    code: "file_type",
    status: 415,
    zh: ("不支持的文件类型", "按内容识别，该文件不是 {expected}"),
    en: ("Unsupported kind of file", "By its content the file is not {expected}"),
};

/// A content that is not what its sender says (415).
pub static FILE_TYPE_DIFFERS: ProblemKind = ProblemKind {
    code: "file_type_differs",
    status: 415,
    zh: ("文件内容与声明的类型不符", "声明为 {declared}，内容实为 {found}"),
    en: ("Not the declared type", "Declared as {declared}, but the content is {found}"),
};

/// No such part of the file (416).
pub static RANGE: ProblemKind = ProblemKind {
    code: "range_not_satisfiable",
    status: 416,
    zh: ("请求的范围无效", "文件共 {size} 字节"),
    en: ("No such range", "The file has {size} bytes"),
};

/// Invalid content (422).
pub static INVALID: ProblemKind = ProblemKind {
    code: "invalid",
    status: 422,
    zh: ("填写内容有误", "有 {count} 处需要更正"),
    en: ("Invalid content", "{count} field(s) need correction"),
};

/// Idempotency-Key reused (422).
pub static KEY_REUSED: ProblemKind = ProblemKind {
    code: "idempotency_key_reused",
    status: 422,
    zh: ("Idempotency-Key 重复", "同一 Idempotency-Key 已用于另一请求"),
    en: ("Idempotency-Key reused", "The Idempotency-Key was already used for another request"),
};

/// File cannot be read (422).
pub static FILE_UNREADABLE: ProblemKind = ProblemKind {
    code: "file_unreadable",
    status: 422,
    zh: ("文件无法读取", "{reason}"),
    en: ("File cannot be read", "{reason}"),
};

/// Nothing in it (422).
pub static FILE_EMPTY: ProblemKind = ProblemKind {
    code: "file_empty",
    status: 422,
    zh: ("文件为空", "文件没有内容，请重新选择"),
    en: ("Empty file", "The file has no content; choose it again"),
};

/// The scanner found something (422).
pub static FILE_INFECTED: ProblemKind = ProblemKind {
    code: "file_infected",
    status: 422,
    zh: ("文件含有病毒", "杀毒引擎在文件中发现 {name}，未保存"),
    en: ("Infected file", "The virus scanner found {name}; nothing was kept"),
};

/// Rows failed (422).
pub static ROWS_FAILED: ProblemKind = ProblemKind {
    code: "rows_failed",
    status: 422,
    zh: ("部分行未通过检查", "有 {count} 行未通过检查，按“全部成功才导入”未写入任何数据"),
    en: ("Rows failed", "{count} row(s) failed; nothing was written, as asked by all or nothing"),
};

/// The area changed since the export was made (403).
pub static EXPORT_SCOPE_CHANGED: ProblemKind = ProblemKind {
    code: "export_scope_changed",
    status: 403,
    zh: ("管辖范围已变化", "该文件按您当时的岗位和管辖范围生成，现已变化，请重新导出"),
    en: ("Your area has changed", "The file was made for the role and area that you had then; export again"),
};

/// The export's file is gone (410).
pub static EXPORT_EXPIRED: ProblemKind = ProblemKind {
    code: "export_expired",
    status: 410,
    zh: ("导出文件已过期", "文件已过保存期限并已删除，请重新导出"),
    en: ("The export has expired", "Its file has been removed; export again"),
};

/// If-Match required (428).
pub static PRECONDITION_REQUIRED: ProblemKind = ProblemKind {
    code: "precondition_required",
    status: 428,
    zh: ("缺少 If-Match", "请在 If-Match 中带上最近一次读取的 ETag"),
    en: ("If-Match required", "Send the ETag that you read in If-Match"),
};

/// Too many requests (429).
pub static RATE_LIMITED: ProblemKind = ProblemKind {
    code: "rate_limited",
    status: 429,
    zh: ("请求过于频繁", "请在 {seconds} 秒后重试"),
    en: ("Too many requests", "Retry in {seconds} seconds"),
};

/// Temporarily locked (429).
pub static LOCKED_OUT: ProblemKind = ProblemKind {
    code: "locked_out",
    status: 429,
    zh: ("账号已暂时锁定", "连续登录失败次数过多，请在 {seconds} 秒后重试"),
    en: ("Temporarily locked", "Too many failed sign-ins; retry in {seconds} seconds"),
};

/// Internal error (500).
pub static INTERNAL: ProblemKind = ProblemKind {
    code: "internal",
    status: 500,
    zh: ("服务器内部错误", "服务器出现故障，请凭请求编号联系管理员"),
    en: ("Internal error", "The server failed; give the request id to the administrator"),
};

/// Unavailable (503).
pub static UNAVAILABLE: ProblemKind = ProblemKind {
    code: "unavailable",
    status: 503,
    zh: ("服务暂不可用", "系统繁忙，请稍后重试"),
    en: ("Unavailable", "The server is busy; retry shortly"),
};

/// The store of files does not answer (503).
pub static STORE_UNAVAILABLE: ProblemKind = ProblemKind {
    code: "store_unavailable",
    status: 503,
    zh: ("文件存储暂不可用", "文件存储暂不可用，文件未保存或无法读取，请稍后重试"),
    en: ("File store unavailable", "The store of files does not answer; nothing was changed, retry shortly"),
};

/// The virus scanner does not answer (503).
pub static SCANNER_UNAVAILABLE: ProblemKind = ProblemKind {
    code: "scanner_unavailable",
    status: 503,
    zh: ("病毒扫描暂不可用", "病毒扫描服务没有响应，文件未保存，请稍后重试"),
    en: ("Virus scanner unavailable", "The virus scanner does not answer; nothing was kept, retry shortly"),
};

/// No space for files (507).
pub static STORE_FULL: ProblemKind = ProblemKind {
    code: "store_full",
    status: 507,
    zh: ("存储空间不足", "文件存储空间不足，文件未保存，请联系管理员"),
    en: ("No space left", "There is no space left for files; nothing was kept, tell the administrator"),
};

/// The text of a field error. A code without a text would be a mistake of ours: the test below forbids it.
pub fn field_text(code: &str, locale: Locale) -> &'static str {
    FIELD_TEXTS.iter().find(|(known, _, _)| *known == code).map_or("", |(_, zh, en)| locale.pick(zh, en))
}

/// Code, Chinese, English of every field error.
pub static FIELD_TEXTS: &[(&str, &str, &str)] = &[
    ("required", "必填", "is required"),
    ("type", "类型不正确，应为{expected_zh}", "has the wrong type; expected {expected}"),
    ("format", "格式不正确", "is not in the right format"),
    ("length", "长度应为 {min}–{max} 个字符", "must have {min}–{max} characters"),
    ("range", "应在 {min} 与 {max} 之间", "must be between {min} and {max}"),
    ("enum", "不在允许的取值之内（{allowed}）", "is not one of {allowed}"),
    (
        "reference",
        "引用的对象不存在或不在管辖范围内",
        "refers to something that does not exist or is outside your area",
    ),
    (
        "all_too_large",
        "“全部成功才导入”最多{limit}行，请改用逐行导入或拆分文件",
        "is possible for at most {limit} rows; import row by row or split the file",
    ),
    ("read_only", "不能修改", "cannot be changed"),
    ("control_character", "含有不可见的控制字符", "contains control characters"),
    ("taken", "已被使用", "is already in use"),
    ("duplicate", "重复", "is a duplicate"),
    ("not_null", "不能为空值", "cannot be null"),
    ("date_order", "结束日期不能早于开始日期", "the end cannot be before the start"),
    ("date_in_future", "日期晚于今天", "lies in the future"),
    ("date_in_past", "日期应晚于今天", "must lie after today"),
    ("not_later", "新的期限应晚于现有期限", "must be later than the present end"),
    ("too_late", "延期须在到期日前至少一个工作日提出", "must be asked for at least one working day before the end"),
    ("unchanged_classification", "未作任何调整", "changes nothing"),
    (
        "parts_open",
        "还有 {count} 项必办协办任务未反馈，确需先行答复请说明理由",
        "{count} required sub-tasks are open; say why the reply goes out nevertheless",
    ),
    ("task_open", "该单位已有未反馈的任务", "has a task already that is not done"),
    ("not_of_escalation", "提级事项不指定责任单位和完成日期", "does not go with an escalation"),
    ("not_on_agenda", "不能列入本次会议议题", "cannot be put on this agenda"),
    ("one_office", "请指明由哪个单位召集", "is needed: you coordinate for several units"),
    ("no_need", "该诉求没有量化需求", "does not apply: the issue has no quantified need"),
    ("complaints_only", "仅投诉可填写被投诉单位", "applies to complaints only"),
    ("complained_about", "不能交办给被投诉单位", "is the unit that the complaint is about"),
    ("no_office", "企业所在地没有可受理的单位", "lies where no office coordinates issues"),
    ("no_office_above", "没有上一级受理单位", "has no office above"),
    ("own_work", "回访不能由办理单位进行", "cannot be done by the unit that handled the issue"),
    ("call_back_first", "请先回访，或填写企业签字的销号单", "is needed where nobody has called back"),
    ("not_coordinated", "不属于您统筹协调的诉求", "is not yours to coordinate"),
    ("issue_over", "该诉求已办结", "is over already"),
    ("in_common_problem", "已归入其他共性问题", "belongs to a common problem already"),
    ("accept_only", "仅批量受理可逐件指定类别", "applies to an acceptance only"),
    ("one_action", "请且仅请指定一项操作", "must name exactly one action"),
    ("date_range", "日期应在 1900-01-01 与 2200-12-31 之间", "must lie between 1900-01-01 and 2200-12-31"),
    ("phone_invalid", "联系电话格式不正确", "is not a valid phone number"),
    ("password_short", "密码至少 {min} 个字符", "must have at least {min} characters"),
    ("password_long", "密码不得超过 {max} 个字符", "must have at most {max} characters"),
    (
        "password_simple",
        "密码须同时包含字母、数字、符号中的至少两类，且不能由同一字符或连续字符组成",
        "must mix at least two of letters, digits and symbols and not be a run of characters",
    ),
    ("password_common", "该密码过于常见", "is too common"),
    ("password_contains_username", "密码不能包含用户名", "must not contain the user name"),
    ("password_unchanged", "新密码不能与原密码相同", "must differ from the present password"),
    ("password_wrong", "原密码不正确", "is not the present password"),
    (
        "username_format",
        "用户名须以字母或数字开头，仅含小写字母、数字、点、横线、下划线，3–64 位",
        "must start with a letter or digit and hold 3–64 lower-case letters, digits, dots, hyphens or underscores",
    ),
    ("uscc_missing", "统一社会信用代码为空", "the credit code is empty"),
    ("uscc_length", "统一社会信用代码应为18位", "the credit code must have 18 characters"),
    (
        "uscc_illegal_char",
        "统一社会信用代码含非法字符(I、O、S、V、Z或其他)",
        "the credit code contains characters that are not allowed (I, O, S, V, Z or others)",
    ),
    (
        "uscc_type",
        "统一社会信用代码的登记管理部门或机构类别不存在",
        "the credit code names an authority or kind of body that does not exist",
    ),
    ("uscc_region", "统一社会信用代码的行政区划码不正确", "the credit code's division code is not valid"),
    ("uscc_checksum", "统一社会信用代码校验位不正确", "the credit code's check character does not fit"),
    (
        "uscc_org_checksum",
        "统一社会信用代码的主体标识码校验位不正确",
        "the check character of the organisation code inside the credit code does not fit",
    ),
    (
        "uscc_precision_lost",
        "统一社会信用代码末位已丢失，请重新填写",
        "the credit code has lost its last digits; enter it again",
    ),
    ("industry_unknown", "行业不在国民经济行业分类中", "is not in the national industry classification"),
    (
        "override_reason_required",
        "须说明采用未通过校验的代码的理由",
        "give the reason for accepting a code that fails its check",
    ),
    ("same_row", "不能与自身合并", "is the same enterprise"),
    ("stale", "该企业已被他人修改，请重新核对", "was changed since you read it; look at it again"),
    (
        "phones_not_asked",
        "完整电话须同时指定 include_phones 并说明理由",
        "is left out unless include_phones is set and a reason is given",
    ),
    ("reason_required", "须填写理由", "give a reason"),
    ("document_required", "须填写证件名称和编号", "name the document and its number"),
    ("level_mismatch", "与上级的层级不符", "does not fit the level of its parent"),
    (
        "period_format",
        "期间应为 2025、2025-Q1 或 2025-03，并与指标频度一致",
        "must be like 2025, 2025-Q1 or 2025-03 and fit the indicator's frequency",
    ),
    ("negative", "不能为负数", "cannot be negative"),
    ("unknown_column", "不是此资源的字段", "is not a field of this resource"),
    ("unknown_scope", "不是可授予的权限", "is not a scope that can be granted"),
    ("mapping_duplicate", "同一字段对应了多个列", "several columns are mapped to the same field"),
    ("unchanged", "与现状相同", "is what it is already"),
    ("undecided", "有 {id} 尚未作出处理决定", "has no decision for {id}"),
    (
        "outside_successor",
        "有 {count} 家企业不在承接机构的辖区内，请先调整区划归属",
        "leaves {count} enterprise(s) outside of its division; move them first",
    ),
    ("word_in_use", "已有企业使用该词条，含义不能更改", "is in use, so its meaning cannot change"),
    ("word_built_in", "系统规则使用该词条，不能停用", "is needed by the rules of the system and cannot be retired"),
    ("sheet_unknown", "工作表不存在", "there is no such sheet"),
    ("leader_first", "不能早于升级督办", "cannot come before the supervisor"),
    ("date_in_past", "不能早于 {date}", "cannot be before {date}"),
    ("time_zone", "时区不存在", "is not a known time zone"),
    ("week_days", "应按周一至周日列出七天", "must list the seven days from Monday to Sunday"),
    ("no_working_time", "一周内至少应有一个工作时段", "must have working time on at least one day"),
    (
        "window_order",
        "工作时段应按先后排列、互不重叠，且每天最多 10 段",
        "must have at most 10 windows, one after the other without overlap",
    ),
    ("windows_of_rest", "放假日不能有工作时段", "cannot be set for a day off"),
    ("other_year", "日期不在 {year} 年", "does not lie in {year}"),
    (
        "calendar_base",
        "所引用的日历不能是自身，也不能再引用其他日历",
        "must be another calendar that does not take its days from a third one",
    ),
    ("table_encoding", "应为 UTF-8 或 GB18030 编码的 CSV", "is not CSV in UTF-8 or GB18030"),
    ("table_headings", "第一行应为 date,kind,name", "must be the headings date,kind,name"),
    ("table_columns", "应有三列：date,kind,name", "must have the three columns date, kind and name"),
    ("table_rows", "最多 {max} 行", "is beyond the {max} lines that a table may have"),
    ("table_empty", "表中没有日期", "is followed by no dates"),
    ("column_unknown", "列不存在", "there is no such column"),
];
