//! Amounts as they are said or typed to an assistant, in shops, in catalogues.

use super::{all, interval, pairs, shown};

#[test]
fn numbers() {
    pairs(
        &[
            ("1 234 567", "number 1234567"),
            ("1，234，567", "number 1234567"),
            ("20 000", "number 20000"),
            (".5", "number 0.5"),
            ("-.08", "number -0.08"),
            ("+15", "number 15"),
            ("1.5e10", "number 15000000000"),
            ("2E-3", "number 0.002"),
            ("3.5×10^8", "number 350000000"),
            ("6.02×10²³", "number 602000000000000000000000"),
            ("10^5", "number 100000"),
            ("10^-3", "number 0.001"),
            ("2^10", "number 1024"),
            ("20k", "number 20000"),
            ("10w", "number 100000"),
            ("3M", "number 3000000"),
            ("1.5B", "number 1500000000"),
            ("一百亿亿", "number 1000000000000000000"),
            ("一万万", "number 100000000"),
            ("两打", "number 24"),
            ("半打", "number 6"),
            ("三千五", "number 3500"),
            ("幺零零八六", "number 10086"),
            ("负二百八十五", "number -285"),
        ],
        shown,
    );
    all(&["〔五〕加〔六〕等于〔十一〕", "从〔一〕数到〔十〕", "给我〔五〕", "他的幸运数字是〔八〕"]);
    // A price and what it buys.
    pairs(
        &[("3.5万一辆", "number 35000 , quantity 1 辆"), ("三万一斤", "number 30000 , quantity 1 斤")],
        super::each,
    );
}

#[test]
fn shares_and_ranks() {
    pairs(
        &[
            ("负百分之三", "percent -3 percent"),
            ("百分百", "percent 100 percent"),
            ("一百分之一", "fraction 0.01"),
            ("负三分之二", "fraction -2/3"),
            ("½", "fraction 0.5"),
            ("1½", "fraction 1.5"),
            ("2又1/3", "fraction 7/3"),
            ("1 1/2", "fraction 1.5"),
            ("对折", "fraction 0.5"),
            ("半价", "fraction 0.5"),
            ("九九折", "fraction 0.99"),
            ("双倍", "multiple 2 of"),
            ("1:2:3", "ratio 1:2:3"),
            ("7.9:40.2:51.9", "ratio 7.9:40.2:51.9"),
            ("一比二比三", "ratio 1:2:3"),
            ("三七开", "ratio 3:7"),
            ("三:二", "ratio 3:2"),
            ("倒数第三", "ordinal -3"),
            ("倒数第二名", "ordinal -2"),
            ("头一个", "ordinal 1"),
            ("头三名", "ordinal 3"),
            ("前三甲", "ordinal 3"),
            ("No.1", "ordinal 1"),
            ("TOP10", "ordinal 10"),
            ("22nd", "ordinal 22"),
        ],
        shown,
    );
    all(&["〔第12〕、〔13〕、〔14名〕", "石头〔三块〕", "街头〔三人〕"]);
}

#[test]
fn money() {
    pairs(
        &[
            ("三角五分", "money 0.35 CNY"),
            ("三元二角一分", "money 3.21 CNY"),
            ("三十块零五毛", "money 30.5 CNY"),
            ("99块9", "money 99.9 CNY"),
            ("-$50", "money -50 USD"),
            ("100刀", "money 100 USD"),
            ("五百欧", "money 500 EUR"),
            ("1000円", "money 1000 JPY"),
            ("2个比特币", "money 2 BTC"),
            ("100$", "money 100 USD"),
            ("50w块", "money 500000 CNY"),
            ("一块钱", "money 1 CNY"),
            ("万把块钱", "money 10000 CNY"),
            ("五英镑二十便士", "money 5.2 GBP"),
            ("$5m", "money 5000000 USD"),
            ("¥59起", "money 59 CNY"),
            ("二元", "money 2 CNY"),
            ("一毛五", "money 0.15 CNY"),
            ("￥12,345.67元", "money 12345.67 CNY"),
        ],
        shown,
    );
    all(&["充〔50块〕话费", "〔两块〕石头", "被砍〔三刀〕", "〔几块钱〕", "〔15K-25K〕"]);
}

#[test]
fn measures() {
    pairs(
        &[
            ("一米七五", "quantity 1.75 米"),
            ("1米75", "quantity 1.75 米"),
            ("三十六度五", "quantity 36.5 度"),
            ("36度5", "quantity 36.5 度"),
            ("五尺三", "quantity 5.3 尺"),
            ("两斤半", "quantity 2.5 斤"),
            ("三岁半", "quantity 3.5 岁"),
            ("三个半", "quantity 3.5 个"),
            ("三公里半", "quantity 3.5 公里"),
            ("5英尺8英寸", "quantity 68 英寸"),
            ("3公里500米", "quantity 3500 米"),
            ("一斤二两", "quantity 12 两"),
            ("三亩二分地", "quantity 32 分"),
            ("三岁零两个月", "quantity 38 个月"),
            ("华氏三十度", "quantity 30 华氏度"),
            ("零下摄氏5度", "quantity -5 摄氏度"),
            ("摄氏零下5度", "quantity -5 摄氏度"),
            ("三两", "quantity 3 两"),
            ("十两", "quantity 10 两"),
            ("256G", "quantity 256 G"),
            ("千把人", "quantity 1000 人"),
            ("5KG", "quantity 5 KG"),
            ("十顷", "quantity 10 顷"),
            ("120平", "quantity 120 平"),
            ("四分之三英里", "quantity 0.75 英里"),
            ("1/4杯", "quantity 0.25 杯"),
            ("72次每分钟", "quantity 72 次每分钟"),
            ("500人每平方公里", "quantity 500 人每平方公里"),
            ("39°54′", "quantity 2394 ′"),
            ("半英里", "quantity 0.5 英里"),
        ],
        shown,
    );
    // Both together begin like another word.
    all(&[
        "〔五本〕书",
        "〔三首〕歌",
        "〔三支〕部队",
        "〔五名〕医生",
        "〔三种〕植物",
        "〔两家〕人",
        "〔四台〕风机",
        "〔三项〕目标",
        "〔三起〕诉讼",
        "〔五道〕菜",
        "〔三轮〕谈判",
        "〔五行〕代码",
        "〔两头〕牛",
        "〔312万名〕企业职工",
    ]);
}

#[test]
fn ranges() {
    pairs(
        &[
            ("大于五十且小于一百", "(50,100)"),
            ("不少于3人不超过5人", "[3,5]"),
            ("-10~-5", "[-10,-5]"),
            ("-10℃~-5℃", "[-10,-5]"),
            ("1米7到1米8", "[1.7,1.8]"),
            ("两、三个", "[2,3]"),
            ("三、四百人", "[300,400]"),
            ("八九折", "[0.8,0.9]"),
            ("七八成", "[0.7,0.8]"),
            ("一到十", "[1,10]"),
            ("一两个", "[1,2]"),
        ],
        interval,
    );
    all(&["介于〔10和20〕之间", "高〔4.2〕和〔0.7个百分点〕", "处〔三年以上〕〔七年以下〕"]);
    pairs(&[("高4.2和0.7个百分点", "percent 4.2 point, percent 0.7 point")], super::each);
    pairs(
        &[
            ("5×3米", "quantity 5 米, quantity 3 米"),
            ("12×8×5厘米", "quantity 12 厘米, quantity 8 厘米, quantity 5 厘米"),
            ("120/80mmHg", "quantity 120 mmHg, quantity 80 mmHg"),
            ("投入3、5和8亿元", "money 300000000 CNY, money 500000000 CNY, money 800000000 CNY"),
        ],
        super::each,
    );
    all(&["〔10万+〕", "月销〔2万+〕", "〔8GB〕+〔256GB〕", "〔3.14〕是圆周率"]);
}
