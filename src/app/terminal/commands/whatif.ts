import { compileLine } from "#line";
import { type WhatIfFigure, type WhatIfResult, createSession, questionOf, standardSearchSeconds, stepSession, whatIfJobs, whatIfResult } from "#loop";
import { commandForms, commandsOf } from "../commandText.ts";
import type { Command } from "../command.ts";
import { durationText, figure, percent } from "../figures.ts";
import { findLine } from "../findLine.ts";
import { onPool, poolOptions } from "../onPool.ts";
import { startProgress } from "../progress.ts";
import { columns } from "../table.ts";
import { InputError } from "../terminal.ts";

/** What would come of something, as the twin of a run foretells it. */
export const whatIf: Command = {
  name: "whatif",
  argument: "<line>",
  about: "asks the twin of a run what would come of something done now, against what comes without it, on the same luck of the twin's own",
  options: {
    do: { takes: "COMMAND", about: `what is done: ${commandForms}; several with ; between them` },
    at: { takes: "T", about: "when it is asked, in the run; 4 h when left out" },
    horizon: { takes: "T", about: "how far is looked ahead; 2 h when left out" },
    replications: { takes: "N", about: "pairs of futures; 64 when left out" },
    seed: { takes: "N", about: "the luck of the run; 1 when left out" },
    loop: { takes: "open|closed", about: "whether the loop acts on the plant, and keeps up with drift in the futures; closed when left out" },
    ...poolOptions,
    json: { takes: null, about: "prints one JSON object" },
  },
  run: async (given, terminal) => {
    const line = compileLine(findLine(given.argument("<line>, a shipped line or a file,")));
    const text = given.text("do");
    if (text === undefined) throw new InputError(`--do is missing; it takes ${commandForms}`);
    const commands = text.split(";").flatMap((one) => commandsOf(line, one));
    const [at, horizonSeconds] = [given.duration("at", 4 * 3600), given.duration("horizon", 2 * 3600)];
    if (horizonSeconds === 0) throw new InputError("--horizon: found 0; a look ahead is longer than that");
    const replications = given.whole("replications", { least: 2, most: 10_000, otherwise: 64 });
    const seed = given.whole("seed", { least: 0, most: Number.MAX_SAFE_INTEGER, otherwise: 1 });
    const session = createSession(line, { seed, loop: given.oneOf("loop", ["closed", "open"]), shadow: false, holdouts: false, designSearchAt: standardSearchSeconds });
    const progress = startProgress(terminal);
    const { result, events } = await onPool(given, { terminal, atOnce: Math.ceil(replications / 8) }, async (pool) => {
      stepSession(session, at);
      const question = questionOf(session, { commands, horizonSeconds, replications });
      const outcomes = await pool.do(line.spec, whatIfJobs(question), progress.at);
      const pairs = outcomes.flatMap((outcome) => outcome.pairs);
      return { result: whatIfResult(question, pairs), events: pairs.reduce((sum, pair) => sum + pair.events, 0) };
    });
    progress.end(events);
    terminal.out(given.has("json") ? `${JSON.stringify({ line: line.spec.id, do: text, ...result })}\n` : shown(line.spec.id, result, line.spec.product?.currency ?? "€"));
    return 0;
  },
};

function shown(line: string, result: WhatIfResult, currency: string): string {
  const row = (name: string, of: WhatIfFigure | null, unit: string): string[] => [
    name, ...(of === null ? ["–", "–", "–", ""] : [figure(of.without.mean), figure(of.with.mean), figure(of.difference.mean), `± ${figure(of.difference.halfWidth)}`]), unit,
  ];
  const rows = [row("money", result.moneyPerHour, `${currency}/h`), row("good output", result.goodPerHour, "1/h"), row("yield", result.yield, ""), row("parts in the line", result.wip, "")];
  return `${line}: seed ${result.seed}, asked at ${durationText(result.at)}, ${result.replications} pairs of futures of ${durationText(result.horizonSeconds)}

${columns([["", "without", "with", "difference", "", ""], ...rows], "lrrrrl")}

it brings money in ${percent(result.better)} of the futures
`;
}
