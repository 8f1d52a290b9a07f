/** Frames that are looked at together, and the mean time of one, in seconds, from which on they are too slow. */
const look = { frames: 60, slowSeconds: 1 / 24 } as const;

/** Watches how fast frames come. The first look is not counted: things are still being loaded then. */
export function createPace(): { readonly isSlow: (elapsed: number) => boolean } {
  let frames = -look.frames;
  let seconds = 0;
  return {
    isSlow(elapsed) {
      frames += 1;
      // A hidden page makes no frames: one very long pause says nothing of the machine.
      if (frames > 0) seconds += Math.min(1, elapsed);
      if (frames < look.frames) return false;
      const isSlow = seconds / frames > look.slowSeconds;
      frames = 0;
      seconds = 0;
      return isSlow;
    },
  };
}
