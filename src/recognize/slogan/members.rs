//! The members of a parallel wording.

use super::fold::is_separator;
use super::line::is_han;
use super::tables::VERB_CHARACTERS;

/// The members between separators, none of them empty.
pub(super) fn members(chars: &[char]) -> Vec<&[char]> {
    (chars.split(|&char| is_separator(char))).filter(|member| !member.is_empty()).collect()
}

/// Whether every member has the same number of characters.
pub(super) fn equal_length(members: &[&[char]]) -> bool {
    members.windows(2).all(|pair| matches!(pair, [one, other] if one.len() == other.len()))
}

/// Whether the lengths differ by a few characters at most.
pub(super) fn similar_length(members: &[&[char]]) -> bool {
    let longest = members.iter().map(|member| member.len()).max().unwrap_or_default();
    let shortest = members.iter().map(|member| member.len()).min().unwrap_or_default();
    longest - shortest <= 2 && longest < shortest * 2
}

/// A character that every member has at the same place, counted from its beginning or its end.
pub(super) fn shared(members: &[&[char]]) -> Option<char> {
    let (first, rest) = members.split_first()?;
    let from_start =
        (first.iter().enumerate()).find(|&(at, char)| rest.iter().all(|member| member.get(at) == Some(char)));
    let from_end = || {
        (first.iter().rev().enumerate())
            .find(|&(at, char)| rest.iter().all(|member| member.iter().rev().nth(at) == Some(char)))
    };
    from_start.or_else(from_end).map(|(_, &char)| char).filter(|&char| is_han(char))
}

/// Whether every member begins with a verb of one character that campaigns are written with.
pub(super) fn verb_first(members: &[&[char]]) -> bool {
    members.iter().all(|member| member.first().is_some_and(|&char| VERB_CHARACTERS.contains(char)))
}

/// Whether every member says what can or cannot be done: 回得来、留得住; 不敢腐、不能腐、不想腐.
pub(super) fn potential(members: &[&[char]]) -> bool {
    let able = |member: &&[char]| member.iter().skip(1).any(|&char| char == '得');
    let last = members.first().and_then(|member| member.last());
    let unable = |member: &&[char]| member.first() == Some(&'不') && member.last() == last;
    members.iter().all(able) || members.iter().all(unable)
}

#[cfg(test)]
mod tests {
    use super::{equal_length, members, potential, shared, similar_length, verb_first};

    fn check(text: &str, rule: impl Fn(&[&[char]]) -> bool) -> bool {
        let chars: Vec<_> = text.chars().collect();
        rule(&members(&chars))
    }

    #[test]
    fn members_are_measured() {
        assert!(check("迎老乡、 回故乡、 建家乡", |all| all.len() == 3 && equal_length(all)));
        assert!(check("迎老乡,回故乡,建家乡", |all| shared(all) == Some('乡') && verb_first(all)));
        assert!(check("回得来、留得住、发展得好", |all| potential(all)
            && similar_length(all)
            && !equal_length(all)));
        assert!(check("马达之城、小家电之乡", |all| shared(all) == Some('之')));
        assert!(!check("永州市、衡阳市、郴州市", verb_first));
        assert!(check("不敢腐、不能腐、不想腐", potential));
        assert!(!check("能力不足、担当不够、工作不力", potential));
        assert!(check("", |all| all.is_empty() && shared(all).is_none()));
    }
}
