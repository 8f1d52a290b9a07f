import type { Balanced } from "./anova.ts";
import type { GageTrial } from "./gage.ts";

export type Balance = { readonly ok: true; readonly study: Balanced } | { readonly ok: false; readonly problem: string };

/** Puts a study's trials in order, or says why they are no crossed study. Parts and operators stand in the order in which they first come. */
export function balance(trials: readonly GageTrial[]): Balance {
  const parts = [...new Set(trials.map(({ part }) => part))];
  const operators = [...new Set(trials.map(({ operator }) => operator))];
  if (parts.length < 2) return { ok: false, problem: `not enough data: found ${count(parts.length, "part")}; a study needs 2 parts or more` };
  if (operators.length < 2) return { ok: false, problem: `not enough data: found ${count(operators.length, "operator")}; a study needs 2 operators or more` };
  const wrong = trials.findIndex(({ value }) => !Number.isFinite(value));
  if (wrong >= 0) return { ok: false, problem: `trial ${wrong + 1}: found ${trials[wrong]?.value}; a measurement is a finite number` };
  const cells = new Map<string, number[]>();
  for (const { part, operator, value } of trials) {
    const cell = cellName(part, operator);
    const values = cells.get(cell);
    if (values === undefined) cells.set(cell, [value]);
    else values.push(value);
  }
  return complete(parts, operators, cells);
}

function complete(parts: readonly string[], operators: readonly string[], cells: ReadonlyMap<string, readonly number[]>): Balance {
  const sizes = [...cells.values()].map(({ length }) => length);
  const trials = sizes[0] ?? 0;
  const ordered = parts.flatMap((part) => operators.map((operator) => ({ part, operator, values: cells.get(cellName(part, operator)) ?? [] })));
  const odd = ordered.find(({ values }) => values.length !== trials);
  if (odd !== undefined) {
    return { ok: false, problem: `part ${odd.part}, operator ${odd.operator}: found ${count(odd.values.length, "trial")} where others have ${trials}; in a crossed study every operator measures every part equally often` };
  }
  if (trials < 2) return { ok: false, problem: "not enough data: every part was measured once by each operator; repeatability needs 2 trials or more" };
  return { ok: true, study: { parts: parts.length, operators: operators.length, trials, values: Float64Array.from(ordered.flatMap(({ values }) => values)) } };
}

function cellName(part: string, operator: string): string {
  return JSON.stringify([part, operator]);
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? "" : "s"}`;
}
