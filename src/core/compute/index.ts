/** Compute: AI workloads of a plant, the accelerators that they run on, and how these are shared out. */
export type { Accelerator, Sourced } from "./accelerator.ts";
export { type Allocation, type AllocationFinding, type Solve, type SolverAnswer, allocate } from "./allocation.ts";
export { type Allowance, earn, noAllowance, spend } from "./allowance.ts";
export { backdrop, linesServed } from "./backdrop.ts";
export { acceleratorIds, catalogue } from "./catalogue.ts";
export { type DataCentre, costPerHour, serverRoom, sustained } from "./dataCentre.ts";
export { predictionTera, predictionWithin, refitTera, refitWithin, whatIfTera, workloadsOf } from "./demand.ts";
export { headroom, meanLatency } from "./latency.ts";
export { uNet3dMultiplyAdds, uNetMultiplyAdds } from "./networks.ts";
export { type ServiceQueue, done, emptyQueue, latencies, offer, reschedule } from "./queue.ts";
export { readingsOf } from "./reading.ts";
export { type AllocationRequest, mostAccelerators } from "./request.ts";
export { type ComputeSetting, checkedSetting, noAccelerators } from "./setting.ts";
export { type Workload, type WorkloadId, demandRate, workloadNames } from "./workload.ts";
