import type { MoneyTerm } from "#line";

/** How a decision maker works: it is not asked; it tells what it would do; it waits for a person's yes; it acts. */
export type Mode = "off" | "advise" | "approve" | "auto";

export const modes: readonly Mode[] = ["off", "advise", "approve", "auto"];

/** What money an hour is made of: good output × price; and what is taken off it. */
export type Term = MoneyTerm;

/** What no decision may do, whatever it is expected to bring; null where the owner sets no limit. A person's own orders are free of them. */
export interface Rails {
  /** Set points stay in so much of their range, about its middle; 0…1. */
  readonly setPointShare: number;
  /** The moves of one set point in an hour add up to at most so much of its range, 0…1. */
  readonly moveSharePerHour: number | null;
  /** Maintenances that are ordered in an hour, at all machines together. */
  readonly maintenancesPerHour: number | null;
  /** Least yield, 0…1, that the twin may forecast of a decision that it forecasts to lower the yield. */
  readonly leastYield: number | null;
}

/** What the plant's owner wants of the optimizer. Plain data. */
export interface Policy {
  /** By kind of decision; `auto` where left out. */
  readonly modes: Readonly<Record<string, Mode>>;
  /** How much a unit of money counts, by what it is for; 1 each for plain money. */
  readonly weights: Readonly<Record<Term, number>>;
  readonly rails: Rails;
  /** Seconds that a proposal stands: so long it waits for a yes, and so long nothing more is proposed of the same. */
  readonly proposalSeconds: number;
  /** Seconds from the end of a search for a better design to the next; null for none by itself. */
  readonly searchEverySeconds: number | null;
  /**
   * Standard deviations of the money that materials, air and tools make which a search gives up for in its mean, from 0; null where it leaves
   * them as they are.
   */
  readonly searchAversion: number | null;
}

export function standardPolicy(): Policy {
  return {
    modes: {},
    weights: { output: 1, scrap: 1, rework: 1, energy: 1, maintenance: 1, inspection: 1, escapes: 1, holding: 1, compute: 1 },
    rails: { setPointShare: 1, moveSharePerHour: null, maintenancesPerHour: null, leastYield: null },
    proposalSeconds: 900,
    searchEverySeconds: null,
    searchAversion: null,
  };
}

/** The mode of a kind of decision. */
export function modeOf({ modes: set }: Policy, kind: string): Mode {
  return set[kind] ?? "auto";
}
