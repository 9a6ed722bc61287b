"""Competitors on the same work, in turn, so that what else the machine does hits all of them alike."""
import collections
import os
import statistics
import sys
import time


def measured(work):
    """Whatever `work` returns, and what it cost in seconds: of processor time of all processes it started, and on the clock."""
    before, start = os.times(), time.monotonic()
    result = work()
    after = os.times()
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    return result, {"cpu": cpu, "wall": time.monotonic() - start}


def measure(competitors, rounds):
    """For each competitor (name → work): what the last round gave, and the median cost of all rounds."""
    costs, results = collections.defaultdict(list), {}
    names = list(competitors)
    for number in range(rounds):
        # Another order each time, so that none always runs on a warmer machine.
        for name in names[number % len(names):] + names[:number % len(names)]:
            print(f"round {number + 1} of {rounds}: {name}", file=sys.stderr, flush=True)
            results[name], cost = measured(competitors[name])
            costs[name].append(cost)
    return results, {name: {key: statistics.median(cost[key] for cost in costs[name]) for key in ("cpu", "wall")} for name in names}


def print_table(rows):
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        print("  ".join(cell.ljust(width) if column == 0 else cell.rjust(width)
                        for column, (cell, width) in enumerate(zip(row, widths))))
