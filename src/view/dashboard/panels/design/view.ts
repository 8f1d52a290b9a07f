import type { PanelProps } from "../panel.ts";

export type DesignViewId = "now" | "study" | "front" | "tolerances";

/** What every view of the design panel gets. */
export interface DesignViewProps extends PanelProps {
  readonly onShow: (view: DesignViewId) => void;
}
