import { readFile } from "node:fs/promises";

/**
 * Lets a module import WebAssembly in its text form (`.wat`): the default export is a function from what it imports to what
 * it exports, null where the engine cannot run it. The bytes stand in the script, for they are few and must be there at once.
 * @returns {import("vite").Plugin}
 */
export function wat() {
  return {
    name: "wat",
    enforce: "pre",
    async load(id) {
      if (!id.endsWith(".wat")) return null;
      const { default: wabt } = await import("wabt");
      const assembler = await wabt();
      const { buffer } = assembler.parseWat(id, await readFile(id), { simd: true }).toBinary({});
      return `const bytes = new Uint8Array([${buffer.join()}]);
export default function instantiate(imports) {
  try {
    return new WebAssembly.Instance(new WebAssembly.Module(bytes), imports).exports;
  } catch {
    return null;
  }
}`;
    },
  };
}
