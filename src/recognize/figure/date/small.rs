//! Small whole numbers of the calendar: years, months, days, hours.

use crate::recognize::figure::digit::{Sign, sign, sign_at};
use crate::recognize::figure::look;

/// A whole number and how it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Small {
    /// Its value.
    pub(super) value: u16,
    /// One past its last byte.
    pub(super) end: usize,
    /// How many digits are printed, of Chinese ones where they are read one by one.
    pub(super) digits: usize,
    /// Whether they are Arabic.
    pub(super) arabic: bool,
}

/// The number at `at`, of at most four digits.
pub(super) fn small(text: &str, at: usize) -> Option<Small> {
    match sign_at(text, at)? {
        Sign::Arabic => arabic(text, at),
        Sign::Digit(_) | Sign::Tens(_) | Sign::Small(10) => chinese(text, at),
        Sign::Small(_) | Sign::Big(_) | Sign::Some => None,
    }
}

fn arabic(text: &str, at: usize) -> Option<Small> {
    let (mut value, mut end, mut digits) = (0_u16, at, 0);
    while let Some((digit, char)) = look::next(text, end).and_then(|char| Some((look::arabic(char)?, char))) {
        value = value.checked_mul(10)?.checked_add(u16::try_from(digit).ok()?)?;
        digits += 1;
        end += char.len_utf8();
    }
    (digits <= 4).then_some(Small { value, end, digits, arabic: true })
}

/// 二〇二二, 十八, 三十一, 廿五.
fn chinese(text: &str, at: usize) -> Option<Small> {
    let (mut value, mut digits, mut end) = (0_u16, 0, at);
    while let Some((Sign::Digit(digit), char)) =
        look::next(text, end).and_then(|char| Some((sign(char)?, char)))
    {
        digits += 1;
        if digits > 4 {
            return None;
        }
        value = value * 10 + u16::try_from(digit).ok()?;
        end += char.len_utf8();
    }
    let tens = match sign_at(text, end) {
        Some(Sign::Small(10)) => Some(if digits == 0 { 1 } else { value }),
        Some(Sign::Tens(tens)) if digits == 0 => u16::try_from(tens / 10).ok(),
        _ => None,
    };
    match (tens, digits) {
        (Some(tens), 0 | 1) => {
            end += look::next(text, end)?.len_utf8();
            let ones = match sign_at(text, end) {
                Some(Sign::Digit(digit)) if digit > 0 => {
                    end += look::next(text, end)?.len_utf8();
                    u16::try_from(digit).ok()?
                }
                _ => 0,
            };
            let goes_on = matches!(sign_at(text, end), Some(Sign::Digit(_) | Sign::Small(_) | Sign::Big(_)));
            (!goes_on).then_some(Small { value: tens * 10 + ones, end, digits: 2, arabic: false })
        }
        (None, 1..) => {
            let goes_on = matches!(sign_at(text, end), Some(Sign::Small(_) | Sign::Big(_)));
            (!goes_on).then_some(Small { value, end, digits, arabic: false })
        }
        _ => None,
    }
}

/// Two Chinese digits in a row that count on, as 四五 in 四五点钟.
pub(super) fn adjacent(text: &str, at: usize) -> Option<(Small, Small)> {
    let both = chinese(text, at).filter(|both| both.digits == 2 && both.value < 100)?;
    let (first, last) = (both.value / 10, both.value % 10);
    let middle = at + look::next(text, at)?.len_utf8();
    let lone = |value, end| Small { value, end, digits: 1, arabic: false };
    let counts = first > 0 && first + 1 == last && small(text, middle).is_some_and(|ones| ones.value == last);
    counts.then(|| (lone(first, middle), lone(last, both.end)))
}
