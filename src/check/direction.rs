//! Words that say that something rose or fell.

/// Verbs and nouns of rising, longer ones first where one begins another.
const UP: [&str; 42] = [
    "增长", "增長", "增加", "增至", "提高", "提升", "上升", "上涨", "上漲", "扩大", "擴大", "攀升", "跃升",
    "升至", "升到", "涨至", "涨到", "增幅", "涨幅", "漲幅", "升幅", "增速", "上调", "拓展", "壮大", "扩充",
    "擴充", "扩招", "成长", "成長", "高出", "多出", "增收", "增产", "扩容", "翻升", "增多", "上扬", "走高",
    "增", "升", "涨",
];

/// Verbs and nouns of falling.
const DOWN: [&str; 44] = [
    "下降", "减少", "減少", "降低", "压缩", "壓縮", "缩短", "縮短", "缩减", "縮減", "精简", "精簡", "回落",
    "下调", "收窄", "压减", "壓減", "缩小", "下跌", "下滑", "降至", "降到", "减至", "减到", "跌至", "跌到",
    "缩至", "缩到", "降幅", "跌幅", "减幅", "跌去", "缩量", "减产", "减收", "低出", "少了", "裁减", "削减",
    "压降", "降", "减", "跌", "缩",
];

/// What may stand behind the verb.
const TAILS: [&str; 9] = ["到了", "到", "至", "为", "為", "了", "达", "約", "约"];

/// Whether `words` are nothing but a word of rising or falling, with what may stand behind it: true for rising.
///
/// `增长`, `压缩至` and `降幅达` are; `同比增长`, `年均增长` and `增长到去年的` are not.
pub(super) fn direction(words: &str) -> Option<bool> {
    let verb = verb(words);
    let is = |list: &[&str]| {
        list.contains(&verb)
            || TAILS.iter().any(|tail| words.strip_suffix(tail).is_some_and(|verb| list.contains(&verb)))
    };
    is(&UP).then_some(true).or_else(|| is(&DOWN).then_some(false))
}

/// The word without what may stand behind it.
pub(super) fn verb(words: &str) -> &str {
    TAILS.iter().find_map(|tail| words.strip_suffix(tail)).unwrap_or(words)
}

/// The word of rising or falling that `words` end with, and whether it is of rising.
pub(super) fn ending(words: &str) -> Option<(&'static str, bool)> {
    let words = verb(words);
    let find = |list: &'static [&'static str]| list.iter().copied().find(|verb| words.ends_with(verb));
    find(&UP).map(|verb| (verb, true)).or_else(|| find(&DOWN).map(|verb| (verb, false)))
}

/// Whether the words before an amount say that it is what something rose or fell by, not what it rose or fell to.
pub(super) fn is_moved(lead: &str) -> bool {
    let reached = lead.ends_with(['到', '至', '为', '達', '达']);
    !reached && ending(lead).is_some()
}

#[cfg(test)]
mod tests {
    use super::{direction, ending};

    #[test]
    fn only_the_bare_word_counts() {
        assert_eq!(direction("增长"), Some(true));
        assert_eq!(direction("压缩至"), Some(false));
        assert_eq!(direction("降至"), Some(false));
        assert_eq!(direction("降幅达"), Some(false));
        assert_eq!(direction("同比增长"), None);
        assert_eq!(direction("年均增长"), None);
        assert_eq!(direction(""), None);
    }

    #[test]
    fn the_ending_is_found() {
        assert_eq!(ending("审批用时压缩"), Some(("压缩", false)));
        assert_eq!(ending("同比增长了"), Some(("增长", true)));
        assert_eq!(ending("达到"), None);
    }
}
