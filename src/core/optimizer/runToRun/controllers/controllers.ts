import type { ControllerName } from "#line";
import type { Controller } from "./controller.ts";
import { doubleEwma } from "./doubleEwma.ts";
import { ewma } from "./ewma.ts";
import { predictorCorrector } from "./predictorCorrector.ts";

/** By name in the line model. A multivariate controller estimates each disturbance by itself, and moves its set points together. */
export const controllers: Readonly<Record<ControllerName, Controller>> = { ewma, "double-ewma": doubleEwma, "predictor-corrector": predictorCorrector, multivariate: ewma };
