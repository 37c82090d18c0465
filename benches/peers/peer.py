"""One measurement of another program, in a process of its own: `peer.py PROGRAM SHAPE FROM THREADS FOLDER`, a line of JSON.

PROGRAM  duckdb, polars, datafusion; or decode-pyarrow, decode-polars, decode-duckdb, read-csv-pyarrow, which only read
SHAPE    natural or tuned; for SQL with a form: tuned-filter, tuned-case, tuned-rollup
FROM     memory or parquet
"""
import hashlib, json, os, resource, statistics, sys, time
from decimal import Decimal

program, shape, source, threads, folder = sys.argv[1:6]
threads, (shape, _, form) = int(threads), shape.partition("-")
tuned, runs = shape == "tuned", int(os.environ.get("RUNS", "7"))
os.sched_setaffinity(0, set(range(threads)))
os.environ["POLARS_MAX_THREADS"] = os.environ["TOKIO_WORKER_THREADS"] = str(threads)
import workload as w

columns = {kind: [w.TUNED.get(name, name) if tuned else name for name in names] for kind, names in w.NATURAL.items()}
files = {kind: f"{folder}/{kind}.{'csv' if 'csv' in program else 'parquet'}" for kind in columns}
verdicts = None


def duckdb():
    import duckdb
    db = duckdb.connect()
    db.execute(f"SET threads={threads}")
    tables = [f"read_parquet('{files[kind]}')" for kind in columns]
    if source == "memory":
        for kind, table in zip(columns, tables):
            db.execute(f"CREATE TABLE {kind} AS SELECT {', '.join(columns[kind])} FROM {table}")
        tables = list(columns)
    query = w.sql(tuned, form or "filter", "epoch_us({})", tables)
    return lambda: db.execute(query).to_arrow_table()


def datafusion():
    import datafusion, pyarrow as pa, pyarrow.parquet as pq
    context = datafusion.SessionContext(datafusion.SessionConfig().with_target_partitions(threads))
    for kind in columns:
        if source == "memory":
            batches = pq.read_table(files[kind], columns=columns[kind]).combine_chunks().to_batches(max_chunksize=65536)
            part = -(-len(batches) // threads)
            context.register_record_batches(kind, [batches[at:at + part] for at in range(0, len(batches), part)])
        else:
            context.register_parquet(kind, files[kind])
    query = w.sql(tuned, form or "filter", "arrow_cast({}, 'Int64')")
    return lambda: pa.Table.from_batches(context.sql(query).collect())


def polars():
    import polars as pl
    number = lambda of: of.cast(pl.Int64)
    money = lambda of: pl.lit(of, dtype=pl.Int32) if tuned else pl.lit(of, dtype=pl.Decimal(9, 2))
    r = w.Shape(tuned, pl.col, number, lambda place: pl.lit(place, dtype=pl.UInt8), money)

    def aggregate(name, kind, which, what, only):
        which = which if only is None else which & only
        if kind == "count": return which.sum().cast(pl.Int64).alias(name)
        if kind == "sum":
            what = what if name == "fees" and not tuned else what.cast(pl.Int64)
            return pl.when(which).then(what).sum().alias(name)
        if not tuned: return what.filter(which).dt.truncate("1w").n_unique().cast(pl.Int64).alias(name)
        week = ((number(what) - w.micros(w.FIRST_WEEK)) // w.micros(w.WEEK)).cast(pl.Float64)
        return pl.when(which).then(pl.lit(2.0).pow(week)).otherwise(0.0).cast(pl.Int32, strict=False).bitwise_or().cast(pl.Int64).alias(name)

    def judged(name, parts, met):
        empty = pl.any_horizontal([pl.col(part) == 0 for part in parts]) if parts else pl.lit(False)
        return pl.when(empty).then(0).when(met).then(1).otherwise(2).cast(pl.Int8).alias(name + "_v")

    key = columns["dossiers"][0]
    held = {kind: pl.read_parquet(files[kind], columns=columns[kind]) for kind in columns} if source == "memory" else {}

    def run():
        table = lambda kind: held[kind].lazy() if held else pl.scan_parquet(files[kind]).select(columns[kind])
        first, second = (table(kind).group_by(key).agg([aggregate(*of) for of in what(r)])
                         for kind, what in (("dossiers", w.dossiers), ("hotline", w.hotline)))
        counts = first.join(second, on=key, how="left").with_columns(pl.exclude(key).fill_null(0)).sort(key)
        return counts.select([pl.col(key)] + [judged(*of) for of in w.verdicts(pl.col, tuned)]).collect(engine="streaming").to_arrow()
    return run


def decode(by):
    if by == "pyarrow":
        import pyarrow as pa, pyarrow.csv as pc, pyarrow.parquet as pq
        pa.set_cpu_count(threads)
        if "csv" in program: return lambda: [pc.read_csv(file) for file in files.values()] and None
        return lambda: [pq.read_table(files[kind], columns=columns[kind]) for kind in files] and None
    if by == "polars":
        import polars as pl
        return lambda: [pl.read_parquet(files[kind], columns=columns[kind]) for kind in files] and None
    import duckdb
    db = duckdb.connect()
    db.execute(f"SET threads={threads}")
    queries = [f"SELECT {', '.join(f'max({name})' for name in columns[kind])} FROM '{files[kind]}'" for kind in files]
    return lambda: [db.execute(query).fetchall() for query in queries] and None


run = decode(program.rpartition("-")[2]) if "-" in program else {"duckdb": duckdb, "datafusion": datafusion, "polars": polars}[program]()
verdicts = run()
clocks, processors = [], []
for _ in range(runs):
    clock, processor = time.perf_counter(), time.process_time()
    verdicts = run()
    clocks.append(time.perf_counter() - clock)
    processors.append(time.process_time() - processor)
line = {"program": program, "shape": "-".join(filter(None, [shape, form])), "from": source, "threads": threads, "runs": runs,
        "wall_s": statistics.median(clocks), "cpu_s": statistics.median(processors),
        "peak_mib": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024}
if verdicts is not None:
    names = [name + "_v" for name, *_ in w.verdicts(w.Sql, tuned)]
    line["hash"] = hashlib.sha256(bytes(v for name in names for v in verdicts[name].to_pylist())).hexdigest()[:12]
print(json.dumps(line))
