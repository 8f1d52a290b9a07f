import { expect, test } from "vitest";
import { compileLine, seconds, station } from "#line";
import { mostOfQueue } from "#loop/frame";
import { type Session, buffersOf, createSession, setFollowed, stepSession, takePicture } from "#loop";

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

test("a frame that is handed over takes all its arrays along", () => {
  const frame = takePicture(piling());
  structuredClone(frame, { transfer: buffersOf(frame) });
  expect(frame.plant.queues.length + frame.plant.parts.slot.length + frame.plant.machines.state.length).toBe(0);
});
