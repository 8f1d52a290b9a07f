import { type CompiledLine, type FaultSpec, type LineSpec, compileLine } from "#line";
import { type Happening, type Summary, createSession, give, restoreSession, saveSession, stepSession, summarize } from "#loop";

const hour = 3600;
const day = 24 * hour;

/** How long a plant runs until its controllers have settled, and how long it is then watched, s; four hours and three where nothing else is said. */
const times: Readonly<Record<string, { readonly settled: number; readonly watched: number }>> = {
  // At 54 h the plan has just cleaned the first of the deposition chambers: what befalls it is not put away by the plan at once.
  "wafer-fab": { settled: 54 * hour, watched: 24 * hour },
  // A chart of a dock's blocks stands after 25 of them, four weeks.
  shipyard: { settled: 35 * day, watched: 14 * day },
};

export function timesOf({ id }: LineSpec): { readonly settled: number; readonly watched: number } {
  return times[id] ?? { settled: 4 * hour, watched: 3 * hour };
}

/** What can show a fault, or answer it. */
export type Teller = "chart" | "run-to-run" | "maintenance" | "remedy" | "sensor verdict";

/** Something of a fault's that the untouched run lacks. */
export interface Shown {
  readonly by: Teller;
  /** What it is about, such as "bond/bumpOffset". */
  readonly about: string;
  /** After the fault, s; of what is looked at now and then, the look at which it was there. */
  readonly after: number;
}

export interface Befallen {
  readonly fault: string;
  /** Of each teller that has something, the first; the earliest teller first. */
  readonly shown: readonly Shown[];
  /** Good parts that the untouched run has more; not a number where it was watched only until it was answered. */
  readonly lost: number;
}

/** Everything that was told of a run, and the ends of it. */
interface Watched {
  readonly told: readonly Shown[];
  readonly good: number;
}

interface Study {
  readonly looks: number;
  readonly only?: readonly string[];
  /** Whether a run is watched no longer than until someone has answered its fault, which watching on would not change; what is lost is then not known. */
  readonly untilAnswered?: boolean;
}

/**
 * Each fault that a line declares, put on the first machine of a settled plant, beside the same plant on the same luck without it.
 * Sensors are judged only in the runs with faults of sensors: judging them makes a run several times as long.
 */
export function befall(spec: LineSpec, seed: number, { looks, only, untilAnswered = false }: Study): readonly Befallen[] {
  const line = compileLine(spec);
  const faults = Object.entries(spec.faults ?? {}).filter(([fault]) => only?.includes(fault) ?? true);
  return [false, true].flatMap((judgesSensors) => {
    const ofThese = faults.filter(([, fault]) => "sensor" in fault === judgesSensors);
    if (ofThese.length === 0) return [];
    const saved = settle(line, seed, judgesSensors);
    const untouched = watch(line, saved, null, { looks });
    return ofThese.map(([fault, declared]): Befallen => {
      const reached = reachedBy(spec, declared);
      const shownIn = (told: readonly Shown[]): readonly Shown[] => firstOfEach(inExcess(told, untouched.told).filter((one) => isOf(one, declared, reached)));
      const run = watch(line, saved, fault, { looks, isEnough: (told) => untilAnswered && shownIn(told).some(({ by }) => by !== "chart") });
      return { fault, shown: shownIn(run.told), lost: untilAnswered ? Number.NaN : untouched.good - run.good };
    });
  });
}

function settle(line: CompiledLine, seed: number, forecasts: boolean): ReturnType<typeof saveSession> {
  const session = createSession(line, { seed, loop: "closed", shadow: false, forecasts });
  stepSession(session, timesOf(line.spec).settled);
  return saveSession(session);
}

interface Watching {
  readonly looks: number;
  readonly isEnough?: (told: readonly Shown[]) => boolean;
}

function watch(line: CompiledLine, saved: ReturnType<typeof saveSession>, fault: string | null, { looks, isEnough = () => false }: Watching): Watched {
  const { settled, watched } = timesOf(line.spec);
  const session = restoreSession(saved);
  if (fault !== null) give(session, { type: "fault", fault, machine: 0 });
  const told = new Map<string, Shown>();
  let good = 0;
  for (let look = 1; look <= looks; look += 1) {
    stepSession(session, settled + (look * watched) / looks);
    const summary = summarize(session);
    for (const [key, one] of toldIn(summary, settled, (look * watched) / looks)) if (!told.has(key)) told.set(key, one);
    good = summary.plant.totals.good;
    if (isEnough([...told.values()])) break;
  }
  return { told: [...told.values()].toSorted((one, other) => one.after - other.after), good };
}

const tellers: Partial<Record<Happening["kind"], Teller>> = { signal: "chart", "run-to-run": "run-to-run", maintenance: "maintenance" };
const sensorIsBad: readonly string[] = ["stuck", "biased", "drifting", "noisier", "dropping-out"];

function* toldIn({ happenings, desk }: Summary, settled: number, after: number): Generator<readonly [string, Shown]> {
  for (const { id, at, kind, station, machine, facts } of happenings) {
    const by = kind === "decision" && facts["by"] === "remedy" ? "remedy" : tellers[kind];
    if (by === undefined || at < settled || (by !== "chart" && (machine ?? 0) !== 0)) continue;
    yield [`${by}:${id}`, { by, about: `${station}/${facts["characteristic"] ?? facts["tool"] ?? facts["about"] ?? ""}`, after: at - settled }];
  }
  for (const { station, machine, sensor, state } of desk?.sensors ?? []) {
    if (machine === 0 && sensorIsBad.includes(state)) yield [`verdict:${station}/${sensor}`, { by: "sensor verdict", about: `${station}/${sensor}`, after }];
  }
}

/** Of what is told of the same thing more often than in the untouched run, what is ahead of it at its time. */
function inExcess(told: readonly Shown[], untouched: readonly Shown[]): readonly Shown[] {
  const countOf = (of: readonly Shown[], { by, about }: Shown, until: number): number => of.filter((one) => one.by === by && one.about === about && one.after <= until).length;
  return told.filter((one) => [one.after, Infinity].every((until) => countOf(told, one, until) > countOf(untouched, one, until)));
}

function firstOfEach(told: readonly Shown[]): readonly Shown[] {
  return told.filter((one, at) => told.findIndex(({ by }) => by === one.by) === at);
}

/** What a fault itself changes. */
function changedBy(fault: FaultSpec): string {
  if ("tool" in fault) return fault.tool;
  if ("sensor" in fault) return fault.sensor;
  if ("setPoint" in fault) return fault.setPoint;
  return "material" in fault ? fault.property : fault.environment;
}

/** The results of steps that a fault leads to: those whose formula names what it changes at its station, then those that name these. */
function reachedBy({ stations }: LineSpec, fault: FaultSpec): ReadonlySet<string> {
  const reached = new Set<string>();
  const formulas = stations.flatMap(({ id: station, makes }) => Object.entries(makes ?? {}).map(([response, written]) => ({ station, response, words: new Set(JSON.stringify(written).match(/\w+/gu)) })));
  const material = "material" in fault ? fault.material : null;
  for (let before = -1; before < reached.size; ) {
    before = reached.size;
    for (const { station, response, words } of formulas) {
      const isFirst = words.has(changedBy(fault)) && (material === null ? station === fault.station : true);
      if (isFirst || [...reached].some((one) => words.has(one))) reached.add(response);
    }
  }
  return reached;
}

/** Whether what is told is of the fault: at its station or of a characteristic it leads to; and of it alone where a name is given. */
function isOf({ by, about }: Shown, fault: FaultSpec, reached: ReadonlySet<string>): boolean {
  const [station, what = ""] = about.split("/");
  switch (by) {
    case "sensor verdict":
      return "sensor" in fault && station === fault.station && what === fault.sensor;
    case "maintenance":
    case "remedy":
      return station === fault.station;
    default:
      return "sensor" in fault ? station === fault.station : reached.has(what);
  }
}
