import type { CompiledStation } from "#line";
import type { Conditions } from "../conditions.ts";
import type { Twin } from "../twin.ts";
import type { Cases } from "./cases.ts";
import { type Signature, signatureOf } from "./signature.ts";
import type { SuspectKind } from "./suspect.ts";

/** Something that may have gone wrong, where it would be seen, and how it would show. */
export interface Hypothesis {
  readonly kind: SuspectKind;
  readonly station: CompiledStation;
  /** Null where all machines of the station are meant. */
  readonly machine: number | null;
  readonly what: string;
  readonly unit: string;
  /** The lot whose parts it touches, and its material by index; null where it touches all from some time on. */
  readonly lot: { readonly material: number; readonly number: number; readonly openedAt: number } | null;
  /** The sensor by index, where its readings alone are touched; else null. */
  readonly sensor: number | null;
  /** Shapes that it can take. */
  readonly shapes: readonly ("step" | "growth")[];
  /** Logarithm of how likely it is to go wrong, against the others, before anything is seen. */
  readonly prior: number;
  readonly signature: Signature;
}

/**
 * How likely kinds of things are to go wrong against tools, which wear: rough odds of 1 : 2 for materials and sensors, 1 : 3
 * for what else is known, 1 : 7 for what is not.
 */
const priors: Readonly<Record<SuspectKind, number>> = { tool: 0, material: -0.7, sensor: -0.7, "set-point": -1.1, environment: -1.1, gauge: -1.9, machine: -1.9 };

/** All that may be behind a deviation of a characteristic. */
export function hypothesesOf(twin: Twin, cases: Cases, characteristic: number): readonly Hypothesis[] {
  const measuredAt = twin.line.characteristics[characteristic]?.measuredAt ?? 0;
  const upstream = twin.line.stations.filter(({ index }) => index <= measuredAt);
  return [
    ...upstream.flatMap((station) => [...tools(twin, station), ...setPoints(twin, station), ...sensors(twin, station), ...environments(twin, station)]),
    ...upstream.flatMap((station) => (station.responses.length > 0 ? machines(twin, station, characteristic) : [])),
    ...materials(twin, cases),
    ...gauge(twin, characteristic),
  ];
}

function tools(twin: Twin, station: CompiledStation): readonly Hypothesis[] {
  return station.tools.flatMap((tool, index) => {
    const life = Math.min(station.maintenance?.every ?? 1000, 10_000);
    const size = Math.max(Math.abs(tool.perPart) * life, tool.initialSd, tool.machineSd, tool.walkSd * Math.sqrt(life), Math.abs(tool.perHour) * 24) || Math.max(1e-3, Math.abs(tool.initial) / 10);
    const signature = signatureOf(twin, station, {
      name: `tool ${tool.id}`,
      size,
      change: (conditions, by) => {
        const states = conditions.tools[station.index] ?? [];
        states[index] = (states[index] ?? 0) + by;
        return conditions;
      },
    });
    return each(station, (machine) => ({ ...blank, kind: "tool", station, machine, what: tool.id, unit: tool.unit, shapes: ["step", "growth"], signature }));
  });
}

function setPoints(twin: Twin, station: CompiledStation): readonly Hypothesis[] {
  return station.recipe.flatMap(({ id, unit, range, maxStep }, index) => {
    const size = Math.min(maxStep, (range[1] - range[0]) / 10) || 1;
    const signature = signatureOf(twin, station, {
      name: `set point ${id}`,
      size,
      change: (conditions, by) => {
        const values = conditions.setPoints[station.index] ?? [];
        values[index] = (values[index] ?? 0) + by;
        return conditions;
      },
    });
    return each(station, (machine) => ({ ...blank, kind: "set-point", station, machine, what: id, unit, shapes: ["step"], signature }));
  });
}

/** A sensor that shows wrong touches its own readings and nothing else. */
function sensors(twin: Twin, station: CompiledStation): readonly Hypothesis[] {
  return station.sensors.flatMap(({ id, unit, ownSd }, sensor) => {
    const size = 3 * ownSd || 1;
    const none = twin.line.characteristics.map(() => 0);
    const signature: Signature = { size, shifts: none, scatter: none.map(() => 1), sensorShifts: station.sensors.map((_, index) => (index === sensor ? 3 : 0)) };
    return each(station, (machine) => ({ ...blank, kind: "sensor", station, machine, what: id, unit, sensor, shapes: ["step", "growth"], signature }));
  });
}

function environments(twin: Twin, station: CompiledStation): readonly Hypothesis[] {
  const { physics } = twin.line;
  return physics.environment.flatMap(({ id, mean, amplitude, wanderSd }, index) => {
    const size = Math.max(amplitude, wanderSd) || Math.abs(mean) / 10 || 1;
    const change = (conditions: Conditions, by: number): Conditions => ({
      ...conditions,
      surroundings: twin.line.stations.map((other) => (other === station ? physics.nominal.map((value, at) => (at === index ? value + by : value)) : undefined)),
    });
    const signature = signatureOf(twin, station, { name: `environment ${id}`, size, change });
    const unit = twin.line.spec.environment?.[id]?.unit ?? "";
    return shows(signature) ? [{ ...blank, kind: "environment", station, machine: null, what: id, unit, shapes: ["step", "growth"], signature } satisfies Omit<Hypothesis, "prior">].map(withPrior) : [];
  });
}

/** The newest lots of each material. */
function materials(twin: Twin, cases: Cases): readonly Hypothesis[] {
  const { physics, stations, spec } = twin.line;
  return physics.properties.flatMap(({ id, material, mean, sd }, property) => {
    const of = physics.materials[material];
    const station = stations[of?.station ?? -1];
    if (of === undefined || station === undefined) return [];
    const at = physics.environment.length + property;
    const size = sd || Math.abs(mean) / 10 || 1;
    const change = (conditions: Conditions, by: number): Conditions => ({
      ...conditions,
      surroundings: stations.map((other) => (other.index >= station.index ? physics.nominal.map((value, index) => (index === at ? value + by : value)) : undefined)),
    });
    const signature = signatureOf(twin, station, { name: `material ${of.id} ${id}`, size, change });
    const unit = spec.materials?.[of.id]?.properties?.[id]?.unit ?? "";
    const lots = cases.opened[material] ?? [];
    return shows(signature)
      ? lots.map(({ lot, at: openedAt }) => withPrior({ ...blank, kind: "material", station, machine: null, what: id, unit, lot: { material, number: lot, openedAt }, shapes: ["step"], signature }))
      : [];
  });
}

/** A gauge that measures wrong touches the values of its own machine. */
function gauge(twin: Twin, characteristic: number): readonly Hypothesis[] {
  const { characteristics, stations } = twin.line;
  const of = characteristics[characteristic];
  const station = stations[of?.measuredAt ?? -1];
  if (of === undefined || station === undefined) return [];
  return each(station, (machine) => ({ ...blank, kind: "gauge", station, machine, what: of.id, unit: of.spec.unit, shapes: ["step", "growth"], signature: alone(twin, station, characteristic) }));
}

/** A machine whose parts come out otherwise, for nothing that the line model knows. */
function machines(twin: Twin, station: CompiledStation, characteristic: number): readonly Hypothesis[] {
  const of = twin.line.characteristics[characteristic];
  return of === undefined ? [] : each(station, (machine) => ({ ...blank, kind: "machine", station, machine, what: of.id, unit: of.spec.unit, shapes: ["step", "growth"], signature: alone(twin, station, characteristic) }));
}

/** One characteristic shifts by a standard deviation of its measurements, and nothing else does. */
function alone(twin: Twin, station: CompiledStation, characteristic: number): Signature {
  const { characteristics } = twin.line;
  return { size: 1, shifts: characteristics.map((_, index) => (index === characteristic ? 1 : 0)), scatter: characteristics.map(() => 1), sensorShifts: station.sensors.map(() => 0) };
}

const blank = { lot: null, sensor: null } as const;

function each(station: CompiledStation, make: (machine: number) => Omit<Hypothesis, "prior">): readonly Hypothesis[] {
  return Array.from({ length: station.machines }, (_, machine) => make(machine)).filter(({ signature }) => shows(signature)).map(withPrior);
}

function withPrior(hypothesis: Omit<Hypothesis, "prior">): Hypothesis {
  return { ...hypothesis, prior: priors[hypothesis.kind] };
}

/** Whether a change of usual size would be seen at all. */
function shows({ shifts, scatter, sensorShifts }: Signature): boolean {
  const least = 0.05;
  return [...shifts, ...sensorShifts].some((shift) => Math.abs(shift) > least) || scatter.some((ratio) => Math.abs(ratio - 1) > least);
}
