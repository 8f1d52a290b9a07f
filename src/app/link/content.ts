import { z } from "zod";
import type { Command, DispatchName } from "#line";
import type { Act, RunLog } from "#loop";

/** What a link says; the model itself where it is none that ships. */
export interface LinkContent {
  readonly plant: string;
  /** Hash of the model: a plant of this name may have changed since. */
  readonly model: string;
  readonly line?: unknown;
  readonly log: RunLog;
  readonly untilSeconds: number;
  readonly fingerprint: string;
  /** Simulated seconds per second; null is as fast as it goes. */
  readonly speed: number | null;
  readonly story: string | null;
}

/** What a run in a link may have at most: it is run again from its start. */
export const linkLimits = {
  /** Characters of the whole address: browsers and chats take no more for sure. */
  characters: 60_000,
  /** Bytes, once unpacked. */
  bytes: 4_000_000,
  acts: 10_000,
  events: 1000,
  days: 366,
} as const;

/** Whether a value has the form of a link's content. What is done to the plant is checked again when it is done. */
export function isLinkContent(value: unknown): value is LinkContent {
  return content.safeParse(value).success;
}

const at = z.number().min(0).max(linkLimits.days * 86_400);
const words = z.string().max(200);
const number = z.number();
const count = z.int().min(0);
const parts = z.array(count).max(100_000);
const dispatch = z.custom<DispatchName>((value) => typeof value === "string");
const orNull = <Schema extends z.ZodType>(schema: Schema) => schema.nullable();

/** Each command with its fields: one that is missing here does not compile. */
const commands: { readonly [Type in Command["type"]]: z.ZodType } = {
  "set-point": z.strictObject({ type: z.literal("set-point"), station: words, machine: count, setPoint: words, value: number }),
  maintain: z.strictObject({ type: z.literal("maintain"), station: words, machine: count }),
  "release-revision": z.strictObject({ type: z.literal("release-revision"), revision: words, design: z.record(words, number) }),
  sample: z.strictObject({ type: z.literal("sample"), characteristic: words, every: count }),
  "change-lot": z.strictObject({ type: z.literal("change-lot"), material: words }),
  restore: z.strictObject({ type: z.literal("restore"), station: words, environment: words }),
  fault: z.strictObject({ type: z.literal("fault"), fault: words, machine: count }),
  hold: z.strictObject({ type: z.literal("hold"), parts }),
  release: z.strictObject({ type: z.literal("release"), parts }),
  "re-inspect": z.strictObject({ type: z.literal("re-inspect"), parts }),
  "wip-limit": z.strictObject({ type: z.literal("wip-limit"), limit: orNull(number) }),
  dispatch: z.strictObject({ type: z.literal("dispatch"), station: words, rule: orNull(dispatch) }),
  batch: z.strictObject({ type: z.literal("batch"), station: words, minimum: orNull(number) }),
  buffer: z.strictObject({ type: z.literal("buffer"), station: words, places: orNull(number) }),
};
const command = z.union(Object.values(commands));

const compute = z.strictObject({ accelerators: z.record(words, count), rates: z.record(words, number), powerWatts: number, moneyPerHour: number }).nullable();
const suspicion = z.strictObject({ station: words, machine: count.optional(), from: number, until: number, materialLot: z.strictObject({ material: words, lot: count }).optional() }).nullable();
const policy = z.strictObject({
  modes: z.record(words, words),
  weights: z.record(words, number),
  rails: z.record(words, orNull(number)),
  proposalSeconds: number,
  searchEverySeconds: orNull(number),
});

const acts: { readonly [Type in Act["type"]]: z.ZodType } = {
  command: z.strictObject({ type: z.literal("command"), command }),
  loop: z.strictObject({ type: z.literal("loop"), loop: z.enum(["open", "closed"]) }),
  comparison: z.strictObject({ type: z.literal("comparison") }),
  "design-search": z.strictObject({ type: z.literal("design-search") }),
  compute: z.strictObject({ type: z.literal("compute"), compute }),
  follow: z.strictObject({ type: z.literal("follow"), serial: orNull(count) }),
  policy: z.strictObject({ type: z.literal("policy"), policy }),
  approve: z.strictObject({ type: z.literal("approve"), decision: count }),
  decline: z.strictObject({ type: z.literal("decline"), decision: count }),
  undo: z.strictObject({ type: z.literal("undo"), decision: count }),
  suspect: z.strictObject({ type: z.literal("suspect"), suspicion }),
};

const log = z.strictObject({
  options: z.strictObject({
    seed: count,
    loop: z.enum(["open", "closed"]),
    shadow: z.boolean(),
    forecasts: z.boolean(),
    holdouts: z.boolean(),
    events: z.array(z.strictObject({ at, command })).max(linkLimits.events),
    designSearchAt: orNull(number),
    compute,
  }),
  acts: z.array(z.strictObject({ at, act: z.union(Object.values(acts)) })).max(linkLimits.acts),
});

const content = z.strictObject({
  plant: words, model: words, line: z.unknown().optional(), log, untilSeconds: at, fingerprint: words, speed: orNull(z.number().min(0)), story: orNull(words),
});
