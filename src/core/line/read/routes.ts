import { namedSteps } from "../routes.ts";
import type { StepSpec } from "../flowSpec.ts";
import type { Draft, LineDraft, StationDraft } from "./draft.ts";
import type { Path } from "./path.ts";

/** A step of a route as far as it is right, with its place and its name. */
export interface StepPlace {
  readonly path: Path;
  /** The product's name, and the step's on its route. */
  readonly product: string;
  readonly id: string;
  readonly step: Draft<StepSpec>;
  /** Undefined where it names none that there is. */
  readonly station: StationDraft | undefined;
}

/** The routes that a line writes, product by product. */
export function writtenRoutes(line: LineDraft): StepPlace[][] {
  const stations = new Map((line.stations ?? []).map((station) => [station?.id, station]));
  return Object.entries(line.products ?? {}).map(([product, routed]) => {
    const route = (routed?.route ?? []).map((step) => step ?? {});
    const names = namedSteps(route.map(({ id, station = "" }) => (id === undefined ? { station } : { id, station })));
    return route.map((step, index) => ({
      path: ["products", product, "route", index], product, id: names[index]?.id ?? "", step,
      station: step.station === undefined ? undefined : stations.get(step.station),
    }));
  });
}

/** The names of a line's products and of the steps on their routes; a line that writes none has one, through its stations in order. */
export function stepNames(line: LineDraft): Map<string, string[]> {
  if (Object.hasOwn(line, "products")) {
    return new Map([...Object.keys(line.products ?? {}).map((id): [string, string[]] => [id, []]), ...writtenRoutes(line).map((route): [string, string[]] => [route[0]?.product ?? "", route.map(({ id }) => id)])]);
  }
  const only = line.product?.id ?? line.id;
  return new Map(only === undefined ? [] : [[only, (line.stations ?? []).flatMap((station) => station?.id ?? [])]]);
}

/** Whether nothing of a line's routes is wrong so far, and what they do not name is not named. */
export function routesAreWhole(line: LineDraft): boolean {
  if (!Object.hasOwn(line, "products")) return true;
  const routes = Object.values(line.products ?? {}).map((product) => product?.route ?? []);
  const isWhole = (step: Draft<StepSpec> | undefined): boolean => step?.station !== undefined && (step.setup !== undefined || !Object.hasOwn(step, "setup"));
  return routes.length > 0 && routes.every((route) => route.length > 0 && route.every(isWhole));
}

/** The steps that a lot can come to from the one before: up to the first that every lot does. Lots that are sent back always find room. */
export function goesTo(route: readonly StepPlace[], from: number): readonly StepPlace[] {
  const rest = route.slice(from);
  const certain = rest.findIndex(({ step: { share = 1 } }) => share === 1);
  return certain < 0 ? rest : rest.slice(0, certain + 1);
}
