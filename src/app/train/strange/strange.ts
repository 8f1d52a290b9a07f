import type { Chance, Defects, Ground } from "#plant";

/** Draws a pattern that is none of the classes, and that no process is known to make. */
export type Strange = (defects: Defects, drawn: { readonly ground: Ground; readonly chance: Chance; readonly count: number }) => void;
