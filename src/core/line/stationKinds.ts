import { byFileName } from "./byFileName.ts";
import type { LineSpec, Text } from "./spec.ts";

/** What is known of a kind of station whatever line it stands in. The plant knows nothing of kinds. */
export interface StationKindSpec {
  readonly name: Text;
  /** What it does to a part. */
  readonly does: Text;
  /** Where it is at home; left out, anywhere. */
  readonly sector?: LineSpec["sector"];
  /** Figures of the right size for those who model one, with their source. */
  readonly typical?: { readonly time: string; readonly failures?: string; readonly source: string };
}

/** All kinds of stations, by the names of their files in `kinds`. */
export const stationKinds: ReadonlyMap<string, StationKindSpec> = byFileName(import.meta.glob<{ readonly kind: StationKindSpec }>("./kinds/*.ts", { eager: true }), ({ kind }) => kind);

/** What a kind is called; null for one that is not known. More of a kind the built page does not have: the rest is for those who model a line. */
export function kindName(kind: string): Text | null {
  return stationKinds.get(kind)?.name ?? null;
}
