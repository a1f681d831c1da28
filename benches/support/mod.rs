//! What is measured on.

/// Sentences as they stand in the news: about three figures in a hundred characters.
const SENTENCES: [&str; 12] = [
    "1月至6月，全市新注册企业91个，排名全省第一；签约项目106个，总投资324亿元，累计到位资金145.2亿元。",
    "当地主要领导的亲自接待、坦诚交流和优质服务，让他下定决心把产业转移到这里，他告诉记者，回乡发展是最正确的选择。",
    "工程建设项目审批用时压缩约40%，社会投资建设项目总审批时限由58个工作日压缩至35个工作日。",
    "坚持错位发展，将这项工作融入全市建设和区域经济发展格局，绘制产业链全景图和现状图，统筹推进各项任务落实。",
    "今年上半年，该县玩具箱包类产业完成产值39.18亿元，同比增长34.54%，吸引在外务工的4万多名产业工人回乡就业。",
    "确定厂房、招工，各项工作快速推进，基本没让他操心，如今公司发展势头良好，全国布局逐步形成。",
    "2019年10月31日，市委书记在深圳举办招商暨招才引智推介会，现场签约投资1亿元以上的工业项目38个。",
    "加强考评激励，把项目履约践诺作为各县市区年度绩效考核的重要指标，压实工作责任，完善统筹联动的工作机制。",
    "走进产业园，房屋外墙上的红色大字格外醒目，工人在对产品进行整理打包，一派繁忙景象。",
    "从项目用地、财税支持、企业减负等方面给予支持，着力破解企业发展的难点、痛点、堵点，营造良好的营商环境。",
    "立足产业基础和资源禀赋，强化目标牵引，加快向南向海向外发展，推动各地加快形成特色鲜明的产业格局。",
    "记者了解到，有关部门还将出台扩大开放、鼓励投资、支持民营经济发展等系列政策，进一步激发市场活力。",
];

/// About that many bytes of news, in paragraphs of five sentences.
pub(crate) fn news(bytes: usize) -> Vec<String> {
    let mut paragraphs = Vec::new();
    let mut length = 0;
    let mut sentences = SENTENCES.iter().cycle();
    while length < bytes {
        let paragraph: String = sentences.by_ref().take(5).copied().collect();
        length += paragraph.len();
        paragraphs.push(paragraph);
    }
    paragraphs
}
