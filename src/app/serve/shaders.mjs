/** What no material of the scene turns on: shader code that is compiled only with one of these is never compiled. */
export const unusedFeatures = [
  "ALPHAHASH", "ANISOTROPY", "ANISOTROPYMAP", "AOMAP", "BATCHING", "BATCHING_COLOR", "BUMPMAP", "CLEARCOAT", "CLEARCOATMAP", "CLEARCOAT_NORMALMAP",
  "CLEARCOAT_ROUGHNESSMAP", "DISPERSION", "DISPLACEMENTMAP", "EMISSIVEMAP", "FOG", "GRADIENTMAP", "INSTANCING_MORPH", "IRIDESCENCE", "IRIDESCENCEMAP",
  "IRIDESCENCE_THICKNESSMAP", "LIGHTMAP", "LOGARITHMIC_DEPTH_BUFFER", "METALNESSMAP", "MORPHCOLORS", "MORPHNORMALS", "MORPHTARGETS", "NORMALMAP",
  "NORMALMAP_OBJECTSPACE", "NORMALMAP_TANGENTSPACE", "ROUGHNESSMAP", "SHEEN", "SHEEN_COLORMAP", "SHEEN_ROUGHNESSMAP", "SKINNING", "SPECULARMAP",
  "SPECULAR_COLORMAP", "SPECULAR_INTENSITYMAP", "TANGENT", "THICKNESSMAP", "TRANSMISSION", "TRANSMISSIONMAP",
];

/** Kinds of lights, planes and probes of which the scene has none. */
const none = ["CLIPPING_PLANES", "LIGHT_PROBE_GRIDS", "POINT_LIGHTS", "RECT_AREA_LIGHTS", "SPOT_LIGHTS", "SPOT_LIGHT_COORDS"];

/** Shaders of materials, lights and backgrounds that the scene has none of. */
export const unusedShaders = /^(?:distance|equirect|linedashed|meshlambert|meshmatcap|meshnormal|meshphong|meshtoon|points|shadow|sprite)_(?:vert|frag)$|^lights_(?:lambert|phong|toon)_/u;

const off = new Set([
  ...unusedFeatures.flatMap((feature) => [`#ifdef USE_${feature}`, `#if defined( USE_${feature} )`]),
  ...none.map((what) => `#if NUM_${what} > 0`),
  "#ifdef DITHERING",
]);

/**
 * three's module without the shader code that this page never compiles, and without the indentation of the rest.
 * @param {string} code
 */
export function leanShaders(code) {
  const names = new Map([...code.matchAll(/^\t(\w+): (\w+_(?:vertex|fragment)|(?:vertex|fragment)\$\w+),?$/gmu)].map(([, chunk = "", variable = ""]) => [variable, chunk]));
  return code
    .split("\n")
    .map((line) => {
      const [, declares = "", variable = "", text = ""] = /^((?:var|const) ([\w$]+) = )("(?:[^"\\]|\\.)*");$/u.exec(line) ?? [];
      const chunk = names.get(variable);
      if (chunk === undefined) return line;
      return `${declares}${JSON.stringify(unusedShaders.test(chunk) ? "" : leanShader(String(JSON.parse(text))))};`;
    })
    .join("\n");
}

/**
 * A shader without what is compiled only with a feature that is never on.
 * @param {string} text in GLSL
 */
export function leanShader(text) {
  return folded(text.split("\n").map((line) => line.trim())).join("\n");
}

/**
 * @param {readonly string[]} lines
 * @returns {string[]}
 */
function folded(lines) {
  /** @type {string[]} */
  const kept = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    const branch = off.has(line) ? branchOf(lines, at) : null;
    if (branch === null) kept.push(line);
    else {
      kept.push(...folded(branch.instead));
      at = branch.end;
    }
  }
  return kept;
}

/**
 * Of the conditional that begins in a line: where it ends, and what is compiled where its condition does not hold; null where that depends on more.
 * @param {readonly string[]} lines
 * @param {number} from
 */
function branchOf(lines, from) {
  let depth = 0;
  let middle = -1;
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    if (/^#\s*if/u.test(line)) depth += 1;
    else if (/^#\s*endif/u.test(line)) depth -= 1;
    else if (depth === 1 && /^#\s*elif/u.test(line)) return null;
    else if (depth === 1 && /^#\s*else/u.test(line)) middle = at;
    if (depth === 0) return { end: at, instead: middle < 0 ? [] : lines.slice(middle + 1, at) };
  }
  return null;
}
