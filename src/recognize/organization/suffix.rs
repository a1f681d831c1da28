//! Bodies known by how their names end.

use super::OrganizationClass;
use super::candidate::{Candidate, Standing, ending_at};
use super::paragraph::Paragraph;
use super::tables::{Level, Need, Suffix, WORDS};
use super::walk::{self, Opening, Way};
use crate::text::Span;

/// No name has more bytes: fifty characters.
const LONGEST: usize = 150;

/// Where a name begins, and how sure that is.
type Judgement = (usize, u8);

/// The body whose name ends with `ending`, if what stands before it names one.
pub(super) fn candidate(
    paragraph: &Paragraph<'_>,
    candidates: &[Candidate],
    ending: Span,
    suffix: Suffix,
) -> Option<Candidate> {
    let fits = paragraph.may_end(ending.end()) && keeps_to_words(paragraph, ending);
    if !fits && !is_sure(paragraph, ending) {
        return None;
    }
    if is_national_name(paragraph, candidates, ending.end()) {
        return None;
    }
    let way = walk::back(paragraph, candidates, ending.start(), suffix);
    let (start, confidence) = judge(paragraph, ending, suffix, &way)
        .or_else(|| listed_with_another(paragraph, candidates, ending, suffix))?;
    let class = class(suffix, &way);
    let start = match class {
        OrganizationClass::Legislature => with_session(paragraph, start),
        OrganizationClass::Party => with_party(paragraph, start),
        _ => start,
    };
    if ending.end() - start > LONGEST {
        return None;
    }
    Some(Candidate {
        span: Span::new(start, ending.end()),
        class,
        rule: rule(suffix.need),
        confidence,
        standing: Standing::Strong,
    })
}

/// Whether the ending's level is also that of the place it belongs to: 江华瑶族自治县|委.
fn shares_level(paragraph: &Paragraph<'_>, ending: Span) -> bool {
    let level = ending.of(paragraph.text).chars().next().filter(|char| "市省县区州旗镇".contains(*char));
    let end = ending.start() + level.map_or(0, char::len_utf8);
    level.is_some() && paragraph.place_before(end).is_some_and(|(start, _)| start < ending.start())
}

/// Three characters right behind a place are no accident, however the words were cut: 湖南省|教育厅|厅长.
fn is_sure(paragraph: &Paragraph<'_>, ending: Span) -> bool {
    ending.len() >= 9 && paragraph.place_before(ending.start()).is_some()
}

/// Whether a listed name of the whole country ends there, before which nothing belongs to it.
fn is_national_name(paragraph: &Paragraph<'_>, candidates: &[Candidate], end: usize) -> bool {
    ending_at(candidates, end).is_some_and(|name| {
        let national = ["国家", "中国", "中央", "全国"]
            .iter()
            .any(|head| name.span.of(paragraph.text).starts_with(head));
        name.rule == "organization/name" && national
    })
}

/// A local body behind another of the same place: 市发改委、|财政局.
fn listed_with_another(
    paragraph: &Paragraph<'_>,
    candidates: &[Candidate],
    ending: Span,
    suffix: Suffix,
) -> Option<Judgement> {
    let local = suffix.need == Need::Level || suffix.need == Need::Adjacent && suffix.part;
    let before = paragraph.slice(0, ending.start()).strip_suffix(['、', '和', '及'])?;
    let other = ending_at(candidates, before.len()).filter(|other| other.rule == "organization/local")?;
    (local && other.standing == Standing::Strong && paragraph.is_boundary(ending.start()))
        .then_some((ending.start(), 70))
}

/// Whether the ending is a word, or ends one that begins with a place, a level or two characters more.
///
/// So 大|学校|长, 山|海关 and 客|厅 are none, and 司法|厅, 省|人大 and 巴西|队 are.
fn keeps_to_words(paragraph: &Paragraph<'_>, ending: Span) -> bool {
    let (opens, closes) = (paragraph.is_boundary(ending.start()), paragraph.is_boundary(ending.end()));
    let single = ending.len() == 3;
    match paragraph.token_before(ending.end()) {
        _ if opens => closes || !single,
        Some(token) if closes => {
            let head = paragraph.slice(token.span.start(), ending.start());
            let place =
                paragraph.place_before(ending.start()).is_some_and(|(at, _)| at == token.span.start());
            let long = head.len() > 3 && !single;
            place || long || WORDS.level.contains(head) || shares_level(paragraph, ending)
        }
        _ => false,
    }
}

fn class(suffix: Suffix, way: &Way) -> OrganizationClass {
    match (suffix.class, way.opening) {
        (Some(class), _) => class,
        (None, Opening::Whole(whole)) => whole.class,
        (None, _) => OrganizationClass::Party,
    }
}

const fn rule(need: Need) -> &'static str {
    match need {
        Need::Trade => "organization/company",
        Need::Alone | Need::Bare | Need::Level => "organization/local",
        Need::Content => "organization/committee",
        Need::Facility => "organization/facility",
        Need::Named | Need::Whole | Need::Adjacent => "organization/suffix",
    }
}

/// Whether the party's ending only opens a title in a body of another sort: 西北工业大学|党委|书记.
fn is_role(paragraph: &Paragraph<'_>, ending: Span, suffix: Suffix, whole: Candidate) -> bool {
    let public = matches!(whole.class, OrganizationClass::Party | OrganizationClass::Government);
    let behind = paragraph.slice(ending.end(), paragraph.text.len());
    let title = ["书记", "副书记", "委员", "常委", "成员"].iter().any(|title| behind.starts_with(title));
    suffix.class == Some(OrganizationClass::Party) && !public && title
}

fn judge(paragraph: &Paragraph<'_>, ending: Span, suffix: Suffix, way: &Way) -> Option<Judgement> {
    if let Opening::Whole(whole) = way.opening {
        return (!is_role(paragraph, ending, suffix, whole)).then_some((way.start, 85));
    }
    match suffix.need {
        Need::Trade => trade(paragraph, paragraph.slice(ending.start(), ending.end()), suffix, way),
        Need::Named => named(paragraph, suffix, way),
        Need::Level => level(suffix, way),
        Need::Content => content(way),
        Need::Adjacent => adjacent(suffix, way),
        Need::Alone => alone(paragraph, ending, way),
        Need::Bare => level(suffix, way).or_else(|| bare(paragraph, ending)),
        Need::Facility => facility(paragraph, ending, way),
        Need::Whole => None,
    }
}

/// 湖南奇秀科技|有限公司, 腾讯|公司, 三一|集团; not 科技公司, 美国公司.
fn trade(paragraph: &Paragraph<'_>, ending: &str, suffix: Suffix, way: &Way) -> Option<Judgement> {
    let formal = ending.contains("有限") || ending.ends_with("师事务所");
    match way.opening {
        Opening::Name => Some((way.start, 90)),
        Opening::Place(_) if way.words() == 0 => None,
        Opening::Place(Level::Country | Level::Region) => {
            (formal || way.is_specific() || !suffix.wordy || ending == "集团").then_some((way.start, 80))
        }
        Opening::Place(_) if formal => Some((walk::with_brand(paragraph, way.start), 85)),
        Opening::Place(_) => Some((way.start, 85)),
        Opening::Level => (way.words() > 0).then_some((way.start, 70)),
        _ => own_name(formal, way),
    }
}

fn own_name(formal: bool, way: &Way) -> Option<Judgement> {
    let proper = way.proper_start().map(|start| (start, if formal { 85 } else { 70 }));
    proper.or_else(|| way.common_start().filter(|_| formal).map(|start| (start, 60)))
}

/// 湖南|大学, 周南|中学, 市|第一医院; not 美国大学, 长沙医院.
fn named(paragraph: &Paragraph<'_>, suffix: Suffix, way: &Way) -> Option<Judgement> {
    match way.opening {
        Opening::Place(Level::Country | Level::Region) if way.words() == 0 => None,
        Opening::Place(_) => (!suffix.wordy || way.words() > 0).then_some((way.start, 85)),
        Opening::Level => is_high(paragraph, way).then_some((way.start, 75)),
        _ => way.proper_start().map(|start| (start, 65)),
    }
}

/// Whether the level is not one of which a place has many: 乡镇, 社区, 村.
fn is_high(paragraph: &Paragraph<'_>, way: &Way) -> bool {
    paragraph.slice(way.start, paragraph.text.len()).starts_with(['市', '省', '县', '区', '州', '自'])
}

/// 长沙市|教育局, 县|人大常委会; not 教育局, 全国法院.
fn level(suffix: Suffix, way: &Way) -> Option<Judgement> {
    match way.opening {
        Opening::Place(Level::Region) if way.words() == 0 => None,
        Opening::Place(_) => (!suffix.wordy || way.words() > 0).then_some((way.start, 90)),
        Opening::Level => Some((way.start, 85)),
        _ => None,
    }
}

/// 招商|工作委员会; not 委员会.
fn content(way: &Way) -> Option<Judgement> {
    if way.words() == 0 {
        return None;
    }
    match way.opening {
        Opening::Place(_) | Opening::Level => Some((way.start, 80)),
        _ => (way.bytes() >= 6 && way.says_more_than_a_task()).then_some((way.start, 65)),
    }
}

/// 日本|政府, 湖南|女篮; not 全国政府.
fn adjacent(suffix: Suffix, way: &Way) -> Option<Judgement> {
    let public = matches!(suffix.class, Some(OrganizationClass::Government | OrganizationClass::Bank));
    match way.opening {
        _ if way.words() > 0 => None,
        Opening::Place(Level::Region) => None,
        Opening::Place(_) => Some((way.start, 85)),
        Opening::Level => public.then_some((way.start, 80)),
        _ => None,
    }
}

/// 市委, 永州|市委, 道县|县委 written 道县委.
fn alone(paragraph: &Paragraph<'_>, ending: Span, way: &Way) -> Option<Judgement> {
    if way.words() == 0 && matches!(way.opening, Opening::Place(_)) {
        return Some((way.start, 95));
    }
    let first = paragraph.slice(ending.start(), ending.end()).chars().next().map_or(0, char::len_utf8);
    let shared = paragraph.place_before(ending.start() + first).filter(|&(start, _)| start < ending.start());
    if let Some((start, Level::Province | Level::City | Level::County)) = shared {
        return Some((walk::wider_city(paragraph, start), 95));
    }
    paragraph.is_boundary(ending.start()).then_some((ending.start(), 85))
}

/// 人大, 政协 as words of their own; 人大代表 is a role.
fn bare(paragraph: &Paragraph<'_>, ending: Span) -> Option<Judgement> {
    let next =
        paragraph.token_at(ending.end()).map_or("", |token| paragraph.slice(ending.end(), token.span.end()));
    let role = next.starts_with("代表") || next.starts_with("委员") || next.starts_with("制度");
    (paragraph.is_boundary(ending.start()) && !role).then_some((ending.start(), 70))
}

/// 湖南省博物馆|宣布; not where it only stands there.
fn facility(paragraph: &Paragraph<'_>, ending: Span, way: &Way) -> Option<Judgement> {
    let acts = paragraph.token_at(ending.end()).is_some_and(|token| WORDS.act.contains(token.text));
    let named = matches!(way.opening, Opening::Place(_) | Opening::Level);
    (acts && named).then_some((way.start, 70))
}

/// The beginning with the party before its local body: 中共|湖南省委.
fn with_party(paragraph: &Paragraph<'_>, start: usize) -> usize {
    let head = paragraph.slice(0, start);
    let party = PARTIES.iter().find_map(|party| head.strip_suffix(party));
    party.filter(|rest| paragraph.is_boundary(rest.len())).map_or(start, str::len)
}

const PARTIES: [&str; 9] = ["中共", "共青团", "民革", "民盟", "民建", "民进", "农工党", "致公党", "九三学社"];

/// The beginning with the session before it: 第十四届|全国人大.
pub(super) fn with_session(paragraph: &Paragraph<'_>, start: usize) -> usize {
    let Some(head) = paragraph.slice(0, start).strip_suffix('届') else {
        return start;
    };
    let number =
        head.trim_end_matches(|char: char| char.is_ascii_digit() || "一二三四五六七八九十".contains(char));
    let number = (number.len() < head.len()).then(|| number.strip_suffix('第').unwrap_or(number).len());
    number.map_or(start, |number| walk::with_place(paragraph, number))
}

#[cfg(test)]
mod tests {
    use crate::recognize::organization::cases::cases;

    #[test]
    fn companies() {
        cases(&[
            "坐落永州蓝山县的〔湖南奇秀科技有限公司〕负责人",
            "由〔深圳市腾讯计算机系统有限公司〕开发",
            "〔华润置地（湖南）有限公司〕与〔三一集团〕",
            "〔中国石油湖南销售分公司〕",
            "多家科技公司和一家上市公司",
            "美国公司、深圳公司、集团公司、该地的公司",
            "修改后的公司法",
        ]);
    }

    #[test]
    fn local_government() {
        cases(&[
            "〔永州市委〕〔市政府〕主要领导",
            "〔市委〕书记和市长任主任",
            "〔市委常委会〕、〔市政府常务会〕定期听取汇报",
            "湖南省〔永州市委〕",
            "〔广西壮族自治区党委〕和〔道县县委〕",
            "〔市发改委〕、〔财政局〕和〔教育局〕",
            "〔县市区人大〕、〔政协〕机关",
            "〔长沙市公安局雨花分局〕民警",
            "〔永州市委宣传部〕部长",
            "〔国家统计局长沙调查队〕10月31日发布",
            "〔中国人民银行长沙中心支行〕",
            "〔湖南省人民政府驻上海办事处〕",
            "有关部门、当地政府、园区和企业",
            "公安局长、各级政府、全国法院",
            "社区委员会和小区委托的人",
            "人大代表和政协委员",
        ]);
    }

    #[test]
    fn schools_hospitals_and_the_like() {
        cases(&[
            "〔湖南大学法学院〕和〔长沙市第一中学〕",
            "〔北京大学第一医院〕、〔市第一医院〕",
            "〔湖南省女企业家协会〕",
            "〔日本政府〕和〔巴西队〕、〔湖南女篮〕",
            "大学生、中学生、医院和学校",
            "美国大学、一所民办学校、公立医院",
            "他在博物馆门口等〔湖南省博物馆〕宣布结果",
        ]);
    }

    #[test]
    fn zones_and_committees() {
        cases(&[
            "〔江华高新区〕坚持发展",
            "〔浦东新区管委会〕设在浦东新区",
            "成立〔招商工作委员会〕",
            "〔中央应对疫情工作领导小组〕",
            "成立工作领导小组和管理委员会",
            "雄安新区、两江新区和开发区",
        ]);
    }
}
