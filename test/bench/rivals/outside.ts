import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../../../src/app/serve/install.mjs";
import { type Outcome, type Rival, work } from "./work.ts";

/** Rivals that are not JavaScript: programs that print `{"seconds", "answer"}` of one run. */
const folder = join(root, "test/bench/rivals");

/** SimPy on the first Python that has it. */
export function simpy(): Rival {
  const python = ["python3", "/usr/bin/python3"].find((path) => spawnSync(path, ["-c", "import simpy"]).status === 0);
  return {
    name: "SimPy",
    absent: python === undefined ? "no python3 with simpy here (Debian: python3-simpy3)" : null,
    times: 1,
    run: (name) => outcome(python ?? "", [join(folder, "simpyModels.py"), name, JSON.stringify(work[name])]),
  };
}

/** The bare loops in C++, compiled for this machine each time. */
export function cpp(): Rival {
  const made = mkdtempSync(join(tmpdir(), "rivals-"));
  process.once("exit", () => rmSync(made, { recursive: true }));
  const program = join(made, "bare");
  const { status } = spawnSync("g++", ["-O3", "-march=native", "-std=c++17", "-o", program, join(folder, "bareModels.cpp")]);
  return {
    name: "bare C++ loop",
    absent: status === 0 ? null : "no g++ here",
    times: 5,
    run: (name) => outcome(program, [name, ...Object.values(work[name]).map(String)]),
  };
}

function outcome(program: string, given: readonly string[]): Outcome {
  const { status, stdout, stderr } = spawnSync(program, given, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr}`);
  return JSON.parse(stdout) as Outcome;
}
