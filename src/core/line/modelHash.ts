import { hashName } from "#kernel";
import type { LineSpec } from "./spec.ts";

/** 64 bits of a model, as 16 hexadecimal digits: the same for the same model, in whatever order its fields stand. */
export function modelHash(line: LineSpec): string {
  return hashName(0, canonical(line)).map((word) => word.toString(16).padStart(8, "0")).join("");
}

/** JSON with the fields of each object in the order of their names; those without a value are left out, as JSON leaves them out. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).toSorted(([left], [right]) => (left < right ? -1 : 1))) : part,
  );
}
