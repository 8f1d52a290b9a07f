import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { circuitBoards, flowWidth, flowWidthLater, orangeJuice, ryan, shifted } from "../../core/quality/spc/textbook.ts";
import { file, folder, plantloop } from "./plantloop.ts";

const long = flowWidth.flatMap((group, index) => group.map((value) => [index + 1, value] as const));
const comma = file("comma.csv", `sample,thickness\n${long.map((row) => `${row.join(",")}\n`).join("")}`);
const semicolons = file("semicolons.csv", `\u{FEFF}sample;"thick;ness"\r\n${long.map(([sample, value]) => `${sample};${String(value).replace(".", ",")}\r\n`).join("")}\r\n`);
const wide = file("wide.csv", `x1\tx2\tx3\tx4\tx5\n${[...flowWidth, ...flowWidthLater].map((group) => `${group.join("\t")}\n`).join("")}`);
const column = (name: string, values: readonly (number | string)[]): string => file(`${name}.csv`, `${name}\n${values.map((value) => `${value}\n`).join("")}`);

async function spc(...args: string[]) {
  const { code, out, err } = await plantloop("spc", ...args, "--json");
  if (code !== 0) throw new Error(err);
  return JSON.parse(out);
}

async function refused(...args: string[]): Promise<string> {
  const { code, out, err } = await plantloop("spc", ...args);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  return err.replace(/^plantloop: /u, "").trimEnd();
}

describe("spc --json", () => {
  test("prints the agreed form: chart, sigma, charts with their limits and signals, capability", async () => {
    const result = await spc(wide, "--chart", "xbar-r", "--column", "x1,x2,x3,x4,x5", "--phase1", "25", "--lsl", "1", "--usl", "2", "--target", "1.5");
    expect(Object.keys(result).slice(0, 4)).toEqual(["chart", "sigma", "charts", "capability"]);
    expect(result).toMatchObject({ chart: "xbar-r", sigma: expect.closeTo(0.1398, 4), subgroups: 45, limits: { from: { first: 1, last: 25 }, method: "R̄/d2" }, findings: [] });
    expect(result.charts).toEqual([
      { name: "xbar", center: expect.closeTo(1.5056, 4), lower: expect.closeTo(1.318, 3), upper: expect.closeTo(1.693, 3), signals: [43, 45].map((index) => ({ index, rule: "nelson-1", count: 1, phase: 2 })) },
      { name: "r", center: expect.closeTo(0.3252, 4), lower: 0, upper: expect.closeTo(0.6876, 3), signals: [] },
    ]);
    expect(Object.keys(result.capability).slice(0, 5)).toEqual(["cp", "cpk", "cpm", "pp", "ppk"]);
    expect(result.capability.cp).toBeCloseTo(1.192, 3);
    expect((await spc(comma, "--chart", "imr", "--column", "thickness")).capability).toBeNull();
  });

  test("reads the same from a file with commas, one with a byte order mark, semicolons, decimal commas and Windows' line ends, and one with a row for each subgroup", async () => {
    const first = await spc(comma, "--chart", "xbar-s", "--column", "thickness", "--subgroup", "5");
    expect(await spc(comma, "--chart", "xbar-s", "--column", "thickness", "--subgroup", "sample")).toEqual(first);
    expect(await spc(semicolons, "--chart", "xbar-s", "--column", "thick;ness", "--subgroup", "sample")).toEqual(first);
    const rows = file("rows.csv", `"a, b",c,d,e,f\n${flowWidth.map((group) => `${group.join(",")}\n`).join("")}`);
    expect(await spc(rows, "--chart", "xbar-s", "--column", '"a, b",c,d,e,f')).toEqual(first);
  });

  test("charts of counts take sizes of a column, or one for all; limits that vary are arrays", async () => {
    const oranges = file("oranges.csv", `bad,looked\n${orangeJuice.map((bad, index) => `${bad},${index < 20 ? 50 : 40}\n`).join("")}`);
    const one = await spc(oranges, "--chart", "p", "--column", "bad", "--sizes", "50");
    expect(one.charts[0]).toMatchObject({ name: "p", center: expect.closeTo(0.2313, 4), signals: [{ index: 15 }, { index: 23 }] });
    expect(one.charts[0].lower).toBeTypeOf("number");
    const varying = (await spc(oranges, "--chart", "p", "--column", "bad", "--sizes", "looked")).charts[0];
    expect(varying.center).toBeTypeOf("number");
    expect(varying.upper).toHaveLength(30);
    expect(varying.upper[29]).toBeGreaterThan(varying.upper[0]);
    expect((await spc(column("boards", circuitBoards), "--chart", "c")).charts[0]).toMatchObject({ name: "c", signals: [{ index: 6 }, { index: 20 }] });
    expect((await spc(oranges, "--chart", "np", "--column", "bad", "--subgroup", "50")).charts[0].center).toBeCloseTo(11.5667, 4);
  });

  test("CUSUM and EWMA of a known process signal where the book says (Montgomery 2013, examples 9.1 and 9.2)", async () => {
    const path = column("shifted", shifted);
    const cusum = await spc(path, "--chart", "cusum", "--mean", "10", "--sigma", "1");
    expect(cusum.charts).toEqual([{ name: "upper", center: 0, lower: 0, upper: 5, signals: [29, 30].map((index) => ({ index, rule: "cusum", count: 1, phase: 2 })) }, { name: "lower", center: 0, lower: 0, upper: 5, signals: [] }]);
    const ewma = await spc(path, "--chart", "ewma", "--mean", "10", "--sigma", "1", "--lambda", "0.1", "--width", "2.7");
    expect(ewma.charts[0].signals.map(({ index }: { index: number }) => index)).toEqual([29, 30]);
    expect(ewma.charts[0].upper).toHaveLength(30);
  });

  test("T² and MEWMA take several columns, one by one or in subgroups", async () => {
    const path = file("ryan.csv", `x1,x2\n${ryan.flat().map((row) => `${row.join(",")}\n`).join("")}`);
    const t2 = await spc(path, "--chart", "t2", "--column", "x1,x2", "--subgroup", "4", "--alpha", "0.00539271");
    expect(t2).toMatchObject({ sigma: null, charts: [{ name: "t2", lower: 0, upper: expect.closeTo(11.0398, 3), signals: [{ index: 10 }, { index: 20 }] }] });
    expect((await spc(path, "--chart", "mewma", "--column", "x1,x2", "--arl", "200")).charts[0].upper).toBeCloseTo(8.64, 1);
  });

  test("rules are a set or a list, and a chart without zones takes those without", async () => {
    const rising = column("rising", [1, 2, 1, 2, 1, 2, 3, 4, 5, 6, 7, 8]);
    const of = async (rules: string) => new Set((await spc(rising, "--chart", "imr", "--mean", "2", "--sigma", "1", "--rules", rules)).charts[0].signals.map(({ rule }: { rule: string }) => rule));
    expect(await of("nelson-3")).toEqual(new Set(["nelson-3"]));
    expect(await of("western-electric")).toEqual(new Set(["western-electric-1", "western-electric-2", "western-electric-3"]));
    expect((await of("nelson")).has("nelson-3")).toBe(true);
  });
});

describe("spc without --json", () => {
  test("prints a table of limits, the signals with what they say, and capability with intervals", async () => {
    const { code, out } = await plantloop("spc", wide, "--chart", "xbar-r", "--column", "x1,x2,x3,x4,x5", "--phase1", "25", "--lsl", "1", "--usl", "2");
    expect(code).toBe(0);
    expect(out).toContain("xbar-r of x1, x2, x3, x4, x5: 45 subgroups, limits from the first 25, sigma 0.139801 (R̄/d2)");
    expect(out).toMatch(/^xbar +1\.5056 +1\.31804 +1\.69317 +2$/mu);
    expect(out).toMatch(/^ +43 +xbar +phase 2 +nelson-1 +beyond 3σ$/mu);
    expect(out).toMatch(/^Cpk +1\.\d{3} +0\.\d{3} to 1\.\d{3}$/mu);
    expect(out).not.toContain("NaN");
  });
});

describe("bad input is told", () => {
  const of = (name: string, values: readonly (number | string)[]): readonly string[] => [column(name, values), "--chart", "imr"];

  test.each<readonly [string, readonly string[], string]>([
    ["a wrong column", [comma, "--chart", "imr", "--column", "thicknes"], 'no column "thicknes"; did you mean "thickness"? there are "sample", "thickness"'],
    ["a column that is not named", [comma, "--chart", "imr"], '--column is missing: which of "sample", "thickness"?'],
    ["too few subgroups", [file("seven.csv", `x\n${"1\n2\n".repeat(14)}1\n2\n1\n2\n1\n2\n1\n`), "--chart", "xbar-r", "--subgroup", "5", "--phase1", "25"], "not enough data: 7 of 25 subgroups"],
    ["one point", of("one", [5]), "not enough data: 1 of 2 values in a row"],
    ["no point", of("none", []), "not enough data: 0 of 2 values in a row"],
    ["constant data", of("constant", [5.2, 5.2, 5.2, 5.2]), "no spread: what phase I measured does not vary about 5.2, so no limits follow from it"],
    ["text where a number stands", of("text", [1, 2, "high"]), 'row 4, column "text": found "high"; a number, without signs between thousands, or nothing where it is missing'],
    ["thousands", [file("thousands.csv", 'v,w\n"1,234",1\n'), "--chart", "imr", "--column", "v"], 'row 2, column "v": found "1,234"; a number, without signs between thousands, or nothing where it is missing'],
    ["two decimal marks", [file("marks.csv", "v;w\n1,5;1\n1.5;1\n"), "--chart", "imr", "--column", "v"], 'row 3, column "v": found "1.5" after numbers with ","; one decimal mark in a column'],
    ["a row that is too short", [file("short.csv", "v,w\n1,2\n3\n"), "--chart", "imr", "--column", "v"], "row 3: found 1 cells; the header has 2"],
    ["no header", [file("headless.csv", "1.5,2\n1.6,3\n"), "--chart", "imr"], `${JSON.stringify(join(folder, "headless.csv"))} has no names of columns: its first row is "1.5 2"; the first row names the columns`],
    ["an empty file", [file("empty.csv", ""), "--chart", "imr"], `${JSON.stringify(join(folder, "empty.csv"))} is empty; the first row names the columns`],
    ["no file", ["nowhere.csv", "--chart", "imr"], 'no file is called "nowhere.csv"'],
    ["a quotation mark that does not close", [file("quote.csv", 'v\n1\n"2\n3\n'), "--chart", "imr"], "row 3: found a quotation mark that does not close; a cell in quotation marks ends with one, and one within it is doubled"],
    ["times out of order", [file("order.csv", "t,v\n2026-03-01 10:00,1\n2026-03-01 09:00,2\n"), "--chart", "imr", "--column", "v", "--time", "t"], "row 3: found 2026-03-01 09:00 after 2026-03-01 10:00; a chart reads in the order of time: sort the file by it, oldest first"],
    ["a subgroup that comes again", [file("again.csv", "s,v\na,1\nb,2\na,3\n"), "--chart", "xbar-r", "--column", "v", "--subgroup", "s"], 'row 4: the subgroup "a" comes again; rows of one subgroup stand together'],
    ["more bad pieces than pieces", [file("many.csv", "d,n\n1,50\n51,50\n"), "--chart", "p", "--column", "d", "--sizes", "n"], "row 3: found 51 of 50 pieces; there are no more than were looked at"],
    ["no sizes", of("p", [1, 2]).with(2, "p"), "--sizes is missing: the column with how many were looked at, or one number for all; the chart p needs it"],
    ["no subgroups", of("values", [1, 2]).with(2, "xbar-r"), "the chart xbar-r is of subgroups: --subgroup 5 for each five rows, --subgroup <column> for rows with one entry, or the values of a row as --column x1,x2,x3; imr is of single values"],
    ["one column for T²", of("single", [1, 2]).with(2, "t2"), "--column: found one column; the chart t2 takes several, such as --column a,b"],
    ["a name that is too long for a file", ["n".repeat(300), "--chart", "imr"], `no file is called "${"n".repeat(60)}…"`],
    ["a file within a file", [join(comma, "inner.csv"), "--chart", "imr"], `no file is called ${JSON.stringify(`${join(comma, "inner.csv").slice(0, 60)}${join(comma, "inner.csv").length > 60 ? "…" : ""}`)}`],
    ["letters that are no UTF-8", [file("latin.csv", Uint8Array.from([0x44, 0xfc, 0x0a, 0x31, 0x0a])), "--chart", "imr"], `${JSON.stringify(join(folder, "latin.csv"))} is no UTF-8 text; a spreadsheet saves one as "CSV UTF-8"`],
    ["an empty first row", [file("late.csv", "\n\nv\n1\n2\n"), "--chart", "imr"], `${JSON.stringify(join(folder, "late.csv"))}: found nothing in the first row; it names the columns`],
    ["a cell that is too long to be told", of("endless", ["x".repeat(5000)]), `row 2, column "endless": found "${"x".repeat(60)}…"; a number, without signs between thousands, or nothing where it is missing`],
    ["a quotation mark that swallows a file", [file("swallowed.csv", `v\n1\n"${"1.5\n".repeat(1_200_000)}`), "--chart", "imr"], "row 3: found no end of it in 1 MB; a quotation mark that does not close makes one cell of all that follows it"],
    ["constant data that rounding makes uneven", [column("tenths", Array.from({ length: 30 }, () => 0.1)), "--chart", "xbar-s", "--subgroup", "3"], expect.stringContaining("no spread: ")],
    ["a spread of rounding alone", [column("sums", [0.3, 0.1 + 0.2, 0.3, 0.1 + 0.2]), "--chart", "imr"], expect.stringContaining("no spread: ")],
    ["values that are all alone", [column("alone", [1, "NA", 2, "NA", 3]), "--chart", "imr"], "not enough data: 1 of 2 values in a row"],
    ["a count with a size of 0", [file("unseen.csv", "d,n\n5,50\n4,0\n"), "--chart", "p", "--column", "d", "--sizes", "n"], "row 3: found a count of 4 with a size of 0; nothing is counted where nothing was looked at"],
    ["a part of a flaw", of("flaws", [2, 2.5]).with(2, "c"), "row 3: found a count of 2.5; a count is a whole number"],
    ["a row of no subgroup", [file("nameless.csv", "s,v\na,1\na,2\n,3\n"), "--chart", "xbar-r", "--column", "v", "--subgroup", "s"], 'row 4, column "s": found nothing; each row names what it is of'],
    ["a date that begins with the day", [file("day.csv", "t,v\n02.03.2026,1\n"), "--chart", "imr", "--column", "v", "--time", "t"], 'row 2: found the time "02.03.2026"; a number, or a date with the year first, such as 2026-03-01 14:30'],
    ["a date that there is not", [file("february.csv", "t,v\n2026-02-30,1\n"), "--chart", "imr", "--column", "v", "--time", "t"], 'row 2: found the time "2026-02-30"; a number, or a date with the year first, such as 2026-03-01 14:30'],
    ["a column twice", [wide, "--chart", "xbar-r", "--column", "x1,x2,x1"], '--column: found "x1" twice; each column once'],
    ["an option of another chart", [...of("lambda", [1, 2]), "--lambda", "0.3"], "--lambda is for the charts ewma and mewma; found the chart imr"],
    ["limits the wrong way round", [...of("v", [1, 2, 3]), "--lsl", "3", "--usl", "1"], "--lsl: found 3, and 1 for --usl; the lower limit is less than the upper"],
  ])("%s", async (_, args, message) => {
    expect(await refused(...args)).toEqual(message);
  });

  test("a wrong chart, rule or number, with the nearest that there is", async () => {
    expect(await refused(comma, "--chart", "xbar_r")).toContain('--chart: found "xbar_r"; did you mean xbar-r?');
    expect(await refused(comma, "--chart", "imr", "--rules", "nelson-9")).toContain('--rules: found "nelson-9"; did you mean nelson-');
    expect(await refused(comma, "--chart", "imr", "--column", "thickness", "--usl", "two")).toBe('--usl: found "two"; a number');
    expect(await refused(comma)).toContain("--chart is missing; one of imr, xbar-r");
  });

  test("missing and NaN keep their number and are counted; readings told twice are left out; nothing is NaN", async () => {
    const path = file("gaps.csv", "t,v\n1,5\n2,6\n3,\n4,NaN\n5,5\n5,5\n6,7\n7,500\n");
    const result = await spc(path, "--chart", "imr", "--column", "v", "--time", "t", "--mean", "6", "--sigma", "1");
    expect(result.findings).toEqual(["2 rows without a number, passed over; the first is row 4", "1 readings told twice, left out; the first is row 7"]);
    expect(result.charts[0].signals.map(({ index }: { index: number }) => index)).toEqual([7]);
    expect(result.subgroups).toBe(7);
    expect(JSON.stringify(result)).not.toContain("NaN");
  });

  test("line ends of two kinds in one file, and those of an old Macintosh", async () => {
    const of = async (text: string) => (await spc(file("ends.csv", text), "--chart", "imr")).charts[0].center;
    expect(await of("v\r\n1\n2\r\n4\n")).toBeCloseTo(7 / 3, 12);
    expect(await of("v\n1\r\n2\n4\r\n")).toBeCloseTo(7 / 3, 12);
    expect(await of("v\r1\r2\r4\r")).toBeCloseTo(7 / 3, 12);
  });

  test("times without a zone count as UTC, those with one as what they are", async () => {
    const of = async (...times: string[]) => (await spc(file("zones.csv", `t,v\n${times.map((time, index) => `${time},${index}\n`).join("")}`), "--chart", "imr", "--column", "v", "--time", "t")).subgroups;
    expect(await of("2026-03-29 01:30", "2026-03-29 02:30", "2026/03/29 03:10")).toBe(3);
    expect(await of("2026-03-01T10:00:00+09:00", "2026-03-01T01:00:00.5Z", "2026-03-01T02:01+01:00")).toBe(3);
    await expect(of("2026-03-01T10:00:00Z", "2026-03-01T10:30:00+09:00")).rejects.toThrow("sort the file by it");
  });

  test("commas that may part thousands, a size of 0, and rules that have no use are told", async () => {
    expect((await spc(file("doubt.csv", 'v\n"1,234"\n"1,299"\n'), "--chart", "imr")).findings).toEqual(['commas in column "v" are read as decimal commas, "1,234" as 1.234; where they part thousands, write the numbers without them']);
    expect((await spc(file("clear.csv", 'v\n"1,234"\n"1,29"\n'), "--chart", "imr")).findings).toEqual([]);
    expect((await spc(file("idle.csv", "d,n\n5,50\n0,0\n6,50\n"), "--chart", "p", "--column", "d", "--sizes", "n")).findings).toEqual(["1 rows with a size of 0, passed over; the first is row 3"]);
    expect((await spc(column("own", [1, 2, 3]), "--chart", "cusum", "--rules", "nelson")).findings).toEqual(["no rules were applied: the chart cusum is judged by its own limit alone"]);
    expect((await spc(column("double", [1, 2, 1, 2, 30]), "--chart", "imr", "--mean", "1", "--sigma", "1", "--rules", "nelson-1,nelson-1")).charts[0].signals).toHaveLength(1);
  });

  test("a last subgroup that lacks rows is left out, and said so", async () => {
    const path = column("incomplete", [1, 2, 3, 4, 5, 7, 8]);
    const result = await spc(path, "--chart", "xbar-r", "--subgroup", "3");
    expect(result).toMatchObject({ subgroups: 2, findings: ["the last subgroup has 1 of 3 rows, left out"] });
  });
});

test("a file of 300,000 rows takes no more memory than its pieces", { timeout: 60_000 }, async () => {
  const rows = Array.from({ length: 10_000 }, (_, index) => `${(index * 7919) % 1000}\n`).join("");
  const path = join(folder, "large.csv");
  writeFileSync(path, `v\n${rows.repeat(30)}`);
  const before = process.memoryUsage().heapUsed;
  const result = await spc(path, "--chart", "imr", "--rules", "nelson-3");
  expect(result.subgroups).toBe(300_000);
  // Were rows kept, each would take some 50 bytes: 15 MB and more, over what is kept of signals.
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(150e6);
});
