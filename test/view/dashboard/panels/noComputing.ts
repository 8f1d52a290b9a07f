import type { Computing } from "#store";

/** Nobody has asked for accelerators. */
export const noComputing: Computing = { wish: null, allocation: null, isAllocating: false, failure: null, sweep: { is: "none" } };
