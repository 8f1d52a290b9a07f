import type { ComponentType } from "react";
import type { Text } from "#line";
import type { PanelId, PanelProps, PanelSpec } from "./panel.ts";

/** Every panel by its id, which is the name of its folder: a folder with a `panel.ts` or `panel.tsx` is one. */
const found: readonly (readonly [PanelId, PanelSpec])[] = Object.entries(import.meta.glob<{ readonly panel: PanelSpec }>("./*/panel.{ts,tsx}", { eager: true }))
  .map(([path, { panel }]) => [path.split("/")[1] ?? "", panel] as const)
  .toSorted(([, one], [, other]) => one.place - other.place);

/** In the order of the tabs, which goes round the loop: seen, understood, decided, designed; then what it runs on and what it is worth. */
export const panelOrder: readonly PanelId[] = found.map(([id]) => id);

export const panels: Readonly<Record<PanelId, ComponentType<PanelProps>>> = Object.fromEntries(found.map(([id, { Panel }]) => [id, Panel]));

/** What a panel's tab says, where the panel says it itself. */
export function panelName(id: PanelId): Text | null {
  return found.find(([one]) => one === id)?.[1].name ?? null;
}
