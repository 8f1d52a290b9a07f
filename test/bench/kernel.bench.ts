import { Calendar, type Distribution, Stream, distributionDraw, exp, ln } from "#kernel";
import type { Bench, Row } from "./bench.ts";

const rounds = 9;
const operations = 200_000;

/** Nanoseconds an operation of the kernel, and how many times those are of the plain way, measured by turns in one run. */
const kernel: Bench = {
  about: `kernel, ns an operation beside the plain way without seeds and snapshots, median of ${rounds} rounds by turns (budget of M/M/1: two events and two exponential draws in 200 ns)`,
  run() {
    return [
      ...[1, 2, 4, 25, 300, 3000].flatMap((pending) => [
        compared(`hold model, ${pending} pending, exponential steps`, hold(new Calendar(), pending, exponentialSteps), hold(new ObjectHeap(), pending, exponentialSteps)),
        compared(`hold model, ${pending} pending, near and far steps`, hold(new Calendar(), pending, nearAndFarSteps), hold(new ObjectHeap(), pending, nearAndFarSteps)),
      ]),
      compared("uniform draw, in order", draws({ kind: "uniform", min: 0, max: 2 }), () => sum(() => 2 * Math.random())),
      compared("exponential draw, in order", draws({ kind: "exponential", mean: 2 }), () => sum(() => -2 * Math.log(Math.random()))),
      compared("lognormal draw, in order", draws({ kind: "lognormal", mean: 2, cv: 0.5 }), () => sum(() => Math.exp(0.5 * normal() + 0.5))),
      compared("uniform draw, anywhere", anywhere(), () => sum(() => Math.random())),
      compared("ln", () => sum((at) => ln((at + 0.5) / operations)), () => sum((at) => Math.log((at + 0.5) / operations))),
      compared("exp", () => sum((at) => exp((4 * at) / operations - 2)), () => sum((at) => Math.exp((4 * at) / operations - 2))),
    ];
  },
};
export default kernel;

/** Keeps results from being optimised away. */
let kept = 0;

function compared(what: string, ours: () => number, plain: () => number): Row {
  const nanoseconds: { ours: number; plain: number }[] = [];
  for (let round = -2; round < rounds; round += 1) {
    const both = { ours: timed(ours), plain: timed(plain) };
    if (round >= 0) nanoseconds.push(both);
  }
  return {
    what,
    "kernel, ns": Math.round(median(nanoseconds.map(({ ours }) => ours)) * 10) / 10,
    "plain, ns": Math.round(median(nanoseconds.map(({ plain }) => plain)) * 10) / 10,
    "kernel / plain": Math.round(median(nanoseconds.map(({ ours, plain }) => ours / plain)) * 100) / 100,
  };
}

function timed(run: () => number): number {
  const begin = performance.now();
  kept += run();
  return ((performance.now() - begin) * 1e6) / operations;
}

function median(values: readonly number[]): number {
  return values.toSorted((left, right) => left - right)[values.length >> 1] ?? Number.NaN;
}

function sum(of: (at: number) => number): number {
  let total = 0;
  for (let at = 0; at < operations; at += 1) total += of(at);
  return total;
}

function draws(of: Distribution): () => number {
  const stream = new Stream(1, "bench");
  const draw = distributionDraw(of);
  return () => sum((at) => draw(stream, at));
}

function anywhere(): () => number {
  const stream = new Stream(1, "bench");
  return () => sum((at) => stream.uniform((at * 7919) % 1_000_003));
}

/** Box & Muller (1958), one of the two. */
function normal(): number {
  return Math.sqrt(-2 * Math.log(Math.random())) * Math.cos(2 * Math.PI * Math.random());
}

const steps = 1 << 16;
const source = new Stream(2, "steps");
const exponentialSteps = Float64Array.from({ length: steps }, (_, at) => Math.round(1e6 * source.exponential(at)));
/** As in a fab: half within hundredths of a second, most others around a second, a few far off. */
const nearAndFarSteps = Float64Array.from({ length: steps }, (_, at) => {
  const size = source.uniform(2 * at);
  const u = source.uniform(2 * at + 1);
  if (size < 0.5) return Math.round(-1e4 * Math.log(u));
  return Math.round(size < 0.95 ? 1e6 * (0.5 + u) : 1e8 * u);
});

/** What the hold model asks of an event calendar. */
interface Calendarlike {
  time: number;
  kind: number;
  a: number;
  add(time: number, kind: number, a: number, b: number): void;
  next(): boolean;
}

/** The hold model (Jones 1986, CACM 29, 300–311): one event is taken out, one is added, so that as many wait as before. */
function hold(calendar: Calendarlike, pending: number, by: Float64Array): () => number {
  for (let at = 0; at < pending; at += 1) calendar.add(by[at] ?? 0, 1, at, 0);
  return () => {
    for (let at = 0; at < operations; at += 1) {
      calendar.next();
      calendar.add(calendar.time + (by[at & (steps - 1)] ?? 0), calendar.kind, calendar.a, at);
    }
    return calendar.time;
  };
}

interface Event {
  readonly time: number;
  readonly order: number;
  readonly kind: number;
  readonly a: number;
  readonly b: number;
}

/** The plain way: a binary heap of one object an event. */
class ObjectHeap implements Calendarlike {
  time = 0;
  kind = 0;
  a = 0;
  readonly #heap: Event[] = [];
  #order = 0;

  add(time: number, kind: number, a: number, b: number): void {
    const event = { time, order: this.#order, kind, a, b };
    this.#order += 1;
    const heap = this.#heap;
    let at = heap.length;
    for (let parent = (at - 1) >> 1; at > 0; parent = (at - 1) >> 1) {
      const above = heap[parent];
      if (above === undefined || isBefore(above, event)) break;
      heap[at] = above;
      at = parent;
    }
    heap[at] = event;
  }

  next(): boolean {
    const heap = this.#heap;
    const [first] = heap;
    const last = heap.pop();
    if (first === undefined || last === undefined) return false;
    ({ time: this.time, kind: this.kind, a: this.a } = first);
    if (heap.length > 0) this.#sink(last);
    return true;
  }

  #sink(event: Event): void {
    const heap = this.#heap;
    let at = 0;
    for (;;) {
      const left = heap[2 * at + 1];
      if (left === undefined) break;
      const right = heap[2 * at + 2];
      const isRight = right !== undefined && isBefore(right, left);
      const child = isRight ? right : left;
      if (isBefore(event, child)) break;
      heap[at] = child;
      at = 2 * at + (isRight ? 2 : 1);
    }
    heap[at] = event;
  }
}

function isBefore(left: Event, right: Event): boolean {
  return left.time < right.time || (left.time === right.time && left.order < right.order);
}
