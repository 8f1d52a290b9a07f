import { describe, expect, test } from "vitest";
import { compileLine } from "#line";
import { parseLine } from "#line/read";
import { type Answer, textbook } from "#lines";
import { type RunResult, replicate } from "#loop";
import { markovLine } from "../exact/markovLine.ts";

/** Long enough that each figure's half-width is a few per cent at most. */
const until: Readonly<Record<string, number>> = { mm1: 40_000, mmc: 12_000, "hillier-boling": 6000, "unreliable-pair": 20_000, conwip: 6000, "mini-fab": 40 * 604_800, kanban: 300_000, gallery: 86_400 };

/** What a run gives for an answer, and the half-width of its interval; for a share of time, a width that the tables below allow. */
function figure(result: RunResult, of: Answer["of"]): { readonly mean: number; readonly halfWidth: number } {
  if (typeof of === "object") return { mean: result.stations[of.processing]?.processing ?? Number.NaN, halfWidth: 0.02 };
  const { mean, halfWidth } = result[of];
  return { mean: mean ?? Number.NaN, halfWidth: halfWidth ?? 0 };
}

describe.each(Object.values(textbook))("the textbook line $line.id", ({ line, answers }) => {
  test("can be written as a file and read again", () => {
    expect(parseLine(JSON.parse(JSON.stringify(line)))).toMatchObject({ ok: true });
  });

  test("gives what its book says, each answer within its interval (widened by half: they are several, with one seed)", () => {
    const untilSeconds = until[line.id] ?? 0;
    const result = replicate(compileLine(line), { seed: 5, untilSeconds, warmupSeconds: untilSeconds / 10, replications: 10, loop: "open" });
    for (const { of, value } of answers) {
      const { mean, halfWidth } = figure(result, of);
      expect(halfWidth).toBeLessThan(0.25 * value);
      expect(Math.abs(mean - value), `${JSON.stringify(of)}: ${mean} against ${value}`).toBeLessThanOrEqual(1.5 * halfWidth + 1e-9);
    }
  }, 20_000);
});

test("the unreliable pair's answer is that of its Markov chain", () => {
  const failures = { uptime: 50, repair: 10, clock: "operating" } as const;
  const { throughput } = markovLine({ stations: [{ mean: 1, failures }, { mean: 1, places: 4, failures }] });
  expect(textbook["unreliable-pair"]?.answers[0]?.value).toBeCloseTo(throughput, 9);
});
