//! Runs of Arabic digits with their grouping and decimals.

use super::look;
use rust_decimal::Decimal;

/// A run of Arabic digits with its grouping commas and decimals.
#[derive(Clone, Copy, Debug)]
pub(super) struct Arabic {
    pub(super) end: usize,
    pub(super) value: Decimal,
    pub(super) digits: usize,
    pub(super) decimals: u32,
    pub(super) trailing_zeros: u32,
    pub(super) leading_zero: bool,
    /// What its groups are parted by.
    pub(super) mark: Option<char>,
}

impl Arabic {
    pub(super) const fn grouped(&self) -> bool {
        self.mark.is_some()
    }
}

/// The run of Arabic digits at `at`; none where it is too long to hold.
pub(super) fn arabic(text: &str, at: usize) -> Option<Arabic> {
    let mut run = Arabic {
        end: at,
        value: Decimal::ZERO,
        digits: 0,
        decimals: 0,
        trailing_zeros: 0,
        leading_zero: false,
        mark: None,
    };
    let mut mantissa: i128 = 0;
    let push = |mantissa: &mut i128, digit: u32| -> Option<()> {
        *mantissa = mantissa.checked_mul(10)?.checked_add(i128::from(digit))?;
        Some(())
    };
    loop {
        if let Some((digit, char)) =
            look::next(text, run.end).and_then(|char| Some((look::arabic(char)?, char)))
        {
            run.leading_zero |= run.digits == 0 && digit == 0;
            push(&mut mantissa, digit)?;
            run.trailing_zeros = if digit == 0 { run.trailing_zeros + 1 } else { 0 };
            run.digits += 1;
            run.end += char.len_utf8();
        } else if let Some(mark) = group(text, &run) {
            run.mark = Some(mark);
            run.end += mark.len_utf8();
        } else {
            break;
        }
    }
    run.leading_zero &= run.digits > 1;
    if run.digits == 0 {
        return None;
    }
    let point = look::any(text, run.end, &[".", "．"]).filter(|&after| look::arabic_at(text, after));
    if let Some(mut end) = point {
        run.trailing_zeros = 0;
        while let Some((digit, char)) =
            look::next(text, end).and_then(|char| Some((look::arabic(char)?, char)))
        {
            push(&mut mantissa, digit)?;
            run.decimals += 1;
            end += char.len_utf8();
        }
        run.end = end;
    }
    run.value = Decimal::try_from_i128_with_scale(mantissa, run.decimals).ok()?;
    Some(run)
}

/// The mark behind a run that parts its groups: three digits follow, and no fourth.
fn group(text: &str, run: &Arabic) -> Option<char> {
    let mark = look::next(text, run.end)?;
    let first = run.mark.is_none();
    let thin = matches!(mark, '\u{2009}' | '\u{202f}');
    if !(thin || matches!(mark, ',' | '，' | ' ')) || run.digits == 0 || (first && run.digits > 3) {
        return None;
    }
    let (groups, round) = groups(text, run.end, mark);
    let sound = match mark {
        _ if groups == 0 => false,
        _ if !first => run.mark == Some(mark),
        // A full-width comma is a pause, unless the digits around it are full-width too or more groups follow.
        '，' => groups > 1 || look::previous(text, run.end).is_some_and(|char| !char.is_ascii()),
        // A blank parts numbers, unless the groups can be nothing else.
        // Full-width digits are set with blanks by those who group them.
        ' ' => {
            let wide = look::previous(text, run.end).is_some_and(|char| !char.is_ascii());
            !run.leading_zero && (round || wide || groups > 1 && run.digits < 3)
        }
        _ => true,
    };
    sound.then_some(mark)
}

/// How many groups of three digits stand at `at`, each behind `mark`, and whether the last is a round thousand.
fn groups(text: &str, at: usize, mark: char) -> (usize, bool) {
    let (mut end, mut count, mut round) = (at, 0, false);
    while look::next(text, end) == Some(mark) {
        let after = end + mark.len_utf8();
        let digits: Vec<char> = (look::rest(text, after).chars().take(4))
            .take_while(|&char| look::arabic(char).is_some())
            .collect();
        if digits.len() != 3 {
            break;
        }
        round = digits.iter().all(|&char| look::arabic(char) == Some(0));
        end = after + digits.iter().map(|char| char.len_utf8()).sum::<usize>();
        count += 1;
    }
    (count, round)
}
