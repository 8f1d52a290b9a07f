import { type CompiledLine, type LineSpec, type TimedCommand, compileLine, seconds, station } from "#line";
import { advance, createPlant, forkPlant, order, plantSeconds } from "#plant";
import { type SensorVerdict, assessSensors, createSensorHealth, noteSensorCommand, watchSensors } from "#quality";
import { type Observation, attachSensing } from "#sensing";

const name = { en: "fault", ko: "고장" };

/** A filler of three machines whose pump, needle and sensors can go wrong; weight and voids are measured of every part two stations later. */
export const filled: LineSpec = {
  format: "plantloop/line@1",
  id: "filled",
  arrivals: { interarrival: { exponential: { mean: seconds(4) } } },
  materials: { resin: { at: "fill", lot: 150, properties: { viscosity: { unit: "Pa·s", mean: 10, sd: 0.3 } } } },
  stations: [
    station("fill", {
      time: { lognormal: { mean: seconds(9), cv: 0.1 } },
      machines: 3,
      bufferBefore: null,
      recipe: { mass: { unit: "mg", setPoint: 12, range: [9, 15] } },
      tool: { clog: { unit: "mg", initialSd: 0.05, perPart: 0.0004, spread: 0.4, walkSd: 0.004 } },
      makes: { weight: { formula: "mass - clog - 0.05*(viscosity - 10)", noise: 0.1 } },
      sensors: [{ id: "flow", unit: "mg", reads: "mass - clog", noise: 0.12, quantum: 0.01 }],
      maintenance: { time: seconds(60), every: 2000, staggered: true },
    }),
    station("cure", { time: seconds(2), bufferBefore: null, makes: { voids: { formula: "max(0, 1.5 + 1.2*(12 - weight))", noise: 0.2 } } }),
    station("inspect", { time: seconds(3), bufferBefore: null }),
  ],
  characteristics: {
    weight: { unit: "mg", spec: [10, 14], measuredAt: "inspect", gauge: { noise: 0.05 } },
    voids: { unit: "%", spec: [null, 4], measuredAt: "inspect", gauge: { noise: 0.05 } },
  },
  faults: {
    biased: { name, station: "fill", sensor: "flow", step: 0.5 },
    drifting: { name, station: "fill", sensor: "flow", perHour: 4 },
    noisier: { name, station: "fill", sensor: "flow", noise: 0.4 },
    stuck: { name, station: "fill", sensor: "flow", stuck: true },
    "dropping-out": { name, station: "fill", sensor: "flow", dropout: 0.4 },
    clog: { name, station: "fill", tool: "clog", step: 0.5 },
    clogging: { name, station: "fill", tool: "clog", perPart: 0.012 },
    pump: { name, station: "fill", setPoint: "mass", step: -0.5 },
  },
};

export interface Injection {
  /** Null for none. */
  readonly fault: string | null;
  readonly machine: number;
  readonly verdicts: readonly SensorVerdict[];
}

export interface Injected {
  readonly seed: number;
  /** Simulated seconds before the fault, and from it to the verdict. */
  readonly before: number;
  readonly after: number;
  /** Ordered a while after the fault, as a controller might. */
  readonly command?: Extract<TimedCommand["command"], { type: "set-point" }>;
}

/** Runs a line once without a fault, then from one moment on once with each of some faults, and says what is believed of the sensors in the end. */
export function inject(line: CompiledLine, faults: readonly { readonly fault: string | null; readonly machine: number }[], { seed, before, after, command }: Injected): readonly Injection[] {
  const plant = createPlant(line, { seed });
  const sensing = attachSensing(plant);
  const healthy = createSensorHealth(line);
  advance(plant, before);
  watchAll(healthy, sensing.take());
  return faults.map(({ fault, machine }) => {
    const copy = forkPlant(plant);
    const copied = attachSensing(copy);
    const health = { ...healthy, state: structuredClone(healthy.state) };
    if (fault !== null) order(copy, { type: "fault", fault, machine });
    if (command !== undefined) {
      advance(copy, before + after / 4);
      watchAll(health, copied.take());
      order(copy, command);
      noteSensorCommand(health, { at: plantSeconds(copy), command });
    }
    advance(copy, before + after);
    watchAll(health, copied.take());
    return { fault, machine, verdicts: assessSensors(health) };
  });
}

function watchAll(health: Parameters<typeof watchSensors>[0], observations: readonly Observation[]): void {
  for (const observation of observations) watchSensors(health, observation);
}

export const filledLine = compileLine(filled);
