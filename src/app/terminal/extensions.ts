/**
 * A kind of thing that the product finds by itself when its file is there: what `plantloop new --as` writes. In paths and
 * replacements `NAME` stands for the name as it was given (`my-thing`), `Name` for `MyThing`, `name` for `myThing`.
 */
export interface Extension {
  /** Templates in `test/templates`, where they are checked and run, where each goes, and what is replaced in it, one after the other. */
  readonly files: readonly { readonly template: string; readonly target: string; readonly replace: readonly (readonly [string, string])[] }[];
  /** What to do next. */
  readonly next: string;
}

/** Of one file and its test, that has this path from the root, and the test that one. In a file's imports the way to `src` is another than in the template's. */
function oneFile(template: string, { target, test, imports, next }: { readonly target: string; readonly test: string; readonly imports: readonly (readonly [string, string])[]; readonly next: string }): Extension {
  const dot = template.lastIndexOf(".");
  const up = "../".repeat(test.split("/").length - 1);
  const names = [["my-thing", "NAME"], ["MyThing", "Name"], ["My thing", "NAME"]] as const;
  const places = [[`"./${template}"`, `"${up}${target}"`], ['"./line.ts"', `"${up}test/templates/line.ts"`], ['"../view/', `"${up}test/view/`], ['"../../src/', `"${up}src/`]] as const;
  return {
    files: [
      { template, target, replace: [...imports, ...names] },
      { template: `${template.slice(0, dot)}.test${template.slice(dot)}`, target: test, replace: [...places, ...names] },
    ],
    next,
  };
}

/** Everything that is one file and its test. */
export const extensions: Readonly<Record<string, Extension>> = {
  line: {
    files: [
      { template: "line.ts", target: "src/lines/NAME.ts", replace: [["my-line", "NAME"], ["My line", "NAME"]] },
      { template: "line.test.ts", target: "test/lines/NAME.test.ts", replace: [['"./line.ts"', '"../../src/lines/NAME.ts"']] },
    ],
    next: "`npm run dev` and ?plant=NAME show it, `npm run -s plantloop -- check NAME` says what is wrong with it",
  },
  "station-kind": oneFile("stationKind.ts", {
    target: "src/core/line/kinds/NAME.ts", test: "test/core/line/kinds/NAME.test.ts", imports: [["../../src/core/line/stationKinds.ts", "../stationKinds.ts"]],
    next: 'a station may say kind: "NAME"; `npm run docs` takes it into the reference, `plantloop new NAME --as look` gives it a look',
  }),
  look: oneFile("look.ts", {
    target: "src/view/scene/kinds/NAME.ts", test: "test/view/scene/kinds/NAME.test.ts", imports: [["../../src/view/scene/", "../"]],
    next: 'stations of kind: "NAME" look like it',
  }),
  "sensor-kind": oneFile("sensorKind.ts", {
    target: "src/core/line/sensors/NAME.ts", test: "test/core/line/sensors/NAME.test.ts", imports: [["../../src/core/line/sensorKinds.ts", "../sensorKinds.ts"]],
    next: 'a sensor may say kind: "NAME"; `npm run docs` takes it into the reference',
  }),
  "chart-rule": oneFile("chartRule.ts", {
    target: "src/core/quality/rules/name.ts", test: "test/core/quality/rules/name.test.ts", imports: [["../../src/core/quality/rules/rule.ts", "./rule.ts"]],
    next: "`npm run -s plantloop -- spc data.csv --chart imr --column <name> --rules NAME` judges by it",
  }),
  "decision-maker": oneFile("decisionMaker.ts", {
    target: "src/core/optimizer/makers/name.ts", test: "test/core/optimizer/name.test.ts", imports: [["../../src/core/optimizer/decisionMaker.ts", "../decisionMaker.ts"]],
    next: "every run with a closed loop has it; the Optimizer panel and `plantloop compare <line> --a off=NAME --until 24h` say what it is worth",
  }),
  accelerator: oneFile("accelerator.ts", {
    target: "src/core/compute/accelerators/name.ts", test: "test/core/compute/accelerators/name.test.ts", imports: [["../../src/core/compute/accelerator.ts", "../accelerator.ts"]],
    next: "the Compute panel offers it",
  }),
  panel: oneFile("panel.tsx", {
    target: "src/view/dashboard/panels/NAME/panel.tsx", test: "test/view/dashboard/panels/NAME.test.tsx", imports: [["../../src/view/dashboard/panels/panel.ts", "../panel.ts"], ["../../src/view/dashboard/words/", "../../words/"]],
    next: "it has a tab beside the picture",
  }),
};
