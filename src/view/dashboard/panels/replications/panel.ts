import type { PanelSpec } from "../panel.ts";
import { ReplicationsPanel } from "./ReplicationsPanel.tsx";

export const panel: PanelSpec = { place: 9, Panel: ReplicationsPanel };
