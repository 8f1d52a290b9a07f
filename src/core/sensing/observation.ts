/** What can be seen of a plant, and all that quality, twin, optimizer and design ever get of it. Times are simulated seconds. */
export type Observation = Reading | Measurement | DefectMap | Completion | EquipmentEvent | Cycles | Movement | Status;

/**
 * A sensor's reading while a machine worked on a part. A sensor may read some parts only, and lose readings: then there is
 * none. One that is stuck shows the same value again, each time as a reading of its own.
 */
export interface Reading {
  readonly type: "reading";
  readonly at: number;
  readonly station: string;
  readonly machine: number;
  readonly sensor: string;
  readonly part: number;
  readonly value: number;
}

/** A gauge's measurement of a characteristic, with what the plant's own records say of the part's way. */
export interface Measurement {
  readonly type: "measurement";
  readonly at: number;
  readonly characteristic: string;
  readonly part: number;
  readonly revision: number;
  readonly value: number;
  /** How often the part had been sent back before. */
  readonly reworks: number;
  /** The machine of each station that worked on the part, by station index, where it came back the last that made anything of it; -1 where it has not been. */
  readonly machines: readonly number[];
  /** When that one finished the part, by station index, in simulated seconds; -1 where it has not been. */
  readonly times: readonly number[];
  /** The lot of each material that it got, by material index, counted from 0; -1 where it has had none. Left out in a line without materials. */
  readonly materials?: readonly number[];
}

/** Where an inspection saw defects on a part. */
export interface DefectMap {
  readonly type: "map";
  readonly at: number;
  readonly station: string;
  readonly machine: number;
  /** The id of the map at its station. */
  readonly map: string;
  readonly part: number;
  readonly revision: number;
  readonly reworks: number;
  /** The defects' places across and along the part, each from -1 to 1; two lists of the same length. */
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** As those of a measurement. */
  readonly machines: readonly number[];
  readonly times: readonly number[];
}

/** A part leaves the line. */
export interface Completion {
  readonly type: "completion";
  readonly at: number;
  readonly part: number;
  readonly revision: number;
  readonly good: boolean;
  /** The characteristics out of specification at the final test; empty for a good part, and for one that was scrapped by mistake. */
  readonly failed: readonly string[];
  readonly reworks: number;
  readonly cycleSeconds: number;
  /** Which of the line's products it is, by index; left out in a line of one. */
  readonly product?: number;
  /** As in a measurement. */
  readonly materials?: readonly number[];
}

export interface EquipmentEvent {
  readonly type: "equipment";
  readonly at: number;
  readonly station: string;
  readonly machine: number;
  readonly event: "failed" | "repaired" | "maintenance-started" | "maintained" | "set-point-moved" | "changeover-started" | "lot-opened";
  /** Of a lot that is opened at the machine: its material, and its number from 0. */
  readonly material?: string;
  readonly lot?: number;
  /** Of a failure: its mode, where that has a name. */
  readonly mode?: string;
  /** Of a moved set point: its name and its new value. */
  readonly setPoint?: string;
  readonly value?: number;
}

/** What a machine's own counter and clock say of the parts that it ended since they were last read. */
export interface Cycles {
  readonly type: "cycles";
  /** When the last of them ended. */
  readonly at: number;
  readonly station: string;
  readonly machine: number;
  /** How many parts, or batches, it ended. */
  readonly count: number;
  /** How many lots were in those batches; left out where it works on one at a time. */
  readonly lots?: number;
  /**
   * How long it worked on each, in seconds, without setups, failures and waiting. Empty where that says nothing of the station's
   * time: it works on batches, on lots of several pieces, at several steps, as a pipe, or with operators.
   */
  readonly seconds: readonly number[];
}

/**
 * An entry in the records that a manufacturing execution system keeps of a part: it begins a step on a machine (track-in) and
 * ends it (track-out); it is put on hold and released, or sent to its inspection again; it is built into another, or has come of one. Told where
 * sensing is asked for them.
 */
export interface Movement {
  readonly type: "movement";
  readonly at: number;
  readonly part: number;
  readonly revision: number;
  readonly event: "track-in" | "track-out" | "held" | "released" | "sent-to-inspection" | "built-in" | "came-of";
  /** Of track-in and track-out; else null and -1. */
  readonly station: string | null;
  readonly machine: number;
  /** The part that it was built into. */
  readonly into?: number;
  /** The part that it has come of, as a panel of its sheet. */
  readonly of?: number;
}

/**
 * What the controllers of all machines say when they are asked, by machine, counted through all stations: whether it is active (it
 * processes, is set up, maintained or repaired) or waits (for parts, people or room), and when it began the last time to be active and
 * to wait. Told at each look, where sensing is asked for it.
 */
export interface Status {
  readonly type: "status";
  readonly at: number;
  readonly isActive: readonly boolean[];
  readonly activeSince: readonly number[];
  readonly waitingSince: readonly number[];
}
