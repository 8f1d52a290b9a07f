import type { PanelSpec } from "../panel.ts";
import { OptimizerPanel } from "./OptimizerPanel.tsx";

export const panel: PanelSpec = { place: 5, Panel: OptimizerPanel };
