//! Figures alone, over generated news: characters a second, and texts of one piece. `cargo bench --bench figure`

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

/// Texts of one piece, on which a grammar that goes back over what it read takes longer than their length allows: the
/// times of the second are four times those of the first.
fn pieces(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("one piece");
    group.sample_size(10);
    for piece in ["1", "一", "1,", "1月", "第", "百分之", "一又", "每", "\""] {
        for bytes in [8_000, 32_000] {
            let text = piece.repeat(bytes / piece.len());
            group.throughput(Throughput::Bytes(u64::try_from(text.len()).unwrap_or_default()));
            group.bench_with_input(BenchmarkId::new(piece, bytes), &text, |bencher, text| {
                bencher.iter(|| figure::recognize(black_box(text)).len());
            });
        }
    }
    group.finish();
}

criterion_group!(benches, figures, pieces);
criterion_main!(benches);
