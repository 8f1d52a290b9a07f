import type { DistributionSpec, DurationSpec, Formula, Text } from "./spec.ts";

/**
 * How work flows, as people write it: products and their routes, what is released and when, who is taken first, what is
 * processed together, setups, transport. A line that says none of this has one product that visits the stations in order.
 */

/** What is made: the steps of its route, in order. */
export interface RoutedProductSpec {
  readonly name?: Text;
  /** What its parts are painted in in the views, `#rrggbb`; left out, the colour of all parts. */
  readonly colour?: string;
  readonly route: readonly StepSpec[];
  /** Money for one good part of it: a number, or a formula over the design. Left out, what the line's `product` says. Not of what is built in or split up. */
  readonly price?: number | Formula;
  /**
   * Money that the material of one costs, all that was built into it with it: a number, or a formula over the design. Left out, what the line's `product` says, and
   * of what is built in or split up the share in what becomes of it. It counts when the part leaves the line, finished or scrapped.
   */
  readonly materialCost?: number | Formula;
  /** Money that each that is scrapped costs beside its material; left out, as `materialCost`. */
  readonly scrapCost?: number;
  /** Of a component: places for finished lots before they are built in, `null` without limit; `null` when left out. */
  readonly stock?: number | null;
}

/** One step of a route. A station may be visited by several steps (re-entrant flow). */
export interface StepSpec {
  /** By which other steps name it; left out, its station's id where the route visits that once. */
  readonly id?: string;
  readonly name?: Text;
  readonly station: string;
  /** Left out, the station's. */
  readonly time?: DistributionSpec;
  /** What `time` is for: the lot as a whole, each of its pieces, or the batch; `lot` when left out. */
  readonly per?: "piece" | "lot" | "batch";
  /**
   * The machine is a pipe: it begins the next piece (of a `time` for each piece), or the next lot or batch, so long after the
   * one before, and each stays in for `time`. Left out, it is empty before it takes the next.
   */
  readonly cadence?: DurationSpec;
  /** Lots of steps of one family can share a batch, where the station batches by family. */
  readonly family?: string;
  /** Pieces of a batch here; left out, what the station says. */
  readonly batch?: { readonly minimum?: number; readonly maximum: number };
  /** The setup that the machine needs. */
  readonly setup?: string;
  /** How long the change to it takes; left out, what the station's `setups` say. */
  readonly setupTime?: DistributionSpec;
  /** Share of lots that do this step (sampling inspection); the others pass it by. 1 when left out. */
  readonly share?: number;
  /** A share of lots is sent back to an earlier step of the route. */
  readonly rework?: StepReworkSpec;
  /** Share of lots that are scrapped after this step. */
  readonly scrap?: number;
  /** An earlier step: the lot comes back to the very machine that did it. */
  readonly sameMachineAs?: string;
  /** A limit on the time from the end of an earlier step to the start of this one. */
  readonly queueLimit?: QueueLimitSpec;
  /** Assembly: how many finished lots of which other products go into each lot here. It waits until all are there. */
  readonly components?: Readonly<Record<string, number>>;
  /** Attributes that a lot here takes over from the components built into it: their mean, least or most. */
  readonly inherits?: Readonly<Record<string, Inheritance>>;
  /** Disassembly: how many lots of which products come of each lot here, with its attributes. One that has no step after this is used up. */
  readonly splitsInto?: Readonly<Record<string, number>>;
  /** An attribute of those that come of it: the place of each among them, counted from the middle; of three -1, 0 and 1. */
  readonly numberedAs?: string;
}

/** What becomes of an attribute of several components. */
export type Inheritance = (typeof inheritances)[number];
export const inheritances = ["mean", "least", "most"] as const;

export interface StepReworkSpec {
  /** Share of lots, of each time that one does this step. */
  readonly share: number;
  /** An earlier step, or this one. */
  readonly to: string;
  /** How often one lot may be sent back in all; 10 when left out. */
  readonly limit?: number;
}

export interface QueueLimitSpec {
  /** The earlier step. */
  readonly after: string;
  readonly time: DurationSpec;
  /** What becomes of a lot that comes too late: it is only counted, or scrapped; `count` when left out. */
  readonly late?: "count" | "scrap";
}

/** Lots that are released into the line, one after the other. */
export interface ReleaseSpec {
  readonly id: string;
  readonly product: string;
  /** Time between releases. Exactly one of `interarrival` and `at`. */
  readonly interarrival?: DistributionSpec;
  /** A schedule: the times of all releases, ascending. */
  readonly at?: readonly DurationSpec[];
  /** Time of the first release; one interarrival when left out. */
  readonly first?: DurationSpec;
  readonly maximum?: number;
  /** Pieces of a lot; 1 when left out. */
  readonly pieces?: number;
  /** Higher goes first where a station goes by priority; 0 when left out. */
  readonly priority?: number;
  /** Time from release to due date; without, a lot is never late. */
  readonly due?: DurationSpec;
}

/** Lots that are in the line when the run begins. */
export interface InventorySpec {
  readonly product: string;
  /** The step that it waits for; the first when left out. */
  readonly step?: string;
  readonly lots?: number;
  readonly pieces?: number;
  readonly priority?: number;
  /** Time from the beginning of the run to the due date; 0 is late already. */
  readonly due?: DurationSpec;
}

/** Who goes first, by the field's names: the first rule decides, the next where it ties, and at last who came first. */
export type DispatchRule = DispatchName | { readonly formula: Formula };

/** The rules that have a name. */
export type DispatchName = (typeof dispatchRules)[number];
export const dispatchRules = ["fifo", "priority", "spt", "edd", "critical-ratio", "least-setup"] as const;

/** Machines that process several lots at once. Counted in pieces: a lot of one piece is a part. */
export interface BatchSpec {
  /** It starts with no less, unless the first has waited for `wait`; 1 when left out. */
  readonly minimum?: number;
  readonly maximum: number;
  /** Which lots can be together: of the same step, family or product, or any; `step` when left out. */
  readonly of?: "step" | "family" | "product" | "any";
  /** A lot that has waited so long is started with what there is. */
  readonly wait?: DurationSpec;
}

/** Setups of a station's machines, by name, and how long the changes take. */
export interface SetupsSpec {
  readonly changes?: readonly SetupChangeSpec[];
  /** Lots that a machine makes under a setup, at least, before it changes to another. */
  readonly minimumRuns?: Readonly<Record<string, number>>;
  /** Whether a machine takes the next lot in while one goes in, and is set up for it beside the work; not when left out. */
  readonly ahead?: boolean;
  /** What every machine is set up for at the start; nothing when left out. */
  readonly initial?: string;
}

export interface SetupChangeSpec {
  /** The present setup; left out, any that no other change names. */
  readonly from?: string;
  readonly to: string;
  readonly time: DistributionSpec;
}

/** Preventive maintenance by the calendar or by count. It begins when the machine has finished what it does. */
export interface PreventiveSpec {
  readonly id: string;
  /** Exactly one of `every` and `everyPieces`. */
  readonly every?: DurationSpec;
  readonly everyPieces?: number;
  /** Time, or pieces, until a machine's first one; left out, spread evenly over the machines. */
  readonly first?: DurationSpec;
  readonly firstPieces?: number;
  readonly time: DistributionSpec;
}
