import type { PanelSpec } from "../panel.ts";
import { StationPanel } from "./StationPanel.tsx";

export const panel: PanelSpec = { place: 2, Panel: StationPanel };
