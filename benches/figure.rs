//! Figures alone, over generated news: characters a second. `cargo bench --bench figure`

mod support;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use std::hint::black_box;
use support::news;
use zhupi::recognize::figure;

fn figures(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("figures");
    group.sample_size(10);
    for (name, bytes) in [("100 kB", 100_000), ("10 MB", 10_000_000)] {
        let paragraphs = news(bytes);
        let chars: usize = paragraphs.iter().map(|paragraph| paragraph.chars().count()).sum();
        group.throughput(Throughput::Elements(u64::try_from(chars).unwrap_or_default()));
        group.bench_with_input(BenchmarkId::new("recognize", name), &paragraphs, |bencher, paragraphs| {
            bencher.iter(|| {
                let found: usize =
                    paragraphs.iter().map(|paragraph| figure::recognize(black_box(paragraph)).len()).sum();
                found
            });
        });
    }
    group.finish();
}

criterion_group!(benches, figures);
criterion_main!(benches);
