/// <reference types="vitest/config" />
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { lean } from "./src/app/serve/lean.mjs";
import { lines } from "./src/app/serve/lines.mjs";
import { wat } from "./src/app/serve/wat.mjs";

const minute = 60_000;

/** The licenses of all that is built in stand in one file, instead of a hundred times in the scripts. */
const output = { comments: { legal: false } };

export default defineConfig({
  // Relative addresses: the built page works under any path of any host.
  base: "./",
  plugins: [react(), wat(), lean(), lines()],
  worker: { format: "es", plugins: () => [wat(), lean()], rolldownOptions: { output } },
  build: {
    target: "es2023",
    // A file stays a file: what is inlined escapes the size budget's eye.
    assetsInlineLimit: 0,
    license: { fileName: "licenses.md" },
    rolldownOptions: { output },
    // Every browser that runs this code preloads modules by itself.
    modulePreload: { polyfill: false },
    // three alone is more than the default of 500 kB; `npm run bench -- bundle` measures what a visitor loads.
    chunkSizeWarningLimit: 1500,
  },
  // What threads import is found before they start: else the first page of a fresh checkout is loaded twice.
  optimizeDeps: { entries: ["index.html", "src/app/run/worker.ts", "src/app/run/jobs.ts", "src/app/compute/solverThread.ts", "src/app/maps/page/mapThread.ts", "src/app/share/dataThread.ts"] },
  server: { port: 5173, strictPort: false },
  preview: { port: 4173, strictPort: false },
  test: {
    // All of the machine: one core of two would be left idle.
    maxWorkers: "100%",
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: ["test/browser/**"],
          // So long only where the machine has much else to do: a test that is to be quick is held to that by a bench.
          testTimeout: minute,
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          globalSetup: "test/browser/serve.ts",
          fileParallelism: false,
          testTimeout: 3 * minute,
          hookTimeout: 3 * minute,
          // A page that draws in software answers slowly; a test that waits for something waits as long as that takes.
          expect: { poll: { timeout: 30_000, interval: 200 } },
        },
      },
    ],
  },
});
