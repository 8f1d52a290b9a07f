/** What a layer may depend on. What is not named here is a wall. */
export interface Layer {
  readonly folder: string;
  /** Layers that it may import. */
  readonly may: readonly string[];
  /** Layers of which it may import types, but run nothing. */
  readonly mayTypes?: readonly string[];
  /** Doors beside the main ones, such as `#line/read`, that it may enter. */
  readonly mayDoors?: readonly string[];
  /** Packages that it may use; one that ends in `/` stands for all of that scope. */
  readonly packages: readonly string[];
}

const numbers = ["@stdlib/", "ml-matrix"];
const react = ["react", "react-i18next", "i18next", "zustand"];
/** The views see what an observer of the plant sees: no type of `plant` or `twin`. */
const shown = ["line", "sensing", "quality", "optimizer", "design", "compute", "loop"];

/**
 * The import table: downward only. What concludes and decides (quality, optimizer, design) never imports `plant`, or it
 * could read the hidden truth; twin imports it only as a model that it builds itself from the line model.
 */
export const layers: Readonly<Record<string, Layer>> = {
  kernel: { folder: "src/core/kernel", may: [], packages: numbers },
  line: { folder: "src/core/line", may: ["kernel"], packages: ["zod", "fastest-levenshtein"] },
  plant: { folder: "src/core/plant", may: ["kernel", "line"], packages: numbers },
  sensing: { folder: "src/core/sensing", may: ["kernel", "line", "plant"], packages: numbers },
  quality: { folder: "src/core/quality", may: ["kernel", "line", "sensing"], packages: numbers },
  twin: { folder: "src/core/twin", may: ["kernel", "line", "plant", "sensing", "quality"], packages: numbers },
  optimizer: { folder: "src/core/optimizer", may: ["kernel", "line", "sensing", "quality", "twin"], packages: numbers },
  design: { folder: "src/core/design", may: ["kernel", "line", "sensing", "quality", "twin", "optimizer"], packages: numbers },
  compute: { folder: "src/core/compute", may: ["kernel", "line"], packages: numbers },
  loop: { folder: "src/core/loop", may: ["kernel", "line", "plant", "sensing", "quality", "twin", "optimizer", "design", "compute"], mayDoors: ["#quality/spc", "#design/study"], packages: numbers },
  lines: { folder: "src/lines", may: ["line"], packages: [] },
  scenarios: { folder: "src/scenarios", may: ["line"], packages: [] },
  store: { folder: "src/view/store", may: [], mayTypes: shown, mayDoors: ["#loop/frame"], packages: react },
  scene: { folder: "src/view/scene", may: ["store"], mayTypes: shown, mayDoors: ["#loop/frame"], packages: [...react, "three", "three/addons/"] },
  dashboard: { folder: "src/view/dashboard", may: ["store"], mayTypes: shown, mayDoors: ["#loop/frame", "#loop/verdict"], packages: [...react, "recharts"] },
  app: {
    folder: "src/app",
    may: ["kernel", "line", "plant", "sensing", "quality", "twin", "optimizer", "design", "compute", "loop", "lines", "scenarios", "store", "scene", "dashboard"],
    mayDoors: ["#line/read", "#line/reference", "#line/smt2020", "#lines/byId", "#quality/gage", "#quality/spc", "#design/study", "#loop/design", "#loop/frame", "#loop/ledger", "#loop/records", "#loop/verdict", "#scene/export", "#scene/looks", "#scene/webgl", "#dashboard/panels"],
    packages: [...react, "react-dom", "pretendard", "zod", "papaparse", "fflate", "hyparquet-writer", "vite", "wabt", "highs", "@tensorflow/", "node:"],
  },
};

/** The layer that a file under src/ belongs to; null for none. */
export function layerOf(path: string): string | null {
  const found = Object.entries(layers).find(([, { folder }]) => path.startsWith(`${folder}/`));
  return found?.[0] ?? null;
}
