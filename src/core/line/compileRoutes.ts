import { attributeNames, brings, characteristicsAlong, type StepCharacteristics } from "./attributes.ts";
import type { CompiledCount, CompiledInheritance, CompiledInventory, CompiledProduct, CompiledRelease, CompiledSetups, CompiledStep } from "./compiledFlow.ts";
import type { StepSpec } from "./flowSpec.ts";
import { routesOf, type WrittenStep } from "./routes.ts";
import { meanSeconds } from "./mean.ts";
import { resolveDistribution } from "./resolve.ts";
import type { DurationSpec, LineSpec, StationSpec } from "./spec.ts";
import { seconds, secondsIn } from "./units.ts";

/** What the compiled routes of a line consist of. */
export interface CompiledRoutes {
  readonly products: readonly CompiledProduct[];
  readonly steps: readonly CompiledStep[];
  readonly machinesRemembered: number;
  readonly endsRemembered: number;
}

/** All routes of a line as one table of steps. */
export function compileRoutes(spec: LineSpec, setupsOf: readonly (CompiledSetups | null)[]): CompiledRoutes {
  const steps: CompiledStep[] = [];
  const products: CompiledProduct[] = [];
  let machinesRemembered = 0;
  let endsRemembered = 0;
  const groups = groupsOf(spec);
  const attributes = attributeNames(spec);
  for (const [product, written] of routesOf(spec)) {
    const first = steps.length;
    const along = characteristicsAlong(spec, product, written);
    const machines = new Memory(written.flatMap(({ spec: { sameMachineAs } }) => sameMachineAs ?? []));
    const ends = new Memory(written.flatMap(({ spec: { queueLimit } }) => queueLimit?.after ?? []));
    machinesRemembered = Math.max(machinesRemembered, machines.size);
    endsRemembered = Math.max(endsRemembered, ends.size);
    const indexOf = (id: string): number => first + written.findIndex((step) => step.id === id);
    written.forEach((step, at) => {
      steps.push(compileStep({ line: spec, setupsOf, groups, indexOf, machines, ends, attributes, characteristics: along[at] ?? { measures: [], made: [] } }, step, { product: products.length, id: product, index: first + at, isLast: at === written.length - 1 }));
    });
    const isComponent = [...routesOf(spec).values()].flat().some(({ spec: { components } }) => components !== undefined && Object.hasOwn(components, product));
    products.push({ id: product, firstStep: first, isComponent, stock: spec.products?.[product]?.stock ?? Number.POSITIVE_INFINITY });
  }
  return { products, steps, machinesRemembered, endsRemembered };
}

/** Places in a lot's memory, one for each step that others ask about. */
class Memory {
  readonly #names: readonly string[];

  constructor(names: readonly string[]) {
    this.#names = [...new Set(names)];
  }

  get size(): number {
    return this.#names.length;
  }

  of(step: string | undefined): number {
    return step === undefined ? -1 : this.#names.indexOf(step);
  }
}

interface RouteNames {
  readonly line: LineSpec;
  readonly setupsOf: readonly (CompiledSetups | null)[];
  readonly groups: ReadonlyMap<string, number>;
  readonly indexOf: (id: string) => number;
  readonly machines: Memory;
  readonly ends: Memory;
  readonly attributes: readonly string[];
  /** Of this step. */
  readonly characteristics: StepCharacteristics;
}

interface Place {
  readonly product: number;
  /** The product's id. */
  readonly id: string;
  readonly index: number;
  readonly isLast: boolean;
}

function compileStep(names: RouteNames, { id, spec }: WrittenStep, place: Place): CompiledStep {
  const stationIndex = names.line.stations.findIndex((station) => station.id === spec.station);
  const station = names.line.stations[stationIndex];
  if (station === undefined) throw new Error(`unknown station ${spec.station} in line ${names.line.id}`);
  const time = resolveDistribution(spec.time ?? station.time ?? seconds(0));
  const batch = spec.batch ?? station.batch;
  const { rework, queueLimit } = spec;
  return {
    index: place.index, id, product: place.product, station: stationIndex, next: place.isLast ? -1 : place.index + 1,
    luckName: names.line.products === undefined ? "" : `route:${place.id}/${id}`,
    time, per: spec.per ?? "lot",
    cadence: spec.cadence === undefined ? null : secondsIn(spec.cadence),
    batchGroup: names.groups.get(batchGroupName(station, spec, { product: place.id, step: id })) ?? -1,
    batchMinimum: batch?.minimum ?? 1,
    batchMaximum: batch?.maximum ?? 1,
    setup: spec.setup === undefined ? -1 : (names.setupsOf[stationIndex]?.names.indexOf(spec.setup) ?? -1),
    setupTime: spec.setupTime === undefined ? null : resolveDistribution(spec.setupTime),
    share: spec.share ?? 1,
    rework: rework === undefined ? null : { share: rework.share, to: names.indexOf(rework.to), limit: rework.limit ?? defaultReworks },
    scrap: spec.scrap ?? 0,
    remembersMachine: names.machines.of(id), comesBackTo: names.machines.of(spec.sameMachineAs), remembersEnd: names.ends.of(id),
    queueLimit: queueLimit === undefined ? null : { end: names.ends.of(queueLimit.after), seconds: secondsIn(queueLimit.time), scraps: queueLimit.late === "scrap" },
    components: countsOf(names.line, spec.components), splitsInto: countsOf(names.line, spec.splitsInto),
    inherits: inheritancesOf(names, spec), numberedAs: spec.numberedAs === undefined ? -1 : names.attributes.indexOf(spec.numberedAs), measures: names.characteristics.measures, made: names.characteristics.made,
    meanSeconds: meanSeconds(time),
  };
}

const defaultReworks = 10;

function countsOf(line: LineSpec, lots: Readonly<Record<string, number>> = {}): CompiledCount[] {
  const products = Object.keys(line.products ?? {});
  return Object.entries(lots).map(([product, count]) => ({ product: products.indexOf(product), lots: count }));
}

function inheritancesOf({ line, attributes }: RouteNames, { inherits = {}, components = {} }: StepSpec): CompiledInheritance[] {
  const products = Object.keys(line.products ?? {});
  return Object.entries(inherits).map(([name, how]) => ({
    attribute: attributes.indexOf(name), how,
    products: new Set(Object.keys(components).filter((product) => brings(line, product, name)).map((product) => products.indexOf(product))),
  }));
}

/** Numbers of the batch groups of a line, through all stations. */
function groupsOf(spec: LineSpec): Map<string, number> {
  const groups = new Map<string, number>();
  for (const [product, written] of routesOf(spec)) {
    for (const { id, spec: step } of written) {
      const station = spec.stations.find((found) => found.id === step.station);
      if (station?.batch === undefined) continue;
      const name = batchGroupName(station, step, { product, step: id });
      if (!groups.has(name)) groups.set(name, groups.size);
    }
  }
  return groups;
}

function batchGroupName(station: StationSpec, step: StepSpec, { product, step: id }: { readonly product: string; readonly step: string }): string {
  const of = station.batch?.of ?? "step";
  if (of === "any") return `${station.id}/`;
  if (of === "product") return `${station.id}/product:${product}`;
  if (of === "family" && step.family !== undefined) return `${station.id}/family:${step.family}`;
  return `${station.id}/step:${product}/${id}`;
}

/** What is released into a line. A line of one product has one release, whose luck has the name of old. */
export function compileReleases(spec: LineSpec, products: readonly CompiledProduct[]): CompiledRelease[] {
  const { arrivals } = spec;
  if (spec.releases !== undefined) {
    return spec.releases.map(({ id, product, interarrival, at, first, maximum, pieces, priority, due }) => ({
      id, product: products.findIndex((found) => found.id === product), interarrival: interarrival === undefined ? null : resolveDistribution(interarrival),
      first: first === undefined ? null : secondsIn(first), at: at === undefined ? null : at.map(secondsIn),
      maximum: maximum ?? Number.POSITIVE_INFINITY, pieces: pieces ?? 1, priority: priority ?? 0, due: durationOr(due, Number.POSITIVE_INFINITY), luckName: `release:${id}`,
    }));
  }
  const flowing = typeof arrivals === "object" && "interarrival" in arrivals ? arrivals : null;
  return [{
    id: products[0]?.id ?? spec.id, product: 0, interarrival: flowing === null ? null : resolveDistribution(flowing.interarrival), first: null, at: null,
    maximum: flowing?.maximum ?? Number.POSITIVE_INFINITY, pieces: 1, priority: 0, due: Number.POSITIVE_INFINITY, luckName: "arrival",
  }];
}

/** Lots that are in the line at the start. */
export function compileInventory(spec: LineSpec, { products, steps }: CompiledRoutes): CompiledInventory[] {
  return (spec.inventory ?? []).map(({ product, step, lots, pieces, priority, due }) => {
    const index = products.findIndex((found) => found.id === product);
    const first = products[index]?.firstStep ?? 0;
    return {
      product: index, step: step === undefined ? first : steps.findIndex((found) => found.product === index && found.id === step),
      lots: lots ?? 1, pieces: pieces ?? 1, priority: priority ?? 0, due: durationOr(due, Number.POSITIVE_INFINITY),
    };
  });
}

function durationOr(duration: DurationSpec | undefined, otherwise: number): number {
  return duration === undefined ? otherwise : secondsIn(duration);
}
