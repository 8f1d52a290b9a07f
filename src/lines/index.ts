/** The lines that ship, by id: plants, and textbook lines of which the answers are known. */
import type { LineSpec } from "#line";
import { textbook } from "./textbook/index.ts";

export type { Answer, Lesson } from "./textbook/lesson.ts";
export { textbook } from "./textbook/index.ts";

/** What the files of this folder export: each its line, and nothing else. */
const files = import.meta.glob<Readonly<Record<string, LineSpec>>>(["./*.ts", "!./index.ts"], { eager: true });

/** Plants, each with a loop to close, in the order of their files' names. A new one is a file. */
export const plants: Readonly<Record<string, LineSpec>> = Object.fromEntries(Object.values(files).flatMap((file) => Object.values(file)).map((line) => [line.id, line]));

export const shippedLines: Readonly<Record<string, LineSpec>> = {
  ...plants,
  ...Object.fromEntries(Object.values(textbook).map(({ line }) => [line.id, line])),
};
