//! Words about notifications.

crate::vocabulary! {
    /// What people choose channels for.
    NotificationGroup {
        Tasks = "tasks" "待办事项" "Waiting for you",
        Requests = "requests" "申请与审批" "Requests and decisions",
        Warnings = "warnings" "预警与升级" "Warnings and escalation",
        Supervision = "supervision" "督查督办" "Supervision",
        Progress = "progress" "办理进展" "Progress",
    }
}

crate::vocabulary! {
    /// What a notification tells.
    NotificationKind {
        ToAccept = "to_accept" "诉求待受理" "An issue waits to be accepted",
        ToSupply = "to_supply" "诉求需要补充材料" "More information is needed",
        ToDispatch = "to_dispatch" "诉求待交办" "An issue waits to be dispatched",
        ToSign = "to_sign" "诉求待签收" "An issue waits for your signature",
        ToHelp = "to_help" "协办任务待反馈" "Your unit is asked to help",
        ToHandle = "to_handle" "诉求待继续办理" "An issue is back in your hands",
        ToReview = "to_review" "正式回复待审核" "A reply waits for review",
        ToConfirm = "to_confirm" "请确认办理结果" "Please confirm the result",
        ToCallBack = "to_call_back" "诉求待回访" "An issue waits for a call back",
        ToDecide = "to_decide" "办理申请待审批" "A request waits for a decision",
        Granted = "granted" "办理申请已同意" "A request was granted",
        Refused = "refused" "办理申请未获同意" "A request was refused",
        Lamp = "lamp" "时限预警" "Deadline warning",
        Unsolved = "unsolved" "企业反映问题未解决" "The enterprise says it is not solved",
        Escalated = "escalated" "诉求已提级" "An issue was escalated",
        OrderIssued = "order_issued" "收到督办单" "A supervision order was issued to your unit",
        OrderReported = "order_reported" "督办事项有新进展" "News on a supervision order",
        OrderAnswered = "order_answered" "督办单已回复，待核实" "A supervision order was answered",
        OrderClosed = "order_closed" "督办单已办结" "A supervision order was closed",
        Accepted = "accepted" "诉求已受理" "The issue was accepted",
        Declined = "declined" "诉求不予受理" "The issue was declined",
        TakenAway = "taken_away" "诉求已改派其他单位" "The issue was given to another unit",
        Phase = "phase" "收到阶段性答复" "News on how far things are",
        Feedback = "feedback" "协办单位已反馈" "A co-handler has answered",
        Extended = "extended" "办理期限已延长" "More time was given",
        OnLedger = "on_ledger" "诉求已转入挂账办理" "The issue was put on the ledger",
        Replied = "replied" "诉求已正式答复" "The issue was replied to",
        Closed = "closed" "诉求已办结" "The issue was closed",
        StruckOff = "struck_off" "诉求已销号" "The issue was struck off",
        Withdrawn = "withdrawn" "企业已撤回诉求" "The enterprise withdrew the issue",
        Reopened = "reopened" "诉求已重新办理" "The issue was opened again",
        Comment = "comment" "诉求有新留言" "A new remark",
    }
}

crate::vocabulary! {
    /// How a notification leaves the house; the inbox has every one.
    Channel {
        Email = "email" "电子邮件" "E-mail",
        Sms = "sms" "短信" "Text message",
    }
}

crate::vocabulary! {
    /// Where a message of the outbox stands.
    DeliveryState {
        Waiting = "waiting" "待发送" "Waiting",
        Sent = "sent" "已发送" "Sent",
        Failed = "failed" "发送失败" "Failed",
        Dropped = "dropped" "无需发送" "Not needed any more",
    }
}

impl NotificationKind {
    /// Under which heading people choose how to be told of it.
    pub fn group(self) -> NotificationGroup {
        use NotificationKind as K;
        match self {
            K::ToAccept
            | K::ToSupply
            | K::ToDispatch
            | K::ToSign
            | K::ToHelp
            | K::ToHandle
            | K::ToReview
            | K::ToConfirm
            | K::ToCallBack => NotificationGroup::Tasks,
            K::ToDecide | K::Granted | K::Refused => NotificationGroup::Requests,
            K::Lamp | K::Unsolved | K::Escalated => NotificationGroup::Warnings,
            K::OrderIssued | K::OrderReported | K::OrderAnswered | K::OrderClosed => NotificationGroup::Supervision,
            K::Accepted
            | K::Declined
            | K::TakenAway
            | K::Phase
            | K::Feedback
            | K::Extended
            | K::OnLedger
            | K::Replied
            | K::Closed
            | K::StruckOff
            | K::Withdrawn
            | K::Reopened
            | K::Comment => NotificationGroup::Progress,
        }
    }
}

impl NotificationGroup {
    /// Whether people are told by a channel unless they choose otherwise. Text messages cost money and attention: only
    /// for what waits and what is late.
    pub fn usual(self, channel: Channel) -> bool {
        match channel {
            Channel::Email => true,
            Channel::Sms => {
                matches!(self, NotificationGroup::Tasks | NotificationGroup::Warnings | NotificationGroup::Supervision)
            }
        }
    }
}
