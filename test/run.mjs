/**
 * `npm test`: everything that has to hold before a change lands, on a machine with nothing but Node and npm.
 * The last line is `N passed, N failed`: each test counts, and each other step counts as one. `--build` adds the build.
 */
import { ensureInstalled } from "../src/app/serve/install.mjs";
import { ensureChromium } from "./browser/chromium.mjs";
import { ensureFirefox } from "./browser/firefox.mjs";
import { runStep, runTests } from "./steps.mjs";

ensureInstalled();
process.env["PLANTLOOP_CHROMIUM"] = await ensureChromium();
ensureFirefox();

const results = [
  runStep("types", "typescript/bin/tsc", ["--build"]),
  runStep("lint", "oxlint/bin/oxlint", ["--type-aware", "--deny-warnings"]),
  runStep("dead code", "knip/bin/knip.js", []),
  runTests("unit"),
  runTests("browser"),
  ...(process.argv.includes("--build") ? [runStep("build", "vite/bin/vite.js", ["build"])] : []),
];

const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);
const table = results.map(({ name, passed, failed, seconds, note }) => {
  const mark = failed === 0 ? "ok    " : "FAILED";
  return `${mark}  ${name.padEnd(10)} ${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed ${seconds.toFixed(1).padStart(7)} s${note}`;
});
const failures = results.flatMap(({ name, failures }) => failures.map((failure) => `${name}: ${failure}\n`));
process.stdout.write(`\n${[...failures, ...table].join("\n")}\n\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
