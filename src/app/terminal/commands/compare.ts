import { type CompiledLine, type LineSpec, compileLine } from "#line";
import { type Befalling, type PairOptions, type Pool, compareSides, hasLoop, pairedFigures, pilots, worthOfEach } from "#loop";
import { createSolver } from "../../compute/solver.ts";
import { equip } from "../../setting/equip.ts";
import type { Command } from "../command.ts";
import { type Asked, askedOf, askedOptions, befallingOf } from "../compare/asked.ts";
import { loopJson, settingsJson, worthJson } from "../compare/json.ts";
import { horizonText, loopTable, settingsTable, worthTable } from "../compare/text.ts";
import { durationText } from "../figures.ts";
import { findLine } from "../findLine.ts";
import { type FoundWarmup, foundWarmup, warmupText } from "../foundWarmup.ts";
import { onPool, poolOptions } from "../onPool.ts";
import { startProgress } from "../progress.ts";
import type { Terminal } from "../terminal.ts";
import { runOptions, timingOf } from "../timing.ts";

/** Two settings of a line on the same luck: the loop closed against open where nothing else is asked for. */
export const compare: Command = {
  name: "compare",
  argument: "<line>",
  about: "runs the line twice on the same luck, pair by pair: with the loop closed and open, or with any two settings",
  options: {
    ...runOptions,
    replications: { takes: "N", about: "pairs, each with luck of its own; 20 when left out" },
    ...askedOptions,
    ...poolOptions,
    json: { takes: null, about: "prints one JSON object" },
    timing: { takes: null, about: "fills wallSeconds in, which is null else, so that equal runs print equal bytes" },
  },
  run: async (given, terminal) => {
    const line = compileLine(findLine(given.argument("<line>, a shipped line or a file,")));
    const timing = timingOf(given, 20);
    const asked = askedOf(given, line.spec);
    const befalling = befallingOf(given, line.spec);
    warn(terminal, line, { asked, befalling, untilSeconds: timing.untilSeconds });
    const progress = startProgress(terminal);
    const lines = asked.what === "settings" ? [...new Set([asked.a.line, asked.b.line])] : [line.spec];
    const { found, print, events } = await onPool(given, { terminal, atOnce: Math.max(2 * timing.replications, timing.isWarmupFound ? pilots : 1) }, async (pool) => {
      const warm = await foundWarmup(pool, { terminal, timing, lines, loops: ["closed", "open"], onProgress: progress.at });
      const options = { ...timing, ...befalling, warmupSeconds: warm.seconds };
      return { found: warm, ...(await doAsked(pool, asked, { line: line.spec, options, onProgress: progress.at })) };
    });
    const wallSeconds = progress.end(events + found.events);
    const heading = `${line.spec.id}: seed ${timing.seed}, ${timing.replications} pairs of ${durationText(timing.untilSeconds)}, ${warmupText(found)}`;
    terminal.out(given.has("json") ? print.json({ found, wallSeconds: given.has("timing") ? wallSeconds : null }) : `${heading}\n\n${print.text()}\n`);
    return 0;
  },
};

interface Printed {
  readonly events: number;
  readonly print: { readonly text: () => string; readonly json: (beside: { readonly found: FoundWarmup; readonly wallSeconds: number | null }) => string };
}

async function doAsked(pool: Pool, asked: Asked, { line, ...given }: { readonly line: LineSpec; readonly options: PairOptions; readonly onProgress: (done: number) => void }): Promise<Printed> {
  if (asked.what === "each") {
    const result = await worthOfEach(pool, line, given);
    return { events: result.events, print: { text: () => worthTable(result) + horizonText(result.horizon), json: (beside) => worthJson(result, beside) } };
  }
  const solve = createSolver({ milliseconds: () => 0 });
  const result = await compareSides(pool, { a: await equip(asked.a, solve), b: await equip(asked.b, solve) }, given);
  const print = asked.what === "loop"
    ? { text: () => loopTable(pairedFigures(result), result.replications) + horizonText(result.horizon), json: (beside: Parameters<typeof loopJson>[1]) => loopJson(result, beside) }
    : { text: () => settingsTable(result, asked.names) + horizonText(result.horizon), json: (beside: Parameters<typeof loopJson>[1]) => settingsJson(result, { ...beside, names: asked.names }) };
  return { events: result.events, print };
}

/** What would be asked for in vain. */
function warn(terminal: Terminal, line: CompiledLine, { asked, befalling: { events }, untilSeconds }: { readonly asked: Asked; readonly befalling: Befalling; readonly untilSeconds: number }): void {
  if (asked.what !== "settings" && !hasLoop(line)) terminal.err(`${line.spec.id} has no controls, wears, design parameters or costs of its parts in the line: there is nothing that a loop could do\n`);
  const late = events.filter(({ at }) => at >= untilSeconds).length;
  if (late > 0) terminal.err(`${late} of ${events.length} faults would come after the end of the run, ${durationText(untilSeconds)}: they befall nobody\n`);
}
