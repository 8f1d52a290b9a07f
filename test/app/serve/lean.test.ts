import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parseSync } from "vite";
import { expect, test } from "vitest";
import { root } from "../../../src/app/serve/install.mjs";
import { withoutHeadsets, withoutMethods, withoutProperties, withoutStatics, withoutTracks } from "../../../src/app/serve/lean.mjs";
import { leanShader, leanShaders, unusedFeatures, unusedShaders } from "../../../src/app/serve/shaders.mjs";

const three = readFileSync(join(root, "node_modules/three/build/three.module.js"), "utf8");

test("of a shader, what is compiled only with a feature that is never on goes, and what stands in its stead stays", () => {
  const shader = ["#ifdef USE_LIGHTMAP", "\tmap();", "\t#ifdef USE_MAP", "\t#endif", "#else", "\t#if defined( USE_SHEEN )", "\tsheen();", "\t#endif", "\tplain();", "#endif", "#ifdef USE_MAP", "\tpicture();", "#endif"].join("\n");
  expect(leanShader(shader)).toBe("plain();\n#ifdef USE_MAP\npicture();\n#endif");
});

test("a condition that depends on more than one feature stays whole", () => {
  const shader = "#ifdef USE_SHEEN\na();\n#elif defined( USE_MAP )\nb();\n#endif\n#if defined( USE_SHEEN ) || defined( USE_MAP )\nc();\n#endif";
  expect(leanShader(shader)).toBe(shader);
});

test("three's module stays a module with all its shaders, a tenth smaller, and each of its conditions ends", () => {
  const lean = leanShaders(three);
  expect(lean.length).toBeLessThan(three.length * 0.9);
  const declared = (code: string): readonly string[] => [...code.matchAll(/^(?:var|const|class|function) ([\w$]+)/gmu)].map(([, name = ""]) => name);
  expect(declared(lean)).toEqual(declared(three));
  const texts = [...lean.matchAll(/^(?:var|const) [\w$]+ = ("(?:[^"\\]|\\.)*");$/gmu)].map(([, text = '""']) => String(JSON.parse(text)));
  const open = texts.filter((text) => (text.match(/^#\s*if/gmu) ?? []).length !== (text.match(/^#\s*endif/gmu) ?? []).length);
  expect(texts.length).toBeGreaterThan(130);
  expect(open).toEqual([]);
});

test("a shader that is left out is that of its material alone", () => {
  const asked = [...three.matchAll(/\bShaderChunk\.(\w+)/gu)].map(([, name = ""]) => name).filter((name) => unusedShaders.test(name));
  expect(asked.length).toBeGreaterThan(10);
  expect(asked).toHaveLength(new Set(asked).size);
});

test("the features that are left out are three's own, and the scene turns none of them on", () => {
  const defined = (feature: string): boolean => three.includes(`USE_${feature}`);
  expect(unusedFeatures.filter((feature) => !defined(feature))).toEqual([]);
  const scene = readdirSync(join(root, "src/view/scene"), { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts") || file.endsWith(".tsx")).map((file) => readFileSync(join(root, "src/view/scene", file), "utf8")).join("\n");
  const made = new Set([...scene.matchAll(/new (\w+(?:Material|Light|Fog\w*|SkinnedMesh|BatchedMesh|Points|Sprite|LineSegments))\(/gu)].map(([, name]) => name));
  expect(made).toEqual(new Set(["DirectionalLight", "HemisphereLight", "MeshBasicMaterial", "MeshStandardMaterial", "ShaderMaterial"]));
  const properties = /\b(?:alphaHash|anisotropy|aoMap|bumpMap|clearcoat\w*|clippingPlanes|displacementMap|dithering|emissiveMap|fog|gradientMap|iridescence\w*|lightMap|logarithmicDepthBuffer|metalnessMap|morphAttributes|normalMap|roughnessMap|sheen\w*|specularMap|transmission\w*)\b\s*[:=]/gu;
  expect(scene.match(properties) ?? []).toEqual([]);
});

test("the renderer asks no more of a headset that is not there than it is answered", () => {
  const lean = withoutHeadsets(three);
  expect(lean.length).toBeLessThan(three.length - 15_000);
  const stub = /^class WebXRManager .*?^\}$/msu.exec(lean)?.[0] ?? "";
  const inherited = ["addEventListener", "removeEventListener"];
  // Reached only while something is shown in a headset.
  const presenting = ["cameraAutoUpdate", "updateCamera", "getCamera", "getDepthSensingMesh", "hasDepthSensing"];
  const asked = new Set([...lean.matchAll(/\bxr\.(\w+)/gu)].map(([, member = ""]) => member));
  expect([...asked].filter((member) => !stub.includes(` ${member}`) && !inherited.includes(member) && !presenting.includes(member))).toEqual([]);
});

test("what writes and reads three's own form goes from every class, and nobody calls it but what loads", () => {
  const core = readFileSync(join(root, "node_modules/three/build/three.core.js"), "utf8");
  const lean = withoutMethods(core, ["toJSON", "fromJSON"], parseSync("three.core.js", core).program);
  expect(lean.length).toBeLessThan(core.length - 40_000);
  const { program, errors } = parseSync("three.core.js", lean);
  expect(errors).toEqual([]);
  const callers = program.body.filter(({ start, end }) => /\.(?:to|from)JSON\(/u.test(lean.slice(start, end).replaceAll(/\/\*.*?\*\/|\/\/[^\n]*/gsu, "")));
  // The first is called by what has gone, the others load.
  expect(callers.map((caller) => (caller.type === "ClassDeclaration" || caller.type === "FunctionDeclaration" ? caller.id?.name : null))).toEqual(["toJSON$1", "MaterialLoader", "BufferGeometryLoader", "ObjectLoader"]);
  const kept = withoutStatics(lean).split("\n").filter((line) => /^(?:\w*KeyframeTrack|PropertyBinding)\b.* = /u.test(line));
  expect(kept).toEqual([]);
});

test("what writes a scene as a file speaks of tracks only where it has animations", () => {
  const exporter = readFileSync(join(root, "node_modules/three/examples/jsm/exporters/GLTFExporter.js"), "utf8");
  const lean = withoutTracks(exporter);
  expect(parseSync("GLTFExporter.js", lean).errors).toEqual([]);
  expect(/^\tPropertyBinding,$/mu.test(lean)).toBe(false);
  expect(lean.match(/^const PropertyBinding = null;$/gmu)).toHaveLength(1);
  // All uses of it stand in what is done with tracks.
  const uses = [...lean.matchAll(/\bPropertyBinding\.\w+\( (\S+)/gu)].map(([, of = ""]) => of);
  expect(uses).toEqual(["track.name", "root,", "sourceTrack.name", "root,"]);
  expect(/animations\b/u.test(readFileSync(join(root, "src/view/scene/export/exportScene.ts"), "utf8"))).toBe(false);
});

test("of a declaration what is left out goes, wherever it stands, and the rest stays", () => {
  const code = 'import type { A } from "./a.ts";\nexport const kind: A = {\n  does: { en: "a, b", ko: "c" }, name: { en: "x", does: "y" },\n  sector: "shipbuilding",\n};\n';
  const lean = withoutProperties(code, ["does", "sector"], parseSync("kind.ts", code).program);
  expect(lean.replaceAll(/\s+/gu, " ")).toBe('import type { A } from "./a.ts"; export const kind: A = { name: { en: "x", does: "y" }, }; ');
});
