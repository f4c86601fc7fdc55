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
    days = 95 * lognormal(0.75, 1 / 0.75)
    hours = 25_000 * lognormal(0.8, 1.25) * days * 24
    pue = hyperscaler()
    capital, energy = owned(
        hours, 24_875 / 1.66, (0.5, 2), 1.746748802, 0.4 * 2.03125, (0.56, 1), pue,
        0.0806 * lognormal(0.6, 1.7))
    facility = lognormal(9.3e6, 15e6) / 1e3 * 0.4 * 2.03125 * pue / (15 * 8766) * hours
    final = capital + energy
    people = staff(284, lognormal(0.55, 0.92) + days * 24 / 8766, lognormal(0.7, 1.4))
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


def us(year):
    price = {2020: 0.0667, 2021: 0.0718, 2022: 0.0832, 2023: 0.0806, 2024: 0.0771, 2025: 0.0826}
    return price[year] * lognormal(0.6, 1.7)


def a100(hours, years, pue, electricity):
    return owned(
        hours, 24_875 / 1.66, (0.5, 2), years, 0.4 * 2.03125, (0.56, 1), pue, electricity)


def building(hours, kw, pue):
    return lognormal(9.3e6, 15e6) / 1e3 * kw * pue / (15 * 8766) * hours


def credited(people, typical, duration, share=MEAN_SHARE, pay=US_PAY):
    make_up = lognormal_moments(1, PERSON_CV / np.sqrt(typical))
    return people * share * pay * duration * lognormal(0.7, 1.4) * make_up


def own_team(people, duration, pay):
    return people * lognormal(0.7, 1.0) * duration * pay * lognormal(0.7, 1.4)


def month(p5, p95):
    return lognormal(p5, p95) / 12


def rented_system(name, hours, rent, people, data, factor=None):
    final = hours * lognormal(*rent)
    report(name, final, final, release_factor() if factor is None else factor, people, data)


def owned_system(name, hours, parts, kw, pue, rent, people, data, factor=None):
    final = sum(parts)
    compute = final + building(hours, kw, pue)
    report(name, final, compute, release_factor() if factor is None else factor, people, data)
    show(f"{name}: rented", hours * lognormal(*rent))


def other():
    return 1 + lognormal(0.12, 0.40)


def gopher():
    hours = 920 * 4096 * lognormal(0.97, 1.05)
    people = credited(lognormal(40, 120), 67, month(6, 18))
    rented_system("Gopher 280B", hours, (0.90, 2.00), people, lognormal(0.3e6, 5e6))
    capital, energy = owned(
        hours, 5_276, (0.25, 4), 3.3, 0.450 * 1.47, (0.30, 0.62), hyperscaler(), us(2021))
    show("Gopher 280B: owned", capital + energy)


def mt_nlg():
    slower = (rng.uniform(2240, 4480, SAMPLES) / 4480) ** 0.42
    hours, pue = 770 * 4480 * lognormal(0.95, 1.15) * slower, other()
    people = credited(lognormal(12, 40), 20, month(6, 15))
    owned_system(
        "MT-NLG 530B", hours, a100(hours, 0.4, pue, us(2021)), 0.4 * 2.03125, pue, (1.36, 2.35),
        people, lognormal(0.1e6, 2e6))


def opt():
    hours = 812_544 * lognormal(1.35, 2.0)
    people = credited(19, 19, month(3.8, 5.4) + hours / 1024 / 8766)
    rented_system("OPT-175B", hours, (1.80, 2.62), people, lognormal(0.05e6, 0.5e6))
    show("OPT-175B: owned", sum(a100(hours, 0.9527720739, hyperscaler(), us(2022))))


def bloom():
    hours, pue = 1_082_990 * lognormal(0.98, 1.02), other()
    people = own_team(lognormal(10, 60), lognormal(0.9, 1.3), 100_000)
    owned_system(
        "BLOOM 176B", hours, a100(hours, 1.1, pue, lognormal(0.09, 0.27)), 0.4 * 2.03125, pue,
        (1.80, 2.62), people, lognormal(0.05e6, 1e6), np.maximum(lognormal(2.3, 3.2), 1))


def llama65b():
    hours, pue = 1_024_000 * lognormal(0.97, 1.10), hyperscaler()
    people = credited(14, 14, month(4, 12))
    owned_system(
        "LLaMA-65B", hours, a100(hours, 1.8, pue, us(2023)), 0.4 * 2.03125, pue, (1.81, 3.00),
        people, lognormal(0.05e6, 0.5e6))


def llama2():
    hours, pue = 1_720_320 * lognormal(0.97, 1.10), hyperscaler()
    people = credited(lognormal(50, 120), 68, month(5, 12))
    owned_system(
        "Llama 2-70B", hours, a100(hours, 2.058863792, pue, us(2023)), 0.4 * 2.03125, pue,
        (1.81, 3.00), people, lognormal(8e6, 25e6))


def gemini():
    factor = lognormal(0.5, 2)
    while (bad := factor < 0.512).any():
        factor[bad] = lognormal(0.5, 2)[bad]
    hours, pue = 132e6 * factor, hyperscaler()
    people = credited(941, 941, month(4.5, 16) + hours / 57_000 / 8766, share=0.126)
    parts = owned(
        hours, 5_167, (0.25, 4), 1.971252567, 0.373 * 1.56, (0.30, 0.62), pue, us(2023))
    owned_system(
        "Gemini 1.0 Ultra", hours, parts, 0.373 * 1.56, pue, (1.45, 3.22), people,
        lognormal(5e6, 60e6))


def llama405b():
    hours, pue = 30_840_000 * lognormal(0.97, 1.15), hyperscaler()
    people = credited(lognormal(200, 600), 300, month(9, 18))
    parts = owned(
        hours, 44_489.88 / 1.64, (0.5, 2), 1.18275154, 0.7 * 51 / 28, (0.56, 1), pue, us(2024))
    owned_system(
        "Llama 3.1 405B", hours, parts, 0.7 * 51 / 28, pue, (2.59, 4.86), people,
        lognormal(20e6, 90e6))


def h800(hours):
    return sum(
        owned(
            hours, 44_750 / 1.64, (0.5, 2), 0, 0.7 * 51 / 28, (0.56, 1), other(),
            lognormal(0.06, 0.13)))


def deepseek_v3():
    hours = 2_788_000 * lognormal(0.99, 1.02)
    people = own_team(
        rng.uniform(100, 200, SAMPLES), rng.triangular(0.4, 0.65, 1, SAMPLES), 0.4 * US_BASE_PAY)
    rented_system("DeepSeek-V3", hours, (1.4, 2.9), people, lognormal(0.5e6, 10e6))
    show("DeepSeek-V3: owned", h800(hours))


def deepseek_r1():
    hours = 147_336 * lognormal(0.97, 1.05)
    people = own_team(
        rng.uniform(50, 150, SAMPLES), rng.triangular(0.1, 0.25, 0.5, SAMPLES), 0.4 * US_BASE_PAY)
    rented_system("DeepSeek-R1", hours, (1.4, 2.9), people, lognormal(0.1e6, 3e6))
    show("DeepSeek-R1: owned", h800(hours))


def pangu():
    work = 6 * 39e9 * lognormal(9e12, 18e12)
    rate = lognormal(280e12, 400e12) * rng.triangular(0.27, 0.30, 0.41, SAMPLES)
    mean = 3600 / (6000 * lognormal(1e-5, 4e-5))
    write, restart = lognormal(10, 120), lognormal(180, 1800)
    interval = np.sqrt(2 * write * mean)
    goodput = interval / mean * np.exp(-restart / mean) / np.expm1((interval + write) / mean)
    hours = work / (rate * goodput) / 3600
    pue = other()
    parts = owned(
        hours, 16_854, (0.5, 2), 0.5, 0.4 * 1.8, (0.56, 1), pue, lognormal(0.06, 0.13))
    people = own_team(
        rng.uniform(100, 250, SAMPLES),
        rng.triangular(0.35, 0.6, 1.3, SAMPLES) + hours / 6000 / 8766, 0.4 * US_BASE_PAY)
    owned_system(
        "Pangu Ultra MoE", hours, parts, 0.4 * 1.8, pue, (0.7, 2.5), people,
        lognormal(0.5e6, 10e6))


def fine_tune():
    work = 6 * 37e9 * lognormal(1e9, 30e9)
    hours = work / (989.4e12 * rng.triangular(0.10, 0.25, 0.40, SAMPLES)) / 3600
    people = own_team(rng.uniform(2, 6, SAMPLES), month(1, 6), US_BASE_PAY)
    factor = np.maximum(lognormal(2, 20), 1)
    rented_system("Fine-tune", hours, (1.7, 4.0), people, lognormal(10e3, 300e3), factor)
    capital, energy = owned(
        hours, 44_489.88 / 1.64, (0.5, 2), 1.5, 0.7 * 51 / 28, (0.56, 1), other(), us(2025))
    show("Fine-tune: owned", capital + energy)


def chance(label, event):
    print(f"{label:60s} {event.mean():10.5f}")


def claims():
    """Probabilities of some of the article's claims, for Tests/TrainingCostTests/Claims."""
    rent = lognormal(1.7, 4.0)
    chance("1: 10 to 100 M", (rent * 14.61e6 >= 10e6) & (rent * 14.61e6 <= 100e6))
    chance("1: rent over 4", rent > 4)
    run = 3_552_000 * lognormal(0.97, 1.05) * lognormal(1.16, 1.95)
    chance("2: within 25 %", abs(run - 4.6e6) <= 0.25 * 4.6e6)
    run = 8_404_992 * lognormal(0.97, 1.05) * lognormal(1.45, 3.22)
    chance("3: 9 to 23 M", (run >= 9e6) & (run <= 23e6))
    factor = release_factor()
    chance("7: 2 to 3", (factor >= 2) & (factor <= 3))
    chance("7: 2 or more", factor >= 2)
    ratio = rng.triangular(0.40, 0.48, 0.577, SAMPLES) / rng.triangular(0.10, 0.19, 0.25, SAMPLES)
    goodput = rng.triangular(0.90, 0.95, 0.97, SAMPLES) / rng.triangular(
        0.45, 0.59, 0.85, SAMPLES)
    both = ratio * goodput
    chance("8: 10 or more", both * rng.uniform(1, 2, SAMPLES) >= 10)
    chance("8: 10 or more in one format", both >= 10)
    life = lognormal(120, 720)
    daily = 226.75 * 8 * 24
    chance("13: more than the run", daily * life >= 2_788_000 * lognormal(0.99, 1.02))
    decline = lognormal(1.7, 10) * 10 ** normal(0.10, 0.18)
    chance("16: five years", np.log(10) / np.log(decline) >= 5)
    chance("16: two years", np.log(10) / np.log(decline) >= 2)
    growth = 10 ** (0.3888 + 0.04765 * rng.standard_normal(SAMPLES))
    chance("19: ten times", sum(growth**t for t in range(1, 6)) >= 10)


def contradiction():
    """Claims 5, 6, 7 and 11 together."""
    hours = 1_399_680 * lognormal(0.97, 1.10)
    team = rng.uniform(50, 100, SAMPLES) * rng.triangular(0.75, 1, 1.5, SAMPLES)
    team *= lognormal(0.7, 1.4) * lognormal(0.7, 1.0)
    data, rate = lognormal(0.5e6, 10e6), rng.uniform(0.02, 0.10, SAMPLES)
    factor = rng.uniform(2, 3, SAMPLES)
    pays = {"US, with equity": US_PAY, "US": US_BASE_PAY, "40 %": 0.4 * US_BASE_PAY,
            "25 %": 0.25 * US_BASE_PAY}
    for pay, yearly in pays.items():
        for rent in (lognormal(1.4, 2.9), 2.0, 2.9, 4.0):
            compute = factor * hours * rent
            total = compute * (1 + rate) + team * yearly + data
            share = compute / total
            inside, fits = (total >= 20e6) & (total <= 60e6), (share >= 0.6) & (share <= 0.8)
            name = "law" if isinstance(rent, np.ndarray) else rent
            chance(f"{pay}, {name}: 5 / 6 / both", inside & fits)


for system in (
    gpt3, palm, gpt4, claude, deepseek, gopher, mt_nlg, opt, bloom, llama65b, llama2, gemini,
    llama405b, deepseek_v3, deepseek_r1, pangu, fine_tune, claims, contradiction,
):
    system()
