import fc from "fast-check";

/** Arbitrary lines of products: of a right shape, though what holds between their parts may be wrong. */
const stationIds = ["a", "b", "c", "d"];
const setupNames = ["red", "blue"];

const time = fc.oneof(
  fc.constantFrom<unknown>(0, 1, "2 s", "1 min", { exponential: { mean: 5 } }, { uniform: { min: 1, max: 4 } }, { gamma: { mean: 3, cv: 0.5 } }),
  fc.double({ min: 0.001, max: 100, noNaN: true }),
);
const share = fc.constantFrom(0.01, 0.25, 0.5, 0.9, 1);
const pieces = fc.constantFrom(1, 2, 5, 25);
const duration = fc.constantFrom<unknown>(0, 10, "5 min", "1 h");
const batch = fc.record({ minimum: pieces, maximum: fc.constantFrom(5, 25, 50) }, { requiredKeys: ["maximum"] });

const step = fc.record(
  {
    station: fc.constantFrom(...stationIds),
    time,
    per: fc.constantFrom("piece", "lot", "batch"),
    cadence: fc.constantFrom<unknown>(0.5, 1, "3 s"),
    family: fc.constantFrom("f", "g"),
    batch,
    setup: fc.constantFrom(...setupNames),
    setupTime: time,
    share,
    rework: fc.record({ share: fc.constantFrom(0, 0.1, 0.6), to: fc.constantFrom(...stationIds), limit: fc.integer({ min: 1, max: 4 }) }, { requiredKeys: ["share", "to"] }),
    scrap: fc.constantFrom(0, 0.05, 1),
    sameMachineAs: fc.constantFrom(...stationIds),
    queueLimit: fc.record({ after: fc.constantFrom(...stationIds), time: duration, late: fc.constantFrom("count", "scrap") }, { requiredKeys: ["after", "time"] }),
  },
  { requiredKeys: ["station"] },
);

/** Leaves out most of what is optional, so that many lines are right. */
const sparseStep = fc.tuple(step, fc.integer({ min: 0, max: 3 })).chain(([whole, count]) => fc.subarray(Object.keys(whole), { minLength: 0, maxLength: count + 1 }).map((keys) => kept(whole, ["station", ...keys])));

const rule = fc.constantFrom<unknown>("fifo", "priority", "spt", "edd", "critical-ratio", "least-setup", { formula: "waiting/(1 + work) - slack*priority" });
const station = fc.record(
  {
    time,
    machines: fc.integer({ min: 1, max: 3 }),
    bufferBefore: fc.constantFrom(0, 1, 5, 60, null),
    failures: fc.constantFrom<unknown>({ uptime: { exponential: { mean: 50 } }, repair: 5 }, [{ id: "x", uptime: "1 min", repair: 1, clock: "calendar" }, { id: "y", uptime: 30, repair: { exponential: { mean: 2 } } }]),
    load: duration,
    unload: duration,
    batch: fc.record({ minimum: pieces, maximum: fc.constantFrom(5, 25, 50), of: fc.constantFrom("step", "family", "product", "any"), wait: duration }, { requiredKeys: ["maximum"] }),
    setups: fc.constantFrom<unknown>({ changes: setupNames.map((to) => ({ to, time: 2 })) }, { changes: [{ from: "red", to: "blue", time: 1 }, { to: "red", time: 3 }, { to: "blue", time: 3 }], minimumRuns: { red: 2 }, initial: "red" }),
    dispatch: fc.oneof(rule, fc.array(rule, { minLength: 1, maxLength: 3 })),
    preventive: fc.constantFrom<unknown>([{ id: "p", every: "10 min", time: 30 }], [{ id: "q", everyPieces: 20, firstPieces: 5, time: "1 min" }]),
  },
  { requiredKeys: ["time"] },
);
const sparseStation = fc.tuple(station, fc.integer({ min: 0, max: 3 })).chain(([whole, count]) => fc.subarray(Object.keys(whole), { maxLength: count }).map((keys) => kept(whole, ["time", ...keys])));

const release = fc.record(
  { product: fc.constantFrom("p0", "p1"), interarrival: fc.constantFrom<unknown>(20, "1 min", { exponential: { mean: 30 } }), first: duration, maximum: fc.integer({ min: 1, max: 20 }), pieces, priority: fc.integer({ min: -2, max: 9 }), due: duration },
  { requiredKeys: ["product", "interarrival"] },
);

export const anyLine: fc.Arbitrary<object> = fc
  .record({
    stations: fc.array(sparseStation, { minLength: 1, maxLength: 4 }),
    routes: fc.array(fc.array(sparseStep, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 2 }),
    releases: fc.array(release, { minLength: 1, maxLength: 3 }),
    inventory: fc.option(fc.array(fc.record({ product: fc.constant("p0"), lots: fc.integer({ min: 1, max: 5 }), pieces }, { requiredKeys: ["product"] }), { maxLength: 2 }), { nil: undefined }),
    transport: fc.option(time, { nil: undefined }),
  })
  .map(({ stations, routes, releases, inventory, transport }) => ({
    format: "plantloop/line@1",
    id: "any",
    products: Object.fromEntries(routes.map((route, index) => [`p${index}`, { route: onlyStations(route, stations.length) }])),
    releases: releases.map((one, index) => ({ id: `r${index}`, ...one, product: routes.length > 1 ? one.product : "p0" })),
    ...(inventory === undefined ? {} : { inventory }),
    ...(transport === undefined ? {} : { transport: { time: transport } }),
    stations: visited(stations.map((spec, index) => ({ id: stationIds[index] ?? "", ...spec })), routes.flatMap((route) => onlyStations(route, stations.length))),
  }));

interface Visit {
  readonly station?: unknown;
}

/** Steps at stations that there are. */
function onlyStations(route: readonly Visit[], count: number): Visit[] {
  return route.map((one) => ({ ...one, station: stationIds[Math.max(0, stationIds.indexOf(String(one.station))) % count] ?? "a" }));
}

function visited<Station extends { readonly id: string }>(stations: readonly Station[], route: readonly Visit[]): Station[] {
  return stations.filter(({ id }) => route.some((one) => one.station === id));
}

function kept(whole: object, keys: readonly string[]): Visit {
  return Object.fromEntries(Object.entries(whole).filter(([key]) => keys.includes(key)));
}

/** Something that may stand anywhere in a model by mistake or by malice. */
export const anything: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom<unknown>(undefined, Number.NaN, Number.POSITIVE_INFINITY, -1, 0, 1, 1e999, 1e-300, 1e300, 1e6, "", "__proto__", "constructor", "1/0", "((((", "a", "wafer", "etch", "litho-2", [], {}, [[]], () => 1, 1n, Symbol("x")),
);

/** The paths of all values in a model. */
export function pathsIn(node: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof node !== "object" || node === null) return [path];
  const entries: [string | number, unknown][] = Array.isArray(node) ? [...node.entries()] : Object.entries(node);
  const below = entries.flatMap(([key, entry]) => pathsIn(entry, [...path, key]));
  return path.length === 0 ? below : [path, ...below];
}
