import { expect, test } from "vitest";
import { Stream, normalQuantile } from "#kernel";
import { type ChartId, type ChartSettings, ControlChart, type RuleId, charts, ruleSets, usualSettings } from "#quality/spc";
import { freshMemory } from "../../../../src/core/quality/rules/rule.ts";
import { ruleOf } from "../../../../src/core/quality/rules/rules.ts";
import { normalProbability } from "../../../../src/core/quality/spc/normal.ts";

/** Runs of each: a run length without memory has a deviation as large as its mean, so the mean is known to 1/√runs, and four of these are allowed. `npm run bench -- charts` is sharper. */
const runs = 1500;

/** The published run lengths of EWMA charts are of limits that do not start narrow. */
const steady = { ewmaLimits: "steady" } as const;

/** Points until a chart of a known process signals, on average. */
function averageRunLength(kind: ChartId, shift: number, { rules = [], settings = {} }: { readonly rules?: readonly RuleId[]; readonly settings?: Partial<ChartSettings> }): number {
  const stream = new Stream(2, `${kind} ${shift}`);
  let points = 0;
  for (let run = 0; run < runs; run += 1) {
    const chart = new ControlChart({ kind: charts[kind], settings: { ...usualSettings, ...settings }, rules, phaseOne: 0 });
    chart.setLimits({ center: 0, sigma: 1, method: "given", degrees: null, subgroups: 0, size: null }, null);
    for (let isOver = false; !isOver; points += 1) isOver = chart.take({ size: 1, values: [shift + normalQuantile(stream.uniform(points))] }).some(({ panel }) => panel !== "mr");
  }
  return points / runs;
}

test.each<readonly [string, ChartId, number, number, Parameters<typeof averageRunLength>[2]]>([
  ["Shewhart (1/0.0027)", "imr", 0, 370.4, { rules: ruleSets.shewhart }],
  ["all four of Western Electric (Champ & Woodall 1987)", "imr", 0, 91.75, { rules: ruleSets["western-electric"] }],
  ["CUSUM, h = 4 (Montgomery 2013, table 9.3)", "cusum", 0, 168, { settings: { h: 4 } }],
  ["CUSUM, h = 4, shifted", "cusum", 1, 8.38, { settings: { h: 4 } }],
  ["CUSUM, h = 5", "cusum", 0, 465, { settings: { h: 5 } }],
  ["CUSUM, h = 5, shifted", "cusum", 1, 10.4, { settings: { h: 5 } }],
  ["EWMA of 0.2 (Lucas & Saccucci 1990)", "ewma", 0, 500, { settings: { ...steady, lambda: 0.2, width: 2.962 } }],
  ["EWMA of 0.1, shifted by half", "ewma", 0.5, 31.3, { settings: { ...steady, lambda: 0.1, width: 2.814 } }],
])("points until a signal, on average: %s, shift %s %d σ: %d", (_, kind, shift, published, given) => {
  expect(Math.abs(averageRunLength(kind, shift, given) / published - 1)).toBeLessThan(4 / Math.sqrt(runs));
});

/** One point of each zone of a side, with what a standard normal value's chance of it is. */
const zones = [[0.5, 0, 1], [1.5, 1, 2], [2.5, 2, 3], [3.5, 3, 40]].flatMap(([point = 0, from = 0, to = 0]) => {
  const chance = normalProbability(to) - normalProbability(from);
  return [{ point, chance }, { point: -point, chance }];
});

/** The same without chance: what rules remember is a Markov chain, whose states are found one after the other and whose equations are solved by iteration. */
function exactRunLength(ids: readonly RuleId[]): number {
  const fresh = ids.map((id) => freshMemory(ruleOf(id)));
  const states = new Map([[JSON.stringify(fresh), 0]]);
  const found = [fresh];
  const moves: { readonly to: number; readonly chance: number }[][] = [];
  for (let state = 0; state < found.length; state += 1) {
    moves[state] = zones.flatMap(({ point, chance }) => {
      const memory = structuredClone(found[state] ?? []);
      if (ids.map((id, index) => ruleOf(id).step(memory[index] ?? [], point)).some((count) => count > 0)) return [];
      const key = JSON.stringify(memory);
      if (!states.has(key)) {
        states.set(key, found.length);
        found.push(memory);
      }
      return [{ to: states.get(key) ?? 0, chance }];
    });
  }
  const lengths = found.map(() => 1);
  for (let change = 1; change > 1e-9; ) {
    change = 0;
    moves.forEach((from, state) => {
      const length = from.reduce((sum, { to, chance }) => sum + chance * (lengths[to] ?? 0), 1);
      change = Math.max(change, Math.abs(length - (lengths[state] ?? 0)));
      lengths[state] = length;
    });
  }
  return lengths[0] ?? 0;
}

/** Champ & Woodall (1987), Technometrics 29, 393–399, table 1, to the printed digits. */
test.each<readonly [readonly RuleId[], number]>([
  [["western-electric-1"], 370.4],
  [["western-electric-1", "western-electric-2"], 225.44],
  [["western-electric-1", "western-electric-3"], 166.05],
  [["western-electric-1", "western-electric-4"], 152.73],
  [["western-electric-1", "western-electric-2", "western-electric-3", "western-electric-4"], 91.75],
])("points until a false signal of %j, without simulation: %d", (ids, published) => {
  expect(Math.abs(exactRunLength(ids) - published)).toBeLessThan(published === 370.4 ? 0.05 : 0.005);
});
