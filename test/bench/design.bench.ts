import { availableParallelism } from "node:os";
import type { StudyOptions, StudyResult } from "#design";
import { compileLine } from "#line";
import { shippedLines } from "#lines";
import { assumptionOf, createPool, createSession, poolOfThisThread, stepSession } from "#loop";
import { studyDesign } from "#loop/design";
import { startThread } from "../../src/app/terminal/threads.ts";
import type { Bench, Row } from "./bench.ts";

const hour = 3600;

const design: Bench = {
  about: "designed experiments on the twin of the shipped plants: time of a study by plan, and of a run, on one thread and on two; and how much of a fine plan's front (hypervolume of price, yield and cost) a coarse one's finds, its designs valued by the fine plan's surfaces",
  run: async () => [...(await speeds()), ...(await fronts())],
};
export default design;
