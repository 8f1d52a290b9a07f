import { quote } from "./describe.ts";
import type { Path } from "./path.ts";

/** What lists of things with an id are lists of. */
const things: Readonly<Record<string, string>> = { stations: "station", sensors: "sensor", releases: "release" };

/** Which things a way into a model goes through, by id: who reads `stations[3]` need not count. Nothing where it leads to an id itself. */
export function withinOf(value: unknown, path: Path): { readonly within?: string } {
  if (path.at(-1) === "id") return {};
  const passed: string[] = [];
  let here: unknown = value;
  path.forEach((step, index) => {
    here = typeof here === "object" && here !== null && Object.hasOwn(here, step) ? Reflect.get(here, step) : undefined;
    const thing = typeof step === "number" ? things[String(path[index - 1])] : undefined;
    if (thing !== undefined && typeof here === "object" && here !== null && "id" in here && typeof here.id === "string") passed.push(`${thing} ${quote(here.id)}`);
  });
  return passed.length === 0 ? {} : { within: passed.join(", ") };
}
