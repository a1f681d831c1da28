//! Checks alone, over generated news with so many mentions, in paragraphs and in one. `cargo bench --bench checks`

mod support;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use std::hint::black_box;
use support::news;
use zhupi::check::check;
use zhupi::recognize::{Finding, Options, article, figure};
use zhupi::text::Document;

/// An article with about that many figures, its paragraphs joined by `between`.
fn mentions(count: usize, between: &str) -> (Document, Vec<Finding>) {
    let found = |document: &Document| article(document, &Options::default(), figure::recognize).findings;
    let sample = Document::new(news(100_000).join(between));
    let each = 100_000 / found(&sample).len().max(1);
    let document = Document::new(news(count * each).join(between));
    let findings = found(&document);
    (document, findings)
}

fn checks(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("checks");
    group.sample_size(10);
    for (name, between) in [("paragraphs", "\n"), ("one paragraph", "")] {
        for count in [5_000, 50_000] {
            let (document, findings) = mentions(count, between);
            group.throughput(Throughput::Elements(u64::try_from(findings.len()).unwrap_or_default()));
            group.bench_with_input(BenchmarkId::new(name, count), &findings, |bencher, findings| {
                bencher.iter(|| check(black_box(&document), findings, None).len());
            });
        }
    }
    group.finish();
}

criterion_group!(benches, checks);
criterion_main!(benches);
