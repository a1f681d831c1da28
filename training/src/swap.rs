//! Other names in the same sentences: a company for a company, a school for a school.

use crate::chance::Chance;
use crate::compose::Grammar;
use crate::sentence::Sentence;

/// Endings of names and the slot that names of that sort fill; the first that fits counts.
const SORTS: [(&[&str], &str); 12] = [
    (&["银行", "分行", "支行", "信用社"], "bank"),
    (&["大学", "学院", "中学", "小学", "学校"], "school"),
    (&["医院"], "hospital"),
    (&["公司", "集团", "厂", "企业"], "company"),
    (&["队", "俱乐部", "男篮", "女排", "男足", "女足"], "team"),
    (&["报", "社", "电视台", "电台"], "media"),
    (&["协会", "学会", "商会", "基金会", "联合会"], "association"),
    (&["研究所", "研究院", "研究中心"], "institute"),
    (&["局", "厅", "法院", "检察院", "市委", "省委", "县委", "市政府", "县政府", "省政府"], "local"),
    (&["证监会", "国务院", "外交部"], "regulator"),
    (&["证券", "基金", "人寿", "保险", "资本"], "fund"),
    (
        &["科技", "股份", "汽车", "地产", "电子", "影业", "游戏", "置业", "家居", "传媒", "能源", "药业"],
        "company_short",
    ),
];

/// Slots that list short names (阿里, 湖人, 浙大); another of the same slot stands where one of them stood.
const LISTS: [&str; 16] = [
    "nba",
    "club",
    "federation",
    "esport",
    "it_company",
    "brand_company",
    "app_word",
    "studio",
    "show_co",
    "latin_body",
    "bank_word",
    "fund_word",
    "paper_word",
    "university_word",
    "developer",
    "world_body",
];

/// The sentences that have names of these sorts, with other names.
pub fn swapped(sentences: &[Sentence], grammar: &Grammar, chance: &mut Chance) -> Vec<Sentence> {
    sentences.iter().filter_map(|sentence| swap(sentence, grammar, chance)).collect()
}

fn swap(sentence: &Sentence, grammar: &Grammar, chance: &mut Chance) -> Option<Sentence> {
    let mut other = Sentence { text: String::new(), names: Vec::new(), open: Vec::new() };
    let (mut at, mut changed) = (0, false);
    for name in &sentence.names {
        other.text += &sentence.text[at..name.start];
        let wording = &sentence.text[name.clone()];
        let slot = grammar.listing(wording, &LISTS).or_else(|| by_ending(wording));
        let start = other.text.len();
        match slot.filter(|_| chance.happens(80)) {
            Some(slot) => {
                other.text += &grammar.name(slot, chance);
                changed = true;
            }
            None => other.text += wording,
        }
        other.names.push(start..other.text.len());
        at = name.end;
    }
    other.text += &sentence.text[at..];
    changed.then_some(other)
}

fn by_ending(wording: &str) -> Option<&'static str> {
    SORTS.iter().find(|(ends, _)| ends.iter().any(|end| wording.ends_with(end))).map(|(_, slot)| *slot)
}
