import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { runInThisContext } from "node:vm";
import { exponential, restart } from "./random.ts";
import { type Rival, timed, work } from "./work.ts";

/** What is used of sim.js 2 (npm `simjs`), whose one file exports nothing and is made for a page: it puts its classes on `window`. */
interface SimJs {
  readonly Sim: new () => { simulate(until: number): void; addEntity(kind: new () => Entity, name: string, ...given: unknown[]): Entity };
  readonly Entity: new () => Entity;
  readonly Facility: new (name: string) => Facility;
  readonly Buffer: new (name: string, capacity: number) => Buffer;
}
interface Facility {
  queueStats(): { readonly durationSeries: { average(): number } };
}
type Buffer = object;
interface Request {
  done(then: () => void): Request;
}
declare class Entity {
  time(): number;
  setTimer(seconds: number): Request;
  useFacility(facility: Facility, seconds: number): Request;
  putBuffer(buffer: Buffer, amount: number): Request;
  getBuffer(buffer: Buffer, amount: number): Request;
}

export function simJs(): Rival {
  const simjs = load();
  return {
    name: "sim.js",
    absent: simjs === null ? "no simjs here (npm ci)" : null,
    times: 2,
    run: (name) => timed(() => (simjs === null ? Number.NaN : name === "queue" ? queue(simjs) : line(simjs))),
  };
}

function load(): SimJs | null {
  const file = found();
  if (file === null) return null;
  const wrapped = runInThisContext(`(function (window) {${readFileSync(file, "utf8")}\n return window.Sim; })`, { filename: file }) as (window: object) => SimJs;
  return wrapped({});
}

function found(): string | null {
  try {
    return createRequire(import.meta.url).resolve("simjs");
  } catch {
    return null;
  }
}

function queue({ Sim, Entity, Facility }: SimJs): number {
  restart();
  const { customers, arrivalRate, mean } = work.queue;
  const sim = new Sim();
  const machine = new Facility("machine");
  let arrived = 0;
  class Source extends Entity {
    start(): void {
      if (arrived === customers) return;
      arrived += 1;
      this.setTimer(exponential(1 / arrivalRate)).done(() => {
        this.useFacility(machine, exponential(mean));
        this.start();
      });
    }
  }
  sim.addEntity(Source, "source");
  sim.simulate(Number.MAX_VALUE);
  return machine.queueStats().durationSeries.average();
}

function line({ Sim, Entity, Buffer }: SimJs): number {
  restart();
  const { parts, stations, places } = work.line;
  const sim = new Sim();
  const buffers = Array.from({ length: stations - 1 }, (_, index) => new Buffer(`b${index}`, places));
  let out = 0;
  let end = 0;
  class Station extends Entity {
    start(before: Buffer | undefined, after: Buffer | undefined): void {
      const deliver = (): void => {
        if (after !== undefined) return void this.putBuffer(after, 1).done(take);
        out += 1;
        if (out === parts) end = this.time();
        if (out < parts) take();
      };
      const work = (): void => void this.setTimer(exponential(1)).done(deliver);
      const take = (): void => (before === undefined ? work() : void this.getBuffer(before, 1).done(work));
      take();
    }
  }
  for (let station = 0; station < stations; station += 1) sim.addEntity(Station, `s${station}`, buffers[station - 1], buffers[station]);
  // The last machine stops after its last part, so the line fills up and no event is left.
  sim.simulate(Number.MAX_VALUE);
  return parts / end;
}
