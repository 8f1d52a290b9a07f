import { cpSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { createServer } from "vite";
import { root } from "../../src/app/serve/install.mjs";

export interface DevelopedCheckout {
  /** Path of a file of it. */
  readonly file: (path: string) => string;
  /** Of the page, as `npm run dev` serves it; ends in `/`. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** A copy of the checkout with a development server of its own, so that lines can be written and saved in it which nobody else finds. Nothing was fetched or found before. */
export async function developedCheckout(name: string): Promise<DevelopedCheckout> {
  const checkout = join(root, ".cache/tests", name);
  rmSync(checkout, { recursive: true, force: true });
  mkdirSync(checkout, { recursive: true });
  for (const part of ["index.html", "package.json", "public", "src", "test/tsconfig.json", "tsconfig.json", "vite.config.ts"]) cpSync(join(root, part), join(checkout, part), { recursive: true });
  // What was built before in this process would make it a page that is not developed.
  process.env["NODE_ENV"] = "development";
  const server = await createServer({ root: checkout, configFile: join(checkout, "vite.config.ts"), cacheDir: join(checkout, ".vite"), logLevel: "silent", server: { port: 5273, strictPort: false, fs: { allow: [root] } } });
  await server.listen();
  return {
    file: (path) => join(checkout, path),
    address: server.resolvedUrls?.local[0] ?? "",
    close: async () => {
      await server.close();
      rmSync(checkout, { recursive: true, force: true });
    },
  };
}
