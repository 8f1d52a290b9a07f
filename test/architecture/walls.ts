import { posix } from "node:path";
import { type Import, importsOf } from "./imports.ts";
import { type Layer, layerOf, layers } from "./layers.ts";

/** The doors of all layers, as package.json's `imports` names them: `{ "#line": "./src/core/line/index.ts" }`. */
export type Doors = Readonly<Record<string, string>>;

/** A file and all that it reaches by relative imports, for code or for types alone. */
export function reachedFrom(path: string, textOf: (path: string) => string): readonly string[] {
  const reached = [path];
  for (const at of reached) {
    const targets = importsOf(at, textOf(at)).flatMap(({ from }) => (from.startsWith(".") ? [posix.join(posix.dirname(at), from)] : []));
    reached.push(...new Set(targets.filter((target) => !reached.includes(target))));
  }
  return reached;
}

interface Context {
  readonly path: string;
  readonly name: string;
  readonly layer: Layer;
  readonly doors: Doors;
}

/** What is wrong with the imports of one file under src/, a sentence for each. */
export function faultsIn(path: string, text: string, doors: Doors): string[] {
  const name = layerOf(path);
  const layer = name === null ? undefined : layers[name];
  if (name === null || layer === undefined) return [`${path} belongs to no layer`];
  return importsOf(path, text).flatMap((found) => {
    const fault = faultOf({ path, name, layer, doors }, found);
    return fault === null ? [] : [`${fault} (${path} imports ${found.from})`];
  });
}

function faultOf(context: Context, found: Import): string | null {
  if (found.from.startsWith("#")) return doorFault(context, found);
  if (found.from.startsWith(".")) return relativeFault(context, found);
  return packageFault(context, found);
}

function doorFault({ name, layer, doors }: Context, { from, isTypeOnly }: Import): string | null {
  const target = doors[from];
  const other = target === undefined ? null : layerOf(posix.normalize(target));
  if (other === null) return `${from} is not a door`;
  if (other === name) return `inside ${name} imports are relative`;
  if (layer.mayDoors?.includes(from) === true) return null;
  if (from !== `#${other}` || !(layer.may.includes(other) || layer.mayTypes?.includes(other) === true)) return `${name} may not depend on ${from.slice(1)}`;
  if (layer.may.includes(other)) return null;
  return isTypeOnly ? null : `${name} may only "import type" from ${other}`;
}

function relativeFault({ path, name }: Context, { from }: Import): string | null {
  const target = posix.join(posix.dirname(path), from);
  const other = layerOf(target);
  if (other === null) return `${name} may not reach outside of the layers`;
  if (other !== name) return layers[name]?.may.includes(other) === true ? `${other} is entered by its door` : `${name} may not depend on ${other}`;
  return posix.extname(target) === "" ? "a relative import carries its extension" : null;
}

function packageFault({ name, layer }: Context, { from }: Import): string | null {
  const isAllowed = layer.packages.some((allowed) => (/[/:]$/.test(allowed) ? from.startsWith(allowed) : from === allowed || from.startsWith(`${allowed}/`)));
  return isAllowed ? null : `${name} may not use ${from}`;
}
