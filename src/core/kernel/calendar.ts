import type { TypedArray } from "./snapshot.ts";

/** Stands at the root in place of the event that was taken out last; no event's own time is below 0. */
const taken = -1;
/** Stands in places that are not in use: it comes neither before nor after anything. */
const none = Number.NaN;

/**
 * The event calendar. An event is a time (whole microseconds), a small integer kind and two integer operands; events come
 * out by (time, order of adding), never by chance.
 *
 * A binary heap over typed arrays. What the heap moves is a time and the number of a slot; the rest of an event stays in
 * its slot. The slots are a permutation, those of the heap's places first, the free ones behind. Taking the root out
 * leaves it open, since most events add one: that one goes in there, and the last place is moved up only where none does.
 * Hot path: plain loops, nothing allocated but when the heap grows.
 */
export class Calendar {
  /** The event that `next` took out. */
  time = 0;
  kind = 0;
  a = 0;
  b = 0;

  #times = new Float64Array(64).fill(none);
  #slots = Int32Array.from({ length: 64 }, (_, slot) => slot);
  #orders = new Float64Array(64);
  #events = new Int32Array(64 * 3);
  /** Places in use, an open root among them. */
  #places = 0;
  #sequence = 0;

  /** Number of events that wait. */
  get size(): number {
    return this.#times[0] === taken ? this.#places - 1 : this.#places;
  }

  /** Time of the earliest event; infinite when there is none. */
  get nextTime(): number {
    if (this.#times[0] === taken) this.#closeRoot();
    return this.#places === 0 ? Number.POSITIVE_INFINITY : (this.#times[0] ?? 0);
  }

  /** Adds an event. Throws when its time is below 0 or no number. */
  // The operands stand bare here because an array a call would be garbage in the hot path.
  // oxlint-disable-next-line max-params
  add(time: number, kind: number, a: number, b: number): void {
    if (!(time >= 0)) throw new Error(`invalid time of an event of kind ${kind}: found ${time}; it is 0 or more microseconds`);
    if (this.#places + 1 === this.#times.length) this.#grow();
    const isRootOpen = this.#times[0] === taken;
    const slot = this.#slots[isRootOpen ? 0 : this.#places] ?? 0;
    this.#orders[slot] = this.#sequence;
    this.#sequence += 1;
    const events = this.#events;
    events[slot * 3] = kind;
    events[slot * 3 + 1] = a;
    events[slot * 3 + 2] = b;
    if (isRootOpen) this.#sink(time, slot);
    else this.#rise(time, slot);
  }

  /** Takes the earliest event out into `time`, `kind`, `a`, `b`. False when there is none up to and including `until`. */
  next(until: number = Number.POSITIVE_INFINITY): boolean {
    const times = this.#times;
    if (times[0] === taken) this.#closeRoot();
    const time = times[0] ?? 0;
    if (this.#places === 0 || time > until) return false;
    const events = this.#events;
    const at = (this.#slots[0] ?? 0) * 3;
    this.time = time;
    this.kind = events[at] ?? 0;
    this.a = events[at + 1] ?? 0;
    this.b = events[at + 2] ?? 0;
    times[0] = taken;
    return true;
  }

  /** Puts an event in at a new last place and lets it rise: of all events it was added last. */
  #rise(time: number, slot: number): void {
    const times = this.#times;
    const slots = this.#slots;
    let at = this.#places;
    this.#places += 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const parentTime = times[parent] ?? 0;
      if (parentTime <= time) break;
      times[at] = parentTime;
      slots[at] = slots[parent] ?? 0;
      at = parent;
    }
    times[at] = time;
    slots[at] = slot;
  }

  /** Puts an event in at the root and lets it sink. The place behind the last holds `none`, so that no child is missed. */
  #sink(time: number, slot: number): void {
    const times = this.#times;
    const slots = this.#slots;
    const places = this.#places;
    let at = 0;
    for (let child = 1; child < places; child = 2 * at + 1) {
      let childTime = times[child] ?? 0;
      const rightTime = times[child + 1] ?? 0;
      if (rightTime <= childTime && (rightTime < childTime || this.#isEarlier(slots[child + 1], slots[child]))) {
        child += 1;
        childTime = rightTime;
      }
      if (time <= childTime && (time < childTime || this.#isEarlier(slot, slots[child]))) break;
      times[at] = childTime;
      slots[at] = slots[child] ?? 0;
      at = child;
    }
    times[at] = time;
    slots[at] = slot;
  }

  /** Whether the event of a slot was added before that of another. */
  #isEarlier(slot = 0, other = 0): boolean {
    return (this.#orders[slot] ?? 0) < (this.#orders[other] ?? 0);
  }

  /** Moves the last event to the open root. */
  #closeRoot(): void {
    this.#places -= 1;
    const last = this.#places;
    const time = this.#times[last] ?? 0;
    const slot = this.#slots[last] ?? 0;
    this.#slots[last] = this.#slots[0] ?? 0;
    this.#times[last] = none;
    if (last > 0) this.#sink(time, slot);
  }

  #grow(): void {
    const from = this.#times.length;
    const times = new Float64Array(from * 2).fill(none);
    times.set(this.#times);
    const slots = Int32Array.from({ length: from * 2 }, (_, slot) => slot);
    slots.set(this.#slots);
    const orders = new Float64Array(from * 2);
    orders.set(this.#orders);
    const events = new Int32Array(from * 2 * 3);
    events.set(this.#events);
    this.#times = times;
    this.#slots = slots;
    this.#orders = orders;
    this.#events = events;
  }

  /** The whole state, for a snapshot: the events as they will come out, however the heap has them. */
  save(): Readonly<Record<string, TypedArray>> {
    const times = this.#times;
    const slots = this.#slots;
    const places = Array.from({ length: this.#places }, (_, place) => place).filter((place) => times[place] !== taken);
    places.sort((left, right) => (times[left] ?? 0) - (times[right] ?? 0) || (this.#isEarlier(slots[left], slots[right]) ? -1 : 1));
    const inOrder = Int32Array.from(places, (place) => slots[place] ?? 0);
    return {
      times: Float64Array.from(places, (place) => times[place] ?? 0),
      orders: Float64Array.from(inOrder, (slot) => this.#orders[slot] ?? 0),
      events: Int32Array.from({ length: places.length * 3 }, (_, index) => this.#events[(inOrder[Math.floor(index / 3)] ?? 0) * 3 + (index % 3)] ?? 0),
      sequence: Float64Array.of(this.#sequence),
    };
  }

  /** Becomes what `save` described. */
  load(saved: Readonly<Record<string, TypedArray>>): void {
    const times = saved["times"] ?? new Float64Array(0);
    this.#places = times.length;
    while (this.#times.length <= this.#places) this.#grow();
    this.#times.fill(none).set(times);
    this.#slots.forEach((_, slot, slots) => (slots[slot] = slot));
    this.#orders.set(saved["orders"] ?? []);
    this.#events.set(saved["events"] ?? []);
    this.#sequence = saved["sequence"]?.[0] ?? 0;
  }
}
