import type { Distribution } from "#kernel";
import type { CompiledFailure } from "./compiledFlow.ts";

/** Material handling as the plant runs it. Moves are numbered `from * stations + to`. */
export interface CompiledTransport {
  /** The times that moves can take, each with its mean in seconds. */
  readonly times: readonly Distribution[];
  readonly means: readonly number[];
  /** By move: index of its time; -1 where it takes none. */
  readonly timeOf: Int32Array;
  /** By move: index of the fleet that makes it; -1 where none does. */
  readonly fleetOf: Int32Array;
  readonly fleets: readonly CompiledFleet[];
}

export interface CompiledFleet {
  readonly id: string;
  readonly index: number;
  readonly vehicles: number;
  /** Index of its first vehicle among those of all fleets. */
  readonly firstVehicle: number;
  readonly loadSeconds: number;
  readonly unloadSeconds: number;
  readonly failure: CompiledFailure | null;
  readonly byPriority: boolean;
  /** The station that its vehicles start at, and whether they go back there. */
  readonly home: number;
  readonly goesHome: boolean;
  /** Of a crane: by station its position in metres, and metres per second. */
  readonly track: { readonly positions: readonly number[]; readonly speed: number } | null;
}

export interface CompiledConveyor {
  /** Parts that it holds at most. */
  readonly capacity: number;
  /** Seconds from its entrance to its end, and between two parts at least. */
  readonly travelSeconds: number;
  readonly gapSeconds: number;
  readonly accumulating: boolean;
}
