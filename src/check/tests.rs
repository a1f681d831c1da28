use super::Outcome;
use super::marked::checks;
use proptest::prelude::*;
use rust_decimal::Decimal;

/// `part` of `whole` in percent, rounded to one place.
fn percent(part: i64, whole: i64) -> Decimal {
    (Decimal::from(part * 100) / Decimal::from(whole)).round_dp(1)
}

fn share(part: i64, whole: i64, share: Decimal) -> Outcome {
    let text = format!("签约的〔{whole}个〕项目中，已开工〔{part}个〕，开工率〔{share:.1}%〕。");
    checks(&text)[0].outcome
}

/// Words and figures as they may stand beside each other.
const PIECES: [&str; 24] = [
    "〔106个〕",
    "〔74个〕",
    "〔69.8%〕",
    "〔近70%〕",
    "〔3个百分点〕",
    "〔1.2亿元〕",
    "〔0万元〕",
    "〔79228162514264337593543950335元〕",
    "〔2月30日〕",
    "〔2021-2025年〕",
    "项目中，",
    "，其中",
    "占",
    "开工率",
    "已开工",
    "由",
    "增长至",
    "，增长",
    "，同比下降",
    "比上年的",
    "；",
    "。",
    "\n",
    "（周日）",
];

proptest! {
    #[test]
    fn a_share_that_is_calculated_holds_and_one_that_is_altered_fails(whole in 40_i64..3000, part in 1_i64..3000, by in 2_i64..9) {
        prop_assume!(part < whole);
        let printed = percent(part, whole);
        prop_assert_eq!(share(part, whole, printed), Outcome::Holds);
        prop_assert_eq!(share(part, whole, printed + Decimal::new(by, 1)), Outcome::Fails);
    }

    #[test]
    fn any_figures_give_an_answer(pieces in prop::collection::vec(prop::sample::select(&PIECES[..]), 0..30)) {
        let text = pieces.concat();
        prop_assert_eq!(checks(&text), checks(&text));
    }

    #[test]
    fn the_unit_changes_no_outcome(pieces in prop::collection::vec(prop::sample::select(&PIECES[..]), 0..30)) {
        let outcomes = |unit| {
            let counted: String = pieces.iter().copied().filter(|piece| !piece.contains('元')).collect();
            let text = counted.replace("个〕", unit);
            checks(&text).into_iter().map(|check| (check.check, check.outcome)).collect::<Vec<_>>()
        };
        prop_assert_eq!(outcomes("万元〕"), outcomes("亿元〕"));
    }
}
