import type { Accelerator } from "./accelerator.ts";

/** All accelerators that can be had, in the order of their files' names. */
export const catalogue: readonly Accelerator[] = Object.values(import.meta.glob<{ readonly accelerator: Accelerator }>("./accelerators/*.ts", { eager: true })).map(({ accelerator }) => accelerator);

export const acceleratorIds: readonly string[] = catalogue.map(({ id }) => id);

/** One of them. Throws on an id that none has. */
export function acceleratorOf(id: string): Accelerator {
  const found = catalogue.find((accelerator) => accelerator.id === id);
  if (found === undefined) throw new Error(`accelerator: found ${JSON.stringify(id)}; one of ${acceleratorIds.join(", ")}`);
  return found;
}
