import { quote } from "../describe.ts";
import { allowed } from "../messages.ts";
import type { Check } from "./check.ts";

/** What is controlled is steered somewhere: to a target, or to the middle between two limits. */
export const controlHasAim: Check = (line, report) => {
  line.controls?.forEach((control, index) => {
    const id = control?.characteristic;
    const characteristic = id !== undefined && Object.hasOwn(line.characteristics ?? {}, id) ? line.characteristics?.[id] : undefined;
    if (id === undefined || characteristic?.spec === undefined || characteristic.target !== undefined) return;
    if (characteristic.spec.includes(null)) report(["controls", index, "characteristic"], `${quote(id)}, without a target and a limit on each side`, allowed.controlAim);
  });
};
