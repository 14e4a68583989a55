//! Official papers as Word documents: a title in the centre, facts in a table, lines to sign and date. What offices
//! print and file; type and margins follow GB/T 9704-2012 (公文格式), in the fonts that every Chinese office has.

use std::io::Cursor;

use docx_rs::{
    AlignmentType, Docx, LineSpacing, PageMargin, Paragraph, Run, RunFonts, SpecialIndentType, Table, TableCell,
    TableLayoutType, TableRow, VAlignType, WidthType,
};

use crate::error::{Error, Result};

/// What the media type of such a file is.
pub const MEDIA_TYPE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

const TITLE: &str = "宋体";
const BODY: &str = "仿宋";
/// 二号, in half points.
const TITLE_SIZE: usize = 44;
/// 四号: what stands outside of a table.
const BODY_SIZE: usize = 28;
/// 小四.
const TABLE_SIZE: usize = 24;
/// Widths of label and value, twice side by side, in twentieths of a point: A4 within its margins.
const COLUMNS: [usize; 4] = [1700, 2722, 1700, 2722];

/// A paper under construction.
pub struct Paper(Docx);

/// Facts in two columns, those with much to say across both.
#[derive(Default)]
pub struct Facts(Vec<Fact>);

struct Fact {
    label: String,
    value: String,
    wide: bool,
}

impl Facts {
    /// One that shares its line with the next.
    pub fn short(mut self, label: &str, value: impl Into<String>) -> Self {
        self.0.push(Fact { label: label.to_owned(), value: value.into(), wide: false });
        self
    }

    /// One that has its line for itself; its own lines stay lines.
    pub fn long(mut self, label: &str, value: impl Into<String>) -> Self {
        self.0.push(Fact { label: label.to_owned(), value: value.into(), wide: true });
        self
    }

    fn rows(&self) -> Vec<TableRow> {
        let mut rows = Vec::new();
        let mut rest = self.0.as_slice();
        while let Some((fact, others)) = rest.split_first() {
            match others.first().filter(|other| !fact.wide && !other.wide) {
                Some(beside) => {
                    let cells = [label(fact, 0), value(fact, 1), label(beside, 2), value(beside, 3)];
                    rows.push(TableRow::new(cells.into()));
                    rest = &others[1..];
                }
                None => {
                    let width = COLUMNS[1] + COLUMNS[2] + COLUMNS[3];
                    let across = value(fact, 1).grid_span(3).width(width, WidthType::Dxa);
                    rows.push(TableRow::new(vec![label(fact, 0), across]));
                    rest = others;
                }
            }
        }
        rows
    }
}

impl Paper {
    /// One with its title.
    pub fn new(title: &str) -> Self {
        let margins =
            PageMargin { top: 2098, left: 1588, bottom: 1984, right: 1474, header: 851, footer: 992, gutter: 0 };
        let docx = Docx::new().page_size(11_906, 16_838).page_margin(margins).default_fonts(fonts(BODY));
        let title = Paragraph::new().add_run(run(title, TITLE, TITLE_SIZE).bold()).align(AlignmentType::Center);
        Paper(docx.add_paragraph(title.line_spacing(LineSpacing::new().after(240))))
    }

    /// A line at the right edge: the number of the paper, say.
    pub fn right(self, text: &str) -> Self {
        let paragraph = Paragraph::new().add_run(run(text, BODY, TABLE_SIZE)).align(AlignmentType::Right);
        Paper(self.0.add_paragraph(paragraph))
    }

    /// A line that begins at the left edge: whom the paper addresses, or what follows below.
    pub fn line(self, text: &str) -> Self {
        Paper(self.0.add_paragraph(spaced(Paragraph::new().add_run(run(text, BODY, BODY_SIZE).bold()))))
    }

    /// Text, indented by two characters; its own lines are paragraphs.
    pub fn text(mut self, text: &str) -> Self {
        for line in text.lines() {
            let indent = Some(SpecialIndentType::FirstLine(2 * 10 * BODY_SIZE as i32));
            let paragraph = Paragraph::new().add_run(run(line, BODY, BODY_SIZE)).indent(None, indent, None, None);
            self.0 = self.0.add_paragraph(spaced(paragraph));
        }
        self
    }

    /// A table of facts.
    pub fn facts(self, facts: Facts) -> Self {
        let table = Table::new(facts.rows()).set_grid(COLUMNS.to_vec()).layout(TableLayoutType::Fixed);
        Paper(self.0.add_table(table.width(COLUMNS.iter().sum(), WidthType::Dxa)))
    }

    /// Who signs, each with room for the name and for the day.
    pub fn signatures(mut self, who: &[&str], date: &str) -> Self {
        for who in who {
            let text = format!("{who}：____________________    {date}：________________");
            let paragraph = Paragraph::new().add_run(run(&text, BODY, TABLE_SIZE));
            self.0 = self.0.add_paragraph(paragraph.line_spacing(LineSpacing::new().before(360)));
        }
        self
    }

    /// The file.
    pub fn finish(self) -> Result<Vec<u8>> {
        let mut file = Cursor::new(Vec::new());
        self.0.build().pack(&mut file).map_err(|error| Error::internal("writing a paper", error))?;
        Ok(file.into_inner())
    }
}

fn fonts(name: &str) -> RunFonts {
    RunFonts::new().ascii("Times New Roman").hi_ansi("Times New Roman").east_asia(name)
}

/// XML cannot hold control characters.
fn run(text: &str, font: &str, size: usize) -> Run {
    let text: String = text.chars().filter(|c| !c.is_control()).collect();
    Run::new().add_text(text).size(size).fonts(fonts(font))
}

fn spaced(paragraph: Paragraph) -> Paragraph {
    paragraph.line_spacing(LineSpacing::new().before(80).after(80))
}

fn label(fact: &Fact, column: usize) -> TableCell {
    let paragraph = Paragraph::new().add_run(run(&fact.label, BODY, TABLE_SIZE).bold());
    cell(column).add_paragraph(paragraph.align(AlignmentType::Center))
}

fn value(fact: &Fact, column: usize) -> TableCell {
    // A cell without a paragraph is no cell.
    let lines: Vec<&str> = if fact.value.is_empty() { vec![""] } else { fact.value.lines().collect() };
    let paragraph = |line: &str| Paragraph::new().add_run(run(line, BODY, TABLE_SIZE));
    lines.into_iter().fold(cell(column), |cell, line| cell.add_paragraph(paragraph(line)))
}

fn cell(column: usize) -> TableCell {
    TableCell::new().width(COLUMNS[column], WidthType::Dxa).vertical_align(VAlignType::Center)
}
