import { useEffect, useRef } from "react";
import type { Moment } from "../layer.ts";
import { createPace } from "../pace.ts";
import type { SceneProps } from "../sceneProps.ts";
import type { World } from "../world.ts";
import type { Stage } from "./createStage.ts";

/** Longer pauses, as of a page that nobody sees, are not made up for. */
const longestSeconds = 0.25;

/** Drives the world from the stage's frames, and says when they come too slowly. */
export function useFrames(stage: Stage, world: World, { frames, reducedMotion, onFirstFrame, onSlow }: SceneProps): void {
  const moment = useRef<Moment>({ frame: null, now: 0, elapsed: 0, speed: 1, isStill: false });
  const pace = useRef(createPace());
  useEffect(() => stage.onFrame((elapsed) => {
    const { current } = moment;
    if (current.now === 0) requestAnimationFrame(onFirstFrame);
    current.frame = frames.latest()?.frame ?? null;
    current.now = performance.now();
    current.elapsed = Math.min(longestSeconds, elapsed);
    current.speed = frames.speed();
    current.isStill = reducedMotion;
    world.update(current, { camera: stage.camera, size: stage.size() });
    if (pace.current.isSlow(elapsed)) onSlow();
  }), [stage, world, frames, reducedMotion, onFirstFrame, onSlow]);
}
