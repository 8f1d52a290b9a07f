import type { PanelSpec } from "../panel.ts";
import { DesignPanel } from "./DesignPanel.tsx";

export const panel: PanelSpec = { place: 6, Panel: DesignPanel };
