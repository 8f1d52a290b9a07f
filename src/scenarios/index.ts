/** The stories that ship, by id. */
import { carShift } from "./car-shift.ts";
import { firstLight } from "./first-light.ts";
import type { ScenarioSpec } from "./scenario.ts";

export type { ScenarioSpec } from "./scenario.ts";

export const scenarios: Readonly<Record<string, ScenarioSpec>> = { [firstLight.id]: firstLight, [carShift.id]: carShift };
