import type { Distribution } from "#kernel";
import type { Inheritance } from "./flowSpec.ts";
import type { Evaluate } from "./formula/evaluate.ts";

/** The flow of a line as the plant runs it: the steps of all routes in one table, a step known by its index. */

export interface CompiledProduct {
  readonly id: string;
  readonly firstStep: number;
  /** Whether it is built into others: then it does not leave the line, but waits in a stock of so many places. */
  readonly isComponent: boolean;
  readonly stock: number;
}

/** What a product's parts bring and cost, in the line's currency; formulas over the design. */
export interface ProductMoney {
  /** Of a good one that is sold; 0 of what is built in or split up. */
  readonly price: Evaluate;
  /** With all that was built into it. */
  readonly materialCost: Evaluate;
  readonly scrapCost: number;
}

/** So many lots of a product. */
export interface CompiledCount {
  readonly product: number;
  readonly lots: number;
}

/** An attribute, by index, that is taken over from components of some products. */
export interface CompiledInheritance {
  readonly attribute: number;
  readonly how: Inheritance;
  readonly products: ReadonlySet<number>;
}

export interface CompiledStep {
  readonly index: number;
  readonly id: string;
  /** Index of its product. */
  readonly product: number;
  readonly station: number;
  /** The step after it; -1 at the end of the route. */
  readonly next: number;
  /** What the names of its random streams begin with. */
  readonly luckName: string;
  readonly time: Distribution;
  readonly per: "piece" | "lot" | "batch";
  /** Seconds; null where the machine is empty before it takes the next. */
  readonly cadence: number | null;
  /** Lots with the same number may share a batch; -1 where nothing is batched. */
  readonly batchGroup: number;
  readonly batchMinimum: number;
  readonly batchMaximum: number;
  /** Index of the setup among its station's; -1 where it needs none. */
  readonly setup: number;
  readonly setupTime: Distribution | null;
  readonly share: number;
  readonly rework: { readonly share: number; readonly to: number; readonly limit: number } | null;
  readonly scrap: number;
  /** Where a lot remembers the machine of this step, and where the machine that it has to come back to; -1 for neither. */
  readonly remembersMachine: number;
  readonly comesBackTo: number;
  /** Where a lot remembers the end of this step; -1 where nobody asks. */
  readonly remembersEnd: number;
  readonly queueLimit: { readonly end: number; readonly seconds: number; readonly scraps: boolean } | null;
  readonly components: readonly CompiledCount[];
  readonly inherits: readonly CompiledInheritance[];
  readonly splitsInto: readonly CompiledCount[];
  /** The attribute that numbers those that come of a lot here, by index; -1 for none. */
  readonly numberedAs: number;
  /** Characteristics that are measured here: of those of its station, the ones that were made since the lot was last there or that it has brought with it. */
  readonly measures: readonly number[];
  /** Characteristics that a lot has when it has done this step, by index. */
  readonly made: readonly number[];
  /** Mean time of this step for a lot of one piece, in seconds. */
  readonly meanSeconds: number;
}

export interface CompiledRelease {
  readonly id: string;
  readonly product: number;
  /** Null in a line whose first station never waits, or that holds a constant number of parts. */
  readonly interarrival: Distribution | null;
  /** Seconds until the first; null for one interarrival. */
  readonly first: number | null;
  /** Seconds of all releases of a schedule; null without one. */
  readonly at: readonly number[] | null;
  readonly maximum: number;
  readonly pieces: number;
  readonly priority: number;
  /** Seconds from release to due date; Infinity without one. */
  readonly due: number;
  readonly luckName: string;
}

export interface CompiledInventory {
  readonly product: number;
  readonly step: number;
  readonly lots: number;
  readonly pieces: number;
  readonly priority: number;
  readonly due: number;
}

export type CompiledRule = { readonly kind: "fifo" | "priority" | "spt" | "edd" | "critical-ratio" | "least-setup" } | { readonly kind: "formula"; readonly evaluate: Evaluate };

/** What a dispatching formula can name, in the order of its scope. */
export const dispatchNames = ["waiting", "priority", "slack", "work", "remaining", "pieces", "setup"] as const;

export interface CompiledDispatch {
  readonly rules: readonly CompiledRule[];
  /** The rules up to the first that depends on the time or the machine: the queue stands in their order. */
  readonly order: readonly CompiledRule[];
  /** Whether the first of the queue is the right one for every machine. */
  readonly takesFirst: boolean;
}

export interface CompiledBatch {
  /** Seconds after which a lot is started with what there is; Infinity without limit. */
  readonly wait: number;
}

export interface CompiledSetups {
  readonly names: readonly string[];
  readonly initial: number;
  /** By `(from + 1) * names.length + to`; null where no time is given. */
  readonly times: readonly (Distribution | null)[];
  readonly means: readonly number[];
  readonly minimumRuns: readonly number[];
}

export interface CompiledFailure {
  readonly id: string | null;
  readonly uptime: Distribution;
  readonly repair: Distribution;
  readonly first: Distribution | null;
  readonly calendar: boolean;
  readonly interrupts: boolean;
  readonly renewedByMaintenance: boolean;
  readonly cost: number;
}

export interface CompiledPreventive {
  readonly id: string;
  /** Seconds between two by the calendar; null for one by count. */
  readonly every: number | null;
  /** Pieces between two; Infinity for one by the calendar. */
  readonly everyPieces: number;
  /** By machine: seconds, or pieces, until the first. */
  readonly first: readonly number[];
  readonly time: Distribution;
}
