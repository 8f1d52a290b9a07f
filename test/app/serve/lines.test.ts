import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ViteDevServer, createServer } from "vite";
import { root as checkout } from "../../../src/app/serve/install.mjs";
import { lines, wrongIn } from "../../../src/app/serve/lines.mjs";
import { wat } from "../../../src/app/serve/wat.mjs";

/** A folder of its own, so that no other test finds the line. */
const root = join(checkout, ".cache/tests/saved");
const file = join(root, "src/lines/saved-by-a-test.ts");
const line = (time: string): string => `import { defineLine, station } from "#line";\nexport const line = defineLine({ id: "saved-by-a-test", arrivals: "saturated", stations: [station("a", { time: ${time} })] });\n`;

describe("a line that is saved while the page is developed", () => {
  let server: ViteDevServer;
  const sent: unknown[] = [];

  beforeAll(async () => {
    mkdirSync(join(root, "src/lines"), { recursive: true });
    server = await createServer({ root, configFile: false, logLevel: "silent", plugins: [wat(), lines()], server: { middlewareMode: true, watch: null, ws: false }, optimizeDeps: { noDiscovery: true } });
    server.ws.send = ((event: string, data: unknown) => sent.push([event, data])) as never;
  });
  afterAll(async () => {
    rmSync(root, { recursive: true, force: true });
    await server.close();
  });

  /** As the server's watcher does it. */
  const save = async (text: string, saved = file): Promise<unknown> => {
    writeFileSync(saved, text);
    for (const { moduleGraph } of Object.values(server.environments)) moduleGraph.onFileChange(saved);
    const [plugin] = server.config.plugins.filter(({ name }) => name === "lines");
    const hook = plugin?.hotUpdate as unknown as (this: unknown, options: unknown) => Promise<unknown>;
    const loaded = await hook.call({ environment: { name: "client" } }, { type: "update", file: saved, server, timestamp: sent.length });
    expect(loaded).toEqual([]);
    return sent.at(-1);
  };

  test("is read once it is written, when it is emptied first", async () => {
    const late = setTimeout(() => writeFileSync(file, line('"44 s"')), 30);
    expect(await save("")).toMatchObject(["plantloop:line", { lines: [{ stations: [{ time: "44 s" }] }] }]);
    clearTimeout(late);
  });

  test("is sent as what it declares, again and again", async () => {
    expect(await save(line('"45 s"'))).toEqual(["plantloop:line", { file: "src/lines/saved-by-a-test.ts", lines: [{ format: "plantloop/line@1", id: "saved-by-a-test", arrivals: "saturated", stations: [{ id: "a", time: "45 s" }] }] }]);
    expect(await save(line('"46 s"'))).toMatchObject(["plantloop:line", { lines: [{ stations: [{ time: "46 s" }] }] }]);
  });

  test("that cannot be run is sent as what is wrong, and where", async () => {
    expect(await save(line("seconds(45"))).toMatchObject(["plantloop:line", { wrong: { path: expect.stringMatching(/^line 2, column \d+$/u), found: expect.stringContaining("Expected") } }]);
    expect(await save(line("seconds(45)"))).toMatchObject(["plantloop:line", { wrong: { found: "seconds is not defined" } }]);
  });

  test("in two steps is sent once, as what it is in the end", async () => {
    const before = sent.length;
    const emptied = save("");
    await new Promise((resolve) => setTimeout(resolve, 10));
    await Promise.all([emptied, save(line('"47 s"'))]);
    expect(sent.slice(before)).toMatchObject([["plantloop:line", { lines: [{ stations: [{ time: "47 s" }] }] }]]);
    const silent = save("");
    setTimeout(() => writeFileSync(file, line('"48 s"')), 150);
    expect(await silent).toMatchObject(["plantloop:line", { lines: [{ stations: [{ time: "48 s" }] }] }]);
  });

  test("as a part of it, in a folder beside it, is sent as the whole line; what is wrong names the part", async () => {
    mkdirSync(join(root, "src/lines/parts"));
    const [part, deeper] = [join(root, "src/lines/parts/times.ts"), join(root, "src/lines/parts/deeper.ts")];
    writeFileSync(deeper, 'export const time = "50 s";\n');
    writeFileSync(part, 'export { time } from "./deeper.ts";\n');
    const whole = `import { time } from "./parts/times.ts";\n${line("time")}`;
    expect(await save(whole)).toMatchObject(["plantloop:line", { lines: [{ stations: [{ time: "50 s" }] }] }]);
    expect(await save('export const time = "51 s";\n', deeper)).toMatchObject(["plantloop:line", { file: "src/lines/saved-by-a-test.ts", lines: [{ stations: [{ time: "51 s" }] }] }]);
    expect(await save('export const time = "52 s";\n', part)).toMatchObject(["plantloop:line", { lines: [{ stations: [{ time: "52 s" }] }] }]);
    expect(await save("export const time = ;\n", part)).toMatchObject(["plantloop:line", { file: "src/lines/saved-by-a-test.ts", wrong: { path: "src/lines/parts/times.ts, line 1, column 21" } }]);
    expect(await save('export const time = "53 s";\n', part)).toMatchObject(["plantloop:line", { lines: [{ stations: [{ time: "53 s" }] }] }]);
  });

  test("as a part of it that is saved before any line was loaded is sent as the whole line, too", async () => {
    mkdirSync(join(root, "src/lines/late"));
    const part = join(root, "src/lines/late/times.ts");
    writeFileSync(join(root, "src/lines/late.ts"), `import { time } from "./late/times.ts";\n${line("time")}`);
    writeFileSync(join(root, "src/lines/index.ts"), 'export { line } from "./late.ts";\n');
    expect(await save('export const time = "54 s";\n', part)).toMatchObject(["plantloop:line", { file: "src/lines/late.ts", lines: [{ stations: [{ time: "54 s" }] }] }]);
  });

  test("anything else is left to the server", () => {
    expect(wrongIn("Transform failed with 1 error:\n\n[PARSE_ERROR] Expected `,`\n   [ src/lines/my-line.ts:14:56 ]")).toEqual({ path: "line 14, column 56", found: "Expected `,`" });
    expect(wrongIn("seconds is not defined\nat x")).toEqual({ path: "file", found: "seconds is not defined" });
  });
});
