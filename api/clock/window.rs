//! Windows of a day: from one minute of the local day to another.

use serde::{Deserialize, Serialize};

/// Minutes of a day; `24:00` is its end.
const DAY: u16 = 24 * 60;

/// A stretch of working time within one local day, written `{"from": "09:00", "to": "12:00"}`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(try_from = "Written", into = "Written")]
#[schema(as = WorkWindow)]
pub struct Window {
    /// Local time at which it begins.
    #[schema(value_type = String, example = "09:00", pattern = "^([01][0-9]|2[0-3]):[0-5][0-9]$")]
    from: u16,
    /// Local time at which it ends, at the latest `24:00`.
    #[schema(value_type = String, example = "12:00", pattern = "^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$")]
    to: u16,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    from: String,
    to: String,
}

impl Window {
    /// From minute `from` to minute `to` of the local day; none when it is empty or ends after midnight.
    pub fn new(from: u16, to: u16) -> Option<Self> {
        (from < to && to <= DAY).then_some(Window { from, to })
    }

    /// First minute of the day.
    pub fn from(self) -> u16 {
        self.from
    }

    /// The minute of the day at which it ends.
    pub fn to(self) -> u16 {
        self.to
    }
}

/// Whether each window begins after the one before it has ended.
pub fn in_order(windows: &[Window]) -> bool {
    windows.windows(2).all(|pair| pair[0].to <= pair[1].from)
}

impl TryFrom<Written> for Window {
    type Error = String;

    fn try_from(written: Written) -> Result<Self, String> {
        let (from, to) = (minute(&written.from), minute(&written.to));
        from.zip(to)
            .and_then(|(from, to)| Window::new(from, to))
            .ok_or_else(|| format!("{}–{} is not a window of a day (HH:MM to a later HH:MM)", written.from, written.to))
    }
}

impl From<Window> for Written {
    fn from(window: Window) -> Self {
        let text = |minute: u16| format!("{:02}:{:02}", minute / 60, minute % 60);
        Written { from: text(window.from), to: text(window.to) }
    }
}

/// The minute of the day of `HH:MM`, up to `24:00`.
fn minute(text: &str) -> Option<u16> {
    let (hours, minutes) = text.split_once(':')?;
    let number = |part: &str| (part.len() == 2).then(|| part.parse::<u16>().ok()).flatten();
    let (hours, minutes) = (number(hours)?, number(minutes)?);
    (minutes < 60 && hours * 60 + minutes <= DAY).then_some(hours * 60 + minutes)
}
