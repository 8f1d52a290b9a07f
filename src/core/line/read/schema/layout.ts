import type { z } from "zod";
import { type LayoutSpec, layoutForms } from "../../layoutSpec.ts";
import { oneOf, whole } from "./leaf.ts";
import { object } from "./object.ts";

/** More rows than anyone could tell apart. */
const mostRows = 20;

/** How a line may stand on the floor. */
export const layout: z.ZodType = object<LayoutSpec>("a layout is an object with form and rows", {
  form: oneOf(layoutForms, `the form of a layout is one of ${layoutForms.join(", ")}`).optional(),
  rows: whole(1, mostRows, `a layout has 1 to ${mostRows} rows`).optional(),
});
