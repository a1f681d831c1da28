//! How many items a shorthand promises: 三区两城 are five, 三个聚焦 three.

use super::clues::counting::groups;
use super::fold::fold;
use super::tables::PLAN_ITEMS;

/// How many items a counting wording promises, none where it does not count or leaves the number open.
///
/// ```
/// use zhupi::recognize::slogan::promised;
/// assert_eq!(promised("三区两城"), Some(5));
/// assert_eq!(promised("十五个攻势"), Some(15));
/// assert_eq!(promised("1+3+N"), None);
/// ```
#[must_use]
pub fn promised(wording: &str) -> Option<u32> {
    let folded: Vec<_> = wording.chars().map(fold).collect();
    let items = groups(&folded)?;
    let numerals = numerals(&folded, &items)?;
    let numbers: Vec<u32> = numerals.iter().map(|numeral| number(numeral)).collect::<Option<_>>()?;
    let ordered = numbers.iter().zip(1..).all(|(&number, place)| number == place);
    let steps = items.iter().any(|item| !matches!(item, [char] if PLAN_ITEMS.contains(*char)));
    match numbers.as_slice() {
        // 一看二问三记: not one, two and three of something, but three steps.
        [_, _, ..] if ordered && steps && folded.contains(&'二') => u32::try_from(numbers.len()).ok(),
        // 一业一证: one each, whatever their number.
        all if all.iter().all(|&number| number == 1) => None,
        all => all.iter().try_fold(0_u32, |sum, &number| sum.checked_add(number)),
    }
}

/// What stands before each item.
fn numerals<'w>(wording: &'w [char], items: &[&[char]]) -> Option<Vec<&'w [char]>> {
    let mut rest = wording;
    let mut numerals = Vec::new();
    for item in items {
        let at = rest.windows(item.len()).position(|window| window == *item)?;
        numerals.push(rest.get(..at)?);
        rest = rest.get(at + item.len()..)?;
    }
    Some(numerals)
}

/// The value of a numeral below a hundred; hundreds and more are figures of speech: 千家万户.
fn number(numeral: &[char]) -> Option<u32> {
    let digit = |char: char| match char {
        '双' | '两' => Some(2),
        _ => char
            .to_digit(10)
            .or_else(|| u32::try_from("零一二三四五六七八九".chars().position(|one| one == char)?).ok()),
    };
    match numeral {
        ['十'] => Some(10),
        ['十', ones] => Some(10 + digit(*ones)?),
        [tens, '十'] => Some(digit(*tens)? * 10),
        [tens, '十', ones] => Some(digit(*tens)? * 10 + digit(*ones)?),
        [one] => digit(*one),
        [tens, ones] if tens.is_ascii_digit() && ones.is_ascii_digit() => {
            Some(digit(*tens)? * 10 + digit(*ones)?)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::promised;

    #[test]
    fn counts_are_added_up_and_steps_are_counted() {
        let check =
            |wording: &str, expected: Option<u32>| assert_eq!(promised(wording), expected, "{wording}");
        check("一核两轴三圈", Some(6));
        check("一核二轴三圈", Some(6));
        check("三个聚焦", Some(3));
        check("十大行动", Some(10));
        check("双碳", Some(2));
        check("一看二问三记四办", Some(4));
        check("三减两免一提升", Some(6));
    }

    #[test]
    fn what_does_not_count_promises_nothing() {
        for wording in [
            "湘商回归",
            "一业一证",
            "十四五",
            "千百十",
            "百企联百村",
            "231",
            "1+3+N",
            "一窗通办、一次办结",
            "",
        ] {
            assert_eq!(promised(wording), None, "{wording}");
        }
    }
}
