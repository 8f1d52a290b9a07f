/** The lines that ship, by id: plants, and textbook lines of which the answers are known. */
import type { LineSpec } from "#line";
import { dieStacking } from "./die-stacking.ts";
import { textbook } from "./textbook/index.ts";

export type { Answer, Lesson } from "./textbook/lesson.ts";
export { textbook } from "./textbook/index.ts";

/** Plants, each with a loop to close. */
export const plants: Readonly<Record<string, LineSpec>> = { [dieStacking.id]: dieStacking };

export const shippedLines: Readonly<Record<string, LineSpec>> = {
  ...plants,
  ...Object.fromEntries(Object.values(textbook).map(({ line }) => [line.id, line])),
};
