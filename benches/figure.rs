//! Figures alone, over generated news.

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use std::hint::black_box;
use zhupi::recognize::figure;

/// Sentences as they stand in the news, with about as many figures.
const SENTENCES: [&str; 8] = [
    "1月至6月，全市新注册企业91个，排名全省第一；签约项目106个，总投资324亿元，累计到位资金145.2亿元。",
    "当地主要领导的亲自接待、坦诚交流和优质服务，让他下定决心把产业转移到蓝山。",
    "工程建设项目审批用时压缩约40%，社会投资建设项目总审批时限由58个工作日压缩至35个工作日。",
    "坚持错位发展，将这项工作融入全市建设和区域经济发展格局，绘制产业链全景图和现状图。",
    "今年上半年，蓝山皮具玩具箱包类产业完成产值39.18亿元，同比增长34.54%。",
    "确定厂房、招工，各项工作快速推进，公司发展势头良好，全国布局逐步形成。",
    "2019年10月31日，市委书记在深圳举办招商暨招才引智推介会，现场签约投资1亿元以上的工业项目38个。",
    "加强考评激励，把项目履约践诺作为各县市区年度绩效考核的重要指标，压实工作责任。",
];

/// About that many bytes of news, in paragraphs of four sentences.
fn news(bytes: usize) -> Vec<String> {
    let mut paragraphs = Vec::new();
    let mut length = 0;
    let mut sentences = SENTENCES.iter().cycle();
    while length < bytes {
        let paragraph: String = sentences.by_ref().take(4).copied().collect();
        length += paragraph.len();
        paragraphs.push(paragraph);
        sentences.next();
    }
    paragraphs
}

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
