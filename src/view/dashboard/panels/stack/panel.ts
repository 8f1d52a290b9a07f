import type { PanelSpec } from "../panel.ts";
import { StackPanel } from "./StackPanel.tsx";

export const panel: PanelSpec = { place: 8, Panel: StackPanel };
