import { microseconds } from "#kernel";
import type { CompiledFault } from "#line";
import type { Plant } from "./plant.ts";
import { Count } from "./state.ts";
import { openLot, shiftEnvironment } from "./surroundings.ts";

/** A fault happens, at a machine (counted through all stations) of its station; the lot of a material and the environment are those of the station. */
export function inject(plant: Plant, fault: CompiledFault, machine: number): void {
  const { machines, physics, count } = plant.state;
  const now = count[Count.now] ?? 0;
  switch (fault.kind) {
    case "tool": {
      const at = machine * plant.widths.tool + fault.tool;
      machines.tools[at] = (machines.tools[at] ?? 0) + fault.step;
      machines.faultRates[at] = (machines.faultRates[at] ?? 0) + fault.perPart;
      return;
    }
    case "sensor":
      return breakSensor(plant, fault, machine);
    case "set-point": {
      const at = machine * plant.widths.recipe + fault.setPoint;
      physics.offsets[at] = (physics.offsets[at] ?? 0) + fault.step;
      return;
    }
    case "material": {
      openLot(plant, fault.material, machine);
      physics.properties[fault.property] = (physics.properties[fault.property] ?? 0) + fault.step;
      return;
    }
    case "environment":
      return shiftEnvironment(plant, { ...fault, until: now + Math.min(Number.MAX_SAFE_INTEGER, microseconds(fault.seconds)) });
  }
}

function breakSensor(plant: Plant, fault: Extract<CompiledFault, { kind: "sensor" }>, machine: number): void {
  const { sensing, count } = plant.state;
  const now = count[Count.now] ?? 0;
  const at = machine * plant.widths.sensor + fault.sensor;
  const grown = (sensing.biasPerHour[at] ?? 0) * ((now - (sensing.biasSince[at] ?? 0)) / 3_600_000_000);
  sensing.bias[at] = (sensing.bias[at] ?? 0) + grown + fault.step;
  sensing.biasPerHour[at] = (sensing.biasPerHour[at] ?? 0) + fault.perHour;
  sensing.biasSince[at] = now;
  sensing.gain[at] = (sensing.gain[at] ?? 1) * fault.gain;
  const noise = sensing.noise[at] ?? 0;
  sensing.noise[at] = Math.sqrt(noise * noise + fault.noise * fault.noise);
  sensing.dropout[at] = 1 - (1 - (sensing.dropout[at] ?? 0)) * (1 - fault.dropout);
  if (fault.stuck) sensing.isStuck[at] = 1;
}
