import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type DistributionSpec, type StationSpec, meanSeconds, resolveDistribution } from "#line";
import { plants } from "#lines";

/** The plants that ship have to have a page; one that someone adds is held to its own as soon as it has one. */
const shipped = ["die-stacking", "wafer-fab", "car-plant", "oled-display", "shipyard"];
const pages = readdirSync(new URL("../../docs/plants/", import.meta.url)).map((name) => name.replace(/\.md$/u, ""));
const ids = [...new Set([...shipped, ...pages])];

const pageOf = (plant: string): string => readFileSync(new URL(`../../docs/plants/${plant}.md`, import.meta.url), "utf8");
const rowsOf = (text: string): readonly (readonly string[])[] => text.split("\n").filter((line) => line.startsWith("| ")).map((line) => line.slice(2, -2).split(" | "));

function duration(spec: DistributionSpec | undefined): string {
  if (spec === undefined) return "–";
  const seconds = meanSeconds(resolveDistribution(spec));
  const number = (value: number): string => value.toLocaleString("en-US", { maximumFractionDigits: 1 });
  if (seconds < 120) return `${number(seconds)} s`;
  return seconds < 7200 ? `${number(seconds / 60)} min` : `${number(seconds / 3600)} h`;
}

function declared({ name, machines = 1, time, failures }: StationSpec): readonly string[] {
  const [failure] = failures === undefined ? [] : [failures].flat();
  return [name?.en ?? "", String(machines), duration(time), duration(failure?.uptime), duration(failure?.repair)];
}

describe.each(ids)("the page of %s", (id) => {
  const page = pageOf(id);
  const [, stations = ""] = page.split("## Stations\n");
  const rows = rowsOf(stations.split("\n## ")[0] ?? "");

  test("has every station with its machines, time and failures as declared", () => {
    expect(rows.slice(2).map((row) => row.slice(0, 5))).toEqual(plants[id]?.stations.map(declared));
  });

  test("marks where each station's figures come from: a source that was read, or an estimate and why", () => {
    expect(rows.slice(2).filter((row) => !/^(?:\*\*.+?\*\*|estimate)[:,] \S.{10,}/u.test(row[5] ?? ""))).toEqual([]);
  });

  test("lists what it names as read, and names what it lists", () => {
    const [before = "", read = ""] = page.split("\n## Read\n");
    const listed = [...read.matchAll(/^- \*\*(?<name>.+?)\*\*: .{10,}/gmu)].map(({ groups }) => groups?.["name"]);
    const named = [...before.matchAll(/\*\*(?<name>.+?)\*\*/gu)].map(({ groups }) => groups?.["name"]);
    expect(new Set(named)).toEqual(new Set(listed));
  });

  test("has what is ordered for its surroundings, with its time and cost as declared", () => {
    const process = page.split("## The process\n")[1]?.split("\n## ")[0] ?? "";
    const services = Object.values(plants[id]?.environment ?? {}).flatMap(({ service }) => service ?? []);
    expect(services.filter(({ time, cost = 0 }) => !process.includes(`| ${duration({ constant: time })}, €${cost.toLocaleString("en-US")} |`))).toEqual([]);
  });

  test("marks every figure of the process too", () => {
    const process = rowsOf(page.split("## The process\n")[1]?.split("\n## ")[0] ?? "").slice(2);
    expect(process.length).toBeGreaterThan(3);
    expect(process.filter(([, , source = ""]) => !/^(?:\*\*.+?\*\*|estimate)/u.test(source))).toEqual([]);
  });
});

test("the README leads to the pages of the plants that ship", () => {
  const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
  expect(shipped.filter((id) => !readme.includes(`(docs/plants/${id}.md)`))).toEqual([]);
});
