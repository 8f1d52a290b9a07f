import type { PanelSpec } from "../panel.ts";
import { TwinPanel } from "./TwinPanel.tsx";

export const panel: PanelSpec = { place: 4, Panel: TwinPanel };
