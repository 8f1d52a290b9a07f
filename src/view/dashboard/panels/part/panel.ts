import type { PanelSpec } from "../panel.ts";
import { PartPanel } from "./PartPanel.tsx";

export const panel: PanelSpec = { place: 10, Panel: PartPanel };
