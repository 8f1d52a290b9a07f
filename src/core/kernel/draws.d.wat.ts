interface Draws {
  readonly memory: { readonly buffer: ArrayBuffer };
  /** Puts the uniform draws of so many blocks of Philox, a multiple of 4, at the beginning of the memory: two draws a block, from that of a number on. */
  // oxlint-disable-next-line max-params -- WebAssembly takes numbers
  readonly uniforms: (key0: number, key1: number, number: number, blocks: number) => void;
  /** Makes exponential draws of so many uniform ones, an even number, where they stand. */
  readonly exponentials: (count: number) => void;
}

interface Imports {
  readonly draws: { readonly ln: (x: number) => number };
}

/** Null where the engine cannot run it. */
export default function instantiate(imports: Imports): Draws | null;
