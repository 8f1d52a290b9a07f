/** The textbook lines, by the id of their line. */
import { blockingLine } from "./blocking-line.ts";
import { closedLoop } from "./closed-loop.ts";
import { gallery } from "./gallery.ts";
import { kanban } from "./kanban.ts";
import type { Lesson } from "./lesson.ts";
import { miniFab } from "./mini-fab.ts";
import { oneMachine } from "./one-machine.ts";
import { parallelMachines } from "./parallel-machines.ts";
import { unreliablePair } from "./unreliable-pair.ts";

export const textbook: Readonly<Record<string, Lesson>> = Object.fromEntries(
  [oneMachine, parallelMachines, blockingLine, unreliablePair, closedLoop, miniFab, kanban, gallery].map((lesson) => [lesson.line.id, lesson]),
);
