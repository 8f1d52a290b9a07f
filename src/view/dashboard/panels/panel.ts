import type { ComponentType } from "react";
import type { DataCentre } from "#compute";
import type { StudyOptions } from "#design";
import type { Command, Text } from "#line";
import type { LineView, Summary, Asked as WhatIfAsked } from "#loop";
import type { Policy } from "#optimizer";
import type { Suspicion } from "#quality";
import type { DefectMap } from "#sensing";
import type { Asked, ComputeWish, Computing, DesignStudy, MapReadings, Replications, StudyStart, SweepExtent, WhatIfs } from "#store";

/** The name of a panel's folder, such as `overview`. */
export type PanelId = string;

/** A panel beside the picture; found by its folder, which exports it as `panel` from `panel.ts` or `panel.tsx`. */
export interface PanelSpec {
  /** Its place among the tabs: those of less stand before it. */
  readonly place: number;
  /** What its tab says; left out, what the page's languages say under its id. */
  readonly name?: Text;
  readonly Panel: ComponentType<PanelProps>;
}

/** What every panel gets: the state to show, and what the user may do. Machines count from 0 within their station. */
export interface PanelProps {
  readonly line: LineView;
  readonly summary: Summary;
  readonly selectedStation: string | null;
  readonly selectedMachine: number | null;
  /** Serial of the part that is followed. */
  readonly followed: number | null;
  /** Turns to another panel. */
  readonly onShowPanel: (panel: PanelId) => void;
  readonly onSelectStation: (id: string | null) => void;
  readonly onSelectMachine: (machine: number) => void;
  readonly onFollow: (serial: number | null) => void;
  /** Follows the part that came last. */
  readonly onFollowNewest: () => void;
  readonly onCommand: (command: Command) => void;
  /** Asks which parts something touched; null asks for none. */
  readonly onSuspect: (suspicion: Suspicion | null) => void;
  readonly onSearchDesign: () => void;
  /** Sets what the plant's owner wants of the optimizer. */
  readonly onSetPolicy: (policy: Policy) => void;
  /** Answers a decision, by its number, or takes it back. */
  readonly onAnswer: (decision: number, says: "approve" | "decline" | "undo") => void;
  /** Id of the story that is shown; null where it is a line alone. */
  readonly scenario: string | null;
  readonly replications: Replications;
  /** Compares settings over many pairs. */
  readonly onReplicate: (asked: Asked) => void;
  /** Forgets what was compared, and ends what is under way. */
  readonly onForgetReplications: () => void;
  /** The designed experiment that the visitor asked for, and what came of it. */
  readonly study: DesignStudy;
  readonly onStudy: (options: Omit<StudyOptions, "seed">, start: StudyStart) => void;
  readonly onForgetStudy: () => void;
  readonly whatIfs: WhatIfs;
  /** Asks the twin what would come of commands. */
  readonly onAskWhatIf: (asked: WhatIfAsked) => void;
  /** Forgets what was asked, and ends what is under way. */
  readonly onForgetWhatIf: () => void;
  readonly computing: Computing;
  /** Gives the plant these accelerators; null is enough for all. */
  readonly onGiveCompute: (wish: ComputeWish | null) => void;
  /** Draws the curve of value against accelerators. */
  readonly onSweepCompute: (extent: SweepExtent, dataCentre: DataCentre) => void;
  readonly onForgetSweep: () => void;
  readonly mapReadings: MapReadings;
  /** Has those of these defect maps read that were not read yet. */
  readonly onReadMaps: (maps: readonly DefectMap[]) => void;
  /** Tries again, where what reads them could not be had. */
  readonly onReadMapsAgain: () => void;
}
