import type { OutsideCase } from "./folder.ts";

/** How a case is written in the line language, as JSON; what it is to answer; and how long the line remembers, in s. */
export interface Written {
  readonly line: object;
  readonly figures: Readonly<Partial<Record<"waitingTime" | "cycleTime" | "wip" | "throughput", number>>>;
  /** Mean cycle times by release, in their order. */
  readonly releaseCycles: readonly number[];
  /** Shares of time of the machines of the first station. */
  readonly shares: Readonly<Partial<Record<"processing" | "starved" | "down", number>>>;
  readonly memorySeconds: number;
}

/** Why the line language can't say a case. */
export interface Unsayable {
  readonly missing: string;
}

/** A case in the line language. Throws on a case that is of no known kind. */
export function write(of: OutsideCase): Written | Unsayable {
  const kind = Object.keys(kinds).filter((prefix) => of.id.startsWith(`${prefix}-`)).sort((a, b) => b.length - a.length)[0];
  const writer = kind === undefined ? undefined : kinds[kind];
  if (writer === undefined) throw new Error(`${of.id}: no such kind of case; there are ${Object.keys(kinds).join(", ")}`);
  const sketch = writer(of);
  if ("missing" in sketch) return sketch;
  return { line: { format: "plantloop/line@1", id: "outside", ...sketch.line }, figures: sketch.figures ?? figuresOf(of), releaseCycles: sketch.releaseCycles ?? [], shares: sharesOf(of), memorySeconds: sketch.memorySeconds };
}

interface Sketch {
  readonly line: object;
  readonly figures?: Written["figures"];
  readonly releaseCycles?: readonly number[];
  readonly memorySeconds: number;
}

const exponential = (mean: number): object => ({ exponential: { mean } });

/** One station before which all wait. */
function single({ params }: OutsideCase, station: object, interarrival?: object | number): Sketch {
  const rate = value(params, "lam");
  return { line: { arrivals: { interarrival: interarrival ?? exponential(1 / rate) }, stations: [{ id: "a", ...station }] }, memorySeconds: memory(rate, 1) };
}

/** Relaxation time of M/M/1 (Morse 1955): 1/(√capacity − √rate)². */
function memory(rate: number, capacity: number): number {
  return 1 / (Math.sqrt(capacity) - Math.sqrt(rate)) ** 2;
}

const kinds: Readonly<Record<string, (of: OutsideCase) => Sketch | Unsayable>> = {
  mm1: (of) => single(of, { time: exponential(1 / value(of.params, "mu")) }),
  mmc: ({ params }) => {
    const [rate, machines] = [value(params, "lam"), value(params, "c")];
    return { line: { arrivals: { interarrival: exponential(1 / rate) }, stations: [{ id: "a", machines, time: exponential(1) }] }, memorySeconds: memory(rate, machines) };
  },
  mmck: ({ params }) => {
    const [rate, machines, places] = [value(params, "lam"), value(params, "c"), value(params, "K") - value(params, "c")];
    return { line: { arrivals: { interarrival: exponential(1 / rate) }, stations: [{ id: "a", machines, time: exponential(1), bufferBefore: places }] }, memorySeconds: 20 };
  },
  md1: (of) => single(of, { time: 1 }),
  me4: (of) => single(of, { time: { erlang: { mean: 1, k: 4 } } }),
  mu1: (of) => single(of, { time: { uniform: { min: 0.5, max: 1.5 } } }),
  mt1: (of) => single(of, { time: { triangular: { min: 0.4, mode: 0.8, max: 1.8 } } }),
  mln1: (of) => single(of, { time: { lognormal: { mean: 1, cv: Math.SQRT2 } } }),
  mw1: (of) => single(of, { time: { weibull: { shape: 2, scale: value(of.params, "scale") } } }),
  // A mix of two products, each with its own mean, is the hyperexponential time of the case: a quarter of mean 2.5, the rest of mean 0.5.
  mh21: ({ params }) => mixed([0.25, 0.75].map((share) => share * value(params, "lam")), { times: [exponential(2.5), exponential(0.5)], dispatch: "fifo" }),
  dm1: (of) => single(of, { time: exponential(1) }, 1 / value(of.params, "lam")),
  e2m1: (of) => single(of, { time: exponential(1) }, { erlang: { mean: 1 / value(of.params, "lam"), k: 2 } }),
  "mg1-brk": (of) => single(of, { time: timeOf(String(of.params["service"])), failures: { uptime: exponential(value(of.params, "mttf_operating")), repair: exponential(value(of.params, "mttr")), clock: "operating" } }),
  "mm1-clockbrk": (of) => single(of, { time: exponential(1), failures: { uptime: exponential(value(of.params, "mttf")), repair: exponential(value(of.params, "mttr")), clock: "calendar" } }),
  "prio-np": ({ id, params, exact }) => {
    const rates = list(params, "lam");
    const means = id === "prio-np-2" ? [0.5, 1, 1.1] : list(params, "mean");
    const times = id === "prio-np-2" ? [0.5, exponential(1), { erlang: { mean: 1.1, k: 4 } }] : means.map(exponential);
    const waits = list(exact, "Wq");
    return { ...mixed(rates, { times, dispatch: "priority" }), figures: { waitingTime: weighted(waits, rates) }, releaseCycles: waits.map((wait, index) => wait + (means[index] ?? 0)) };
  },
  "prio-pr": () => ({ missing: "a priority that interrupts the work in hand" }),
  repair: () => ({ missing: "repair crews that are fewer than the machines" }),
  bulk: ({ params }) => {
    const [rate, minimum, maximum] = [value(params, "lam"), value(params, "a"), value(params, "b")];
    return { line: { arrivals: { interarrival: exponential(1 / rate) }, stations: [{ id: "a", time: exponential(1), batch: { minimum, maximum } }] }, memorySeconds: 4 * memory(rate, maximum) };
  },
  "reentrant-kelly": ({ params }) => ({
    line: {
      stations: [{ id: "A", time: exponential(1), bufferBefore: null }, { id: "B", time: exponential(1.5), bufferBefore: null }],
      products: { p: { route: (params["route"] as readonly string[]).map((station, index) => ({ id: `step${index + 1}`, station })) } },
      releases: [{ id: "r", product: "p", interarrival: exponential(1 / value(params, "arrival")) }],
    },
    memorySeconds: 5 * memory(0.6, 1),
  }),
  rework: ({ params }) => ({
    line: {
      stations: [{ id: "a", time: exponential(1), bufferBefore: null }],
      products: { p: { route: [{ id: "work", station: "a", rework: { share: value(params, "p_rework"), to: "work", limit: 100 } }] } },
      releases: [{ id: "r", product: "p", interarrival: exponential(1 / value(params, "lam")) }],
    },
    memorySeconds: memory(0.75, 1),
  }),
  jackson: () => ({ missing: "a route that chance chooses" }),
  conwip: ({ params, exact }) => ({
    line: { arrivals: { conwip: value(params, "N") }, stations: list(params, "service_means").map((mean, index) => ({ id: `s${index + 1}`, time: exponential(mean), bufferBefore: null })) },
    figures: { throughput: value(exact, "X"), cycleTime: value(exact, "R"), wip: value(params, "N") },
    memorySeconds: 10 * value(params, "N"),
  }),
  // An order becomes two parts, one through a and one through b; the first waits for the second at the end.
  forkjoin2: ({ params, exact }) => ({
    line: {
      stations: [{ id: "fork", time: 0, bufferBefore: null }, ...["a", "b"].map((id) => ({ id, time: exponential(1), bufferBefore: null })), { id: "join", time: 0, bufferBefore: null }],
      products: {
        order: { route: [{ station: "fork", splitsInto: { left: 1, right: 1 } }] },
        left: { route: [{ station: "a" }, { station: "join", components: { right: 1 } }] },
        right: { route: [{ station: "b" }] },
      },
      releases: [{ id: "r", product: "order", interarrival: exponential(1 / value(params, "lam")) }],
    },
    figures: {},
    releaseCycles: [value(exact, "R")],
    memorySeconds: 2 * memory(value(params, "lam"), 1),
  }),
};

/** One station for several products, each with Poisson releases of its own; the first has the highest priority. */
function mixed(rates: readonly number[], { times, dispatch }: { readonly times: readonly (object | number)[]; readonly dispatch: string }): Sketch {
  const rate = rates.reduce((sum, each) => sum + each, 0);
  return {
    line: {
      stations: [{ id: "a", bufferBefore: null, dispatch }],
      products: Object.fromEntries(times.map((time, index) => [`p${index + 1}`, { route: [{ station: "a", time }] }])),
      releases: rates.map((each, index) => ({ id: `r${index + 1}`, product: `p${index + 1}`, interarrival: exponential(1 / each), priority: rates.length - index })),
    },
    memorySeconds: 2 * memory(rate, 1),
  };
}

function timeOf(service: string): object | number {
  if (service.startsWith("const")) return 1;
  return service.startsWith("U") ? { uniform: { min: 0.5, max: 1.5 } } : exponential(1);
}

const figureNames = { Wq: "waitingTime", W: "cycleTime", W_total: "cycleTime", R: "cycleTime", cycle_time: "cycleTime", L: "wip", throughput: "throughput", X: "throughput" } as const;
const shareNames = { util_processing: "processing", frac_down: "down", P0: "starved" } as const;

function figuresOf({ exact }: OutsideCase): Written["figures"] {
  return Object.fromEntries(Object.entries(figureNames).flatMap(([name, figure]) => (typeof exact[name] === "number" ? [[figure, exact[name]]] : [])));
}

function sharesOf({ exact }: OutsideCase): Written["shares"] {
  return Object.fromEntries(Object.entries(shareNames).flatMap(([name, share]) => (typeof exact[name] === "number" ? [[share, exact[name]]] : [])));
}

function weighted(values: readonly number[], weights: readonly number[]): number {
  return values.reduce((sum, each, index) => sum + each * (weights[index] ?? 0), 0) / weights.reduce((sum, each) => sum + each, 0);
}

export function value(of: Readonly<Record<string, unknown>>, name: string): number {
  const found = of[name];
  if (typeof found !== "number") throw new Error(`${name}: found ${JSON.stringify(found)}; it is to be a number`);
  return found;
}

function list(of: Readonly<Record<string, unknown>>, name: string): readonly number[] {
  const found = of[name];
  if (!Array.isArray(found)) throw new Error(`${name}: found ${JSON.stringify(found)}; it is to be a list of numbers`);
  return found as readonly number[];
}
