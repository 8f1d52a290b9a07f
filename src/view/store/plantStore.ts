import { type StoreApi, createStore } from "zustand";
import type { LineSpec } from "#line";
import type { Summary } from "#loop";
import { type ComputeActions, type ComputeOffice, type Computing, createComputing } from "./computing.ts";
import { type Frames, createFrames } from "./frames.ts";
import { type MapReadingActions, type MapReadings, type ReadMap, createMapReadings } from "./mapReadings.ts";
import type { FromRun, RunId } from "./protocol.ts";
import { type Recovery, createRecovery } from "./recovery.ts";
import { type DesignStudy, type DesignStudyActions, type DesignStudyStore, type DoStudy, createDesignStudy } from "./designStudy.ts";
import { type Compare, type ReplicationActions, type Replications, createReplications } from "./replications.ts";
import { type Foretell, type WhatIfActions, type WhatIfStore, type WhatIfs, createWhatIfs } from "./whatIfs.ts";
import { type Asked, type OpeningActions, openingActions, sourceOf, stillSelected, stillShown } from "./openingActions.ts";
import { keyOf, parkedBeside } from "./parking.ts";
import { notify, stillTold, withNotice } from "./notices.ts";
import type { Notice, PlantState, Selection } from "./plantState.ts";
import { type Sharing, type SharingActions, createSharing } from "./sharing.ts";
import { type RunActions, runActions } from "./runActions.ts";
import { type RunThread, type Thread, createRunThread } from "./runThread.ts";

export interface PlantActions extends OpeningActions, RunActions, SharingActions, ReplicationActions, DesignStudyActions, MapReadingActions, ComputeActions, WhatIfActions {
  readonly selectStation: (station: string | null, machine?: number | null) => void;
  readonly selectMachine: (machine: number) => void;
  readonly showFrames: (wanted: boolean) => void;
  readonly notify: (notice: Notice) => void;
  readonly dismiss: (notice: Notice) => void;
}

/** The only door between the run and the views: what the run says as state, what the visitor does as actions, frames beside both. */
export interface PlantStore {
  readonly state: StoreApi<PlantState>;
  readonly actions: PlantActions;
  readonly replications: StoreApi<Replications>;
  readonly designStudy: StoreApi<DesignStudy>;
  readonly mapReadings: StoreApi<MapReadings>;
  readonly whatIfs: StoreApi<WhatIfs>;
  readonly computing: StoreApi<Computing>;
  readonly frames: Frames;
}

const nothingSelected: Selection = { station: null, machine: null, followed: null };

/** A run that was asked for and is not shown yet. */
export interface Coming {
  readonly run: RunId;
  readonly source: Asked;
  /** What has to be told of it. */
  notice: Notice | null;
  /** The visitor pressed pause since. */
  isPaused: boolean;
  /** Simulated seconds per second, where it was watched before; else as it opens. */
  readonly speed: number | null;
  /** Its line, once it is open; it is shown with its first summary. */
  opened: Extract<FromRun, { type: "opened" }> | null;
  frame: Extract<FromRun, { type: "frame" }> | null;
}

export interface Inside {
  readonly state: StoreApi<PlantState>;
  readonly frames: Frames;
  readonly recovery: Recovery;
  readonly thread: RunThread;
  readonly replications: ReplicationActions;
  readonly designStudy: DesignStudyStore;
  readonly mapReadings: MapReadingActions;
  readonly whatIfs: WhatIfStore;
  readonly computing: ComputeActions;
  readonly sharing: Sharing;
  openings: number;
  /** What the shown run opened with. */
  opened: Extract<FromRun, { type: "opened" }> | null;
  /** What was asked for last, whatever became of it. */
  asked: Asked | null;
  coming: Coming | null;
}

interface Threads {
  /** Makes the run's thread, again after a crash. */
  readonly start: () => Thread;
  readonly compare: Compare;
  readonly study: DoStudy;
  readonly foretell: Foretell;
  /** Reads a defect map on a thread of its own, which starts with the first of them. */
  readonly readMap: ReadMap;
  readonly compute: ComputeOffice;
}

const nothingOpen: PlantState = { ...nothingSelected, present: null, source: null, story: null, isRushing: false, catchingUpTo: null, plants: [], arePlantsUnfetched: false, parked: [], seed: 1, speed: 60, isPaused: false, speedReached: 0, notices: [] };

/** Starts the run's thread with nothing open. */
export function createPlantStore({ start, compare, study, foretell, readMap, compute }: Threads): PlantStore {
  const state = createStore<PlantState>(() => nothingOpen);
  const spec = (): LineSpec | null => inside.opened?.spec ?? null;
  const subject = (): { readonly line: LineSpec; readonly seed: number; readonly story: string | null } | null => {
    const [line, { seed, story }] = [spec(), state.getState()];
    return line === null ? null : { line, seed, story };
  };
  const replications = createReplications(compare, subject);
  const designStudy = createDesignStudy(study, subject, (ticket) => thread.tell({ type: "assume", run: state.getState().present?.run ?? 0, ticket }));
  const mapReadings = createMapReadings(readMap);
  const computing = createComputing(compute, {
    shown: () => {
      const { present } = state.getState();
      const of = subject();
      return of === null || present === null ? null : { ...of, state: present.summary.compute };
    },
    give: (setting) => {
      const { present } = state.getState();
      if (present !== null) thread.tell({ type: "compute", run: present.run, compute: setting });
    },
  });
  const whatIfs = createWhatIfs(foretell, (ticket, asked) => thread.tell({ type: "what-if", run: state.getState().present?.run ?? 0, ticket, asked }), spec);
  const sharing = createSharing((ticket) => {
    const { present } = state.getState();
    return present !== null && thread.tell({ type: "value", run: present.run, ticket });
  });
  const thread = createRunThread(start, (message) => hear(inside, message));
  const inside: Inside = {
    state, frames: createFrames(), recovery: createRecovery(), thread, replications: replications.actions, designStudy, mapReadings: mapReadings.actions, computing: computing.actions, whatIfs, sharing, openings: 0, opened: null, asked: null, coming: null,
  };
  return { state, frames: inside.frames, actions: actionsOf(inside), replications: replications.state, designStudy: designStudy.state, mapReadings: mapReadings.state, computing: computing.state, whatIfs: whatIfs.state };
}

/** Takes in what the run says; what is said of a run that is neither shown nor wanted any more is passed over. */
function hear(inside: Inside, message: FromRun): void {
  const { state, recovery, coming } = inside;
  switch (message.type) {
    case "plants":
      return state.setState({ plants: message.plants, arePlantsUnfetched: false });
    case "unfetched":
      return miss(inside, message);
    case "opened": {
      if (coming?.run === message.run) coming.opened = message;
      return;
    }
    case "refused": {
      if (coming?.run !== message.run) return;
      inside.coming = null;
      return notify(state, { kind: "refused", name: message.name, problems: message.problems });
    }
    case "rejected":
      return notify(state, { kind: "rejected", message: message.message });
    case "notice": {
      if (coming?.run === message.run) coming.notice = message.notice;
      else if (message.run === state.getState().present?.run) notify(state, message.notice);
      return;
    }
    case "value":
      return inside.sharing.heard(message.ticket, message.value);
    case "question": {
      if (message.run === state.getState().present?.run) inside.whatIfs.heard(message.ticket, message.question);
      return;
    }
    case "assumption": {
      if (message.run === state.getState().present?.run) inside.designStudy.heard(message.ticket, message.assumption);
      return;
    }
    case "frame":
      return takeFrame(inside, message);
    case "summary":
      return takeSummary(inside, message);
    case "snapshot":
      return recovery.keep(message, liveRuns(inside));
    case "failed":
      return recover(inside, message.message);
  }
}

/** Something could not be fetched, and the run that is shown goes on. */
function miss(inside: Inside, { run, plant }: Extract<FromRun, { type: "unfetched" }>): void {
  if (plant === null) return inside.state.setState({ arePlantsUnfetched: true });
  if (inside.coming?.run !== run) return;
  inside.coming = null;
  notify(inside.state, { kind: "unloaded", name: plant });
}

/** The runs that are shown or waited for, the newest first. */
function liveRuns({ state, coming }: Inside): readonly RunId[] {
  return [coming?.run, state.getState().present?.run].filter((run) => run !== undefined);
}

function takeFrame({ state, frames, coming }: Inside, message: Extract<FromRun, { type: "frame" }>): void {
  if (message.run === state.getState().present?.run) frames.put(message.frame);
  else if (message.run === coming?.run) coming.frame = message;
}

function takeSummary(inside: Inside, { run, summary, speedReached, isRushing, catchingUpTo }: Extract<FromRun, { type: "summary" }>): void {
  const { state, coming } = inside;
  const { present } = state.getState();
  if (present?.run === run) return state.setState({ present: { ...present, summary }, speedReached, isRushing, catchingUpTo });
  if (coming?.run !== run || coming.opened === null) return;
  show(inside, { ...coming, opened: coming.opened }, summary);
  state.setState({ isRushing, catchingUpTo });
}

/** A new run takes the old one's place, all at once: nothing of the old one is left, but that of another plant stands still until it is wanted again. It runs, unless the visitor pressed pause meanwhile. */
function show(inside: Inside, { run, source: asked, isPaused, speed: wanted, opened, notice, frame }: Coming & { readonly opened: Extract<FromRun, { type: "opened" }> }, summary: Summary): void {
  const { state, frames, thread, replications, designStudy, mapReadings, computing } = inside;
  const { line, seed, story } = opened;
  const speed = wanted ?? opened.speed;
  const source = sourceOf(asked, opened);
  const before = state.getState();
  if (before.source !== source || before.seed !== seed) {
    replications.forgetReplications();
    designStudy.actions.forgetStudy();
  }
  mapReadings.forgetMaps();
  inside.whatIfs.actions.forgetWhatIf();
  inside.sharing.forget();
  computing.forgetCompute();
  inside.coming = null;
  const parked = parkedBeside(inside, keyOf(source, line));
  inside.opened = opened;
  frames.clear();
  if (frame !== null) frames.put(frame.frame);
  if (isPaused) thread.tell({ type: "speed", run, speed: 0 });
  state.setState({ ...nothingSelected, ...stillSelected(opened.notice, before), present: { run, line: stillShown(opened, before.present), summary }, source, story, parked, seed, speed, isPaused, speedReached: 0, notices: withNotice(stillTold(before.notices, opened.notice), notice ?? opened.notice) });
}

/** The thread is gone: another goes on from the last snapshot, and the visitor is told. */
function recover(inside: Inside, message: string): void {
  const { state, thread, recovery } = inside;
  const kept = recovery.take(liveRuns(inside));
  // A run that was just asked for, and has no snapshot yet, went with the thread.
  if (inside.coming?.run !== kept?.run) inside.coming = null;
  if (kept === null) return notify(state, { kind: "stopped", message });
  const { speed, isPaused, followed } = inside.coming === null ? state.getState() : { speed: inside.coming.opened?.speed ?? 0, isPaused: inside.coming.isPaused, followed: null };
  thread.tell({ type: "resume", ...kept, speed: isPaused ? 0 : speed });
  if (followed !== null) thread.tell({ type: "follow", run: kept.run, serial: followed });
  notify(state, { kind: "resumed", message });
}

function actionsOf(inside: Inside): PlantActions {
  const { state } = inside;
  return {
    ...openingActions(inside),
    ...runActions(inside),
    ...inside.replications,
    ...inside.designStudy.actions,
    ...inside.mapReadings,
    ...inside.whatIfs.actions,
    ...inside.computing,
    ...inside.sharing.actions,
    selectStation: (station, machine = null) => state.setState({ station, machine }),
    selectMachine: (machine) => state.setState({ machine }),
    showFrames: (wanted) => inside.thread.tell({ type: "frames", wanted }),
    notify: (notice) => notify(state, notice),
    dismiss: (notice) => state.setState(({ notices }) => ({ notices: notices.filter((other) => other !== notice) })),
  };
}
