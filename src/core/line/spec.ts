import type { ControlSpec } from "./controlSpec.ts";
import type { BatchSpec, DispatchRule, InventorySpec, PreventiveSpec, ReleaseSpec, RoutedProductSpec, SetupsSpec } from "./flowSpec.ts";
import type { ConveyorSpec, TransportSpec } from "./handlingSpec.ts";
import type { LayoutSpec } from "./layoutSpec.ts";
import type { DefectMapSpec } from "./mapSpec.ts";
import type { AttendanceSpec, CalendarSpec, OperatorPoolSpec, PowerSpec } from "./peopleSpec.ts";
import type { EnvironmentSpec, FaultSpec, MaterialSpec } from "./physicsSpec.ts";
import type { GaugeSpec, JudgementSpec, SensorSpec } from "./sensingSpec.ts";

/**
 * The line model as people write it: plain data, the same in TypeScript and in JSON.
 * `defineLine` helps to write it, `#line/read` parses it from a file, `compileLine` turns it into what the plant runs.
 */

/** A duration in seconds. Branded, so that a bare number does not compile where a duration is wanted. */
export type Seconds = number & { readonly __unit: "s" };

/** A text in the languages that the product speaks. */
export interface Text {
  readonly en: string;
  readonly ko: string;
}

/** An arithmetic expression over names, such as `"0.9 + 0.03*abs(force - 80) + 12/bumpPitch"`. */
export type Formula = string;

/** A duration: a number of seconds (branded in TypeScript, bare in JSON) or a text with its unit, such as `"45 min"`. */
export type DurationSpec = Seconds | string;

/** A distribution of durations; an object with exactly one key, or a duration, which is constant. */
export type DistributionSpec =
  | DurationSpec
  | { readonly constant: DurationSpec }
  | { readonly exponential: { readonly mean: DurationSpec } }
  | { readonly uniform: { readonly min: DurationSpec; readonly max: DurationSpec } }
  | { readonly triangular: { readonly min: DurationSpec; readonly mode: DurationSpec; readonly max: DurationSpec } }
  | { readonly normal: { readonly mean: DurationSpec; readonly sd: DurationSpec } }
  | { readonly lognormal: { readonly mean: DurationSpec; readonly sd?: DurationSpec; readonly cv?: number } }
  | { readonly gamma: { readonly mean: DurationSpec; readonly cv: number } }
  | { readonly erlang: { readonly mean: DurationSpec; readonly k: number } }
  | { readonly weibull: { readonly scale: DurationSpec; readonly shape: number } }
  | { readonly empirical: { readonly values: readonly DurationSpec[]; readonly weights?: readonly number[] } }
  /** Given values in their order: the n-th part, or event, takes the n-th; after the last comes the first again. */
  | { readonly sequence: { readonly values: readonly DurationSpec[] } };

/** A range that a value must stay in: `[lowest, highest]`. */
export type Range = readonly [number, number];

export interface SetPointSpec {
  readonly name?: Text;
  readonly unit: string;
  readonly setPoint: number;
  readonly range: Range;
  /** The largest single move that a controller may make, in the set point's unit; left out, a tenth of the range. */
  readonly maxStep?: number;
}

/** A hidden state of a machine (drift, wear): starts near `initial`, grows as it works, comes back at maintenance. */
export interface ToolStateSpec {
  readonly name?: Text;
  readonly unit: string;
  /** Mean at start and after maintenance; 0 when left out. */
  readonly initial?: number;
  /** Standard deviation of that start between machines, and from one maintenance to the next. */
  readonly initialSd?: number;
  /** Standard deviation between machines of what no maintenance brings back: each starts so far off `initial`, always. */
  readonly machineSd?: number;
  /** Mean growth with every part. */
  readonly perPart?: number;
  /** Mean growth with every hour, whether it works or not. */
  readonly perHour?: number;
  /** Coefficient of variation of `perPart` and `perHour` between machines. */
  readonly spread?: number;
  /** Standard deviation of a random walk, per part. */
  readonly walkSd?: number;
}

/** An attribute that a station gives each part. */
export interface ResponseSpec {
  readonly unit?: string;
  /** Over the station's set points and tool states, the design, and the part's attributes so far. */
  readonly formula: Formula;
  /** Standard deviation of the part-to-part noise that is added: a number or a formula over the same names. */
  readonly noise?: number | Formula;
  /** Standard deviation between machines: each adds so much of its own, always. */
  readonly machineSd?: number;
  /** The step, or the steps, of a route at which it is made; at every visit when left out. */
  readonly at?: string | readonly string[];
  /** Where the mechanism and its numbers come from. */
  readonly source?: string;
}

/** What an inspecting station does with a part whose measured attributes meet a condition. */
export interface ReworkSpec {
  /** True (not 0) sends the part back. Names are the characteristics that this station measures, and the design. */
  readonly when: Formula;
  readonly to: string;
  /** How often one part may be sent back; after that it goes on. */
  readonly limit: number;
}

export interface MaintenanceSpec {
  readonly name?: Text;
  readonly time: DistributionSpec;
  /** Money for one maintenance of one machine. */
  readonly cost?: number;
  /** Planned maintenance after so many parts of a machine; left out, only by order. */
  readonly every?: number;
  /**
   * Whether the machines' planned maintenance is spread evenly, as in a plant that has long been running: of n machines the
   * i-th (from 0) starts with i/n of the parts between two maintenances behind it. Else all start fresh.
   */
  readonly staggered?: boolean;
  /** The tool states that it brings back to their start; left out, all. */
  readonly resets?: readonly string[];
}

export interface FailuresSpec {
  /** The name of the failure mode; needed where a station has several. */
  readonly id?: string;
  readonly uptime: DistributionSpec;
  readonly repair: DistributionSpec;
  /** `operating` counts only processing time, `calendar` all time; `operating` when left out. */
  readonly clock?: "operating" | "calendar";
  /** Whether it interrupts what the machine does, which goes on after the repair, or comes when that is done; `true` when left out. */
  readonly interrupts?: boolean;
  /** The uptime before a machine's first failure; left out, as between any two. */
  readonly first?: DistributionSpec;
  /** Whether the station's `maintenance` renews the machine as a repair does: the uptime begins anew. It counts work, then; `false` when left out. */
  readonly renewedByMaintenance?: boolean;
  /** Money for one failure, beside the time that it takes; 0 when left out. */
  readonly cost?: number;
}

export interface StationSpec {
  readonly id: string;
  readonly name?: Text;
  /** What kind of station it is, such as "bonder" or "oven": how it looks; unknown to the plant. `machine` when left out. */
  readonly kind?: string;
  readonly machines?: number;
  /** Of one part; can be left out where every step that comes here has its own. */
  readonly time?: DistributionSpec;
  /** Places before the station, its machines not counted; `null` is unlimited; 0 when left out. */
  readonly bufferBefore?: number | null;
  /** A belt that parts come on, instead of a buffer. */
  readonly conveyor?: ConveyorSpec;
  /**
   * Places for finished parts that wait for a vehicle; `null` is unlimited. A part that finds none waits on its machine. Left
   * out, 0, and unlimited in a line with products.
   */
  readonly outputPlaces?: number | null;
  /**
   * Kanban: so many cards of this station there are, and every part that waits for it, is in it, or is done and not yet taken by
   * the next carries one. A finished part makes room on the machine and waits in the station's store.
   */
  readonly kanban?: number;
  /** One failure mode, or several, each with its own clock. */
  readonly failures?: FailuresSpec | readonly FailuresSpec[];
  /** Time to load and to unload a machine, with each lot; those of a batch one after the other; 0 when left out. */
  readonly load?: DurationSpec;
  readonly unload?: DurationSpec;
  readonly batch?: BatchSpec;
  readonly setups?: SetupsSpec;
  /** Who of the waiting goes first; `fifo` when left out. */
  readonly dispatch?: DispatchRule | readonly DispatchRule[];
  /** Which of several idle machines takes a lot: the one that has been idle longest, or any, by chance; `longest` when left out. */
  readonly idle?: "longest" | "any";
  readonly preventive?: readonly PreventiveSpec[];
  /** When it works; left out, always. */
  readonly calendar?: string;
  /** What becomes of a part that a machine holds when the shift ends: it is left for the next shift, or finished; `interrupt` when left out. */
  readonly atShiftEnd?: "interrupt" | "finish";
  /** Whom its machines need, and for what; left out, nobody. */
  readonly operators?: readonly AttendanceSpec[];
  readonly power?: PowerSpec;
  readonly recipe?: Readonly<Record<string, SetPointSpec>>;
  readonly tool?: Readonly<Record<string, ToolStateSpec>>;
  readonly makes?: Readonly<Record<string, ResponseSpec>>;
  readonly sensors?: readonly SensorSpec[];
  readonly maps?: readonly DefectMapSpec[];
  readonly rework?: ReworkSpec;
  readonly maintenance?: MaintenanceSpec;
  /** Time to change a machine over when the design revision of its next part differs from the last one's. */
  readonly changeover?: DistributionSpec;
  /** Parts out of specification are scrapped here. */
  readonly grades?: boolean;
  /** How often it is wrong about a part that it sends back or scraps; never when left out. */
  readonly judgement?: JudgementSpec;
}

/** A property of the part that the customer cares for; its value is the attribute of the same name. */
export interface CharacteristicSpec {
  readonly name?: Text;
  readonly unit: string;
  /** `[LSL, USL]`; `null` is no limit; a text is a formula over the design. */
  readonly spec: readonly [number | Formula | null, number | Formula | null];
  readonly target?: number;
  readonly measuredAt: string;
  readonly gauge: GaugeSpec;
  /**
   * Money that a part out of specification in it costs when it has left the line as good. The final test does not see such a
   * characteristic: only a measurement finds the part. Left out, it does.
   */
  readonly escapeCost?: number;
}

/** A wear that a sensor shows and only maintenance mends. */
export interface WearSpec {
  readonly station: string;
  readonly tool: string;
  readonly sensor: string;
  /** Maintenance is considered from here on, in the tool state's unit. */
  readonly limit: number;
}

export interface DesignParameterSpec {
  readonly name?: Text;
  readonly unit: string;
  readonly nominal: number;
  readonly range: Range;
}

export interface ProductSpec {
  readonly id: string;
  readonly name?: Text;
  readonly currency?: string;
  /** Money for one good part: a number, or a formula over the design. */
  readonly price: number | Formula;
  /** Money that the material of one part costs, and what is harder to make of it: a number, or a formula over the design. */
  readonly materialCost?: number | Formula;
  readonly scrapCost?: number;
  readonly reworkCost?: number;
  /** Money for one kWh that the line draws. */
  readonly energyPrice?: number;
  /** Money that each part in the line costs for every hour that it is there: capital that is tied up, space, parts that get old. */
  readonly wipCost?: number;
}

/**
 * `saturated`: the first station never waits for work. `conwip`: so many parts are in the line, always: one enters when one
 * leaves. Else parts come one after the other.
 */
export type ArrivalsSpec = "saturated" | { readonly conwip: number } | { readonly interarrival: DistributionSpec; readonly maximum?: number };

export interface LineSpec {
  readonly format: "plantloop/line@1";
  readonly id: string;
  readonly name?: Text;
  readonly sector?: "semiconductor" | "automobile" | "display" | "shipbuilding";
  readonly layout?: LayoutSpec;
  /** How parts come into a line of one product; a line with `products` has `releases` instead. */
  readonly arrivals?: ArrivalsSpec;
  readonly product?: ProductSpec;
  /** Several products with routes of their own, by name. */
  readonly products?: Readonly<Record<string, RoutedProductSpec>>;
  readonly releases?: readonly ReleaseSpec[];
  readonly inventory?: readonly InventorySpec[];
  readonly transport?: TransportSpec;
  /** Working times, by name. */
  readonly calendars?: Readonly<Record<string, CalendarSpec>>;
  /** Pools of people, by name. */
  readonly operators?: Readonly<Record<string, OperatorPoolSpec>>;
  readonly design?: Readonly<Record<string, DesignParameterSpec>>;
  /** What stations use up lot by lot, by name. */
  readonly materials?: Readonly<Record<string, MaterialSpec>>;
  /** What the hall is like, by name. */
  readonly environment?: Readonly<Record<string, EnvironmentSpec>>;
  readonly stations: readonly StationSpec[];
  readonly characteristics?: Readonly<Record<string, CharacteristicSpec>>;
  readonly controls?: readonly ControlSpec[];
  readonly wears?: readonly WearSpec[];
  readonly faults?: Readonly<Record<string, FaultSpec>>;
}
