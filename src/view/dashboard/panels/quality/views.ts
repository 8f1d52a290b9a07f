import type { ComponentType } from "react";
import { CapabilitiesView } from "./capability/CapabilitiesView.tsx";
import { CausesView } from "./causes/CausesView.tsx";
import { ChartsView } from "./charts/ChartsView.tsx";
import { MapsView } from "./maps/MapsView.tsx";
import { PredictionView } from "./prediction/PredictionView.tsx";
import { TouchedView } from "./touched/TouchedView.tsx";
import type { QualityViewId, QualityViewProps } from "./view.ts";

/** Every view of the quality panel, in the order of their buttons. A new one is one folder and one entry here. */
export const qualityViews: Readonly<Record<QualityViewId, ComponentType<QualityViewProps>>> = {
  charts: ChartsView,
  capability: CapabilitiesView,
  causes: CausesView,
  prediction: PredictionView,
  maps: MapsView,
  touched: TouchedView,
};

export const qualityViewOrder: readonly QualityViewId[] = ["charts", "capability", "causes", "prediction", "maps", "touched"];
