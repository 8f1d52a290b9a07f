import { trendControllers } from "../../controlSpec.ts";
import { allowedOfControls } from "../controlMessages.ts";
import { quote } from "../describe.ts";
import type { Check } from "./check.ts";

/** A weight of a trend stands with a controller that follows one, and a multivariate control beside another of its station. */
export const controllersFit: Check = (line, report) => {
  line.controls?.forEach((control, index) => {
    const { controller = "ewma", trendWeight, station } = control ?? {};
    if (trendWeight !== undefined && !trendControllers.includes(controller)) report(["controls", index, "trendWeight"], `${trendWeight} of ${quote(controller)}`, allowedOfControls.trendWeight(trendControllers));
    if (controller !== "multivariate" || station === undefined) return;
    const beside = line.controls?.filter((other) => other?.controller === "multivariate" && other.station === station).length ?? 0;
    if (beside < 2) report(["controls", index, "controller"], `${quote(controller)}, alone at ${quote(station)}`, allowedOfControls.multivariate);
  });
};
