//! Numbers in the names of places, buildings, products and meetings, which count nothing.

use super::all;

#[test]
fn places_and_buildings() {
    all(&[
        "3栋2单元",
        "住在5幢301室",
        "K1500+200处",
        "五里牌街道",
        "八里庄附近",
        "3路公交车",
        "202教室",
        "附件1",
        "〔五里路〕",
    ]);
}

#[test]
fn bodies_and_meetings() {
    all(&["三环公司", "五方集团", "省十四届人大三次会议", "召开〔五次〕会议", "〔三家〕公司", "211大学"]);
}

#[test]
fn products() {
    all(&[
        "5G网络",
        "2K电视",
        "18K金",
        "2B铅笔",
        "C++20标准",
        "i7处理器",
        "奥密克戎BA.5",
        "沪深300",
        "PT30M",
        "标普500指数跌〔1.2%〕",
        "3M公司",
    ]);
}
