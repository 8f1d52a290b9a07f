import type { FieldLesson } from "#design";
import type { Accounts, Range, Text } from "#line";
import type { Decision, Estimate, RemainingLife } from "#optimizer";
import type { RuleId } from "#quality";
import type { Accelerator, DataCentre, WorkloadId } from "#compute";
import type { ComputeState } from "./computeView.ts";
import type { DeskView } from "./desk.ts";
import type { FloorView } from "./floorView.ts";
import type { FlowView } from "./flowView.ts";
import type { Investigation } from "../brain/investigation.ts";
import type { MapView } from "./mapView.ts";
import type { TwinView } from "./twinView.ts";
import type { OptimizerView } from "./optimizerView.ts";
import type { TrafficView } from "../run/traffic.ts";

/** What does not change while a line is loaded: names, units and the counts that the views lay out. */
export interface LineView {
  readonly id: string;
  readonly name: Text;
  readonly currency: string;
  /** How much longer spans of time are than for a line of a part a minute or faster: 1 for all such. */
  readonly stretch: number;
  /** Simulated seconds per second to choose from, ascending; the last is as fast as it goes. */
  readonly speeds: readonly number[];
  readonly stations: readonly StationView[];
  /** How it stands on the floor, and what carries its parts. */
  readonly floor: FloorView;
  readonly characteristics: readonly CharacteristicView[];
  /** Who decides: the kind of the decisions, what it is called and does, why it has nothing to decide on this line, if so, and what its alternatives are called, by id. */
  readonly makers: readonly { readonly kind: string; readonly name: Text; readonly does: Text; readonly idle: Text | null; readonly alternatives: Readonly<Record<string, Text>> }[];
  readonly maps: readonly MapView[];
  /** Accelerators that can be had, where they stand if nothing else is said, what AI workloads are called, and who has how many of the GPUs that are to come to Korea. */
  readonly compute: {
    readonly accelerators: readonly Accelerator[];
    readonly dataCentre: DataCentre;
    readonly workloads: Readonly<Record<WorkloadId, Text>>;
    readonly backdrop: readonly { readonly id: string; readonly name: Text; readonly gpus: number }[];
  };
  readonly materials: readonly { readonly id: string; readonly name: Text; readonly properties: readonly Named[] }[];
  readonly environment: readonly Named[];
  readonly design: readonly { readonly id: string; readonly name: Text; readonly unit: string; readonly range: Range; readonly nominal: number }[];
  readonly faults: readonly { readonly id: string; readonly name: Text; readonly station: string; readonly machines: number; readonly hitsSensor: boolean }[];
}

export interface Named {
  readonly id: string;
  readonly name: Text;
  readonly unit: string;
}

export interface StationView {
  readonly id: string;
  readonly name: Text;
  /** Of which kind it is, by name. */
  readonly kind: string;
  readonly kindName: Text;
  readonly machines: number;
  /** Index of its first machine in the frame's machine arrays. */
  readonly firstMachine: number;
  /** Places of the buffer before it; null is unlimited. */
  readonly buffer: number | null;
  /** `against`: the tool whose drift it is moved against; null where no control moves it. */
  readonly setPoints: readonly { readonly id: string; readonly name: Text; readonly unit: string; readonly range: Range; readonly against: string | null }[];
  readonly sensors: readonly { readonly id: string; readonly name: Text; readonly unit: string }[];
  /** The defect maps that it takes of parts. */
  readonly maps: readonly { readonly id: string; readonly name: Text }[];
  /** What its tools are called; how they stand is hidden. */
  readonly tools: readonly { readonly id: string; readonly name: Text; readonly unit: string }[];
  /** The station that it sends parts back to, if it does. */
  readonly reworkTo: string | null;
  readonly maintainable: boolean;
}

export interface CharacteristicView {
  readonly id: string;
  readonly name: Text;
  readonly unit: string;
  readonly measuredAt: string;
  /** The station whose machines its charts are kept for. */
  readonly station: string;
}

/** Figures of one plant. Rates are over the last `windowSeconds` of simulated time, at most since the comparison began. */
export interface Kpis {
  readonly windowSeconds: number;
  /** Good parts of all that were finished in the window, 0…1; null when none was. */
  readonly yield: number | null;
  readonly goodPerHour: number;
  /** Less what having accelerators costs. */
  readonly moneyPerHour: number;
  /** The same by what it is earned with and spent on. */
  readonly accountsPerHour: Accounts;
  readonly wip: number;
  /** Mean over the parts finished in the window; null when none was. */
  readonly cycleSeconds: number | null;
  /** Totals since the start of the run's comparison (`Summary.comparedSinceSeconds`). */
  readonly totals: { readonly good: number; readonly scrapped: number; readonly reworked: number; readonly money: number };
}

export interface ChartPoint {
  readonly at: number;
  readonly part: number;
  readonly value: number;
  /** The EWMA statistic. */
  readonly ewma: number;
  readonly signal: RuleId | null;
}

/** The control chart of one characteristic for one machine; limits are null while phase I still collects. */
export interface ChartView {
  readonly characteristic: string;
  readonly station: string;
  readonly machine: number;
  readonly phase: 1 | 2;
  /** Of how many phase-I observations how many are in. */
  readonly collected: number;
  readonly wanted: number;
  readonly center: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly lowerSpec: number | null;
  readonly upperSpec: number | null;
  /** Limits that phase I set and when, oldest first, with how many points they were estimated from; the last may have been sharpened since. */
  readonly history: readonly { readonly at: number; readonly points: number; readonly center: number; readonly sigma: number }[];
  /** The newest points, oldest first. */
  readonly points: readonly ChartPoint[];
  /** The shadow's newest measurements of the same machine, for the pale line. */
  readonly shadow: readonly { readonly at: number; readonly value: number }[];
}

export interface MachineSummary {
  /** An index into `machineStates`. */
  readonly state: number;
  readonly sinceSeconds: number;
  readonly setPoints: readonly number[];
  /** The newest reading of each sensor; null before the first. */
  readonly readings: readonly (number | null)[];
  /** Fractions of time since the start, in the order of `machineStates`. */
  readonly fractions: readonly number[];
  readonly partsMade: number;
  /** A chart's signal on this machine that is not answered yet: something that the plant itself has noticed. */
  readonly attention: boolean;
}

export interface StationSummary {
  readonly id: string;
  readonly queue: number;
  readonly machines: readonly MachineSummary[];
}

export type HappeningKind =
  | "fault" | "signal" | "run-to-run" | "maintenance" | "decision" | "proposed" | "undone" | "maintained" | "experiment-started" | "design" | "revision-landed" | "realised" | "failed" | "repaired"
  /** The twin has lost what is measured, has found it again; a station's times are others than its line model says. */
  | "twin-lost" | "twin-found" | "model-off";

/** Something that happened, for the timeline, the captions and the lit phases; kept in order, `id` counts up. */
export interface Happening {
  readonly id: number;
  readonly at: number;
  readonly kind: HappeningKind;
  readonly station: string | null;
  readonly machine: number | null;
  /**
   * Named figures and ids for the sentence that tells it, such as `{ characteristic: "bumpOffset", value: 0.9, rule: "nelson-1" }`;
   * a half-width is null where one sample is all there is.
   */
  readonly facts: Readonly<Record<string, string | number | null>>;
}

export type PhaseId = "production" | "quality" | "optimizer" | "design";

export interface DesignState {
  /** The revision whose parts are now released, and its design. */
  readonly revision: string;
  readonly design: Readonly<Record<string, number>>;
  /** The number after the highest of a part that was seen. */
  readonly nextPart: number;
  /** What the next revision would be called. */
  readonly next: string;
  /** What the field taught of predicted gains, oldest first: it goes into the next experiment. */
  readonly lessons: readonly FieldLesson[];
  /** Runs of a running experiment; null when none runs. */
  readonly experiment: { readonly done: number; readonly total: number } | null;
  /** Characteristics that the twin has lost while a search is to begin or runs: it waits until the twin has them again. */
  readonly waitsFor: readonly string[];
  /** The last fitted surface, for a picture of it: `z[j][i]` is money per hour at `x[i]`, `y[j]`. */
  readonly surface: {
    readonly factors: readonly [string, string];
    readonly x: readonly number[];
    readonly y: readonly number[];
    readonly z: readonly (readonly number[])[];
    readonly r2: number;
    readonly points: readonly { readonly x: number; readonly y: number; readonly money: number }[];
    readonly proposed: readonly [number, number];
  } | null;
  readonly revisions: readonly {
    readonly id: string;
    readonly releasedAt: number;
    readonly design: Readonly<Record<string, number>>;
    /** Predicted and realised gain in money per hour once its parts come; null where there is none (yet). */
    readonly predicted: Estimate | null;
    /** Number of its first part where it was released from a part on. */
    readonly fromPart: number | null;
    readonly realised: Estimate | null;
    /** What the change to it has brought from its release to its first part, in money, once: less than 0 for what it cost. One sample; null before. */
    readonly change: number | null;
  }[];
}

/** The way of the part that the user follows. */
export interface PartStory {
  readonly serial: number;
  readonly revision: string;
  readonly visits: readonly { readonly station: string; readonly machine: number; readonly from: number; readonly to: number | null }[];
  readonly measured: readonly { readonly characteristic: string; readonly value: number; readonly at: number }[];
  readonly ended: "good" | "scrapped" | null;
}

/** The twin's predictions held against the measurements that followed, over the newest of them. */
export interface TwinMatch {
  /** Share of the measurements that lay within the twin's 90 % prediction interval, 0…1: 0.9 when it knows how well it knows the plant. */
  readonly coverage: number;
  /**
   * Mean square of the standardised innovations (measured less predicted, by the standard deviation that the twin gave it):
   * 1 for a consistent filter, more for one that is too sure of itself (Bar-Shalom, Li & Kirubarajan 2001, section 5.4).
   */
  readonly meanSquare: number;
  /** How many measurements that is, at most 256. */
  readonly measurements: number;
}

/** The state of the run as the dashboard shows it, a few times a second. */
export interface Summary {
  readonly timeSeconds: number;
  readonly comparedSinceSeconds: number;
  readonly loop: "open" | "closed";
  readonly plant: Kpis;
  readonly shadow: Kpis;
  readonly stations: readonly StationSummary[];
  readonly charts: readonly ChartView[];
  /** Simulated time at which each phase last acted; null before. */
  readonly phases: Readonly<Record<PhaseId, number | null>>;
  /** The newest, newest first, whole. */
  readonly decisions: readonly Decision[];
  readonly decisionCount: number;
  readonly optimizer: OptimizerView;
  /** Oldest first: of what is routine the newest, of what is not as much as there is room for. */
  readonly happenings: readonly Happening[];
  /** Regular samples since the comparison began, thinned to a few hundred: yields 0…1 (null before the first part), money per hour. */
  readonly history: {
    readonly at: readonly number[];
    readonly plantYield: readonly (number | null)[];
    readonly shadowYield: readonly (number | null)[];
    readonly plantMoney: readonly number[];
    readonly shadowMoney: readonly number[];
  };
  readonly design: DesignState;
  /**
   * The twin's forecast of the next hour, with the interval in which that one hour lies with 95 %, as far as the twin knows the
   * plant; about a yield near 0 or 1 it reaches beyond them. The yield is null where no part is expected to be finished.
   */
  readonly forecast: { readonly at: number; readonly horizonSeconds: number; readonly yield: Estimate | null; readonly goodPerHour: Estimate } | null;
  /** How well the twin foretells what is measured; null before enough was. */
  readonly twin: TwinMatch | null;
  /** What the twin has calibrated and foretold; null in a session without a dashboard. */
  readonly twinView: TwinView | null;
  /** Who may be behind the newest signals; newest first. */
  readonly investigations: readonly Investigation[];
  /** The bottleneck and the flow; null where nobody decides about it. */
  readonly flow: FlowView | null;
  readonly compute: ComputeState;
  readonly followed: PartStory | null;
  /** How long the worn tools will do, as far as the twin follows them. */
  readonly lives: readonly RemainingLife[];
  /** What goes through the loop; all 0 in a session without a dashboard. */
  readonly traffic: TrafficView;
  /** Null in a session without a dashboard. */
  readonly desk: DeskView | null;
}
