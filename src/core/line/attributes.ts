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

/** Whether a step gives its lot an attribute. */
function gives(spec: LineSpec, { id, spec: step }: WrittenStep, attribute: string): boolean {
  const station = spec.stations.find((found) => found.id === step.station);
  return isMadeAt(station, id, attribute) || Object.hasOwn(step.inherits ?? {}, attribute);
}

/** Whether lots of a product get an attribute on their route, or bring it from what they come of. */
export function brings(spec: LineSpec, product: string, attribute: string): boolean {
  return doesBring(spec, attribute, [product]);
}

/** Of the last of some products, each of which comes of the next. */
function doesBring(spec: LineSpec, attribute: string, through: readonly string[]): boolean {
  const routes = routesOf(spec);
  const product = through.at(-1) ?? "";
  if (routes.get(product)?.some((step) => gives(spec, step, attribute)) === true) return true;
  return [...routes].some(([parent, route]) =>
    route.some(({ spec: { splitsInto = {}, numberedAs } }) => Object.hasOwn(splitsInto, product) && (numberedAs === attribute || (!through.includes(parent) && doesBring(spec, attribute, [...through, parent])))),
  );
}

/**
 * By step of a route: the characteristics that are measured there, by index. Of those that its station measures it is the ones that were
 * made since the lot was last there, or that it has brought with it.
 */
export function measuresOf(spec: LineSpec, product: string, route: readonly WrittenStep[]): readonly (readonly number[])[] {
  const characteristics = Object.entries(spec.characteristics ?? {});
  return route.map(({ spec: { station } }, index) => {
    const before = route.slice(0, index).findLastIndex((step) => step.spec.station === station);
    return characteristics.flatMap(([id, { measuredAt }], at) => {
      if (measuredAt !== station) return [];
      const isNew = route.slice(before + 1, index + 1).some((step) => gives(spec, step, id));
      return isNew || (before < 0 && !route.some((step) => gives(spec, step, id)) && brings(spec, product, id)) ? [at] : [];
    });
  });
}

/** By step of a route: the characteristics that a lot has when it has done that step, by index. */
export function madeBy(spec: LineSpec, product: string, route: readonly WrittenStep[]): readonly (readonly number[])[] {
  const ids = Object.keys(spec.characteristics ?? {});
  const brought = ids.filter((id) => !route.some((step) => gives(spec, step, id)) && brings(spec, product, id));
  return route.map((_, index) => ids.flatMap((id, at) => (brought.includes(id) || route.slice(0, index + 1).some((step) => gives(spec, step, id)) ? [at] : [])));
}
