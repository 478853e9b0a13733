"""One work of bench/stats.ts, by its name, with numpy and scipy on one thread: median of 7 in milliseconds of processor time."""
import os
import sys
import time

os.environ["OMP_NUM_THREADS"] = "1"
os.environ["OPENBLAS_NUM_THREADS"] = "1"

import numpy as np
from scipy.optimize import minimize
from scipy.stats import t as student

VOTES, SYSTEMS, RATERS, PROMPTS = 1_000_000, 50, 200, 20_000
rng = np.random.default_rng(7)
first, second = np.triu_indices(SYSTEMS, 1)
pair = rng.integers(0, len(first), VOTES).astype(np.uint16)
lead = (second[pair] - first[pair]) / SYSTEMS
draw = rng.random(VOTES)
outcome = np.where(draw < 0.2, 1, np.where(draw < 0.2 + 0.8 / (1 + np.exp(-2 * lead)), 0, 2)).astype(np.uint8)
rater = rng.integers(0, RATERS, VOTES).astype(np.uint32)
prompt = rng.integers(0, PROMPTS, VOTES).astype(np.uint32)
score = np.array([1.0, 0.5, 0.0])


def counts():
    return np.bincount(pair.astype(np.int64) * 3 + outcome, minlength=3 * len(first)).reshape(-1, 3)


def totals(cells):
    return cells.sum(-1), cells[..., 0] + cells[..., 1] / 2


def bradley_terry():
    votes, wins = totals(counts())

    def loss(theta):
        gap = theta[first] - theta[second]
        likelihood = np.sum(votes * np.logaddexp(0, gap) - wins * gap)
        residual = votes / (1 + np.exp(-gap)) - wins
        return likelihood, np.bincount(first, residual, SYSTEMS) - np.bincount(second, residual, SYSTEMS)

    return minimize(loss, np.zeros(SYSTEMS), jac=True, method="L-BFGS-B", options={"ftol": 1e-15, "gtol": 1e-9}).x


def newton(cells, theta, steps):
    """For every round at once."""
    votes, wins = totals(cells)
    for _ in range(steps):
        chance = 1 / (1 + np.exp(theta[:, second] - theta[:, first]))
        residual, weight = wins - votes * chance, votes * chance * (1 - chance)
        gradient = np.zeros_like(theta)
        hessian = np.full((len(theta), SYSTEMS, SYSTEMS), 1.0)
        np.add.at(gradient, (slice(None), first), residual)
        np.add.at(gradient, (slice(None), second), -residual)
        hessian[:, first, second] -= weight
        hessian[:, second, first] -= weight
        degree = np.zeros_like(theta)
        np.add.at(degree, (slice(None), first), weight)
        np.add.at(degree, (slice(None), second), weight)
        hessian[:, np.arange(SYSTEMS), np.arange(SYSTEMS)] += degree
        theta = theta + np.linalg.solve(hessian, gradient[..., None])[..., 0]
    return theta


fitted = bradley_terry()


def bootstrap():
    cells = counts().ravel()
    drawn = rng.multinomial(VOTES, cells / VOTES, size=1000).reshape(1000, -1, 3)
    return np.concatenate([newton(part, np.tile(fitted, (len(part), 1)), 3) for part in np.split(drawn, 10)])


def sandwich(key, groups):
    residual = score[outcome] - 1 / (1 + np.exp(fitted[second[pair]] - fitted[first[pair]]))
    at = key.astype(np.int64) * SYSTEMS
    sums = np.bincount(at + first[pair], residual, groups * SYSTEMS) - np.bincount(at + second[pair], residual, groups * SYSTEMS)
    sums = sums.reshape(groups, SYSTEMS)
    meat = sums.T @ sums
    chance = 1 / (1 + np.exp(fitted[second] - fitted[first]))
    weight = totals(counts())[0] * chance * (1 - chance)
    information = np.zeros((SYSTEMS, SYSTEMS))
    information[first, second] = information[second, first] = -weight
    information[np.arange(SYSTEMS), np.arange(SYSTEMS)] = -information.sum(1)
    bread = np.linalg.pinv(information)
    return bread @ meat @ bread


unit = np.repeat(np.arange(20_000), 50)
rating = np.where(rng.random(VOTES) < 0.7, np.repeat(rng.integers(0, 3, 20_000), 50), rng.integers(0, 3, VOTES))


def alpha():
    table = np.bincount(unit * 3 + rating, minlength=60_000).reshape(-1, 3).astype(float)
    size = table.sum(1)
    shared = table[size > 1] / (size[size > 1] - 1)[:, None]
    observed = shared.T @ table[size > 1] - np.diag(shared.sum(0))
    margin = observed.sum(1)
    values = []
    rank = np.cumsum(margin) - margin / 2
    for distance in (1 - np.eye(3), (rank[:, None] - rank) ** 2, (np.arange(3)[:, None] - np.arange(3)) ** 2):
        values.append(1 - (margin.sum() - 1) * (observed * distance).sum() / (np.outer(margin, margin) * distance).sum())
    return values


def two_way():
    scores = score[outcome]
    residual = scores - scores.mean()

    def part(key, groups):
        used = np.bincount(key, minlength=groups)
        sums = np.bincount(key, residual, groups)
        present = np.count_nonzero(used)
        return present / (present - 1) * (sums**2).sum() / VOTES**2

    both = rater.astype(np.int64) * PROMPTS + prompt
    one, other, cell = part(rater, RATERS), part(prompt, PROMPTS), part(both, RATERS * PROMPTS)
    return scores.mean() + student.ppf(0.975, RATERS - 1) * np.sqrt(max(one + other - cell, one, other))


def median_of(work):
    for _ in range(3):
        work()
    took = []
    for _ in range(7):
        begun = time.process_time()
        work()
        took.append(1000 * (time.process_time() - begun))
    return sorted(took)[3]


works = {
    "counts": counts,
    "bradley_terry": bradley_terry,
    "bootstrap": bootstrap,
    "sandwich_annotators": lambda: sandwich(rater, RATERS),
    "sandwich_prompts": lambda: sandwich(prompt, PROMPTS),
    "alpha": alpha,
    "two_way": two_way,
}
print(median_of(works[sys.argv[1]]))
