/** The loop: one running session of plant, shadow, sensing, quality, twin, optimizer and design; recorded and snapshotted. */
export { type CompareOptions, type CompareResult, type PairedFigure, comparePaired } from "./compare.ts";
export type { Frame, MachineFrame, MachineState, PartFrame, PlantFrame } from "./frame.ts";
export { lineView } from "./lineView.ts";
export type { Act, RunLog, TimedAct } from "./log.ts";
export { buffersOf, takePicture } from "./picture.ts";
export { logOf, perform, replay } from "./replay.ts";
export { type Quantity, type RunOptions, type RunResult, type StationFractions, replicate } from "./replicate.ts";
export { restoreSession, saveSession } from "./save.ts";
export { type Session, type SessionOptions, createSession, give, setFollowed, setLoop, standardSearchSeconds, startComparison, startDesignSearch, stepSession } from "./session.ts";
export type {
  CharacteristicView, ChartPoint, ChartView, DesignState, Happening, HappeningKind, Kpis, LineView, MachineSummary, PartStory, PhaseId, StationSummary,
  StationView, Summary, TwinMatch,
} from "./summary.ts";
export { summarize } from "./summarize.ts";
