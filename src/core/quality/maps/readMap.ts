import { type MapCalibration, probabilitiesOf } from "./calibration.ts";
import { type MapClass, mapClasses } from "./classes.ts";
import { type Places, drawPicture, pictureLength } from "./picture.ts";

/** A trained network: the outputs of each of some pictures, `outputCount` numbers a picture, before any sigmoid. */
export interface MapNetwork {
  readonly calibration: MapCalibration;
  readonly outputs: (pictures: Float32Array) => ArrayLike<number>;
}

/** What a defect map shows. */
export interface MapReading {
  /**
   * `patterns`: those of `classes`. `random`: defects that lie anywhere, and no pattern. `unknown`: a pattern that is none of the
   * classes, so that nothing is said of classes either. `few`: too few defects to show any. `none`: no defects.
   */
  readonly verdict: "patterns" | "random" | "unknown" | "few" | "none";
  readonly classes: readonly MapClass[];
  /** From 0 to 1, by class, and of a pattern that is none of them; null where there were too few defects to ask. */
  readonly probabilities: Readonly<Record<MapClass | "unknown", number>> | null;
  readonly defects: number;
}

/** What is wrong with a map that cannot be read. */
export interface MapFault {
  readonly path: string;
  readonly found: string;
  readonly allowed: string;
}

export type MapResult = { readonly ok: true; readonly reading: MapReading } | { readonly ok: false; readonly fault: MapFault };

/** Fewer defects than these show no pattern. */
export const fewestDefects = 8;

/** More are no map of one part; to draw their picture would take longer than the reading. */
export const mostDefects = 100_000;

/** Reads the patterns on a defect map. A place that is none is an error with its place; nothing is left out silently. */
export function readMap(network: MapNetwork, places: Places): MapResult {
  const fault = faultOf(places);
  if (fault !== null) return { ok: false, fault };
  const defects = places.x.length;
  if (defects < fewestDefects) return { ok: true, reading: { verdict: defects === 0 ? "none" : "few", classes: [], probabilities: null, defects } };
  const picture = new Float32Array(pictureLength);
  drawPicture(places, picture);
  return { ok: true, reading: judge(network.calibration, probabilitiesOf(network.outputs(picture), 0, network.calibration.temperature), defects) };
}

/** What probabilities come to: the classes that reach their threshold, unless the map is refused. */
export function judge({ thresholds, refusal }: MapCalibration, given: readonly number[], defects: number): MapReading {
  const [centre = 0, ring = 0, edge = 0, scratch = 0, cluster = 0, repeater = 0, unknown = 0] = given;
  const probabilities = { centre, ring, edge, scratch, cluster, repeater, unknown };
  const isRefused = unknown >= refusal;
  const classes = isRefused ? [] : mapClasses.filter((name, at) => probabilities[name] >= (thresholds[at] ?? 1));
  return { verdict: isRefused ? "unknown" : classes.length > 0 ? "patterns" : "random", classes, probabilities, defects };
}

function faultOf({ x, y }: Places): MapFault | null {
  if (x.length !== y.length) return { path: "y", found: `${y.length} numbers`, allowed: `as many as x has, ${x.length}` };
  if (x.length > mostDefects) return { path: "x", found: `${x.length} defects`, allowed: `at most ${mostDefects}` };
  const at = x.findIndex((across, defect) => !(Math.abs(across) <= 1 && Math.abs(y[defect] ?? Number.NaN) <= 1));
  if (at < 0) return null;
  const isX = !(Math.abs(x[at] ?? Number.NaN) <= 1);
  return { path: `${isX ? "x" : "y"}[${at}]`, found: String(isX ? x[at] : y[at]), allowed: "a place on the part, from -1 to 1" };
}
