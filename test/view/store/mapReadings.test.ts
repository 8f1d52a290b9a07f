import { expect, test, vi } from "vitest";
import type { MapResult, Places } from "#quality";
import type { DefectMap } from "#sensing";
import { type ReadMap, mapKey } from "../../../src/view/store/index.ts";
import { createMapReadings } from "../../../src/view/store/mapReadings.ts";

const mapOf = (part: number, at = part): DefectMap => ({ type: "map", at, station: "x-ray", machine: 0, map: "voidMap", part, revision: 0, reworks: 0, x: [part / 100], y: [0], machines: [], times: [] });
const few: MapResult = { ok: true, reading: { verdict: "few", classes: [], probabilities: null, defects: 1 } };

/** A reader of which each reading goes on until the test settles it. */
function slowReader() {
  const asked: { readonly places: Places; readonly settle: (result: MapResult) => void; readonly fail: (error: Error) => void }[] = [];
  const read: ReadMap = (places) => new Promise((settle, fail) => asked.push({ places, settle, fail }));
  return { asked, read };
}

test("no map is read twice, neither while it is being read nor after", async () => {
  const { asked, read } = slowReader();
  const { state, actions } = createMapReadings(read);
  actions.readMaps([mapOf(1), mapOf(2)]);
  actions.readMaps([mapOf(1), mapOf(2), mapOf(3)]);
  expect(asked.map(({ places }) => places.x[0])).toEqual([0.01, 0.02, 0.03]);
  expect(state.getState().isReading).toBe(true);
  for (const { settle } of asked) settle(few);
  await vi.waitFor(() => expect(state.getState().isReading).toBe(false));
  expect([...state.getState().results.keys()]).toEqual([1, 2, 3].map((part) => mapKey(mapOf(part))));
  actions.readMaps([mapOf(3)]);
  expect(asked).toHaveLength(3);
  actions.readMaps([mapOf(3, 99)]);
  expect(asked, "a part that was sent back has another map").toHaveLength(4);
});

test("where the network cannot be had it is said why, and nothing is asked for again until somebody wants it", async () => {
  const { asked, read } = slowReader();
  const { state, actions } = createMapReadings(read);
  actions.readMaps([mapOf(1), mapOf(2)]);
  asked[0]?.settle(few);
  asked[1]?.fail(new Error("manifest.json could not be loaded: 404"));
  await vi.waitFor(() => expect(state.getState()).toMatchObject({ failure: "manifest.json could not be loaded: 404", isReading: false }));
  expect(state.getState().results.size, "what could be read is kept").toBe(1);
  actions.readMaps([mapOf(2)]);
  expect(asked).toHaveLength(2);
  actions.readMapsAgain();
  actions.readMaps([mapOf(1), mapOf(2)]);
  expect(asked).toHaveLength(3);
  asked[2]?.settle(few);
  await vi.waitFor(() => expect(state.getState().results.size).toBe(2));
  expect(state.getState().failure).toBeNull();
});

test("what is read for a run that is shown no more is not taken for another's", async () => {
  const { asked, read } = slowReader();
  const { state, actions } = createMapReadings(read);
  actions.readMaps([mapOf(1)]);
  actions.forgetMaps();
  actions.readMaps([mapOf(2)]);
  asked[0]?.settle(few);
  asked[1]?.settle(few);
  await vi.waitFor(() => expect(state.getState().results.size).toBe(1));
  expect(state.getState().results.has(mapKey(mapOf(2)))).toBe(true);
});
