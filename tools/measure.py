"""What the tools share: finding problems, building leerpad, running a program and measuring it, printing tables."""

import datetime
import json
import os
import pathlib
import resource
import signal
import subprocess
import sys
import tempfile
from dataclasses import dataclass

ROOT = pathlib.Path(__file__).resolve().parent.parent


def problems(paths):
    """The problem files that the paths stand for; a folder stands for every *.json in it, in the order people count."""
    found = []
    for path in map(pathlib.Path, paths):
        if path.is_dir():
            inside = [file for file in path.glob("*.json") if file.name != "reference.json"]
            found += sorted(inside, key=lambda file: counted(file.stem))
        elif path.is_file():
            found.append(path)
        else:
            sys.exit(f"{path}: no such file or folder")
    if not found:
        sys.exit("no problems found")
    return found


def counted(name):
    """A key that puts `small-2` before `small-10`."""
    parts = name.replace("_", "-").split("-")
    return [(0, int(part), "") if part.isdigit() else (1, 0, part) for part in parts]


def leerpad(given, source=ROOT):
    """The program to measure: the one given, or a release build of the source."""
    if given:
        path = pathlib.Path(given).resolve()
        if not os.access(path, os.X_OK):
            sys.exit(f"{given}: not a program")
        return path
    command = ["cargo", "build", "--release", "--locked", "--quiet", "--bin", "leerpad"]
    if subprocess.run(command, cwd=source).returncode != 0:
        sys.exit("leerpad could not be built")
    target = pathlib.Path(os.environ.get("CARGO_TARGET_DIR", "target"))
    return source / target / "release" / "leerpad"


@dataclass
class Measured:
    """One run of a program."""

    code: int
    out: str
    complaint: str
    # Processor time of the whole process, start-up included.
    cpu_ms: float
    # The largest resident set. Linux counts that of the parent before the program starts, so small values are a ceiling.
    peak_mb: float

    @property
    def out_of_time(self):
        """Whether the run was ended for want of time."""
        return self.code in (-signal.SIGXCPU, -signal.SIGKILL)


def run(command, cpu_limit=None):
    """Runs a program to its end, or until it has used so many seconds of processor time."""

    def limit():
        if cpu_limit:
            seconds = max(1, round(cpu_limit))
            resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 5))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as complaint:
        child = subprocess.Popen(
            list(map(str, command)), stdin=subprocess.DEVNULL, stdout=out, stderr=complaint, preexec_fn=limit
        )
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        complaint.seek(0)
        return Measured(
            child.returncode,
            out.read().decode(errors="replace"),
            complaint.read().decode(errors="replace"),
            (used.ru_utime + used.ru_stime) * 1000,
            used.ru_maxrss / 1024,
        )


def answer(measured):
    """The answer line of `leerpad solve`, or None when there is none."""
    try:
        return json.loads(measured.out)
    except ValueError:
        return None


def ask(program, file, limit, nodes, helpers="on-the-way"):
    """Asks leerpad within so many seconds of processor time: the run, and the answer line. When there is no time left, the
    line comes from a second run that ends after so many decisions, so that there is a bound and a plan to tell."""
    command = [program, "solve", *(["--on-the-way"] if helpers == "on-the-way" else []), file]
    done = run(command, limit)
    line = answer(done)
    if done.out_of_time:
        line = answer(run([*command, "--limit-nodes", nodes], limit))
    elif line is None:
        raise Failed(done.complaint.strip())
    return done, line


class Failed(Exception):
    """leerpad gave no answer, and not for want of time."""


# Decisions after which leerpad tells what it knows when it comes to no proof.
NODES = 20_000


def bounds(line):
    """The least and the best known value of each figure. They are equal where the figure is proved, and a figure is only
    judged when those before it are proved."""
    res = {}
    for at, figure in enumerate(("finish", "hours", "cost")):
        best = line.get(figure)
        if best is None:
            break
        proved = line["status"] == "OPTIMAL"
        least = best if proved else (line["bound"][at] if "bound" in line else None)
        res[figure] = (least, best)
        if least is None or least != best:
            break
    return res


def is_proved(line):
    return line is not None and line["status"] in ("OPTIMAL", "INFEASIBLE")


def figures(line):
    """The figures of an answer as text; where the proof ended, the least that is possible and what the plan has."""
    if line is None:
        return "none"
    if line["status"] == "INFEASIBLE":
        return "no plan"
    if line.get("finish") is None:
        return "unknown"
    known = bounds(line).values()
    return " ".join(str(best) if least == best else f"{'?' if least is None else least}..{best}" for least, best in known)


# No problem may take more memory.
MOST_MB = 100


class Memory:
    """Tells peaks of memory. What Python itself takes is the least that can be told."""

    def __init__(self):
        self.floor = run(["true"]).peak_mb

    def told(self, peak_mb):
        return f"< {self.floor:.0f}" if peak_mb <= self.floor + 1 else f"{peak_mb:.0f}"


def median(values):
    values = sorted(values)
    half = len(values) // 2
    return values[half] if len(values) % 2 else (values[half - 1] + values[half]) / 2


def short(number):
    """A measured number with as many digits as it deserves."""
    if number >= 100:
        return f"{number:,.0f}"
    return f"{number:.1f}" if number >= 10 else f"{number:.2f}"


def table(header, rows, markdown=False):
    """Aligned text, or a table for a document. All columns but the first are numbers and stand to the right."""
    rows = [[str(cell) for cell in row] for row in rows]
    if markdown:
        line = lambda cells: "| " + " | ".join(cells) + " |"
        rule = "|---|" + "---:|" * (len(header) - 1)
        return "\n".join([line(header), rule, *map(line, rows)])
    widths = [max(len(row[at]) for row in [header, *rows]) for at in range(len(header))]
    align = lambda row: "  ".join(
        cell.rjust(width) if at else cell.ljust(width) for at, (cell, width) in enumerate(zip(row, widths))
    )
    return "\n".join(align(row).rstrip() for row in [header, *rows])


def circumstances():
    """The day and the machine in words, as a table needs them; no names and no paths."""
    pages = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    cores = os.cpu_count()
    return (
        f"{datetime.date.today():%-d %B %Y}, {cores} core{'s' if cores != 1 else ''}, "
        f"{round(pages / 2**30)} GB of memory, {sys.platform}"
    )
