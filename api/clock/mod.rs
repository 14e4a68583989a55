//! Working time: calendars, budgets and the ledger of a deadline. Pure functions; nothing here reads a database or asks
//! what time it is.

pub mod calendar;
pub mod deadline;
pub mod notice;
#[cfg(test)]
mod tests;
pub mod window;
pub mod words;

pub use calendar::{Budget, Calendar, Due, OutOfRange};
pub use deadline::{Entry, LedgerError, Standing, Thresholds, stand};
pub use words::{ClockState, DayKind, Lamp, Rung, Unit};
