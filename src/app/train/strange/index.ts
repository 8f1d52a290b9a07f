import { block, patches, sector, slope, target } from "./areas.ts";
import { closedCurve, corners, cross, wave } from "./curves.ts";
import type { Strange } from "./strange.ts";

/** What the network learns to call unknown. The patterns that it is judged by are others: see `unseen`. */
export const strange: Readonly<Record<string, Strange>> = { block, closedCurve, corners, cross, patches, sector, slope, target, wave };
