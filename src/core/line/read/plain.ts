import { describe, quote } from "./describe.ts";
import { limits } from "./limits.ts";
import { allowed } from "./messages.ts";
import { type Path, pathText } from "./path.ts";
import type { Problem } from "../problem.ts";

const forbidden = new Set(["__proto__", "constructor", "prototype"]);

/**
 * A copy of a value as plain data, and what in it is not: keys that reach into the engine, numbers that are not finite,
 * cycles, depth, functions. What is wrong is left out of the copy.
 */
export function plain(value: unknown): { readonly value: unknown; readonly problems: readonly Problem[] } {
  const copier = new Copier();
  return { value: copier.copy(value, []), problems: copier.problems };
}

class Copier {
  readonly problems: Problem[] = [];
  readonly #open = new Set<object>();
  #values = 0;

  copy(value: unknown, path: Path): unknown {
    this.#values += 1;
    if (this.#values === limits.values) this.#report([], `more than ${limits.values} values`, allowed.values(limits.values));
    if (this.#values >= limits.values) return undefined;
    if (value === null || typeof value === "boolean" || typeof value === "string") return value;
    if (typeof value === "number") return Number.isFinite(value) ? value : this.#report(path, describe(value), allowed.finite);
    if (typeof value !== "object") return this.#report(path, describe(value), allowed.plainData);
    if (this.#open.has(value)) return this.#report(path, "itself", allowed.cycle);
    if (path.length >= limits.nesting) return this.#report(path.slice(0, 3), `more than ${limits.nesting} levels`, allowed.nesting(limits.nesting));
    if (Array.isArray(value) && value.length > limits.values) return this.#report(path, describe(value), allowed.values(limits.values));
    this.#open.add(value);
    const copied = Array.isArray(value) ? Array.from(value, (entry: unknown, index) => this.copy(entry, [...path, index])) : this.#copyObject(value, path);
    this.#open.delete(value);
    return copied;
  }

  #copyObject(value: object, path: Path): unknown {
    const entries = Object.entries(value).filter(([key, entry]: [string, unknown]) => {
      if (forbidden.has(key)) this.#report([...path, key], `the key ${quote(key)}`, allowed.keyForbidden);
      return !forbidden.has(key) && entry !== undefined;
    });
    return Object.fromEntries(entries.map(([key, entry]: [string, unknown]) => [key, this.copy(entry, [...path, key])]));
  }

  #report(path: Path, found: string, wanted: string): undefined {
    this.problems.push({ path: pathText(path), found, allowed: wanted });
  }
}
