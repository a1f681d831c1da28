//! Commands of WebDriver that only some drivers have.

use fantoccini::wd::WebDriverCompatibleCommand;
use serde_json::Value;

/// A command posted to the session, by the end of its address.
#[derive(Debug)]
pub(crate) struct Post {
    pub(crate) to: &'static str,
    pub(crate) body: Value,
}

impl WebDriverCompatibleCommand for Post {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.to))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.body.to_string()))
    }
}
