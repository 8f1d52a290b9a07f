import { type StudyOptions, type StudyResult, type StudyRun, concludeStudy, confirmingRuns, fitResponses, planStudy, proposeDesigns } from "#design/study";
import type { CompiledLine } from "#line";
import type { Assumption } from "#twin";
import type { Pool } from "../pool/pool.ts";
import type { OnProgress } from "../progress.ts";
import type { DesignJob } from "./designRun.ts";

interface Given {
  readonly onProgress?: OnProgress;
  /** What is known of the plant that every run begins from; left out or null, a fresh line as it is declared. */
  readonly assumption?: Assumption | null;
}

/**
 * A designed experiment on the twin, its runs shared by a pool: the plan crossed with noise factors, surfaces, the front, designs
 * proposed and confirmed, and tolerances. What is found does not depend on who runs them.
 * Throws a PlanError on a plan that is not for this line; a surface that cannot be fitted is a finding, and the present design stays.
 */
export async function studyDesign(pool: Pool, line: CompiledLine, { onProgress = () => undefined, assumption = null, ...options }: StudyOptions & Given): Promise<StudyResult> {
  const study = planStudy(line, options);
  // Three designs at most are confirmed.
  const most = study.runs.length + 3 * options.confirmations;
  const share = study.runs.length / most;
  const values = await pool.do(line.spec, study.runs.map((run) => jobOf(run, options, assumption)), (done) => onProgress(done * share));
  const surfaces = fitResponses(study, values);
  const proposed = proposeDesigns(line, study, { surfaces, options });
  const runs = proposed.length === 1 ? [] : confirmingRuns(study, proposed, options);
  const confirmed = await pool.do(line.spec, runs.map((run) => jobOf(run, options, assumption)), (done) => onProgress(share + done * (1 - share)));
  return { ...concludeStudy(line, study, { options, surfaces, proposed, confirmed }), startsAt: assumption?.at ?? null };
}

function jobOf({ design, noise, seed }: StudyRun, { horizonSeconds }: StudyOptions, assumption: Assumption | null): DesignJob {
  return { kind: "design", seed, horizonSeconds, design, noise, assumption };
}
