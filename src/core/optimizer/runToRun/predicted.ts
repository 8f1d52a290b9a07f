import type { Measurement } from "#sensing";
import { movedAt, noiseOf, wayOf } from "#twin";
import { controllers } from "./controllers/controllers.ts";
import { type ControlledMachine, processModel } from "./controlledMachine.ts";
import { observeDisturbance } from "./disturbance.ts";

/** A part that was not measured, and what virtual metrology says of one of its characteristics. */
export interface Predicted extends Pick<Measurement, "at" | "characteristic" | "part" | "revision" | "machines" | "times"> {
  readonly value: number;
  /** Standard deviation of the prediction's error, in the characteristic's unit. */
  readonly sd: number;
}

/** A prediction of which less than this share is known says too little to be worth a look. */
const leastKnown = 0.1;

/**
 * Wafer-to-wafer control with virtual metrology (Khan, Moyne & Tilbury 2007, IEEE Trans. Semicond. Manuf. 20, 364–375; 2008, J. Process
 * Control 18, 961–974): a part that is not measured moves the estimate of the disturbance by its prediction, with a smaller weight than a
 * measurement. The weight is the controller's times 1 − s²/σ², with s the standard deviation of the prediction's error and σ that of a
 * measurement about the disturbance: the share of a part's own scatter that the prediction knows of. One that repeats the machine's
 * mean, and knows nothing of the part, has weight 0: it can say nothing new.
 */
export function takePrediction({ twin, control, machine, own }: ControlledMachine, predicted: Predicted): void {
  const { disturbance } = own;
  const lineage = twin.model.characteristics[control.characteristic];
  const madeAt = predicted.times[control.station] ?? -1;
  if (lineage === undefined || disturbance.variance === null || predicted.machines[control.station] !== machine) return;
  if (!(madeAt > own.renewed) || lineage.stations.some((station) => !((predicted.times[station] ?? -1) >= 0))) return;
  const conditions = wayOf(twin, predicted, lineage);
  const residual = predicted.value - processModel(twin, control, conditions)(conditions.setPoints[control.station]?.[control.setPoint] ?? Number.NaN);
  const noise = noiseOf(twin, control.characteristic, predicted.revision).measured;
  const known = 1 - (predicted.sd * predicted.sd) / (noise * noise);
  if (!(known >= leastKnown && Math.abs(residual) <= 1e6 * noise)) return;
  const { controller, weights } = control;
  const expected = disturbance.level + controllers[controller].lead(1, weights) * disturbance.trend;
  const bounded = Math.max(expected - 6 * noise, Math.min(expected + 6 * noise, residual));
  // The weight as it comes out: what the controller would learn from a measurement, in that share.
  observeDisturbance(disturbance, expected + known * (bounded - expected), { controller: controllers[controller], weights });
  own.isUpdated = true;
  const moved = movedAt(twin, { station: control.station, machine, setPoint: control.setPoint });
  if (madeAt > Math.max(own.decided, moved)) own.fresh += known;
}
