import type { ChartId, ChartKind } from "./chartKind.ts";
import { c } from "./charts/c.ts";
import { cusum } from "./charts/cusum.ts";
import { ewma } from "./charts/ewma.ts";
import { imr } from "./charts/imr.ts";
import { mewma } from "./charts/mewma.ts";
import { np } from "./charts/np.ts";
import { p } from "./charts/p.ts";
import { t2 } from "./charts/t2.ts";
import { u } from "./charts/u.ts";
import { xbarR } from "./charts/xbarR.ts";
import { xbarS } from "./charts/xbarS.ts";

/** Every kind of control chart. */
export const charts: Readonly<Record<ChartId, ChartKind>> = { imr, "xbar-r": xbarR, "xbar-s": xbarS, p, np, c, u, ewma, cusum, t2, mewma };
