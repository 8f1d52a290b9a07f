import type { Command, CompiledLine, TimedCommand } from "#line";
import { type Plant, Count, advance, createPlant, order, plantSeconds } from "#plant";
import { type Sensing, attachSensing } from "#sensing";
import { type Brain, account, act, createBrain, noticeCommand, observe, observeShadow, refreshForecast, startDesignSearch as planSearch, takeHappenings } from "./brain.ts";
import { type Figures, kpis, startFigures, updateFigures } from "./figures.ts";
import { type Follower, follow, noFollower, startFollowing } from "./follower.ts";
import { type Happenings, happen, noHappenings } from "./happening.ts";
import { type History, startHistory, updateHistory } from "./history.ts";

export interface SessionOptions {
  readonly seed: number;
  readonly loop: "open" | "closed";
  /** Whether the shadow runs beside the plant; `true` when left out. */
  readonly shadow?: boolean;
  /** Whether the twin's forecast of the next hour is kept up to date, for the dashboard; `false` when left out. */
  readonly forecasts?: boolean;
  /** What happens to plant and shadow alike (a scenario's faults), by simulated time. */
  readonly events?: readonly TimedCommand[];
  /** When the design search begins, in simulated seconds; left out, never by itself. */
  readonly designSearchAt?: number;
}

/** The part of a session's state that is plain data; the rest is the two plants and the brain. */
export interface SessionData {
  seed: number;
  loop: "open" | "closed";
  hasShadow: boolean;
  hasForecasts: boolean;
  comparedSinceSeconds: number;
  /** Not yet due, in order of time. */
  pending: TimedCommand[];
  /** Every command from outside that was carried out: with the line and the seed, the whole recording of the run. */
  log: (TimedCommand & { readonly to: "both" | "plant" })[];
  plantFigures: Figures;
  shadowFigures: Figures;
  history: History;
  happenings: Happenings;
  follower: Follower;
  designSearchAt: number | null;
}

/** One running plant with its loop, and its shadow beside it. */
export interface Session {
  readonly line: CompiledLine;
  readonly plant: Plant;
  readonly shadow: Plant;
  readonly sensing: Sensing;
  readonly shadowSensing: Sensing;
  readonly brain: Brain;
  readonly data: SessionData;
}

/** The loop looks at the plant and acts this often, in simulated seconds. */
export const tickSeconds = 30;

/** Where nothing else is said, a loop begins its design search after four hours, when the twin has seen a few hundred parts. */
export const standardSearchSeconds = 4 * 3600;

/** Whether a line has anything that a loop could do. */
export function hasLoop(line: CompiledLine): boolean {
  return line.controls.length + line.wears.length + line.design.length > 0;
}

export function createSession(line: CompiledLine, options: SessionOptions): Session {
  const plant = createPlant(line, { seed: options.seed });
  const shadow = createPlant(line, { seed: options.seed });
  return assemble({
    line, plant, shadow,
    brain: createBrain(line, options.seed),
    data: {
      seed: options.seed,
      loop: options.loop,
      hasShadow: options.shadow ?? true,
      hasForecasts: options.forecasts ?? false,
      comparedSinceSeconds: 0,
      pending: (options.events ?? []).toSorted((left, right) => left.at - right.at),
      log: [],
      plantFigures: startFigures(plant),
      shadowFigures: startFigures(shadow),
      history: startHistory(),
      happenings: noHappenings(),
      follower: noFollower(),
      designSearchAt: options.designSearchAt ?? null,
    },
  });
}

/** A session of its parts; attaches the eyes to both plants. */
export function assemble(parts: Omit<Session, "sensing" | "shadowSensing">): Session {
  return { ...parts, sensing: attachSensing(parts.plant), shadowSensing: attachSensing(parts.shadow) };
}

/** Runs plant, shadow and loop up to a simulated time. The loop acts at fixed times, so that steps of any size give the same run. */
export function stepSession(session: Session, untilSeconds: number): void {
  const { plant, shadow, data } = session;
  for (;;) {
    const next = (Math.floor(plantSeconds(plant) / tickSeconds) + 1) * tickSeconds;
    const to = Math.min(next, untilSeconds);
    advance(plant, to);
    if (data.hasShadow) advance(shadow, to);
    if (next > untilSeconds) return;
    tick(session, next);
    if (to >= untilSeconds) return;
  }
}

/** Begins the comparison of plant and shadow anew, from now on. */
export function startComparison(session: Session): void {
  session.data.comparedSinceSeconds = plantSeconds(session.plant);
  session.data.plantFigures = startFigures(session.plant);
  session.data.shadowFigures = startFigures(session.shadow);
  session.data.history = startHistory();
}

/** A command from outside: a fault befalls both plants, anything else is done to the plant. Throws on one that is not possible. */
export function give(session: Session, command: Command): void {
  const { plant, data } = session;
  const at = plantSeconds(plant);
  order(plant, command);
  const to = command.type === "fault" ? "both" : "plant";
  if (to === "both" && data.hasShadow) order(session.shadow, command);
  data.log.push({ at, command, to });
  if (command.type === "fault") {
    const station = session.line.spec.faults?.[command.fault]?.station ?? null;
    happen(data.happenings, { at, kind: "fault", station, machine: command.machine, facts: { fault: command.fault } });
  } else noticeCommand(session.brain, at, command);
}

/** Opens or closes the loop from now on. */
export function setLoop(session: Session, loop: "open" | "closed"): void {
  session.data.loop = loop;
}

/** Follows a part by its serial number from now on; null follows none. */
export function setFollowed(session: Session, serial: number | null): void {
  startFollowing(session.data.follower, serial);
}

/** Starts a design search now. */
export function startDesignSearch(session: Session): void {
  session.data.designSearchAt = plantSeconds(session.plant);
}

/** One look of the loop at its plant. */
function tick(session: Session, now: number): void {
  const { plant, shadow, data, brain } = session;
  while ((data.pending[0]?.at ?? Number.POSITIVE_INFINITY) <= now) {
    const due = data.pending.shift();
    if (due !== undefined) give(session, due.command);
  }
  const observations = session.sensing.take();
  follow(data.follower, session, observations);
  observe(brain, observations);
  observeShadow(brain, session.shadowSensing.take());
  if (data.loop === "closed") runLoop(session, now);
  if (data.hasShadow) account(brain, now, { plant: plant.state.count[Count.money] ?? 0, shadow: shadow.state.count[Count.money] ?? 0 });
  if (data.hasForecasts) refreshForecast(brain, now);
  for (const happening of takeHappenings(brain)) happen(data.happenings, happening);
  updateFigures(data.plantFigures, plant);
  updateFigures(data.shadowFigures, shadow);
  updateHistory(data.history, now, () => ({ plant: kpis(data.plantFigures, plant), shadow: kpis(data.shadowFigures, shadow) }));
}

/** The loop decides, and the plant is told. */
function runLoop({ plant, brain, data }: Session, now: number): void {
  if (data.designSearchAt !== null && data.designSearchAt <= now) {
    data.designSearchAt = null;
    planSearch(brain, now);
  }
  for (const command of act(brain, now)) {
    order(plant, command);
    noticeCommand(brain, now, command);
  }
}
