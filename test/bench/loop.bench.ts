import { compileLine } from "#line";
import { parseLine } from "#line/read";
import { plants } from "#lines";
import { type Happening, type PairedFigure, type Session, comparePaired, createSession, give, replay, saveSession, stepSession, summarize } from "#loop";
import { scenarios } from "#scenarios";
import { openPlant } from "../../src/app/run/opening.ts";
import { chain, charted } from "../core/loop/chain.ts";
import type { Bench, Row } from "./bench.ts";

const hour = 3600;
const seeds = [7, 1, 2, 3, 4];

const loop: Bench = {
  about: "what the loop earns over 20 seeds, closed less open (budget: the interval excludes 0); and each story by wall seconds from its opening, with the times that it takes to open (budget 700 ms) and for one step of 30 s at most (budget 40 ms); and the largest line that may be: to read, to open (budget 5 s) and for its first 30 s, and with all its charts full to save (budget 1 s, of less than 60 MB) and to copy its summary (budget 300 ms)",
  async run() {
    const stories: Row[] = [];
    // One after the other: each is timed.
    for (const id of Object.keys(scenarios)) for (const seed of seeds) stories.push(await story(id, seed));
    return [...Object.values(plants).flatMap((spec) => gains(spec.id)), ...stories, largest(), fullest()];
  },
};
export default loop;

function gains(id: string): Row[] {
  const spec = plants[id];
  if (spec === undefined) return [];
  const result = comparePaired(compileLine(spec), { seed: 1, untilSeconds: 24 * hour, warmupSeconds: 2 * hour, replications: 20 });
  const row = (what: string, { unit, closed, open, gain }: PairedFigure): Row => ({
    what: `${id}, ${what} (${unit})`, closed: shown(closed.mean ?? Number.NaN), open: shown(open.mean ?? Number.NaN), gain: `${shown(gain.mean ?? Number.NaN)} ± ${shown(gain.halfWidth ?? Number.NaN)}`,
  });
  return [row("yield", result.yield), row("good output", result.goodOutput), row("money", result.moneyPerHour)];
}

/** As large a line as the reader lets in. */
function largest(): Row {
  const times = [performance.now()];
  const lap = (): void => { times.push(performance.now()); };
  const read = parseLine(chain());
  lap();
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const session = createSession(compileLine(read.line), { seed: 1, loop: "closed", forecasts: true });
  summarize(session);
  lap();
  stepSession(session, 30);
  lap();
  const [toRead, toOpen, toStep] = times.slice(1).map((time, index) => Math.round(time - (times[index] ?? 0)));
  return { what: "100 stations of 20 machines on average, 100 characteristics", "read ms": toRead ?? 0, "opens in ms": toOpen ?? 0, "step ms": toStep ?? 0 };
}

/** As many charts as the reader lets in, full, beside a shadow and a holdout. */
function fullest(): Row {
  const read = parseLine(charted());
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const session = createSession(compileLine(read.line), { seed: 1, loop: "closed" });
  stepSession(session, 0.5 * hour);
  give(session, { type: "release-revision", revision: "B", design: { width: 1.5 } });
  stepSession(session, hour);
  const begin = performance.now();
  const { byteLength } = saveSession(session);
  const saved = performance.now();
  const summary = summarize(session);
  const summarized = performance.now();
  structuredClone(summary);
  const copied = performance.now();
  return { what: `${summary.charts.length} control charts, full`, "snapshot MB": Math.round(byteLength / 1e6), "saves in ms": Math.round(saved - begin), "copies in ms": Math.round(copied - summarized) };
}

/** One run of a story's first 90 wall seconds. */
async function story(id: string, seed: number): Promise<Row> {
  const begin = performance.now();
  const { session, speed, recording, rushTo } = await openPlant(scenarios[id]?.line ?? "", seed);
  if (recording !== null) replay(session, recording, rushTo);
  const openMs = performance.now() - begin;
  const opened = summarize(session).timeSeconds;
  const lastBefore = summarize(session).happenings.at(-1)?.id ?? -1;
  const gaps: string[] = [];
  let longestMs = 0;
  for (let wall = 15; wall <= 90; wall += 15) {
    longestMs = Math.max(longestMs, stepTo(session, opened + wall * speed));
    const { plant, shadow } = summarize(session);
    gaps.push(((plant.yield ?? 0) - (shadow.yield ?? 0)).toFixed(2));
  }
  const happenings = summarize(session).happenings.filter((happening) => happening.id > lastBefore);
  const fault = happenings.find(({ kind }) => kind === "fault");
  const isAtFault = ({ station, machine, at }: Happening): boolean => station === fault?.station && machine === fault.machine && at >= fault.at;
  const at = (kind: Happening["kind"], isMeant: (happening: Happening) => boolean = () => true): string => {
    const found = happenings.find((happening) => happening.kind === kind && isMeant(happening));
    return found === undefined ? "never" : ((found.at - opened) / speed).toFixed(0);
  };
  const { revisions } = summarize(session).design;
  const worth = revisions.slice(1).map(({ predicted, realised }) => `${estimate(predicted)} → ${estimate(realised)}`);
  return {
    what: `${id}, seed ${seed}`,
    "opens in ms": Math.round(openMs),
    "step ms": Math.round(longestMs),
    "gap at 15, 30 … 90 s": gaps.join(" "),
    "fault, its signal, its move": [at("fault"), at("signal", isAtFault), at("run-to-run", isAtFault)].join(" "),
    "search, decided, landed, realised": [at("experiment-started"), at("design"), at("revision-landed"), at("realised")].join(" "),
    "predicted → realised per hour": worth.join(", "),
  };
}

/** Steps a session as the browser does, and says how long the longest piece took. */
function stepTo(session: Session, until: number): number {
  let longestMs = 0;
  for (let { timeSeconds } = summarize(session); timeSeconds < until; timeSeconds += 30) {
    const begin = performance.now();
    stepSession(session, Math.min(until, timeSeconds + 30));
    longestMs = Math.max(longestMs, performance.now() - begin);
  }
  return longestMs;
}

function estimate(of: { readonly mean: number; readonly halfWidth: number | null } | null): string {
  return of === null ? "not yet" : `${of.mean.toFixed(0)} ± ${of.halfWidth?.toFixed(0) ?? "one sample"}`;
}

function shown(value: number): string {
  return value.toPrecision(4);
}
