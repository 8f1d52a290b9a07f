import type { z } from "zod";
import type { DefectMapSpec, DefectPattern, MapPatternSpec } from "../../mapSpec.ts";
import { limits } from "../limits.ts";
import { allowedOfMaps } from "../mapMessages.ts";
import { everyNth, id, leaf, oneOf, words } from "./leaf.ts";
import { list, object } from "./object.ts";
import { ai } from "./sensing.ts";
import type { Shape } from "./shape.ts";
import { text, unit } from "./text.ts";

const mostMaps = 10;
const mostPatterns = 20;

/** More defects of one cause lie on no map; so many can still be drawn for every part. */
const mostDefects = 2000;

const names: Readonly<Record<DefectPattern, true>> = { centre: true, ring: true, edge: true, scratch: true, cluster: true, repeater: true };

const isNumberTo = (value: unknown, most: number): value is number => typeof value === "number" && Number.isFinite(value) && value <= most;
const pair = (wanted: string, isRight: (value: unknown) => boolean, items: Shape): z.ZodType =>
  leaf(wanted, (value) => Array.isArray(value) && value.length === 2 && value.every(isRight), { type: "array", items, minItems: 2, maxItems: 2 });

const defects = leaf(allowedOfMaps.defects, (value) => (isNumberTo(value, mostDefects) && value >= 0) || (typeof value === "string" && value.length <= 1000), {
  anyOf: [{ type: "number", minimum: 0, maximum: mostDefects }, { type: "string", maxLength: 1000 }],
});

const pattern = object<MapPatternSpec>(allowedOfMaps.pattern, {
  pattern: oneOf(Object.keys(names)),
  defects,
  source: words(1000).optional(),
});

const map = object<DefectMapSpec>(allowedOfMaps.map, {
  id,
  name: text.optional(),
  shape: oneOf(["disc", "rectangle"], allowedOfMaps.shape),
  unit,
  size: pair(allowedOfMaps.size, (value) => isNumberTo(value, limits.size) && value > 0, { type: "number", exclusiveMinimum: 0 }),
  background: defects,
  patterns: list(pattern, allowedOfMaps.patterns(mostPatterns), { most: mostPatterns }).optional(),
  fields: pair(allowedOfMaps.fields, (value) => isNumberTo(value, 100) && Number.isInteger(value) && value >= 1, { type: "integer", minimum: 1, maximum: 100 }).optional(),
  every: everyNth.optional(),
  ai: ai.optional(),
});

/** The defect maps of a station, as they may be written. */
export const maps: z.ZodType = list(map, allowedOfMaps.maps(mostMaps), { most: mostMaps });
