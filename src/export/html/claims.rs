//! The claims of the page: verdict, wording, reasons, sources.

use super::{Page, escaped};
use crate::annotation::{Claim, Source};
use crate::export::verdict::{claims, verdict};
use crate::message::Message;
use crate::store::Article;

impl Page {
    /// The claims; nothing where there are none.
    pub(super) fn claims(&mut self, article: &Article) {
        let claims = claims(article);
        if claims.is_empty() {
            return;
        }
        let heading = self.locale.text(Message::ReportClaims);
        self.add(format_args!("<section class=\"claims\">\n<h2>{heading}</h2>\n"));
        for (number, claim) in (1..).zip(claims) {
            self.claim(article, number, claim);
        }
        self.html.push_str("</section>\n");
    }

    fn claim(&mut self, article: &Article, number: usize, claim: &Claim) {
        let (verdict, colour) = verdict(article, claim, self.locale);
        let (verdict, wording) = (escaped(&verdict), escaped(&claim.wording));
        self.add(format_args!(
            "<section class=\"claim {}\" id=\"c{number}\">\n<p class=\"verdict\">{verdict}</p>\n<h3 lang=\"zh\">{wording}</h3>\n",
            colour.name()
        ));
        if !claim.speaker.name.is_empty() {
            let speaker = escaped(&self.locale.fill(Message::ClaimSpeaker, &[&claim.speaker.name]));
            self.add(format_args!("<p class=\"soft\">{speaker}</p>\n"));
        }
        for paragraph in claim.note.lines().filter(|line| !line.trim().is_empty()) {
            self.add(format_args!("<p>{}</p>\n", escaped(paragraph)));
        }
        let sources: Vec<_> = claim.sources.iter().filter(|source| !source.is_empty()).collect();
        if !sources.is_empty() {
            let heading = self.locale.text(Message::ReportSources);
            self.add(format_args!("<h4>{heading}</h4>\n<ul>\n"));
            sources.into_iter().for_each(|source| self.source(source));
            self.html.push_str("</ul>\n");
        }
        self.html.push_str("</section>\n");
    }

    fn source(&mut self, source: &Source) {
        let link = escaped(&source.link);
        let title = escaped(if source.title.is_empty() { &source.link } else { &source.title });
        // What was typed as a link is one only where a browser would ask a host for it.
        let is_web = ["https://", "http://"].iter().any(|scheme| source.link.starts_with(scheme))
            && !source.link.contains(char::is_whitespace);
        let named = if is_web { format!("<a href=\"{link}\" rel=\"noreferrer\">{title}</a>") } else { title };
        self.add(format_args!("<li>{named}"));
        if let Some(date) = source.seen {
            let seen = self.locale.fill(Message::ReportSeen, &[&date.to_string()]);
            self.add(format_args!(" <span class=\"soft\">{seen}</span>"));
        }
        if is_web && !source.title.is_empty() {
            self.add(format_args!("<br><span class=\"soft address\">{link}</span>"));
        }
        if !source.quotation.is_empty() {
            self.add(format_args!("<blockquote>{}</blockquote>", escaped(&source.quotation)));
        }
        self.html.push_str("</li>\n");
    }
}
