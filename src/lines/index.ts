/** The lines that ship, by id. */
import type { LineSpec } from "#line";
import { dieStacking } from "./die-stacking.ts";

export const shippedLines: Readonly<Record<string, LineSpec>> = { [dieStacking.id]: dieStacking };
