import { type CompiledLine, type LineSpec, type StationSpec, compileLine, seconds, station } from "#line";
import { type Plant, advance, createPlant, order } from "#plant";
import { type Decision, type Optimizer, commandOf, createOptimizer, decide, makers, notice, regard, settle } from "#optimizer";
import { type Monitor, createMonitor, watch } from "#quality";
import { type Observation, type Sensing, attachSensing } from "#sensing";
import { type Twin, createTwin, learn, noteCommand } from "#twin";

/** A controlled and a wearing station: `size` drifts with `drift`, and scatters the more the more `wear`. */
export function controlled(given: { readonly work?: Partial<StationSpec>; readonly line?: Partial<LineSpec> } = {}): CompiledLine {
  return compileLine({
    format: "plantloop/line@1",
    id: "controlled",
    arrivals: "saturated",
    product: { id: "part", price: 100, materialCost: 40, scrapCost: 20 },
    stations: [
      station("work", {
        time: seconds(10),
        machines: 2,
        recipe: { trim: { unit: "µm", setPoint: 0, range: [-4, 4], maxStep: 1 } },
        tool: { drift: { unit: "µm", perPart: 0.002, walkSd: 0.005 }, wear: { unit: "1", perPart: 0.001 } },
        makes: { size: { unit: "µm", formula: "10 + trim + drift", noise: "0.4 + wear" } },
        sensors: [{ id: "ripple", unit: "N", reads: "1 + 2*wear", noise: 0.2 }],
        maintenance: { time: seconds(300), cost: 100, every: 2000 },
        ...given.work,
      }),
      station("inspect", { time: seconds(4), bufferBefore: 10 }),
      station("grade", { time: seconds(4), bufferBefore: 10, grades: true }),
    ],
    characteristics: { size: { unit: "µm", spec: [8, 12], target: 10, measuredAt: "inspect", gauge: { noise: 0.1 } } },
    controls: [{ characteristic: "size", station: "work", setPoint: "trim", against: "drift" }],
    wears: [{ station: "work", tool: "wear", sensor: "ripple", limit: 0.5 }],
    faults: {
      jump: { name: { en: "jump", ko: "점프" }, station: "work", tool: "drift", step: 1.5 },
      creep: { name: { en: "creep", ko: "크리프" }, station: "work", tool: "drift", perPart: 0.008 },
      hugeJump: { name: { en: "huge jump", ko: "큰 점프" }, station: "work", tool: "drift", step: 9 },
      break: { name: { en: "break", ko: "파손" }, station: "work", tool: "wear", step: 0.9 },
    },
    ...given.line,
  });
}

/** A plant with a loop of the test's own about it: what the loop of a session does, and nothing else. */
export interface Looped {
  readonly plant: Plant;
  readonly sensing: Sensing;
  readonly twin: Twin;
  readonly monitor: Monitor;
  readonly optimizer: Optimizer;
  readonly decisions: Map<number, Decision>;
  readonly seen: Observation[];
}

export function looped(line: CompiledLine, seed: number): Looped {
  const plant = createPlant(line, { seed });
  const twin = createTwin(line);
  return { plant, sensing: attachSensing(plant), twin, monitor: createMonitor(line), optimizer: createOptimizer(twin), decisions: new Map(), seen: [] };
}

/** Switches all decision makers off but one: what it does is not another's. */
export function only(of: Looped, kind: string): Looped {
  const { state } = of.optimizer;
  state.policy = { ...state.policy, modes: Object.fromEntries(makers.flatMap((maker) => (maker.kind === kind ? [] : [[maker.kind, "off"]]))) };
  return of;
}

/** Runs up to a time in seconds; the loop looks every 30 s. */
export function run(of: Looped, from: number, until: number): void {
  const { plant, sensing, twin, monitor, optimizer, decisions, seen } = of;
  for (let now = from + 30; now <= until; now += 30) {
    advance(plant, now);
    for (const observation of sensing.take()) {
      learn(twin, observation);
      regard(optimizer, observation);
      for (const signal of watch(monitor, observation)) notice(optimizer, signal);
      seen.push(observation);
    }
    for (const settled of settle(optimizer, now)) decisions.set(settled.id, settled);
    for (const decision of decide(optimizer, now, { left: 1 })) {
      decisions.set(decision.id, decision);
      const command = decision.standing.status === "done" ? commandOf(decision) : null;
      if (command === null) continue;
      order(plant, command);
      noteCommand(twin, { at: now, command });
    }
  }
}

/** Decisions that moved something. */
export function acted({ decisions }: Looped): Decision[] {
  return [...decisions.values()].filter((decision) => commandOf(decision) !== null);
}
