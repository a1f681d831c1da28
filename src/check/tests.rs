use super::marked::{checks, expect};
use super::{Message, Outcome};
use proptest::prelude::*;
use rust_decimal::Decimal;

#[test]
fn a_share_is_its_part_over_its_whole() {
    expect(
        "签约的〔106个〕“湘商回归”项目中,已开工〔74个〕,开工率〔近70%〕;已投产〔46个〕,投产率〔超40%〕。",
        &["share holds 74个 / 106个 = 69.81% ≈ 近70%", "share holds 46个 / 106个 = 43.4% ≈ 超40%"],
    );
    expect(
        "签约的〔106个〕项目中,已开工〔74个〕,开工率〔69.8%〕已投产〔46个〕,投产率〔43.4%〕全市增速〔9.4%〕。",
        &["share holds 74个 / 106个 = 69.81% ≈ 69.8%", "share holds 46个 / 106个 = 43.4% ≈ 43.4%"],
    );
    let check = &checks("〔106个〕项目中，已开工〔74个〕，开工率〔69.8%〕")[0];
    assert_eq!((check.difference, check.tolerance), (Some(Decimal::new(1, 2)), Some(Decimal::new(5, 2))));
    assert_eq!(check.operands, [1, 0, 2]);
}

#[test]
fn a_wrong_share_fails() {
    expect(
        "〔106个〕项目中，已开工〔74个〕，开工率〔79.8%〕",
        &["share fails 74个 / 106个 = 69.81% ≠ 79.8%"],
    );
    expect(
        "〔106个〕项目中，已开工〔75个〕，开工率〔69.8%〕",
        &["share fails 75个 / 106个 = 70.75% ≠ 69.8%"],
    );
    expect(
        "共有职工〔1200人〕，其中党员〔300人〕，占〔35%〕。",
        &["subset holds 300人 ≤ 1200人", "share fails 300人 / 1200人 = 25% ≠ 35%"],
    );
}

#[test]
fn every_way_of_rounding_is_a_reading() {
    for share in ["66.6%", "66.7%", "66%", "67%", "66.66%", "66.67%"] {
        let text = format!("〔3个〕项目中，已开工〔2个〕，开工率〔{share}〕");
        assert_eq!(checks(&text)[0].outcome, Outcome::Holds, "{share}");
    }
    assert_eq!(checks("〔3个〕项目中，已开工〔2个〕，开工率〔66.5%〕")[0].outcome, Outcome::Fails);
}

#[test]
fn money_is_as_exact_as_it_is_printed() {
    expect(
        "完成投资〔1.2亿元〕，其中工业投资〔6000万元〕，占〔50%〕。",
        &["subset holds 6000万元 ≤ 1.2亿元", "share holds 6000万元 / 1.2亿元 = 50% ≈ 50%"],
    );
    expect(
        "完成投资〔1.2亿元〕，其中工业投资〔6000万元〕，占〔51.5%〕。",
        &["subset holds 6000万元 ≤ 1.2亿元", "share holds 6000万元 / 1.2亿元 = 50% ≈ 51.5%"],
    );
}

#[test]
fn other_ways_to_put_a_share() {
    expect("开工项目〔74个〕，占〔106个〕项目的〔69.8%〕。", &["share holds 74个 / 106个 = 69.81% ≈ 69.8%"]);
    expect(
        "签约项目〔106个〕。其中，已开工〔74个〕，占比〔69.8%〕。",
        &["subset holds 74个 ≤ 106个", "share holds 74个 / 106个 = 69.81% ≈ 69.8%"],
    );
    expect(
        "签约项目〔106个〕，已开工〔74个〕，开工率〔69.8%〕。",
        &["share holds 74个 / 106个 = 69.81% ≈ 69.8%"],
    );
}

#[test]
fn a_rate_may_be_of_the_step_before() {
    expect(
        "〔106个〕项目中，已开工〔74个〕，开工率〔69.8%〕，已投产〔46个〕，投产率〔62.2%〕。",
        &["share holds 74个 / 106个 = 69.81% ≈ 69.8%", "share holds 46个 / 74个 = 62.16% ≈ 62.2%"],
    );
    expect(
        "企业〔1200家〕，其中规上企业〔300家〕，其中高新企业〔75家〕，占〔6.25%〕。",
        &[
            "subset holds 300家 ≤ 1200家",
            "share holds 75家 / 1200家 = 6.25% ≈ 6.25%",
            "subset holds 75家 ≤ 300家",
        ],
    );
}

#[test]
fn numbers_that_only_stand_beside_each_other_are_no_share() {
    for text in [
        "新建学校〔20所〕，已开工〔74个〕，开工率〔69.8%〕。",
        "已投产〔46个〕，已开工〔74个〕，开工率〔69.8%〕。",
        "〔106个〕项目中，解决问题〔46个〕，解决率〔98%〕。",
        "新增超市〔30个〕，新增便利店〔20个〕，占比〔40%〕。",
        "全市企业〔1200家〕，其中新增加值〔5亿元〕，占全省的〔12%〕。",
        "实现增加值〔30亿元〕，占GDP的〔12%〕。",
        "完成投资〔106亿元〕，增长〔74%〕，增速〔69.8%〕。",
        "发现隐患〔20个〕，检查〔74个〕场所，整改率〔95%〕。",
    ] {
        expect(text, &[]);
    }
}

#[test]
fn a_part_may_be_counted_elsewhere() {
    let part = "签约“湘商回归”项目〔106个〕。\n";
    expect(
        &format!("{part}签约项目〔176个〕,其中“湘商回归”项目占〔60.2%〕。"),
        &["share holds 106个 / 176个 = 60.23% ≈ 60.2%"],
    );
    expect(
        &format!("{part}签约项目〔176个〕,其中“湘商回归”项目占〔50.2%〕。"),
        &["share uncertain 106个 / 176个 = 60.23% ? 50.2%"],
    );
    expect(&format!("{part}签约项目〔176个〕,其中工业项目占〔60.2%〕。"), &[]);
}

#[test]
fn a_change_is_checked_against_its_ends() {
    expect(
        "工程建设项目审批用时压缩〔约40%〕,社会投资建设项目总审批时限由〔58个工作日〕压缩至〔35个工作日〕。",
        &["change holds (58个工作日 − 35个工作日) / 58个工作日 = 39.66% ≈ 约40%"],
    );
    expect(
        "产值由〔120亿元〕增长到〔150亿元〕，增长〔25%〕。",
        &["change holds (150亿元 − 120亿元) / 120亿元 = 25% ≈ 25%"],
    );
    expect(
        "产值由〔120亿元〕增长到〔150亿元〕，增长〔35%〕。",
        &["change fails (150亿元 − 120亿元) / 120亿元 = 25% ≠ 35%"],
    );
    expect(
        "进出口〔120亿元〕，比上年的〔100亿元〕增长〔20%〕。",
        &["change holds (120亿元 − 100亿元) / 100亿元 = 20% ≈ 20%"],
    );
    expect(
        "从〔2020年〕的〔80家〕减少到〔60家〕，降幅达〔25%〕。",
        &["change holds (80家 − 60家) / 80家 = 25% ≈ 25%"],
    );
}

#[test]
fn points_are_differences() {
    expect(
        "比重由〔12.5%〕提高到〔15.5%〕，提高〔3个百分点〕。",
        &["change holds 15.5% − 12.5% = 3% ≈ 3个百分点"],
    );
    expect(
        "比重由〔12.5%〕提高到〔15.5%〕，提高〔5个百分点〕。",
        &["change fails 15.5% − 12.5% = 3% ≠ 5个百分点"],
    );
    expect(
        "比重由〔12.5%〕提高到〔15.5%〕，提高〔3%〕。",
        &["change uncertain (15.5% − 12.5%) / 12.5% = 24% ? 3%"],
    );
}

#[test]
fn words_of_rising_and_falling_fit_the_numbers() {
    expect("由〔58个工作日〕压缩至〔35个工作日〕。", &["direction holds 58个工作日 ↘ 35个工作日"]);
    expect("由〔35个工作日〕压缩至〔58个工作日〕。", &["direction fails 35个工作日 ↘ 58个工作日"]);
    expect("由〔35家〕增加到〔58家〕。", &["direction holds 35家 ↗ 58家"]);
    expect("从〔2012年〕的〔35家〕增加到〔2021年〕的〔28家〕。", &["direction fails 35家 ↗ 28家"]);
    expect("排名从〔58位〕上升至〔35位〕，气温由-〔5度〕上升至〔3度〕。", &[]);
}

#[test]
fn other_rates_are_no_change() {
    expect("产值由〔120亿元〕增长到〔150亿元〕，年均增长〔5%〕。", &["direction holds 120亿元 ↗ 150亿元"]);
    expect("产值由〔120亿元〕增长到〔150亿元〕，利润增长〔5%〕。", &["direction holds 120亿元 ↗ 150亿元"]);
    expect("甲市用时压缩〔40%〕，乙县由〔58天〕压缩至〔50天〕。", &["direction holds 58天 ↘ 50天"]);
    expect("由〔120亿元〕的项目发展到〔150亿元〕，增长〔5%〕。", &[]);
}

#[test]
fn growth_in_constant_prices_is_left_open() {
    expect(
        "国内生产总值由〔82.7万亿元〕增加到〔90.1万亿元〕，增长〔6.6%〕。",
        &["change uncertain (90.1万亿元 − 82.7万亿元) / 82.7万亿元 = 8.95% ? 6.6%"],
    );
    expect("新增贷款〔100亿元〕，其中企业贷款增加〔150亿元〕。", &[]);
}

#[test]
fn a_growth_without_its_base_offers_it() {
    expect(
        "产值〔39.18亿元〕,同比增长〔34.54%〕。",
        &["growth not_assessable 39.18亿元 / (1 + 34.54%) = 29.12亿元"],
    );
    expect(
        "产值〔39.18亿元〕,增幅〔34.54%〕。",
        &["growth not_assessable 39.18亿元 / (1 + 34.54%) = 29.12亿元"],
    );
    expect("产值〔39.18亿元〕,增加值增长〔34.54%〕。", &[]);
}

#[test]
fn a_part_is_not_above_its_whole() {
    expect(
        "签约投资〔1亿元〕的工业项目〔38个〕,其中投资〔5亿元〕的工业项目〔18个〕。",
        &["subset holds 18个 ≤ 38个"],
    );
    expect(
        "签约投资〔1亿元〕的工业项目〔38个〕,其中投资〔5亿元〕的工业项目〔58个〕。",
        &["subset fails 58个 > 38个"],
    );
    expect("登记〔500余万人〕，其中青年〔300多万人〕。", &["subset holds 300多万人 ≤ 500余万人"]);
}

#[test]
fn parts_of_other_things_are_no_part() {
    expect("打造产业园〔5个〕，其中高新区入驻单位〔20个〕。", &[]);
    expect("增加值增长〔9.4%〕，其中制造业增长〔12%〕。", &[]);
    expect("项目〔38个〕，总投资〔5亿元〕，其中设备〔9亿元〕。", &[]);
}

#[test]
fn there_are_days_that_are_none() {
    expect("〔2月30日〕开幕", &["impossible fails 2月30日"]);
    expect("〔2023年2月29日〕，〔13月1日〕", &["impossible fails 2023年2月29日", "impossible fails 13月1日"]);
    expect("〔2月29日〕，〔2024年2月29日〕，农历〔2月30日〕，〔12月31日〕", &[]);
}

#[test]
fn a_weekday_fits_its_date() {
    expect("〔2021年9月18日〕（星期六）", &["calendar holds 2021年9月18日"]);
    expect("〔2021年9月18日〕（星期日）", &["calendar fails 2021年9月18日"]);
    expect("〔9月18日〕（星期六）", &["calendar uncertain 9月18日"]);
    expect("〔9月18日〕，周三上午", &["calendar fails 9月18日"]);
    expect("〔9月18日〕，周一鸣说；〔9月18日〕周边", &[]);
    assert_eq!(checks("〔2021年9月18日〕(周日)")[0].message, Message::Weekday { printed: 7, actual: 6 });
}

#[test]
fn a_share_is_not_above_its_whole() {
    expect("工业投资占〔120%〕。满意度达〔100%〕。", &["impossible fails 120%"]);
    expect("收入占年度预算的〔105%〕，毛入学率〔101%〕，完成预算占〔105%〕。", &[]);
}

#[test]
fn a_period_runs_forward() {
    expect("〔2025-2021年〕", &["impossible fails 2025-2021年"]);
    expect("〔2021-2025年〕〔10月至3月〕", &[]);
}

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
