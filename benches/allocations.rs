//! How often figures ask for memory, over generated news. `cargo bench --bench allocations`

#![allow(clippy::print_stdout, reason = "it prints what it measured")]

mod support;

use std::hint::black_box;
use support::news;
use zhupi::recognize::figure;

#[global_allocator]
static ALLOCATOR: dhat::Alloc = dhat::Alloc;

fn main() {
    let paragraphs = news(100_000);
    let chars: usize = paragraphs.iter().map(|paragraph| paragraph.chars().count()).sum();
    // Tables are built at the first call, once for all.
    let _ = figure::recognize("145.2亿元");
    let _profiler = dhat::Profiler::builder().testing().build();
    let found: usize = paragraphs.iter().map(|paragraph| figure::recognize(black_box(paragraph)).len()).sum();
    let stats = dhat::HeapStats::get();
    println!("{chars} characters, {found} figures");
    println!(
        "{} allocations, {} bytes, {} bytes at most at once",
        stats.total_blocks, stats.total_bytes, stats.max_bytes
    );
}
