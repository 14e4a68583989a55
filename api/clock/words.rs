//! Words about working time.

crate::vocabulary! {
    /// In what working time is counted.
    Unit {
        WorkingMinutes = "working_minutes" "工作分钟" "Working minutes",
        WorkingHours = "working_hours" "工作小时" "Working hours",
        WorkingDays = "working_days" "工作日" "Working days",
    }
}

crate::vocabulary! {
    /// What a day is that differs from its weekday.
    DayKind {
        Rest = "rest" "放假" "Day off",
        Work = "work" "调休上班" "Make-up working day",
    }
}

crate::vocabulary! {
    /// Whether a clock runs.
    ClockState {
        Running = "running" "计时中" "Running",
        Suspended = "suspended" "暂停计时" "Suspended",
        Stopped = "stopped" "停止计时" "Stopped",
    }
}

crate::vocabulary! {
    /// How near the end of a deadline is; the later in this list, the worse.
    Lamp {
        Green = "green" "绿灯" "Green",
        Yellow = "yellow" "黄灯" "Yellow",
        Red = "red" "红灯" "Red",
    }
}

crate::vocabulary! {
    /// Who is called upon because a deadline passed; the later in this list, the higher.
    Rung {
        None = "none" "未升级" "Nobody",
        Lead = "lead" "主办单位负责人" "Head of the lead department",
        Supervisor = "supervisor" "督办" "Supervisor",
        Leader = "leader" "分管领导" "Leader",
    }
}
