//! The credit code of a row.

use std::collections::HashMap;

use super::cell::Cell;
use super::cells::Cells;
use super::field::Field;
use super::report::{Code, Finding};
use super::values::says_nothing;
use crate::enterprises::credit_code::{self, Problem};

/// The codes met so far and the row each stood in first. Eighteen bytes and a row number per code: a million rows
/// take about 40 MB, the only memory that grows with the file.
#[derive(Default)]
pub struct Seen(HashMap<[u8; 18], u32>);

impl Seen {
    /// The row in which the code stood before, if any.
    fn first_row(&mut self, code: &str, row: u32) -> Option<u32> {
        let key: [u8; 18] = code.as_bytes().try_into().ok()?;
        let first = *self.0.entry(key).or_insert(row);
        (first != row).then_some(first)
    }
}

/// The normalised code; empty when it is missing.
pub fn read(cells: &mut Cells, seen: &mut Seen) -> String {
    if cells.unreadable(Field::CreditCode) {
        return String::new();
    }
    let (code, code_problem) = checked(cells);
    match code_problem {
        Some(_) => {}
        None if !credit_code::is_market_entity(&code) => {
            cells.report(Field::CreditCode, Finding::new(Code::UsccUnusualKind));
        }
        None => {}
    }
    if code_problem.is_none_or(|problem| problem == Code::UsccOrgChecksum)
        && let Some(first) = seen.first_row(&code, cells.number())
    {
        cells.report(Field::CreditCode, Finding::new(Code::UsccDuplicateInFile).with("first_row", first));
    }
    code
}

/// The code by which a row refers to an enterprise; none when the cell says nothing.
pub fn referred(cells: &mut Cells) -> Option<String> {
    let blank = cells.unreadable(Field::CreditCode) || normalised(cells.get(Field::CreditCode)).is_empty();
    (!blank).then(|| checked(cells).0)
}

/// The normalised code, and what is wrong with it, which is reported.
fn checked(cells: &mut Cells) -> (String, Option<Code>) {
    let cell = cells.get(Field::CreditCode);
    let code = normalised(cell);
    let (problem, suggestion) = match credit_code::check(&code) {
        Ok(()) => (None, None),
        Err(problem) if lost_precision(cell, &code, problem) => (Some(Code::UsccPrecisionLost), None),
        Err(problem) => (Some(Code::from(problem)), credit_code::suggestion(&code)),
    };
    if let Some(problem) = problem {
        cells.report(Field::CreditCode, Finding { suggestion, ..Finding::new(problem) });
    }
    (code, problem)
}

fn normalised(cell: &Cell) -> String {
    let code = credit_code::normalise(&cell.to_string());
    if says_nothing(&code) { String::new() } else { code }
}

/// Whether a spreadsheet took the code for a number: it kept fifteen digits and shows zeros for the rest.
fn lost_precision(cell: &Cell, code: &str, problem: Problem) -> bool {
    let digits = code.bytes().all(|byte| byte.is_ascii_digit());
    match cell {
        Cell::Number(_) => code.len() > 15 || !digits,
        // 9.14403E+17 in a text file made from such a sheet; normalising took nothing but the case.
        Cell::Text(_) => {
            let scientific = code.split_once("E+").is_some_and(|(mantissa, exponent)| {
                mantissa.parse::<f64>().is_ok() && exponent.bytes().all(|byte| byte.is_ascii_digit())
            });
            scientific || digits && code.len() == 18 && code.ends_with("000") && problem == Problem::Checksum
        }
        _ => false,
    }
}
