import { type Plain, laterSeed } from "#kernel";
import type { Command, CompiledLine } from "#line";
import { type Experiment, type Region, fieldBias, planExperiment, progressOf, proposeRevision, regionAfter, stepExperiment, surfaceOf } from "#design";
import { type Choice, type Decision, type Estimate, type Optimizer, type OptimizerState, admit, commandOf, createOptimizer, decide, defer, notice, regard, settle } from "#optimizer";
import { type Monitor, type MonitorState, type Signal, chartFigures, createMonitor, hasOpenSignal, watch } from "#quality";
import type { Completion, EquipmentEvent, Observation } from "#sensing";
import { type Twin, type TwinState, assume, createTwin, isLost, knownDesign, learn, matchOf, noteCommand, presentRevision, takeFindings, witness } from "#twin";
import { type Computing, noComputing, runsAllowed, runsMade } from "./computing.ts";
import { closeForetold, countFinished } from "./foretold.ts";
import { type Field, countCompletion, noField, watchDesign } from "./field.ts";
import { type Investigation, type Investigations, investigate, noInvestigations, stepInvestigations } from "./investigation.ts";
import { type NextHour, noForecast, stepForecast } from "./nextHour.ts";
import { type Predicting, type SavedPredicting, createPredicting, loadPredicting, predictFrom, resumePredicting, savePredicting } from "./predicting.ts";
import { type Realised, type Revisions, firstRevision, nextRevision, revisionsView } from "../run/revisions.ts";
import type { ChartView, DesignState, Happening, TwinMatch } from "../seen/summary.ts";
import { happeningOf } from "./telling.ts";
import { findingHappening } from "./twinFindings.ts";

/**
 * All that is not plant: what has been seen, concluded and decided. It is told observations and orders, and nothing else:
 * neither it nor a file of the loop that it uses knows what a plant is, and what shadow and holdout are like is kept from it.
 */
export interface Brain {
  readonly line: CompiledLine;
  readonly monitor: Monitor;
  readonly twin: Twin;
  readonly optimizer: Optimizer;
  readonly predicting: Predicting;
  own: BrainState;
}

/** A command that a plant's owner knows of: nobody tells of a fault. */
export type Order = Exclude<Command, { readonly type: "fault" }>;

interface BrainState {
  seed: number;
  /** Runs of the twin into the future so far. */
  runs: number;
  experiment: Experiment | null;
  experiments: number;
  surface: DesignState["surface"];
  /** Where the next experiment looks, null for everywhere; and when the last one ended. */
  region: Region | null;
  searchEndedAt: number;
  field: Field;
  revisions: Revisions;
  /** Newest reading by `station/machine/sensor`. */
  readings: Record<string, number>;
  nextHour: NextHour;
  investigations: Investigations;
  computing: Computing;
  untold: Omit<Happening, "id">[];
}

interface Saved {
  readonly monitor: MonitorState;
  readonly twin: TwinState;
  readonly optimizer: OptimizerState;
  readonly predicting: SavedPredicting;
  readonly own: BrainState;
}

/** Forecasts on the twin that the loop makes at one look, so that none takes long. */
const runsPerLook = 1;

/** With fewer measurements nothing is said of the twin's match: 30 put the standard error of a coverage of 0.9 at 0.055. */
const fewestMatched = 30;

export function createBrain(line: CompiledLine, seed: number): Brain {
  const twin = createTwin(line);
  return {
    line,
    monitor: createMonitor(line),
    twin,
    optimizer: createOptimizer(twin),
    predicting: createPredicting(line),
    own: {
      seed, runs: 0, experiment: null, experiments: 0, surface: null, region: null, searchEndedAt: 0, field: noField(), revisions: firstRevision(line), readings: {}, nextHour: noForecast(), investigations: noInvestigations(), computing: noComputing(), untold: [],
    },
  };
}

export function saveBrain({ monitor, twin, optimizer, predicting, own }: Brain): Plain {
  const saved: Saved = { monitor: monitor.state, twin: twin.state, optimizer: optimizer.state, predicting: savePredicting(predicting), own };
  return saved as unknown as Plain;
}

export function loadBrain(brain: Brain, plain: Plain): void {
  const saved = plain as unknown as Saved;
  brain.monitor.state = saved.monitor;
  brain.twin.state = saved.twin;
  brain.optimizer.state = saved.optimizer;
  loadPredicting(brain.predicting, saved.predicting);
  brain.own = saved.own;
}

/**
 * Takes in what was seen of the plant: the twin learns, quality judges, the optimizer regards both. Cases for investigations are
 * filed where somebody asks for them: a dashboard, or a closed loop, whose remedies rest on them.
 */
export function observe(brain: Brain, observations: readonly Observation[], { now, isInvestigated = false }: { readonly now: number; readonly isInvestigated?: boolean }): void {
  const at = { computing: brain.own.computing, optimizer: brain.optimizer, now };
  resumePredicting(brain.predicting, at);
  for (const observation of observations) {
    learn(brain.twin, observation);
    if (isInvestigated) witness(brain.twin, observation);
    regard(brain.optimizer, observation);
    predictFrom(brain.predicting, observation, at);
    for (const signal of watch(brain.monitor, observation, (revision) => knownDesign(brain.twin, revision))) noticeSignal(brain, signal);
    if (observation.type === "reading") brain.own.readings[`${observation.station}/${observation.machine}/${observation.sensor}`] = observation.value;
    if (observation.type === "equipment") noticeEquipment(brain, observation);
    if (observation.type === "completion") noticeCompletion(brain, observation);
  }
  for (const finding of takeFindings(brain.twin, now)) brain.own.untold.push(findingHappening(brain.line, finding));
}

/** Puts on record what has come of decisions, and what has waited for an answer for too long. Call it at every look, after it has observed. */
export function review({ optimizer }: Brain, now: number): void {
  settle(optimizer, now);
}

/** Tells the brain of an order of someone else's that the plant has taken. */
export function noticeOutsideOrder(brain: Brain, at: number, command: Order): void {
  defer(brain.optimizer, { at, command });
  recordOrder(brain, { at, command, predicted: null });
}

/** Tells the brain that the plant has taken an order of its own. */
export function noticeOrder(brain: Brain, at: number, command: Order): void {
  recordOrder(brain, { at, command, predicted: command.type === "release-revision" ? predictedOf(brain, command.design) : null });
}

/** What the newest decision for a design has foretold of it. */
function predictedOf({ optimizer }: Brain, design: Readonly<Record<string, number>>): Estimate | null {
  const isFor = (command: Command | null): boolean => command?.type === "release-revision" && JSON.stringify(command.design) === JSON.stringify(design);
  return optimizer.state.decisions.findLast((decision) => isFor(commandOf(decision)))?.expected ?? null;
}

function recordOrder({ twin, own }: Brain, { at, command, predicted }: { readonly at: number; readonly command: Order; readonly predicted: Estimate | null }): void {
  noteCommand(twin, { at, command });
  if (command.type === "release-revision") own.revisions.push({ id: command.revision, releasedAt: at, design: command.design, predicted, fromPart: command.fromPart ?? null, landedAt: null });
}

/** Whether a designed experiment can be planned: the twin knows the plant that it stands for. */
export function canSearch({ twin }: Brain): boolean {
  return !isLost(twin);
}

/** Whether it is time for another search by what the plant's owner wants. */
export function isSearchDue({ own, optimizer }: Brain, now: number): boolean {
  const every = optimizer.state.policy.searchEverySeconds;
  return every !== null && own.experiment === null && now - own.searchEndedAt >= every;
}

/** Plans a designed experiment on the twin as it stands; not beside another, nor for a line without design parameters. */
export function startDesignSearch(brain: Brain, now: number): void {
  const { own, twin, line } = brain;
  if (own.experiment !== null) return;
  own.experiment = planExperiment(line, assume(twin, now), { seed: laterSeed(own.seed, 7919 * (own.experiments + 1)), aversion: brain.optimizer.state.policy.searchAversion, ...(own.region !== null && { region: own.region }) });
  if (own.experiment === null) return;
  own.experiments += 1;
  own.untold.push({ at: now, kind: "experiment-started", station: null, machine: null, facts: { ...progressOf(own.experiment) } });
}

/** Decides what to do now; one run of a running experiment is made. Returns the orders to carry out. */
export function act(brain: Brain, now: number): readonly Order[] {
  const { own, optimizer, line, twin } = brain;
  // Nothing is decided by what a twin foretells that has lost the plant.
  const allowed = runsAllowed(own.computing, isLost(twin) ? 0 : runsPerLook);
  const runs = { left: allowed.whatIf };
  const made = [...decide(optimizer, now, runs)];
  const whatIf = allowed.whatIf - runs.left;
  const isStepped = own.experiment !== null && Math.min(runsPerLook - whatIf, allowed.designSearch) > 0;
  runsMade(own.computing, { whatIf, designSearch: isStepped ? 1 : 0 });
  own.runs += whatIf;
  if (own.experiment !== null && isStepped) {
    stepExperiment(line, own.experiment);
    own.runs += 1;
    own.surface = surfaceOf(line, own.experiment) ?? own.surface;
    const proposal = proposeRevision(line, own.experiment, { now, revision: nextRevision(own.revisions), bias: fieldBias(own.field.lessons) });
    if (proposal !== null) {
      own.region = regionAfter(line, own.experiment.region, { present: proposedDesign(brain, proposal), isInside: own.experiment.optimum?.place === "inside" });
      own.searchEndedAt = now;
      made.push(admit(optimizer, proposal, now));
      own.surface = markProposed(own.surface, proposal);
      own.experiment = null;
    }
  }
  tell(brain, made);
  return made.flatMap((decision) => {
    const command = decision.standing.status === "done" ? commandOf(decision) : null;
    return command === null || command.type === "fault" ? [] : [command];
  });
}

/** Tells what has become of decisions. */
export function tell({ own, line }: Brain, decisions: readonly Decision[]): void {
  own.untold.push(...decisions.flatMap((decision) => happeningOf(line, decision) ?? []));
}

/** Brings the twin's forecast of the next hour up to date, but not beside the forecasts of an experiment. */
export function refreshForecast({ own, twin }: Brain, now: number, loop: "open" | "closed"): void {
  closeForetold(own.nextHour.foretelling, now);
  if (own.experiment === null && !isLost(twin) && stepForecast(own.nextHour, twin, { now, seed: own.seed, loop })) own.runs += 1;
}

/** Finds out more about the newest signals. */
export function refreshInvestigations({ own, twin }: Brain, now: number): void {
  stepInvestigations(own.investigations, twin, now);
}

/** The investigations of signals as they are shown, newest first. */
export function investigationViews({ own }: Brain): readonly Investigation[] {
  return own.investigations.list.toReversed();
}

/** What happened since the last call. */
export function takeHappenings(brain: Brain): readonly Omit<Happening, "id">[] {
  return brain.own.untold.splice(0);
}

/** The control charts as they are shown, but for the shadow's lines. */
export function chartViews(brain: Brain): readonly Omit<ChartView, "shadow">[] {
  return chartFigures(brain.monitor, presentDesign(brain));
}

/** The design that parts are started to now, by parameter. */
export function presentDesign({ line, own, twin }: Brain): readonly number[] {
  const present = own.revisions[presentRevision(twin)]?.design ?? {};
  return line.design.map((name, index) => present[name] ?? line.nominalDesign[index] ?? 0);
}

/** The design engine as it is shown; `realised` by revision. */
export function designView({ own, twin }: Brain, { realised, waitsFor }: { readonly realised: Realised; readonly waitsFor: readonly string[] }): DesignState {
  const present = own.revisions[presentRevision(twin)];
  return {
    revision: present?.id ?? "A",
    design: present?.design ?? {},
    nextPart: twin.state.record.effectivity.newestPart + 1,
    next: nextRevision(own.revisions),
    lessons: own.field.lessons,
    experiment: own.experiment === null ? null : progressOf(own.experiment),
    waitsFor,
    surface: own.surface,
    revisions: revisionsView(own.revisions, realised),
  };
}

/** The twin's match with the plant as it is shown. */
export function twinMatch({ twin }: Brain): TwinMatch | null {
  const match = matchOf(twin.state.match);
  if (match === null || match.predictions < fewestMatched) return null;
  return { coverage: match.coverage90, meanSquare: match.meanSquare, measurements: match.predictions };
}

/** Whether the plant's own eyes have found something on a machine that is not answered yet. */
export function needsAttention(brain: Brain, station: number, machine: number): boolean {
  return hasOpenSignal(brain.monitor, station, machine);
}

/** The design that is made once a proposal is carried out. */
function proposedDesign(brain: Brain, { considered, chosen }: Choice): readonly number[] {
  const command = considered.find(({ id }) => id === chosen)?.command;
  const present = presentDesign(brain);
  return command?.type === "release-revision" ? brain.line.design.map((name, index) => command.design[name] ?? present[index] ?? 0) : present;
}

/** The surface with its mark where the experiment's decision has gone: the best of its candidates is not always the top of the surface. */
function markProposed(surface: DesignState["surface"], { considered, chosen }: Choice): DesignState["surface"] {
  const command = considered.find(({ id }) => id === chosen)?.command;
  if (surface === null || command?.type !== "release-revision") return surface;
  const [x, y] = surface.factors.map((name) => command.design[name] ?? 0);
  return { ...surface, proposed: [x ?? 0, y ?? 0] };
}

function noticeSignal(brain: Brain, signal: Signal): void {
  notice(brain.optimizer, signal);
  investigate(brain.own.investigations, brain.line, signal);
  const unit = brain.line.characteristics.find(({ id }) => id === signal.characteristic)?.spec.unit ?? "";
  const { at, station, machine, characteristic, rule, value, center } = signal;
  brain.own.untold.push({ at, kind: "signal", station, machine, facts: { characteristic, rule, value, center, unit } });
}

function noticeEquipment(brain: Brain, { event, at, station, machine }: EquipmentEvent): void {
  if (event === "maintained" || event === "failed" || event === "repaired") brain.own.untold.push({ at, kind: event, station, machine, facts: {} });
}

function noticeCompletion(brain: Brain, completion: Completion): void {
  const { revision: index, at } = completion;
  countFinished(brain.own.nextHour.foretelling, completion);
  countCompletion(brain.own.field, brain.line, { completion, design: knownDesign(brain.twin, index) });
  const revision = brain.own.revisions[index];
  if (revision === undefined || revision.landedAt !== null) return;
  revision.landedAt = at;
  watchDesign(brain.own.field, revision.id, revision.predicted);
  brain.own.untold.push({ at, kind: "revision-landed", station: null, machine: null, facts: { revision: revision.id } });
}
