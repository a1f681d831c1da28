//! How many are promised, and how many are named: `计算机、食品饮料、半导体三个行业`, `五项措施：……`, `“三送”：……`.

use super::sentence::{first_of, without};
use super::{Check, Link, Message, Outcome};
use crate::recognize::figure::chinese_digit;
use crate::recognize::figure::{Figure, FigureClass, Modifier, Number, Value};
use crate::recognize::{Body, Finding};
use crate::text::{Document, Span, sentences};

/// As many bytes on either side of a count are looked at.
const REACH: usize = 480;

/// The longest name in a list, in characters.
const NAME: usize = 14;

/// Promises of more than that are not listed in full.
const MOST: u32 = 20;

/// Nouns for what has names, behind a count that follows its list.
const NAMED: [&str; 56] = [
    "行业",
    "产业",
    "城市",
    "城区",
    "省",
    "市",
    "县",
    "区",
    "国家",
    "专业",
    "方面",
    "领域",
    "环节",
    "部门",
    "单位",
    "学校",
    "高校",
    "大学",
    "企业",
    "公司",
    "项目",
    "大类",
    "类",
    "级",
    "色",
    "季度",
    "主题",
    "板块",
    "语种",
    "阶段",
    "维度",
    "民族",
    "科目",
    "品种",
    "品牌",
    "港口",
    "口岸",
    "园区",
    "片区",
    "部属",
    "街道",
    "社区",
    "地区",
    "地市",
    "州",
    "平台",
    "系列",
    "赛道",
    "赛区",
    "要素",
    "行政区",
    "好莱坞",
    "产品",
    "國家",
    "行業",
    "城區",
];

/// Verbs that end the words before a count of something else (`完善机制、建立3个平台`).
const VERBS: [&str; 44] = [
    "建立", "设立", "推出", "打造", "实施", "开展", "新增", "完成", "建成", "引进", "签约", "获", "有", "为",
    "达", "共", "是", "在", "了", "近", "超", "约", "建设", "成立", "组建", "制定", "出台", "开通", "覆盖",
    "涉及", "走访", "调研", "培育", "形成", "聚焦", "围绕", "发展", "培养", "的", "等", "全", "每", "这",
    "那",
];

/// Marks between a count and its list.
const MARKS: [&str; 12] =
    ["：", ":", "——", "，即", ",即", "，分别是", "，分别为", "，包括", "，也就是", "即", "——即", "，就是"];

/// Counts with a list before or behind them.
pub(super) fn check(document: &Document, findings: &[Finding]) -> Vec<Check> {
    let text = document.text();
    let mut checks = Vec::new();
    for paragraph in document.paragraphs() {
        let start = findings.partition_point(|finding| finding.span.start() < paragraph.content.start());
        let inside = findings.iter().enumerate().skip(start);
        let inside = inside.take_while(|(_, finding)| finding.span.end() <= paragraph.content.end());
        checks.extend(inside.filter_map(|(index, finding)| at(text, paragraph.content, index, finding)));
    }
    checks
}

fn at(text: &str, paragraph: Span, index: usize, finding: &Finding) -> Option<Check> {
    let promised = promised(text, finding)?;
    let before = near_end(Span::new(paragraph.start(), finding.span.start()).of(text));
    let after = near_start(Span::new(finding.span.end(), paragraph.end()).of(text));
    let is_figure = matches!(finding.body, Body::Figure(_));
    let beneath = || beneath(after, text.get(paragraph.end()..)?);
    let beside = is_figure.then(|| List::before(before, after)).flatten();
    let list = beside.or_else(|| List::behind(after)).or_else(beneath)?;
    let outcome = list.outcome(promised).filter(|&outcome| is_figure || outcome != Outcome::Fails)?;
    let listed = if outcome == Outcome::Holds { promised } else { list.likeliest };
    let sign = match outcome {
        Outcome::Holds => "=",
        Outcome::Fails => "≠",
        Outcome::Uncertain | Outcome::NotAssessable => "?",
    };
    Some(Check {
        check: "enumeration",
        outcome,
        operands: vec![index],
        formula: format!("{} {sign} {listed}", finding.span.of(text)),
        difference: None,
        tolerance: None,
        message: Message::Listed { promised, listed },
        slip: None,
        why: Link::List.by(list.words).into_iter().collect(),
    })
}

/// How many are promised.
fn promised(text: &str, finding: &Finding) -> Option<u32> {
    let found = match &finding.body {
        Body::Figure(figure) => counted(figure)?,
        Body::Slogan(_) => in_name(finding.span.of(text))?,
        _ => return None,
    };
    (2..=MOST).contains(&found).then_some(found)
}

fn counted(figure: &Figure) -> Option<u32> {
    let Some(Value::Amount(amount)) = &figure.value else { return None };
    let plain = figure.class == FigureClass::Quantity && figure.modifier == Modifier::Exact;
    match amount.number {
        Some(Number::Decimal(number)) if plain && number.is_integer() => {
            u32::try_from(number.mantissa()).ok()
        }
        _ => None,
    }
}

/// What a name counts: 三深一免 four, its numerals together; 三个一批 three; 一看二问三记 three, being numbered.
fn in_name(name: &str) -> Option<u32> {
    let digit = |char| chinese_digit(char).filter(|&digit| digit > 0);
    let chars: Vec<char> = name.trim_matches(['“', '”', '"', '「', '」']).chars().collect();
    let first = digit(*chars.first()?)?;
    let mut counts = Vec::new();
    for (at, &char) in chars.iter().enumerate() {
        let next = chars.get(at + 1);
        let counts_next = next.is_some_and(|&next| digit(next).is_none() && next != '十' && next != '百');
        counts.extend(digit(char).filter(|_| counts_next));
    }
    let numbered = counts.len() > 1 && counts.iter().zip(1..).all(|(count, place)| *count == place);
    let each = chars.get(1..3) == Some(&['个', '一']);
    let promised = match () {
        () if each => first,
        () if numbered => u32::try_from(counts.len()).ok()?,
        () => counts.iter().sum(),
    };
    (!counts.is_empty() && chars.len() <= 12).then_some(promised)
}

fn near_end(text: &str) -> &str {
    let start = text.len().saturating_sub(REACH);
    (start..=text.len()).find_map(|at| text.get(at..)).unwrap_or_default()
}

fn near_start(text: &str) -> &str {
    let end = text.len().min(REACH);
    (0..=end).rev().find_map(|at| text.get(..at)).unwrap_or_default()
}

/// Names beside a count.
struct List<'a> {
    /// Every number of names that the marks allow.
    readings: Vec<u32>,
    /// The number that a reader would give.
    likeliest: u32,
    /// Whether the list is complete and the names are plainly names.
    sure: bool,
    /// Whether it ends in 等.
    open: bool,
    /// The words that make it a list of what is counted.
    words: &'a str,
}

impl<'a> List<'a> {
    /// `A、B、C三个行业`
    fn before(before: &'a str, after: &str) -> Option<Self> {
        let clause = before
            .rsplit(['，', ',', '。', '；', ';', '：', ':', '！', '？', '（', '(', '”', '》'])
            .next()?;
        let (clause, open) = clause.strip_suffix('等').map_or((clause, false), |clause| (clause, true));
        let clause = clause.trim_end();
        let names: Vec<&str> = clause.split('、').collect();
        let last = *names.last()?;
        let verb = VERBS.iter().any(|verb| last.ends_with(verb));
        let numbered = clause.contains(|char: char| char.is_ascii_digit());
        if names.len() < 2 || verb || numbered || last.chars().count() > NAME || last.is_empty() {
            return None;
        }
        let (low, high) = counts(&names)?;
        let noun = without(after.trim_start(), &["主要", "重点", "主导", "新兴", "优势"]);
        let named = NAMED.iter().any(|name| noun.starts_with(name));
        let lengths = || names.iter().skip(1).map(|name| name.chars().count());
        let alike =
            lengths().max().zip(lengths().min()).is_some_and(|(most, least)| most <= 8 && most - least <= 2);
        let sure = named && names.len() > 2 && alike;
        Some(Self { readings: (low..=high).collect(), likeliest: high, sure, open, words: clause })
    }

    /// `三项措施：A、B、C`
    fn behind(after: &'a str) -> Option<Self> {
        let end = sentences(after).first()?.end();
        let sentence = after.get(..end)?;
        let closed = without(sentence, &["”", "」", "\""]);
        let at = |mark: &str| closed.find(mark).filter(|&at| closed.get(..at).is_some_and(is_noun));
        let marked = MARKS
            .iter()
            .filter_map(|mark| Some((at(mark)?, *mark)))
            .min_by_key(|&(at, mark)| (at, usize::MAX - mark.len()));
        let Some((at, mark)) = marked else { return numbered(after) };
        let list = closed.get(at + mark.len()..)?.trim_end_matches(['。', '；', ';', '！', '？', '”']);
        Self::of(list, mark).or_else(|| numbered(after))
    }

    fn of(list: &'a str, mark: &'a str) -> Option<Self> {
        let clauses: Vec<&str> = list.split(['，', ',']).collect();
        let first: Vec<&str> = clauses.first()?.split('、').collect();
        let (low, high) = counts(&first)?;
        let number = |count: usize| u32::try_from(count).ok();
        let mut readings: Vec<u32> = (low..=high).collect();
        readings.extend(number(clauses.len()));
        readings.extend(number(list.split('、').count()));
        readings.extend(number(list.split(['；', ';']).count()));
        readings.extend(number(list.split(['、', '，', ',']).count()));
        readings.extend(number(list.matches('“').count()));
        readings.extend(ordinals(list));
        let short = first.iter().skip(1).all(|name| name.chars().count() <= NAME);
        let plain =
            first.len() > 2 && short && clauses.len() == 1 && !list.contains(['；', ';', '“', '（', '(']);
        let open = list.contains('等') || list.contains('…');
        Some(Self { readings, likeliest: high, sure: plain && ordinals(list).is_none(), open, words: mark })
    }

    fn outcome(&self, promised: u32) -> Option<Outcome> {
        let holds = self.readings.contains(&promised);
        let fewer = self.readings.iter().all(|&listed| listed < promised);
        match (holds, self.open) {
            (true, _) => Some(Outcome::Holds),
            (false, true) => fewer.then_some(Outcome::NotAssessable),
            (false, false) => self.sure.then_some(Outcome::Fails),
        }
    }
}

/// Whether the words between a count and the mark of its list name what is counted.
fn is_noun(words: &str) -> bool {
    words.chars().count() <= 10 && !words.contains(['，', ',', '、', '。', '；', '：', ':', '”'])
        || words == "”"
}

/// The least and the most names: the last may be two with 和 between them.
fn counts(names: &[&str]) -> Option<(u32, u32)> {
    let low = u32::try_from(names.len()).ok()?;
    let joined = names.last().is_some_and(|last| {
        first_of(&["以及", "和", "及", "与", "與"], last.trim_matches(['和', '及', '与'])).is_some()
    });
    Some((low, low.checked_add(u32::from(joined))?))
}

/// `一是……二是……三是……`, `第一，……第二，……`
fn ordinals(list: &str) -> Option<u32> {
    const FORMS: [(&str, &str); 6] =
        [("", "是"), ("第", "，"), ("第", "、"), ("其", "，"), ("", "要"), ("其", "是")];
    const ORDER: [&str; 9] = ["一", "二", "三", "四", "五", "六", "七", "八", "九"];
    let highest = |(front, end): (&str, &str)| {
        let there = ORDER.iter().take_while(|number| list.contains(&format!("{front}{number}{end}"))).count();
        u32::try_from(there).ok().filter(|&there| there > 1)
    };
    FORMS.into_iter().filter_map(highest).max()
}

/// A list that is numbered in the sentences behind: `我们有三张“名片”。第一，……第二，……第三，……`
fn numbered(after: &str) -> Option<List<'_>> {
    let begins = after.find("第一").or_else(|| after.find("一是")).or_else(|| after.find("其一"))?;
    let near = after.get(..begins)?.chars().count() <= 12;
    let count = ordinals(after).filter(|_| near)?;
    Some(List {
        readings: vec![count],
        likeliest: count,
        sure: false,
        open: false,
        words: after.get(begins..begins + 6)?,
    })
}

/// A list in the paragraphs beneath, each with its number: `三点原因：`, `（一）……`, `（二）……`.
fn beneath<'a>(after: &str, rest: &'a str) -> Option<List<'a>> {
    const FORMS: [(&str, &str); 6] =
        [("（", "）"), ("(", ")"), ("", "、"), ("", "."), ("第", "，"), ("", "是")];
    const NUMBERS: [[&str; 9]; 3] = [
        ["一", "二", "三", "四", "五", "六", "七", "八", "九"],
        ["1", "2", "3", "4", "5", "6", "7", "8", "9"],
        ["①", "②", "③", "④", "⑤", "⑥", "⑦", "⑧", "⑨"],
    ];
    after.trim_end().strip_suffix(['：', ':', '。']).filter(|noun| is_noun(noun))?;
    let lines: Vec<&str> = rest.lines().map(str::trim).filter(|line| !line.is_empty()).take(LINES).collect();
    let highest = |front: &str, end: &str, numbers: [&str; 9]| {
        let begins =
            |number: &str| lines.iter().any(|line| line.starts_with(&format!("{front}{number}{end}")));
        numbers.into_iter().take_while(|number| begins(number)).count()
    };
    let counts = FORMS.iter().flat_map(|(front, end)| NUMBERS.map(|numbers| highest(front, end, numbers)));
    let circled = NUMBERS.last().map(|&numbers| highest("", "", numbers));
    let counts = counts.chain(circled);
    let count = counts.max().filter(|&count| count > 1)?;
    let first = lines.first()?;
    let end = first.char_indices().nth(6).map_or(first.len(), |(at, _)| at);
    Some(List {
        readings: vec![u32::try_from(count).ok()?],
        likeliest: u32::try_from(count).ok()?,
        sure: false,
        open: false,
        words: first.get(..end)?,
    })
}

/// As many paragraphs beneath a count are looked at.
const LINES: usize = 24;

#[cfg(test)]
mod tests {
    use crate::check::marked::expect;

    #[test]
    fn a_list_before_its_count() {
        expect("计算机、半导体、食品饮料〔3个〕行业上涨。", &["enumeration holds 3个 = 3"]);
        expect("在鱼峰、城中和柳南〔3个〕城区设店。", &["enumeration holds 3个 = 3"]);
        expect("计算机、半导体、食品饮料〔4个〕行业上涨。", &["enumeration fails 4个 ≠ 3"]);
        expect("计算机、半导体、食品饮料等〔8个〕行业上涨。", &["enumeration not_assessable 8个 ? 3"]);
        for text in [
            "完善机制、精简材料、建立〔5个〕平台。",
            "全县共有〔5个〕行业，计算机、半导体。",
            "走访企业、学校、村庄，慰问〔9个〕家庭。",
        ] {
            expect(text, &[]);
        }
    }

    #[test]
    fn a_list_behind_its_count() {
        expect("包括〔3项〕措施：限价、征税、补贴。", &["enumeration holds 3项 = 3"]);
        expect("包括〔4项〕措施：限价、征税、补贴。", &["enumeration fails 4项 ≠ 3"]);
        expect("包括〔4项〕措施：限价、征税、补贴等。", &["enumeration not_assessable 4项 ? 3"]);
        expect(
            "提出〔3点〕要求：一是要抓项目、强产业，二是要促就业，三是要保民生。",
            &["enumeration holds 3点 = 3"],
        );
        expect("他说了〔4点〕意见：要重视，要落实，要检查。", &[]);
    }
}
