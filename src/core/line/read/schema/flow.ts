import type { z } from "zod";
import type { InventorySpec, QueueLimitSpec, ReleaseSpec, RoutedProductSpec, StepReworkSpec, StepSpec } from "../../flowSpec.ts";
import { inheritances } from "../../flowSpec.ts";
import { limits } from "../limits.ts";
import { allowed } from "../messages.ts";
import { distribution } from "./distribution.ts";
import { duration, positiveDuration } from "./duration.ts";
import { anyNumber, buffer, colour, id, notNegativeOrFormula, numberOrFormula, oneOf, scrapShare, share, shareBelowOne, whole, words } from "./leaf.ts";
import { list, named, object } from "./object.ts";
import { text } from "./text.ts";

/** The name of something that stands elsewhere. */
const name = words(limits.idLength);
const pieces = whole(1, limits.pieces, allowed.pieces(limits.pieces));

const rework = object<StepReworkSpec>(allowed.stepRework, {
  share: shareBelowOne,
  to: name,
  limit: whole(1, limits.reworks, allowed.reworkLimit(limits.reworks)).optional(),
});

const queueLimit = object<QueueLimitSpec>(allowed.queueLimit, { after: name, time: duration, late: oneOf(["count", "scrap"]).optional() });

const step = object<StepSpec>(allowed.step, {
  id: id.optional(),
  name: text.optional(),
  station: name,
  time: distribution.optional(),
  per: oneOf(["piece", "lot", "batch"]).optional(),
  cadence: positiveDuration.optional(),
  family: id.optional(),
  batch: object<NonNullable<StepSpec["batch"]>>(allowed.stepBatch, { minimum: pieces.optional(), maximum: pieces }).optional(),
  setup: id.optional(),
  setupTime: distribution.optional(),
  share: share.optional(),
  rework: rework.optional(),
  scrap: scrapShare.optional(),
  sameMachineAs: name.optional(),
  queueLimit: queueLimit.optional(),
  components: named(whole(1, limits.componentLots, allowed.componentLots(limits.componentLots)), allowed.components).optional(),
  inherits: named(oneOf(inheritances), allowed.inherits).optional(),
  numberedAs: name.optional(),
  splitsInto: named(whole(1, limits.componentLots, allowed.componentLots(limits.componentLots)), allowed.splitsInto).optional(),
});

const product = object<RoutedProductSpec>(allowed.routedProduct, {
  name: text.optional(),
  colour: colour.optional(),
  price: numberOrFormula.optional(),
  materialCost: notNegativeOrFormula.optional(),
  scrapCost: anyNumber.optional(),
  stock: buffer.optional(),
  route: list(step, allowed.route(limits.steps), { least: 1, most: limits.steps }),
});

const release = object<ReleaseSpec>(allowed.release, {
  id,
  product: name,
  interarrival: distribution.optional(),
  at: list(duration, allowed.schedule(limits.inventory), { least: 1, most: limits.inventory }).optional(),
  first: duration.optional(),
  maximum: whole(1, limits.size).optional(),
  pieces: pieces.optional(),
  priority: anyNumber.optional(),
  due: duration.optional(),
});

const stock = object<InventorySpec>(allowed.stock, {
  product: name,
  step: name.optional(),
  lots: whole(1, limits.lots, allowed.lots(limits.lots)).optional(),
  pieces: pieces.optional(),
  priority: anyNumber.optional(),
  due: duration.optional(),
});

/** What a line may say of the flow of its work. */
export const products: z.ZodType = named(product, allowed.products);
export const releases: z.ZodType = list(release, allowed.releases(limits.releases), { least: 1, most: limits.releases });
export const inventory: z.ZodType = list(stock, allowed.inventory(limits.inventory), { most: limits.inventory });
