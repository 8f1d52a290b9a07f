import type { CompiledLine } from "#line";
import { type SideJob, type SideOutcome, doSide } from "../counterfactual/side.ts";
import type { OnProgress } from "../replications/progress.ts";
import { type WhatIfJob, type WhatIfOutcome, doWhatIf } from "../study/whatIf.ts";
import { type RunJob, type RunOutcome, doRun } from "../replications/replicate.ts";
import { type DesignJob, type DesignOutcome, doDesign } from "../study/designRun.ts";
import { type ComputeJob, type ComputeOutcome, doCompute } from "../study/computeSweep.ts";

/** Each kind of job, and what comes of it. */
interface JobKinds {
  readonly run: { readonly job: RunJob; readonly outcome: RunOutcome };
  readonly side: { readonly job: SideJob; readonly outcome: SideOutcome };
  readonly "what-if": { readonly job: WhatIfJob; readonly outcome: WhatIfOutcome };
  readonly design: { readonly job: DesignJob; readonly outcome: DesignOutcome };
  readonly compute: { readonly job: ComputeJob; readonly outcome: ComputeOutcome };
}

/**
 * One replication, as plain data, so that any number of threads can share in them. On the same line the same job has the same
 * outcome to the bit, wherever it is done.
 */
export type Job = JobKinds[keyof JobKinds]["job"];

/** What comes of jobs of a kind, as plain data. */
export type OutcomeOf<Some extends Job> = JobKinds[Some["kind"]]["outcome"];
export type Outcome = OutcomeOf<Job>;

/** Does a job in this thread. Throws a LineError where the line cannot go on. */
export function doJob(line: CompiledLine, job: Job, onProgress: OnProgress): Outcome {
  switch (job.kind) {
    case "run":
      return doRun(line, job, onProgress);
    case "side":
      return doSide(line, job, onProgress);
    case "what-if":
      return doWhatIf(line, job, onProgress);
    case "design":
      return doDesign(line, job);
    case "compute":
      return doCompute(line, job, onProgress);
  }
}

/** Whether an outcome is one of such a job. */
export function isOutcomeOf<Some extends Job>(job: Some, outcome: Outcome): outcome is OutcomeOf<Some> {
  return outcome.kind === job.kind;
}
