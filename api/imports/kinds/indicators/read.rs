//! A row of figures: several in columns of their own, one by the columns indicator, period and value, or both.

use super::super::reference::EnterpriseKey;
use super::super::seen::Seen;
use super::super::{Parsed, Row, parsed};
use crate::imports::cell::{Cell, RawRow};
use crate::imports::cells::{Cells, Columns};
use crate::imports::field::Field;
use crate::imports::header::{Column, Unit};
use crate::imports::headings::{Definition, Headings};
use crate::imports::report::{Code, Finding};
use crate::imports::row::Reference;
use crate::imports::values::figures::{self, Measure};
use crate::imports::values::periods::{self, Partial, Period};
use crate::imports::values::{Unreadable, says_nothing, texts};

/// One figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FigureIn {
    /// From the dictionary.
    pub indicator_code: String,
    /// As the register keeps it.
    pub period: String,
    /// In the unit of the indicator.
    pub value: i64,
}

/// Figures of one enterprise. Blank cells are no figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FiguresRow {
    /// Whose.
    pub enterprise: EnterpriseKey,
    /// In the order of the columns.
    pub figures: Vec<FigureIn>,
}

/// Reads the rows of one file in their order.
pub struct Reader<'a> {
    columns: Columns<'a>,
    reference: &'a Reference,
    headings: &'a Headings,
    seen: Seen,
}

impl<'a> Reader<'a> {
    /// For the rows below these columns.
    pub fn new(columns: Columns<'a>, reference: &'a Reference) -> Self {
        Reader { columns, reference, headings: &reference.headings, seen: Seen::default() }
    }

    /// What a row gives.
    pub fn read(&mut self, row: &RawRow) -> Parsed {
        let mut cells = Cells::new(row, &self.columns.by_field);
        let enterprise = EnterpriseKey::read(&mut cells);
        let of_row = match periods::of_cell(cells.get(Field::Period)) {
            Ok(partial) => partial,
            Err(Unreadable) => {
                cells.report(Field::Period, Finding::new(Code::PeriodInvalid));
                None
            }
        };
        let mut found: Vec<(&Column, FigureIn, bool)> = Vec::new();
        for column in &self.columns.figures {
            let definition = column.indicator.as_deref().and_then(|code| self.headings.definition(code));
            let Some(definition) = definition else { continue };
            let cell = cells.figure(column);
            match self.figure(definition, cell, column.unit, period_of(column, of_row)) {
                Ok(figure) => found.extend(figure.map(|(figure, rounded)| (*column, figure, rounded))),
                Err(finding) => cells.report_figure(column, finding),
            }
        }
        if let Some(column) = cells.column(Field::Value) {
            match self.long(&mut cells, column, of_row) {
                Ok(figure) => found.extend(figure.map(|(figure, rounded)| (column, figure, rounded))),
                Err((field, finding)) => cells.report(field, finding),
            }
        }
        let mut figures: Vec<FigureIn> = Vec::with_capacity(found.len());
        for (column, figure, rounded) in found {
            let definition = self.headings.definition(&figure.indicator_code);
            if rounded && definition.is_some_and(|definition| definition.measure() != Measure::Money) {
                cells.report_figure(column, Finding::new(Code::FigureRounded));
            }
            let same =
                |other: &FigureIn| (&other.indicator_code, &other.period) == (&figure.indicator_code, &figure.period);
            let what = [figure.indicator_code.as_str(), &figure.period];
            let first = enterprise.first_row(&mut self.seen, &what, row.number);
            let first = first.or_else(|| figures.iter().any(same).then_some(row.number));
            if let Some(first) = first {
                cells.report_figure(column, Finding::new(Code::RowDuplicateInFile).with("first_row", first));
            }
            figures.push(figure);
        }
        parsed(cells, Row::Figures(FiguresRow { enterprise, figures }))
    }

    /// One figure of a row in long form.
    fn long(
        &self,
        cells: &mut Cells<'a>,
        column: &Column,
        of_row: Option<Partial>,
    ) -> Result<Option<(FigureIn, bool)>, (Field, Finding)> {
        let value = cells.get(Field::Value);
        let name = texts::name(cells.get(Field::Indicator)).filter(|name| !says_nothing(name));
        let Some(name) = name else {
            // A row of a wide ledger that has such a column by chance, or one that says nothing.
            let blank = value.is_blank() || cells.unreadable(Field::Indicator);
            let missing = (Field::Indicator, Finding::new(Code::IndicatorMissing));
            return if blank { Ok(None) } else { Err(missing) };
        };
        let definition =
            self.headings.indicator(&name).ok_or((Field::Indicator, Finding::new(Code::IndicatorUnknown)))?;
        let measure = definition.measure();
        let stated = texts::name(cells.get(Field::ValueUnit)).filter(|unit| !says_nothing(unit));
        let unit = match stated {
            Some(text) => {
                let known = measure.unit(&text).or_else(|| measure.unit_in(&format!("({text})")));
                Some(known.ok_or((Field::ValueUnit, Finding::new(Code::UnitUnknown)))?)
            }
            None => unit_of(measure, &name, &column.heading),
        };
        // 2025年营业收入 in the column of indicators names its period itself.
        let named = periods::find(&name.chars().filter(|c| !c.is_whitespace()).collect::<String>());
        let named = named.map(|(partial, _)| partial).unwrap_or_default();
        let around = of_row.or(column.period.as_deref().and_then(periods::parse)).unwrap_or_default();
        let period = named.or(around).period();
        if cells.unreadable(Field::Period) || of_row.is_none() && !cells.get(Field::Period).is_blank() {
            return Ok(None);
        }
        self.figure(definition, value, unit, period).map_err(|finding| {
            let of_period = matches!(finding.code, Code::PeriodMissing | Code::PeriodFrequency | Code::PeriodInFuture);
            let field = if of_period && cells.column(Field::Period).is_some() { Field::Period } else { Field::Value };
            (field, finding)
        })
    }

    /// The figure in a cell, and whether it was rounded.
    fn figure(
        &self,
        definition: &Definition,
        cell: &Cell,
        unit: Option<Unit>,
        period: Option<Period>,
    ) -> Result<Option<(FigureIn, bool)>, Finding> {
        let figure = figures::figure(cell, definition.measure(), unit);
        let Some(figure) = figure.map_err(|Unreadable| Finding::new(Code::FigureInvalid))? else { return Ok(None) };
        if figure.value < 0 && !definition.allows_negative {
            return Err(Finding::new(Code::FigureNegative));
        }
        let period = period.ok_or_else(|| Finding::new(Code::PeriodMissing))?;
        let stored = period.stored(&definition.frequency);
        let stored = stored.ok_or_else(|| Finding::new(Code::PeriodFrequency).with("period", period))?;
        // Months taken together are a sum only when they have passed; a year alone says nothing about a month.
        if period.is_after(self.reference.today)
            || stored.contains('/') && !period.has_begun_to_end(self.reference.today)
        {
            return Err(Finding::new(Code::PeriodInFuture));
        }
        let indicator_code = definition.code.clone();
        Ok(Some((FigureIn { indicator_code, period: stored, value: figure.value }, figure.rounded)))
    }
}

/// The period of a column: what its heading leaves open, the row's own column of periods says.
fn period_of(column: &Column, of_row: Option<Partial>) -> Option<Period> {
    let own = column.period.as_deref().and_then(periods::parse);
    own.or(of_row).and_then(Partial::period)
}

/// `营业收入(万元)` beside the value, or `数值(万元)` above it.
fn unit_of(measure: Measure, name: &str, heading: &str) -> Option<Unit> {
    let halved = |text: &str| text.replace('（', "(").replace('）', ")");
    [name, heading].iter().find_map(|text| measure.unit_in(&halved(text)))
}
