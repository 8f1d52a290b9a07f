/** The lines that ship, each fetched when it is first wanted: the page shows one of them at a time. What needs them all takes `#lines`. */
import type { LineSpec } from "#line";

/** A plant's file has its id for a name. */
const files = import.meta.glob<Readonly<Record<string, LineSpec>>>(["../*.ts", "!../index.ts"]);

/** The line of an id; null where none ships under it. Rejects where it can't be fetched. */
export async function loadLine(id: string): Promise<LineSpec | null> {
  const load = files[`../${id}.ts`];
  const [likely] = load === undefined ? [] : Object.values(await load());
  if (likely?.id === id) return likely;
  const { shippedLines } = await import("../index.ts");
  return Object.hasOwn(shippedLines, id) ? (shippedLines[id] ?? null) : null;
}
