import type { FailuresSpec } from "../spec.ts";
import type { Draft, StationDraft } from "./draft.ts";
import type { Path } from "./path.ts";

interface ModePlace {
  readonly path: Path;
  readonly mode: Draft<FailuresSpec>;
}

/** The failure modes of a station that are right, each with its place. */
export function failureModes(station: StationDraft | undefined, index: number): ModePlace[] {
  const path = ["stations", index, "failures"];
  const { failures } = station ?? {};
  if (failures === undefined) return [];
  if (!isList(failures)) return [{ path, mode: failures }];
  return failures.flatMap((mode, at) => (mode === undefined ? [] : [{ path: [...path, at], mode }]));
}

/** Whether a value that can be one or several is several. */
export function isList<One>(value: One | readonly (One | undefined)[]): value is readonly (One | undefined)[] {
  return Array.isArray(value);
}
