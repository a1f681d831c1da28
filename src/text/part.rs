//! What the lines of a news page are: what belongs to the article, and what a page puts around it.
//!
//! Told by how newspapers' sites in Chinese write them: bylines and sources carry their label (记者, 来源), captions
//! their hand (摄, 供图, 资料图片), tags theirs (标签), and the teasers behind the article are cut off in the middle.

/// What a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// What the article is called.
    Title,
    /// Who wrote it, where it comes from, when it was published.
    Byline,
    /// The article itself; blank lines too.
    Body,
    /// What is said of a picture.
    Caption,
    /// Catchwords.
    Tags,
    /// The beginning of another article.
    Teaser,
    /// What leads elsewhere, and notices of the site.
    Navigation,
}

impl Part {
    /// Whether it belongs to the article.
    #[must_use]
    pub const fn is_article(self) -> bool {
        matches!(self, Self::Title | Self::Byline | Self::Body)
    }

    /// The name it has in the page.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Byline => "byline",
            Self::Body => "body",
            Self::Caption => "caption",
            Self::Tags => "tags",
            Self::Teaser => "teaser",
            Self::Navigation => "navigation",
        }
    }
}

/// Longest line that can be a byline, a caption or navigation, in characters.
const SHORT: usize = 60;
/// Longest title, in characters.
const TITLE: usize = 45;
/// Shortest teaser, in characters: what is cut off was long.
const TEASER: usize = 15;

/// Labels of those who made an article and of where it comes from; a blank, a colon or a stroke follows.
const MAKERS: [&str; 20] = [
    "记者",
    "通讯员",
    "来源",
    "作者",
    "编辑",
    "责编",
    "校对",
    "审核",
    "监制",
    "撰文",
    "文",
    "整理",
    "統籌",
    "统筹",
    "一审",
    "二审",
    "三审",
    "記者",
    "來源",
    "編輯",
];
/// How captions begin.
const CAPTION_STARTS: [&str; 10] =
    ["图为", "图：", "图:", "图源", "图片来源", "图片说明", "制图", "▲", "△", "資料圖"];
/// How captions end, but for a full stop and a bracket.
const CAPTION_ENDS: [&str; 9] =
    ["摄", "供图", "资料图片", "资料图", "仅供参考", "配图", "制图", "攝", "供圖"];
/// How lines of catchwords begin.
const TAGS: [&str; 6] = ["标签", "关键词", "关键字", "標籤", "Tags", "TAG"];
/// How lines begin that lead elsewhere or are the site's own notices.
const LEADS: [&str; 24] = [
    "相关阅读",
    "相关新闻",
    "相关链接",
    "相关报道",
    "延伸阅读",
    "推荐阅读",
    "热门推荐",
    "猜你喜欢",
    "更多精彩",
    "上一篇",
    "下一篇",
    "当前位置",
    "您的位置",
    "首页>",
    "首页 >",
    "分享到",
    "扫一扫",
    "扫码",
    "版权声明",
    "免责声明",
    "返回首页",
    "打印本页",
    "关闭窗口",
    "点击下载",
];

/// What each line of a text is.
///
/// ```
/// use zhupi::text::{Part, parts};
/// let lines = ["永州进出口增长", "记者 李兵", "今年以来，永州进出口增长。", "（资料图片）", "标签：外贸"];
/// assert_eq!(parts(&lines), [Part::Title, Part::Byline, Part::Body, Part::Caption, Part::Tags]);
/// ```
#[must_use]
pub fn parts(lines: &[&str]) -> Vec<Part> {
    let mut parts: Vec<_> = lines.iter().map(|line| alone(line.trim())).collect();
    let is_blank = |at: usize| lines.get(at).is_none_or(|line| line.trim().is_empty());
    // A title is the first line that is none of the others, and short; the article follows.
    let first = (0..lines.len()).find(|&at| !is_blank(at) && parts.get(at) == Some(&Part::Body));
    if let Some(at) = first
        && (at + 1..lines.len()).any(|behind| !is_blank(behind) && parts.get(behind) == Some(&Part::Body))
        && lines.get(at).is_some_and(|line| is_title(line.trim()))
    {
        put(&mut parts, at, Part::Title);
    }
    let from = tail(lines, &parts);
    for at in from..lines.len() {
        if !is_blank(at) && parts.get(at) == Some(&Part::Body) {
            put(&mut parts, at, Part::Teaser);
        }
    }
    parts
}

fn put(parts: &mut [Part], at: usize, part: Part) {
    if let Some(place) = parts.get_mut(at) {
        *place = part;
    }
}

/// What a line is by itself.
fn alone(line: &str) -> Part {
    let length = line.chars().count();
    let begins = |starts: &[&str]| starts.iter().any(|start| line.starts_with(start));
    if labelled(line, &TAGS) {
        return Part::Tags;
    }
    if length == 0 || length > SHORT {
        return Part::Body;
    }
    if begins(&LEADS) {
        Part::Navigation
    } else if is_caption(line) {
        Part::Caption
    } else if is_byline(line) {
        Part::Byline
    } else {
        Part::Body
    }
}

fn is_caption(line: &str) -> bool {
    let bare = line.trim_matches(|char| "（）()【】[]。 　".contains(char));
    let ends = CAPTION_ENDS.iter().any(|end| bare.ends_with(end));
    let starts = CAPTION_STARTS.iter().any(|start| bare.starts_with(start));
    // 招商座谈会现场。 names what a picture shows; it states nothing.
    let scene = bare.ends_with("现场") && line.ends_with('。') && !bare.contains(['，', ',', '。', '；']);
    starts || ends || scene
}

fn is_byline(line: &str) -> bool {
    let states = line.ends_with(['。', '！', '？', '；', '，']);
    let dated = line.starts_with(|char: char| char.is_ascii_digit())
        && line.contains(['-', '年', '/'])
        && (line.chars().filter(char::is_ascii_digit).count() >= 6)
        && line.chars().count() <= 30
        && !line.contains(['，', '。']);
    !states && (dated || MAKERS.iter().any(|maker| is_labelled_by(line, maker)))
}

/// Whether a label stands in the line as one: with a separator behind it, and at the start or behind a blank, a name
/// of a paper (新闻记者) or a bracket.
fn is_labelled_by(line: &str, label: &str) -> bool {
    line.match_indices(label).any(|(at, _)| {
        let behind = line.get(at + label.len()..).unwrap_or_default();
        let before = line.get(..at).unwrap_or_default();
        let alone = label.chars().count() > 1 || before.is_empty();
        alone && behind.starts_with([' ', '　', '：', ':', '/', '|', '丨', '｜', '\u{a0}'])
    })
}

fn labelled(line: &str, labels: &[&str]) -> bool {
    labels.iter().any(|label| {
        line.strip_prefix(label).is_some_and(|rest| rest.trim_start().starts_with(['：', ':', '|', '｜']))
    })
}

fn is_title(line: &str) -> bool {
    line.chars().count() <= TITLE && !line.ends_with(['。', '；', '，', ',', ';', '：', ':'])
}

/// Where the article has ended and only teasers follow: behind its tags or a lead elsewhere that has some of the
/// article above it, where most of the longer lines are cut off. As many lines as there are where it never does.
fn tail(lines: &[&str], parts: &[Part]) -> usize {
    let lines = || lines.iter().map(|line| line.trim()).zip(parts);
    // One for a longer line, and whether it is whole.
    let counted = |(line, part): (&str, &Part)| {
        let long = *part == Part::Body && line.chars().count() >= TEASER;
        (usize::from(long), usize::from(long && line.ends_with(ENDS)))
    };
    let sum = |(long, whole): (usize, usize), more: (usize, usize)| (long + more.0, whole + more.1);
    let all = lines().map(counted).fold((0, 0), sum);
    let mut above = (0, 0);
    for (at, line) in lines().enumerate() {
        above = sum(above, counted(line));
        let (long, whole) = (all.0 - above.0, all.1 - above.1);
        if matches!(line.1, Part::Tags | Part::Navigation) && above.1 > 0 && whole * 2 < long {
            return at + 1;
        }
    }
    parts.len()
}

/// How a sentence ends.
const ENDS: [char; 10] = ['。', '！', '？', '”', '」', '…', '）', ')', '!', '?'];

#[cfg(test)]
mod tests {
    use super::{Part, parts};

    /// Lines with the first letter of what each is: t, y (byline), b, c, g (tags), e (teaser), n.
    fn check(marked: &str) {
        let (letters, lines): (Vec<char>, Vec<&str>) = marked
            .lines()
            .map(|line| line.split_at(1))
            .map(|(letter, line)| (letter.chars().next().unwrap(), line.trim()))
            .unzip();
        let letter = |part| match part {
            Part::Title => 't',
            Part::Byline => 'y',
            Part::Body => 'b',
            Part::Caption => 'c',
            Part::Tags => 'g',
            Part::Teaser => 'e',
            Part::Navigation => 'n',
        };
        let found: Vec<char> = parts(&lines).into_iter().map(letter).collect();
        assert_eq!(found, letters, "{lines:#?}");
    }

    #[test]
    fn a_page_is_told_apart() {
        check(
            "n 首页 > 新闻\nt 清河县签约52.6亿元\ny 2024-07-09 10:20 来源：清河日报\ny 记者 江岚\n\
             b 本报清河电（记者 江岚）今年上半年，签约52.6亿元。\nc 图为签约仪式现场。\nc 招商会现场。\nc 王斌 摄\n\
             b 县委书记说：“才刚刚开始。”\ny 责任编辑：张三\ng 标签：招商 投资\n\
             e 新经济浪潮下，快递小哥、外卖骑手等劳动者权益问题，是近年来全社会关注的话题，也\n\
             e “立提示牌了，大草坪不能再露营了！”11月1日，热衷露营的市民告诉本报记\nn 下一篇 长沙",
        );
    }

    #[test]
    fn an_article_may_begin_with_its_byline() {
        check(
            "y 红网时刻新闻记者 李兵 通讯员 张光升 综合报道\nc (资料图片仅供参考)\nb 深秋，永州生机盎然。\nb 增长9.4%。",
        );
    }

    #[test]
    fn what_states_something_is_the_article() {
        check("t 记者节走进乡村\nb 记者走访了10家企业。\nb 拍摄现场有1300人，来源于三省。");
        check("t 报告\nb 关键词是增长。\nb 全年增长9.4%。");
        check("b 今年上半年，全市进出口总额196.79亿元，增幅56.3%。");
        check("b 增长9.4%");
    }

    #[test]
    fn catchwords_above_the_article_end_nothing() {
        check(
            "t 永州进出口增长\ng 关键词：外贸\nb 今年上半年，全市进出口总额196.79亿元。\nb 全市园区增加值增速9.4%，实缴税金11.66亿元。",
        );
    }
}
