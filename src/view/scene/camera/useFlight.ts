import type { OrbitControls } from "@react-three/drei";
import { useFrame, useThree } from "@react-three/fiber";
import { type ComponentRef, type RefObject, useEffect, useRef } from "react";
import type { Vector3 } from "three";
import type { SceneProps } from "../sceneProps.ts";
import type { World } from "../world.ts";
import type { Shot } from "./overview.ts";

type Controls = ComponentRef<typeof OrbitControls>;

const flightSeconds = 0.75;

interface Flight {
  readonly eye: Vector3;
  readonly target: Vector3;
  readonly to: Shot;
  /** Seconds flown. */
  flown: number;
}

/** Frames the whole line at first, and again when the picture's shape changes before the visitor has moved the view; flies to the selected station and back. The visitor's hand ends a flight. */
export function useFlight(world: World, { selected, reducedMotion }: SceneProps): RefObject<Controls | null> {
  const { camera, size } = useThree();
  const controls = useRef<Controls | null>(null);
  const flight = useRef<Flight | null>(null);
  const seen = useRef<{ world: World | null; selected: string | null }>({ world: null, selected: null });
  /** The visitor looks at what they chose themselves: a picture of another shape leaves that alone. */
  const isOwn = useRef(false);
  const aspect = size.width / Math.max(1, size.height);
  useEffect(() => {
    const { current } = controls;
    const before = seen.current;
    const isSame = before.world === world && before.selected === selected;
    if (isSame && isOwn.current) return;
    isOwn.current = false;
    const shot = (selected === null ? null : world.closeUp(selected, aspect)) ?? world.overview(aspect);
    const isJump = reducedMotion || before.world !== world || isSame;
    seen.current = { world, selected };
    if (!isJump && current !== null) {
      flight.current = { eye: camera.position.clone(), target: current.target.clone(), to: shot, flown: 0 };
      return;
    }
    flight.current = null;
    camera.position.copy(shot.eye);
    camera.lookAt(shot.target);
    if (current === null) return;
    current.target.copy(shot.target);
    current.update();
  }, [world, selected, aspect, camera, reducedMotion]);
  useHand(controls, { flight, isOwn });
  useFrame((_, elapsed) => {
    const { current } = flight;
    if (current === null || controls.current === null) return;
    current.flown = Math.min(1, current.flown + elapsed / flightSeconds);
    const share = 1 - (1 - current.flown) ** 3;
    camera.position.lerpVectors(current.eye, current.to.eye, share);
    controls.current.target.lerpVectors(current.target, current.to.target, share);
    controls.current.update();
    if (current.flown >= 1) flight.current = null;
  });
  return controls;
}

/** The visitor's hand ends a flight as it takes hold, and makes the view its own as it moves it. */
function useHand(controls: RefObject<Controls | null>, { flight, isOwn }: { readonly flight: RefObject<Flight | null>; readonly isOwn: RefObject<boolean> }): void {
  useEffect(() => {
    const { current } = controls;
    if (current === null) return undefined;
    let isHeld = false;
    const hold = () => {
      isHeld = true;
      flight.current = null;
    };
    const move = () => {
      if (isHeld) isOwn.current = true;
    };
    const letGo = () => { isHeld = false; };
    current.addEventListener("start", hold);
    current.addEventListener("change", move);
    current.addEventListener("end", letGo);
    return () => {
      current.removeEventListener("start", hold);
      current.removeEventListener("change", move);
      current.removeEventListener("end", letGo);
    };
  }, [controls, flight, isOwn]);
}
