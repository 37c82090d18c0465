//! temp
use tieuchi::*;
fn main() {
    let mut args = std::env::args().skip(1);
    let rules_paths = args.next().unwrap();
    let recs = args.next().unwrap();
    let period = args.next().unwrap();
    let as_of = args.next().unwrap();
    let rest: Vec<String> = args.collect();
    let mut files = vec![];
    for p in rules_paths.split(',') {
        let mut stack = vec![std::path::PathBuf::from(p)];
        while let Some(p) = stack.pop() {
            if p.is_dir() {
                for e in std::fs::read_dir(&p).unwrap() {
                    stack.push(e.unwrap().path());
                }
            } else if p.extension().is_some_and(|e| e == "tieuchi") {
                files.push(p);
            }
        }
    }
    files.sort();
    let texts: Vec<(String, String)> =
        files.iter().map(|p| (p.display().to_string(), std::fs::read_to_string(p).unwrap())).collect();
    let (rules, findings) = RuleSet::check(texts);
    eprintln!("{findings}");
    let Some(rules) = rules else { return };
    let mut records = Records::new();
    for r in recs.split(',') {
        for (k, p) in tieuchi_records::find(&[r]).unwrap() {
            records.source(&k, tieuchi_records::open(&p).unwrap());
        }
    }
    let q = Question::new(&period, &as_of).unwrap().total();
    if rest.len() == 2 {
        let e = rules.explain(&records, &q, &rest[0], &rest[1]).unwrap_or_else(|e| panic!("{e}"));
        println!("{}\n=====\n{}", e.text(Language::Vietnamese), e.text(Language::English));
        return;
    }
    let t = std::time::Instant::now();
    let e = rules.evaluate(&records, &q).unwrap_or_else(|e| panic!("{e}"));
    eprintln!("{:?}\n{}", t.elapsed(), e.findings());
    for v in e.verdicts() {
        let s = rules.shown(&e, &v, Language::Vietnamese);
        println!(
            "{} {} {:?} {:?} {:?} {:?}",
            v.indicator(),
            v.unit(),
            v.answer(),
            v.reason().map(|r| r.code()),
            v.outcome().counts().map(|c| (c.met, c.failed, c.open, c.missing)),
            s
        );
    }
}
