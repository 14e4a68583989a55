//! Figures of enterprises (经营指标): a column per indicator and period, or a row per figure.

pub mod read;
pub mod write;
