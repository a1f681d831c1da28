//! Titles of documents, laws and works in 《》.

use super::finding::{Body, Confidence, Finding};
use crate::text::normalize::{half_width, is_blank};
use crate::text::{Document, Span};

/// A title in 《》.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Title {
    /// The full title that a short form stands for (《规划》), without its marks.
    pub canonical: Option<String>,
    /// The issuing number directly behind or before it, as printed: `湘政发〔2022〕5号`.
    pub number: Option<String>,
    /// The first and the last year that the title names (`2021-2025年`, `2022年度`, `“十四五”`); one year is both.
    pub years: Option<(u16, u16)>,
}

/// The longest title, in characters between its marks.
const LONGEST: usize = 120;

/// How deep marks are followed into each other.
const DEEPEST: usize = 16;

/// The name of the rule.
const RULE: &str = "title/marks";

/// The titles of a paragraph, in text order, with spans in bytes of it.
///
/// The marks stand inside the span. Of titles inside each other the outermost counts; a mark without its partner
/// costs no more than itself.
///
/// ```
/// use zhupi::recognize::title::recognize;
/// let text = "印发《关于贯彻〈条例〉的意见》（湘政发〔2022〕5号）";
/// assert_eq!(recognize(text)[0].span.of(text), "《关于贯彻〈条例〉的意见》");
/// ```
#[must_use]
pub fn recognize(text: &str) -> Vec<Finding> {
    (outermost(pairs(text)).into_iter())
        .filter(|span| is_title(inner(span.of(text))))
        .map(|span| finding(text, span))
        .collect()
}

/// The opening mark that a closing one belongs to.
const fn opening(closing: char) -> Option<char> {
    match closing {
        '》' => Some('《'),
        '〉' => Some('〈'),
        '≫' => Some('≪'),
        _ => None,
    }
}

/// All pairs of marks, in the order in which they close. A sentence's end between marks closes what is open.
fn pairs(text: &str) -> Vec<Span> {
    let mut found = Vec::new();
    let mut open: Vec<(char, usize)> = Vec::new();
    for (at, char) in text.char_indices() {
        if matches!(char, '《' | '〈' | '≪') {
            if open.len() >= DEEPEST {
                open.remove(0);
            }
            open.push((char, at));
        } else if char == '。' {
            open.clear();
        } else if let Some(mark) = opening(char)
            && let Some(last) = open.iter().rposition(|&(opened, _)| opened == mark)
        {
            let start = open.get(last).map_or(at, |&(_, start)| start);
            open.truncate(last);
            found.push(Span::new(start, at + char.len_utf8()));
        }
    }
    found
}

/// The pairs that stand in no other, in text order.
fn outermost(mut pairs: Vec<Span>) -> Vec<Span> {
    pairs.sort_unstable_by_key(|span| (span.start(), std::cmp::Reverse(span.end())));
    let mut end = 0;
    pairs.retain(|span| {
        let outside = span.start() >= end;
        end = end.max(span.end());
        outside
    });
    pairs
}

/// What stands between a title's marks.
fn inner(title: &str) -> &str {
    let mut chars = title.chars();
    chars.next();
    chars.next_back();
    chars.as_str()
}

fn is_title(inner: &str) -> bool {
    inner.chars().any(char::is_alphanumeric) && inner.chars().take(LONGEST + 1).count() <= LONGEST
}

fn finding(text: &str, span: Span) -> Finding {
    let behind = text.get(span.end()..).unwrap_or_default();
    let before = text.get(..span.start()).unwrap_or_default();
    let title = Title {
        canonical: None,
        number: number(behind).or_else(|| number_before(before)),
        years: years(inner(span.of(text))),
    };
    let sure = span.of(text).starts_with('《');
    let confidence = if sure { Confidence::CERTAIN } else { Confidence::hundredths(70) };
    Finding { span, body: Body::Document(title), rule: RULE.into(), confidence, weak: false }
}

/// The brackets around the year of an issuing number. The standard has 〔〕; the others stand for it on keyboards.
const BRACKETS: [(char, char); 7] =
    [('〔', '〕'), ('[', ']'), ('［', '］'), ('【', '】'), ('(', ')'), ('（', '）'), ('﹝', '﹞')];

/// What begins a number without an organ's short name before the bracket: 国务院令第722号, 财政部公告2022年第14号.
const ORDERS: [&str; 3] = ["令", "公告", "通告"];

/// The longest short name of an organ, in characters: 湘政办发; 中华人民共和国主席令.
const ORGAN: usize = 24;

/// The issuing number at the beginning of `behind`, in brackets or not: `（湘政发〔2022〕5号）`, `（国务院令第722号）`.
///
/// Its form is an organ's short name, the year in brackets and a number, or an order's number. Source:
/// 党政机关公文格式 GB/T 9704-2012; 国务院公报 for orders and announcements.
fn number(behind: &str) -> Option<String> {
    let start = behind.trim_start_matches(|char: char| is_blank(char) || half_width(char) == '(');
    let bracketed = start.len() < behind.len();
    let end = issued(start).or_else(|| ordered(start).filter(|_| bracketed))?;
    start.get(..end).map(str::to_owned)
}

/// Where an organ's number ends: 湘政发〔2022〕5号.
fn issued(start: &str) -> Option<usize> {
    let (at, open) = start.char_indices().take(ORGAN).find(|(_, char)| !char.is_alphanumeric())?;
    let close = BRACKETS.iter().find(|(opening, _)| *opening == open)?.1;
    let (year, rest) = start.get(at + open.len_utf8()..)?.split_once(close)?;
    let year = year.trim_matches(is_blank).trim_end_matches('年');
    let dated = year.chars().count() == 4 && year.chars().all(|char| half_width(char).is_ascii_digit());
    let end = start.len() - rest.len() + count(rest)?;
    (at > 0 && dated).then_some(end)
}

/// Where an order's number ends: 国务院令第722号, 中华人民共和国主席令第四十九号, 财政部 税务总局公告2022年第14号.
fn ordered(start: &str) -> Option<usize> {
    let name = |char: char| char.is_alphanumeric() || is_blank(char);
    let run = start.find(|char| !name(char)).unwrap_or(start.len());
    let head = start.get(..run)?;
    let (at, order) = ORDERS.iter().filter_map(|order| Some((head.find(order)?, order))).min()?;
    let rest = head.get(at + order.len()..)?;
    let dated =
        rest.split_once('年').filter(|(year, _)| years(year).is_some()).map_or(rest, |(_, rest)| rest);
    let end = head.len() - dated.len() + count(dated)?;
    (at > 0 && head.chars().take_while(|&char| name(char)).count() <= ORGAN * 2).then_some(end)
}

/// Where a count ends with its 号: 第 5 号, ５号, 第四十九号.
fn count(rest: &str) -> Option<usize> {
    let counts = |char: char| figure(char).is_some() || "第十百".contains(char) || is_blank(char);
    let end = rest.find(|char| !counts(char))?;
    let digits = rest.get(..end)?.chars().any(|char| figure(char).is_some() || "十百".contains(char));
    rest.get(end..)?.strip_prefix('号').filter(|_| digits).map(|behind| rest.len() - behind.len())
}

/// The issuing number directly before a title: 湘政发〔2022〕5号《关于…的意见》.
fn number_before(before: &str) -> Option<String> {
    let before = before.strip_suffix(')').or_else(|| before.strip_suffix('）')).unwrap_or(before);
    let from = before
        .char_indices()
        .rev()
        .take(ORGAN)
        .find(|&(_, char)| BRACKETS.iter().any(|(open, _)| *open == char))?
        .0;
    let organ = before.get(..from)?;
    let short = organ.char_indices().rev().take_while(|(_, char)| char.is_alphanumeric());
    let start =
        short.take(SHORT_NAME).filter(|(at, _)| organ.get(*at..).is_some_and(is_short_name)).last()?.0;
    let found = number(before.get(start..)?)?;
    before.ends_with(&found).then_some(found)
}

/// The longest short name that is looked for before a title.
const SHORT_NAME: usize = 8;

/// How the short names of organs end in issuing numbers. Source: as for [`number`].
const SHORT_NAMES: [&str; 10] = ["政发", "办发", "政办发", "发", "函", "字", "办", "规", "令", "办函"];

fn is_short_name(name: &str) -> bool {
    let others = name.contains(['据', '照', '印', '和', '与', '以', '转', '由']) || name.starts_with('发');
    !others && SHORT_NAMES.iter().any(|end| name.ends_with(end))
}

/// Five-year plans and the first year of each. Source: 国民经济和社会发展五年规划纲要, 2001 to 2030.
const PLANS: [(&str, &str, u16); 5] = [
    ("十一五", "第十一个五年", 2006),
    ("十二五", "第十二个五年", 2011),
    ("十三五", "第十三个五年", 2016),
    ("十四五", "第十四个五年", 2021),
    ("十五五", "第十五个五年", 2026),
];

/// The years that a title names, in figures of any script, by a five-year plan, or by both.
fn years(inner: &str) -> Option<(u16, u16)> {
    let figures: String = inner.chars().map(|char| figure(char).unwrap_or(' ')).collect();
    let named = (figures.split(' '))
        .filter(|digits| digits.len() == 4)
        .filter_map(|digits| digits.parse().ok())
        .filter(|year| (1900..2100).contains(year));
    let planned = PLANS.iter().filter(|(plan, whole, _)| inner.contains(plan) || inner.contains(whole));
    let all: Vec<u16> = named.chain(planned.flat_map(|&(.., first)| [first, first + 4])).collect();
    Some((*all.iter().min()?, *all.iter().max()?))
}

/// The figure that a character is: 2, ２, 二.
fn figure(char: char) -> Option<char> {
    let half = half_width(char);
    let chinese = || {
        "〇一二三四五六七八九".chars().zip('0'..='9').find(|&(one, _)| one == char).map(|(_, digit)| digit)
    };
    if half.is_ascii_digit() { Some(half) } else { chinese().or((char == '○').then_some('0')) }
}

/// Links short forms (《规划》) to the full titles of the same article.
///
/// A short form is one that the article introduces (`以下简称《规划》`, `以下简称“规划”`), or one that ends an earlier, longer
/// title. The latest such title before it counts.
pub fn link(document: &Document, findings: &mut [Finding]) {
    let text = document.text();
    let mut seen: Vec<Known> = Vec::new();
    let mut titles: Vec<_> =
        findings.iter_mut().filter(|finding| matches!(finding.body, Body::Document(_))).collect();
    titles.sort_by_key(|finding| finding.span);
    for finding in titles {
        let Finding { span, body: Body::Document(title), .. } = finding else {
            continue;
        };
        let name = inner(span.of(text));
        let full = full_title(name, text, span.start(), &seen);
        if full.is_none() {
            // What stands inside is named too, and can be meant later; the whole comes first.
            let nested = outermost(pairs(name));
            let inside =
                nested.iter().map(|span| Known { name: inner(span.of(name)).to_owned(), short: None });
            inside.for_each(|known| remember(&mut seen, known));
            remember(&mut seen, Known { name: name.to_owned(), short: short_form(text, span.end()) });
        }
        title.canonical = full;
    }
}

/// How many titles are remembered.
const REMEMBERED: usize = 200;

/// A title that was given in full.
#[derive(Clone, Debug)]
struct Known {
    name: String,
    /// What the article says it will call it.
    short: Option<String>,
}

fn remember(seen: &mut Vec<Known>, known: Known) {
    if seen.len() >= REMEMBERED {
        seen.remove(0);
    }
    seen.push(known);
}

/// The title that `name` is short for.
fn full_title(name: &str, text: &str, start: usize, seen: &[Known]) -> Option<String> {
    let introduced = is_introduced(text.get(..start).unwrap_or_default());
    let full = (seen.iter().rev())
        .find(|known| known.short.as_deref() == Some(name))
        .or_else(|| seen.iter().rev().find(|known| is_short_for(name, &known.name)))
        .or_else(|| seen.last().filter(|_| introduced))?;
    (full.name != name).then(|| full.name.clone())
}

/// Words that introduce a short form.
const INTRODUCTIONS: [&str; 5] = ["以下简称", "下称", "简称", "以下统称", "简称为"];

fn is_introduced(before: &str) -> bool {
    let before = before.trim_end_matches(['“', '"', '「', '：', ':', ' ']);
    INTRODUCTIONS.iter().any(|word| before.ends_with(word))
}

/// The short form that is introduced directly behind a title: `（以下简称《规划》）`, `（以下简称“规划”）`.
fn short_form(text: &str, end: usize) -> Option<String> {
    let window: String = text.get(end..)?.chars().take(40).collect();
    let (at, word) = INTRODUCTIONS
        .iter()
        .filter_map(|word| Some((window.find(word)?, *word)))
        .min_by_key(|&(at, _)| at)?;
    let before = window.get(..at)?;
    if before.contains(['。', '《', '；']) || before.chars().count() > 24 {
        return None;
    }
    let rest = window.get(at + word.len()..)?.trim_start_matches(['：', ':', ' ', '为']);
    let rest = rest.trim_start_matches(['《', '“', '"', '「']);
    let name = rest.get(..rest.find(['》', '”', '"', '」', '）', ')'])?)?;
    (!name.is_empty()).then(|| name.to_owned())
}

/// What a title ends with that its short form leaves out: 《关于印发…规划的通知》 is called 《规划》 too.
const WRAPPINGS: [&str; 4] = ["的通知", "的公告", "的通告", "的决定"];

/// Whether `name` ends the longer title: 《规划》 for 《永州市工业发展规划(2021-2025年)》.
fn is_short_for(name: &str, full: &str) -> bool {
    let bare = full.split(['(', '（']).next().filter(|_| full.ends_with([')', '）'])).unwrap_or(full);
    let unwrapped = WRAPPINGS.iter().find_map(|end| bare.strip_suffix(end)).unwrap_or(bare);
    let unwrapped = unwrapped.trim_end_matches(['〉', '》', '≫']);
    let ends = [full, bare, unwrapped].iter().any(|title| title.ends_with(name));
    name.chars().count() >= 2 && name.chars().count() < full.chars().count() && ends
}

#[cfg(test)]
mod tests {
    use super::{Title, link, number, recognize, years};
    use crate::recognize::Body;
    use crate::recognize::marked;
    use crate::text::Document;

    fn check(marked: &str) {
        // The brackets of issuing numbers are those of the marks, so cases use [ and ] for them.
        marked::check(marked, recognize);
    }

    fn titles(text: &str) -> Vec<Title> {
        let document = Document::new(text);
        let mut findings = recognize(text);
        link(&document, &mut findings);
        (findings.into_iter())
            .filter_map(|finding| match finding.body {
                Body::Document(title) => Some(title),
                _ => None,
            })
            .collect()
    }

    #[test]
    fn titles_are_found_with_their_marks() {
        check("制定〔《永州市“十四五”工业发展规划(2021-2025年)》〕,绘制");
        check("印发〔《关于贯彻〈条例〉的意见》〕和〔《办法》〕");
        check("转发〔《关于印发《规划》的通知》〕");
        check("她唱了〔《明天会更好》〕，又在〔《新闻联播》〕里");
        check("没有书名号");
        check("");
    }

    #[test]
    fn a_mark_without_its_partner_costs_only_itself() {
        check("《永州市〔《规划》〕");
        check("〔《规划》〕》印发");
        check("《规划，要求。〔《办法》〕");
        check("》《");
        check("《》《 》《……》");
        check("《条例〉〔《办法》〕");
    }

    #[test]
    fn the_issuing_number_stands_behind() {
        let check = |text: &str, expected: Option<&str>| {
            assert_eq!(number(text).as_deref(), expected, "{text}");
        };
        check("（湘政发〔2022〕5号）要求", Some("湘政发〔2022〕5号"));
        check("国办发[2020]35号", Some("国办发[2020]35号"));
        check("(湘政发（2022）5号)", Some("湘政发（2022）5号"));
        check("（湘政发(2022)5号）", Some("湘政发(2022)5号"));
        check("（湘政发【2022】5号）", Some("湘政发【2022】5号"));
        check("（湘政发［２０２２］５号）", Some("湘政发［２０２２］５号"));
        check("（湘政办发﹝2022﹞ 第 5 号，以下简称《规划》）", Some("湘政办发﹝2022﹞ 第 5 号"));
        check("（国务院令第722号）", Some("国务院令第722号"));
        check("（中华人民共和国主席令第四十九号）", Some("中华人民共和国主席令第四十九号"));
        check("（财政部 税务总局公告2022年第14号）", Some("财政部 税务总局公告2022年第14号"));
        for text in [
            "(以下简称《规划》)",
            "，2022年5号",
            "（2022年修订）",
            "（试行）5号",
            "〔2022〕5号",
            "令人振奋",
            "（湘政发〔2022〕号）",
        ] {
            check(text, None);
        }
    }

    #[test]
    fn the_issuing_number_may_stand_before() {
        let check = |text: &str, expected: Option<&str>| {
            let number = titles(text).into_iter().next().and_then(|title| title.number);
            assert_eq!(number.as_deref(), expected, "{text}");
        };
        check("根据湘政办发〔2022〕5号《关于稳就业的意见》", Some("湘政办发〔2022〕5号"));
        check("转发国发[2022]12号《扎实稳住经济的一揽子政策措施》", Some("国发[2022]12号"));
        check("住在5号《明天》", None);
        check("（2022）《规划》", None);
    }

    #[test]
    fn years_are_read() {
        assert_eq!(years("永州市“十四五”工业发展规划(2021-2025年)"), Some((2021, 2025)));
        assert_eq!(years("２０２２年度考核办法"), Some((2022, 2022)));
        assert_eq!(years("二〇二二年国民经济和社会发展统计公报"), Some((2022, 2022)));
        assert_eq!(years("永州市“十四五”工业发展规划"), Some((2021, 2025)));
        let whole = "国民经济和社会发展第十四个五年规划和2035年远景目标纲要";
        assert_eq!(years(whole), Some((2021, 2035)));
        assert_eq!(years("规划"), None);
    }

    #[test]
    fn short_forms_lead_to_the_full_title() {
        let text = "《永州市工业规划(2021-2025年)》（以下简称《规划》）印发。《规划》提出，《民法典》规定，《意见》要求";
        let canonical: Vec<_> = titles(text).into_iter().map(|title| title.canonical).collect();
        let full = Some("永州市工业规划(2021-2025年)".to_owned());
        assert_eq!(canonical, [None, full.clone(), full, None, None]);
        let text = "《关于稳就业的若干意见》（国发〔2022〕5号，以下简称“稳就业意见”）。《稳就业意见》指出，《若干意见》";
        let canonical: Vec<_> = titles(text).into_iter().map(|title| title.canonical.is_some()).collect();
        assert_eq!(canonical, [false, true, true]);
    }

    #[test]
    fn what_stands_inside_a_title_can_be_meant_later() {
        let canonical =
            |text: &str| titles(text).into_iter().map(|title| title.canonical).collect::<Vec<_>>();
        let full = "湖南省优化营商环境条例";
        assert_eq!(
            canonical("印发《关于贯彻〈湖南省优化营商环境条例〉的意见》。《条例》规定，《意见》要求"),
            [None, Some(full.to_owned()), Some(format!("关于贯彻〈{full}〉的意见"))]
        );
        assert_eq!(
            canonical("《关于印发稳住经济若干措施的通知》。《若干措施》提出"),
            [None, Some("关于印发稳住经济若干措施的通知".to_owned())]
        );
    }

    #[test]
    fn a_medium_in_title_marks_is_an_organisation_as_well() {
        let text = "《三湘都市报》报道，《规划》印发";
        let words = |text: &str| crate::recognize::paragraph(text, Some(marked::segmenter()));
        let analysis = crate::recognize::article(&Document::new(text), &Default::default(), words);
        let found: Vec<_> =
            analysis.findings.iter().map(|finding| (finding.kind().name(), finding.span.of(text))).collect();
        assert_eq!(
            found,
            [("document", "《三湘都市报》"), ("organization", "三湘都市报"), ("document", "《规划》")]
        );
    }
}
