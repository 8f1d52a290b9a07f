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
    transform(code, id) {
      const told = Object.entries(forModellers).find(([folder]) => id.includes(folder));
      if (told !== undefined) return { code: withoutProperties(code, told[1], this.parse(code, { lang: "ts" })), map: null };
      if (id.endsWith("/three/build/three.module.js")) return { code: withoutHeadsets(leanShaders(code)), map: null };
      if (id.endsWith("/three/build/three.core.js")) return { code: withoutStatics(withoutMethods(code, intoFiles, this.parse(code))), map: null };
      if (id.endsWith("/exporters/GLTFExporter.js")) return { code: withoutTracks(code), map: null };
      return null;
    },
  };
}

/** Each the end of a path, and what stands in for that file. @type {readonly (readonly [string, string])[]} */
const replacements = [
  // Marks exports as constant; its own checks of engines before 2011, with the messages that they throw, are a third of what stdlib adds to the kernel.
  ["/@stdlib/utils-define-nonenumerable-read-only-property/lib/index.js", "module.exports = (object, name, value) => { Object.defineProperty(object, name, { value }); };"],
];

/** What declarations say to those who model a line, in the folders of these: `#line/reference` gives it to the terminal, and the page never shows it. */
const forModellers = {
  "/src/core/line/kinds/": ["does", "sector", "typical"],
  "/src/core/line/sensors/": ["measures", "source"],
};

/**
 * A module of one declaration without these properties of it.
 * @param {string} code
 * @param {readonly string[]} names
 * @param {ReturnType<import("vite").Rolldown.PluginContext["parse"]>} program what the code says
 */
export function withoutProperties(code, names, program) {
  const properties = program.body.flatMap((statement) =>
    statement.type === "ExportNamedDeclaration" && statement.declaration?.type === "VariableDeclaration"
      ? statement.declaration.declarations.flatMap(({ init }) => (init?.type === "ObjectExpression" ? init.properties : []))
      : [],
  );
  const left = properties.filter((property) => property.type === "Property" && property.key.type === "Identifier" && names.includes(property.key.name));
  return left.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end).replace(/^\s*,/u, ""), code);
}

/** A scene is never written in three's own form nor read from it: what does that is the longest of what most of its classes do. */
const intoFiles = ["toJSON", "fromJSON"];

/**
 * A module of classes without these methods of them.
 * @param {string} code
 * @param {readonly string[]} names
 * @param {ReturnType<import("vite").Rolldown.PluginContext["parse"]>} program what the code says
 */
export function withoutMethods(code, names, program) {
  const methods = program.body.flatMap((statement) => (statement.type === "ClassDeclaration" ? statement.body.body : []));
  const left = methods.filter((method) => method.type === "MethodDefinition" && method.key.type === "Identifier" && names.includes(method.key.name));
  return left.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), code);
}

/**
 * three's core without what is written to classes of it that nothing here comes to, and that keeps them in: nothing here is animated by key frames or loads models.
 * @param {string} code
 */
export function withoutStatics(code) {
  return code.replaceAll(/^(?:\w*KeyframeTrack\.prototype|Loader|PropertyBinding(?:\.prototype)?)\.\w+ = [^;]*;$/gmu, "");
}

/**
 * What writes a scene as a file, without the tracks of its animations: it has none.
 * @param {string} code
 */
export function withoutTracks(code) {
  return code.replace(/^\tPropertyBinding,\n/mu, "").replace(/^class GLTFWriter \{$/mu, (writer) => `const PropertyBinding = null;\n\n${writer}`);
}

/** What the renderer asks of its headsets while there is none. */
const noHeadset = `class WebXRManager extends EventDispatcher {
  enabled = false;
  isPresenting = false;
  getEnvironmentBlendMode() {}
  setAnimationLoop() {}
  dispose() {}
}`;

/**
 * three's module without what shows a scene in a headset.
 * @param {string} code
 */
export function withoutHeadsets(code) {
  return code.replace(/^class WebXRManager extends EventDispatcher \{\n.*?^\}$/msu, () => noHeadset);
}
