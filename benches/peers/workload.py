"""The thirty indicators for other programs, written once over columns that know comparisons, `&`, `|` and `-`.

Polars' expressions know them; `Sql` below prints SQL. `Shape` has what differs: what a user writes (`natural`: texts, decimals, intervals,
distinct weeks), or what a program does fastest (`tuned`: numbers for texts, hundredths, microseconds, a bit for each week).
"""
from datetime import datetime, timedelta
from decimal import Decimal

DAY, WEEK = timedelta(days=1), timedelta(weeks=1)
PERIOD = datetime(2025, 7, 1), datetime(2025, 10, 1)
YEAR_BEFORE = datetime(2024, 7, 1), datetime(2024, 10, 1)
FIRST_WEEK = datetime(2025, 7, 7)
WEEKS = FIRST_WEEK, FIRST_WEEK + 13 * WEEK
NAMES = {"category": ["passport", "permit", "benefit", "registration", "tax", "housing", "transport", "other"],
         "channel": ["online", "counter", "post", "phone"], "kind": ["question", "complaint", "visit", "incident"]}
NATURAL = {"dossiers": ["unit_id", "received", "due", "completed", "category", "channel", "satisfaction", "fee"],
           "hotline": ["unit_id", "received", "handled", "kind"]}
TUNED = {"unit_id": "unit", "category": "category_c", "channel": "channel_c", "kind": "kind_c", "fee": "cents"}


def micros(time):
    """Microseconds since 1970 of a moment, or of a length."""
    return (time - datetime(1970, 1, 1) if isinstance(time, datetime) else time) // timedelta(microseconds=1)


class Sql:
    """An expression of SQL as text."""
    def __init__(self, text): self.text = str(text)
    def of(self, sign, other): return Sql(f"({self.text} {sign} {literal(other)})")
    def __ge__(self, other): return self.of(">=", other)
    def __gt__(self, other): return self.of(">", other)
    def __le__(self, other): return self.of("<=", other)
    def __lt__(self, other): return self.of("<", other)
    def __eq__(self, other): return self.of("=", other)
    def __and__(self, other): return self.of("AND", other)
    def __or__(self, other): return self.of("OR", other)
    def __sub__(self, other): return self.of("-", other)
    def __add__(self, other): return self.of("+", other)
    def __mul__(self, other): return self.of("*", other)
    def is_null(self): return Sql(f"({self.text} IS NULL)")
    def is_not_null(self): return Sql(f"({self.text} IS NOT NULL)")


def literal(value):
    if isinstance(value, Sql): return value.text
    if isinstance(value, datetime): return f"TIMESTAMP '{value}'"
    if isinstance(value, timedelta): return f"INTERVAL '{value // timedelta(hours=1)} hours'"
    return f"'{value}'" if isinstance(value, str) else str(value)


class Shape:
    """The columns of a program in a shape. `column` gives one by its name; `number` makes microseconds of a time."""
    def __init__(self, tuned, column, number, text=lambda value: value, fee=lambda value: value):
        self.tuned, self.column, self.number, self.text, self.amount = tuned, column, number, text, fee

    def __getattr__(self, name): return self.column(TUNED.get(name, name) if self.tuned else name)

    def named(self, column, place):
        return getattr(self, column) == (self.text(place) if self.tuned else NAMES[column][place])

    def money(self, whole): return self.amount(whole * 100 if self.tuned else Decimal(whole))

    def longer(self, end, start, length):
        return self.number(end) - self.number(start) > micros(length) if self.tuned else end > start + length

    def within(self, end, start, length):
        return self.number(end) - self.number(start) <= micros(length) if self.tuned else end <= start + length


def during(time, span): return (time >= span[0]) & (time < span[1])


def dossiers(r):
    """What is counted of dossiers: a name, how (`count`, `sum`, `weeks`), of which, of what, and which category or channel only."""
    due, received, completed = during(r.due, PERIOD), during(r.received, PERIOD), during(r.completed, PERIOD)
    due_before, by_due = during(r.due, YEAR_BEFORE), r.completed <= r.due
    is_open = r.completed.is_null() | (r.completed >= PERIOD[1])
    simple = r.named("channel", 0) & (r.named("category", 0) | r.named("category", 1))
    free, dear, post = received & (r.fee == r.money(0)), due & (r.fee > r.money(100)), r.named("channel", 2)
    counts = {"due": due, "on_time": due & by_due, "due_before": due_before, "on_time_before": due_before & by_due,
              "received": received, "received_before": during(r.received, YEAR_BEFORE),
              "in_30_days": received & r.within(r.completed, r.received, 30 * DAY),
              "late": due & (r.completed.is_null() | r.longer(r.completed, r.due, 14 * DAY)), "never": due & r.completed.is_null(),
              "completed_n": completed, "answered": completed & r.satisfaction.is_not_null(),
              "satisfied": completed & (r.satisfaction >= 4), "backlog": (r.received < PERIOD[1]) & is_open,
              "old_backlog": (r.received < PERIOD[1] - 90 * DAY) & is_open}
    all = [(name, "count", which, None, None) for name, which in counts.items()]
    for column in "category", "channel":
        for place in range(len(NAMES[column])):
            only = r.named(column, place)
            all += [(f"due_{column}{place}", "count", due, None, only), (f"on_time_{column}{place}", "count", due & by_due, None, only)]
    return all + [
        ("simple", "count", free, None, simple), ("simple_met", "count", free & r.within(r.completed, r.received, 2 * DAY), None, simple),
        ("dear", "count", dear, None, post), ("dear_met", "count", dear & by_due & (r.satisfaction >= 3), None, post),
        ("answers", "sum", completed, r.satisfaction, None), ("fees", "sum", completed, r.fee, None),
        ("taken", "sum", completed, r.number(r.completed) - r.number(r.received), None),
        ("weeks", "weeks", during(r.completed, WEEKS), r.completed, None)]


def hotline(r):
    received = during(r.received, PERIOD)
    return [("reports", "count", received, None, None), ("incidents", "count", received & r.named("kind", 3), None, None),
            ("handled_n", "count", received & r.within(r.handled, r.received, 2 * DAY), None, None),
            ("visits", "weeks", during(r.received, WEEKS) & r.named("kind", 2), r.received, None)]


def verdicts(c, tuned):
    """For each indicator: its name, what must be above 0 to judge it, and what is met. `c` gives a count as a column of whole numbers."""
    def least(name, met, all, percent): return name, [all], c(met) * 100 >= c(all) * percent
    def most(name, met, all, percent): return name, [all], c(met) * 100 <= c(all) * percent
    def none(name, count): return name, [], c(count) == 0
    weeks = (1 << 13) - 1 if tuned else 13
    return [least("ontime", "on_time", "due", 80), least("fast30", "in_30_days", "received", 70), most("late14", "late", "due", 5),
            none("never", "never"),
            *[least(f"ontime_cat{place}", f"on_time_category{place}", f"due_category{place}", 80) for place in range(8)],
            *[least(f"ontime_ch{place}", f"on_time_channel{place}", f"due_channel{place}", 80) for place in range(4)],
            least("sat_avg", "answers", "answered", 350), least("sat_hi", "satisfied", "answered", 55),
            ("yoy_ontime", ["due", "due_before"], c("on_time") * c("due_before") >= c("on_time_before") * c("due")),
            most("yoy_volume", "received", "received_before", 110), least("conj1", "simple_met", "simple", 10),
            least("conj2", "dear_met", "dear", 15),
            ("fee_avg", ["completed_n"], c("fees") <= c("completed_n") * (7700 if tuned else 77)),
            most("backlog", "backlog", "received", 50), none("backlog90", "old_backlog"),
            ("handling_avg", ["completed_n"], c("taken") <= c("completed_n") * micros(20 * DAY)),
            ("weekly_done", [], c("weeks") == weeks), least("hot_48", "handled_n", "reports", 90), none("hot_inc", "incidents"),
            ("weekly_visit", [], c("visits") == weeks)]


# ---- SQL

def aggregate(kind, which, what, form, tuned, number):
    if kind == "count":
        return f"count(*) FILTER (WHERE {which.text})" if form != "case" else f"sum(CASE WHEN {which.text} THEN 1 ELSE 0 END)"
    if kind == "sum":
        return f"sum({what.text}) FILTER (WHERE {which.text})" if form != "case" else f"sum(CASE WHEN {which.text} THEN {what.text} END)"
    if not tuned:
        return f"count(DISTINCT date_trunc('week', {what.text})) FILTER (WHERE {which.text})"
    week = f"CAST(floor(({number(what).text} - {micros(FIRST_WEEK)}) / {micros(WEEK)}) AS INTEGER)"
    return f"bit_or(CASE WHEN {which.text} THEN 1 << {week} ELSE 0 END)"


def grouped(table, of, key, form, tuned, number):
    """One row for each office. `rollup` groups by category and channel first, so that a condition on them is asked once a group."""
    if form == "rollup" and any(only is not None for *_, only in of):
        inner, outer = {}, []
        for name, kind, which, what, only in of:
            text = aggregate(kind, which, what, "filter", tuned, number)
            place = inner.setdefault(text, f"a{len(inner)}")
            total = f"{'bit_or' if kind == 'weeks' else 'sum'}({place})"
            outer.append(f"{total}{f' FILTER (WHERE {only.text})' if only is not None else ''} AS {name}")
        groups = f"{key}, {TUNED['category']}, {TUNED['channel']}" if tuned else f"{key}, category, channel"
        columns = ", ".join(f"{text} AS {place}" for text, place in inner.items())
        return f"SELECT {key} AS office, {', '.join(outer)} FROM (SELECT {groups}, {columns} FROM {table} GROUP BY {groups}) GROUP BY {key}"
    columns = ", ".join(f"{aggregate(kind, which if only is None else which & only, what, form, tuned, number)} AS {name}"
                        for name, kind, which, what, only in of)
    return f"SELECT {key} AS office, {columns} FROM {table} GROUP BY {key}"


def sql(tuned, form, epoch, tables=("dossiers", "hotline")):
    """The query whose rows are offices and whose columns are verdicts; `epoch` makes microseconds of a column."""
    number = lambda of: Sql(epoch.format(of.text))
    shape = Shape(tuned, Sql, number)
    key, parts = "unit" if tuned else "unit_id", [dossiers(shape), hotline(shape)]
    first, second = (grouped(table, of, key, form, tuned, number) for table, of in zip(tables, parts))
    names = ", ".join(f"coalesce({of[0]}, 0) AS {of[0]}" for part in parts for of in part)
    judged = ", ".join(f"CASE WHEN {' OR '.join(f'{part} = 0' for part in parts) or 'false'} THEN 0 WHEN {met.text} THEN 1 ELSE 2 END AS {name}_v"
                       for name, parts, met in verdicts(Sql, tuned))
    return (f"WITH d AS ({first}), h AS ({second}), c AS (SELECT d.office AS office, {names} FROM d LEFT JOIN h ON d.office = h.office) "
            f"SELECT office, {judged} FROM c ORDER BY office")
