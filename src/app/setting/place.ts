import { didYouMean } from "./didYouMean.ts";

/** A setting, a place in a line or a fault that a person wrote is wrong; the message says what was found and what is allowed. */
export class SettingError extends Error {}

/**
 * A copy of a line model with a value put in at a place, as `check` names it or with an element's own id: `stations[bond].machines`.
 * The last key may be new. It is not checked yet. Throws a SettingError on a place that is none.
 */
export function withValue(line: unknown, place: string, value: unknown): unknown {
  return changed(line, { place, path: pathOf(place), value });
}

/** What a value's text says: JSON, or else the text itself. */
export function valueOf(text: string): unknown {
  return jsonOf(text) ?? (text.trim() === "null" ? null : text.trim());
}

/** Undefined where the text is no JSON. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** `stations[bond].recipe.force` as its keys. */
function pathOf(place: string): readonly string[] {
  const keys = place.match(/[^.[\]]+/gu) ?? [];
  if (keys.length === 0 || !/^[^.[\]]+(?:\.[^.[\]]+|\[[^.[\]]+\])*$/u.test(place)) throw new SettingError(`found the place ${JSON.stringify(place)}; keys with dots, and numbers or ids in brackets, such as stations[2].machines`);
  return keys;
}

interface Change {
  readonly place: string;
  readonly path: readonly string[];
  readonly value: unknown;
}

function changed(part: unknown, { place, path: [key, ...rest], value }: Change): unknown {
  if (key === undefined) return value;
  const next = { place, path: rest, value };
  if (Array.isArray(part)) {
    const at = /^\d+$/u.test(key) ? Number(key) : part.findIndex((element: unknown) => isRecord(element) && element["id"] === key);
    if (at < 0 || at >= part.length) {
      const names = part.map((element: unknown, index) => (isRecord(element) ? String(element["id"]) : String(index)));
      throw new SettingError(`found the place ${JSON.stringify(place)}; ${didYouMean(key, names)}there is no [${key}] among ${part.length}, which are [${names.join("], [")}]`);
    }
    return part.map((element: unknown, index) => (index === at ? changed(element, next) : element));
  }
  if (!isRecord(part) || (rest.length > 0 && !Object.hasOwn(part, key))) {
    throw new SettingError(`found the place ${JSON.stringify(place)}; ${isRecord(part) ? didYouMean(key, Object.keys(part)) : ""}there is no ${key}${isRecord(part) ? ` among ${Object.keys(part).join(", ")}` : ""}`);
  }
  return { ...part, [key]: changed(part[key], next) };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
