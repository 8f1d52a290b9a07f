import { describe, expect, test } from "vitest";
import { Stream, normalQuantile } from "#kernel";
import { compileLine } from "#line";
import { plants } from "#lines";
import { type Session, createSession, stepSession, summarize } from "#loop";
import { isLost } from "#twin";
import { chiSquareQuantile } from "../../../src/core/twin/chiSquare.ts";
import { createGrip, noteInnovation } from "../../../src/core/twin/lost.ts";
import { innovationsOf } from "../../../src/core/twin/match.ts";

const hour = 3600;
const spec = plants["die-stacking"];
if (spec === undefined) throw new Error("the line is gone");
const line = compileLine(spec);

const noise = (seed: number, length: number, sd = 1): readonly number[] => Array.from({ length }, (_, index) => sd * normalQuantile(new Stream(seed, "noise").uniform(index)));

/** How often a twin with these innovations is lost and found. */
function turns(innovations: readonly number[]): readonly string[] {
  const grip = createGrip();
  return innovations.flatMap((innovation) => noteInnovation(grip, innovation) ?? []);
}

describe("a twin", () => {
  test("that knows the plant is never lost: 20 times 5,000 measurements", () => {
    for (let seed = 1; seed <= 20; seed += 1) expect(turns(noise(seed, 5000))).toEqual([]);
  });

  test("whose plant scatters twice as wide, or hardly at all, is lost, and found when it is as before", () => {
    expect(turns([...noise(1, 300), ...noise(2, 300, 2), ...noise(3, 400)])).toEqual(["lost", "found"]);
    expect(turns([...noise(1, 300), ...noise(2, 300, 0.3), ...noise(3, 400)])).toEqual(["lost", "found"]);
  });

  test("is not lost by a wild value now and then, nor by a step that it finds anew", () => {
    expect(turns(noise(4, 2000).map((value, index) => (index % 40 === 0 ? 1e9 : value)))).toEqual([]);
    expect(turns(noise(5, 1000).map((value, index) => (index >= 400 && index < 430 ? value + 2 : value)))).toEqual([]);
  });

  test("has white innovations, or says how they hang together", () => {
    const logOf = (values: readonly number[]): Parameters<typeof innovationsOf>[0] => ({ standardised: [...values], of: values.map(() => 0), next: 0 });
    const [white] = innovationsOf(logOf(noise(6, 200)), 1);
    expect(white?.isWhite).toBe(true);
    expect(white?.variance).toBeGreaterThan(0.7);
    let last = 0;
    const [red] = innovationsOf(logOf(noise(7, 200).map((value) => (last = 0.7 * last + value))), 1);
    expect(red?.isWhite).toBe(false);
    expect(red?.correlation).toBeGreaterThan(0.5);
  });

  test("tests them by χ² as in the NIST/SEMATECH e-Handbook, table 1.3.6.7.4", () => {
    expect(Math.abs(chiSquareQuantile(0.99, 5) / 15.086 - 1)).toBeLessThan(0.004);
    expect(Math.abs(chiSquareQuantile(0.99, 60) / 88.379 - 1)).toBeLessThan(0.002);
    expect(Math.abs(chiSquareQuantile(0.01, 60) / 37.485 - 1)).toBeLessThan(0.002);
  });
});

/** The shipped plant's observations of some hours, with what its gauge of the bump offset says made another from 3 h on. */
function hostile(change: (value: number, nth: number) => number): { readonly session: Session; readonly findings: readonly string[] } {
  const session = createSession(line, { seed: 2, loop: "open", shadow: false });
  const { listener } = session.plant;
  if (listener === null) throw new Error("a session's plant is observed");
  let nth = 0;
  session.plant.listener = {
    ...listener,
    measured: (plant, at) => {
      const isHostile = at.characteristic === 0 && (plant.state.count[0] ?? 0) > 3 * hour * 1e6;
      nth += isHostile ? 1 : 0;
      listener.measured(plant, isHostile ? { ...at, value: change(at.value, nth) } : at);
    },
  };
  stepSession(session, 6 * hour);
  return { session, findings: summarize(session).happenings.filter(({ kind }) => kind === "twin-lost" || kind === "twin-found").map(({ kind, facts }) => `${kind} ${String(facts["characteristic"])}`) };
}

describe("hostile gauges", { timeout: 60_000 }, () => {
  test("one that is stuck is noticed: the twin says that it has lost what it measures, and rests its what-ifs", () => {
    const { session, findings } = hostile(() => 0.4);
    expect(findings[0]).toBe("twin-lost bumpOffset");
    expect(isLost(session.brain.twin)).toBe(true);
  });

  test("one that is wild too", () => {
    const draws = noise(9, 5000, 6);
    expect(hostile((_, nth) => draws[nth] ?? 0).findings[0]).toBe("twin-lost bumpOffset");
  });

  test("one that is right leaves the twin at ease", () => {
    expect(hostile((value) => value).findings).toEqual([]);
  });
});
