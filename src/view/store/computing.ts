import { type StoreApi, createStore } from "zustand";
import type { Allocation, ComputeSetting, DataCentre } from "#compute";
import type { LineSpec } from "#line";
import type { ComputeState, SweepOptions, SweepResult } from "#loop";
import { nowAndThen } from "./nowAndThen.ts";

/** The accelerators that somebody wants a plant to have. */
export interface ComputeWish {
  /** By kind. */
  readonly counts: Readonly<Record<string, number>>;
  readonly dataCentre: DataCentre;
}

/** What an allocation takes. `state`: what the run has counted of its demand. */
export interface AllocationTask {
  readonly line: LineSpec;
  readonly wish: ComputeWish;
  readonly state: ComputeState;
}

/** What a curve of value against the number of accelerators of a kind takes. */
export interface SweepTask {
  readonly line: LineSpec;
  readonly kind: string;
  /** From none to so many. */
  readonly most: number;
  readonly dataCentre: DataCentre;
  readonly options: SweepOptions;
  /** Is told how much is done, from 0 to 1. */
  readonly onProgress: (done: number) => void;
  /** Cancels it. */
  readonly signal: AbortSignal;
}

/** Allocates by a solver, and draws curves, on other threads than the page's and the run's. */
export interface ComputeOffice {
  readonly allocate: (task: AllocationTask) => Promise<Allocation>;
  readonly sweep: (task: SweepTask) => Promise<SweepResult>;
}

export interface SweepExtent {
  readonly kind: string;
  readonly most: number;
  readonly replications: number;
  /** Simulated hours of each run; the first tenth is not counted. */
  readonly hours: number;
  /** Equal lines that share the accelerators. */
  readonly lines: number;
}

/** What is known of the accelerators beyond what the run tells. */
export interface Computing {
  /** What was wanted last; null before the first, and for enough for all. */
  readonly wish: ComputeWish | null;
  /** The newest allocation; null before the first, while one is worked out, and without accelerators to give. */
  readonly allocation: Allocation | null;
  readonly isAllocating: boolean;
  /** Why there is no allocation. */
  readonly failure: string | null;
  readonly sweep:
    | { readonly is: "none" }
    | { readonly is: "running"; readonly extent: SweepExtent; readonly done: number }
    | { readonly is: "done"; readonly extent: SweepExtent; readonly result: SweepResult }
    | { readonly is: "failed"; readonly extent: SweepExtent; readonly message: string };
}

export interface ComputeActions {
  /** Allocates these accelerators, and gives them to the plant that is shown; null is enough for all. */
  readonly giveCompute: (wish: ComputeWish | null) => void;
  readonly sweepCompute: (extent: SweepExtent, dataCentre: DataCentre) => void;
  /** Forgets the curve, and ends what is under way. */
  readonly forgetSweep: () => void;
  /** Another line: nothing of the old one is left. */
  readonly forgetCompute: () => void;
}

interface Shown {
  readonly line: LineSpec;
  readonly seed: number;
  readonly state: ComputeState;
}

const nothing: Computing = { wish: null, allocation: null, isAllocating: false, failure: null, sweep: { is: "none" } };

/** Accelerators for the run that is shown. `shown`: null while there is none. `give` gives them to it. */
export function createComputing(office: ComputeOffice, { shown, give }: { readonly shown: () => Shown | null; readonly give: (setting: ComputeSetting | null) => void }): { readonly state: StoreApi<Computing>; readonly actions: ComputeActions } {
  const state = createStore<Computing>(() => nothing);
  const { sweepCompute, forgetSweep } = createSweeps(office, state, shown);
  let asked = 0;

  async function allocate(wish: ComputeWish | null): Promise<void> {
    const subject = shown();
    if (subject === null) return;
    asked += 1;
    const ask = asked;
    if (wish === null) {
      state.setState({ wish, allocation: null, isAllocating: false, failure: null });
      return give(null);
    }
    state.setState({ wish, isAllocating: true, failure: null });
    try {
      const allocation = await office.allocate({ line: subject.line, wish, state: subject.state });
      if (asked !== ask) return;
      state.setState({ allocation, isAllocating: false });
      give(allocation.setting);
    } catch (error) {
      if (asked === ask) state.setState({ allocation: null, isAllocating: false, failure: messageOf(error) });
    }
  }

  function forgetCompute(): void {
    forgetSweep();
    asked += 1;
    state.setState(nothing, true);
  }

  return { state, actions: { giveCompute: (wish) => void allocate(wish), sweepCompute, forgetSweep, forgetCompute } };
}

/** Curves of the line that is shown, one at a time. */
function createSweeps(office: ComputeOffice, state: StoreApi<Computing>, shown: () => Shown | null): Pick<ComputeActions, "sweepCompute" | "forgetSweep"> {
  let current: AbortController | null = null;

  function forgetSweep(): void {
    current?.abort();
    current = null;
    state.setState({ sweep: { is: "none" } });
  }

  async function sweep(extent: SweepExtent, dataCentre: DataCentre): Promise<void> {
    forgetSweep();
    const subject = shown();
    if (subject === null) return;
    const control = new AbortController();
    current = control;
    const tell = (next: Computing["sweep"]): void => {
      if (current === control) state.setState({ sweep: next });
    };
    const onProgress = nowAndThen((done) => tell({ is: "running", extent, done }));
    tell({ is: "running", extent, done: 0 });
    try {
      const result = await office.sweep({ line: subject.line, kind: extent.kind, most: extent.most, dataCentre, options: optionsOf(extent, subject.seed), onProgress, signal: control.signal });
      tell({ is: "done", extent, result });
    } catch (error) {
      tell({ is: "failed", extent, message: messageOf(error) });
    }
  }

  return { sweepCompute: (extent, dataCentre) => void sweep(extent, dataCentre), forgetSweep };
}

/** As `plantloop compute` has them. */
function optionsOf({ replications, hours }: SweepExtent, seed: number): SweepOptions {
  const untilSeconds = hours * 3600;
  return { seed, untilSeconds, warmupSeconds: untilSeconds / 10, replications };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
