//! Snapshots of whole articles: each finding a line. `cargo insta review`, or the changed `.snap`, shows what moved.

#![allow(clippy::unwrap_used, reason = "a test stops where it cannot go on")]

mod support;

use support::{analysis, article};
use zhupi::export::record::ValueRecord;
use zhupi::recognize::{Body, Finding};

fn line(text: &str, finding: &Finding) -> String {
    let class = finding.body.class_name().unwrap_or_default();
    let mut line = format!("{}/{class} {} [{}]", finding.kind().name(), finding.span.of(text), finding.rule);
    if let Body::Figure(figure) = &finding.body {
        line += &format!(" {}", figure.modifier.name());
        if let Some(value) = &figure.value {
            let ValueRecord { number, unit, low, high, iso, .. } = ValueRecord::new(value);
            let parts = [("", number), ("", unit), ("≥", low), ("≤", high), ("", iso)];
            line.extend(
                parts.into_iter().filter_map(|(mark, part)| part.map(|part| format!(" {mark}{part}"))),
            );
        }
    }
    if let Some(canonical) = finding.body.canonical() {
        line += &format!(" → {canonical}");
    }
    line + if finding.weak { " (weak)" } else { "" }
}

fn snapshot(name: &str) {
    let text = article(&format!("{name}.txt"));
    let analysis = analysis(&text, None);
    let date = analysis.publication.map(|date| date.to_string()).unwrap_or_default();
    let lines: Vec<_> = analysis.findings.iter().map(|finding| line(&text, finding)).collect();
    insta::assert_snapshot!(name, format!("published {date}\n{}", lines.join("\n")));
}

#[test]
fn articles_are_found_as_they_were() {
    for name in ["qinghe", "harbour", "fiction"] {
        snapshot(name);
    }
}
