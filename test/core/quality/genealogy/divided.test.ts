import { expect, test } from "vitest";
import { compileLine, seconds, station } from "#line";
import { advance, createPlant } from "#plant";
import { containment, createGenealogy, historyOf, stillInLine, trace } from "#quality";
import { attachSensing } from "#sensing";

const line = compileLine({
  format: "plantloop/line@1",
  id: "sheets",
  products: {
    sheet: { route: [{ station: "coat" }, { station: "cut", splitsInto: { panel: 3 } }] },
    panel: { route: [{ station: "check" }] },
  },
  releases: [{ id: "sheets", product: "sheet", interarrival: seconds(60) }],
  stations: [
    station("coat", { time: seconds(20), makes: { film: { formula: "60", noise: 1 } } }),
    station("cut", { time: seconds(10) }),
    station("check", { time: seconds(15) }),
  ],
  characteristics: { film: { unit: "nm", spec: [50, 70], measuredAt: "check", gauge: { noise: 0.1 } } },
});

/** The first sheet comes at 60 s, is coated until 80 s and cut until 90 s: at 110 s its first panel is checked, two are there. */
function watched(until: number) {
  const plant = createPlant(line, { seed: 3 });
  const sensing = attachSensing(plant, [], { movements: true });
  const genealogy = createGenealogy(line);
  advance(plant, until);
  for (const observation of sensing.take()) trace(genealogy, observation);
  return genealogy;
}

test("parts that come of another know which, and that one is divided", () => {
  const genealogy = watched(110);
  const sheet = genealogy.state.parts.find(({ visits }) => visits[0] === 0)?.part ?? -1;
  const panels = genealogy.state.parts.filter(({ of }) => of >= 0);
  expect(panels.map(({ of }) => of)).toEqual([sheet, sheet, sheet]);
  expect(historyOf(genealogy, panels[0]?.part ?? -1)).toMatchObject({ of: sheet });
  expect(historyOf(genealogy, sheet)).toMatchObject({ of: null, where: { is: "divided" } });
});

test("what has come of a touched part is touched, and a hold can stop it", () => {
  const genealogy = watched(110);
  const found = containment(genealogy, { station: "coat", from: 60, until: 80 });
  const panels = genealogy.state.parts.filter(({ of }) => of >= 0).map(({ part }) => part);
  expect(found.parts).toHaveLength(4);
  expect(stillInLine(found).every((part) => panels.includes(part))).toBe(true);
  expect(stillInLine(found)).toHaveLength(2);
  expect(containment(genealogy, { station: "coat", from: 85, until: 100 }).parts).toHaveLength(0);
});
