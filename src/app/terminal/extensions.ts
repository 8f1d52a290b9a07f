/**
 * A kind of thing that the product finds by itself when its file is there: what `plantloop new --as` writes. In paths and
 * replacements `NAME` stands for the name as it was given (`my-thing`), `Name` for `MyThing`, `name` for `myThing`.
 */
export interface Extension {
  /** Templates in `test/templates`, where they are checked and run, and where each goes. */
  readonly files: readonly { readonly template: string; readonly target: string }[];
  /** What is replaced in the templates, one after the other. */
  readonly replace: readonly (readonly [string, string])[];
  /** What to do next. */
  readonly next: string;
}

/** Everything that is one file and its test. */
export const extensions: Readonly<Record<string, Extension>> = {
  line: {
    files: [{ template: "line.ts", target: "src/lines/NAME.ts" }, { template: "line.test.ts", target: "test/lines/NAME.test.ts" }],
    replace: [["my-line", "NAME"], ['"./line.ts"', '"../../src/lines/NAME.ts"']],
    next: "`npm run dev` and ?plant=NAME show it, `npm run -s plantloop -- check NAME` says what is wrong with it",
  },
};
