//! Barriers in a page, looked for by axe-core.

use std::fs;

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use crate::page::Page;

/// axe's answer as a line for each barrier.
const RUN: &str = "const done = arguments[arguments.length - 1]; \
    axe.run(document, { resultTypes: ['violations'] }).then( \
        (result) => done(result.violations.map((barrier) => \
            `${barrier.id}: ${barrier.nodes.slice(0, 3).map((node) => `${node.target} ${node.failureSummary}`)}`)), \
        (error) => done([String(error)]))";

impl Page {
    /// Makes sure that axe finds nothing in the page as it is.
    ///
    /// # Errors
    /// What it finds, or that it is not installed.
    pub async fn has_no_barriers(&self, state: &str) -> Result<()> {
        let path = std::env::var("AXE").unwrap_or_default();
        let axe =
            fs::read_to_string(&path).with_context(|| format!("AXE is “{path}”; run this through make"))?;
        // One script, since some browsers give each a world of its own.
        let found = self.session().client.execute_async(&format!("{axe};\n{RUN}"), vec![]).await?;
        let found: Vec<_> = found.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        ensure!(found.is_empty(), "barriers in the state “{state}”: {found:#?}");
        Ok(())
    }
}
