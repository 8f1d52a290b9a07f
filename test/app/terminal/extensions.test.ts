import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { catalogue } from "#compute";
import { sensorKinds, stationKinds } from "#line/reference";
import { plants } from "#lines";
import { makers } from "../../../src/core/optimizer/makers.ts";
import { rules } from "../../../src/core/quality/rules/rules.ts";
import { extensions } from "../../../src/app/terminal/extensions.ts";
import { root } from "../../../src/app/serve/install.mjs";
import { panelOrder } from "../../../src/view/dashboard/panels/registry.ts";
import { modelledKinds } from "../../../src/view/scene/machines/models.ts";

/** What stands in the folder that an extension's file goes to, but for files that are helpers there. */
function inFolderOf(kind: string, helpers: readonly string[] = []): readonly string[] {
  const target = extensions[kind]?.files[0]?.target ?? "";
  const folder = target.slice(0, target.search(/NAME|name/u));
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => (target.endsWith("panel.tsx") ? entry.isDirectory() : entry.isFile()) && !helpers.includes(entry.name))
    .map(({ name }) => name);
}

describe("what stands in its folder is found by itself:", () => {
  test.each<[string, number, readonly string[]]>([
    ["line", Object.keys(plants).length, ["index.ts"]],
    ["station-kind", stationKinds.size, []],
    ["sensor-kind", sensorKinds.size, []],
    ["look", modelledKinds.length, []],
    ["chart-rule", Object.keys(rules).length, ["rule.ts", "rules.ts", "beyond.ts", "oneSide.ts"]],
    ["decision-maker", makers.length, []],
    ["accelerator", catalogue.length, []],
    ["panel", panelOrder.length, []],
  ])("%s", (kind, found, helpers) => {
    const files = inFolderOf(kind, helpers);
    expect(files.length).toBeGreaterThan(0);
    expect(found).toBe(files.length);
  });

  test("and all that can be written so is looked at here", () => {
    expect(Object.keys(extensions).toSorted()).toEqual(["accelerator", "chart-rule", "decision-maker", "line", "look", "panel", "sensor-kind", "station-kind"]);
  });
});

test("the page about them names each, its file, and what finds it", () => {
  const page = readFileSync(join(root, "docs/extending.md"), "utf8");
  const isTold = (kind: string): boolean => {
    const target = extensions[kind]?.files[0]?.target.replace("NAME", "my-thing").replace("name", "myThing") ?? "";
    return page.split("\n").some((row) => row.includes(`| \`${kind}\``) && row.includes(`\`${target}\``));
  };
  expect(Object.keys(extensions).filter((kind) => !isTold(kind))).toEqual([]);
  const finders = [...page.matchAll(/ \| `((?:src|core|view)\/[^`]+\.ts)` \|$/gmu)].map(([, found = ""]) => (found.startsWith("src/") ? found : `src/${found}`));
  expect(finders).toHaveLength(Object.keys(extensions).length);
  expect(finders.filter((finder) => !existsSync(join(root, finder)))).toEqual([]);
});
