//! The reference tally over a million dossiers in memory, beside a plain pass over two of their columns.
//!
//! The plain pass is what no evaluation can be faster than; the ratio of the two is what to watch, since it does not depend on
//! the machine.

#![expect(clippy::unwrap_used, reason = "a benchmark")]

use std::hint::black_box;

use arrow_array::RecordBatch;
use arrow_array::cast::AsArray;
use arrow_array::types::TimestampMicrosecondType;
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use tieuchi::{Question, Records, RuleSet};
use tieuchi_benches::{RULES, dossiers};

const DOSSIERS: u64 = 1_000_000;

/// How many were completed by their due date, and nothing else.
fn plain(batches: &[RecordBatch]) -> usize {
    let mut met = 0;
    for batch in batches {
        let due = batch.column_by_name("due").unwrap().as_primitive::<TimestampMicrosecondType>();
        let completed = batch.column_by_name("completed").unwrap().as_primitive::<TimestampMicrosecondType>();
        met +=
            due.iter().zip(completed).filter(|(due, completed)| completed.is_some_and(|at| Some(at) <= *due)).count();
    }
    met
}

fn tally(criterion: &mut Criterion) {
    let batches: Vec<RecordBatch> = dossiers(DOSSIERS).collect::<Result<_, _>>().unwrap();
    let rules = RuleSet::load([("dossiers.tieuchi", RULES)]).unwrap();
    let question = Question::new("2026-Q2", "2026-07-15").unwrap().total();
    let mut group = criterion.benchmark_group("dossiers");
    group.sample_size(10).throughput(Throughput::Elements(DOSSIERS));
    group.bench_function("plain pass", |bench| bench.iter(|| plain(black_box(&batches))));
    group.bench_function("ten indicators", |bench| {
        bench.iter(|| {
            let mut records = Records::new();
            records.batches("dossiers", batches.clone());
            rules.evaluate(&records, &question).unwrap()
        });
    });
    group.finish();
}

criterion_group!(benches, tally);
criterion_main!(benches);
