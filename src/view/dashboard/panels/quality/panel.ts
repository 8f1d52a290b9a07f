import type { PanelSpec } from "../panel.ts";
import { QualityPanel } from "./QualityPanel.tsx";

export const panel: PanelSpec = { place: 3, Panel: QualityPanel };
