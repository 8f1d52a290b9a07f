import { expect, test } from "vitest";
import { machineStates } from "#loop/frame";
import { barOrder } from "../../../../src/view/dashboard/marks/states.ts";
import { loadsOf } from "../../../../src/view/dashboard/panels/overview/loads.ts";
import { wordsOf } from "../speak.ts";

test("a bar shows every state that a machine can be in, and both languages name it", () => {
  expect(barOrder.toSorted()).toEqual(machineStates.toSorted());
  for (const language of ["en", "ko"] as const) {
    const names = machineStates.map((state) => wordsOf(language).t(`panels.state.${state}`));
    expect(new Set(names).size).toBe(machineStates.length);
    expect(names.join()).not.toContain("panels.");
  }
});

test("what a station loses is told of its working time: a tenth of the day down is a fifth of half a day", () => {
  const machine = { fractions: [0.1, 0.3, 0, 0.1, 0, 0, 0.5, 0], state: 6, readings: [], setPoints: [], partsMade: 0, sinceSeconds: 0, attention: false };
  const [load] = loadsOf([{ id: "a", queue: 0, machines: [machine] }]);
  expect(load?.lost).toBeCloseTo(0.2, 12);
  expect(load?.active).toBeCloseTo(0.8, 12);
});
