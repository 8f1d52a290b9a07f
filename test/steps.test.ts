import { describe, expect, it } from "vitest";
import { type FileReport, countTests, failuresOf } from "./steps.mjs";

const file = (...statuses: string[]): FileReport => ({ status: statuses.includes("failed") ? "failed" : "passed", assertionResults: statuses.map((status) => ({ status })) });
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

describe("what failed", () => {
  it("is named with the first lines of why, and so is a file that doesn't load", () => {
    const why = Array.from({ length: 40 }, (_, line) => `line ${line}`).join("\n");
    const failed = { status: "failed", assertionResults: [{ status: "passed", fullName: "fine" }, { status: "failed", fullName: "a test", failureMessages: [why] }] };
    const unloaded = { status: "failed", name: "x.test.ts", message: "no such module", assertionResults: [] };
    const [first = "", second = "", ...more] = failuresOf(report(failed, unloaded));
    expect(first).toMatch(/^a test\n {2}line 0\n/u);
    expect(first).not.toContain("line 39");
    expect(second).toBe("x.test.ts did not load\n  no such module");
    expect(more).toEqual([]);
    expect(failuresOf(null)).toEqual([]);
  });
});
