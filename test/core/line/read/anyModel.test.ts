import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileLine } from "#line";
import { parseLine } from "#line/read";
import { anyLine, anything, pathsIn } from "./anyLine.ts";
import { changed, changedFab, changedIn, complete, fab } from "./models.ts";
import { physical } from "./physical.ts";

/** Models that are tried in each test; a long run asks for 10,000 of them in all with PLANTLOOP_MODELS=3334. */
const numRuns = Number(process.env["PLANTLOOP_MODELS"] ?? 400);
const timeout = 60_000 + numRuns * 20;

/** Reads a model; what is read can be compiled, and what is refused says why. */
function answered(model: unknown): boolean {
  const read = parseLine(model);
  if (read.ok) compileLine(read.line);
  else expect(read.problems.length).toBeGreaterThan(0);
  return read.ok;
}

describe("a model is read or refused, never thrown", () => {
  test.each<[string, object, typeof changed]>([["one product", complete, changed], ["products", fab, changedFab], ["physics", physical, (path, value) => changedIn(physical, path, value)]])("of %s, with one value broken", { timeout }, (_, model, change) => {
    fc.assert(fc.property(fc.constantFrom(...pathsIn(model)), anything, (path, value) => void answered(change(path, value))), { numRuns });
  });

  test("of any products, routes and stations; many are right", { timeout }, () => {
    let right = 0;
    fc.assert(fc.property(anyLine, (model) => void (right += answered(model) ? 1 : 0)), { numRuns, seed: 3 });
    expect(right).toBeGreaterThan(numRuns / 10);
  });
});
