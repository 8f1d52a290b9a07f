import type { StationKind } from "#line";
import { bonder } from "./bonder.ts";
import { dicer } from "./dicer.ts";
import { dispenser } from "./dispenser.ts";
import { grinder } from "./grinder.ts";
import { loader } from "./loader.ts";
import { machine } from "./machine.ts";
import type { MachineModel } from "./machineModel.ts";
import { oven } from "./oven.ts";
import { packer } from "./packer.ts";
import { press } from "./press.ts";
import { tester } from "./tester.ts";
import { xRay } from "./xRay.ts";

/** The look of every kind of station. */
export const machineModels: Readonly<Record<StationKind, MachineModel>> = {
  loader, grinder, dicer, bonder, dispenser, oven, press, "x-ray": xRay, tester, packer, machine,
};
