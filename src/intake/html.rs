//! HTML to text.
//!
//! The tags are read one after another and no tree is built, so depth costs nothing: a hundred thousand nested
//! elements are a hundred thousand tags.

use super::flow::Flow;
use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span, Tokenizer};
use std::convert::Infallible;

/// Elements that begin and end a line. Sorted.
///
/// Source: the HTML Standard's rendering section, *flow content* and *tables*.
const BLOCKS: [&str; 51] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "caption",
    "center",
    "dd",
    "details",
    "dialog",
    "dir",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "frameset",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hgroup",
    "hr",
    "html",
    "legend",
    "li",
    "listing",
    "main",
    "menu",
    "nav",
    "ol",
    "optgroup",
    "option",
    "p",
    "plaintext",
    "pre",
    "search",
    "section",
    "summary",
    "table",
    "tbody",
    "tfoot",
    "thead",
    "tr",
    "ul",
];

/// Elements whose content is not the page's text. Sorted.
const DROPPED: [&str; 18] = [
    "audio", "canvas", "datalist", "iframe", "noembed", "noframes", "noscript", "object", "rp", "rt",
    "script", "select", "style", "svg", "template", "textarea", "title", "video",
];

/// Elements for what is not the article. Sorted.
///
/// Source: the HTML Standard, sections *aside*, *figcaption*, *footer*, *menu* and *nav*.
const ASIDES: [&str; 5] = ["aside", "figcaption", "footer", "menu", "nav"];

/// Characters from which on a line of nothing but a link is one that leads elsewhere.
const LINK: usize = 2;

/// The text of an HTML page or of pasted HTML: a line for each paragraph, heading, list item or table row, a tab
/// between the cells of a row.
///
/// Scripts, styles, titles and form fields are dropped, entities are decoded, blanks collapse as on the screen, and a
/// line break between two Chinese characters in the source leaves no blank. Any string is accepted, as browsers do.
///
/// ```
/// use zhupi::intake::html;
/// assert_eq!(html("<h1>标题</h1><p>增长\n9.4&#37;<br>其中<b>A</b>"), "标题\n增长 9.4%\n其中A");
/// ```
#[must_use]
pub fn html(source: &str) -> String {
    page(source).text
}

/// What a page says, and what of it is not its article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Article {
    pub(super) text: String,
    /// Its only first-level heading.
    pub(super) title: Option<String>,
    /// Lines that stand in elements for navigation, captions and side matters, or are links from end to end.
    pub(super) outside: Vec<String>,
}

/// Reads a page as [`html`] does, and tells its parts by its elements.
pub(super) fn page(source: &str) -> Article {
    let mut page = Page::default();
    let mut emitter = CallbackEmitter::new(|event: CallbackEvent<'_>, _: Span<()>| -> Option<Infallible> {
        page.take(&event);
        None
    });
    emitter.naively_switch_states(true);
    let Ok(()) = Tokenizer::new_with_emitter(source, emitter).finish();
    page.line();
    let title = <[String; 1]>::try_from(page.titles).ok().map(|[title]| title);
    Article { text: page.flow.finish(), title, outside: page.outside }
}

/// Whether some HTML holds paragraphs, rather than a stretch of one.
pub(super) fn has_blocks(source: &str) -> bool {
    let mut found = false;
    let mut emitter = CallbackEmitter::new(|event: CallbackEvent<'_>, _: Span<()>| -> Option<Infallible> {
        if let CallbackEvent::OpenStartTag { name } = event {
            found |= name == b"br" || (holds(&BLOCKS, name) && !matches!(name, b"html" | b"body"));
        }
        None
    });
    emitter.naively_switch_states(true);
    let Ok(()) = Tokenizer::new_with_emitter(source, emitter).finish();
    found
}

/// Whether the text is an HTML page by its beginning.
pub(super) fn is_html(text: &str) -> bool {
    let start: String = text.trim_start_matches('\u{FEFF}').trim_start().chars().take(15).collect();
    let start = start.to_ascii_lowercase();
    ["<!doctype html", "<html", "<head>", "<body"].iter().any(|tag| start.starts_with(tag))
}

/// A page while it is read.
#[derive(Default)]
struct Page {
    flow: Flow,
    /// The dropped element it is in.
    dropped: Option<Nested>,
    /// The element for what is not the article that it is in.
    aside: Option<Nested>,
    /// Whether it is in a link.
    link: bool,
    /// Whether it is in a first-level heading.
    heading: bool,
    /// Bytes of the lines before this one, and characters of this one, in links and altogether.
    line: Line,
    titles: Vec<String>,
    outside: Vec<String>,
    /// The name of the tag that is being read.
    open: Vec<u8>,
}

/// An element of which something is said until it ends.
struct Nested {
    name: Vec<u8>,
    /// How many elements of that name are open.
    depth: usize,
}

impl Nested {
    const fn new(name: Vec<u8>) -> Self {
        Self { name, depth: 1 }
    }
}

/// The line that is being read.
#[derive(Default)]
struct Line {
    start: usize,
    linked: usize,
    all: usize,
}

impl Page {
    fn take(&mut self, event: &CallbackEvent<'_>) {
        match event {
            CallbackEvent::OpenStartTag { name } => self.open = name.to_vec(),
            CallbackEvent::CloseStartTag { self_closing } => self.start(*self_closing),
            CallbackEvent::EndTag { name } => self.end(name),
            CallbackEvent::String { value } if self.dropped.is_none() => {
                let text = String::from_utf8_lossy(value);
                let count = text.chars().filter(|char| !char.is_whitespace()).count();
                self.line.all += count;
                self.line.linked += if self.link { count } else { 0 };
                self.flow.text(&text);
            }
            _ => {}
        }
    }

    fn start(&mut self, self_closing: bool) {
        let name = std::mem::take(&mut self.open);
        if self.is_inside_dropped(&name) {
            return;
        }
        match name.as_slice() {
            b"svg" if self_closing => {}
            b"br" => self.flow.line_break(),
            b"td" | b"th" => self.flow.cell(),
            b"a" => self.link = true,
            _ if holds(&DROPPED, &name) => self.dropped = Some(Nested::new(name)),
            _ if holds(&BLOCKS, &name) => {
                self.line();
                self.flow.preserve(name == b"pre");
                self.heading = name == b"h1";
                self.enter(name);
            }
            _ => {}
        }
    }

    /// Notes that an element for what is not the article begins.
    fn enter(&mut self, name: Vec<u8>) {
        match &mut self.aside {
            Some(aside) => aside.depth += usize::from(aside.name == name),
            None if holds(&ASIDES, &name) => self.aside = Some(Nested::new(name)),
            None => {}
        }
    }

    /// Notes that it ends.
    fn leave(&mut self, name: &[u8]) {
        if let Some(aside) = &mut self.aside {
            aside.depth -= usize::from(aside.name == name);
            if aside.depth == 0 {
                self.aside = None;
            }
        }
    }

    /// Ends the line, and notes what it was.
    fn line(&mut self) {
        let Line { start, linked, all } = std::mem::take(&mut self.line);
        let words = self.flow.since(start).trim();
        let leads = linked == all && all >= LINK && !self.heading;
        if !words.is_empty() && self.heading {
            self.titles.push(words.replace('\n', " "));
        } else if self.aside.is_some() || leads {
            self.outside.extend(words.lines().filter(|line| !line.is_empty()).map(str::to_owned));
        }
        self.flow.line();
        self.line.start = self.flow.length();
    }

    /// Counts the elements inside a dropped one. A paragraph ends a drawing that was never closed, as in browsers.
    fn is_inside_dropped(&mut self, name: &[u8]) -> bool {
        let Some(dropped) = &mut self.dropped else { return false };
        if dropped.name == b"svg" && holds(&BLOCKS, name) {
            self.dropped = None;
            return false;
        }
        dropped.depth += usize::from(dropped.name == name);
        true
    }

    fn end(&mut self, name: &[u8]) {
        if let Some(dropped) = &mut self.dropped {
            dropped.depth -= usize::from(dropped.name == name);
            if dropped.depth == 0 {
                self.dropped = None;
            }
        } else if name == b"a" {
            self.link = false;
        } else if holds(&BLOCKS, name) {
            self.line();
            self.heading = false;
            self.leave(name);
            if name == b"pre" {
                self.flow.preserve(false);
            }
        }
    }
}

fn holds(sorted: &[&str], name: &[u8]) -> bool {
    sorted.binary_search_by(|entry| entry.as_bytes().cmp(name)).is_ok()
}

#[cfg(test)]
mod tests {
    use super::{ASIDES, BLOCKS, DROPPED, has_blocks, html, is_html, page};

    fn check(source: &str, expected: &str) {
        assert_eq!(html(source), expected, "{source}");
    }

    #[test]
    fn the_tables_are_sorted() {
        assert!(BLOCKS.is_sorted() && DROPPED.is_sorted() && ASIDES.is_sorted());
    }

    #[test]
    fn what_surrounds_the_article_is_told_by_its_elements() {
        let read = page(
            "<nav><ul><li><a href=/>首页</a><li>新闻</ul></nav><main><h1><a>清河签约52.6亿元</a></h1>\
             <p>记者 江岚<p>今年，<a>清河</a>签约52.6亿元。<figure><img><figcaption>签约现场</figcaption></figure>\
             <p>增长9.4%。</main><ul><li><a>立提示牌了</a></ul><footer><div>版权所有</div></footer>",
        );
        assert_eq!(read.title.as_deref(), Some("清河签约52.6亿元"));
        assert_eq!(read.outside, ["首页", "新闻", "签约现场", "立提示牌了", "版权所有"]);
        assert!(
            read.text.contains("首页\n新闻\n清河签约52.6亿元\n记者 江岚\n今年，清河签约52.6亿元。\n签约现场")
        );
    }

    #[test]
    fn a_stretch_of_a_paragraph_has_no_blocks() {
        assert!(!has_blocks("<html><body><!--StartFragment--><span>亿</span>元") && has_blocks("一<br>二"));
    }

    #[test]
    fn blocks_become_lines() {
        check("<p>一<p>二<div>三<div>四</div></div>五", "一\n二\n三\n四\n五");
        check("<ul><li>一</li><li>二</li></ul>", "一\n二");
        check("一<br>二<br/><br>三", "一\n二\n\n三");
        check("<table><tr><th>年<th>额</tr><tr><td>2021</td><td>3.5</td></tr></table>", "年\t额\n2021\t3.5");
        check("<P>大</P>写", "大\n写");
    }

    #[test]
    fn inline_elements_do_not_part_words() {
        check("增长<b>9.4</b><span>%</span>", "增长9.4%");
    }

    #[test]
    fn blanks_collapse() {
        check("<p>\n  永州市\n  大力推动 A  B\n</p>\n<p> 二 </p>", "永州市大力推动 A B\n二");
        check("the\nend", "the end");
        check("<pre>一  二\n三</pre>四\n 五", "一  二\n三\n四五");
        check("一&nbsp;&nbsp;二　三", "一\u{a0}\u{a0}二　三");
    }

    #[test]
    fn entities_are_decoded() {
        check(
            "&ldquo;A&amp;B&rdquo; &#x4E2D;&#22269; &lt;p&gt; &unknown; R&D",
            "“A&B” 中国 <p> &unknown; R&D",
        );
    }

    #[test]
    fn what_is_not_text_is_dropped() {
        check(
            "<head><title>题</title><style>p{}</style></head><body>文<script>if (a</p>b) {}</script>末",
            "文末",
        );
        check("<!-- 注 -->文<svg><g><text>图</text></g></svg>末<svg/>尾", "文末尾");
        check("<svg><path>图<p>文", "文");
        check("<template><template>一</template>二</template>三", "三");
        check("<ruby>漢<rp>(</rp><rt>han</rt><rp>)</rp></ruby>字", "漢字");
    }

    #[test]
    fn broken_markup_is_read_as_far_as_it_goes() {
        check("", "");
        check("<", "<");
        check("a < b > c", "a < b > c");
        check("<p class=\"一>二", "");
        check("</p></div>一</b>", "一");
        check("\0一", "一");
    }

    #[test]
    fn depth_costs_nothing() {
        let deep = format!("{}底{}", "<div>".repeat(100_000), "</div>".repeat(100_000));
        check(&deep, "底");
        check(&format!("{}底", "<b>".repeat(100_000)), "底");
        check(&"<svg>".repeat(100_000), "");
    }

    #[test]
    fn a_page_is_known_by_its_beginning() {
        assert!(
            is_html("\u{feff}\n <!DOCTYPE HTML PUBLIC>") && is_html("<html lang=zh>") && is_html("<BODY>")
        );
        assert!(!is_html("") && !is_html("<p>一") && !is_html("a <html>"));
    }
}
