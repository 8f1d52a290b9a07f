/** The stories that ship, by id: each is one file beside this, found by itself. */
import type { ScenarioSpec } from "./scenario.ts";

export type { ScenarioSpec } from "./scenario.ts";

const found = Object.values(import.meta.glob<{ readonly scenario: ScenarioSpec }>("./stories/*.ts", { eager: true })).map(({ scenario }) => scenario);

export const scenarios: Readonly<Record<string, ScenarioSpec>> = Object.fromEntries(found.map((scenario) => [scenario.id, scenario]));

/** The story that a line opens with: its first by name; null where there is none of it. */
export function storyOfLine(line: string): ScenarioSpec | null {
  return found.find((scenario) => scenario.line === line) ?? null;
}
