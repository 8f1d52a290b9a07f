import type { PanelProps } from "../panel.ts";

export type QualityViewId = "charts" | "capability" | "causes" | "prediction" | "maps" | "touched";

/** What every view of the quality panel gets. */
export interface QualityViewProps extends PanelProps {
  readonly onShow: (view: QualityViewId) => void;
}
