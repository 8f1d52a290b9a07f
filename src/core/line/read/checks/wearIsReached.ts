import { describe } from "../describe.ts";
import { allowed } from "../messages.ts";
import type { Check } from "./check.ts";
import { stationOf } from "./referencesAreKnown.ts";

/** A wear grows: from the start of its tool state up to its limit, and never down. */
export const wearIsReached: Check = (line, report) => {
  line.wears?.forEach((wear, index) => {
    const tools = stationOf(line, wear?.station)?.tool;
    const tool = tools !== undefined && wear?.tool !== undefined && Object.hasOwn(tools, wear.tool) ? tools[wear.tool] : undefined;
    if (tool === undefined || wear === undefined) return;
    const { initial = 0, perPart = 0 } = tool;
    if (wear.limit !== undefined && !(wear.limit > initial)) report(["wears", index, "limit"], describe(wear.limit), allowed.wearLimit(initial));
    if (perPart < 0) report(["wears", index, "tool"], `a tool state that grows by ${perPart} a part`, allowed.wearGrows);
  });
};
