//! Money, quantities and lengths of time.

use super::{all, class, pairs, shown};
use crate::recognize::figure::FigureClass;

#[test]
fn money() {
    pairs(
        &[
            ("324亿元", "money 32400000000 CNY"),
            ("145.2亿元", "money 14520000000 CNY"),
            ("3万欧元", "money 30000 EUR"),
            ("3万元欧元", "money 30000 EUR"),
            ("50元人民币", "money 50 CNY"),
            ("人民币50元", "money 50 CNY"),
            ("人民币3亿元", "money 300000000 CNY"),
            ("US$2.5 billion", "money 2500000000 USD"),
            ("$100", "money 100 USD"),
            ("￥3,000", "money 3000 CNY"),
            ("¥99.9", "money 99.9 CNY"),
            ("HK$50", "money 50 HKD"),
            ("€20", "money 20 EUR"),
            ("£15", "money 15 GBP"),
            ("USD 500", "money 500 USD"),
            ("500 USD", "money 500 USD"),
            ("RMB100", "money 100 CNY"),
            ("100000万美元", "money 1000000000 USD"),
            ("5000日元", "money 5000 JPY"),
            ("八百港元", "money 800 HKD"),
            ("一千万韩元", "money 10000000 KRW"),
            ("20英镑", "money 20 GBP"),
            ("300卢布", "money 300 RUB"),
            ("100新台币", "money 100 TWD"),
            ("5块", "money 5 CNY"),
            ("3块钱", "money 3 CNY"),
            ("三块五", "money 3.5 CNY"),
            ("三块二毛五", "money 3.25 CNY"),
            ("五毛钱", "money 0.5 CNY"),
            ("8角5分", "money 0.85 CNY"),
            ("123元1角1分", "money 123.11 CNY"),
            ("5元5角", "money 5.5 CNY"),
            ("壹佰贰拾叁元整", "money 123 CNY"),
            ("三分钱", "money 0.03 CNY"),
            ("5000元/平方米", "money 5000 CNY/平方米"),
            ("80美元/桶", "money 80 USD/桶"),
            ("30元每吨", "money 30 CNY/吨"),
            ("付息金额4120亿", "money 412000000000 CNY"),
            ("两百块", "money 200 CNY"),
            ("1.2亿美金", "money 120000000 USD"),
        ],
        shown,
    );
    all(&[
        "累计到位资金〔145.2亿元〕",
        "〔三块〕地",
        "赔偿李四〔人民币50元〕",
        "〔10.56亿元〕",
        "计划投资〔3541.07万元〕2.3本项目",
        "每人〔￥50〕",
        "发行总额（亿）〔10.00〕",
    ]);
    assert_eq!(class("三块地"), Some(FigureClass::Quantity));
}

#[test]
fn quantities() {
    pairs(
        &[
            ("91个", "quantity 91 个"),
            ("58名", "quantity 58 名"),
            ("三千瓦", "quantity 3 千瓦"),
            ("一千瓦", "quantity 1 千瓦"),
            ("两千赫", "quantity 2 千赫"),
            ("三千焦", "quantity 3 千焦"),
            ("4.2亿千瓦", "quantity 420000000 千瓦"),
            ("两万五千里", "quantity 25000 里"),
            ("5千米", "quantity 5 千米"),
            ("1000吨标准煤", "quantity 1000 吨标准煤"),
            ("5万人次", "quantity 50000 人次"),
            ("30件次", "quantity 30 件次"),
            ("100立方米每秒", "quantity 100 立方米每秒"),
            ("60公里/小时", "quantity 60 公里/小时"),
            ("200平方公里", "quantity 200 平方公里"),
            ("3.5亿亩", "quantity 350000000 亩"),
            ("零下5摄氏度", "quantity -5 摄氏度"),
            ("36.5℃", "quantity 36.5 ℃"),
            ("100km", "quantity 100 km"),
            ("50 kg", "quantity 50 kg"),
            ("20MHz", "quantity 20 MHz"),
            ("651万人", "quantity 6510000 人"),
            ("十五层", "quantity 15 层"),
            ("三百斤", "quantity 300 斤"),
            ("二十届", "quantity 20 届"),
            ("7.8亿户", "quantity 780000000 户"),
            ("半斤", "quantity 0.5 斤"),
            ("5个基点", "quantity 5 个基点"),
        ],
        shown,
    );
    all(&[
        "新注册企业〔91个〕,排名",
        "落地企业〔140多家〕",
        "〔五大〕国际物流通道",
        "打造〔三大〕中心",
        "〔5个〕〔千亿级〕产业链",
        "〔5万多〕农民",
        "〔突破十万亿〕",
        "〔1386万〕农村贫困人口",
        "出口〔10〕和〔20〕",
        "〔2000多台〕",
        "今年二氧化硫排放",
        "〔17种〕药",
        "〔37部〕",
        "〔1.3万亿斤〕",
    ]
    .map(|row| if row.starts_with("今年") { "〔今年〕二氧化硫排放" } else { row }));
}

#[test]
fn lengths_of_time() {
    pairs(
        &[
            ("35个工作日", "duration 35 工作日"),
            ("三年", "duration 3 年 P3Y"),
            ("两个半小时", "duration 2.5 小时 PT2H30M"),
            ("一年半", "duration 1.5 年 P1Y6M"),
            ("半年", "duration 0.5 年 P6M"),
            ("半个月", "duration 0.5 月 P15D"),
            ("半小时", "duration 0.5 小时 PT30M"),
            ("半个小时", "duration 0.5 小时 PT30M"),
            ("半天", "duration 0.5 天 PT12H"),
            ("三个月", "duration 3 月 P3M"),
            ("3个多月", "duration 3 月 P3M"),
            ("两周", "duration 2 周 P2W"),
            ("5个星期", "duration 5 周 P5W"),
            ("10天", "duration 10 天 P10D"),
            ("24小时", "duration 24 小时 PT24H"),
            ("90分钟", "duration 90 分钟 PT90M"),
            ("30秒", "duration 30 秒 PT30S"),
            ("一刻钟", "duration 1 刻钟 PT15M"),
            ("两个世纪", "duration 2 世纪 P200Y"),
            ("1小时20分", "duration PT1H20M"),
            ("9分58秒", "duration PT9M58S"),
            ("一年零三个月", "duration P1Y3M"),
            ("2小时30分钟", "duration PT2H30M"),
            ("1.5小时", "duration 1.5 小时 PT1H30M"),
            ("两个季度", "duration 2 季度 P6M"),
            ("75周年", "quantity 75 周年"),
        ],
        shown,
    );
    all(&[
        "由〔58个工作日〕压缩至〔35个工作日〕",
        "〔十年〕来",
        "〔25年〕来",
        "〔一个多小时〕",
        "历时〔两年多〕",
        "〔3至5年〕",
    ]);
}
