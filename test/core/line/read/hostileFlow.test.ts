import { describe, expect, test } from "vitest";
import { problemText } from "#line";
import { parseLine } from "#line/read";
import { changed, changedFab, fab } from "./models.ts";

function texts(given: unknown): string[] {
  const read = parseLine(given);
  return read.ok ? [] : read.problems.map(problemText);
}

type Wrong = readonly [path: string, where: readonly (string | number)[], value: unknown, message: string];
const step = (index: number, ...rest: (string | number)[]) => ["products", "wafer", "route", index, ...rest];
const stations = (index: number, ...rest: (string | number)[]) => ["stations", index, ...rest];
const route = "products.wafer.route";

/** One wrong thing each in a line of products: the path that is told, where it is put, what, and what the message says. */
const wrong: readonly Wrong[] = [
  // how the flow is said
  ["arrivals", ["arrivals"], "saturated", 'found "saturated"; a line with products has releases in place of arrivals'],
  ["releases", ["releases"], undefined, "found nothing; a line with products has a list of releases"],
  ["releases", ["releases"], [], "found an empty list; releases are a list of 1 to 100"],
  ["products", ["products"], ["wafer"], "found a list of 1; products are an object by name"],
  ['products["my wafer"]', ["products", "my wafer"], { route: [{ station: "inspect" }] }, 'found the name "my wafer"; an id is'],
  ["products.toString", ["products", "toString"], { route: [{ station: "inspect" }] }, 'found the name "toString"; an id is'],
  ["products.wafer", ["products", "wafer"], [], "found an empty list; a product is an object with a route"],
  ["products.wafer.rout", ["products", "wafer", "rout"], [], 'did you mean "route"?'],
  ["products.wafer.route", ["products", "wafer", "route"], [], "found an empty list; a route is a list of 1 to 5000 steps"],
  ["products.wafer.name", ["products", "wafer", "name"], "Wafer", "a text is an object with en and ko"],
  // steps
  [`${route}[3]`, step(3), "inspect", 'found "inspect"; a step is an object with a station'],
  [`${route}[3].station`, step(3, "station"), "inspct", 'found "inspct"; did you mean "inspect"? a station is one of furnace, etch, litho, inspect'],
  [`${route}[3].station`, step(3, "station"), undefined, "found nothing"],
  [`${route}[2].id`, step(2, "id"), "a b", "an id is 1 to 64 letters"],
  [`${route}[2].id`, step(2, "id"), "etch", 'found "etch" again; a step has a name of its own on its route'],
  [`${route}[2].name.ko`, step(2, "name"), { en: "Gate" }, "found nothing"],
  [`${route}[2].time`, step(2, "time"), undefined, "found nothing; a step has a time, its own or its station's"],
  [`${route}[2].time.exponential.mean`, step(2, "time"), { exponential: { mean: -1 } }, "found -1; a mean time"],
  [`${route}[2].per`, step(2, "per"), "wafer", 'found "wafer"; one of piece, lot, batch'],
  [`${route}[2].per`, step(2, "per"), "batch", 'found "batch"; "litho" makes no batches'],
  [`${route}[1].cadence`, step(1, "cadence"), 0, "found 0; a duration above 0"],
  [`${route}[1].cadence`, step(1, "cadence"), "soon", "a duration is a number of seconds, or a text with a unit"],
  [`${route}[1].cadence`, step(1, "cadence"), "41 s", "a cadence is no longer than the time of its step"],
  [`${route}[2].cadence`, step(2, "cadence"), "30 s", 'found a cadence before "inspect", whose buffer has 20 places; a machine with a cadence cannot be held up'],
  [`${route}[2].familie`, step(2, "familie"), "a", 'did you mean "family"?'],
  [`${route}[0].family`, step(0, "family"), 1, "an id is"],
  [`${route}[0].batch`, step(0, "batch"), 25, "found 25; the batch of a step is an object with maximum"],
  [`${route}[0].batch.maximum`, step(0, "batch", "maximum"), 0, "found 0; a whole number of pieces, from 1 to 10000"],
  [`${route}[0].batch.minimum`, step(0, "batch", "minimum"), 101, "found 101; the least of a batch is not above its most, 100"],
  [`${route}[2].batch`, step(2, "batch"), { maximum: 50 }, '"litho" makes no batches: give it a batch, or leave this out'],
  [`${route}[2].setup`, step(2, "setup"), "", "an id is"],
  [`${route}[2].setup`, step(2, "setup"), "green", 'found "green" after no setup; each change of setup has a time'],
  [`${route}[4].setup`, step(4, "setupTime"), undefined, 'found "blue" after no setup; each change of setup has a time: give the step a setupTime, or "litho" a change to it'],
  [`${route}[4].setupTime`, step(4, "setupTime"), -1, "found -1"],
  [`${route}[0].setupTime`, step(0, "setupTime"), 60, "found a setupTime without a setup"],
  [`${route}[3].share`, step(3, "share"), 0, "found 0; a share is above 0 and at most 1"],
  [`${route}[3].share`, step(3, "share"), 1.01, "found 1.01"],
  [`${route}[3].scrap`, step(3, "scrap"), 1.5, "found 1.5; a share that is scrapped is from 0 to 1"],
  [`${route}[3].rework`, step(3, "rework"), "gate", "the rework of a step is an object with share and to"],
  [`${route}[3].rework.share`, step(3, "rework", "share"), 1, "found 1; a share that is sent back is from 0 to below 1"],
  [`${route}[3].rework.limit`, step(3, "rework", "limit"), 0, "found 0; a part is sent back 1 to 100 times"],
  [`${route}[3].rework.to`, step(3, "rework", "to"), "gat", 'found "gat"; did you mean "gate"? an earlier step is one of furnace, etch, gate, inspect'],
  [`${route}[3].rework.to`, step(3, "rework", "to"), "furnace-2", "a step refers to earlier steps of its route: furnace, etch, gate, inspect"],
  [`${route}[3].rework.too`, step(3, "rework", "too"), "gate", "the keys here are share, to, limit"],
  [`${route}[4].sameMachineAs`, step(4, "sameMachineAs"), "litho-2", 'found "litho-2"; a step refers to earlier steps'],
  [`${route}[4].sameMachineAs`, step(4, "sameMachineAs"), "etch", 'found "etch" at "etch"; a lot comes back to a machine of the same station, "litho"'],
  [`${route}[5].sameMachineAs`, step(5, "sameMachineAs"), "furnace", 'found "furnace"; a batch goes on any machine'],
  [`${route}[1].sameMachineAs`, step(1, "sameMachineAs"), "gate", "a step refers to earlier steps of its route: furnace"],
  [`${route}[0].queueLimit.after`, step(0, "queueLimit"), { after: "etch", time: 1 }, "a step refers to earlier steps of its route: there is none"],
  [`${route}[2].queueLimit`, step(2, "queueLimit"), "6 h", "a queue limit is an object with after and time"],
  [`${route}[2].queueLimit.after`, step(2, "queueLimit", "after"), "furnce", 'did you mean "furnace"?'],
  [`${route}[2].queueLimit.after`, step(2, "queueLimit", "after"), "gate", "a step refers to earlier steps of its route: furnace, etch"],
  [`${route}[2].queueLimit.time`, step(2, "queueLimit", "time"), "6 hours", "a duration is a number of seconds"],
  [`${route}[2].queueLimit.late`, step(2, "queueLimit", "late"), "drop", 'found "drop"; one of count, scrap'],
  // assembly, disassembly, schedules
  ["products.wafer.stock", ["products", "wafer", "stock"], -1, "found -1"],
  [`${route}[3].components.waver`, step(3, "components"), { waver: 1 }, 'did you mean "wafer"?'],
  [`${route}[3].components.monitor-2`, step(3, "components"), { "monitor-2": 0 }, "found 0"],
  [`${route}[3].splitsInto.waver`, step(3, "splitsInto"), { waver: 1 }, 'did you mean "wafer"?'],
  ["products.wafer", step(3, "components"), { wafer: 1 }, 'found "wafer" in "wafer"'],
  ["releases[1].at", ["releases", 1, "at"], [0], "found both"],
  ["releases[1].at[1]", ["releases", 1], { id: "hot", product: "wafer", pieces: 25, at: ["2 h", "1 h"] }, 'found "1 h"'],
  // releases and inventory
  ["releases[1]", ["releases", 1], "wafer", "a release is an object with id, product"],
  ["releases[1].id", ["releases", 1, "id"], "daily", 'found "daily" again; an id stands once'],
  ["releases[1].id", ["releases", 1, "id"], undefined, "found nothing"],
  ["releases[1].product", ["releases", 1, "product"], "waver", 'found "waver"; did you mean "wafer"? a product is one of wafer, monitor-2'],
  ["releases[1].interarrival", ["releases", 1, "interarrival"], undefined, "found nothing"],
  ["releases[1].interarrival", ["releases", 1, "interarrival"], 0, "found 0; arrivals need some time between them"],
  ["releases[1].first", ["releases", 1, "first"], "-1 h", 'found "-1 h"; a duration is 0, or from 1 microsecond'],
  ["releases[1].maximum", ["releases", 1, "maximum"], 0.5, "a whole number from 1"],
  ["releases[1].pieces", ["releases", 1, "pieces"], 0, "found 0; a whole number of pieces"],
  ["releases[1].pieces", ["releases", 1, "pieces"], 101, 'found 101; a batch at "furnace" holds 25 to 100 pieces'],
  ["releases[1].priority", ["releases", 1, "priority"], "high", "a finite number"],
  ["releases[1].due", ["releases", 1, "due"], null, "found null"],
  ["inventory", ["inventory"], { product: "wafer" }, "an inventory is a list of at most 10000 entries"],
  ["inventory", ["inventory", 0, "lots"], 100_000, "found 100001 lots; a line starts with at most 100000 lots"],
  ["inventory[0].product", ["inventory", 0, "product"], "monitor", 'did you mean "monitor-2"?'],
  ["inventory[0].step", ["inventory", 0, "step"], "litho2", 'found "litho2"; did you mean "litho-2"? a step is one of furnace, etch, gate'],
  ["inventory[0].lots", ["inventory", 0, "lots"], 0, "found 0; a whole number of lots"],
  ["inventory[0].lots", ["inventory", 0], { product: "wafer", step: "inspect", lots: 22, pieces: 25 }, 'found 22 lots at "inspect"; lots at the start stand on the machines of their station or in the buffer before it: 21 have room'],
  ["inventory[0].pieces", ["inventory", 0, "pieces"], 200, "a batch at"],
  ["inventory[0].priority", ["inventory", 0, "priority"], [], "found an empty list"],
  ["inventory[0].due", ["inventory", 0, "due"], -5, "found -5"],
  ["transport", ["transport"], "5 min", "transport is an object with time, except, moves or fleets"],
  // the flow at a station
  ["stations[4].id", stations(4), { id: "spare", time: 1 }, 'found "spare"; in a line with products each station is visited'],
  ["stations[0].load", stations(0, "load"), "-1 min", "a duration is 0, or"],
  ["stations[0].unload", stations(0, "unload"), { constant: 1 }, "a duration is a number of seconds"],
  ["stations[0].batch", stations(0, "batch"), 6, "a batch is an object with maximum"],
  ["stations[0].batch.maximum", stations(0, "batch", "maximum"), undefined, "found nothing; a whole number of pieces"],
  ["stations[0].batch.minimum", stations(0, "batch", "minimum"), 151, "found 151; the least of a batch is not above its most, 150"],
  ["stations[0].batch.of", stations(0, "batch", "of"), "recipe", 'found "recipe"; one of step, family, product, any'],
  ["stations[0].batch.wait", stations(0, "batch", "wait"), "8 hours", "a duration is a number of seconds"],
  ["stations[0].bufferBefore", stations(0), { ...fab.stations[0], batch: { minimum: 50, maximum: 150 }, bufferBefore: 1 }, "found 1; lots wait for their batch in the buffer: it has 2 places or more"],
  ["stations[1].setups", stations(1, "setups"), ["poly"], "setups are an object with changes, minimumRuns or initial"],
  ["stations[1].setups.changes", stations(1, "setups", "changes"), {}, "a list of at most 5000 changes"],
  ["stations[1].setups.changes[0]", stations(1, "setups", "changes", 0), "poly", "a change of setup is an object with to and time"],
  ["stations[1].setups.changes[0].from", stations(1, "setups", "changes", 0, "from"), "ploy", 'found "ploy"; did you mean "poly"? a setup that a step needs here is one of poly, metal'],
  ["stations[1].setups.changes[0].to", stations(1, "setups", "changes", 0, "to"), "metl", 'did you mean "metal"?'],
  ["stations[1].setups.changes[0].time.normal.sd", stations(1, "setups", "changes", 0, "time"), { normal: { mean: 1 } }, "found nothing; a duration is"],
  ["stations[1].setups.minimumRuns.nitride", stations(1, "setups", "minimumRuns", "nitride"), 3, 'found "nitride"; a setup that a step needs here is one of poly, metal'],
  ["stations[1].setups.minimumRuns.metal", stations(1, "setups", "minimumRuns", "metal"), 0, "a whole number from 1"],
  ["stations[1].setups.initial", stations(1, "setups", "initial"), "pole", 'did you mean "poly"?'],
  ["stations[1].dispatch", stations(1, "dispatch"), "lifo", 'found "lifo"; did you mean "fifo"? who goes first is one of fifo, priority, spt, edd, critical-ratio, least-setup, or an object with a formula'],
  ["stations[1].dispatch", stations(1, "dispatch"), [], "found an empty list; rules of dispatching are one, or a list of 1 to 20"],
  ["stations[1].dispatch[1]", stations(1, "dispatch", 1), "leastsetup", "who goes first is one of fifo"],
  ["stations[1].dispatch[2].formula", stations(1, "dispatch", 2, "formula"), "waitng", 'found "waitng"; did you mean "waiting"? this formula can use waiting, priority, slack, work, remaining, pieces, setup'],
  ["stations[1].dispatch[2].formula", stations(1, "dispatch", 2, "formula"), "slack /", "the formula ends where a value is wanted"],
  ["stations[1].dispatch[2].formula", stations(1, "dispatch", 2, "formula"), 5, "a formula is a text"],
  ["stations[3].dispatch.formula", stations(3, "dispatch", "formula"), "work + age", 'found "age"'],
  ["stations[3].dispatch.rule", stations(3, "dispatch", "rule"), "work", "the keys here are formula"],
  ["stations[1].failures", stations(1, "failures"), [], "found an empty list; failures are one mode, or a list of 1 to 20"],
  ["stations[1].failures[1]", stations(1, "failures", 1), "arm", "failures are an object with uptime and repair"],
  ["stations[1].failures[1].id", stations(1, "failures", 1, "id"), undefined, "found nothing; a station that fails in several modes gives each an id"],
  ["stations[1].failures[1].id", stations(1, "failures", 1, "id"), "pump", 'found "pump" again'],
  ["stations[1].failures[1].uptime", stations(1, "failures", 1, "uptime"), 0, "found 0; a machine runs some time between failures"],
  ["stations[1].failures[1].repair", stations(1, "failures", 1, "repair"), -1, "found -1; a duration is 0, or"],
  ["stations[1].failures[1].clock", stations(1, "failures", 1, "clock"), "wall", "the clock of failures is"],
  ["stations[1].failures[1].first.exponential.mean", stations(1, "failures", 1, "first"), { exponential: {} }, "found nothing"],
  ["stations[1].failures[1].uptme", stations(1, "failures", 1, "uptme"), 1, 'did you mean "uptime"?'],
  ["stations[1].preventive", stations(1, "preventive"), {}, "a list of at most 20 preventive maintenances"],
  ["stations[1].preventive[0]", stations(1, "preventive", 0), "weekly", "a preventive maintenance is an object with id, time, and every or everyPieces"],
  ["stations[1].preventive[1].id", stations(1, "preventive", 1, "id"), "weekly", 'found "weekly" again'],
  ["stations[1].preventive[0].every", stations(1, "preventive", 0), { id: "weekly", time: 60 }, "found nothing; a preventive maintenance has exactly one of every and everyPieces"],
  ["stations[1].preventive[0].every", stations(1, "preventive", 0, "every"), 0, "found 0; a duration above 0"],
  ["stations[1].preventive[0].everyPieces", stations(1, "preventive", 0, "everyPieces"), 5, "found every and everyPieces; a preventive maintenance has exactly one"],
  ["stations[1].preventive[1].everyPieces", stations(1, "preventive", 1, "everyPieces"), 0.5, "every n-th part"],
  ["stations[1].preventive[1].first", stations(1, "preventive", 1, "first"), "1 d", 'found "1 d"; firstPieces goes with everyPieces'],
  ["stations[1].preventive[0].firstPieces", stations(1, "preventive", 0, "firstPieces"), 5, "found 5; first goes with every"],
  ["stations[1].preventive[0].time", stations(1, "preventive", 0, "time"), "7 d", 'found "7 d"; a preventive maintenance takes less time, on average, than lies between two'],
];

describe("a line of products with one thing wrong tells that one thing", () => {
  test("and with nothing wrong nothing", () => {
    expect(texts(fab)).toEqual([]);
  });

  test.each(wrong)("%s", (path, where, value, message) => {
    const told = texts(changedFab(where, value));
    expect(told).toContainEqual(expect.stringContaining(message));
    expect(told.some((text) => text.startsWith(`${path}: found `) && text.includes(message))).toBe(true);
    expect(told.length).toBeLessThanOrEqual(3);
  });
});

test("a line with no product in its products is refused", () => {
  expect(texts({ ...fab, products: {} })).toContain("products: found an empty object; a line with products has at least one");
});

describe("a line of one product is refused", () => {
  test.each<Wrong>([
    ["releases", ["releases"], fab.releases, "found a list of 3; releases are of products; a line without them has arrivals"],
    ["arrivals.conwip", ["arrivals"], { conwip: 0 }, "found 0; a line holds a constant number of 1 to 100000 parts"],
    ["arrivals.conwip", ["arrivals"], { conwip: "10" }, 'found "10"'],
    ["arrivals.maximum", ["arrivals"], { conwip: 3, maximum: 5 }, "the keys here are conwip"],
    ["inventory[0].product", ["inventory"], [{ product: "panl" }], 'found "panl"; did you mean "panel"?'],
    ["inventory[0].step", ["inventory"], [{ product: "panel", step: "past" }], 'found "past"; did you mean "test"?'],
    ["inventory[0].lots", ["inventory"], [{ product: "panel", step: "pack", lots: 2 }], 'found 2 lots at "pack"'],
    ["stations[2].failures.uptime", ["stations", 2, "failures"], { uptime: 0, repair: 1 }, "a machine runs some time between failures"],
    ["stations[1].setups.initial", ["stations", 1, "setups"], { initial: "red" }, "there is no setup that a step needs here"],
    ["stations[1].bufferBefore", ["stations", 1, "batch"], { minimum: 6, maximum: 8 }, "found 5; lots wait for their batch in the buffer: it has 6 places or more"],
    ["stations[3].bufferBefore", ["stations", 3, "batch"], { maximum: 2 }, "found nothing; lots wait for their batch in the buffer: it has 1 place or more"],
    ["stations[3].bufferBefore", ["stations", 3, "batch"], { minimum: 2, maximum: 2 }, "found nothing; lots wait for their batch in the buffer: it has 2 places or more"],
  ])("%s", (path, where, value, message) => {
    const told = texts(changed(where, value));
    expect(told).toContainEqual(expect.stringContaining(message));
    expect(told.some((text) => text.startsWith(`${path}: found `) && text.includes(message))).toBe(true);
  });
});

describe("a line of a constant number of parts", () => {
  const loop = (conwip: number, ...rest: object[]) => ({
    format: "plantloop/line@1", id: "loop", arrivals: { conwip },
    stations: rest.map((station, index) => ({ id: `s${index}`, time: 1, bufferBefore: null, ...station })),
  });
  test("is read", () => {
    expect(texts(loop(8, {}, {}))).toEqual([]);
  });

  test("is refused where all its parts can wait for others to fill a batch, and read where one more is there", () => {
    const batch = { batch: { minimum: 4, maximum: 4 } };
    expect(texts(loop(6, batch, batch))).toEqual([
      "arrivals.conwip: found 6; all parts of the line could wait for others to fill a batch: it holds 7 or more, or each batch has a wait after which it starts",
    ]);
    expect(texts(loop(7, batch, batch))).toEqual([]);
    expect(texts(loop(1, { batch: { minimum: 4, maximum: 4, wait: 60 } }))).toEqual([]);
  });

  test("is refused where the first buffer cannot hold them", () => {
    expect(texts(loop(8, { bufferBefore: 7 }, {}))).toEqual(["stations[0].bufferBefore: found 7; the buffer before the first station has room for all 8 parts of the line, or no limit"]);
    expect(texts(loop(8, { bufferBefore: 8 }, {}))).toEqual([]);
  });

  test("is refused where the way through takes no time", () => {
    expect(texts(loop(2, { time: 0 }, { time: 0 }))).toEqual([expect.stringContaining("stations[0].time: found 0; in a line of a constant number of parts the way through takes time")]);
    expect(texts(loop(2, { time: 0 }, { time: 0, load: "1 s" }))).toEqual([]);
  });

  test("has no inventory beside its parts", () => {
    expect(texts({ ...loop(2, {}), inventory: [{ product: "loop" }] })).toEqual([expect.stringContaining("inventory: found a list of 1; a line that holds a constant number of parts starts with these")]);
  });
});

describe("a batch that no number of lots makes", () => {
  const line = (pieces: number, batch: object) => ({
    format: "plantloop/line@1", id: "ovens", stations: [{ id: "oven", time: 60, batch }], products: { a: { route: [{ station: "oven" }] } },
    releases: [{ id: "a", product: "a", interarrival: 60, pieces }],
  });
  test("is refused: two lots of 25 are too many for 40, and one too few for 30", () => {
    expect(texts(line(25, { minimum: 30, maximum: 40 }))).toEqual(['releases[0].pieces: found 25; a batch at "oven" holds 30 to 40 pieces: some number of such lots makes one']);
  });

  test.each([[25, { minimum: 50, maximum: 60 }], [25, { minimum: 30, maximum: 40, wait: "1 h" }], [1, { minimum: 40, maximum: 40 }]])("is one that lots of %s fill: %j", (pieces, batch) => {
    expect(texts(line(pieces, batch))).toEqual([]);
  });
});

describe("a flow of which too much would have to be worked out is refused, soon", () => {
  const long = (count: number, of: (index: number) => object) => ({ ...fab, products: { wafer: { route: Array.from({ length: count }, (_, index) => ({ station: "inspect", ...of(index) })) } } });
  test.each<[string, unknown, string]>([
    ["100,000 steps", long(100_000, () => ({})), "products.wafer.route: found a list of 100000; a route is a list of 1 to 5000 steps"],
    ["routes of 6,000 steps in all", { ...fab, products: Object.fromEntries(["a", "b", "c"].map((id) => [id, { route: Array.from({ length: 2000 }, () => ({ station: "etch", time: 1 })) }])) }, "products: found 6000 steps; all routes of a line have at most 5000 steps together"],
    ["101 products", { ...fab, products: Object.fromEntries(Array.from({ length: 101 }, (_, index) => [`p${index}`, { route: [{ station: "etch", time: 1 }] }])) }, "products: found 101 products; at most 100"],
    ["101 releases", { ...fab, releases: Array.from({ length: 101 }, (_, index) => ({ ...fab.releases[1], id: `r${index}` })) }, "releases: found a list of 101; releases are a list of 1 to 100"],
    ["100,000 entries of inventory", { ...fab, inventory: Array.from({ length: 100_000 }, () => ({ product: "wafer" })) }, "inventory: found a list of 100000"],
    ["steps that refer to 201 others", long(402, (index) => (index < 201 ? {} : { queueLimit: { after: index === 201 ? "inspect" : `inspect-${index - 200}`, time: 1 } })), "products.wafer.route: found references to 201 steps; the steps of a route refer to at most 200 earlier ones"],
    ["101 setups", long(101, (index) => ({ setup: `s${index}`, setupTime: 1 })), "stations[3]: found 101 setups; the steps at a station need at most 100 setups"],
    ["6,000 changes of setup", changedFab(stations(1, "setups", "changes"), Array.from({ length: 6000 }, () => ({ to: "poly", time: 1 }))), "stations: found 6001 changes of setup"],
    ["21 failure modes", changedFab(stations(1, "failures"), Array.from({ length: 21 }, (_, index) => ({ id: `m${index}`, uptime: 1, repair: 1 }))), "stations[1].failures: found a list of 21"],
  ])("%s", (_, value, message) => {
    const begin = performance.now();
    expect(texts(value)).toContainEqual(expect.stringContaining(message));
    expect(performance.now() - begin).toBeLessThan(5000);
  });
});
