/** Cycles of less wall time than this are drawn slower than they are, so that the picture stays calm. */
const calmSeconds = 0.6;
const drawnSeconds = 1.3;

/** How the work of many machines is drawn, from what the frames tell of it. */
export interface Cycles {
  /** 0…1 of the drawn work, by machine. */
  readonly shown: Float32Array;
  readonly step: (progress: Float32Array, cycle: Uint32Array, tick: { readonly elapsed: number; readonly state: Uint8Array }) => void;
}

const processing = 1;

/** Follows the progress of slow machines; lets fast ones run freely at a calm pace while they work. No allocation after creation. */
export function createCycles(machines: number): Cycles {
  const shown = new Float32Array(machines);
  const lastCycle = new Uint32Array(machines);
  const sinceCycle = new Float32Array(machines);
  const seconds = new Float32Array(machines).fill(10);
  return {
    shown,
    step(progress, cycle, { elapsed, state }) {
      const count = Math.min(machines, progress.length);
      for (let machine = 0; machine < count; machine += 1) {
        const begun = cycle[machine] ?? 0;
        const more = (begun - (lastCycle[machine] ?? 0)) >>> 0;
        const waited = (sinceCycle[machine] ?? 0) + elapsed;
        if (more > 0 && more < 1e6) {
          seconds[machine] = (seconds[machine] ?? 10) * 0.6 + (waited / more) * 0.4;
          sinceCycle[machine] = 0;
        } else sinceCycle[machine] = waited;
        lastCycle[machine] = begun;
        const now = shown[machine] ?? 0;
        const isWorking = state[machine] === processing;
        if ((seconds[machine] ?? 10) < calmSeconds) {
          if (isWorking || (now > 0.02 && state[machine] !== 3)) shown[machine] = (now + elapsed / drawnSeconds) % 1;
          continue;
        }
        const target = progress[machine] ?? 0;
        shown[machine] = target < now - 0.3 ? target : now + (target - now) * Math.min(1, elapsed * 12);
      }
    },
  };
}
