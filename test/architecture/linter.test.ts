import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { root } from "../../src/app/serve/install.mjs";
import { type Layer, layers } from "./layers.ts";

interface Override {
  readonly files: readonly string[];
  readonly rules: { readonly "no-restricted-imports"?: readonly [string, { readonly patterns: readonly object[] }] };
}

const withoutComments = readFileSync(join(root, ".oxlintrc.json"), "utf8").replaceAll(/^\s*\/\/.*$/gm, "");
const { overrides } = JSON.parse(withoutComments) as { overrides: readonly Override[] };

it.each(Object.entries(layers).filter(([name]) => name !== "app"))("the linter holds the wall round %s as the table has it", (_, layer) => {
  const rules = overrides.filter(({ files, rules }) => files.includes(`${layer.folder}/**`) && rules["no-restricted-imports"] !== undefined);
  expect(rules.map(({ rules }) => rules["no-restricted-imports"]?.[1].patterns)).toEqual([patternsOf(layer)]);
});

/** The linter's form of a layer's entry: all is restricted but what stands near, the doors, and the packages. */
function patternsOf({ may, mayTypes = [], mayDoors = [], packages }: Layer): object[] {
  const doors = [...may, ...mayTypes].map((name) => `#${name}`);
  const group = ["*", "!./**", "!../**", ...[...doors, ...mayDoors, ...packages].map((from) => `!${from.endsWith("/") ? `${from}**` : from}`)];
  return mayTypes.length > 0 ? [{ regex: `^#(${mayTypes.join("|")})$`, allowTypeImports: true }, { group }] : [{ group }];
}
