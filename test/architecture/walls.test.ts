import { describe, expect, it } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { sourceFiles } from "./files.ts";
import { layers } from "./layers.ts";
import { importsOf } from "./imports.ts";
import { faultsIn, reachedFrom } from "./walls.ts";

const doors = manifest.imports;
const faults = (path: string, text: string) => faultsIn(path, text, doors);

describe("the walls between the layers", () => {
  it("hold in every file under src", () => {
    expect(sourceFiles().flatMap(({ path, text }) => faults(path, text))).toEqual([]);
  });

  it("have a door for each layer but app, which nothing imports", () => {
    const entered = Object.entries(layers).filter(([name]) => name !== "app");
    expect(doors).toMatchObject(Object.fromEntries(entered.map(([name, { folder }]) => [`#${name}`, `./${folder}/index.ts`])));
  });

  it("leave no circle: a layer depends only on layers above it in the table", () => {
    const order = Object.keys(layers);
    const upward = Object.entries(layers).flatMap(([name, { may, mayTypes = [] }]) =>
      [...may, ...mayTypes].filter((other) => order.indexOf(other) >= order.indexOf(name)).map((other) => `${name} on ${other}`),
    );
    expect(upward).toEqual([]);
  });
});

describe("the loop's brain, which decides in a layer that also runs the plants,", () => {
  const own = new Map(sourceFiles().map(({ path, text }) => [path, text]));
  const doorsOf = (file: string, files: ReadonlyMap<string, string>): string[] =>
    reachedFrom(file, (path) => files.get(path) ?? "").flatMap((path) => importsOf(path, files.get(path) ?? "").map(({ from }) => from)).filter((from) => from.startsWith("#"));

  it("cannot name a plant nor what runs or senses one: no file that it reaches does, not even in a type", () => {
    const reached = doorsOf("src/core/loop/brain.ts", own);
    expect(reached).toContain("#optimizer");
    expect(reached).not.toContain("#plant");
    expect(reachedFrom("src/core/loop/brain.ts", (path) => own.get(path) ?? "")).not.toContain("src/core/loop/session.ts");
  });

  it("takes of sensing the types of observations alone", () => {
    const taken = reachedFrom("src/core/loop/brain.ts", (path) => own.get(path) ?? "").flatMap((path) => importsOf(path, own.get(path) ?? ""));
    expect(taken.filter(({ from, isTypeOnly }) => from === "#sensing" && !isTypeOnly)).toEqual([]);
  });

  it.each([
    ["itself", `import type { Plant } from "#plant";`, ""],
    ["by a neighbour, in a type", `import { act } from "./act.ts";`, `type P = import("#plant").Plant;`],
  ])("would be caught at it: %s", (_, brain, act) => {
    expect(doorsOf("src/core/loop/brain.ts", new Map([["src/core/loop/brain.ts", brain], ["src/core/loop/act.ts", act]]))).toContain("#plant");
  });
});

describe("a broken wall is reported in a sentence", () => {
  const planted: Record<string, [path: string, text: string, sentence: string]> = {
    "the optimizer reads the hidden truth": ["src/core/optimizer/x.ts", `import { plant } from "#plant";`, "optimizer may not depend on plant (src/core/optimizer/x.ts imports #plant)"],
    "quality does": ["src/core/quality/x.ts", `import type { Plant } from "#plant";`, "quality may not depend on plant (src/core/quality/x.ts imports #plant)"],
    "design does, in a type": ["src/core/design/x.ts", `type P = import("#plant").Plant;`, "design may not depend on plant (src/core/design/x.ts imports #plant)"],
    "quality does, past the door": ["src/core/quality/rules/x.ts", `import { flow } from "../../plant/flow.ts";`, "quality may not depend on plant (src/core/quality/rules/x.ts imports ../../plant/flow.ts)"],
    "an import points up": ["src/core/kernel/x.ts", `export * from "#line";`, "kernel may not depend on line (src/core/kernel/x.ts imports #line)"],
    "an import points up, dynamically": ["src/core/plant/x.ts", `const loop = await import("#loop");`, "plant may not depend on loop (src/core/plant/x.ts imports #loop)"],
    "the core knows a view": ["src/core/loop/x.ts", `import { store } from "#store";`, "loop may not depend on store (src/core/loop/x.ts imports #store)"],
    "the core reads files": ["src/core/loop/x.ts", `import { readLine } from "#line/read";`, "loop may not depend on line/read (src/core/loop/x.ts imports #line/read)"],
    "a deep import goes past a door": ["src/core/loop/x.ts", `import { flow } from "../plant/flow.ts";`, "plant is entered by its door (src/core/loop/x.ts imports ../plant/flow.ts)"],
    "a deep import names no door": ["src/core/loop/x.ts", `import { flow } from "#plant/flow";`, "#plant/flow is not a door (src/core/loop/x.ts imports #plant/flow)"],
    "a worker goes past a door": ["src/app/x.ts", `new Worker(new URL("../core/loop/x.ts", import.meta.url));`, "loop is entered by its door (src/app/x.ts imports ../core/loop/x.ts)"],
    "a layer enters by its own door": ["src/core/line/x.ts", `import { station } from "#line";`, "inside line imports are relative (src/core/line/x.ts imports #line)"],
    "the core uses React": ["src/core/loop/x.ts", `import { useState } from "react";`, "loop may not use react (src/core/loop/x.ts imports react)"],
    "the core uses three": ["src/core/plant/x.ts", `import { Vector3 } from "three";`, "plant may not use three (src/core/plant/x.ts imports three)"],
    "the core uses Node": ["src/core/kernel/x.ts", `import { readFileSync } from "node:fs";`, "kernel may not use node:fs (src/core/kernel/x.ts imports node:fs)"],
    "a line computes": ["src/lines/x.ts", `import { ln } from "#kernel";`, "lines may not depend on kernel (src/lines/x.ts imports #kernel)"],
    "a scenario reaches into the plant": ["src/scenarios/x.ts", `import { order } from "#plant";`, "scenarios may not depend on plant (src/scenarios/x.ts imports #plant)"],
    "a view runs the core": ["src/view/scene/x.tsx", `import { stepSession, type Frame } from "#loop";`, `scene may only "import type" from loop (src/view/scene/x.tsx imports #loop)`],
    "a view runs the core by an import that looks like types": ["src/view/store/x.ts", `import { type Frame } from "#loop";`, `store may only "import type" from loop (src/view/store/x.ts imports #loop)`],
    "a view knows the plant": ["src/view/store/x.ts", `import type { Plant } from "#plant";`, "store may not depend on plant (src/view/store/x.ts imports #plant)"],
    "a panel knows the scene": ["src/view/dashboard/x.tsx", `import { Scene } from "#scene";`, "dashboard may not depend on scene (src/view/dashboard/x.tsx imports #scene)"],
    "a panel draws in 3D": ["src/view/dashboard/x.tsx", `import { Scene } from "three";`, "dashboard may not use three (src/view/dashboard/x.tsx imports three)"],
    "a view knows the app": ["src/view/store/x.ts", `import type { ToWorker } from "../../app/protocol.ts";`, "store may not depend on app (src/view/store/x.ts imports ../../app/protocol.ts)"],
    "the product needs a test": ["src/core/loop/x.ts", `import { lines } from "../../../test/lines.ts";`, "loop may not reach outside of the layers (src/core/loop/x.ts imports ../../../test/lines.ts)"],
    "an extension is left out": ["src/core/loop/x.ts", `import { frame } from "./frame";`, "a relative import carries its extension (src/core/loop/x.ts imports ./frame)"],
    "a file stands between the layers": ["src/core/helpers.ts", "", "src/core/helpers.ts belongs to no layer"],
  };

  it.each(Object.entries(planted))("when %s", (_, [path, text, sentence]) => {
    expect(faults(path, text)).toEqual([sentence]);
  });
});

describe("what the table allows", () => {
  const allowed: Record<string, [path: string, text: string]> = {
    "the twin builds a plant of its own": ["src/core/twin/x.ts", `import { createPlant } from "#plant";`],
    "sensors sense the plant": ["src/core/sensing/x.ts", `import { type Plant } from "#plant";`],
    "the app reads a line by its second door": ["src/app/worker.ts", `import { readLine } from "#line/read"; import { Stream } from "#kernel";`],
    "a view reads the frame's constants": ["src/view/scene/x.tsx", `import { machineStates } from "#loop/frame";`],
    "a view names types": ["src/view/dashboard/x.tsx", `import type { Summary } from "#loop"; import type { Decision } from "#optimizer"; export type { Frame } from "#loop";`],
    "a neighbour in the same layer": ["src/core/plant/x.ts", `import { flow } from "./flow.ts"; import "@stdlib/math-base-special-ln";`],
  };

  it.each(Object.entries(allowed))("%s", (_, [path, text]) => {
    expect(faults(path, text)).toEqual([]);
  });
});
