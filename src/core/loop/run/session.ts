import { microseconds, secondsOf } from "#kernel";
import type { Command, CompiledLine, TimedCommand } from "#line";
import { type Plant, advance, book, createPlant, forkPlant, order, plantSeconds } from "#plant";
import { type ComputeSetting, checkedSetting } from "#compute";
import type { Suspicion } from "#quality";
import { type Observation, type Sensing, attachSensing } from "#sensing";
import { canSearch, createBrain, isSearchDue, noticeOutsideOrder, observe, refreshForecast, refreshInvestigations, review, startDesignSearch as planSearch, takeHappenings } from "../brain/brain.ts";
import { admit, setComputing, takeBill } from "../brain/computing.ts";
import { type Desk, askDesk, createDesk, fileAtDesk, tellDesk } from "../seen/desk.ts";
import { type Figures, kpis, startFigures, updateFigures } from "../seen/figures.ts";
import { type Follower, follow, noFollower, startFollowing } from "./follower.ts";
import { type Happenings, happen, noHappenings } from "./happening.ts";
import { type History, startHistory, updateHistory } from "./history.ts";
import { type Holdout, orderHoldout, realisedGain, startHoldout, tickHoldout } from "./holdout.ts";
import { type Act, type TimedAct, asLogged, inOrder } from "./log.ts";
import { type PaleLines, drawPale } from "./pale.ts";
import type { Realised } from "./revisions.ts";
import { rhythmOf } from "../brain/rhythm.ts";
import { type Traffic, countObservations, countTraffic, noTraffic } from "./traffic.ts";
import { type Watched, orderOf, runLoop } from "./watched.ts";

export interface SessionOptions {
  readonly seed: number;
  readonly loop: "open" | "closed";
  /** Whether the shadow runs beside the plant from the start; `true` when left out. Else it begins with `startComparison`, if at all. */
  readonly shadow?: boolean;
  /** Whether the twin's forecast of the next hour (while a shadow runs), the investigations of signals and the quality desk are kept up to date, for the dashboard; `false` when left out. */
  readonly forecasts?: boolean;
  /** Whether a released design is held against a copy of the plant that goes on without it; `true` when left out. */
  readonly holdouts?: boolean;
  /** What happens to plant and shadow alike (a scenario's faults), by simulated time. */
  readonly events?: readonly TimedCommand[];
  /** When the design search begins, in simulated seconds; null or left out, never by itself. */
  readonly designSearchAt?: number | null;
  /** What it has of accelerators from the start; null or left out, there is enough for all, at no cost. */
  readonly compute?: ComputeSetting | null;
}

/** The part of a session's state that is plain data; the rest is the plants and their brains. */
export interface SessionData {
  seed: number;
  /** As it was created; its events in order of time. */
  settings: Required<Omit<SessionOptions, "seed">>;
  /** Index of the first event that is not yet due. */
  nextEvent: number;
  /** Everything that was done to it from outside: with the line, the seed and the settings, the whole recording of the run. */
  log: TimedAct[];
  loop: "open" | "closed";
  comparedSinceSeconds: number;
  plantFigures: Figures;
  shadowFigures: Figures;
  history: History;
  pale: PaleLines;
  realised: Realised;
  happenings: Happenings;
  follower: Follower;
  /** Counted in a session with a dashboard. */
  traffic: Traffic;
  designSearchAt: number | null;
}

/** One running plant with its loop, and what it is held against. */
export interface Session extends Watched {
  readonly line: CompiledLine;
  readonly data: SessionData;
  /** The same plant with the same luck and the loop open; the plant itself in a session without a shadow. */
  shadow: Plant;
  shadowSensing: Sensing | null;
  /** What the newest design revision is held against, for a few hours after its release. */
  holdout: Holdout | null;
  /** In a session with a dashboard. */
  desk: Desk | null;
  /** Is told all that was seen of the plant, before the loop looks at it; no part of the session's state. */
  witness?: (observations: readonly Observation[]) => void;
}

/** Whether a line has anything that a loop could do. */
export function hasLoop(line: CompiledLine): boolean {
  const ages = line.stations.some(({ failures }) => failures.some(({ renewedByMaintenance }) => renewedByMaintenance));
  const paysToMeasure = line.characteristics.some(({ gauge, escapeCost }) => gauge.plan === null && (gauge.cost > 0 || escapeCost !== null));
  const isTuned = line.spec.product !== undefined && line.characteristics.length > 0 && line.stations.some(({ recipe }) => recipe.length > 0);
  return line.controls.length + line.wears.length + line.design.length > 0 || ages || paysToMeasure || isTuned || (line.spec.product?.wipCost ?? 0) > 0;
}

export function createSession(line: CompiledLine, options: SessionOptions): Session {
  const { seed, loop, shadow = true, forecasts = false, holdouts = true, events = [], designSearchAt = null } = options;
  const compute = options.compute === undefined || options.compute === null ? null : checkedSetting(options.compute);
  const plant = createPlant(line, { seed });
  const session: Session = {
    line, plant, sensing: attachSensing(plant, [], { movements: forecasts, status: true }), brain: createBrain(line, seed), shadow: plant, shadowSensing: null, holdout: null,
    desk: forecasts ? createDesk(line) : null,
    data: {
      seed,
      settings: { loop, shadow, forecasts, holdouts, events: inOrder(events), designSearchAt, compute },
      nextEvent: 0,
      log: [],
      loop,
      comparedSinceSeconds: 0,
      plantFigures: startFigures(plant),
      shadowFigures: startFigures(plant),
      history: startHistory(line),
      pale: {},
      realised: [],
      happenings: noHappenings(),
      follower: noFollower(),
      traffic: noTraffic(line),
      designSearchAt,
    },
  };
  setComputing(session.brain.own.computing, compute, 0);
  if (shadow) compareFromNow(session);
  return session;
}

/** Whether a shadow runs beside the plant. */
export function hasShadow({ plant, shadow }: Session): boolean {
  return shadow !== plant;
}

/**
 * Runs all plants and the loop up to a simulated time, to the nearest microsecond. The loop acts at fixed times, so that
 * steps of any size give the same run.
 */
export function stepSession(session: Session, untilSeconds: number): void {
  const { plant } = session;
  const { lookSeconds } = rhythmOf(session.line);
  const until = secondsOf(microseconds(untilSeconds));
  for (;;) {
    const next = (Math.floor(plantSeconds(plant) / lookSeconds) + 1) * lookSeconds;
    const to = Math.min(next, until);
    advance(plant, to);
    if (hasShadow(session)) advance(session.shadow, to);
    if (session.holdout !== null) advance(session.holdout.plant, to);
    if (next > until) return;
    tick(session, next);
    if (to >= until) return;
  }
}

/**
 * Begins the comparison of plant and shadow, from now on: the shadow becomes a copy of the plant as it stands, with the same
 * luck, and the loop acts on the plant alone. A shadow that there was is forgotten.
 */
export function startComparison(session: Session): void {
  compareFromNow(session);
  log(session, { type: "comparison" });
}

function compareFromNow(session: Session): void {
  const { plant, sensing, data } = session;
  session.shadow = forkPlant(plant);
  session.shadowSensing = attachSensing(session.shadow, sensing.waiting());
  data.pale = {};
  data.comparedSinceSeconds = plantSeconds(plant);
  data.plantFigures = startFigures(plant);
  data.shadowFigures = startFigures(plant);
  data.history = startHistory(session.line);
}

/**
 * A command from outside: a fault befalls all plants alike, anything else is done to the plant; and to what its design is
 * held against, unless it is a design. Throws on one that is not possible.
 */
export function give(session: Session, command: Command): void {
  const logged = asLogged(command);
  carryOut(session, logged);
  log(session, { type: "command", command: logged });
}

/** Carries out a command from outside, as `give` says, without logging it. */
export function carryOut(session: Session, command: Command): void {
  const { plant, data } = session;
  const at = plantSeconds(plant);
  const holdout = command.type === "release-revision" ? holdOut(session, at, command) : session.holdout;
  order(plant, command);
  session.holdout = holdout;
  if (command.type === "fault" && hasShadow(session)) order(session.shadow, command);
  if (session.holdout !== null && command.type !== "release-revision") {
    orderHoldout(session.holdout, command, at);
  }
  if (command.type === "fault") {
    const station = session.line.spec.faults?.[command.fault]?.station ?? null;
    happen(data.happenings, { at, kind: "fault", station, machine: command.machine, facts: { fault: command.fault } });
  } else {
    noticeOutsideOrder(session.brain, at, command);
    if (session.desk !== null) tellDesk(session.desk, { at, command });
  }
}

/** Carries out a command of the loop's own now. Throws on one that is not possible; nothing is changed then. */
export function carryOutOwn(session: Session, command: Command): void {
  const now = plantSeconds(session.plant);
  const holdout = command.type === "release-revision" ? holdOut(session, now, command) : session.holdout;
  orderOf(session, now, command);
  session.holdout = holdout;
  if (session.desk !== null) tellDesk(session.desk, { at: now, command });
}

/** Opens or closes the loop from now on. */
export function setLoop(session: Session, loop: "open" | "closed"): void {
  session.data.loop = loop;
  log(session, { type: "loop", loop });
}

/** Follows a part by its serial number from now on; null follows none. */
export function setFollowed(session: Session, serial: number | null): void {
  startFollowing(session.data.follower, serial);
  log(session, { type: "follow", serial });
}

/** Asks which parts something touched, for the dashboard; null asks for none. Throws on what the line has not, and in a session without a dashboard. */
export function setSuspicion(session: Session, suspicion: Suspicion | null): void {
  if (session.desk === null) throw new Error("which parts were touched is known in a session with a dashboard only");
  askDesk(session.desk, suspicion);
  log(session, { type: "suspect", suspicion });
}

/** Gives the plant these accelerators from now on; null is enough for all. Throws on a setting that makes no sense. */
export function setCompute(session: Session, compute: ComputeSetting | null): void {
  const checked = compute === null ? null : checkedSetting(compute);
  const now = plantSeconds(session.plant);
  setComputing(session.brain.own.computing, checked, now);
  if (session.holdout !== null) setComputing(session.holdout.brain.own.computing, checked, now);
  log(session, { type: "compute", compute: checked });
}

/** Starts a design search now. */
export function startDesignSearch(session: Session): void {
  session.data.designSearchAt = plantSeconds(session.plant);
  log(session, { type: "design-search" });
}

/** Everything that is done from outside is logged once it is done: what throws has changed nothing. */
export function log({ plant, data }: Session, act: Act): void {
  data.log.push({ at: plantSeconds(plant), act });
}

/** One look of the loop at its plant, and at what it is held against. */
function tick(session: Session, now: number): void {
  const { plant, data, brain } = session;
  carryOutEvents(session, now);
  const seen = session.sensing.take();
  session.witness?.(seen);
  const observations = admit(brain.own.computing, session.line, { observations: seen, now });
  book(plant, "compute", -takeBill(brain.own.computing));
  follow(data.follower, session, observations);
  observe(brain, observations, { now, isInvestigated: data.settings.forecasts || data.loop === "closed" });
  review(brain, now);
  if (session.desk !== null) fileAtDesk(session.desk, observations, now);
  const before = { decisions: brain.optimizer.state.decisionCount, runs: brain.own.runs };
  drawPale(data.pale, brain.monitor, session.shadowSensing?.take() ?? []);
  lookAtHoldout(session, now);
  if (data.loop === "closed") closeLoop(session, now);
  if (data.settings.forecasts && hasShadow(session)) refreshForecast(brain, now, data.loop);
  if (data.settings.forecasts) refreshInvestigations(brain, now);
  const told = takeHappenings(brain);
  for (const happening of told) happen(data.happenings, happening);
  if (data.settings.forecasts) countTick(session, { observations, before, now, signals: told.filter(({ kind }) => kind === "signal").length });
  updateFigures(data.plantFigures, plant);
  updateFigures(data.shadowFigures, session.shadow);
  updateHistory(data.history, now, () => ({ plant: kpis(data.plantFigures, plant), shadow: kpis(data.shadowFigures, session.shadow) }));
}

/** What went through the loop at this look. */
function countTick(
  { data, line, brain }: Session,
  { observations, before, now, signals }: { readonly observations: readonly Observation[]; readonly before: { readonly decisions: number; readonly runs: number }; readonly now: number; readonly signals: number },
): void {
  countObservations(data.traffic, line, { observations, now });
  countTraffic(data.traffic, "signal", { many: signals, now });
  countTraffic(data.traffic, "decision", { many: brain.optimizer.state.decisionCount - before.decisions, now });
  countTraffic(data.traffic, "forecast", { many: brain.own.runs - before.runs, now });
}

/** What the newest revision has brought so far; told when it is known for the first time. */
function lookAtHoldout(session: Session, now: number): void {
  const { holdout, plant, data, brain } = session;
  if (holdout === null) return;
  const newest = brain.own.revisions.length - 1;
  const { id: revision = "", landedAt = null } = brain.own.revisions[newest] ?? {};
  tickHoldout(holdout, plant, { now, loop: data.loop, isLanded: landedAt !== null });
  if (now >= holdout.data.until) session.holdout = null;
  const before = data.realised[newest]?.gain ?? null;
  for (let nth = data.realised.length; nth < newest; nth += 1) data.realised.push(null);
  const { gain, change } = realisedGain(holdout);
  data.realised[newest] = { gain, change };
  if (before !== null || gain === null) return;
  const facts = { revision, moneyPerHour: gain.mean, halfWidth: gain.halfWidth, change };
  happen(data.happenings, { at: now, kind: "realised", station: null, machine: null, facts });
}

/** The events that are now due. */
function carryOutEvents(session: Session, now: number): void {
  const { data } = session;
  for (let event = data.settings.events[data.nextEvent]; event !== undefined && event.at <= now; event = data.settings.events[data.nextEvent]) {
    data.nextEvent += 1;
    carryOut(session, event.command);
  }
}

function closeLoop(session: Session, now: number): void {
  const { data, brain } = session;
  const isAsked = data.designSearchAt !== null && data.designSearchAt <= now;
  if ((isAsked || isSearchDue(brain, now)) && canSearch(brain)) {
    if (isAsked) data.designSearchAt = null;
    planSearch(brain, now);
  }
  runLoop(session, now, (command) => {
    carryOutOwn(session, command);
    if (data.settings.forecasts) countTraffic(data.traffic, "order", { many: 1, now });
  });
}

/** What a design that is about to be released will be held against: the plant as it stands. An earlier holdout has had its time. */
function holdOut(session: Session, now: number, { fromPart }: { readonly fromPart?: number }): Holdout | null {
  return session.data.settings.holdouts ? startHoldout(session, now, fromPart !== undefined) : null;
}
