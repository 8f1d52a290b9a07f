import type { z } from "zod";
import type { ControlSpec, ControllerName } from "../../controlSpec.ts";
import { limits } from "../limits.ts";
import { allowedOfControls } from "../controlMessages.ts";
import { notNegative, oneOf, weight, words } from "./leaf.ts";
import { object } from "./object.ts";

const names: Readonly<Record<ControllerName, true>> = { ewma: true, "double-ewma": true, "predictor-corrector": true, multivariate: true };

const name = words(limits.idLength);

/** A pairing of the line's run-to-run control, as it may be written. */
export const control: z.ZodType = object<ControlSpec>("a control is an object with characteristic, station, setPoint and against", {
  characteristic: name,
  station: name,
  setPoint: name,
  against: name,
  controller: oneOf(Object.keys(names), allowedOfControls.controller(Object.keys(names))).optional(),
  weight: weight.optional(),
  trendWeight: weight.optional(),
  deadBand: notNegative.optional(),
});
