//! Markdown to text, by way of the page that it stands for.

use pulldown_cmark::{Options, Parser, html};

/// The page that some Markdown stands for.
pub(super) fn to_html(source: &str) -> String {
    let mut page = String::new();
    html::push_html(
        &mut page,
        Parser::new_ext(source, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH),
    );
    page
}

#[cfg(test)]
mod tests {
    use crate::intake::{Format, read};

    #[test]
    fn markup_goes_and_paragraphs_stay() {
        let source =
            "# 清河*签约*\n\n今年，[清河](http://a)签约**52.6亿元**。\n\n- 一\n- 二\n\n> 增长&nbsp;9%\n";
        let intake = read(source.as_bytes(), Some("稿.md"), None).unwrap();
        assert_eq!(intake.text, "清河签约\n今年，清河签约52.6亿元。\n一\n二\n增长\u{a0}9%");
        assert_eq!((intake.format, intake.title.as_deref()), (Format::Markdown, Some("清河签约")));
    }
}
