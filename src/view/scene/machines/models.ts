import { onDemand } from "../onDemand.ts";
import type { MachineModel } from "./machineModel.ts";
import { model as plain } from "../kinds/machine.ts";

/** The look of every kind of station, by the name of its file in `kinds`. */
const models = onDemand(import.meta.glob<{ readonly model: MachineModel }>(["../kinds/*.ts", "!../kinds/machine.ts"]), ({ model }) => model);

/** Loads the looks of these kinds. Rejects where one can't be fetched. */
export const loadModels = models.load;

/** Of a kind that has no look of its own, that of any machine. Throws where its look has not been loaded. */
export function modelOf(kind: string): MachineModel {
  return models.get(kind) ?? plain;
}

export const modelledKinds: readonly string[] = ["machine", ...models.names];
