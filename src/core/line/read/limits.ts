import type { Problem } from "../problem.ts";
import { describeBytes } from "./describe.ts";
import { allowed } from "./messages.ts";

/** What a line model may hold at most. A plant that is larger than these is a mistake or an attack. */
export const limits = {
  stations: 200,
  machinesOfStation: 1000,
  machines: 5000,
  bufferPlaces: 1_000_000,
  /** JSON objects and lists within one another. */
  nesting: 32,
  /** Values of all kinds in one model. */
  values: 1_000_000,
  idLength: 64,
  /** Set points, tool states, responses or sensors of one station; characteristics, controls, wears or faults of a line. */
  names: 100,
  designParameters: 20,
  /** Responses of all stations; each is a number that every part carries. */
  attributes: 500,
  /** Set points, tool states or sensors of all stations, each. */
  inAll: 1000,
  /** The same, counted for every machine that has them. */
  onMachines: 20_000,
  /**
   * Control charts of all machines: beyond these each would keep too few points to show anything, for the points of all have to
   * be written into every snapshot and copied with every summary while the page waits. Nobody looks at as many.
   */
  charts: 1000,
  /** Characters of all formulas: how a part comes about is worked out again and again. */
  formulas: 100_000,
  reworks: 100,
  /** Lots of one product that go into, or come of, one lot. */
  componentLots: 1000,
  /** Products, and releases, of a line. */
  products: 100,
  releases: 100,
  /** Steps of all routes. */
  steps: 5000,
  /** Lots in the line at the start, or always. */
  lots: 100_000,
  /** Entries of the inventory. */
  inventory: 10_000,
  /** Steps of one route that others ask about, for the machine or for the end: each lot remembers all of them. */
  remembered: 200,
  /** Pieces of a lot or a batch. */
  pieces: 10_000,
  /** Failure modes, preventive maintenances, or rules of dispatching of one station. */
  modes: 20,
  /** Setups that the steps at one station need. */
  setups: 100,
  /** Changes between setups, of all stations. */
  setupChanges: 5000,
  /** Lots under one setup at least. */
  runs: 10_000,
  /** Operators of one pool. */
  operators: 10_000,
  /** Working times of one calendar. */
  workingTimes: 1000,
  empiricalValues: 10_000,
  /** Longest duration in seconds: 100 years, well within the calendar's 285. */
  seconds: 36_525 * 86_400,
  /** Shortest duration but 0, in seconds: time is counted in whole microseconds. */
  shortestSeconds: 1e-6,
  /** Greatest size of any other number. */
  size: 1e12,
  /** Problems that are told of one file; the rest are counted. */
  problems: 100,
} as const;

/** The largest line file, in bytes. */
export const fileBytes = 2_000_000;

/** What is wrong with a file of so many bytes, before it is read; null when nothing is. */
export function sizeProblem(bytes: number): Problem | null {
  if (bytes <= fileBytes) return null;
  return { path: "file", found: bytes < 1.05 * fileBytes ? `more than ${describeBytes(fileBytes)}` : describeBytes(bytes), allowed: allowed.fileSize(describeBytes(fileBytes)) };
}
