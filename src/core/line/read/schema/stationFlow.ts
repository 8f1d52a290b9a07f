import type { z } from "zod";
import type { BatchSpec, DispatchRule, PreventiveSpec, SetupChangeSpec, SetupsSpec } from "../../flowSpec.ts";
import type { FailuresSpec } from "../../spec.ts";
import { limits } from "../limits.ts";
import { allowed } from "../messages.ts";
import { choice } from "./choice.ts";
import { distribution } from "./distribution.ts";
import { duration, positiveDuration } from "./duration.ts";
import { boolean, everyNth, formula, id, notNegative, oneOf, whole, words } from "./leaf.ts";
import { list, named, object } from "./object.ts";

const name = words(limits.idLength);
const pieces = whole(1, limits.pieces, allowed.pieces(limits.pieces));

/** One failure mode. */
export const failureMode: z.ZodType = object<FailuresSpec>(allowed.failures, {
  id: id.optional(),
  uptime: distribution,
  repair: distribution,
  clock: oneOf(["operating", "calendar"], allowed.clock).optional(),
  interrupts: boolean.optional(),
  first: distribution.optional(),
  renewedByMaintenance: boolean.optional(),
  cost: notNegative.optional(),
});
const failureModes = list(failureMode, allowed.failureModes(limits.modes), { least: 1, most: limits.modes });

type RuleName = Extract<DispatchRule, string>;
const ruleNames: Readonly<Record<RuleName, true>> = { fifo: true, priority: true, spt: true, edd: true, "critical-ratio": true, "least-setup": true };
const ruleName = oneOf(Object.keys(ruleNames), allowed.dispatch(Object.keys(ruleNames)));
const ruleFormula = object<Exclude<DispatchRule, string>>(allowed.dispatch(Object.keys(ruleNames)), { formula });
const rule = choice([ruleName, ruleFormula], (value) => (typeof value === "object" && value !== null ? ruleFormula : ruleName));
const rules = list(rule, allowed.dispatchRules(limits.modes), { least: 1, most: limits.modes });

const change = object<SetupChangeSpec>(allowed.setupChange, { from: name.optional(), to: name, time: distribution });

const maintenance = object<PreventiveSpec>(allowed.preventive, {
  id,
  every: positiveDuration.optional(),
  everyPieces: everyNth.optional(),
  first: duration.optional(),
  firstPieces: everyNth.optional(),
  time: distribution,
});

/** What a station may say of the flow of its work. */
export const failures: z.ZodType = choice([failureMode, failureModes], (value) => (Array.isArray(value) ? failureModes : failureMode));
export const dispatch: z.ZodType = choice([rule, rules], (value) => (Array.isArray(value) ? rules : rule));
export const batch: z.ZodType = object<BatchSpec>(allowed.batch, {
  minimum: pieces.optional(),
  maximum: pieces,
  of: oneOf(["step", "family", "product", "any"]).optional(),
  wait: duration.optional(),
});
export const setups: z.ZodType = object<SetupsSpec>(allowed.setups, {
  changes: list(change, allowed.setupChanges(limits.setupChanges), { most: limits.setupChanges }).optional(),
  ahead: boolean.optional(),
  minimumRuns: named(whole(1, limits.runs), allowed.minimumRuns).optional(),
  initial: name.optional(),
});
export const preventive: z.ZodType = list(maintenance, allowed.preventives(limits.modes), { most: limits.modes });
