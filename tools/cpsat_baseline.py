#!/usr/bin/env python3
"""Solves problems of the format `routeplan/1` with CP-SAT of OR-Tools: the yardstick that `compare-solvers` measures with.

Needs the package `ortools`. Prints one JSON line for each file. `build_ms` and `solve_ms` are processor time of the process;
importing the package is not counted, reading the file is part of building.

The model, written from the definition of the format alone:

- An offering has one optional interval for each mode and each length that the closed weeks can stretch that mode to.
- The weeks fall into classes by which calendars are closed. Each class has a cumulative limit over the offerings that do
  not pause in it, and over the free account hours of its weeks.
- A node has a week that is no earlier than some support of it: an offering that grants it, or enough of its members.
- An offering that counts hours has one literal for each run; accounts and language progress are sums over these.
- Finish, hours and cost are minimised one after the other, each fixed at its optimum before the next.

Only offerings on some way to the target are in the model. The optional parts of the format are not: a problem that has one
gets the status NOT_MODELLED.
"""

import argparse
import collections
import json
import threading
import time

from ortools.sat.python import cp_model

FIGURES = ("finish", "hours", "cost")
LANGUAGE = "language"


def unmodelled(problem):
    """The optional parts of the format that the problem uses."""
    parts = {key for key in ("resources", "budgets", "must") if problem.get(key)}
    for offering in problem["offerings"]:
        parts |= {key for key in ("coreqs", "with", "group") if offering.get(key)}
    return sorted(parts)


def by_week(hours, horizon):
    return hours if isinstance(hours, list) else [hours] * horizon


class Runs:
    """Every way to run an offering, and where it is active."""

    def __init__(self, offering, closed, horizon):
        first = offering["starts"]
        starts = first["list"] if "list" in first else range(first.get("offset", 0), horizon, first["every"])
        open_weeks = [week for week in range(horizon) if week not in closed]
        place = {week: at for at, week in enumerate(open_weeks)}
        # (mode, start, end) to active weeks
        self.active = {}
        for mode, how in enumerate(offering["modes"]):
            for start in sorted(set(starts)):
                weeks = open_weeks[place[start] : place[start] + how["weeks"]] if start in place else []
                if len(weeks) == how["weeks"]:
                    self.active[mode, start, weeks[-1] + 1] = weeks

    def by_length(self):
        """Start weeks by mode and length."""
        groups = collections.defaultdict(list)
        for mode, start, end in self.active:
            groups[mode, end - start].append(start)
        return groups


class Baseline:
    def __init__(self, problem):
        self.problem = problem
        self.horizon = problem["horizon"]
        self.model = cp_model.CpModel()
        self.nodes = {node["id"]: node for node in problem["nodes"]}
        self.granters = collections.defaultdict(list)
        for offering in problem["offerings"]:
            for node in set(offering.get("grants", [])):
                self.granters[node].append(offering)
        self.wanted, self.offerings = self.on_the_way()
        self.chosen, self.start, self.end, self.intervals, self.run_of = {}, {}, {}, [], {}
        for offering in self.offerings.values():
            self.place(offering)
        self.reached, self.week = {}, {}
        self.reach()
        self.accounts()
        self.capacity()

    def on_the_way(self):
        """The nodes and offerings on some way to the target."""
        wanted, offerings, todo = set(), {}, [self.problem["target"]]
        while todo:
            node = todo.pop()
            if node in wanted:
                continue
            wanted.add(node)
            if self.nodes[node].get("held"):
                continue
            todo += self.nodes[node].get("of", [])
            for offering in self.granters[node]:
                offerings[offering["id"]] = offering
                todo += offering.get("prereqs", [])
        return sorted(wanted), dict(sorted(offerings.items()))

    def place(self, offering):
        """When the offering starts and ends, if it is chosen."""
        model, name = self.model, offering["id"]
        closed = set(self.problem.get("calendars", {}).get(offering.get("calendar"), []))
        runs = Runs(offering, closed, self.horizon)
        chosen = model.new_bool_var(f"{name} chosen")
        start = model.new_int_var(0, self.horizon, f"{name} start")
        end = model.new_int_var(0, self.horizon, f"{name} end")
        self.chosen[name], self.start[name], self.end[name] = chosen, start, end
        ways = []
        for (mode, length), starts in runs.by_length().items():
            way = model.new_bool_var(f"{name} mode {mode} over {length} weeks")
            ways.append(way)
            allowed = cp_model.Domain.from_values(starts)
            model.add_linear_expression_in_domain(start, allowed).only_enforce_if(way)
            model.add(end == start + length).only_enforce_if(way)
            interval = model.new_optional_fixed_size_interval_var(start, length, way, f"{name} {mode} {length}")
            self.intervals.append((interval, offering["modes"][mode]["hpw"], offering.get("calendar")))
        model.add(sum(ways) == chosen)
        known = {account["id"] for account in self.problem.get("accounts", [])}
        if any(hours and account in known for account, hours in offering.get("counts", {}).items()):
            literals = {run: model.new_bool_var(f"{name} {run}") for run in runs.active}
            model.add(sum(literals.values()) == chosen)
            for (mode, length), way in zip(runs.by_length(), ways):
                same = [x for (m, s, e), x in literals.items() if (m, e - s) == (mode, length)]
                model.add(sum(same) == way)
            for (_, first, _), literal in literals.items():
                model.add(start == first).only_enforce_if(literal)
            self.run_of[name] = [(literals[run], weeks) for run, weeks in runs.active.items()]

    def reach(self):
        """Nodes: when they are reached, and what must be reached before an offering starts."""
        model = self.model
        for node in self.wanted:
            self.reached[node] = model.new_bool_var(f"{node} reached")
            self.week[node] = model.new_int_var(0, self.horizon, f"{node} week")
        for node in self.wanted:
            reached, week = self.reached[node], self.week[node]
            if self.nodes[node].get("held"):
                model.add(week == 0)
                continue
            supports = []
            for offering in self.granters[node]:
                support = model.new_bool_var("granted")
                model.add_implication(support, self.chosen[offering["id"]])
                model.add(week >= self.end[offering["id"]]).only_enforce_if(support)
                supports.append(support)
            members = self.nodes[node].get("of", [])
            if members:
                needed = self.nodes[node].get("k")
                supports.append(self.made_of(week, members, len(members) if needed is None else needed))
            model.add_bool_or([reached.negated(), *supports])
        for name, offering in self.offerings.items():
            for node in offering.get("prereqs", []):
                model.add_implication(self.chosen[name], self.reached[node])
                model.add(self.start[name] >= self.week[node]).only_enforce_if(self.chosen[name])
        model.add(self.reached[self.problem["target"]] == 1)

    def made_of(self, week, members, needed):
        """A literal that holds only when so many members are reached by the week."""
        made = self.model.new_bool_var("made")
        picked = []
        for member in members:
            pick = self.model.new_bool_var("member")
            self.model.add_implication(pick, self.reached[member])
            self.model.add(week >= self.week[member]).only_enforce_if(pick)
            picked.append(pick)
        self.model.add(sum(picked) >= needed).only_enforce_if(made)
        return made

    def counted(self, account, before):
        """What chosen offerings count towards the account before a week."""
        terms = []
        for name, runs in self.run_of.items():
            hours = self.offerings[name].get("counts", {}).get(account, 0)
            for literal, weeks in runs if hours else []:
                active = sum(week < before for week in weeks)
                if active:
                    terms.append(hours * active * literal)
        return terms

    def accounts(self):
        """Free hours of accounts, their totals, and the language levels that offerings ask for."""
        model, horizon = self.model, self.horizon
        self.free = {}
        for account in self.problem.get("accounts", []):
            least = by_week(account.get("min_per_week", 0), horizon)
            most = by_week(account["max_per_week"], horizon)
            weeks = range(account.get("from", 0), min(account["deadline"], horizon))
            free = {week: model.new_int_var(least[week], most[week], "free") for week in weeks}
            self.free[account["id"]] = free
            counted = self.counted(account["id"], account["deadline"])
            model.add(sum(free.values()) + sum(counted) >= account.get("required", 0))
        levels = self.problem.get("cefr", {})
        thresholds, base = levels.get("thresholds", {}), levels.get("base", {})
        asking = collections.defaultdict(list)
        for name, offering in self.offerings.items():
            lacking = [thresholds[level] - base.get(skill, 0) for skill, level in offering.get("cefr", {}).items()]
            if max(lacking, default=0) > 0:
                asking[max(lacking)].append(name)
        if asking and LANGUAGE not in self.free:
            for name in (name for names in asking.values() for name in names):
                model.add(self.chosen[name] == 0)
            return
        if asking:
            self.levels(asking)

    def levels(self, asking):
        """No offering starts before the progress that its level asks for has been made."""
        model = self.model
        free = self.free[LANGUAGE]
        grown = collections.defaultdict(list)
        for name, runs in self.run_of.items():
            hours = self.offerings[name].get("counts", {}).get(LANGUAGE, 0)
            for literal, weeks in runs if hours else []:
                for week in weeks:
                    grown[week].append(hours * literal)
        # No offering counts more than in every week of the horizon.
        counting = (self.offerings[name].get("counts", {}).get(LANGUAGE, 0) for name in self.run_of)
        most = self.horizon * (max(self.problem["capacity"], default=0) + sum(counting))
        progress = [model.new_constant(0)]
        for week in range(self.horizon):
            after = model.new_int_var(0, most, f"progress after week {week}")
            model.add(after == progress[week] + free.get(week, 0) + sum(grown[week]))
            progress.append(after)
        for need, names in asking.items():
            available = model.new_int_var(0, self.horizon + 1, f"week of {need} hours")
            for week in range(self.horizon + 1):
                enough = model.new_bool_var(f"{need} hours by week {week}")
                model.add(progress[week] >= need).only_enforce_if(enough)
                model.add(available > week).only_enforce_if(enough.negated())
            for name in names:
                model.add(self.start[name] >= available).only_enforce_if(self.chosen[name])

    def capacity(self):
        """The hours of every week: one limit for each class of weeks in which the same calendars are closed."""
        model, capacity = self.model, self.problem["capacity"]
        calendars = {name: set(weeks) for name, weeks in self.problem.get("calendars", {}).items()}
        calendars = {name: calendars[name] for _, _, name in self.intervals if name is not None}
        classes = collections.defaultdict(list)
        for week in range(self.horizon):
            classes[frozenset(name for name, closed in calendars.items() if week in closed)].append(week)
        # What pauses in a week was active together in an earlier one, so each calendar adds at most one full week.
        room = max(capacity, default=0) * (1 + len(calendars))
        for closed, weeks in classes.items():
            intervals = [interval for interval, _, calendar in self.intervals if calendar not in closed]
            demands = [hours for _, hours, calendar in self.intervals if calendar not in closed]
            for week in weeks:
                for free in self.free.values():
                    if week in free:
                        intervals.append(model.new_fixed_size_interval_var(week, 1, "free"))
                        demands.append(free[week])
                if capacity[week] < room:
                    intervals.append(model.new_fixed_size_interval_var(week, 1, "not there"))
                    demands.append(room - capacity[week])
            model.add_cumulative(intervals, demands, room)

    def objectives(self):
        total = lambda key: sum(offering.get(key, 0) * self.chosen[name] for name, offering in self.offerings.items())
        return [self.week[self.problem["target"]], total("hours"), total("cost")]


def solve(problem, limit, workers):
    """The answer line for a problem, within so many seconds of processor time."""
    begun = time.process_time()
    baseline = Baseline(problem)
    built = time.process_time()
    res = {"status": "OPTIMAL", "offerings": len(baseline.offerings), "bound": []}
    hints = None
    for figure, objective in zip(FIGURES, baseline.objectives()):
        model = baseline.model
        model.minimize(objective)
        if hints is not None:
            model.clear_hints()
            for index, value in enumerate(hints):
                model.add_hint(model.get_int_var_from_proto_index(index), value)
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = workers
        with Stopwatch(solver, built + limit):
            status = solver.solve(model)
        if status == cp_model.INFEASIBLE:
            res["status"] = "INFEASIBLE"
            break
        if status in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            res[figure] = round(solver.objective_value)
        if status != cp_model.OPTIMAL:
            known = status == cp_model.FEASIBLE or res["bound"]
            res["status"] = "FEASIBLE" if known else "UNKNOWN"
            res["bound"].append(max(0, round(solver.best_objective_bound)))
            break
        res["bound"].append(res[figure])
        model.add(objective <= res[figure])
        hints = [solver.value(model.get_int_var_from_proto_index(at)) for at in range(len(model.proto.variables))]
    res["build_ms"] = round((built - begun) * 1000, 1)
    res["solve_ms"] = round((time.process_time() - built) * 1000, 1)
    return res


class Stopwatch:
    """Stops a solver when the process has used so much processor time; the solver's own limit is one of wall time."""

    def __init__(self, solver, until):
        self.solver, self.until = solver, until
        self.done = threading.Event()

    def watch(self):
        while not self.done.wait(0.05):
            if time.process_time() > self.until:
                self.solver.stop_search()

    def __enter__(self):
        self.thread = threading.Thread(target=self.watch, daemon=True)
        self.thread.start()

    def __exit__(self, *_):
        self.done.set()
        self.thread.join()


def main():
    parser = argparse.ArgumentParser(description="Solve routeplan/1 problems with CP-SAT; one JSON line for each.")
    parser.add_argument("--limit", type=float, default=60, metavar="S", help="seconds of processor time for each")
    parser.add_argument("--workers", type=int, default=1, metavar="N", help="threads of CP-SAT")
    parser.add_argument("files", nargs="+", metavar="FILE")
    args = parser.parse_args()
    for file in args.files:
        begun = time.process_time()
        with open(file, encoding="utf-8") as opened:
            problem = json.load(opened)
        read_ms = (time.process_time() - begun) * 1000
        parts = unmodelled(problem)
        if parts:
            res = {"status": "NOT_MODELLED", "parts": parts}
        else:
            res = solve(problem, args.limit, args.workers)
            res["build_ms"] = round(res["build_ms"] + read_ms, 1)
        print(json.dumps({"name": problem.get("name", ""), **res}), flush=True)


if __name__ == "__main__":
    main()
