import type { StudyOptions } from "#design";
import type { DesignStudy } from "#store";
import type { PanelProps } from "../panel.ts";

export type DesignViewId = "now" | "study" | "front" | "tolerances";

/** What every view of the design panel gets. */
export interface DesignViewProps extends PanelProps {
  /** The experiment that the visitor asked for, and what came of it. */
  readonly study: DesignStudy;
  readonly onStudy: (options: Omit<StudyOptions, "seed">) => void;
  readonly onForgetStudy: () => void;
  readonly onShow: (view: DesignViewId) => void;
}
