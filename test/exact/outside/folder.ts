import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Exact cases that were made outside of this project, in the folder that PLANTLOOP_DATA names; null when it names none. */
export const folder = process.env["PLANTLOOP_DATA"] ?? null;

/** A case with an answer, as `queues_exact.json` has it. */
export interface OutsideCase {
  readonly id: string;
  readonly model: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly exact: Readonly<Record<string, unknown>>;
}

/** A saturated line of K like exponential stations with B places before each but the first. */
export interface BalancedLine {
  readonly K: number;
  readonly B: number;
  readonly throughput: number;
  readonly states: number;
  readonly wip_total: number;
}

/** A saturated line with the time of each part at each station, and when each part leaves the first and the last. */
export interface SamplePath {
  readonly K: number;
  readonly b: readonly number[];
  readonly n: number;
  readonly service: readonly (readonly number[])[];
  readonly departure_first: readonly number[];
  readonly departure_last: readonly number[];
}

export interface Outside {
  readonly queues_exact: readonly OutsideCase[];
  readonly exp_lines_balanced: readonly BalancedLine[];
  readonly bas_sample_paths: readonly SamplePath[];
}

/** The cases of one file; none without the folder. */
export function casesOf<File extends keyof Outside>(file: File): Outside[File] | readonly [] {
  if (folder === null) return [];
  return (JSON.parse(readFileSync(join(folder, "reference", `${file}.json`), "utf8")) as { readonly cases: Outside[File] }).cases;
}
