/** The loop: one running session of plant, shadow, sensing, quality, twin, optimizer and design; recorded and snapshotted. */
export type { FleetView, FloorView } from "./floorView.ts";
export type { FlowView } from "./flowView.ts";
export type { ComputeState, WorkloadState } from "./computeView.ts";
export { type CompareOptions, type CompareResult, type PairedFigure, comparePaired, pairedFigures } from "./counterfactual/comparePaired.ts";
export { type SidesResult, compareSides } from "./counterfactual/compareSides.ts";
export type { Contrast, Contrasts } from "./counterfactual/contrast.ts";
export { type PairOptions, type Side, sideJobs } from "./counterfactual/runSides.ts";
export { type Befalling, type Setting, loopClosed, loopOpen, nothingBefalls } from "./counterfactual/setting.ts";
export { type WorthResult, kindsOf, worthOfEach } from "./counterfactual/worthOfEach.ts";
export type { Frame, MachineFrame, MachineState, PartFrame, PlantFrame, VehicleFrame } from "./frame.ts";
export type { AskedFor, DeskView, VirtualView } from "./desk.ts";
export type { Investigation } from "./investigation.ts";
export type { CapabilityView, LedgerFigures, YieldView } from "./ledger.ts";
export { lineView } from "./lineView.ts";
export type { OptimizerView } from "./optimizerView.ts";
export { answer, setPolicy, undoDecision } from "./answer.ts";
export type { DecisionFigures } from "./decisionFigures.ts";
export type { MapView } from "./mapView.ts";
export type { Act, RunLog, TimedAct } from "./log.ts";
export { buffersOf, takePicture } from "./picture.ts";
export type { Job, Outcome, OutcomeOf } from "./pool/job.ts";
export { type FromJobThread, type ToJobThread, createJobThread, faultOf } from "./pool/jobThread.ts";
export { type JobThread, type Pool, PoolEnded, type StartJobThread, createPool, poolOfThisThread } from "./pool/pool.ts";
export type { OnProgress } from "./progress.ts";
export { logOf, perform, replay } from "./replay.ts";
export { type BatchReport, type Quantity, type RunJob, type RunOptions, type RunOutcome, type RunResult, mergeRuns, replicate, runJobs } from "./replicate.ts";
export { restoreSession, saveSession } from "./save.ts";
export type { StationFractions } from "./stationFigures.ts";
export { type Tape, record, rewind, startTape } from "./tape.ts";
export { type Session, type SessionOptions, createSession, give, hasLoop, setCompute, setFollowed, setLoop, standardSearchSeconds, startComparison, startDesignSearch, stepSession } from "./session.ts";
export { type SweepLevel, type SweepOptions, type SweepPoint, type SweepResult, mergeSweep, sweepJobs } from "./study/computeSweep.ts";
export type { Contender } from "./study/contender.ts";
export { type Measure, lackFor, measureNames } from "./study/measure.ts";
export { type PreciseResult, type Precision, runToPrecision } from "./study/precision.ts";
export { type SelectOptions, type SelectResult, type SelectedAlternative, selectBest } from "./study/select.ts";
export { type WarmupReport, findWarmup, pilots } from "./study/warmup.ts";
export type {
  CharacteristicView, ChartPoint, ChartView, DesignState, Happening, HappeningKind, Kpis, LineView, MachineSummary, PartStory, PhaseId, StationSummary,
  StationView, Summary, TwinMatch,
} from "./summary.ts";
export type { Foretold } from "./foretold.ts";
export type { TwinView } from "./twinView.ts";
export { type Asked, questionOf, whatIfJobs, whatIfResult } from "./whatIf.ts";
export type { CalibratedKind, CalibrationRow, FanBand, FanQuantity, WhatIf, WhatIfFigure, WhatIfResult } from "#twin";
export { summarize } from "./summarize.ts";
