import { type MapNetwork, type MapReading, mapClasses, readMap } from "#quality";
import type { Sample } from "./samples.ts";

/** How well a network reads maps that it has never seen. */
export interface Evaluation {
  /** By class, and `random` for maps without a pattern: 2·right / (2·right + missed + wrongly said). A refused map counts as missed. */
  readonly f1: Readonly<Record<string, number>>;
  readonly macroF1: number;
  /** Share of maps, all their patterns known, of which the classes said are exactly those that are there. */
  readonly exactlyRight: number;
  readonly knownRefused: number;
  readonly unknownRefused: number;
  /** By pattern that is none of the classes: share refused. */
  readonly refusedBy: Readonly<Record<string, number>>;
  /** Of maps with at most one pattern, by what is there: on how many of them each thing was said. */
  readonly confusion: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** Reads maps and counts; `known` have no pattern but the classes, `unknown` have one that is none of them. */
export function evaluate(network: MapNetwork, known: readonly Sample[], unknown: readonly Sample[]): Evaluation {
  const readings = known.map((sample) => ({ there: thingsOn(sample), said: said(readingOf(network, sample)) }));
  const refusals = unknown.map((sample) => ({ name: sample.strange ?? "", isRefused: readingOf(network, sample).verdict === "unknown" }));
  const f1 = Object.fromEntries([...mapClasses, "random"].map((thing) => [thing, f1Of(thing, readings)]));
  const names = [...new Set(refusals.map(({ name }) => name))].sort();
  return {
    f1,
    macroF1: mean(Object.values(f1)),
    exactlyRight: share(readings, ({ there, said: found }) => there.join() === found.join()),
    knownRefused: share(readings, ({ said: found }) => found.includes("unknown")),
    unknownRefused: share(refusals, ({ isRefused }) => isRefused),
    refusedBy: Object.fromEntries(names.map((name) => [name, share(refusals.filter((of) => of.name === name), ({ isRefused }) => isRefused)])),
    confusion: confusionOf(readings),
  };
}

function readingOf(network: MapNetwork, { defects }: Sample): MapReading {
  const result = readMap(network, defects);
  if (!result.ok) throw new Error(`${result.fault.path}: found ${result.fault.found}; ${result.fault.allowed}`);
  return result.reading;
}

/** What is said of a map: its classes, or its verdict where there are none. Too few defects are no pattern. */
function said({ verdict, classes }: MapReading): readonly string[] {
  if (verdict === "patterns") return classes;
  return [verdict === "unknown" ? "unknown" : "random"];
}

function thingsOn({ classes }: Sample): readonly string[] {
  return classes.length === 0 ? ["random"] : mapClasses.filter((name) => classes.includes(name));
}

interface Read {
  readonly there: readonly string[];
  readonly said: readonly string[];
}

function f1Of(thing: string, readings: readonly Read[]): number {
  const right = readings.filter(({ there, said: found }) => there.includes(thing) && found.includes(thing)).length;
  const wrong = readings.filter(({ there, said: found }) => there.includes(thing) !== found.includes(thing)).length;
  return (2 * right) / (2 * right + wrong);
}

function confusionOf(readings: readonly Read[]): Record<string, Record<string, number>> {
  const things = [...mapClasses, "random"];
  return Object.fromEntries(things.map((thing) => {
    const of = readings.filter(({ there }) => there.length === 1 && there[0] === thing);
    return [thing, Object.fromEntries([...things, "unknown"].map((column) => [column, of.filter(({ said: found }) => found.includes(column)).length]))];
  }));
}

function share<Of>(list: readonly Of[], is: (of: Of) => boolean): number {
  return list.filter(is).length / list.length;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
