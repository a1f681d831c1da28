//! Checks of whole sentences, from text to outcome.

use proptest::prelude::*;
use zhupi::check::{Check, Outcome, check};
use zhupi::recognize::{Options, article, figure};
use zhupi::text::Document;

/// The checks of a text published on 1 November 2022.
fn checks(text: &str) -> Vec<Check> {
    let document = Document::new(text);
    let options = Options { publication: "2022-11-01".parse().ok(), ..Options::default() };
    let analysis = article(&document, &options, figure::recognize);
    check(&document, &analysis.findings, analysis.publication)
}

/// Checks that a text gives these checks, as `name outcome`, without those of direction and subset that hold.
fn expect(text: &str, expected: &[&str]) {
    let notable =
        |check: &&Check| check.outcome != Outcome::Holds || !matches!(check.check, "direction" | "subset");
    let named = |check: &Check| format!("{} {}", check.check, check.outcome.name());
    let found: Vec<String> = checks(text).iter().filter(notable).map(named).collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn shares_that_hold() {
    expect(
        "全市共有规模以上工业企业1200家，其中高新技术企业300家，占25%，上市公司12家，占1%。",
        &["share holds"; 2],
    );
    expect("参会代表500人，其中女性200人，占40%；少数民族代表50人，占10%。", &["share holds"; 2]);
    expect(
        "截至9月底，全县108个重点项目中，已开工96个，开工率88.9%；已竣工32个，竣工率29.6%。",
        &["share holds"; 2],
    );
    expect("共检查企业1200家，发现隐患300处，已整改280处，整改率93.3%。", &["share holds"]);
    expect(
        "全县脱贫人口4.5万人，其中有劳动能力的2.9万人，占64.4%，已就业2.7万人，就业率93.1%。",
        &["share holds"; 2],
    );
    expect("登记在册企业4.2万家，其中第三产业2.9万家，占69%。", &["share holds"]);
    expect("受访企业180家，其中出口企业60家，占比约三分之一。", &["share holds"]);
}

#[test]
fn shares_that_fail() {
    expect("参会代表500人，其中女性200人，占45%。", &["share fails"]);
    expect(
        "截至9月底，全县108个重点项目中，已开工96个，开工率78.9%；已竣工32个，竣工率39.6%。",
        &["share fails"; 2],
    );
    expect("登记在册企业4.2万家，其中第三产业2.9万家，占79%。", &["share fails"]);
    expect("受访企业180家，其中出口企业120家，占比约三分之一。", &["share fails"]);
}

#[test]
fn changes_that_hold() {
    expect("该校今年招生3200人，比去年的2800人增加14.3%。", &["change holds"]);
    expect("办理时限由15个工作日压缩至5个工作日，压缩67%。", &["change holds"]);
    expect("森林覆盖率由2012年的42.5%提高到2021年的47.8%，提高5.3个百分点。", &["change holds"]);
    expect("失业率从5.5%降至5.2%，下降0.3个百分点。", &["change holds"]);
    expect("门诊次均费用由312元降至289元，降幅7.4%。", &["change holds"]);
    expect("从30多家企业发展到120余家，产值从8亿元增长到35亿元，增长3.4倍。", &["change holds"]);
    expect("去年新建高标准农田100万亩，今年计划新建110万亩，增加10%。", &["change holds"]);
    expect("粮食总产52.3万吨，比上年增产1.6万吨，增长3.2%。", &["change holds"]);
}

#[test]
fn changes_that_fail() {
    expect("该校今年招生3200人，比去年的2800人增加24.3%。", &["change fails"]);
    expect("办理时限由15个工作日压缩至5个工作日，压缩57%。", &["change fails"]);
    expect("森林覆盖率由2012年的42.5%提高到2021年的47.8%，提高6.3个百分点。", &["change fails"]);
    expect("门诊次均费用由312元降至389元。", &["direction fails"]);
}

#[test]
fn the_calendar() {
    expect("2022年9月18日（星期日），丰收节开幕。", &["calendar holds"]);
    expect("2022年9月18日（星期六），丰收节开幕。", &["calendar fails"]);
    expect("2月30日，项目开工。", &["impossible fails"]);
    expect("13月5日竣工，规划期为2025-2021年。", &["impossible fails"; 2]);
    expect("比重为58至42%，满意度达120%。", &["impossible fails"; 2]);
    expect("2021-2025年，比重为42至58%，3月5日竣工，13个月5日。", &[]);
}

#[test]
fn parts_and_wholes() {
    expect("发放助学金3.2亿元，惠及学生12.5万人次，其中高校学生14.3万人次。", &["subset fails"]);
    expect("贷款余额1.2万亿元，比年初增加1300亿元，其中企业贷款增加1500亿元，住户贷款减少200亿元。", &[]);
}

#[test]
fn places_in_a_ranking() {
    expect("排名由全省第12位上升至第7位。", &["rank holds"]);
    expect("排名由全省第7位上升至第12位。", &["rank fails"]);
}

#[test]
fn sums_and_averages() {
    expect("毕业生共1200人，其中男生700人、女生500人。", &["sum holds"]);
    expect("毕业生共1200人，其中男生700人、女生550人。", &["sum fails"]);
    expect("全镇8个村开会416场，平均每村52场。", &["average holds"]);
    expect("医疗费3.2万元、误工费1.8万元、护理费0.6万元，以上共计6.5万元。", &["sum fails"]);
}

#[test]
fn lengths_of_time() {
    expect("展览于5月1日至5日举行。5月1日至5日，为期5天。", &["duration holds"]);
    expect("5月1日至5日，为期7天。", &["duration fails"]);
}

#[test]
fn the_past_is_before_publication() {
    expect("2022年12月5日，项目已经开工。", &["impossible fails"]);
    expect("2022年12月5日，项目将开工。到2022年12月5日，已有项目预计完工。", &[]);
    expect("2022年10月5日，项目已经开工。", &[]);
}

#[test]
fn what_is_no_check() {
    for text in [
        "投资200亿元的项目由3个增加到7个，投资100亿元的项目由12个增加到15个。",
        "气温由5℃下降至-3℃，部分山区下降到零下10℃。",
        "全年接待游客1200万人次，实现旅游收入98亿元，分别增长12%和15%。",
        "参保率稳定在95%以上，报销比例由60%提高到70%左右。",
        "完成投资74亿元，占年度计划的105.7%。",
        "截至去年底，老年人口达2.67亿人，占总人口的18.9%；其中65岁及以上人口超过2亿人，占总人口的14.2%。",
        "全市137个乡镇全部通5G，行政村5G通达率98%。",
        "一季度新开工项目45个，占全年目标的45%，其中亿元项目5个。",
    ] {
        expect(text, &[]);
    }
}

#[test]
fn a_base_is_offered() {
    let check = checks("上半年，全市进出口总额196.79亿元，增幅56.3%。").remove(0);
    assert_eq!((check.check, check.outcome), ("growth", Outcome::NotAssessable));
    assert_eq!(check.formula, "196.79亿元 / (1 + 56.3%) = 125.91亿元");
}

proptest! {
    #[test]
    fn any_text_gives_an_answer(text in "(\\PC|[0-9]{1,30}(万|亿|%|个|元|日)|由|至|增长|，其中|，占|中，|[.。；\n]){0,40}") {
        prop_assert_eq!(checks(&text), checks(&text));
    }
}
