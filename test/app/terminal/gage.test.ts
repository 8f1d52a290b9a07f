import { expect, test } from "vitest";
import { aiag } from "../../core/quality/gage/studies.ts";
import { file, plantloop } from "./plantloop.ts";

const plain = file("aiag.csv", `part,operator,value\n${aiag.map(({ part, operator, value }) => `${part},${operator},${value}`).join("\n")}\n`);
const european = file("aiag-semicolons.csv", `\uFEFFTeil;Prüfer;Wert\r\n${aiag.map(({ part, operator, value }) => `${part};${operator};${String(value).replace(".", ",")}`).join("\r\n")}\r\n`);

test("prints the study's table", async () => {
  const { code, out } = await plantloop("gage", plain);
  expect(code).toBe(0);
  expect(out).toContain("10 parts, 3 operators, 3 trials each; no interaction: pooled with repeatability");
  expect(out).toMatch(/gage R&R\s+0\.0914.*7\.8 %/u);
  expect(out).toContain("Distinct categories: 4");
});

test("reads semicolons, decimal commas and a byte order mark, and prints the same figures as JSON", async () => {
  const first = await plantloop("gage", plain, "--json");
  const second = await plantloop("gage", european, "--part", "Teil", "--operator", "Prüfer", "--value", "Wert", "--json");
  expect(JSON.parse(second.out)).toEqual(JSON.parse(first.out));
  expect(JSON.parse(first.out)).toMatchObject({ parts: 10, operators: 3, trials: 3, isPooled: true, distinctCategories: 4 });
});

test("the tolerance adds its shares", async () => {
  const { out } = await plantloop("gage", plain, "--tolerance", "4", "--json");
  expect(JSON.parse(out)).toMatchObject({ sources: expect.arrayContaining([expect.objectContaining({ source: "gage", shareOfTolerance: expect.closeTo(0.45356, 4) })]) });
});

test.each([
  [["--part", "pat"], 'no column "pat"; did you mean "part"? there are "part", "operator", "value"'],
  [["--value", "operator"], 'row 2, column "operator": found "A"; a number'],
  [["--tolerance", "0"], '--tolerance: found "0"; a number above 0'],
  [["--pool", "2"], '--pool: found "2"; a number from 0 to 1'],
  [["--operator", "part"], "found 0 trials where others have 9"],
])("%j is told as what it is", async (options, message) => {
  const { code, out, err } = await plantloop("gage", plain, ...options);
  expect([code, out]).toEqual([2, ""]);
  expect(err).toContain(message);
});

test("a measurement that is missing is told with its row", async () => {
  const { code, err } = await plantloop("gage", file("hole.csv", "part,operator,value\n1,A,0.5\n1,A,\n"));
  expect(code).toBe(2);
  expect(err).toContain('row 3, column "value": found nothing; a study needs every measurement');
});

test("a row that names no part is told", async () => {
  const { code, err } = await plantloop("gage", file("nameless.csv", "part,operator,value\n1,A,0.5\n,A,0.6\n"));
  expect(code).toBe(2);
  expect(err).toContain('row 3, column "part": found nothing; each row names what it is of');
});

test("equal values of a cell have no spread, whatever their digits", async () => {
  const rows = ["1", "2"].flatMap((part) => ["A", "B"].flatMap((operator) => ["a", "b", "c"].map(() => `${part},${operator},${part === "1" ? 0.1 : 0.7}\n`)));
  const { out } = await plantloop("gage", file("exact.csv", `part,operator,value\n${rows.join("")}`), "--json");
  expect(JSON.parse(out)).toMatchObject({ distinctCategories: null, sources: expect.arrayContaining([expect.objectContaining({ source: "gage", variance: 0 })]) });
});

test("a file that is missing or empty is told", async () => {
  expect((await plantloop("gage", "/nowhere.csv")).err).toContain('no file is called "/nowhere.csv"');
  expect((await plantloop("gage", file("empty.csv", ""))).err).toContain("is empty; the first row names the columns");
});
