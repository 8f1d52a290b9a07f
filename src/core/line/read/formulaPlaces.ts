import { dispatchNames } from "../compiledFlow.ts";
import type { LineDraft, StationDraft } from "./draft.ts";
import { isList } from "./failureModes.ts";
import type { Path } from "./path.ts";
import { writtenRoutes } from "./routes.ts";

/** A formula, where it stands, and what it can use there. */
export interface FormulaPlace {
  readonly path: Path;
  readonly formula: string;
  /** Names of the design, of set points, of tool states, of measured characteristics. */
  readonly names: readonly string[];
  /** It can use the attributes that are made before this. */
  readonly before: Moment;
}

/** A moment on a part's way: the station, and how many of its responses are made by then. */
export interface Moment {
  readonly station: number;
  readonly responses: number;
}

/** Before anything is made. */
const start: Moment = { station: 0, responses: 0 };

/** Every formula of a line. */
export function formulaPlaces(line: LineDraft): FormulaPlace[] {
  const design = Object.keys(line.design ?? {});
  const overDesign = (path: Path, formula: unknown): FormulaPlace[] => (typeof formula === "string" ? [{ path, formula, names: design, before: start }] : []);
  return [
    ...overDesign(["product", "price"], line.product?.price),
    ...overDesign(["product", "materialCost"], line.product?.materialCost),
    ...Object.entries(line.products ?? {}).flatMap(([id, product]) => [
      ...overDesign(["products", id, "price"], product?.price),
      ...overDesign(["products", id, "materialCost"], product?.materialCost),
    ]),
    ...Object.entries(line.characteristics ?? {}).flatMap(([id, characteristic]) =>
      (characteristic?.spec ?? []).flatMap((limit, index) => overDesign(["characteristics", id, "spec", index], limit)),
    ),
    ...(line.stations ?? []).flatMap((station, index) => (station === undefined ? [] : placesOfStation(line, station, index))),
  ];
}

/** When each attribute of a line is first made, and the lot of a material first used. */
export function firstMade(line: LineDraft): Map<string, Moment> {
  const made = new Map<string, Moment>();
  for (const material of Object.values(line.materials ?? {})) {
    const station = (line.stations ?? []).findIndex((found) => found?.id !== undefined && found.id === material?.at);
    if (station >= 0) for (const name of Object.keys(material?.properties ?? {})) made.set(name, { station, responses: -1 });
  }
  line.stations?.forEach((station, index) => {
    Object.keys(station?.makes ?? {}).forEach((name, at) => {
      if (!made.has(name)) made.set(name, { station: index, responses: at });
    });
  });
  for (const { step } of writtenRoutes(line).flat()) {
    const station = (line.stations ?? []).findIndex((found) => found?.id !== undefined && found.id === step.station);
    if (step.numberedAs !== undefined && station >= 0 && !made.has(step.numberedAs)) made.set(step.numberedAs, { station, responses: Number.POSITIVE_INFINITY });
  }
  return made;
}

function placesOfStation(line: LineDraft, station: StationDraft, index: number): FormulaPlace[] {
  const names = [...Object.keys(station.recipe ?? {}), ...Object.keys(station.tool ?? {}), ...Object.keys(line.design ?? {}), ...Object.keys(line.environment ?? {})];
  const place = (where: Path, formula: unknown, responses: number): FormulaPlace[] =>
    typeof formula === "string" ? [{ path: ["stations", index, ...where], formula, names, before: { station: index, responses } }] : [];
  return [
    ...Object.entries(station.makes ?? {}).flatMap(([id, response], at) => [
      ...place(["makes", id, "formula"], response?.formula, at),
      ...place(["makes", id, "noise"], response?.noise, at),
    ]),
    ...(station.sensors ?? []).flatMap((sensor, at) => place(["sensors", at, "reads"], sensor?.reads, Number.POSITIVE_INFINITY)),
    ...(station.maps ?? []).flatMap((map, at) => [
      ...place(["maps", at, "background"], map?.background, Number.POSITIVE_INFINITY),
      ...(map?.patterns ?? []).flatMap((pattern, which) => place(["maps", at, "patterns", which, "defects"], pattern?.defects, Number.POSITIVE_INFINITY)),
    ]),
    ...placesOfRework(line, station, index),
    ...placesOfDispatch(station, index),
  ];
}

/** Who goes first is worked out from what is known of a lot that waits. */
function placesOfDispatch({ dispatch }: StationDraft, index: number): FormulaPlace[] {
  const path = ["stations", index, "dispatch"];
  if (dispatch === undefined) return [];
  const rules = isList(dispatch) ? dispatch.map((rule, at) => ({ rule, path: [...path, at, "formula"] })) : [{ rule: dispatch, path: [...path, "formula"] }];
  return rules.flatMap(({ rule, path: at }) => (typeof rule === "object" && rule.formula !== undefined ? [{ path: at, formula: rule.formula, names: dispatchNames, before: start }] : []));
}

/** Rework is judged by what its station measures. */
function placesOfRework(line: LineDraft, station: StationDraft, index: number): FormulaPlace[] {
  if (station.rework?.when === undefined) return [];
  const measured = Object.entries(line.characteristics ?? {}).flatMap(([id, characteristic]) => (characteristic?.measuredAt === station.id ? [id] : []));
  return [{ path: ["stations", index, "rework", "when"], formula: station.rework.when, names: [...measured, ...Object.keys(line.design ?? {})], before: start }];
}
