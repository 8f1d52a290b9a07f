import { build } from "vite";
import { root } from "../../../src/app/serve/install.mjs";
import { wat } from "../../../src/app/serve/wat.mjs";

/** The runs and all that they need as one script, which leaves `plantloop.hashes` behind. */
export async function bundledRuns(): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    logLevel: "error",
    plugins: [wat()],
    build: { write: false, target: "es2023", copyPublicDir: false, lib: { entry: `${root}/test/browser/engines/runs.ts`, formats: ["iife"], name: "plantloop" } },
  });
  const [script] = [result].flat().flatMap((one) => ("output" in one ? one.output : [])).flatMap((file) => (file.type === "chunk" ? [file.code] : []));
  if (script === undefined) throw new Error("the runs were bundled into nothing");
  return script;
}
