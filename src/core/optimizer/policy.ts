/** How a decision maker works: it is not asked; it tells what it would do; it waits for a person's yes; it acts. */
export type Mode = "off" | "advise" | "approve" | "auto";

/** What money an hour is made of: good output × price; and what is taken off it. */
export type Term = "output" | "scrap" | "rework" | "energy" | "maintenance" | "inspection" | "compute";

/** What the plant's owner wants of the optimizer. Plain data. */
export interface Policy {
  /** By kind of decision; `auto` where left out. */
  readonly modes: Readonly<Record<string, Mode>>;
  /** How much a unit of money counts, by what it is for; 1 each for plain money. */
  readonly weights: Readonly<Record<Term, number>>;
}

export function standardPolicy(): Policy {
  return { modes: {}, weights: { output: 1, scrap: 1, rework: 1, energy: 1, maintenance: 1, inspection: 1, compute: 1 } };
}
