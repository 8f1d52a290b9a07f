/**
 * One picture of a plant for the scene: typed arrays, made in the worker, transferred, never copied into React.
 * Dropping one changes nothing in the run. All arrays belong to one buffer each; `count` entries are in use.
 */
export interface Frame {
  readonly timeSeconds: number;
  readonly plant: PlantFrame;
  readonly shadow: PlantFrame;
}

export interface PlantFrame {
  readonly machines: MachineFrame;
  readonly parts: PartFrame;
  readonly vehicles: VehicleFrame;
  /** By station: all parts that stand in its buffer, also those that `parts` does not carry. */
  readonly queues: Uint32Array<ArrayBuffer>;
  /** Good and scrapped parts since plant and shadow are compared. */
  readonly good: number;
  readonly scrapped: number;
}

/** By machine, counted through all stations in order (see `LineView.stations[].firstMachine`). */
export interface MachineFrame {
  /** A `MachineStateCode`. */
  readonly state: Uint8Array<ArrayBuffer>;
  /** 0…1 of the work on the present part; 0 without one. */
  readonly progress: Float32Array<ArrayBuffer>;
  /** Parts that it has begun so far, modulo 2³²: a change says that a new cycle has begun. */
  readonly cycle: Uint32Array<ArrayBuffer>;
}

/**
 * The parts in the line; of a buffer only the first `mostOfQueue` and the part that the user follows. A part keeps its
 * `slot` from start to end; a slot is used again by a later part, with another `serial`.
 */
export interface PartFrame {
  readonly count: number;
  readonly slot: Uint32Array<ArrayBuffer>;
  readonly serial: Uint32Array<ArrayBuffer>;
  /** Index of the station that it waits for or is in. */
  readonly station: Uint16Array<ArrayBuffer>;
  /**
   * The machine (counted through all stations) that holds it; `waiting` (65535) when it stands in the station's buffer, `done`
   * (65534) when it has been made there and waits for a vehicle, `carried` (65533) when a vehicle takes it to the station.
   */
  readonly machine: Uint16Array<ArrayBuffer>;
  /** Position in the buffer, or among those that are done; 0 next to be taken, 65,535 for all that stand further back; 0 on a machine. The vehicle, of what is carried. */
  readonly position: Uint16Array<ArrayBuffer>;
  /** Bit 0: has been sent back for rework. Bit 1: of a later design revision than the first. Bit 2: followed by the user. */
  readonly flags: Uint8Array<ArrayBuffer>;
}

export const waiting = 65_535;
export const done = 65_534;
export const carried = 65_533;

/** By vehicle, counted through all fleets (see `LineView.floor.fleets[].firstVehicle`). */
export interface VehicleFrame {
  /** 0 idle, 1 drives without a part, 2 loads, carries or unloads one, 3 down. */
  readonly state: Uint8Array<ArrayBuffer>;
  /** Indices of the stations that it drives from and to; the same where it stands. */
  readonly from: Uint16Array<ArrayBuffer>;
  readonly to: Uint16Array<ArrayBuffer>;
  /** 0…1 of its way. */
  readonly progress: Float32Array<ArrayBuffer>;
}

/** An unlimited buffer can hold a million parts; more than these nobody tells apart. */
export const mostOfQueue = 256;

/** Machine states as the frame codes them; the order is fixed. */
export const machineStates = ["starved", "processing", "blocked", "down", "setup", "maintenance", "off", "waitingForOperator"] as const;
export type MachineState = (typeof machineStates)[number];
