//! JSON lines (NDJSON): one object per line whose keys are the fields of the import. Each becomes a row like one of a
//! ledger, so the same rules and the same findings apply.

use std::io::BufRead;

use serde_json::{Map, Value};

use super::cell::{Cell, RawRow};
use super::error::FileError;
use super::field::Field;
use super::header::Column;
use super::kind::Kind;
use super::report::{Code, Finding};

/// Longer lines are no rows.
const MAX_LINE_BYTES: u64 = 1 << 20;

/// The columns of every such file of a kind, in the order of its fields. Figures come one per line.
pub fn columns(kind: Kind) -> Vec<Column> {
    let fields = kind.fields().iter().filter(|field| **field != Field::Figure);
    let column =
        |(index, field): (usize, &Field)| Column { field: Some(*field), ..Column::new(index, field.code().to_owned()) };
    fields.enumerate().map(column).collect()
}

/// The rows of a file, each with what is wrong with the line as such. Blank lines are no rows.
pub struct Lines<R> {
    source: R,
    names: Vec<String>,
    number: u32,
}

impl<R: BufRead> Lines<R> {
    /// Starts at the first line; the keys are the headings of these columns.
    pub fn new(source: R, columns: &[Column]) -> Self {
        Lines { source, names: columns.iter().map(|column| column.heading.clone()).collect(), number: 0 }
    }

    fn read_line(&mut self) -> Result<Option<Vec<u8>>, FileError> {
        let mut line = Vec::new();
        let read = std::io::Read::take(&mut self.source, MAX_LINE_BYTES + 1).read_until(b'\n', &mut line)?;
        if read as u64 > MAX_LINE_BYTES {
            return Err(FileError::LineTooLong { line: u64::from(self.number) + 1 });
        }
        self.number += 1;
        Ok((read > 0).then_some(line))
    }
}

impl<R: BufRead> Iterator for Lines<R> {
    type Item = Result<(RawRow, Vec<Finding>), FileError>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let line = match self.read_line() {
                Ok(None) => return None,
                Ok(Some(line)) if line.iter().all(u8::is_ascii_whitespace) => continue,
                Ok(Some(line)) => line,
                Err(error) => return Some(Err(error)),
            };
            return Some(Ok(row(self.number, &line, &self.names)));
        }
    }
}

fn row(number: u32, line: &[u8], names: &[String]) -> (RawRow, Vec<Finding>) {
    let mut raw = RawRow { number, ..RawRow::default() };
    let Ok(Value::Object(object)) = serde_json::from_slice::<Value>(line) else {
        return (raw, vec![Finding::new(Code::LineInvalid)]);
    };
    let (cells, findings) = cells(object, names);
    raw.cells = cells;
    (raw, findings)
}

fn cells(object: Map<String, Value>, names: &[String]) -> (Vec<Cell>, Vec<Finding>) {
    let mut cells = vec![Cell::Empty; names.len()];
    let mut findings = Vec::new();
    for (name, value) in object {
        match names.iter().position(|known| *known == name) {
            Some(index) => cells[index] = cell(value),
            None => {
                findings.push(Finding::new(Code::FieldUnknown).with("name", name.chars().take(50).collect::<String>()))
            }
        }
    }
    (cells, findings)
}

/// Text stays text: a code that came as a number has lost its digits here too. Lists (tags) are joined.
fn cell(value: Value) -> Cell {
    match value {
        Value::Null => Cell::Empty,
        Value::Bool(value) => Cell::Bool(value),
        Value::Number(number) => number.as_f64().map_or(Cell::Empty, Cell::Number),
        Value::String(text) => Cell::Text(text),
        Value::Array(items) => {
            let texts = items.iter().map(|item| item.as_str().map_or_else(|| item.to_string(), str::to_owned));
            Cell::Text(texts.collect::<Vec<_>>().join("、"))
        }
        Value::Object(_) => Cell::Error("{…}".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_become_rows_and_bad_lines_say_why() {
        let text = "{\"name\":\"甲\",\"employees\":35}\n\n[1]\n{\"nmae\":\"乙\"}\n";
        let columns = columns(Kind::Enterprises);
        let rows: Vec<_> = Lines::new(text.as_bytes(), &columns).map(|row| row.expect("readable")).collect();
        let numbers: Vec<u32> = rows.iter().map(|(row, _)| row.number).collect();
        assert_eq!(numbers, [1, 3, 4]);
        let name = columns.iter().position(|column| column.field == Some(Field::Name)).expect("a column");
        assert_eq!(rows[0].0.cell(name), &Cell::Text("甲".into()));
        assert_eq!(rows[1].1[0].code, Code::LineInvalid);
        assert_eq!(rows[2].1[0].params["name"], "nmae");
    }
}
