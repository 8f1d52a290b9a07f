import type { ComponentType } from "react";
import { ComputePanel } from "./compute/ComputePanel.tsx";
import { OptimizerPanel } from "./decisions/OptimizerPanel.tsx";
import { DesignPanel } from "./design/DesignPanel.tsx";
import { OverviewPanel } from "./overview/OverviewPanel.tsx";
import type { PanelId, PanelProps } from "./panel.ts";
import { PartPanel } from "./part/PartPanel.tsx";
import { QualityPanel } from "./quality/QualityPanel.tsx";
import { ReplicationsPanel } from "./replications/ReplicationsPanel.tsx";
import { StackPanel } from "./stack/StackPanel.tsx";
import { StationPanel } from "./station/StationPanel.tsx";
import { TwinPanel } from "./twin/TwinPanel.tsx";

/** Every panel, in the order of the tabs, which goes round the loop: seen, understood, decided, designed; then what it runs on and what it is worth. A new one is one folder and one entry here. */
export const panels: Readonly<Record<PanelId, ComponentType<PanelProps>>> = {
  overview: OverviewPanel,
  station: StationPanel,
  quality: QualityPanel,
  twin: TwinPanel,
  decisions: OptimizerPanel,
  design: DesignPanel,
  compute: ComputePanel,
  stack: StackPanel,
  replications: ReplicationsPanel,
  part: PartPanel,
};

export const panelOrder: readonly PanelId[] = ["overview", "station", "quality", "twin", "decisions", "design", "compute", "stack", "replications", "part"];
