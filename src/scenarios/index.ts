/** The stories that ship, by id. */
import { firstLight } from "./first-light.ts";
import { yardWeeks } from "./yard-weeks.ts";
import type { ScenarioSpec } from "./scenario.ts";

export type { ScenarioSpec } from "./scenario.ts";

export const scenarios: Readonly<Record<string, ScenarioSpec>> = { [firstLight.id]: firstLight, [yardWeeks.id]: yardWeeks };
