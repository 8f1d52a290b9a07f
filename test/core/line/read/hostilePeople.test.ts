import { describe, expect, test } from "vitest";
import { analyzeLine, compileLine, problemText } from "#line";
import { parseLine, readLine, serializeLine } from "#line/read";

/** A right model with everything that the language says of people and power. */
const right = {
  format: "plantloop/line@1",
  id: "people",
  calendars: {
    day: { name: { en: "Two shifts", ko: "2교대" }, period: "24 h", working: [["6 h", "14 h"], ["14.5 h", "22 h"]] },
    night: { period: "24 h", working: [[0, "6 h"], ["22 h", "24 h"]] },
  },
  operators: {
    "line-crew": { name: { en: "Line crew", ko: "라인 작업자" }, number: 3, calendar: "day" },
    spare: { number: 1 },
    technicians: { number: 2 },
  },
  product: { id: "wafer", price: 10, energyPrice: 0.15 },
  products: { wafer: { route: [{ station: "etch", setup: "deep" }, { station: "pipe", time: 30, cadence: 10 }] } },
  releases: [{ id: "all", product: "wafer", interarrival: "10 min" }],
  stations: [
    {
      id: "etch", machines: 2, time: "5 min", load: "1 min", unload: "1 min", calendar: "day", atShiftEnd: "finish",
      setups: { changes: [{ to: "deep", time: 60 }] },
      failures: { uptime: { exponential: { mean: "20 h" } }, repair: "1 h" },
      preventive: [{ id: "clean", every: "7 d", time: "2 h" }],
      operators: [
        { pool: ["line-crew", "spare"], for: ["setup", "load", "unload"] },
        { pool: "technicians", for: ["repair", "maintenance"], number: 2 },
      ],
      power: { processing: 12.5, idle: 2, blocked: 2, setup: 3, down: 0.5, maintenance: 1, off: 0 },
    },
    { id: "pipe" },
  ],
};

function changed(path: readonly (string | number)[], value: unknown): unknown {
  const copy: unknown = structuredClone(right);
  const [last, ...before] = path.toReversed();
  let node = copy as Record<string | number, unknown>;
  for (const step of before.toReversed()) node = node[step] as Record<string | number, unknown>;
  if (value === undefined) delete node[last ?? ""];
  else node[last ?? ""] = value;
  return copy;
}

function problemsOf(value: unknown): string[] {
  const read = parseLine(value);
  return read.ok ? [] : read.problems.map(problemText);
}

const etch = (...rest: (string | number)[]) => ["stations", 0, ...rest];
const pool = (...rest: (string | number)[]) => etch("operators", ...rest);

/** One wrong thing each: where it is put, what, the path that is told, and what the message says. */
const wrong: readonly (readonly [where: readonly (string | number)[], value: unknown, path: string, message: string])[] = [
  [["calendars"], [], "calendars", "calendars are an object by name"],
  [["calendars", "day"], "6-22", "calendars.day", 'found "6-22"; a calendar is an object with period and working'],
  [["calendars", "day", "perod"], 1, "calendars.day.perod", 'did you mean "period"?'],
  [["calendars", "day", "period"], 0, "calendars.day.period", "a duration above 0"],
  [["calendars", "day", "period"], "20 h", "calendars.day.working[1][1]", 'found "22 h"; working times stand within the period'],
  [["calendars", "day", "working"], [], "calendars.day.working", "a list of 1 to 1000"],
  [["calendars", "day", "working", 0], "6 h", "calendars.day.working[0]", "a working time is [from, to]"],
  [["calendars", "day", "working", 0], ["6 h"], "calendars.day.working[0]", "a working time is [from, to]"],
  [["calendars", "day", "working", 0], ["6 h", "six"], "calendars.day.working[0]", "a working time is [from, to]"],
  [["calendars", "day", "working", 0], ["6 h", "6 h"], "calendars.day.working[0][1]", "with from before to"],
  [["calendars", "day", "working", 0], ["15 h", "14 h"], "calendars.day.working[0][1]", 'found "14 h"'],
  [["calendars", "day", "working", 1], ["13 h", "22 h"], "calendars.day.working[1][0]", 'found "13 h"; working times follow one another'],
  [["calendars", "two shifts"], right.calendars.day, 'calendars["two shifts"]', "an id is 1 to 64 letters"],
  [["calendars", "valueOf"], right.calendars.day, "calendars.valueOf", "an id is 1 to 64 letters"],
  [["operators"], 3, "operators", "found 3; operators are an object of pools by name"],
  [["operators", "technicians"], 2, "operators.technicians", "a pool of operators is an object with their number"],
  [["operators", "technicians", "number"], 0, "operators.technicians.number", "found 0; a whole number of operators, from 1 to 10000"],
  [["operators", "technicians", "number"], 1.5, "operators.technicians.number", "found 1.5"],
  [["operators", "technicians", "number"], undefined, "operators.technicians.number", "found nothing"],
  [["operators", "technicians", "calendar"], "dya", "operators.technicians.calendar", 'found "dya"; did you mean "day"?'],
  [["operators", "line crew"], { number: 1 }, 'operators["line crew"]', "an id is 1 to 64 letters"],
  [etch("calendar"), "dai", "stations[0].calendar", 'found "dai"; did you mean "day"? a calendar is one of day, night'],
  [etch("calendar"), undefined, "stations[0].atShiftEnd", 'found "finish"; what becomes of a part at the end of a shift needs a calendar'],
  [etch("atShiftEnd"), "stop", "stations[0].atShiftEnd", "one of interrupt, finish"],
  [etch("operators"), {}, "stations[0].operators", "the operators of a station are a list of at most 20 entries"],
  [pool(0), "line-crew", "stations[0].operators[0]", "whom a station needs is an object with pool and for"],
  [pool(0, "pool"), "crew", "stations[0].operators[0].pool", 'found "crew"; a pool of operators is one of line-crew, spare, technicians'],
  [pool(0, "pool"), ["line-crew", "spair"], "stations[0].operators[0].pool[1]", 'found "spair"; did you mean "spare"?'],
  [pool(0, "pool"), [], "stations[0].operators[0].pool", "a pool, or a list of 1 to 20"],
  [pool(0, "pool"), ["spare", "spare"], "stations[0].operators[0].pool[0]", 'found "spare" again; a phase asks a pool once'],
  [pool(0, "for"), [], "stations[0].operators[0].for", "what operators are needed for is a list of phases"],
  [pool(0, "for"), ["lode"], "stations[0].operators[0].for[0]", "operators are needed for setup, load, processing, unload, repair, maintenance"],
  [pool(0, "number"), 2, "stations[0].operators[0].number", 'found 2; at most 1, as many as "spare" has'],
  [pool(1, "pool"), ["technicians", "spare"], "stations[0].operators[1].number", 'at most 1, as many as "spare" has'],
  [pool(1, "for"), ["repair", "load"], "", ""],
  [pool(1), { pool: "spare", for: ["repair", "load"] }, "stations[0].operators[1].pool", 'found "spare" again'],
  [etch("load"), undefined, "stations[0].operators[0].for[1]", 'found "load"; operators are needed for what happens here: this station has no load'],
  [etch("failures"), undefined, "stations[0].operators[1].for[0]", "this station has no failures"],
  [etch("preventive"), undefined, "stations[0].operators[1].for[1]", "this station has no maintenance or preventive"],
  [["stations", 1, "operators"], [{ pool: "spare", for: ["setup"] }], "stations[1].operators[0].for[0]", "this station has no changeover or setups"],
  [["stations", 1, "operators"], [{ pool: "spare", for: ["processing"] }], "stations[1].operators[0].for[0]", "a step with a cadence comes here"],
  [["operators", "technicians", "calendar"], "night", "", ""],
  [pool(0, "pool"), "line-crew", "", ""],
  [etch("calendar"), "night", "", ""],
  [etch("power"), 12, "stations[0].power", "found 12; power is an object of kW by state"],
  [etch("power", "idle"), -1, "stations[0].power.idle", "found -1; a finite number from 0"],
  [etch("power", "starved"), 1, "stations[0].power.starved", "the keys here are processing, idle"],
  [["product", "energyPrice"], "cheap", "product.energyPrice", "a finite number from 0"],
];

describe("people and power in a line file", () => {
  test("are read as they are written, and written as they were read", () => {
    expect(problemsOf(right)).toEqual([]);
    const read = readLine(JSON.stringify(right));
    if (!read.ok) throw new Error("not read");
    const again = readLine(serializeLine(read.line));
    expect(again).toEqual(read);
  });

  for (const [where, value, path, message] of wrong) {
    test(`${where.join(".")} = ${JSON.stringify(value) ?? "nothing"}: ${path === "" ? "is right" : path}`, () => {
      const problems = problemsOf(changed(where, value));
      if (path === "") expect(problems).toEqual([]);
      else expect(problems.find((problem) => problem.startsWith(`${path}: `)) ?? problems.join("\n")).toContain(message);
    });
  }

  test("operators whose shift never meets the station's, or one another's, are refused", () => {
    const never = "operators and station work at some time together: these calendars never do";
    const alone = { ...right, operators: { ...right.operators, "line-crew": { number: 3, calendar: "night" } } };
    const of = (operators: unknown, calendar = "day"): string[] => problemsOf({ ...alone, stations: [{ ...right.stations[0], calendar, operators }, right.stations[1]] });
    expect(of([{ pool: "line-crew", for: ["load"] }])).toEqual([expect.stringContaining(`stations[0].operators[0].for[0]: found "load"; ${never}`)]);
    expect(of([{ pool: "line-crew", for: ["load"] }], "night")).toEqual([]);
    expect(of([{ pool: "line-crew", for: ["repair"] }])).toEqual([]);
    expect(of([{ pool: ["line-crew", "spare"], for: ["load"] }])).toEqual([]);
    const both = { ...alone, operators: { ...alone.operators, spare: { number: 1, calendar: "day" } } };
    expect(problemsOf({ ...both, stations: [{ ...right.stations[0], operators: [{ pool: "line-crew", for: ["repair"] }, { pool: "spare", for: ["repair"] }] }, right.stations[1]] })).toEqual([
      expect.stringContaining(`stations[0].operators[1].for[0]: found "repair"; ${never}`),
    ]);
  });

  test("in great numbers are answered soon", () => {
    const many = Array.from({ length: 100_000 }, (_, index) => [index, index + 1]);
    const begin = performance.now();
    const text = problemsOf({ ...right, calendars: { ...right.calendars, many: { period: "100 d", working: many } } }).join("\n");
    expect(text).toContain("calendars.many.working: found a list of 100000");
    expect(problemsOf(changed(["operators"], Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`p${index}`, { number: 1 }])))).join("\n")).toContain("operators: found 5000 of them; at most 100");
    expect(performance.now() - begin).toBeLessThan(5000);
  });
});

describe("what can be said of a line with shifts without running it", () => {
  const line = (atShiftEnd: "interrupt" | "finish") => {
    const read = parseLine({ format: "plantloop/line@1", id: "l", arrivals: "saturated", calendars: { half: { period: 100, working: [[0, 40], [50, 60]] } }, stations: [{ id: "a", machines: 2, time: 4, calendar: "half", atShiftEnd }] });
    if (!read.ok) throw new Error("not read");
    return read.line;
  };

  test("the capacity is that of its working time: 2 machines, 4 s a part, half of the time", () => {
    expect(analyzeLine(line("interrupt")).stations[0]?.capacity).toBe(0.25);
    expect(compileLine(line("interrupt")).calendars[0]?.share).toBe(0.5);
  });

  test("a station that finishes its parts after the shift is not bound by it, and that is said", () => {
    expect(analyzeLine(line("finish")).stations[0]?.capacity).toBe(0.5);
    expect(analyzeLine(line("finish")).notes.join()).toContain("a may work beyond the shift");
  });
});
