import type { LineView } from "#loop";
import type { Source } from "./plantState.ts";
import type { FromRun, Kept } from "./protocol.ts";

/** A run that stands still while another is shown: a snapshot, and how it was watched. It needs no thread, and outlives one that fails. */
export interface Parked {
  /** Of its plant: a plant has one run. */
  readonly key: string;
  readonly source: Source;
  readonly opened: Extract<FromRun, { type: "opened" }>;
  readonly kept: Kept;
  /** As it was watched. */
  readonly speed: number;
  readonly isPaused: boolean;
}

/** A snapshot of a plant has 4 to 7 MB: so many are kept, the newest. */
const mostParked = 8;

/** Shipped plants go by their id, lines of files by theirs. */
export function keyOf(source: Source, { id }: Pick<LineView, "id">): string {
  return "plant" in source ? `plant ${source.plant}` : `file ${id}`;
}

/** With one more, which takes the place of an older one of its plant. */
export function park(parked: readonly Parked[], one: Parked): readonly Parked[] {
  return [...parked.filter(({ key }) => key !== one.key), one].slice(-mostParked);
}
