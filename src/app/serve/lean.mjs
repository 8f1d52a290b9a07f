import { leanShaders } from "./shaders.mjs";

/**
 * Leaves out of the built page what libraries bring along and nothing here comes to: a file of theirs is replaced by the little of it
 * that is called. What they compute is untouched.
 * @returns {import("vite").Plugin}
 */
export function lean() {
  return {
    name: "lean",
    apply: "build",
    enforce: "pre",
    load(id) {
      const [, replaced] = replacements.find(([path]) => id.endsWith(path)) ?? [];
      return replaced ?? null;
    },
    transform: (code, id) => (id.endsWith("/three/build/three.module.js") ? { code: leanShaders(code), map: null } : null),
  };
}

/** Each the end of a path, and what stands in for that file. @type {readonly (readonly [string, string])[]} */
const replacements = [
  // Marks exports as constant; its own checks of engines before 2011, with the messages that they throw, are a third of what stdlib adds to the kernel.
  ["/@stdlib/utils-define-nonenumerable-read-only-property/lib/index.js", "module.exports = (object, name, value) => { Object.defineProperty(object, name, { value }); };"],
];
