import type { PanelSpec } from "../panel.ts";
import { ComputePanel } from "./ComputePanel.tsx";

export const panel: PanelSpec = { place: 7, Panel: ComputePanel };
