import { useEffect } from "react";
import { Raycaster, Vector2 } from "three";
import type { SceneProps } from "../sceneProps.ts";
import type { World } from "../world.ts";
import type { Stage } from "./createStage.ts";

/** A pointer that has moved no further than this many pixels was not dragged. */
const still = 5;

/** A click without a drag follows a part or selects a station; one beside everything selects nothing. */
export function usePicking({ renderer, camera }: Stage, world: World, { onSelect, onFollow }: SceneProps): void {
  useEffect(() => {
    const canvas = renderer.domElement;
    const [caster, pointer, pressed] = [new Raycaster(), new Vector2(), new Vector2()];
    const at = (event: PointerEvent) => {
      const box = canvas.getBoundingClientRect();
      pointer.set(((event.clientX - box.left) / box.width) * 2 - 1, 1 - ((event.clientY - box.top) / box.height) * 2);
      caster.setFromCamera(pointer, camera);
      return world.pick(caster.ray);
    };
    const down = (event: PointerEvent) => { pressed.set(event.clientX, event.clientY); };
    const up = (event: PointerEvent) => {
      if (event.button !== 0 || pressed.distanceTo(new Vector2(event.clientX, event.clientY)) > still) return;
      const hit = at(event);
      if (hit === null) onSelect(null);
      else if ("part" in hit) onFollow(hit.part);
      else onSelect(hit.station);
    };
    const move = (event: PointerEvent) => { if (event.buttons === 0) canvas.style.cursor = at(event) === null ? "grab" : "pointer"; };
    canvas.addEventListener("pointerdown", down);
    canvas.addEventListener("pointerup", up);
    canvas.addEventListener("pointermove", move);
    return () => {
      canvas.removeEventListener("pointerdown", down);
      canvas.removeEventListener("pointerup", up);
      canvas.removeEventListener("pointermove", move);
    };
  }, [renderer, camera, world, onSelect, onFollow]);
}
