import { describe, expect, test } from "vitest";
import { compileLine, seconds } from "#line";
import { type FlowView, lineView, stepSession, summarize } from "#loop";
import { session } from "../../../core/loop/sessions.ts";
import { FlowNow } from "../../../../src/view/dashboard/panels/overview/flow/FlowNow.tsx";
import { WipLimit } from "../../../../src/view/dashboard/panels/overview/flow/WipLimit.tsx";
import { StationFlow } from "../../../../src/view/dashboard/panels/station/flow/StationFlow.tsx";
import { readLimit } from "../../../../src/view/dashboard/panels/overview/flow/readLimit.ts";
import { htmlIn, textOf } from "./inLanguage.tsx";

const line = compileLine({
  format: "plantloop/line@1",
  id: "two",
  arrivals: "saturated",
  product: { id: "part", price: 10 },
  stations: [{ id: "cut", name: { en: "Cutting", ko: "절단" }, time: seconds(4) }, { id: "weld", name: { en: "Welding", ko: "용접" }, time: seconds(7), bufferBefore: 3 }],
});

describe("the flow in the overview", () => {
  const run = session(line, { shadow: false });
  stepSession(run, 2 * 3600);
  const { flow, timeSeconds } = summarize(run);
  if (flow === null) throw new Error("a session without a flow");
  const shown = (language: "en" | "ko", given: Partial<FlowView> = {}): string =>
    textOf(htmlIn(language, <FlowNow line={lineView(line)} flow={{ ...flow, ...given }} time={timeSeconds} />));

  test("says where the bottleneck is, for how much of the time, and what would be it next", () => {
    expect(shown("en")).toContain("Bottleneck now: Welding, at work without a pause for 2 h.");
    expect(shown("en")).toContain("Welding was it for 100 % of the last");
    expect(shown("en")).toContain("With one machine more at Welding it would be Cutting: for 100 % of the time by a forecast, and by its times too.");
    expect(shown("ko")).toContain("현재 병목: 용접.");
  });

  test("says how many parts the line may hold, and offers to lift the limit where there is one", () => {
    const limited = (language: "en" | "ko", limit: number | null): string => textOf(htmlIn(language, <WipLimit limit={limit} wip={4} onCommand={() => undefined} />));
    expect(limited("en", null)).toContain("4 parts in the line, no limit.");
    expect(limited("en", null)).not.toContain("4 at most");
    expect(limited("en", 6)).toContain("4 parts in the line, 6 at most. Limit No limit");
    expect(limited("ko", 6)).toContain("재공 4개, 최대 6개.");
  });

  test("says how a what-if gets on", () => {
    expect(shown("en", { study: { runs: 31, left: 2, of: 4 } })).toContain("2 of 4 still in it after 31 futures");
  });
});

describe("the flow of a station", () => {
  const { flow } = summarize(session(line, { shadow: false }));
  const shown = (given: Partial<FlowView["stations"][number]> = {}): string =>
    htmlIn("en", <StationFlow station="weld" flow={flow === null ? null : { ...flow, stations: flow.stations.map((one) => ({ ...one, ...given })) }} onCommand={() => undefined} />);

  test("offers the places that its buffer has, and shows what was ordered", () => {
    expect(textOf(shown())).toContain("places used of the buffer all 3 0 1 2");
    expect(shown({ places: 1 })).toMatch(/<option value="1" selected="">1<\/option>/u);
  });

  test("offers rules only where what waits can differ, and batches only where there are some", () => {
    expect(textOf(shown())).not.toContain("who goes first");
    expect(textOf(shown({ rules: ["fifo", "spt"], rule: "spt" }))).toContain("who goes first as the line says first come shortest work");
    expect(textOf(shown({ mostBatch: 3 }))).toContain("parts that a batch starts with as the line says 1 2 3");
  });
});

test("a typed limit is a whole number of parts, 1 or more", () => {
  expect(["12", " 7 ", "0", "-3", "2.5", "many", ""].map(readLimit)).toEqual([12, 7, null, null, null, null, null]);
});
