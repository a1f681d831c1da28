//! Who a sentence says that it has from: 据国家统计局介绍, 县委书记在会上说, 报告显示.
//!
//! A rule of thumb that readers can correct. What stands in quotation marks is not looked at: who is quoted there
//! speaks to others. Nobody is named by 据了解 or 他说.

use crate::text::Span;

/// What follows a source that 据 leads.
const SOURCE_ENDS: &[&str] = &[
    "介绍", "统计", "测算", "报道", "通报", "了解", "悉", "称", "透露", "披露", "显示", "消息", "预测",
    "数据", "估算", "反映", "核算", "估计", "分析", "表示",
];

/// Where the name of such a source ends, if it ends before that.
const NAME_ENDS: &[&str] = &["发布", "公布", "最新", "初步", "日前", "近日", "昨日", "的", "不完全"];

/// Verbs of saying, whatever follows.
const SAYING: &[&str] = &[
    "表示",
    "指出",
    "认为",
    "强调",
    "透露",
    "坦言",
    "宣布",
    "显示",
    "告诉记者",
    "回应",
    "直言",
    "坦承",
    "呼吁",
    "写道",
    "披露",
];

/// Verbs of saying before a pause or a quotation alone.
const PAUSED: &[&str] = &["说", "称", "介绍", "解释", "回忆", "补充", "通报", "道", "感慨"];

/// What is shown rather than said: 表示祝贺, 显示出.
const SHOWN: &[&str] = &[
    "祝贺", "感谢", "欢迎", "慰问", "哀悼", "敬意", "满意", "同意", "支持", "反对", "肯定", "出", "屏", "器",
];

/// What makes another word of a verb behind it: 简称, 据说, 对他来说, 报道.
const NO_VERB_BEHIND: &[&str] = &[
    "简", "俗", "号", "名", "被", "堪", "统", "职", "据", "听", "传", "小", "来", "以", "可以", "报", "知",
    "渠", "街", "管",
];

/// What stands between a speaker and a verb: 还表示, 再次强调.
const BEFORE_VERB: &[&str] = &[
    "还",
    "也",
    "则",
    "又",
    "曾",
    "均",
    "都",
    "日前",
    "近日",
    "今日",
    "昨日",
    "今天",
    "昨天",
    "当天",
    "同时",
    "公开",
    "明确",
    "一再",
    "多次",
    "再次",
    "随后",
    "进一步",
    "笑着",
    "介绍",
    "说",
    "，",
];

/// What stands before a speaker: 对此, 同时.
const BEFORE_NAME: &[&str] = &[
    "对此", "同时", "此外", "另外", "其中", "日前", "近日", "昨日", "今天", "昨天", "当天", "随后", "但是",
    "但", "不过", "而", "当日", "会上",
];

/// What begins to say where, to whom or on what occasion: 在会上, 向记者, 接受采访时.
const OCCASIONS: &[&str] = &["在", "接受", "向", "对", "就", "于", "通过"];

/// Who is no name.
const NOBODY: &[&str] =
    &["他", "她", "它", "他们", "她们", "我", "我们", "记者", "有人", "这", "这也", "结果", "数据", "其"];

/// Longest name, in characters.
const LONGEST: usize = 30;

/// Where in a sentence stands who says it, in bytes of the sentence.
///
/// ```
/// use zhupi::annotation::speaker;
/// let sentence = "据县统计局介绍，1月至6月增长8.7%。";
/// assert_eq!(speaker(sentence).unwrap().of(sentence), "县统计局");
/// ```
#[must_use]
pub fn speaker(sentence: &str) -> Option<Span> {
    clauses(sentence)
        .into_iter()
        .find_map(|clause| source(sentence, clause).or_else(|| saying(sentence, clause)))
}

/// The stretches between marks, but for what is quoted.
fn clauses(sentence: &str) -> Vec<Span> {
    let (mut clauses, mut start, mut depth) = (Vec::new(), 0, 0_u32);
    for (at, char) in sentence.char_indices().chain([(sentence.len(), '。')]) {
        if depth == 0
            && matches!(char, '，' | '。' | '；' | '：' | '！' | '？' | ',' | ';' | ':' | '“' | '「' | '\n')
        {
            clauses.push(Span::new(start, at));
        }
        match char {
            '“' | '「' => depth += 1,
            '”' | '」' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0
            && (matches!(char, '”' | '」')
                || !char.is_alphanumeric() && !matches!(char, '、' | '·' | '《' | '》' | '（' | '）'))
        {
            start = at + char.len_utf8();
        }
    }
    clauses.retain(|clause| !clause.is_empty());
    clauses
}

/// 据…统计, 根据…显示.
fn source(sentence: &str, clause: Span) -> Option<Span> {
    let text = clause.of(sentence);
    let lead = ["根据", "据"].into_iter().find(|lead| text.starts_with(lead))?;
    let rest = text.get(lead.len()..)?;
    let said = without_ends(rest);
    if said.len() == rest.len() {
        return None;
    }
    let end = NAME_ENDS.iter().filter_map(|word| said.find(word)).min().unwrap_or(said.len());
    let end = without_ends(said.get(..end)?).len();
    name(sentence, Span::new(clause.start() + lead.len(), clause.start() + lead.len() + end))
}

/// Without the words of telling at its end: 统计数据显示.
fn without_ends(mut text: &str) -> &str {
    while let Some(shorter) = SOURCE_ENDS.iter().find_map(|end| text.strip_suffix(end)) {
        text = shorter;
    }
    text
}

/// 某某表示.
fn saying(sentence: &str, clause: Span) -> Option<Span> {
    let text = clause.of(sentence);
    let any = SAYING.iter().filter_map(|verb| {
        let at = text.find(verb)?;
        let behind = text.get(at + verb.len()..)?;
        (!SHOWN.iter().any(|shown| behind.starts_with(shown))).then_some(at)
    });
    let paused = PAUSED.iter().filter_map(|verb| text.strip_suffix(verb).map(str::len));
    let at = any.chain(paused).min()?;
    let before = text.get(..at)?;
    if NO_VERB_BEHIND.iter().any(|word| before.ends_with(word)) {
        return None;
    }
    name(sentence, Span::new(clause.start(), clause.start() + at))
}

/// What is left of a stretch when what stands around a name is taken away.
fn name(sentence: &str, span: Span) -> Option<Span> {
    let (mut start, mut end) = (span.start(), span.end());
    let part = |start: usize, end: usize| sentence.get(start..end).unwrap_or_default();
    while let Some(word) = BEFORE_NAME.iter().find(|word| part(start, end).starts_with(**word)) {
        start += word.len();
    }
    let occasion = OCCASIONS.iter().filter_map(|word| part(start, end).find(word)).filter(|at| *at > 0).min();
    end = occasion.map_or(end, |at| start + at);
    while let Some(word) = BEFORE_VERB.iter().find(|word| part(start, end).ends_with(**word)) {
        end -= word.len();
    }
    let name = part(start, end);
    let trimmed = name.trim();
    let start = start + (name.len() - name.trim_start().len());
    let long = trimmed.chars().count();
    let is_name = (2..=LONGEST).contains(&long) && !NOBODY.contains(&trimmed);
    is_name.then(|| Span::new(start, start + trimmed.len()))
}

#[cfg(test)]
mod tests {
    use super::speaker;

    /// A sentence with who says it in 〔〕, or nobody.
    fn check(marked: &str) {
        let sentence = marked.replace(['〔', '〕'], "");
        let expected = marked.split_once('〔').and_then(|(_, rest)| Some(rest.split_once('〕')?.0));
        assert_eq!(speaker(&sentence).map(|span| span.of(&sentence)), expected, "{marked}");
    }

    #[test]
    fn sources_that_ju_leads() {
        check("据〔县统计局〕介绍，1月至6月，全县规模以上工业增加值同比增长8.7%。");
        check("据〔国家统计局〕发布的数据，上半年国内生产总值增长5.0%。");
        check("据〔新华社〕报道，该项目已经开工。");
        check("根据〔中国汽车工业协会〕统计，6月汽车销量达255.2万辆。");
        check("今年以来，据〔海关〕统计，出口增长3%。");
    }

    #[test]
    fn who_speaks() {
        check("〔县委书记〕在会上说：“项目落地不是终点，服务才刚刚开始。”");
        check("〔该公司负责人李明〕表示，今年产值将突破10亿元。");
        check("〔张强〕告诉记者，亩产达到600公斤。");
        check("“我们今年多收了三成。”〔村民王芳〕说。");
        check("对此，〔市住建局〕回应称，房屋已经验收。");
        check("〔报告〕显示，去年全国有2.3亿人次参加。");
        check("〔王毅〕在接受采访时还强调，合作前景广阔。");
        check("根据〔市商务局〕的统计数据显示，外贸总额12亿元。");
        check("〔发言人〕指出，增速为5%。");
    }

    #[test]
    fn nobody_is_named() {
        check("据了解，项目总投资3亿元。");
        check("据悉，该县新增企业30家。");
        check("他说，今年收成不错。");
        check("湖南省发展和改革委员会（以下简称“省发改委”）印发通知。");
        check("市民对此表示满意。");
        check("全县新签约项目48个，总投资52.6亿元。");
        check("对企业来说，这是3%的增长。");
        check("");
    }
}
