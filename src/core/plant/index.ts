/** The emulated factory: flow of parts, failures, process physics. It tells of itself to sensing alone and takes commands. */
export { accountsOf, book } from "./accounts.ts";
export { assumeMeanLots, assumePartsSinceMaintenance, assumeTool } from "./assume.ts";
export { type AssumedFailure, assumeDown, assumeFailures, assumeMaintenance, assumeNoFailures, assumeUp, forkModel } from "./assumeState.ts";
export type { LuckScales } from "./luck.ts";
export { vehicleStateCount } from "./handlingArrays.ts";
export { Chance } from "./maps/chance.ts";
export { type DrawMap, mapDrawer } from "./maps/draw.ts";
export { type Defects, type Ground, anywhere, scatter } from "./maps/ground.ts";
export { type PartMaps, partMaps } from "./maps/partMaps.ts";
export { order } from "./order.ts";
export { OrderError } from "./orderError.ts";
export { type EquipmentEventName, type Plant, type PlantListener, type PlantOptions, advance, createPlant, plantSeconds } from "./plant.ts";
export { moneyOf, stationEnergy } from "./energy.ts";
export { machineStatus } from "./machine.ts";
export { forkPlant, loadPlant, savePlant } from "./save.ts";
export { readSensor } from "./sensor.ts";
export { Count, machineStateCount } from "./state.ts";
export { type ReleaseTally, type Tally, tally } from "./tally.ts";
