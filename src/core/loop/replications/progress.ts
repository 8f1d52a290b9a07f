/** Is told how much is done, from 0 to 1, as often as it grows. */
export type OnProgress = (done: number) => void;

/** A run tells of itself at least this many times. */
const pieces = 20;

/** Does jobs one after the other in this thread; each tells of its own progress, and what is told is that of all. */
export function doInTurn<Job, Outcome>(jobs: readonly Job[], does: (job: Job, onProgress: OnProgress) => Outcome, onProgress: OnProgress): readonly Outcome[] {
  return jobs.map((job, nth) => does(job, (done) => onProgress((nth + done) / jobs.length)));
}

/** Runs on to a time as `advance` does, but tells on its way how much of the whole is done. Steps of any size give the same run. */
export function inPieces(advance: (untilSeconds: number) => void, wholeSeconds: number, onProgress: OnProgress): (untilSeconds: number) => void {
  let piece = 0;
  return (untilSeconds) => {
    for (let next = (wholeSeconds * (piece + 1)) / pieces; next < untilSeconds; next = (wholeSeconds * (piece + 1)) / pieces) {
      advance(next);
      piece += 1;
      onProgress(piece / pieces);
    }
    advance(untilSeconds);
    onProgress(untilSeconds / wholeSeconds);
  };
}
