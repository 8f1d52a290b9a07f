import { describe, expect, test } from "vitest";
import { problemText } from "#line";
import { type ReadResult, parseLine } from "#line/read";
import { handled as right } from "./models.ts";

const texts = (read: ReadResult): string[] => (read.ok ? [] : read.problems.map(problemText));

type Path = readonly (string | number)[];

/** The right line with one thing changed; `undefined` takes it away. */
function changed(node: unknown, [step, ...rest]: Path, value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(node)) return node.map((entry: unknown, index) => (index === step ? changed(entry, rest, value) : entry));
  const object = (node ?? {}) as Readonly<Record<string, unknown>>;
  return { ...object, [step]: changed(object[step], rest, value) };
}

const fleet = (index: number, ...rest: Path): Path => ["transport", "fleets", index, ...rest];
const belt = (...rest: Path): Path => ["stations", 1, "conveyor", ...rest];

type Wrong = readonly [path: string, where: Path, value: unknown, message: string];
const wrong: readonly Wrong[] = [
  ["transport", ["transport"], 5, "found 5; transport is an object with time, except, moves or fleets"],
  ["transport.tme", ["transport", "tme"], 5, 'found the key "tme"; did you mean "time"?'],
  ["transport.time", ["transport", "time"], -1, "found -1; a duration is 0, or from 1 microsecond"],
  ["transport.moves", ["transport", "moves"], {}, "a list of at most 10000 moves"],
  ["transport.moves[1].time", ["transport", "moves", 1, "time"], undefined, "found nothing; a time is a duration"],
  ["transport.moves[0].from", ["transport", "moves", 0, "from"], "pres", 'found "pres"; did you mean "press"?'],
  ["transport.moves[2].to", ["transport", "moves", 2, "to"], "constructor", 'found "constructor"; a station is one of press, wash, paint, pack'],
  ["transport.moves[1]", ["transport", "moves", 1], { time: 3 }, "found neither from nor to; a move names from, to or both"],
  ["transport.moves[2]", ["transport", "moves", 2], { from: "paint", time: 3 }, 'found from "paint" again; the time of a move is said once'],
  ["transport.moves[2].to", ["transport", "moves", 2, "to"], "wash", "its conveyor brings the parts to this station"],
  ["transport.fleets", ["transport", "fleets"], Array.from({ length: 21 }, (_, index) => ({ id: `f${index}` })), "found a list of 21; a list of at most 20 fleets"],
  ["transport.fleets[0]", fleet(0), "carts", "a fleet is an object with an id"],
  ["transport.fleets[0].id", fleet(0, "id"), "my carts", "an id is 1 to 64 letters"],
  ["transport.fleets[1].id", fleet(1, "id"), "carts", 'found "carts" again; an id stands once in its list'],
  ["transport.fleets[0].kind", fleet(0, "kind"), "train", 'found "train"; the kind of a fleet is agv, hoist or crane'],
  ["transport.fleets[0].vehicles", fleet(0, "vehicles"), 0, "found 0; a fleet has 1 to 1000 vehicles"],
  ["transport.fleets[0].vehicles", fleet(0, "vehicles"), 1.5, "a fleet has 1 to 1000 vehicles"],
  ["transport.fleets[0].track", fleet(0, "track"), { positions: {}, speed: 1 }, 'found the key "track"'],
  ["transport.fleets[0].serves", fleet(0, "serves"), [], "a fleet serves a list of 1 to 10000 moves; left out, all"],
  ["transport.fleets[0].serves[1].to", fleet(0, "serves", 1, "to"), "pain", 'did you mean "paint"?'],
  ["transport.fleets[0].serves[1].to", fleet(0, "serves", 1, "to"), "wash", "no move or fleet goes there"],
  ["transport.fleets[0].load", fleet(0, "load"), "5 sec", "a duration is a number of seconds, or a text with a unit"],
  ["transport.fleets[0].unload", fleet(0, "unload"), null, "found null"],
  ["transport.fleets[0].requests", fleet(0, "requests"), "lifo", "one of fifo, priority"],
  ["transport.fleets[0].home", fleet(0, "home"), "garage", 'found "garage"; a station is one of'],
  ["transport.fleets[0].failures", fleet(0, "failures"), [], "failures are an object with uptime and repair"],
  ["transport.fleets[0].failures.uptime", fleet(0, "failures", "uptime"), 0, "a machine runs some time between failures"],
  ["transport.fleets[0].failures.clock", fleet(0, "failures", "clock"), "wall", "the clock of failures is"],
  ["transport.fleets[1].vehicles", fleet(1, "vehicles"), 2, 'found the key "vehicles"'],
  ["transport.fleets[1].track", fleet(1, "track"), undefined, "the track of a crane is an object with positions and speed"],
  ["transport.fleets[1].track.speed", fleet(1, "track", "speed"), 0, "found 0; metres, or metres a second, from 0.001"],
  ["transport.fleets[1].track.positions", fleet(1, "track", "positions"), { paint: 0 }, 'found no position for "pack"'],
  ["transport.fleets[1].track.positions", fleet(1, "serves"), undefined, 'found no position for "press"'],
  ["transport.fleets[1].track.positions.pak", fleet(1, "track", "positions", "pak"), 3, 'found "pak"; did you mean "pack"?'],
  ["transport.fleets[1].track.positions.pack", fleet(1, "track", "positions", "pack"), "12 m", "a finite number of at most 1e12"],
  ["stations[0].outputPlaces", ["stations", 0, "outputPlaces"], -1, "found -1; an output has 0 or more places, or null for no limit"],
  ["stations[0].outputPlaces", ["stations", 0, "outputPlaces"], 2_000_000, "a buffer has at most 1000000 places"],
  ["stations[1].conveyor", belt(), 6, "a conveyor is an object with length, speed and spacing"],
  ["stations[1].conveyor.length", belt("length"), "6 m", "metres, or metres a second, from 0.001 to 1000000"],
  ["stations[1].conveyor.speed", belt("speed"), 0, "found 0; metres"],
  ["stations[1].conveyor.spacing", belt("spacing"), 7, "found 7; a part finds place on its conveyor: a spacing of at most the length, 6"],
  ["stations[1].conveyor.accumulating", belt("accumulating"), "no", "true or false"],
  ["stations[1].bufferBefore", ["stations", 1, "bufferBefore"], 2, "found 2 beside a conveyor"],
  ["stations[1].batch", ["stations", 1, "batch"], { maximum: 2 }, "no batch can form there"],
  ["stations[0].conveyor", ["stations", 0, "conveyor"], { length: 3, speed: 1, spacing: 1 }, "a conveyor stands between stations"],
];

describe("of material handling", () => {
  test("a line that says everything is read", () => {
    expect(texts(parseLine(right))).toEqual([]);
  });

  test.each(wrong)("%s, when %j is %j, is told where, what was found and what is allowed", (path, where, value, message) => {
    const found = texts(parseLine(changed(right, where, value))).filter((text) => text.startsWith(`${path}:`));
    expect(found.join("\n")).toContain(message);
  });

  test("an output without a fleet that fetches from there is told", () => {
    const line = changed(changed(right, ["transport", "fleets"], [right.transport.fleets[1]]), ["stations", 0, "outputPlaces"], 3);
    expect(texts(parseLine(line))).toEqual(["stations[0].outputPlaces: found 3; parts wait in an output for a vehicle: a fleet serves moves from this station"]);
  });
});
