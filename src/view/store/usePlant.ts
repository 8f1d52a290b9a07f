import { createContext, use } from "react";
import { useStore } from "zustand";
import type { Computing } from "./computing.ts";
import type { DesignStudy } from "./designStudy.ts";
import type { MapReadings } from "./mapReadings.ts";
import type { PlantState } from "./plantState.ts";
import type { PlantActions, PlantStore } from "./plantStore.ts";
import type { Replications } from "./replications.ts";
import type { WhatIfs } from "./whatIfs.ts";

const PlantContext = createContext<PlantStore | null>(null);

/** Hands the store down to the views. */
export const PlantProvider = PlantContext.Provider;

/** The store itself. Throws outside of a `PlantProvider`. */
export function usePlantStore(): PlantStore {
  const store = use(PlantContext);
  if (store === null) throw new Error("usePlantStore: there is no PlantProvider above");
  return store;
}

/** What a view needs of the state; it renders again only when that changes. */
export function usePlant<Part>(select: (state: PlantState) => Part): Part {
  return useStore(usePlantStore().state, select);
}

/** What is known beyond the luck of the one run. */
export function useReplications(): Replications {
  return useStore(usePlantStore().replications);
}

/** What a study of the design found. */
export function useDesignStudy(): DesignStudy {
  return useStore(usePlantStore().designStudy);
}

/** What was read on the defect maps of the run. */
export function useMapReadings(): MapReadings {
  return useStore(usePlantStore().mapReadings);
}

/** What the visitor last asked the twin. */
export function useWhatIfs(): WhatIfs {
  return useStore(usePlantStore().whatIfs);
}

/** What is known of accelerators beyond the run. */
export function useComputing(): Computing {
  return useStore(usePlantStore().computing);
}

/** What a visitor can do. */
export function useActions(): PlantActions {
  return usePlantStore().actions;
}
