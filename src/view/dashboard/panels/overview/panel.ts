import type { PanelSpec } from "../panel.ts";
import { OverviewPanel } from "./OverviewPanel.tsx";

export const panel: PanelSpec = { place: 1, Panel: OverviewPanel };
