import type { DecisionMaker } from "./decisionMaker.ts";

/** A decision maker whose state is its own business. */
export type Maker = DecisionMaker<unknown>;

/** All decision makers, in the order of their files' names. */
export const makers: readonly Maker[] = Object.values(import.meta.glob<{ readonly maker: Maker }>("./makers/*.ts", { eager: true })).map(({ maker }) => maker);

const byKind = new Map(makers.map((maker) => [maker.kind, maker]));

/** The decision maker of a kind; none of a kind that comes from elsewhere. */
export function makerOf(kind: string): Maker | undefined {
  return byKind.get(kind);
}
