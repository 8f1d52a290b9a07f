import { allowed } from "../messages.ts";
import type { Check } from "./check.ts";

/** A fault changes what it hits. */
export const faultDoesSomething: Check = (line, report) => {
  for (const [id, fault] of Object.entries(line.faults ?? {})) {
    if (fault === undefined) continue;
    const nothing = (found: string, wanted: string): void => report(["faults", id], found, wanted);
    if ("sensor" in fault) {
      const { step = 0, perHour = 0, gain = 1, noise = 0, dropout = 0, stuck } = fault;
      if (step === 0 && perHour === 0 && gain === 1 && noise === 0 && dropout === 0 && stuck === undefined) nothing("a fault that changes nothing", allowed.sensorFault);
    } else if ("environment" in fault) {
      if ((fault.step ?? 0) === 0 && (fault.perHour ?? 0) === 0) nothing("a step and a growth of 0", allowed.fault(["step", "perHour"]));
    } else if ("tool" in fault) {
      if ((fault.step ?? 0) === 0 && (fault.perPart ?? 0) === 0) nothing("a step and a growth of 0", allowed.fault(["step", "perPart"]));
    } else if (("setPoint" in fault || "material" in fault) && fault.step === 0) nothing("a step of 0", allowed.fault(["step"]));
  }
};
