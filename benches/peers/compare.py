"""Ours and the other programs in turn on this machine: `compare.py SIZE [--threads 1,2] [--runs 7] [--folder FOLDER] [--quick]`.

Writes the rows if they are not there, measures each in a process of its own, and prints one table: medians after a warm-up, what ours takes
over what the other takes from the same source with the same threads, and the hash of the verdicts, which must be one. `--quick` leaves out
what is never the fastest.
"""
import argparse, json, os, pathlib, statistics, subprocess, sys, tempfile, time

here = pathlib.Path(__file__).resolve().parent
root = here.parent.parent
parser = argparse.ArgumentParser()
parser.add_argument("size")
parser.add_argument("--threads", default="1,2")
parser.add_argument("--runs", default="7")
parser.add_argument("--folder", default=os.path.join(tempfile.gettempdir(), "tieuchi-benches"))
parser.add_argument("--quick", action="store_true")
asked = parser.parse_args()
folder = os.path.join(asked.folder, asked.size)
target = pathlib.Path(os.environ.get("CARGO_TARGET_DIR", root / "target")) / "release"
PEERS = [("duckdb", "natural"), ("duckdb", "tuned-filter"), ("duckdb", "tuned-case"), ("duckdb", "tuned-rollup"), ("polars", "natural"),
         ("polars", "tuned"), ("datafusion", "natural"), ("datafusion", "tuned-filter"), ("datafusion", "tuned-case")]
QUICK = [("duckdb", "natural"), ("duckdb", "tuned-rollup"), ("polars", "natural"), ("polars", "tuned")]
DECODE = [("decode-pyarrow", "parquet"), ("decode-polars", "parquet"), ("decode-duckdb", "parquet"), ("read-csv-pyarrow", "csv")]
lines, failed = [], []


def said(command, **more):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, **more)
    if done.returncode:
        failed.append(f"{' '.join(str(part) for part in command)}: {done.stderr.strip()[-300:]}")
        return None
    return json.loads(done.stdout.strip().splitlines()[-1])


def show(line, name, ours=None):
    if line is None: return
    lines.append(line)
    ratios = [f"{ours[time] / line[time]:7.2f}" if ours and ours is not line else " " * 7 for time in ("wall_s", "cpu_s")]
    print(f"| {name:24} | {line['from']:8} | {line['threads']:7} | {line['wall_s']:9.4f} | {line['cpu_s']:9.4f} | {line['peak_mib']:8} | "
          f"{' | '.join(ratios)} | {line.get('hash', ''):12} |", flush=True)


def ours(what, source, threads):
    line = said([target / "thirty", what, asked.size, source, threads, "--json", "--folder", asked.folder]
                + (["--runs", asked.runs] if what == "run" else []))
    return line and {**line, "threads": threads}


def command(source, threads):
    """The command line as a user starts it, with its verdicts as JSON; each a process."""
    words = [target / "tieuchi", "eval", root / "benches/rules/thirty.tieuchi", "--period", "2025-Q3", "--as-of", "2026-01-01T00:00:00Z",
             "--format", "json"]
    for kind in "dossiers", "hotline": words += ["--records", f"{kind}={folder}/{kind}.{source}"]
    times, peak = [], 0
    for _ in range(int(asked.runs)):
        clock = time.perf_counter()
        with open(os.devnull, "w") as nothing, tempfile.TemporaryFile() as errors:
            started = subprocess.Popen(words, stdout=nothing, stderr=errors,
                                       preexec_fn=lambda: os.sched_setaffinity(0, set(range(threads))))
            # The resources of this process alone, not of all that were started before.
            _, status, used = os.wait4(started.pid, 0)
            started.returncode = os.waitstatus_to_exitcode(status)
            if started.returncode:
                errors.seek(0)
                return failed.append(f"tieuchi eval: {errors.read().decode()[-300:]}")
        times.append((time.perf_counter() - clock, used.ru_utime + used.ru_stime))
        peak = max(peak, used.ru_maxrss // 1024)
    return {"from": source, "threads": threads, "wall_s": statistics.median(t for t, _ in times),
            "cpu_s": statistics.median(t for _, t in times), "peak_mib": peak}


if not os.path.exists(f"{folder}/hotline.csv"):
    subprocess.run([target / "thirty", "write", asked.size, folder], check=True)
print(f"{asked.size}, medians of {asked.runs} after a warm-up; ratio: what ours takes over what the line takes, same source and threads")
print(f"| {'':24} | from     | threads | wall s    | cpu s     | peak MiB | by wall | by cpu  | hash         |")
print(f"|{'-' * 26}|{'-' * 10}|{'-' * 9}|{'-' * 11}|{'-' * 11}|{'-' * 10}|{'-' * 9}|{'-' * 9}|{'-' * 14}|")
for threads in map(int, asked.threads.split(",")):
    rate = said([target / "thirty", "bandwidth", threads, "--json"])
    base = {source: ours("run", source, threads) for source in ("memory", "parquet", "csv")}
    for source, line in base.items():
        show(line, "tieuchi", line)
    show(ours("once", "parquet", threads), "tieuchi, whole process", base["parquet"])
    show(command("parquet", threads), "tieuchi eval, JSON", base["parquet"])
    for program, shape in QUICK if asked.quick else PEERS:
        for source in "memory", "parquet":
            line = said([sys.executable, "-B", here / "peer.py", program, shape, source, threads, folder], env={**os.environ, "RUNS": asked.runs})
            show(line, f"{program} {shape}", base[source])
    for program, source in DECODE:
        line = said([sys.executable, "-B", here / "peer.py", program, "natural", source, threads, folder], env={**os.environ, "RUNS": asked.runs})
        show(line, program, base[source])
    if rate:
        print(f"memory gives {rate['bytes_per_s'] / 1e9:.2f} GB/s with {threads} threads", flush=True)
hashes = {line["hash"] for line in lines if line.get("hash")}
print("one hash of the verdicts" if len(hashes) == 1 else f"the verdicts differ: {sorted(hashes)}")
for line in failed: print("failed:", line)
sys.exit(len(hashes) != 1 or bool(failed))
