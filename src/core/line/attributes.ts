import { type WrittenStep, routesOf } from "./routes.ts";
import type { LineSpec, StationSpec } from "./spec.ts";

/** Attributes of parts, and where on a route each comes about. */

/** What of a line says what its attributes are; parts of it may be missing. */
interface Attributed {
  readonly stations?: readonly ({ readonly makes?: object | undefined } | undefined)[] | undefined;
  readonly products?: Readonly<Record<string, { readonly route?: readonly ({ readonly numberedAs?: string | undefined } | undefined)[] | undefined } | undefined>> | undefined;
}

/** The attributes of a line, each once: what its stations make, and what numbers the parts that come of one. */
export function attributeNames({ stations = [], products = {} }: Attributed): string[] {
  const made = stations.flatMap((station) => Object.keys(station?.makes ?? {}));
  const numbered = Object.values(products).flatMap((product) => (product?.route ?? []).flatMap((step) => step?.numberedAs ?? []));
  return [...new Set([...made, ...numbered])];
}

/** Whether a station makes an attribute at a step. */
export function isMadeAt(station: StationSpec | undefined, step: string, attribute: string): boolean {
  const response = station?.makes?.[attribute];
  if (response === undefined) return false;
  return response.at === undefined || (typeof response.at === "string" ? response.at === step : response.at.includes(step));
}

/** Where the attributes of a line's products come from. */
interface Origins {
  /** By product and step of its route: the attributes that the step gives. */
  readonly given: ReadonlyMap<string, readonly ReadonlySet<string>[]>;
  /** By product: what it comes of, and by which attribute it is numbered then. */
  readonly parents: ReadonlyMap<string, readonly { readonly product: string; readonly numberedAs: string | undefined }[]>;
}

/** Worked out once a line. */
const known = new WeakMap<LineSpec, Origins>();

function originsOf(spec: LineSpec): Origins {
  const found = known.get(spec) ?? findOrigins(spec);
  known.set(spec, found);
  return found;
}

function findOrigins(spec: LineSpec): Origins {
  const stations = new Map(spec.stations.map((station) => [station.id, station]));
  const routes = routesOf(spec);
  const parents = new Map<string, { readonly product: string; readonly numberedAs: string | undefined }[]>();
  for (const [product, route] of routes) {
    for (const { spec: { splitsInto = {}, numberedAs } } of route) {
      for (const part of Object.keys(splitsInto)) parents.set(part, [...(parents.get(part) ?? []), { product, numberedAs }]);
    }
  }
  const gives = ({ id, spec: step }: WrittenStep): ReadonlySet<string> => {
    const station = stations.get(step.station);
    return new Set([...Object.keys(station?.makes ?? {}).filter((name) => isMadeAt(station, id, name)), ...Object.keys(step.inherits ?? {})]);
  };
  return { parents, given: new Map([...routes].map(([product, route]) => [product, route.map(gives)])) };
}

/** Whether lots of a product get an attribute on their route, or bring it from what they come of. */
export function brings(spec: LineSpec, product: string, attribute: string): boolean {
  const { given, parents } = originsOf(spec);
  const asked = new Set([product]);
  for (const one of asked) {
    if (given.get(one)?.some((step) => step.has(attribute)) === true) return true;
    for (const parent of parents.get(one) ?? []) {
      if (parent.numberedAs === attribute) return true;
      asked.add(parent.product);
    }
  }
  return false;
}

/** What becomes of a line's characteristics at one step of a route, by index. */
export interface StepCharacteristics {
  /** Measured there: of those that its station measures, the ones that were made since the lot was last there, or that it has brought with it. */
  readonly measures: readonly number[];
  /** What a lot has when it has done the step. */
  readonly made: readonly number[];
}

/** By step of a route of a product. One pass: a route may have thousands of steps. */
export function characteristicsAlong(spec: LineSpec, product: string, route: readonly WrittenStep[]): readonly StepCharacteristics[] {
  const ids = Object.keys(spec.characteristics ?? {});
  if (ids.length === 0) return route.map(() => nothing);
  const givenAt = (originsOf(spec).given.get(product) ?? []).map((given) => ids.flatMap((id, index) => (given.has(id) ? [index] : [])));
  const givenHere = new Set(givenAt.flat());
  const brought = ids.flatMap((id, index) => (!givenHere.has(index) && brings(spec, product, id) ? [index] : []));
  const measuredAt = Object.values(spec.characteristics ?? {}).map((characteristic) => characteristic.measuredAt);
  // The step that made each last; what is brought was there before the first.
  const lastMade = new Map(brought.map((index) => [index, -1]));
  const lastVisit = new Map<string, number>();
  let made: readonly number[] = brought;
  return route.map(({ spec: { station } }, at) => {
    const given = givenAt[at] ?? [];
    if (given.some((index) => !lastMade.has(index))) made = [...new Set([...made, ...given])].toSorted((one, other) => one - other);
    for (const index of given) lastMade.set(index, at);
    const before = lastVisit.get(station) ?? -2;
    lastVisit.set(station, at);
    return { made, measures: made.filter((index) => measuredAt[index] === station && (lastMade.get(index) ?? -2) > before) };
  });
}

const nothing: StepCharacteristics = { measures: [], made: [] };
