import { OrbitControls } from "@react-three/drei";
import { useFrame, useThree } from "@react-three/fiber";
import { useEffect, useMemo, useRef } from "react";
import { Color, PerspectiveCamera, Vector2, Raycaster } from "three";
import { useFlight } from "./camera/useFlight.ts";
import type { Moment } from "./layer.ts";
import { environmentOf } from "./light/lights.ts";
import { createPace } from "./pace.ts";
import { palettes } from "./palette.ts";
import { tiers } from "./quality.ts";
import type { SceneProps } from "./sceneProps.ts";
import { type World, createWorld } from "./world.ts";

/** Stands the world up inside the canvas and drives it from the frame loop. */
export function Stage(props: SceneProps) {
  const { line, quality, theme, traces, words, attention, pointed, onLost } = props;
  const { gl, scene, camera, size } = useThree();
  const world = useMemo(() => createWorld(line, { tier: tiers[quality], pixelRatio: gl.getPixelRatio() }), [line, quality, gl]);
  const controls = useFlight(world, props);
  useEffect(() => world.setAttention(attention), [world, attention]);
  useEffect(() => world.point(pointed), [world, pointed]);
  useEffect(() => () => world.dispose(), [world]);
  useEffect(() => {
    const palette = palettes[theme];
    scene.background = new Color(palette.background);
    scene.environmentIntensity = palette.environment;
    world.paint(palette);
  }, [world, theme, scene]);
  useEffect(() => world.setTraces(traces), [world, traces]);
  useEffect(() => world.setWords(words), [world, words]);
  useEffect(() => {
    const redraw = () => world.redrawSigns();
    document.fonts.addEventListener("loadingdone", redraw);
    return () => document.fonts.removeEventListener("loadingdone", redraw);
  }, [world]);
  useEnvironment(quality);
  usePicking(world, props);
  useEffect(() => {
    const lose = (event: Event) => {
      event.preventDefault();
      onLost();
    };
    gl.domElement.addEventListener("webglcontextlost", lose);
    return () => gl.domElement.removeEventListener("webglcontextlost", lose);
  }, [gl, onLost]);
  useFrames(world, props, { camera, size });
  return (
    <>
      <primitive object={world.object} />
      <OrbitControls ref={controls} makeDefault enableDamping={!props.reducedMotion} dampingFactor={0.12} minPolarAngle={0.25} maxPolarAngle={1.42} minDistance={6} maxDistance={160} zoomSpeed={0.7} />
    </>
  );
}

/** Drives the world from the frame loop, and says when frames come too slowly. */
function useFrames(world: World, { frames, reducedMotion, onFirstFrame, onSlow }: SceneProps, view: Parameters<World["update"]>[1]): void {
  const moment = useRef<Moment>({ frame: null, now: 0, elapsed: 0, speed: 1, isStill: false });
  const pace = useRef(createPace());
  useFrame((_, elapsed) => {
    const { current } = moment;
    if (current.now === 0) requestAnimationFrame(onFirstFrame);
    current.frame = frames.latest()?.frame ?? null;
    current.now = performance.now();
    current.elapsed = Math.min(0.25, elapsed);
    current.speed = frames.speed();
    current.isStill = reducedMotion;
    world.update(current, view);
    if (pace.current.isSlow(elapsed)) onSlow();
  });
}

function useEnvironment(quality: SceneProps["quality"]): void {
  const { gl, scene } = useThree();
  useEffect(() => {
    if (!tiers[quality].environment) return undefined;
    const environment = environmentOf(gl);
    scene.environment = environment.texture;
    return () => {
      scene.environment = null;
      environment.dispose();
    };
  }, [gl, scene, quality]);
}

/** A click without a drag follows a part or selects a station; one beside everything selects nothing. */
function usePicking(world: World, { onSelect, onFollow }: SceneProps): void {
  const { gl, camera } = useThree();
  useEffect(() => {
    const canvas = gl.domElement;
    const [caster, pointer, pressed] = [new Raycaster(), new Vector2(), new Vector2()];
    const at = (event: PointerEvent) => {
      const box = canvas.getBoundingClientRect();
      pointer.set(((event.clientX - box.left) / box.width) * 2 - 1, 1 - ((event.clientY - box.top) / box.height) * 2);
      if (camera instanceof PerspectiveCamera) caster.setFromCamera(pointer, camera);
      return world.pick(caster.ray);
    };
    const down = (event: PointerEvent) => { pressed.set(event.clientX, event.clientY); };
    const up = (event: PointerEvent) => {
      if (event.button !== 0 || pressed.distanceTo(new Vector2(event.clientX, event.clientY)) > 5) return;
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
  }, [gl, camera, world, onSelect, onFollow]);
}
