import { byFileName } from "../byFileName.ts";
import type { MachineModel } from "./machineModel.ts";
import { model as plain } from "../kinds/machine.ts";

/** The look of every kind of station, by the name of its file in `kinds`. */
const models = byFileName(import.meta.glob<{ readonly model: MachineModel }>("../kinds/*.ts", { eager: true }), ({ model }) => model);

/** Of a kind that has no look of its own, that of any machine. */
export function modelOf(kind: string): MachineModel {
  return models.get(kind) ?? plain;
}

export const modelledKinds: readonly string[] = [...models.keys()];
