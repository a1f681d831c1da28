//! The way back from a name's ending to its beginning.

use super::candidate::{Candidate, Standing, ending_at};
use super::paragraph::Paragraph;
use super::tables::{Level, Need, Suffix, WORDS};
use crate::segment::Token;

/// At most that many words between the ending and the place or name that opens it.
const MOST_WORDS: usize = 9;
/// At most that many bytes of a name before its ending.
const MOST_BYTES: usize = 75;

/// How a name opens.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Opening {
    /// Nothing that names it.
    Nothing,
    /// A place.
    Place(Level),
    /// A level of the administration without its place: 市.
    Level,
    /// Another body's name: 腾讯|计算机系统有限公司.
    Name,
    /// The body it is a part of.
    Whole(Candidate),
}

/// A word on the way back.
#[derive(Clone, Copy, Debug)]
struct Unit {
    start: usize,
    sort: Sort,
    /// 管理, 工作: a task that any body has.
    task: bool,
}

/// What a word can be in a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sort {
    /// Names: a word of no dictionary, a proper noun, a number.
    Proper,
    /// A trade or line of work.
    Industry,
    /// Any other word that names hold.
    Common,
    /// 和, 与, 及: inside a name only where a place or the whole opens it and a word stands between.
    And,
    /// A committee's doing (应对): inside a name only where a place or the whole opens it.
    Doing,
}

impl Sort {
    const fn is_joint(self) -> bool {
        matches!(self, Self::And | Self::Doing)
    }
}

/// The way back: where it stopped, at what, and what lies between.
#[derive(Debug)]
pub(super) struct Way {
    pub(super) start: usize,
    pub(super) opening: Opening,
    units: Vec<Unit>,
    /// Where the ending begins.
    end: usize,
}

/// Walks back from `end`, where the ending `suffix` begins.
pub(super) fn back(paragraph: &Paragraph<'_>, candidates: &[Candidate], end: usize, suffix: Suffix) -> Way {
    let mut way = Way { start: end, opening: Opening::Nothing, units: Vec::new(), end };
    loop {
        if let Some((start, opening)) = opening(paragraph, candidates, way.start, suffix) {
            way.start = start;
            way.opening = opening;
            break;
        }
        let Some(unit) = unit(paragraph, way.start).filter(|_| !way.is_long()) else {
            break;
        };
        if ending_at(candidates, way.start).is_some_and(|candidate| candidate.standing == Standing::Strong) {
            break;
        }
        if unit.sort.is_joint() && (way.units.is_empty() || !may_join(unit, suffix)) {
            break;
        }
        way.start = unit.start;
        way.units.push(unit);
    }
    way.without_loose_joint();
    way
}

impl Way {
    fn is_long(&self) -> bool {
        self.units.len() >= MOST_WORDS || self.end - self.start > MOST_BYTES
    }

    /// How many words lie between.
    pub(super) fn words(&self) -> usize {
        self.units.len()
    }

    /// How many bytes lie between.
    pub(super) fn bytes(&self) -> usize {
        self.end - self.units.last().map_or(self.end, |unit| unit.start)
    }

    /// A joint belongs to the name only where something opens it and a word stands between.
    fn without_loose_joint(&mut self) {
        let last_is_and = self.units.last().is_some_and(|unit| unit.sort == Sort::And);
        if self.opening != Opening::Nothing && !last_is_and {
            return;
        }
        if let Some(at) = self.units.iter().position(|unit| unit.sort.is_joint()) {
            self.units.truncate(at);
            self.opening = Opening::Nothing;
            self.start = self.units.last().map_or(self.end, |unit| unit.start);
        }
    }

    /// Where a name of its own begins, if one stands right before the ending or the words of its trade.
    pub(super) fn proper_start(&self) -> Option<usize> {
        let first = self.units.iter().position(|unit| unit.sort == Sort::Proper)?;
        let clear = self.units.iter().take(first).all(|unit| unit.sort != Sort::Common);
        let proper = self.units.iter().skip(first).take_while(|unit| unit.sort == Sort::Proper).take(2);
        let single =
            || self.units.get(first + 1).filter(|next| !next.sort.is_joint() && self.is_single(first));
        single().or(proper.last()).filter(|_| clear).map(|unit| unit.start)
    }

    /// Whether the word is one character, so only a piece of a name (新|奥).
    fn is_single(&self, at: usize) -> bool {
        let end = at.checked_sub(1).and_then(|next| self.units.get(next)).map_or(self.end, |next| next.start);
        self.units.get(at).is_some_and(|unit| end - unit.start <= 3)
    }

    /// Where the word before the words of its trade begins.
    pub(super) fn common_start(&self) -> Option<usize> {
        let first = self.units.iter().position(|unit| unit.sort == Sort::Common)?;
        self.units.get(first).filter(|_| first > 0).map(|unit| unit.start)
    }

    /// Whether a word says more than that it works: 管理|委员会 names nobody.
    pub(super) fn says_more_than_a_task(&self) -> bool {
        self.units.iter().any(|unit| !unit.sort.is_joint() && !unit.task)
    }

    /// Whether a word says more than a trade.
    pub(super) fn is_specific(&self) -> bool {
        self.units.iter().any(|unit| unit.sort == Sort::Proper)
    }
}

/// Whether a joint can stand in a name with that ending: 和 in any but a company's, a doing only in a committee's.
fn may_join(unit: Unit, suffix: Suffix) -> bool {
    if unit.sort == Sort::And { suffix.need != Need::Trade } else { suffix.need == Need::Content }
}

const AND: [char; 3] = ['和', '与', '及'];

/// What opens a name at `at`, and where that begins.
fn opening(
    paragraph: &Paragraph<'_>,
    candidates: &[Candidate],
    at: usize,
    suffix: Suffix,
) -> Option<(usize, Opening)> {
    let body = ending_at(candidates, at);
    let trade = suffix.need == Need::Trade;
    if let Some(whole) = body.filter(|whole| suffix.part && whole.standing == Standing::Strong) {
        return Some((whole.span.start(), Opening::Whole(whole)));
    }
    if let Some(name) = body.filter(|_| trade) {
        let start = name.span.start();
        let group = ending_at(candidates, start).filter(|group| group.rule == "organization/name");
        let begin = group.map(|group| group.span.start());
        let placed = || places(paragraph, start).map(|(start, _)| start);
        return Some((begin.or_else(placed).unwrap_or(start), Opening::Name));
    }
    if let Some((start, level)) =
        places(paragraph, at).filter(|(_, level)| !(trade && *level == Level::Region))
    {
        let start = if suffix.is_public() { without_province(paragraph, start, at) } else { start };
        let sender = sender(paragraph, candidates, start);
        let whole = || whole_before(candidates, start, suffix);
        return Some(sender.or_else(whole).unwrap_or((start, Opening::Place(level))));
    }
    let start = level(paragraph, at)?;
    let begin = |first| if suffix.is_public() { without_province(paragraph, first, start) } else { first };
    let placed = places(paragraph, start).map(|(first, level)| (begin(first), Opening::Place(level)));
    let small = || small_place(paragraph, start, at).map(|start| (start, Opening::Place(Level::County)));
    Some(placed.or_else(small).unwrap_or((start, Opening::Level)))
}

/// The body that a branch with its own place belongs to: 国家统计局|长沙|调查队.
fn whole_before(candidates: &[Candidate], at: usize, suffix: Suffix) -> Option<(usize, Opening)> {
    let whole = ending_at(candidates, at)?;
    let opening = if suffix.need == Need::Trade { Opening::Name } else { Opening::Whole(whole) };
    (suffix.branch || suffix.need == Need::Trade).then_some((whole.span.start(), opening))
}

/// The body or country that sent another to a place: 湖南省人民政府|驻|上海, 中国|驻|美国.
fn sender(paragraph: &Paragraph<'_>, candidates: &[Candidate], at: usize) -> Option<(usize, Opening)> {
    let head = paragraph.slice(0, at);
    let end = head.strip_suffix('驻').or_else(|| head.strip_suffix("附属"))?.len();
    let whole = ending_at(candidates, end).map(|whole| (whole.span.start(), Opening::Whole(whole)));
    whole.or_else(|| places(paragraph, end).map(|(start, level)| (start, Opening::Place(level))))
}

/// The places that stand one after another before `at`: the beginning of the first, the level of the last.
fn places(paragraph: &Paragraph<'_>, at: usize) -> Option<(usize, Level)> {
    let (mut start, level) = paragraph.place_before(at)?;
    let mut last = level;
    for _ in 0..3 {
        match paragraph.place_before(start) {
            Some((before, wider))
                if wider != Level::Region && (wider != Level::Country || last == Level::Region) =>
            {
                (start, last) = (before, wider);
            }
            _ => break,
        }
    }
    let national = level == Level::Region && last == Level::Country;
    Some((start, if national { Level::Province } else { level }))
}

/// Provinces that are cities, and stand in the names of their districts' bodies.
const MUNICIPALITIES: [&str; 4] = ["北京", "上海", "天津", "重庆"];

/// The beginning of places that end at `at` without the province before others: 湖南省|永州|市委.
fn without_province(paragraph: &Paragraph<'_>, start: usize, at: usize) -> usize {
    let mut first = at;
    while let Some((before, level)) = paragraph.place_before(first).filter(|(before, _)| *before >= start) {
        let city = MUNICIPALITIES.iter().any(|city| paragraph.slice(before, first).starts_with(city));
        if level == Level::Province && first < at && !city {
            return first;
        }
        first = before;
    }
    start
}

/// The beginning with a brand and the place before it: 湖南|华菱|湘潭钢铁有限公司.
pub(super) fn with_brand(paragraph: &Paragraph<'_>, start: usize) -> usize {
    let brand = unit(paragraph, start).filter(|unit| unit.sort == Sort::Proper);
    brand.and_then(|brand| places(paragraph, brand.start)).map_or(start, |(start, _)| start)
}

/// The beginning with the level and place before it: 湖南|省|十四届人大.
pub(super) fn with_place(paragraph: &Paragraph<'_>, start: usize) -> usize {
    let start = level(paragraph, start).unwrap_or(start);
    places(paragraph, start).map_or(start, |(start, _)| start)
}

/// The beginning with the city before a district: 永州市|零陵. A province before it is not part of the name.
pub(super) fn wider_city(paragraph: &Paragraph<'_>, start: usize) -> usize {
    match paragraph.place_before(start) {
        Some((wider, Level::City)) => wider,
        _ => start,
    }
}

/// Where the level of the administration that ends at `at` begins.
fn level(paragraph: &Paragraph<'_>, at: usize) -> Option<usize> {
    let token = paragraph.token_before(at)?;
    let word = paragraph.slice(token.span.start(), at);
    let cut = || level_behind_stop(word).filter(|_| token.tag == "x").map(|head| token.span.start() + head);
    if WORDS.level.contains(word) { Some(token.span.start()) } else { cut() }
}

/// Bytes before the level in a word that was cut across two: 据|市统计局, 从|县公安局.
fn level_behind_stop(word: &str) -> Option<usize> {
    let (at, _) = word.char_indices().next_back()?;
    let (head, level) = word.split_at_checked(at)?;
    (WORDS.stop.contains(head) && WORDS.level.contains(level)).then_some(at)
}

/// Where the name before a small level begins: 西桥|社区, 东安|镇.
fn small_place(paragraph: &Paragraph<'_>, start: usize, end: usize) -> Option<usize> {
    let small = matches!(paragraph.slice(start, end), "社区" | "村" | "镇" | "乡" | "街道" | "新区");
    let token = paragraph.token_before(start).filter(|_| small)?;
    let named =
        matches!(token.tag, "nr" | "nz" | "ns" | "x" | "nrt") && token.text.chars().all(char::is_alphabetic);
    let start = behind_level(paragraph, token, start).unwrap_or(token.span.start());
    let first = places(paragraph, start).map_or(start, |(first, _)| first);
    (named && token.span.len() > 3 && is_name_like(token.text)).then_some(first)
}

/// The word that ends at `at`, if a name can hold it.
fn unit(paragraph: &Paragraph<'_>, at: usize) -> Option<Unit> {
    if let Some(start) = bracket(paragraph, at) {
        return Some(Unit { start, sort: Sort::Industry, task: false });
    }
    let token = paragraph.token_before(at)?;
    let start = (behind_place(paragraph, token, at))
        .or_else(|| behind_level(paragraph, token, at))
        .unwrap_or(token.span.start());
    let word = paragraph.slice(start, at);
    Some(Unit { start, sort: sort(token, word)?, task: WORDS.task.contains(word) })
}

/// Where the place ends that a body's name known to the dictionary begins with: 德国|联邦.
fn behind_place(paragraph: &Paragraph<'_>, token: &Token<'_>, at: usize) -> Option<usize> {
    let ends = token.text.char_indices().skip(2).map(|(byte, _)| token.span.start() + byte);
    let places =
        ends.filter(|&end| paragraph.place_before(end).is_some_and(|(start, _)| start == token.span.start()));
    places.filter(|&end| end < at && (at < token.span.end() || token.tag == "nt")).last()
}

/// Where the place ends whose level was cut off to the next word: 祁阳|市茅竹.
fn behind_level(paragraph: &Paragraph<'_>, token: &Token<'_>, at: usize) -> Option<usize> {
    let level = token.text.chars().next().filter(|char| "市县区州".contains(*char) && token.tag == "x")?;
    let end = token.span.start() + level.len_utf8();
    (paragraph.place_before(end)).filter(|&(start, _)| start < token.span.start() && end < at).map(|_| end)
}

/// Where the brackets of 华润置地（湖南）有限公司 or 世纪出版(集团)有限公司 open.
fn bracket(paragraph: &Paragraph<'_>, at: usize) -> Option<usize> {
    let inner = paragraph.slice(0, at).strip_suffix(['）', ')'])?;
    let listed = paragraph.place_before(inner.len()).map(|(start, _)| start);
    let form = || inner.strip_suffix("集团").or_else(|| inner.strip_suffix("控股")).map(str::len);
    let opened = paragraph.slice(0, listed.or_else(form)?).strip_suffix(['（', '('])?;
    Some(opened.len())
}

fn sort(token: &Token<'_>, word: &str) -> Option<Sort> {
    if word.starts_with(AND) && word.chars().count() == 1 {
        return Some(Sort::And);
    }
    if WORDS.industry.contains(word) {
        return Some(Sort::Industry);
    }
    if WORDS.inner.contains(word) {
        return Some(Sort::Doing);
    }
    if WORDS.stop.contains(word) || WORDS.title.contains(word) || !word.chars().all(is_of_names) {
        return None;
    }
    if word.len() < token.span.len() && word.chars().count() == 1 {
        return Some(Sort::Common);
    }
    if is_foreign(word) {
        return Some(Sort::Proper);
    }
    match token.tag {
        "x" => is_name_like(word).then_some(Sort::Proper),
        "nz" | "nr" | "nrt" | "nrfg" | "eng" | "nt" | "ns" => Some(Sort::Proper),
        "m" => is_proper_number(word).then_some(Sort::Proper),
        "n" | "vn" | "an" | "b" | "a" | "l" | "i" | "j" | "ng" | "zg" | "s" | "f" | "g" | "z" | "ad"
        | "q" => Some(Sort::Common),
        _ => None,
    }
}

/// Whether a word that no dictionary has can be a name: one with a particle in it was only cut wrongly.
pub(super) fn is_name_like(word: &str) -> bool {
    !word.chars().any(|char| {
        "的了是在和与以所各个两每其此该这那有为被把将就都也还会可能不我你他她到从向等种只家".contains(char)
    })
}

/// Whether the characters are those that spell foreign names: 欧米茄, 威康.
fn is_foreign(word: &str) -> bool {
    word.chars().count() > 2 && word.chars().all(|char| FOREIGN.contains(char))
}

const FOREIGN: &str = "阿埃艾安奥巴贝比彼波伯布查茨达戴丹德登迪蒂杜多厄尔法菲费芬佛弗福冈戈格古哈汉豪赫胡惠基吉加卡凯坎康考柯科\
    克肯库拉莱兰朗劳勒雷里利莉林琳卢鲁伦罗洛马玛麦曼梅蒙米密摩莫默穆纳娜内尼涅诺欧帕派佩皮普奇茄乔切琼瑞若撒萨塞桑瑟\
    森沙舍圣史什斯丝思索塔泰坦汤特提廷图托瓦威韦维温沃乌希锡夏肖谢辛休雅亚扬耶伊因尤约扎詹兹佐·";

/// 第一 opens a school's or a hospital's name, 三一 a company's; 50 or 两 do not.
fn is_proper_number(word: &str) -> bool {
    word.starts_with('第') && !word.contains('大')
        || word.chars().count() > 1 && word.chars().all(|char| "一二三四五六七八九十".contains(char))
}

/// Whether names hold such a character.
fn is_of_names(char: char) -> bool {
    char.is_alphanumeric() || matches!(char, '·' | '&' | '-')
}
