import { attributeNames } from "../../attributes.ts";
import { quote } from "../describe.ts";
import { allowed } from "../messages.ts";
import type { Path } from "../path.ts";
import type { Check } from "./check.ts";

/** Within a station no name means two things: set points, tool states, attributes, the design, the environment and materials share one formula. */
export const namesDiffer: Check = (line, report) => {
  const outside = new Map<string, string>();
  for (const name of Object.keys(line.design ?? {})) outside.set(name, "a design parameter");
  for (const name of attributeNames(line)) {
    if (outside.has(name)) report(["design", name], `the name ${quote(name)}`, allowed.sameName("an attribute"));
    outside.set(name, "an attribute");
  }
  const surround = (name: string, { path, what }: { readonly path: Path; readonly what: string }): void => {
    const other = outside.get(name);
    if (other !== undefined) report(path, `the name ${quote(name)}`, allowed.sameName(other));
    outside.set(name, what);
  };
  for (const name of Object.keys(line.environment ?? {})) surround(name, { path: ["environment", name], what: "the environment" });
  for (const [id, material] of Object.entries(line.materials ?? {})) {
    for (const name of Object.keys(material?.properties ?? {})) surround(name, { path: ["materials", id, "properties", name], what: "a property of a material" });
  }
  line.stations?.forEach((station, index) => {
    const taken = new Map(outside);
    for (const [group, what] of [["recipe", "a set point"], ["tool", "a tool state"]] as const) {
      for (const name of Object.keys(station?.[group] ?? {})) {
        const other = taken.get(name);
        if (other !== undefined) report(["stations", index, group, name], `the name ${quote(name)}`, allowed.sameName(other));
        taken.set(name, what);
      }
    }
  });
};
