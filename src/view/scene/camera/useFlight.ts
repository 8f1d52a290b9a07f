import { type RefObject, useEffect, useRef, useSyncExternalStore } from "react";
import type { Vector3 } from "three";
import type { SceneProps } from "../sceneProps.ts";
import type { Stage } from "../stage/createStage.ts";
import type { World } from "../world.ts";
import type { Shot } from "./overview.ts";

const flightSeconds = 0.75;

interface Flight {
  readonly eye: Vector3;
  readonly target: Vector3;
  readonly to: Shot;
  /** Seconds flown. */
  flown: number;
}

/** Frames the whole line at first, and again when the picture's shape changes before the visitor has moved the view; flies to the selected station and back. The visitor's hand ends a flight. */
export function useFlight({ camera, controls, size, onSize, onFrame }: Stage, world: World, { selected, reducedMotion }: SceneProps): void {
  const { width, height } = useSyncExternalStore(onSize, size);
  const flight = useRef<Flight | null>(null);
  const seen = useRef<{ world: World | null; selected: string | null }>({ world: null, selected: null });
  /** The visitor looks at what they chose themselves: a picture of another shape leaves that alone. */
  const isOwn = useRef(false);
  const aspect = width / Math.max(1, height);
  useEffect(() => {
    const before = seen.current;
    const isSame = before.world === world && before.selected === selected;
    if (isSame && isOwn.current) return;
    isOwn.current = false;
    const shot = (selected === null ? null : world.closeUp(selected, aspect)) ?? world.overview(aspect);
    const isJump = reducedMotion || before.world !== world || isSame;
    seen.current = { world, selected };
    if (!isJump) {
      flight.current = { eye: camera.position.clone(), target: controls.target.clone(), to: shot, flown: 0 };
      return;
    }
    flight.current = null;
    camera.position.copy(shot.eye);
    controls.target.copy(shot.target);
    controls.update();
  }, [world, selected, aspect, camera, controls, reducedMotion]);
  useHand(controls, { flight, isOwn });
  useEffect(() => onFrame((elapsed) => {
    const { current } = flight;
    if (current === null) return;
    current.flown = Math.min(1, current.flown + elapsed / flightSeconds);
    const share = 1 - (1 - current.flown) ** 3;
    camera.position.lerpVectors(current.eye, current.to.eye, share);
    controls.target.lerpVectors(current.target, current.to.target, share);
    controls.update();
    if (current.flown >= 1) flight.current = null;
  }), [camera, controls, onFrame]);
}

/** The visitor's hand ends a flight as it takes hold, and makes the view its own as it moves it. */
function useHand(controls: Stage["controls"], { flight, isOwn }: { readonly flight: RefObject<Flight | null>; readonly isOwn: RefObject<boolean> }): void {
  useEffect(() => {
    let isHeld = false;
    const hold = () => {
      isHeld = true;
      flight.current = null;
    };
    const move = () => {
      if (isHeld) isOwn.current = true;
    };
    const letGo = () => { isHeld = false; };
    controls.addEventListener("start", hold);
    controls.addEventListener("change", move);
    controls.addEventListener("end", letGo);
    return () => {
      controls.removeEventListener("start", hold);
      controls.removeEventListener("change", move);
      controls.removeEventListener("end", letGo);
    };
  }, [controls, flight, isOwn]);
}
