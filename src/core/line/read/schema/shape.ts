import { z } from "zod";

/** Keywords of JSON Schema (draft 7) that say what a value may be, as far as they can. */
export type Shape = Readonly<Record<string, unknown>>;

/** What editors are told of the values that are right or wrong as a whole. `id` names one that stands in several places. */
export const shapes = z.registry<Shape>();
