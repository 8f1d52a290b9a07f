import { changeShift } from "./changeShift.ts";
import { settle } from "./dispatch.ts";
import { failOnCalendar, failWhileWorking, finishRepair } from "./failure.ts";
import { comeOut, finishWork } from "./finish.ts";
import { finishMaintenance, freeMachine, isFree } from "./maintenance.ts";
import { arrivePlain } from "./plainEnds.ts";
import type { Plant } from "./plant.ts";
import { fallDue } from "./preventive.ts";
import { arrive } from "./release.ts";
import { arriveByConveyor, arriveByTransport } from "./route.ts";
import { serve } from "./serve.ts";
import { finishSimple } from "./simple.ts";
import { Count, EventKind } from "./state.ts";
import { failVehicle, finishLeg, repairVehicle } from "./vehicle.ts";

/** One event happens, and then whatever can move moves. Work and failures at work are void when the machine's generation has gone on. */
// oxlint-disable-next-line max-params -- operands stand bare: this is called for every event
export function handle(plant: Plant, kind: number, a: number, b: number): void {
  switch (kind) {
    case EventKind.work: {
      const { count } = plant.state;
      if (plant.layout.isSimple[plant.layout.stationOfMachine[a] ?? 0] === 1 && count[Count.stopped] === 0 && count[Count.detours] === 0) finishSimple(plant, a);
      else if (plant.state.machines.generation[a] === b) finishWork(plant, a);
      break;
    }
    case EventKind.arrival: {
      if (plant.layout.comesPlainly[a] === 1 && plant.state.count[Count.detours] === 0) arrivePlain(plant, a);
      else arrive(plant, a);
      break;
    }
    case EventKind.moved: {
      arriveByTransport(plant, a);
      break;
    }
    default:
      handleRare(plant, kind, a, b);
  }
  if (plant.agenda.length > 0) settle(plant);
  if (plant.layout.hasPools) serve(plant);
}

// oxlint-disable-next-line max-params -- as above
function handleRare(plant: Plant, kind: number, a: number, b: number): void {
  const { machines } = plant.state;
  switch (kind) {
    case EventKind.failure:
      return machines.generation[a] === b ? failWhileWorking(plant, a) : undefined;
    case EventKind.repair:
      return finishRepair(plant, a, b);
    case EventKind.calendarFailure:
      return failOnCalendar(plant, a, b);
    case EventKind.maintenance:
      return finishMaintenance(plant, a, b);
    case EventKind.preventive:
      fallDue(plant, a, b);
      return isFree(plant, a) ? freeMachine(plant, a) : undefined;
    case EventKind.out:
      return comeOut(plant, a, b);
    case EventKind.wake:
      plant.agenda.push(a);
      return undefined;
    case EventKind.shift:
      return changeShift(plant, a, b);
    case EventKind.vehicle:
      return plant.state.handling.generation[a] === b ? finishLeg(plant, a) : undefined;
    case EventKind.vehicleFailure:
      return failVehicle(plant, a, b);
    case EventKind.vehicleRepair:
      return repairVehicle(plant, a);
    case EventKind.conveyed:
      return arriveByConveyor(plant, a);
    default:
      throw new Error(`unknown event kind ${kind}`);
  }
}
