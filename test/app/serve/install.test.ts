import { describe, expect, it } from "vitest";
import { isInstalled } from "../../../src/app/serve/install.mjs";

const lock = { "": { version: "0.1.0" }, "node_modules/a": { version: "1.0.0" }, "node_modules/a-windows": { version: "1.0.0", optional: true } };

describe("npm start, npm test and the terminal", () => {
  it("install when nothing is installed", () => {
    expect(isInstalled(lock, null)).toBe(false);
  });

  it("install when a package is missing or of another version", () => {
    expect(isInstalled(lock, {})).toBe(false);
    expect(isInstalled(lock, { "node_modules/a": { version: "0.9.0" } })).toBe(false);
  });

  it("don't install when all is there, but for the packages of other systems", () => {
    expect(isInstalled(lock, { "node_modules/a": { version: "1.0.0" } })).toBe(true);
  });

  it("don't install without a lock file", () => {
    expect(isInstalled(null, null)).toBe(true);
  });
});
