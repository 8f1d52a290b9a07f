import type { z } from "zod";
import type { AiReadingSpec, GaugeSpec, JudgementSpec, LotSampleSpec, SamplingPlanSpec, SensorSpec } from "../../sensingSpec.ts";
import { sensorKinds } from "../../sensorKinds.ts";
import { allowed } from "../messages.ts";
import { positiveDuration } from "./duration.ts";
import { anyNumber, boolean, everyNth, formula, id, nameOf, notEveryTime, notNegative, operations, positive, range, whole } from "./leaf.ts";
import { object } from "./object.ts";
import { text, unit } from "./text.ts";

const count = whole(1, 1_000_000);

/** A sensor as it may be written. */
export const sensor: z.ZodType = object<SensorSpec>("a sensor is an object with id, unit and reads", {
  id,
  name: text.optional(),
  kind: nameOf([...sensorKinds.keys()], allowed.sensorKind).optional(),
  unit,
  reads: formula,
  gain: anyNumber.optional(),
  bias: anyNumber.optional(),
  biasSd: notNegative.optional(),
  noise: notNegative.optional(),
  drift: anyNumber.optional(),
  lag: positiveDuration.optional(),
  quantum: positive.optional(),
  range: range.optional(),
  dropout: notEveryTime.optional(),
  every: everyNth.optional(),
  period: positiveDuration.optional(),
  lot: object<LotSampleSpec>(allowed.lotSample, { size: count, sample: count }).optional(),
});

/** What a model takes to read something, as it may be written. */
export const ai: z.ZodType = object<AiReadingSpec>("what a model takes to read is an object with its operations, and within what time", { operations, within: positiveDuration.optional() });

/** A gauge as it may be written. */
export const gauge: z.ZodType = object<GaugeSpec>("a gauge is an object with its noise", {
  noise: notNegative,
  reproducibility: notNegative.optional(),
  bias: anyNumber.optional(),
  quantum: positive.optional(),
  every: everyNth.optional(),
  plan: object<SamplingPlanSpec>(allowed.plan, { size: count, sample: count, accept: whole(0, 1_000_000).optional(), adaptive: boolean.optional() }).optional(),
  least: anyNumber.optional(),
  cost: notNegative.optional(),
  ai: ai.optional(),
});

/** How often a station that judges parts is wrong, as it may be written. */
export const judgement: z.ZodType = object<JudgementSpec>(allowed.judgement, { falseAlarm: notEveryTime.optional(), miss: notEveryTime.optional() });
