import type { Distribution } from "#kernel";
import type {
  CompiledBatch, CompiledDispatch, CompiledFailure, CompiledInventory, CompiledPreventive, CompiledProduct, CompiledRelease, CompiledSetups, CompiledStep, ProductMoney,
} from "./compiledFlow.ts";
import type { CompiledCalendar, CompiledNeed, CompiledPool, StationPeople } from "./compiledPeople.ts";
import type { CompiledMap } from "./compileMaps.ts";
import type { CompiledConveyor, CompiledTransport } from "./compiledHandling.ts";
import type { CompiledPhysics } from "./compiledPhysics.ts";
import type { CompiledGauge, CompiledSensor } from "./compiledSensing.ts";
import type { Evaluate } from "./formula/evaluate.ts";
import type { ControlSpec, ControllerName } from "./controlSpec.ts";
import type { CharacteristicSpec, LineSpec, Range, StationSpec, WearSpec } from "./spec.ts";

/**
 * A line model as the plant runs it: names turned into indices, formulas into functions, durations into seconds.
 * Formulas read a scope of numbers laid out as `[design…, attributes…, set points of the station…, tool states of the station…, environment…, properties of materials…]`.
 */
export interface CompiledLine {
  readonly spec: LineSpec;
  readonly design: readonly string[];
  readonly nominalDesign: readonly number[];
  readonly attributes: readonly string[];
  readonly stations: readonly CompiledStation[];
  /** Machines of all stations, and for each the index of its station. */
  readonly machineCount: number;
  readonly stationOfMachine: readonly number[];
  readonly characteristics: readonly CompiledCharacteristic[];
  readonly controls: readonly CompiledControl[];
  readonly wears: readonly CompiledWear[];
  readonly products: readonly CompiledProduct[];
  /** The steps of all routes. Without routes, one for each station. */
  readonly steps: readonly CompiledStep[];
  readonly releases: readonly CompiledRelease[];
  readonly inventory: readonly CompiledInventory[];
  /** Whether the first station never waits for work. */
  readonly isSaturated: boolean;
  /** Parts that are in the line, always; Infinity where their number is free. */
  readonly conwip: number;
  /** Null where moves take no time and no carrier. */
  readonly transport: CompiledTransport | null;
  readonly calendars: readonly CompiledCalendar[];
  readonly pools: readonly CompiledPool[];
  /** The needs of all phases of all stations, each once. */
  readonly needs: readonly CompiledNeed[];
  /** How many machines, and ends of steps, a lot remembers. */
  readonly machinesRemembered: number;
  readonly endsRemembered: number;
  readonly physics: CompiledPhysics;
  /** By product. */
  readonly productMoney: readonly ProductMoney[];
  /** Of a part that leaves the line, on average over the mix of what is released. */
  readonly price: Evaluate;
  readonly materialCost: Evaluate;
  readonly scrapCost: number;
  readonly scopeLength: number;
}

export interface CompiledStation extends StationPeople {
  readonly spec: StationSpec;
  readonly index: number;
  readonly id: string;
  readonly machines: number;
  readonly firstMachine: number;
  /** Places before it; Infinity without limit. */
  readonly places: number;
  /** Places for parts that wait for a vehicle; Infinity without limit. */
  readonly outputPlaces: number;
  /** Its kanban cards; Infinity where it has none. */
  readonly cards: number;
  readonly conveyor: CompiledConveyor | null;
  readonly time: Distribution;
  /** Its failure modes. */
  readonly failures: readonly CompiledFailure[];
  /** Seconds to load and unload together, with each lot. */
  readonly handling: number;
  readonly batch: CompiledBatch | null;
  readonly setups: CompiledSetups | null;
  readonly dispatch: CompiledDispatch;
  readonly preventive: readonly CompiledPreventive[];
  /** Whether its machines take the next lot in while one goes in. */
  readonly takesAhead: boolean;
  /** Whether a lot takes any of several idle machines, by chance, and not the one that has been idle longest. */
  readonly takesAnyIdle: boolean;
  /** Whether any idle machine takes the first of the queue at once: no batches, setups, machines to come back to, or rules that change with time. */
  readonly isPlain: boolean;
  /** The same, whatever its rules are. */
  readonly takesAny: boolean;
  readonly recipe: readonly { readonly id: string; readonly setPoint: number; readonly range: Range; readonly maxStep: number; readonly unit: string }[];
  readonly tools: readonly CompiledTool[];
  readonly responses: readonly CompiledResponse[];
  readonly sensors: readonly CompiledSensor[];
  readonly maps: readonly CompiledMap[];
  /** `reads`: the characteristics measured here that it is decided by. */
  readonly rework: { readonly evaluate: Evaluate; readonly reads: readonly number[]; readonly to: number; readonly limit: number } | null;
  readonly maintenance: CompiledMaintenance | null;
  readonly changeover: Distribution | null;
  readonly grades: boolean;
  /** Null where it is never wrong about a part that it sends back or scraps. */
  readonly judgement: { readonly falseAlarm: number; readonly miss: number } | null;
  /** Characteristics measured here, by index. */
  readonly measures: readonly number[];
  /** Where the station's set points and tool states begin in its scope. */
  readonly recipeAt: number;
  readonly toolsAt: number;
  /** Whether its formulas read the environment or a material. */
  readonly readsSurroundings: boolean;
}

export interface CompiledMaintenance {
  readonly time: Distribution;
  readonly cost: number;
  /** Parts between two planned maintenances of a machine; Infinity without a plan. */
  readonly every: number;
  /** Tool states that it brings back, by index. */
  readonly resets: readonly number[];
  /** By machine: parts that it has made since its last maintenance when the run begins. */
  readonly partsAtStart: readonly number[];
}

export interface CompiledTool {
  readonly id: string;
  readonly unit: string;
  readonly initial: number;
  readonly initialSd: number;
  readonly machineSd: number;
  readonly perPart: number;
  readonly perHour: number;
  readonly spread: number;
  readonly walkSd: number;
}

export interface CompiledResponse {
  readonly id: string;
  /** Index in the scope that it writes. */
  readonly into: number;
  readonly evaluate: Evaluate;
  readonly noise: Evaluate | null;
  readonly machineSd: number;
  /** The steps at which it is made; null at every visit. */
  readonly steps: ReadonlySet<number> | null;
}

export interface CompiledCharacteristic {
  readonly id: string;
  readonly spec: CharacteristicSpec;
  readonly index: number;
  /** Index of its attribute in the scope. */
  readonly at: number;
  readonly measuredAt: number;
  /** Over the design; infinite where there is no limit. */
  readonly lower: Evaluate;
  readonly upper: Evaluate;
  readonly target: number | null;
  /** Standard deviation of all measurements of one part, whatever machine makes them. */
  readonly gaugeNoise: number;
  readonly gauge: CompiledGauge;
  /** Infinite where its gauge has no least value. */
  readonly gaugeLeast: number;
  /** Its gauge measures every n-th part, to begin with. */
  readonly every: number;
  /** Null where the final test sees it. */
  readonly escapeCost: number | null;
}

export interface CompiledControl {
  readonly spec: ControlSpec;
  readonly characteristic: number;
  readonly station: number;
  readonly setPoint: number;
  readonly tool: number;
  readonly controller: ControllerName;
  /** Of the newest measurement, in level and trend. */
  readonly weights: { readonly level: number; readonly trend: number };
  /** In standard errors. */
  readonly deadBand: number;
}

export interface CompiledWear {
  readonly spec: WearSpec;
  readonly station: number;
  readonly tool: number;
  readonly sensor: number;
}
