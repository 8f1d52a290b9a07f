import type { TypedArray } from "./snapshot.ts";

/**
 * The event calendar: a binary heap over typed arrays. An event is a time (whole microseconds), a small integer kind and
 * two integer operands; events come out by (time, order of adding), never by chance.
 * Hot path: plain loops, nothing allocated but when the heap grows.
 */
export class Calendar {
  /** Number of events that wait. */
  size = 0;
  /** The event that `next` took out. */
  time = 0;
  kind = 0;
  a = 0;
  b = 0;

  #times = new Float64Array(64);
  #orders = new Float64Array(64);
  #events = new Int32Array(64 * 3);
  #sequence = 0;

  /** Time of the earliest event; infinite when there is none. */
  get nextTime(): number {
    return this.size === 0 ? Number.POSITIVE_INFINITY : (this.#times[0] ?? 0);
  }

  /** Adds an event. */
  // The operands stand bare here because an array a call would be garbage in the hot path.
  // oxlint-disable-next-line max-params
  add(time: number, kind: number, a: number, b: number): void {
    if (this.size === this.#times.length) this.#grow();
    const order = this.#sequence;
    this.#sequence += 1;
    const times = this.#times;
    const orders = this.#orders;
    let at = this.size;
    this.size += 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const parentTime = times[parent] ?? 0;
      if (parentTime < time || (parentTime === time && (orders[parent] ?? 0) < order)) break;
      this.#move(parent, at);
      at = parent;
    }
    times[at] = time;
    orders[at] = order;
    const events = this.#events;
    events[at * 3] = kind;
    events[at * 3 + 1] = a;
    events[at * 3 + 2] = b;
  }

  /** Takes the earliest event out into `time`, `kind`, `a`, `b`. False when there is none. */
  next(): boolean {
    if (this.size === 0) return false;
    const events = this.#events;
    this.time = this.#times[0] ?? 0;
    this.kind = events[0] ?? 0;
    this.a = events[1] ?? 0;
    this.b = events[2] ?? 0;
    this.size -= 1;
    if (this.size > 0) this.#sink(this.size);
    return true;
  }

  /** Puts the entry at `from` (one past the end) in at the root's place. */
  #sink(from: number): void {
    const times = this.#times;
    const orders = this.#orders;
    const time = times[from] ?? 0;
    const order = orders[from] ?? 0;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= this.size) break;
      if (child + 1 < this.size && this.#before(child + 1, child)) child += 1;
      const childTime = times[child] ?? 0;
      if (time < childTime || (time === childTime && order < (orders[child] ?? 0))) break;
      this.#move(child, at);
      at = child;
    }
    this.#move(from, at);
  }

  #before(left: number, right: number): boolean {
    const leftTime = this.#times[left] ?? 0;
    const rightTime = this.#times[right] ?? 0;
    return leftTime < rightTime || (leftTime === rightTime && (this.#orders[left] ?? 0) < (this.#orders[right] ?? 0));
  }

  #move(from: number, to: number): void {
    const events = this.#events;
    this.#times[to] = this.#times[from] ?? 0;
    this.#orders[to] = this.#orders[from] ?? 0;
    events[to * 3] = events[from * 3] ?? 0;
    events[to * 3 + 1] = events[from * 3 + 1] ?? 0;
    events[to * 3 + 2] = events[from * 3 + 2] ?? 0;
  }

  #grow(): void {
    const length = this.#times.length * 2;
    const times = new Float64Array(length);
    times.set(this.#times);
    const orders = new Float64Array(length);
    orders.set(this.#orders);
    const events = new Int32Array(length * 3);
    events.set(this.#events);
    this.#times = times;
    this.#orders = orders;
    this.#events = events;
  }

  /** The whole state, for a snapshot. */
  save(): Readonly<Record<string, TypedArray>> {
    return {
      times: this.#times.slice(0, this.size),
      orders: this.#orders.slice(0, this.size),
      events: this.#events.slice(0, this.size * 3),
      sequence: Float64Array.of(this.#sequence),
    };
  }

  /** Becomes what `save` described. */
  load(saved: Readonly<Record<string, TypedArray>>): void {
    const times = saved["times"] ?? new Float64Array(0);
    this.size = times.length;
    while (this.#times.length < this.size) this.#grow();
    this.#times.set(times);
    this.#orders.set(saved["orders"] ?? []);
    this.#events.set(saved["events"] ?? []);
    this.#sequence = saved["sequence"]?.[0] ?? 0;
  }
}
