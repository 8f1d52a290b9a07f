import { failOnCalendar, failWhileWorking, finishRepair } from "./failure.ts";
import { arrive, finishWork, settle } from "./flow.ts";
import { finishMaintenance } from "./maintenance.ts";
import { EventKind } from "./state.ts";
import type { Plant } from "./plant.ts";

/** One event happens, and then whatever can move moves. Work and failures at work are void when the machine's generation has gone on. */
// oxlint-disable-next-line max-params -- operands stand bare: this is called for every event
export function handle(plant: Plant, kind: number, a: number, b: number): void {
  const isCurrent = plant.state.machines.generation[a] === b;
  switch (kind) {
    case EventKind.work: {
      if (isCurrent) finishWork(plant, a);
      break;
    }
    case EventKind.failure: {
      if (isCurrent) failWhileWorking(plant, a);
      break;
    }
    case EventKind.arrival: {
      arrive(plant);
      break;
    }
    case EventKind.repair: {
      finishRepair(plant, a);
      break;
    }
    case EventKind.calendarFailure: {
      failOnCalendar(plant, a);
      break;
    }
    case EventKind.maintenance: {
      finishMaintenance(plant, a);
      break;
    }
    default:
      throw new Error(`unknown event kind ${kind}`);
  }
  settle(plant);
}
