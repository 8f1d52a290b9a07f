import type { LineDraft, StationDraft } from "./draft.ts";
import { writtenRoutes } from "./routes.ts";

/** A step at a station that makes batches. */
export interface BatchVisit {
  readonly product: string;
  readonly step: string;
  /** The station's place in the line. */
  readonly station: number;
  /** Lots of one group can share a batch. */
  readonly group: string;
  readonly minimum: number;
  readonly maximum: number;
  /** Whether a lot that has waited long is started with what there is. */
  readonly starts: boolean;
}

/** Every step of a line at a station that makes batches; in a line without routes each station is a step. */
export function batchVisits(line: LineDraft): BatchVisit[] {
  const index = new Map((line.stations ?? []).map((station, at) => [station, at]));
  if (Object.hasOwn(line, "products")) {
    return writtenRoutes(line).flat().flatMap(({ product, id, step, station }) => visit(station, { product, id, index: index.get(station) ?? 0, family: step.family, bounds: step.batch }));
  }
  const product = line.product?.id ?? line.id ?? "";
  return (line.stations ?? []).flatMap((station, at) => visit(station, { product, id: station?.id ?? "", index: at, family: undefined, bounds: undefined }));
}

interface Visitor {
  readonly product: string;
  readonly id: string;
  readonly index: number;
  readonly family: string | undefined;
  readonly bounds: { readonly minimum?: number | undefined; readonly maximum?: number | undefined } | undefined;
}

function visit(station: StationDraft | undefined, { product, id, index, family, bounds }: Visitor): BatchVisit[] {
  const batch = station?.batch;
  if (batch === undefined) return [];
  const { minimum = 1, maximum = Number.POSITIVE_INFINITY } = bounds ?? batch;
  const ownGroup = batch.of === "family" && family !== undefined ? `family ${family}` : `step ${product}/${id}`;
  const group = batch.of === "any" ? "any" : batch.of === "product" ? product : ownGroup;
  return [{ product, step: id, station: index, group, minimum, maximum, starts: batch.wait !== undefined }];
}

/** Values by what they have in common. */
export function grouped<Key, Value>(values: readonly Value[], by: (value: Value) => Key): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const value of values) {
    const group = groups.get(by(value));
    if (group === undefined) groups.set(by(value), [value]);
    else group.push(value);
  }
  return groups;
}
