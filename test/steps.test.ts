import { describe, expect, it } from "vitest";
import { countTests } from "./steps.mjs";

const file = (...statuses: string[]) => ({ status: statuses.includes("failed") ? "failed" : "passed", assertionResults: statuses.map((status) => ({ status })) });
const report = (...testResults: ReturnType<typeof file>[]) => ({ success: testResults.every(({ status }) => status === "passed"), testResults });

describe("the counts of the last line", () => {
  it("are those of the tests", () => {
    expect(countTests(0, report(file("passed", "passed"), file("passed")))).toMatchObject({ passed: 3, failed: 0 });
    expect(countTests(1, report(file("passed", "failed"), file("failed", "failed")))).toMatchObject({ passed: 1, failed: 3 });
  });

  it("leave skipped tests out, and say so", () => {
    expect(countTests(0, report(file("passed", "skipped", "todo")))).toEqual({ passed: 1, failed: 0, note: "   (2 skipped)" });
  });

  it("count a file that doesn't load as a failure", () => {
    expect(countTests(1, report(file("passed"), { status: "failed", assertionResults: [] }))).toMatchObject({ passed: 1, failed: 1 });
  });

  it("are never green when Vitest was killed, left no report, ran nothing or failed outside of the tests", () => {
    expect(countTests(null, report(file("passed"))).failed).toBe(1);
    expect(countTests(0, null).failed).toBe(1);
    expect(countTests(0, report()).failed).toBe(1);
    expect(countTests(0, report(file("skipped"))).failed).toBe(1);
    expect(countTests(1, report(file("passed"))).failed).toBe(1);
    expect(countTests(0, { ...report(file("passed")), success: false }).failed).toBe(1);
  });
});
