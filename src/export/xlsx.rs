//! XLSX: a sheet of all annotations, and one for each kind. Numbers are numbers, the rest is text that nobody runs.
//!
//! Source of the parts: ECMA-376, *Office Open XML File Formats*, part 1, SpreadsheetML.

use super::archive::archive;
use super::loss::counted_loss;
use super::table::{COLUMNS, Row, head, rows};
use super::verdict::{checks, claims, distance, source_line, verdict};
use super::xml::{DECLARATION, escaped, is_allowed};
use crate::message::{Locale, Message, Said, check_sentence, kind_name, outcome_name};
use crate::recognize::Kind;
use crate::store::Article;
use rust_decimal::Decimal;
use std::fmt::Write;

/// Characters that a cell may hold, in UTF-16 units. Source: Microsoft, *Excel specifications and limits*.
const CELL: usize = 32_767;

/// Digits that a number may have so that a spreadsheet, which counts in binary, still prints it as it was.
const DIGITS: usize = 15;

/// Columns that hold numbers.
const NUMBERS: [Message; 7] = [
    Message::ColumnId,
    Message::ColumnNumber,
    Message::ColumnLow,
    Message::ColumnHigh,
    Message::ColumnConfidence,
    Message::ColumnStart,
    Message::ColumnEnd,
];

/// Widths of columns, in characters; others are as wide as usual.
const WIDTHS: [(Message, u8); 6] = [
    (Message::ColumnText, 24),
    (Message::ColumnCanonical, 24),
    (Message::ColumnNumber, 18),
    (Message::ColumnLow, 18),
    (Message::ColumnHigh, 18),
    (Message::ColumnSentence, 80),
];

/// Places of the styles in [`STYLES`].
const BOLD: u8 = 1;
const INTEGER: u8 = 2;

const STYLES: &str = "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">\
    <fonts count=\"2\"><font><sz val=\"11\"/></font><font><b/><sz val=\"11\"/></font></fonts>\
    <fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>\
    <borders count=\"1\"><border/></borders>\
    <cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>\
    <cellXfs count=\"3\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>\
    <xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/>\
    <xf numFmtId=\"1\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>";

/// How a sheet begins: the first row stays in sight.
const SHEET: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\
    <worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">\
    <sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" \
    state=\"frozen\"/></sheetView></sheetViews><cols>";

/// What the names of the parts' relations begin with.
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// The article's annotations as a workbook, with headings and names in `locale`.
pub(super) fn xlsx(article: &Article, locale: Locale) -> (Vec<u8>, Vec<Said>) {
    let rows: Vec<(Kind, Row)> = rows(article, locale).collect();
    let mut losses = Losses::default();
    let mut sheets = vec![(
        locale.text(Message::SheetAll).to_owned(),
        sheet(&head(locale), rows.iter().map(|(_, row)| row), &mut losses),
    )];
    for kind in article.all_kinds() {
        let of_kind = rows.iter().filter(|(of, _)| *of == kind).map(|(_, row)| row);
        sheets.push((sheet_name(locale, kind), sheet(&head(locale), of_kind, &mut Losses::default())));
    }
    sheets.push((locale.text(Message::ReportClaims).to_owned(), claims_sheet(article, locale, &mut losses)));
    sheets.push((locale.text(Message::Checks).to_owned(), checks_sheet(article, locale, &mut losses)));
    let names: Vec<_> = (1..=sheets.len()).map(|number| format!("xl/worksheets/sheet{number}.xml")).collect();
    let mut files = vec![
        ("[Content_Types].xml", content_types(&names)),
        ("_rels/.rels", relations([("officeDocument", "xl/workbook.xml".to_owned())])),
        ("xl/workbook.xml", workbook(sheets.iter().map(|(name, _)| name.as_str()))),
        ("xl/_rels/workbook.xml.rels", workbook_relations(sheets.len())),
        ("xl/styles.xml", format!("{DECLARATION}{STYLES}")),
    ];
    files.extend(names.iter().map(String::as_str).zip(sheets.into_iter().map(|(_, sheet)| sheet)));
    (archive(files), losses.said())
}

/// The name of a kind's sheet. Sheets cannot be called as readers like, so their own kinds are numbered.
fn sheet_name(locale: Locale, kind: Kind) -> String {
    let name = kind_name(locale, kind);
    if let Kind::Own(own) = kind { format!("{name} {}", own.0) } else { name.to_owned() }
}

/// What of the cells was not written as it is.
#[derive(Default)]
struct Losses {
    cut: usize,
    removed: usize,
    long: usize,
}

impl Losses {
    fn said(self) -> Vec<Said> {
        let losses = [
            counted_loss(Message::LossCut, self.cut),
            counted_loss(Message::LossControls, self.removed),
            counted_loss(Message::LossPrecision, self.long),
        ];
        losses.into_iter().flatten().collect()
    }
}

fn sheet<'a>(head: &Row, rows: impl Iterator<Item = &'a Row>, losses: &mut Losses) -> String {
    let mut xml = SHEET.to_owned();
    for (number, column) in (1..).zip(COLUMNS) {
        let width = WIDTHS.iter().find(|(wide, _)| *wide == column).map_or(10, |(_, width)| *width);
        // Writing to a string does not fail.
        let _ = write!(xml, "<col min=\"{number}\" max=\"{number}\" width=\"{width}\" customWidth=\"1\"/>");
    }
    xml += "</cols><sheetData><row>";
    head.iter().for_each(|cell| text_cell(&mut xml, cell, BOLD, losses));
    xml += "</row>";
    let mut last = 1_usize;
    for row in rows {
        xml += "<row>";
        for (cell, column) in row.iter().zip(COLUMNS) {
            let number = NUMBERS.contains(&column).then(|| number(cell, losses)).flatten();
            match number {
                Some(number) => {
                    let style = if number.is_integer() { INTEGER } else { 0 };
                    let _ = write!(xml, "<c s=\"{style}\"><v>{number}</v></c>");
                }
                None => text_cell(&mut xml, cell, 0, losses),
            }
        }
        xml += "</row>";
        last += 1;
    }
    let _ =
        write!(xml, "</sheetData><autoFilter ref=\"A1:{}{last}\"/></worksheet>", column_name(COLUMNS.len()));
    xml
}

fn claims_sheet(article: &Article, locale: Locale, losses: &mut Losses) -> String {
    let head = [
        Message::ColumnVerdict,
        Message::ColumnClaim,
        Message::ColumnSpeaker,
        Message::ColumnNote,
        Message::ColumnSources,
    ];
    let rows = claims(article).into_iter().map(|claim| {
        let sources: Vec<_> = claim.sources.iter().map(|source| source_line(source, locale)).collect();
        let (verdict, _) = verdict(article, claim, locale);
        [verdict, claim.wording.clone(), claim.speaker.name.clone(), claim.note.clone(), sources.join("\n")]
    });
    text_sheet(head.map(|column| locale.text(column)), [14, 60, 20, 60, 60], rows, losses)
}

fn checks_sheet(article: &Article, locale: Locale, losses: &mut Losses) -> String {
    let head =
        [Message::ColumnOutcome, Message::ColumnCheck, Message::ColumnFormula, Message::ColumnDistance];
    let rows = checks(article).map(|relation| {
        let check = &relation.check;
        let outcome = outcome_name(locale, check.outcome).to_owned();
        let distance = distance(check, locale).unwrap_or_default();
        [outcome, check_sentence(locale, check.message), check.formula.clone(), distance]
    });
    text_sheet(head.map(|column| locale.text(column)), [10, 40, 60, 30], rows, losses)
}

/// A sheet of text with columns of those widths.
fn text_sheet<const N: usize>(
    head: [&str; N],
    widths: [u8; N],
    rows: impl Iterator<Item = [String; N]>,
    losses: &mut Losses,
) -> String {
    let mut xml = SHEET.to_owned();
    for (number, width) in (1..).zip(widths) {
        // Writing to a string does not fail.
        let _ = write!(xml, "<col min=\"{number}\" max=\"{number}\" width=\"{width}\" customWidth=\"1\"/>");
    }
    xml += "</cols><sheetData><row>";
    head.iter().for_each(|cell| text_cell(&mut xml, cell, BOLD, losses));
    xml += "</row>";
    for row in rows {
        xml += "<row>";
        row.iter().for_each(|cell| text_cell(&mut xml, cell, 0, losses));
        xml += "</row>";
    }
    xml + "</sheetData></worksheet>"
}

/// The number in a cell; none where there is none, or a spreadsheet could not keep it.
fn number(cell: &str, losses: &mut Losses) -> Option<Decimal> {
    let number: Decimal = cell.parse().ok()?;
    let digits = cell.bytes().filter(u8::is_ascii_digit).count();
    if digits > DIGITS {
        losses.long += 1;
        return None;
    }
    Some(number)
}

fn text_cell(xml: &mut String, text: &str, style: u8, losses: &mut Losses) {
    if text.is_empty() {
        *xml += "<c/>";
        return;
    }
    losses.removed += text.chars().filter(|&char| !is_allowed(char)).count();
    let mut units = 0;
    let fits = |&(_, char): &(usize, char)| {
        units += char.len_utf16();
        units > CELL
    };
    let end = text.char_indices().find(fits).map(|(at, _)| at);
    losses.cut += usize::from(end.is_some());
    let text = text.get(..end.unwrap_or(text.len())).unwrap_or_default();
    let text = escaped(&literal(text));
    let _ = write!(xml, "<c s=\"{style}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{text}</t></is></c>");
}

/// Text in which nothing is taken for a spreadsheet's own escape, `_x0041_`.
fn literal(text: &str) -> String {
    let is_escape = |rest: &str| {
        rest.get(..4).is_some_and(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()))
            && rest.get(4..5) == Some("_")
    };
    let mut parts = text.split("_x");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, rest| text + if is_escape(rest) { "_x005F_x" } else { "_x" } + rest)
}

/// The letters of a column, from 1; there are fewer than 27.
fn column_name(number: usize) -> char {
    ('A'..='Z').nth(number.saturating_sub(1)).unwrap_or('Z')
}

fn content_types(sheets: &[String]) -> String {
    let main = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    let sheets: String = (sheets.iter())
        .map(|name| format!("<Override PartName=\"/{name}\" ContentType=\"{main}.worksheet+xml\"/>"))
        .collect();
    format!(
        "{DECLARATION}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
         <Override PartName=\"/xl/workbook.xml\" ContentType=\"{main}.sheet.main+xml\"/>\
         <Override PartName=\"/xl/styles.xml\" ContentType=\"{main}.styles+xml\"/>{sheets}</Types>",
    )
}

fn workbook<'a>(names: impl Iterator<Item = &'a str>) -> String {
    let sheets: String = (1..)
        .zip(names)
        .map(|(number, name)| {
            format!("<sheet name=\"{}\" sheetId=\"{number}\" r:id=\"rId{number}\"/>", escaped(name))
        })
        .collect();
    format!(
        "{DECLARATION}<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" \
         xmlns:r=\"{RELATIONS}\"><sheets>{sheets}</sheets></workbook>",
    )
}

fn workbook_relations(sheets: usize) -> String {
    let sheets = (1..=sheets).map(|number| ("worksheet", format!("worksheets/sheet{number}.xml")));
    relations(sheets.chain([("styles", "styles.xml".to_owned())]))
}

/// Relations of those kinds to those parts, named `rId1` and so on.
pub(super) fn relations(parts: impl IntoIterator<Item = (&'static str, String)>) -> String {
    let parts: String = (1..)
        .zip(parts)
        .map(|(number, (kind, target))| {
            format!("<Relationship Id=\"rId{number}\" Type=\"{RELATIONS}/{kind}\" Target=\"{target}\"/>")
        })
        .collect();
    format!(
        "{DECLARATION}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{parts}</Relationships>"
    )
}

#[cfg(test)]
mod tests {
    use super::literal;

    #[test]
    fn what_looks_like_an_escape_is_kept() {
        assert_eq!(literal("a_x0041_b_xyz_x00"), "a_x005F_x0041_b_xyz_x00");
    }
}
