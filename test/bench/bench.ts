/** One benchmark: the default export of `<name>.bench.ts`. */
export interface Bench {
  /** What is measured and against which budget, in one line. */
  readonly about: string;
  run(): readonly Row[] | Promise<readonly Row[]>;
}

export type Row = Readonly<Record<string, string | number>>;
