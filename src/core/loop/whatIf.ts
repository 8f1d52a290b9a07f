import type { Command, CompiledLine } from "#line";
import { plantSeconds } from "#plant";
import { type Assumption, type WhatIf, type WhatIfPair, assume, whatIfPair } from "#twin";
import type { OnProgress } from "./progress.ts";
import type { Session } from "./session.ts";

export { whatIfResult } from "#twin";

/** Some replications of a what-if as a job. */
export interface WhatIfJob {
  readonly kind: "what-if";
  readonly question: WhatIf;
  readonly from: number;
  readonly count: number;
}

export interface WhatIfOutcome {
  readonly kind: "what-if";
  readonly pairs: readonly WhatIfPair[];
}

/** What is asked: what would come of commands that are given now. */
export interface Asked {
  readonly commands: readonly Command[];
  readonly horizonSeconds: number;
  readonly replications: number;
}

/** Parts of the horizon that a fan has. */
const slices = 12;

/** Replications of one job: the models that they are forked from are made once for all of them. */
const perJob = 8;

/** What a session's twin knows of its plant as it stands: a look, which changes nothing in the run. */
export function assumptionOf({ brain, plant }: Session): Assumption {
  return assume(brain.twin, plantSeconds(plant));
}

/** A question about a session as it stands: a look, which changes nothing in the run. `seed` of the twin's own luck. */
export function questionOf(session: Session, { commands, horizonSeconds, replications }: Asked): WhatIf {
  return { assumption: assumptionOf(session), commands, horizonSeconds, replications, seed: session.data.seed, isSteered: session.data.loop === "closed", slices };
}

/** The jobs of a question, in the order of their replications. */
export function whatIfJobs(question: WhatIf): readonly WhatIfJob[] {
  return Array.from({ length: Math.ceil(question.replications / perJob) }, (_, nth) => ({ kind: "what-if", question, from: nth * perJob, count: Math.min(perJob, question.replications - nth * perJob) }));
}

/** Does some replications in this thread. */
export function doWhatIf(line: CompiledLine, { question, from, count }: WhatIfJob, onProgress: OnProgress): WhatIfOutcome {
  const pairs = Array.from({ length: count }, (_, nth) => {
    const pair = whatIfPair(line, question, from + nth);
    onProgress((nth + 1) / count);
    return pair;
  });
  return { kind: "what-if", pairs };
}
