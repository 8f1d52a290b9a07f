import { type Evaluate, compileFormula } from "./formula/evaluate.ts";
import type { DefectMapSpec, DefectPattern } from "./mapSpec.ts";
import type { StationSpec } from "./spec.ts";

/** A defect map as the plant draws it. */
export interface CompiledMap {
  readonly spec: DefectMapSpec;
  readonly id: string;
  readonly shape: "disc" | "rectangle";
  /** Columns and rows of what repeats. */
  readonly fields: readonly [number, number];
  readonly every: number;
  /** Mean number of defects that lie anywhere, over the scope of its station. */
  readonly background: Evaluate;
  readonly patterns: readonly { readonly pattern: DefectPattern; readonly defects: Evaluate }[];
}

/** The maps of a station; `indexOf` says where a name stands in its scope. */
export function compileMaps({ maps = [] }: StationSpec, indexOf: (name: string) => number | undefined): CompiledMap[] {
  const mean = (given: number | string): Evaluate => (typeof given === "number" ? () => given : compileFormula(given, indexOf));
  return maps.map((spec) => ({
    spec,
    id: spec.id,
    shape: spec.shape,
    fields: spec.fields ?? [1, 1],
    every: spec.every ?? 1,
    background: mean(spec.background),
    patterns: (spec.patterns ?? []).map(({ pattern, defects }) => ({ pattern, defects: mean(defects) })),
  }));
}
