//! The word lists of the family: what stands in, before and behind slogans and what does not.
//!
//! The words stand in `words.txt`, a section a list, which says what they are; the head nouns in `heads.tsv`, the verbs
//! in `verbs.tsv`.

use super::SloganClass;
use std::sync::LazyLock;

/// A list of words.
pub(super) type Words = LazyLock<Vec<&'static str>>;

/// The lists.
const WORDS: &str = include_str!("words.txt");

macro_rules! lists {
    ($($list:ident $section:literal,)*) => {
        $(pub(super) static $list: Words = LazyLock::new(|| section($section));)*

        #[cfg(test)]
        const SECTIONS: &[&str] = &[$($section,)*];
    };
}

/// The words of a section.
fn section(name: &str) -> Vec<&'static str> {
    let heading = |line: &&str| line.starts_with('[');
    (WORDS.lines().skip_while(|line| {
        line.strip_prefix('[')
            .and_then(|rest| rest.strip_prefix(name))
            .is_none_or(|rest| !rest.starts_with(']'))
    }))
    .skip(1)
    .take_while(|line| !heading(line))
    .flat_map(str::split_whitespace)
    .collect()
}

lists! {
    HEAD_MODIFIERS "head-modifiers",
    LINKS "links",
    NAMING "naming",
    BASIS "basis",
    BASIS_HEADS "basis-heads",
    BASIS_OPENERS "basis-openers",
    EXPLANATIONS "explanations",
    BANNERS "banners",
    REGISTER "register",
    SPEECH_BEFORE "speech-before",
    SPEECH_AFTER "speech-after",
    PRONOUNS "pronouns",
    PRONOUNS_OF_SLOGANS "pronouns-of-slogans",
    PARTICLES "particles",
    METAPHOR_VERBS "metaphor-verbs",
    METAPHOR_WORDS "metaphor-words",
    PHENOMENA "phenomena",
    KINDS "kinds",
    BLAME_AROUND "blame-around",
    BLAME_BEFORE "blame-before",
    BLAME_BEHIND "blame-behind",
    THINGS_BEHIND "things-behind",
    NOT_THINGS "not-things",
    THINGS_BEFORE "things-before",
    PATTERNS "patterns",
    BARE_PATTERNS "bare-patterns",
    SERVICES "services",
    PLACES "places",
    IMAGERY "imagery",
    WORD_BEGINNINGS "word-beginnings",
    PRINCIPLED "principled",
    STRATEGY_VERBS "strategy-verbs",
    STRATEGY_ENDS "strategy-ends",
    OWN_HEADS "own-heads",
}

/// A word and the class that it tells, where it tells one.
pub(super) type Telling = (&'static str, Option<SloganClass>);

/// The words of one strength in a table of word, strength, class.
fn of_strength(table: &'static str, strength: &str) -> Vec<Telling> {
    let row = |line: &'static str| {
        let mut fields = line.split('\t');
        let (word, of) = (fields.next()?, fields.next()?);
        (of == strength).then(|| (word, fields.next().and_then(SloganClass::from_name)))
    };
    table.lines().filter_map(row).collect()
}

const HEADS: &str = include_str!("heads.tsv");

/// Head nouns of one coined thing.
pub(super) static STRONG_HEADS: LazyLock<Vec<Telling>> = LazyLock::new(|| of_strength(HEADS, "strong"));

/// Head nouns that go with many other things too.
pub(super) static MILD_HEADS: LazyLock<Vec<Telling>> = LazyLock::new(|| of_strength(HEADS, "mild"));

const VERBS: &str = include_str!("verbs.tsv");

/// Verbs that put a coined thing to work.
pub(super) static STRONG_VERBS: LazyLock<Vec<Telling>> = LazyLock::new(|| of_strength(VERBS, "strong"));

/// Verbs that stand before many other things too.
pub(super) static MILD_VERBS: LazyLock<Vec<Telling>> = LazyLock::new(|| of_strength(VERBS, "mild"));

/// Verbs of one character that members of campaigns begin with: 稳增长, 迎老乡.
pub(super) const VERB_CHARACTERS: &str = "稳促调惠防保强抓扩优增提降补控兴富美治守护创争做办帮解暖聚引育用放管服查改练懂爱敬讲比访学迎回建送转去破立夺战攻拼抢赶超谋干落攀拓延固纾助扶救打扫除整清排筑亮树搭架减免退还推带享护知听跟感走进入下问访察谈化纠践献传唱续";

/// Last characters of three-character metaphors: 快进键, 压舱石, 防护网.
pub(super) const METAPHOR_ENDS: &str =
    "键度阀网棒石卷题经田表兵雁戏剂针药丸锁匙盾墙线桥网池器仪盘球袋碗锅棋牌灯塔钟";

/// Verbs that alone make three characters a policy: 稳增长、调结构、惠民生.
pub(super) const POLICY_VERBS: &str = "稳促调惠防保强抓扩优增提降补控兴富治创破立延纾";

/// Numerals of counting shorthand.
pub(super) const COUNTED: &str = "一二三四五六七八九十两双";

/// What plans count: 三区两城, 一核两轴三圈, 一主一特, 四纵五横.
pub(super) const PLAN_ITEMS: &str =
    "核轴圈区城带心极廊翼园港湾谷链群网片线主特屏道环业镇县山江河湖岛枢台院馆厂校副基企策品档证案纵横";

/// Adverbs and modals that members of a promise begin with: 早发现、早报告; 应保尽保、应兜尽兜.
pub(super) const ANAPHORA: &str = "早应能敢严细真以";

/// Characters that foreign names are written with. Source: 英汉译音表 (新华社译名室).
pub(super) const TRANSLITERATION: &str = "阿埃艾奥巴贝比波布茨茨德迪蒂杜多厄恩尔法菲弗夫戈格古哈赫胡霍基加贾杰卡凯坎科克库拉莱兰劳勒雷利里丽列琳卢鲁伦罗洛马玛麦曼梅蒙米弥密默姆穆纳娜内尼妮努诺欧帕佩皮珀普奇乔瑞萨塞瑟森沙莎史斯丝斯塔泰忒特汤图托瓦万威韦维文翁沃乌西希夏谢休雅亚扬耶伊尤约泽扎詹兹";

#[cfg(test)]
mod tests {
    use super::{HEADS, MILD_HEADS, MILD_VERBS, SECTIONS, STRONG_HEADS, STRONG_VERBS, VERBS, WORDS, section};
    use crate::recognize::slogan::SloganClass;
    use std::collections::HashSet;

    #[test]
    fn every_list_has_its_section_and_no_word_twice() {
        let headings: Vec<_> =
            (WORDS.lines()).filter_map(|line| line.strip_prefix('[')?.split(']').next()).collect();
        assert_eq!(headings, SECTIONS);
        for name in SECTIONS {
            let words = section(name);
            let different: HashSet<_> = words.iter().collect();
            assert!(!words.is_empty() && different.len() == words.len(), "{name}");
        }
    }

    #[test]
    fn every_row_is_read() {
        for (table, words) in
            [(HEADS, STRONG_HEADS.len() + MILD_HEADS.len()), (VERBS, STRONG_VERBS.len() + MILD_VERBS.len())]
        {
            let rows: Vec<_> = table.lines().filter(|line| !line.starts_with('#')).collect();
            let class = |row: &&&str| {
                row.split('\t').nth(2).is_some_and(|name| SloganClass::from_name(name).is_none())
            };
            assert_eq!(rows.iter().find(class), None);
            assert_eq!(words, rows.len());
            let different: HashSet<_> = rows.iter().filter_map(|row| row.split('\t').next()).collect();
            assert_eq!(different.len(), rows.len());
        }
    }
}
