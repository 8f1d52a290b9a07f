import type { ComponentType } from "react";
import { FrontView } from "./front/FrontView.tsx";
import { NowView } from "./NowView.tsx";
import { StudyView } from "./study/StudyView.tsx";
import { TolerancesView } from "./tolerances/TolerancesView.tsx";
import type { DesignViewId, DesignViewProps } from "./view.ts";

/** Every view of the design panel, in the order of their buttons. A new one is one folder and one entry here. */
export const designViews: Readonly<Record<DesignViewId, ComponentType<DesignViewProps>>> = {
  now: NowView,
  study: StudyView,
  front: FrontView,
  tolerances: TolerancesView,
};

export const designViewOrder: readonly DesignViewId[] = ["now", "study", "front", "tolerances"];
