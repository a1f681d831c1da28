//! Edits in words, for undo and redo.

use super::Locale;
use crate::annotation::{Deed, Verb};

/// What an edit was, as a phrase that can follow “undo”.
///
/// ```
/// use zhupi::annotation::{Deed, Verb};
/// use zhupi::message::{Locale, deed_phrase};
/// let deed = Deed { verb: Verb::Confirm, about: "市委".to_owned(), count: 3 };
/// assert_eq!(deed_phrase(Locale::Chinese, &deed), "确认“市委”等 3 处");
/// assert_eq!(deed_phrase(Locale::English, &deed), "confirm “市委” and 2 more");
/// ```
#[must_use]
pub fn deed_phrase(locale: Locale, deed: &Deed) -> String {
    let phrase = locale.pick(phrase(deed.verb));
    if deed.verb == Verb::Several {
        return phrase.replace("{}", &deed.count.to_string());
    }
    let about = shortened(&deed.about);
    match (about.is_empty(), deed.count, locale) {
        (true, ..) => phrase.to_owned(),
        (false, 0 | 1, Locale::Chinese) => format!("{phrase}“{about}”"),
        (false, 0 | 1, Locale::English) => format!("{phrase} “{about}”"),
        (false, count, Locale::Chinese) => format!("{phrase}“{about}”等 {count} 处"),
        (false, count, Locale::English) => format!("{phrase} “{about}” and {} more", count - 1),
    }
}

/// Longest wording that is quoted whole, in characters.
const LONGEST: usize = 16;

fn shortened(about: &str) -> String {
    let line = about.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(LONGEST) {
        Some((at, _)) => format!("{}…", line.get(..at).unwrap_or_default()),
        None => line,
    }
}

const fn phrase(verb: Verb) -> [&'static str; 2] {
    match verb {
        Verb::Add => ["标注", "mark"],
        Verb::Relabel => ["改类别：", "relabel"],
        Verb::Value => ["改数值：", "change the value of"],
        Verb::Canonical => ["改全称：", "change the full name of"],
        Verb::Resize => ["改起止：", "change the borders of"],
        Verb::Split => ["拆分", "split"],
        Verb::Join => ["合并", "join"],
        Verb::Delete => ["删除标注", "delete"],
        Verb::Reopen => ["改为待核：", "reopen"],
        Verb::Confirm => ["确认", "confirm"],
        Verb::Dismiss => ["忽略", "dismiss"],
        Verb::Correct => ["记为已更正：", "mark as corrected"],
        Verb::Link => ["建立关系：", "link"],
        Verb::Unlink => ["解除关系：", "unlink"],
        Verb::KeepKind => ["自定义类型", "own kind"],
        Verb::ForgetKind => ["删除类型", "delete the kind"],
        Verb::Publish => ["改发稿日期", "change the publication date"],
        Verb::Include => ["算作正文：", "count as the article"],
        Verb::Exclude => ["移出正文：", "take out of the article"],
        Verb::Rename => ["改标题", "rename"],
        Verb::DismissCheck => ["忽略核算", "dismiss a check"],
        Verb::RestoreCheck => ["恢复核算", "restore a check"],
        Verb::Glossary => ["改提法表", "change the glossary"],
        Verb::Words => ["改词表：", "change the word list:"],
        Verb::MakeClaim => ["新建主张", "new claim"],
        Verb::DeleteClaim => ["删除主张", "delete the claim"],
        Verb::ClaimWording => ["改主张表述：", "reword the claim"],
        Verb::ClaimPlace => ["改主张所在句：", "move the claim"],
        Verb::Speaker => ["改说话人：", "change who says"],
        Verb::Priority => ["改优先级：", "change the priority of"],
        Verb::Verdict => ["改结论：", "change the verdict on"],
        Verb::Note => ["写说明：", "note on"],
        Verb::Source => ["写来源：", "source for"],
        Verb::RemoveSource => ["删除来源：", "remove a source of"],
        Verb::ClaimStatus => ["改进度：", "change the progress of"],
        Verb::Labels => ["改标签：", "change the labels of"],
        Verb::Scale => ["改结论等级", "change the verdicts"],
        Verb::Rewrite => ["改正文", "edit the text"],
        Verb::Several => ["{} 项修改", "{} changes"],
    }
}

#[cfg(test)]
mod tests {
    use super::{Locale, Verb, deed_phrase};
    use crate::annotation::Deed;

    #[test]
    fn every_verb_has_a_phrase() {
        for &verb in Verb::ALL {
            assert_eq!(Verb::from_name(verb.name()), Some(verb));
            for locale in Locale::ALL {
                assert!(!deed_phrase(locale, &Deed::new(verb, "")).is_empty());
            }
        }
    }

    #[test]
    fn long_wordings_are_cut() {
        let deed = Deed::new(Verb::MakeClaim, "今年上半年，永州市签约项目九十一个，\n总投资三百亿元");
        assert_eq!(deed_phrase(Locale::Chinese, &deed), "新建主张“今年上半年，永州市签约项目九十一…”");
    }
}
