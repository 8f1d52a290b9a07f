import { describe, expect, test } from "vitest";
import { type StartMapThread, createMapReader } from "../../../src/app/maps/page/mapReader.ts";
import { createMapThread } from "../../../src/app/maps/thread.ts";
import type { MapNetwork } from "#quality";

const calibration = { temperature: 1, thresholds: [0.5, 0.5, 0.5, 0.5, 0.5, 0.5], refusal: 0.5 };
/** Says that a map has a ring on it and nothing else. */
const ring: MapNetwork = { calibration, outputs: () => [-9, 9, -9, -9, -9, -9, -9] };
const places = (count: number) => ({ x: Array.from({ length: count }, (_, at) => at / count), y: Array.from({ length: count }, () => 0) });

/** A thread in this one: its answers come after a turn, as a worker's do. */
function threadOf(open: (folder: string) => Promise<MapNetwork>, started: { count: number }): StartMapThread {
  return (hear) => {
    started.count += 1;
    const receive = createMapThread(hear, open);
    return { tell: (message) => void receive(structuredClone(message)), end: () => undefined };
  };
}

describe("a reader of defect maps", () => {
  test("starts its thread with the first map, asks for the network once, and gives each map its own answer", async () => {
    const started = { count: 0 };
    const folders: string[] = [];
    const reader = createMapReader("/models/", threadOf(async (folder) => (folders.push(folder), ring), started));
    expect(started.count).toBe(0);
    const results = await Promise.all([reader.read(places(20)), reader.read(places(3)), reader.read({ x: [2], y: [0] })]);
    expect(results[0]).toMatchObject({ ok: true, reading: { verdict: "patterns", classes: ["ring"], defects: 20 } });
    expect(results[1]).toMatchObject({ ok: true, reading: { verdict: "few", defects: 3 } });
    expect(results[2]).toEqual({ ok: false, fault: { path: "x[0]", found: "2", allowed: "a place on the part, from -1 to 1" } });
    expect([started.count, folders]).toEqual([1, ["/models/"]]);
  });

  test("tells why a network cannot be had, and asks for it anew with the next map", async () => {
    let tries = 0;
    const reader = createMapReader("/models/", threadOf(async () => {
      tries += 1;
      if (tries === 1) throw new Error("manifest.json could not be loaded: 404");
      return ring;
    }, { count: 0 }));
    await expect(reader.read(places(20))).rejects.toThrow("manifest.json could not be loaded: 404");
    await expect(reader.read(places(20))).resolves.toMatchObject({ ok: true });
  });

  test("leaves nobody waiting when it ends or its thread fails", async () => {
    const silent: StartMapThread = () => ({ tell: () => undefined, end: () => undefined });
    const reader = createMapReader("/models/", silent);
    const asked = reader.read(places(20));
    reader.end();
    await expect(asked).rejects.toThrow("the reader of defect maps has ended");
    const failing: StartMapThread = (_, fail) => ({ tell: () => fail(new Error("out of memory")), end: () => undefined });
    await expect(createMapReader("/models/", failing).read(places(20))).rejects.toThrow("out of memory");
  });
});
