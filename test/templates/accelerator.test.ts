import { expect, test } from "vitest";
import { accelerator } from "./accelerator.ts";

test("the accelerator my-thing has figures above 0, each with its source", () => {
  for (const { value, source } of [accelerator.teraOperations, accelerator.watts, accelerator.price]) {
    expect(value).toBeGreaterThan(0);
    expect(source).not.toBe("");
  }
  expect(accelerator.id).toMatch(/^[a-z][a-z0-9-]*$/u);
});
