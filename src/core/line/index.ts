/** The line-model language: what a line is, how it is written, compiled and analysed. Files are read by `#line/read`. */
export { type LineAnalysis, type StationAnalysis, analyzeLine } from "./analyze.ts";
export type { FleetAnalysis } from "./analyzeTransport.ts";
export type { CharacteristicAnalysis } from "./analyzeYield.ts";
export type { Command, FlowCommand, TimedCommand } from "./command.ts";
export { namedDispatches } from "./compileFlow.ts";
export { compileLine } from "./compile.ts";
export type { CompiledMap } from "./compileMaps.ts";
export type { CompiledCharacteristic, CompiledControl, CompiledLine, CompiledResponse, CompiledStation, CompiledTool, CompiledWear } from "./compiled.ts";
export { defineLine, station } from "./define.ts";
export { type Evaluate, compileFormula } from "./formula/evaluate.ts";
export { constraintOf } from "./constraint.ts";
export { costsOfLoss, sumOver } from "./costOfLoss.ts";
export { fateAt } from "./fate.ts";
export { leavingPerPart, workPerPart } from "./load.ts";
export { pacesOf } from "./pace.ts";
export type { DefectMapSpec, DefectPattern, MapPatternSpec } from "./mapSpec.ts";
export { moneyOfProduct } from "./compileMoney.ts";
export { type Accounts, type MoneyTerm, accountsBy, moneyTerms } from "./money.ts";
export { meanSeconds } from "./mean.ts";
export { modelHash } from "./modelHash.ts";
export { nominalPart } from "./nominal.ts";
export { type ParsedFormula, parseFormula } from "./formula/parse.ts";
export type {
  CompiledBatch, CompiledCount, CompiledDispatch, CompiledFailure, CompiledInheritance, CompiledInventory, CompiledPreventive, CompiledProduct, CompiledRelease, CompiledRule, CompiledSetups, CompiledStep, ProductMoney,
} from "./compiledFlow.ts";
export type { CompiledAttendance, CompiledCalendar, CompiledNeed, CompiledPool, CompiledPower, CompiledShift } from "./compiledPeople.ts";
export { dispatchNames } from "./compiledFlow.ts";
export { type DispatchName, dispatchRules } from "./flowSpec.ts";
export type {
  BatchSpec, DispatchRule, InventorySpec, PreventiveSpec, QueueLimitSpec, ReleaseSpec, RoutedProductSpec, SetupChangeSpec, SetupsSpec, StepReworkSpec, StepSpec,
} from "./flowSpec.ts";
export type { AttendanceSpec, AttendedPhase, CalendarSpec, OperatorPoolSpec, PowerSpec } from "./peopleSpec.ts";
export type { CompiledConveyor, CompiledFleet, CompiledTransport } from "./compiledHandling.ts";
export type { ConveyorSpec, CraneSpec, FleetSpec, MoveSpec, ServedMoveSpec, TransportSpec, VehicleFleetSpec } from "./handlingSpec.ts";
export type { CompiledEnvironment, CompiledFault, CompiledMaterial, CompiledPhysics, CompiledProperty } from "./compiledPhysics.ts";
export type { CompiledGauge, CompiledPlan, CompiledSensor } from "./compiledSensing.ts";
export type {
  DailySpec, EnvironmentFaultSpec, EnvironmentServiceSpec, EnvironmentSpec, FaultSpec, MaterialFaultSpec, MaterialPropertySpec, MaterialSpec, SensorFaultSpec, SetPointFaultSpec, ToolFaultSpec,
} from "./physicsSpec.ts";
export type { AiReadingSpec, GaugeSpec, JudgementSpec, LotSampleSpec, SamplingPlanSpec, SensorSpec } from "./sensingSpec.ts";
export { LineError, type Problem, fullProblemText, problemText } from "./problem.ts";
export { resolveDistribution } from "./resolve.ts";
export { kindName } from "./stationKinds.ts";
export type {
  ArrivalsSpec, CharacteristicSpec, DesignParameterSpec, DistributionSpec, DurationSpec, FailuresSpec, Formula,
  LineSpec, MaintenanceSpec, ProductSpec, Range, ResponseSpec, ReworkSpec, Seconds, SetPointSpec, StationSpec, Text,
  ToolStateSpec, WearSpec,
} from "./spec.ts";
export type { LayoutForm, LayoutSpec } from "./layoutSpec.ts";
export type { ControlSpec, ControllerName } from "./controlSpec.ts";
export { days, durationSeconds, durationUnits, hours, minutes, seconds } from "./units.ts";
