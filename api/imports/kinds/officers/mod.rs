//! Service officers (服务专员, 包保干部): one row per person and unit.

pub mod read;
mod unit;
pub mod write;
