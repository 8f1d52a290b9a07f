import { expect, test } from "vitest";
import { compileLine } from "#line";
import { dieStacking } from "../../../../src/lines/die-stacking.ts";
import { createSession, lineView, stepSession, summarize } from "#loop";
import { RemainingLives } from "../../../../src/view/dashboard/panels/station/RemainingLives.tsx";
import { htmlIn } from "./inLanguage.tsx";

const compiled = compileLine(dieStacking);
const line = lineView(compiled);
const session = createSession(compiled, { seed: 7, loop: "closed", shadow: false });
stepSession(session, 3600);
const { lives } = summarize(session);

test.each(["en", "ko"] as const)("a station's panel tells in %s how long the tools of a machine will do, and of one without worn tools nothing", (language) => {
  for (const station of line.stations) {
    const html = htmlIn(language, <RemainingLives station={station} machine={0} lives={lives} />);
    expect(html).not.toMatch(/upkeep\.|\{\{|NaN|undefined|Infinity/u);
    expect(html.length > 0).toBe(["bond", "underfill"].includes(station.id));
  }
  expect(lives.length).toBe(10);
  const [life] = lives;
  if (life === undefined) throw new Error("no tool is followed");
  const bond = line.stations.find(({ id }) => id === "bond");
  if (bond === undefined) throw new Error("the station is gone");
  const told = (given: Partial<typeof life>): string => htmlIn(language, <RemainingLives station={bond} machine={0} lives={[{ ...life, ...given }]} />);
  const sentences = [{ low: 0, median: 0, high: 0 }, { low: 60, median: 90, high: 100 }, { low: 60, median: 90, high: null }, { low: 60, median: null, high: null }, { low: null, median: null, high: null }].map(told);
  expect(new Set(sentences).size).toBe(5);
});
