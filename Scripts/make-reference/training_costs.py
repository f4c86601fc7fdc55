#!/usr/bin/env python3
"""Reference bands for Tests/TrainingCostTests: the named systems in NumPy.

A second implementation of the equations, with its own generator and its own quantiles:
    python3 Scripts/make-reference/training_costs.py [samples]
prints P10, P50 and P90 of each output in US$.
"""
import sys

import numpy as np

SAMPLES = int(sys.argv[1]) if len(sys.argv) > 1 else 4_000_000
Z = 1.6448536269514722
rng = np.random.default_rng(20240531)


def lognormal(p5, p95):
    sigma = np.log(p95 / p5) / (2 * Z)
    return np.exp(0.5 * np.log(p5 * p95) + sigma * rng.standard_normal(SAMPLES))


def normal(p5, p95):
    return 0.5 * (p5 + p95) + (p95 - p5) / (2 * Z) * rng.standard_normal(SAMPLES)


def lognormal_moments(mean, sd):
    s2 = np.log1p((sd / mean) ** 2)
    return np.exp(np.log(mean) - s2 / 2 + np.sqrt(s2) * rng.standard_normal(SAMPLES))


def truncated_above(p5, p95, top):
    draws = lognormal(p5, p95)
    while (bad := draws > top).any():
        draws[bad] = lognormal(p5, p95)[bad]
    return draws


def show(label, x):
    p10, p50, p90 = np.quantile(x, [0.1, 0.5, 0.9])
    print(f"{label:38s} {p10:14.5e} {p50:14.5e} {p90:14.5e}")


K = normal(0.10, 0.18)
US_PAY = 0.443e6
US_BASE_PAY = 0.260e6
MEAN_SHARE = 0.2 * np.exp((np.log(16) / (2 * Z)) ** 2 / 2)
PERSON_CV = 1.176


def release_factor():
    return np.maximum(lognormal(1.2, 4), 1)


def owned(hours, chip, price_band, years, kw, share_band, pue, electricity):
    start = chip * lognormal(*price_band) * 10 ** (-K * (years + normal(-120, 120) / 365.25))
    overhead, network = lognormal(1.3, 2.1), lognormal(1.07, 1.32)
    capital = start * overhead * network * K * np.log(10) / 8766 * hours
    use = truncated_above(*share_band, 1)
    energy = kw * use * pue * hours * electricity
    return capital, energy


def staff(people, duration, market):
    make_up = lognormal_moments(1, PERSON_CV / np.sqrt(np.median(people)))
    return people * MEAN_SHARE * US_PAY * duration * market * make_up


def report(name, final, compute, factor, people, data):
    operations = rng.uniform(0.02, 0.10, SAMPLES) * factor * final
    total = factor * compute + people + data + operations
    show(f"{name}: final run", final)
    show(f"{name}: total development", total)
    for label, part in [
        ("final", final), ("experiments", (factor - 1) * final), ("people", people),
        ("data", data), ("infrastructure", operations + factor * (compute - final)),
    ]:
        show(f"{name}: share of {label}", part / total)


def hyperscaler():
    return 1 + lognormal(0.05, 0.16)


def gpt3():
    hours = 3_552_000 * lognormal(0.97, 1.05)
    final = hours * lognormal(1.16, 1.95)
    people = staff(25, lognormal(5, 13.5) / 12, lognormal(0.7, 1.4))
    report("GPT-3 175B", final, final, release_factor(), people, lognormal(0.1e6, 2e6))
    capital, energy = owned(
        hours, 18_625 / 1.69, (0.5, 2), 1.267624914, 0.300 * 5 / 3, (0.56, 1), hyperscaler(),
        0.0667 * lognormal(0.6, 1.7))
    show("GPT-3 175B: owned", capital + energy)


def palm():
    hours = 8_404_992 * lognormal(0.97, 1.05)
    final = hours * lognormal(1.45, 3.22)
    people = staff(67, lognormal(6, 18) / 12, lognormal(0.7, 1.4))
    report("PaLM 540B", final, final, release_factor(), people, lognormal(0.5e6, 10e6))
    capital, energy = owned(
        hours, 5_167, (0.25, 4), 0.5338809035, 0.373 * 1.56, (0.30, 0.62), hyperscaler(),
        0.0832 * lognormal(0.6, 1.7))
    show("PaLM 540B: owned", capital + energy)


def gpt4():
    hours = 25_000 * lognormal(0.8, 1.25) * 95 * 24 * lognormal(0.75, 1 / 0.75)
    pue = hyperscaler()
    capital, energy = owned(
        hours, 24_875 / 1.66, (0.5, 2), 1.746748802, 0.4 * 2.03125, (0.56, 1), pue,
        0.0806 * lognormal(0.6, 1.7))
    facility = lognormal(9.3e6, 15e6) / 1e3 * 0.4 * 2.03125 * pue / (15 * 8766) * hours
    final = capital + energy
    people = staff(284, lognormal(0.79, 1.20), lognormal(0.7, 1.4))
    factor = release_factor()
    show("GPT-4: Epoch's scope", factor * final + people)
    report("GPT-4", final, final + facility, factor, people, lognormal(5e6, 60e6))
    show("GPT-4: rented", hours * lognormal(1.00, 2.35))


def claude():
    flop = 1.64e25 * lognormal(1 / 3, 3)
    hours = flop / (312e12 * rng.beta(6.23, 9.68, SAMPLES)) / 3600
    final = hours * lognormal(1.45, 2.40)
    people = staff(lognormal(150, 500), lognormal(0.5, 1.25), lognormal(0.7, 1.4))
    report("Claude 3 Opus", final, final, release_factor(), people, lognormal(5e6, 60e6))
    capital, energy = owned(
        hours, 24_875 / 1.66, (0.5, 2), 3.504449008, 0.4 * 2.03125, (0.56, 1), hyperscaler(),
        0.0771 * lognormal(0.6, 1.7))
    show("Claude 3 Opus: owned", capital + energy)


def deepseek():
    hours = 1_399_680 * lognormal(0.97, 1.10)
    final = hours * lognormal(1.4, 2.9)
    team = rng.uniform(50, 100, SAMPLES) * rng.triangular(0.75, 1, 1.5, SAMPLES)
    team *= lognormal(0.7, 1.4) * lognormal(0.7, 1.0)
    data, rate = lognormal(0.5e6, 10e6), rng.uniform(0.02, 0.10, SAMPLES)
    release, company = release_factor(), 1 / rng.uniform(0.10, 0.30, SAMPLES)
    scenarios = {
        "A": (rng.uniform(2, 3, SAMPLES), US_PAY), "B": (release, US_BASE_PAY),
        "C": (release, 0.4 * US_BASE_PAY), "D": (company, 0.4 * US_BASE_PAY),
        "E": (company, US_PAY),
    }
    show("DeepSeek-V2: final run", final)
    for name, (factor, pay) in scenarios.items():
        compute, people = factor * final, team * pay
        total = compute * (1 + rate) + people + data
        show(f"DeepSeek-V2: total, scenario {name}", total)
        show(f"DeepSeek-V2: compute share, {name}", compute / total)
    capital, energy = owned(
        hours, 44_750 / 1.64, (0.5, 2), 0, 0.7 * 51 / 28, (0.56, 1), 1 + lognormal(0.12, 0.40),
        lognormal(0.06, 0.13))
    show("DeepSeek-V2: owned", capital + energy)


for system in (gpt3, palm, gpt4, claude, deepseek):
    system()
