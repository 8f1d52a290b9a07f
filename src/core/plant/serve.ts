import { seize } from "./crew.ts";
import { resume } from "./machine.ts";
import { Request, Waiting } from "./people.ts";
import type { Plant } from "./plant.ts";
import { schedule } from "./service.ts";
import { EventKind } from "./state.ts";

/**
 * Gives free operators to those who wait, when all else of an event has happened: by priority, then who came first. One whose
 * operators are not all free is passed over and keeps its place.
 */
export function serve(plant: Plant): void {
  const { waiting, next } = plant.state.people;
  if (waiting[Waiting.due] === 0) return;
  waiting[Waiting.due] = 0;
  for (let request = waiting[Waiting.head] ?? -1; request >= 0; ) {
    const after = next[request] ?? -1;
    if (seize(plant, request)) begin(plant, request);
    request = after;
  }
}

/** What has waited for its operators begins. */
function begin(plant: Plant, request: number): void {
  const { people } = plant.state;
  const machine = Math.floor(request / plant.widths.request);
  const kind = request - machine * plant.widths.request;
  if (kind === Request.work) return resume(plant, machine);
  schedule(plant, {
    kind: kind === Request.maintenance ? EventKind.maintenance : EventKind.repair, machine, operand: people.operand[request] ?? 0, time: people.time[request] ?? 0,
  });
}
