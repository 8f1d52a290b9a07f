import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root } from "../src/app/serve/install.mjs";

/**
 * @typedef {{ name: string, passed: number, failed: number, seconds: number, note: string, failures: string[] }} Result
 * @typedef {{ status: string, fullName?: string, failureMessages?: string[] | null }} TestReport
 * @typedef {{ status: string, name?: string, message?: string, assertionResults: TestReport[] }} FileReport
 * @typedef {{ success: boolean, testResults: FileReport[] }} Report as Vitest's JSON reporter writes it
 */

/** Of each failure in the last words. */
const linesTold = 12;

/**
 * A step that either passes or fails, and counts as one.
 * @param {string} name
 * @param {string} script of a package, from node_modules
 * @param {string[]} args
 * @returns {Result}
 */
export function runStep(name, script, args) {
  const { exitCode, seconds } = run(name, script, args);
  return { name, passed: exitCode === 0 ? 1 : 0, failed: exitCode === 0 ? 0 : 1, seconds, note: "", failures: [] };
}

/**
 * The tests of one Vitest project, counted from the report that Vitest writes at its very end.
 * @param {string} project
 * @returns {Result}
 */
export function runTests(project) {
  const file = join(root, `.cache/tests/${project}.json`);
  mkdirSync(join(root, ".cache/tests"), { recursive: true });
  rmSync(file, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const { exitCode, seconds } = run(`${project} tests`, "vitest/vitest.mjs", ["run", "--project", project, "--allowOnly=false", ...reporters]);
  const report = readReport(file);
  return { name: project, seconds, ...countTests(exitCode, report), failures: failuresOf(report) };
}

/**
 * What failed, with the first lines of why: said once more at the end, where whoever sees only the end looks.
 * @param {Report | null} report
 * @returns {string[]} one text each
 */
export function failuresOf(report) {
  return (report?.testResults ?? []).flatMap((file) => {
    const tests = file.assertionResults.filter(({ status }) => status === "failed");
    const told = tests.map(({ fullName, failureMessages }) => [fullName ?? "", ...(failureMessages ?? [])].join("\n"));
    return told.length > 0 || file.status === "passed" ? told : [`${file.name ?? ""} did not load\n${file.message ?? ""}`];
  }).map((text) => text.split("\n").slice(0, linesTold).join("\n  "));
}

/**
 * True counts, whatever happened to Vitest: no report, no tests, a file that didn't load, an error outside of any test
 * and a bad exit each count as a failure.
 * @param {number | null} exitCode null when Vitest was killed
 * @param {Report | null} report null when it left none that can be read
 */
export function countTests(exitCode, report) {
  if (report === null) return { passed: 0, failed: 1, note: "   (it ended without a report)" };
  const tests = report.testResults.flatMap((file) => file.assertionResults);
  const passed = tests.filter((test) => test.status === "passed").length;
  const skipped = tests.filter((test) => test.status !== "passed" && test.status !== "failed").length;
  const unloaded = report.testResults.filter((file) => file.status !== "passed" && file.assertionResults.every((test) => test.status !== "failed")).length;
  const failed = tests.length - passed - skipped + unloaded;
  const isUnexplained = failed === 0 && (exitCode !== 0 || !report.success || passed === 0);
  const notes = [...(skipped > 0 ? [`${skipped} skipped`] : []), ...(isUnexplained ? ["it failed outside of the tests"] : [])];
  return { passed, failed: isUnexplained ? 1 : failed, note: notes.length > 0 ? `   (${notes.join(", ")})` : "" };
}

/**
 * @param {string} file
 * @returns {Report | null}
 */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

/**
 * @param {string} title
 * @param {string} script
 * @param {string[]} args
 */
function run(title, script, args) {
  process.stdout.write(`\n── ${title} ──\n`);
  const begin = performance.now();
  const { status } = spawnSync(process.execPath, [join(root, "node_modules", script), ...args], { cwd: root, stdio: "inherit" });
  return { exitCode: status, seconds: (performance.now() - begin) / 1000 };
}
