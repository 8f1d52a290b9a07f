import { expect, test } from "vitest";
import { compileLine, seconds, station } from "#line";
import { carried, mostOfQueue } from "#loop/frame";
import { type Session, buffersOf, createSession, lineView, setFollowed, stepSession, takePicture } from "#loop";

/** A hundred parts a second come to a buffer without limit, of which one is taken. */
function piling(): Session {
  const line = compileLine({
    format: "plantloop/line@1",
    id: "piling",
    arrivals: { interarrival: seconds(0.01) },
    stations: [station("in", { time: seconds(0) }), station("out", { time: seconds(1), bufferBefore: null })],
  });
  const session = createSession(line, { seed: 1, loop: "open" });
  stepSession(session, 60);
  return session;
}

test("of a buffer that holds thousands a frame carries the first few hundred, and says how many there are", () => {
  const { plant } = takePicture(piling());
  expect(plant.queues[1]).toBeGreaterThan(5000);
  const inBuffer = [...plant.parts.machine.subarray(0, plant.parts.count)].filter((machine) => machine === 65_535);
  expect(inBuffer).toHaveLength(mostOfQueue);
  expect(plant.parts.slot.length).toBeLessThan(mostOfQueue + 10);
  expect([...plant.parts.position.subarray(plant.parts.count - mostOfQueue, plant.parts.count)]).toEqual(Array.from({ length: mostOfQueue }, (_, position) => position));
});

test("the part that the user follows is carried wherever it stands", () => {
  const session = piling();
  setFollowed(session, 3000);
  const { parts } = takePicture(session).plant;
  const at = parts.serial.indexOf(3000);
  expect(parts.count).toBe(mostOfQueue + 2);
  expect(parts.flags[at]).toBe(4);
  expect(parts.position[at]).toBeGreaterThan(2000);
});

test("parts on a conveyor stand before their station, first at its end; parts on a vehicle are on it and before no station", () => {
  const line = compileLine({
    format: "plantloop/line@1", id: "carried", arrivals: { interarrival: seconds(1), maximum: 5 },
    stations: [station("a", { time: seconds(0) }), station("b", { time: seconds(100), conveyor: { length: 4, speed: 1, spacing: 1 } }), station("c", { time: seconds(1) })],
    transport: { time: seconds(50), fleets: [{ id: "cart", serves: [{ to: "c" }] }] },
  });
  const session = createSession(line, { seed: 1, loop: "open" });
  stepSession(session, 20);
  // Part 0 is on b's machine since 5 s; 1 stands at the end, 2, 3 and 4 behind it.
  const { queues, parts } = takePicture(session).plant;
  expect([...queues]).toEqual([0, 4, 0]);
  expect([...parts.serial.subarray(0, parts.count)]).toEqual([0, 1, 2, 3, 4]);
  expect([...parts.position.subarray(1, parts.count)]).toEqual([0, 1, 2, 3]);
  stepSession(session, 160);
  // The cart came from a for part 0 at 155 s and is on its way to c; part 1 is on the machine.
  const later = takePicture(session).plant;
  expect([...later.queues]).toEqual([0, 3, 0]);
  expect([...later.parts.serial.subarray(0, later.parts.count)].toSorted((one, other) => one - other)).toEqual([0, 1, 2, 3, 4]);
  expect(later.parts.machine[later.parts.serial.indexOf(0)]).toBe(carried);
});

test("a frame that is handed over takes all its arrays along", () => {
  const frame = takePicture(piling());
  structuredClone(frame, { transfer: buffersOf(frame) });
  expect(frame.plant.queues.length + frame.plant.parts.slot.length + frame.plant.machines.state.length).toBe(0);
});

test("a part in the picture tells which product it is", () => {
  const line = compileLine({
    format: "plantloop/line@1", id: "two", stations: [station("a", { time: seconds(50) })],
    products: { red: { name: { en: "Red", ko: "빨강" }, colour: "#d2552c", route: [{ station: "a" }] }, plain: { route: [{ station: "a" }] } },
    releases: [{ id: "reds", product: "red", at: [seconds(0), seconds(2)] }, { id: "plains", product: "plain", at: [seconds(1)] }],
  });
  const session = createSession(line, { seed: 1, loop: "open" });
  stepSession(session, 10);
  const { parts } = takePicture(session).plant;
  expect([...parts.serial.subarray(0, parts.count)].map((serial, entry) => [serial, parts.product[entry]]).toSorted((one, other) => (one[0] ?? 0) - (other[0] ?? 0))).toEqual([[0, 0], [1, 1], [2, 0]]);
  expect(lineView(line).floor.products).toEqual([{ name: { en: "Red", ko: "빨강" }, colour: "#d2552c", isComponent: false }, { name: null, colour: null, isComponent: false }]);
});
