import type { CompiledLine } from "#line";
import { rhythmOf } from "./rhythm.ts";
import type { Kpis, Summary } from "./summary.ts";

/** Samples of the figures since the comparison began; plain data. When it is full every second sample goes and the spacing doubles. */
export interface History {
  spacingSeconds: number;
  at: number[];
  plantYield: (number | null)[];
  shadowYield: (number | null)[];
  plantMoney: number[];
  shadowMoney: number[];
}

const most = 360;

export function startHistory(line: CompiledLine): History {
  return { spacingSeconds: 60 * rhythmOf(line).stretch, at: [], plantYield: [], shadowYield: [], plantMoney: [], shadowMoney: [] };
}

/** Adds a sample if the last is a spacing ago. */
export function updateHistory(history: History, now: number, figures: () => { readonly plant: Kpis; readonly shadow: Kpis }): void {
  const newest = history.at.at(-1);
  if (newest !== undefined && now - newest < history.spacingSeconds) return;
  const { plant, shadow } = figures();
  history.at.push(now);
  history.plantYield.push(plant.yield);
  history.shadowYield.push(shadow.yield);
  history.plantMoney.push(plant.moneyPerHour);
  history.shadowMoney.push(shadow.moneyPerHour);
  if (history.at.length > most) thin(history);
}

function thin(history: History): void {
  const isKept = (_: unknown, index: number): boolean => index % 2 === 0;
  history.at = history.at.filter(isKept);
  history.plantYield = history.plantYield.filter(isKept);
  history.shadowYield = history.shadowYield.filter(isKept);
  history.plantMoney = history.plantMoney.filter(isKept);
  history.shadowMoney = history.shadowMoney.filter(isKept);
  history.spacingSeconds *= 2;
}

/** The history as it is shown. */
export function historyView(history: History): Summary["history"] {
  const { at, plantYield, shadowYield, plantMoney, shadowMoney } = history;
  return { at: [...at], plantYield: [...plantYield], shadowYield: [...shadowYield], plantMoney: [...plantMoney], shadowMoney: [...shadowMoney] };
}
