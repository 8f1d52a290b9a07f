import { useEffect, useMemo } from "react";
import { Color } from "three";
import { useFlight } from "./camera/useFlight.ts";
import { environmentOf } from "./light/lights.ts";
import { palettes } from "./palette.ts";
import { tiers } from "./quality.ts";
import type { SceneProps } from "./sceneProps.ts";
import type { Stage } from "./stage/createStage.ts";
import { useFrames } from "./stage/useFrames.ts";
import { usePicking } from "./stage/usePicking.ts";
import { takeDown, worldOn } from "./stage/worldOn.ts";

/** Stands the world up on a stage and tells it what the page wants of it. Draws nothing of its own into the page. */
export function Staged(props: SceneProps & { readonly stage: Stage }) {
  const { line, quality, theme, traces, words, attention, bottleneck, pointed, reducedMotion, stage } = props;
  const { renderer, scene, controls } = stage;
  const world = useMemo(() => worldOn(renderer, line, quality), [line, quality, renderer]);
  useEffect(() => {
    scene.add(world.object);
    return () => {
      scene.remove(world.object);
      takeDown(renderer, world);
    };
  }, [world, scene, renderer]);
  useFlight(stage, world, props);
  useEffect(() => world.setAttention(attention), [world, attention]);
  useEffect(() => world.point(pointed), [world, pointed]);
  useEffect(() => world.markBottleneck(bottleneck), [world, bottleneck]);
  useEffect(() => {
    const palette = palettes[theme];
    scene.background = new Color(palette.background);
    scene.environmentIntensity = palette.environment;
    world.paint(palette);
  }, [world, theme, scene]);
  useEffect(() => world.setTraces(traces), [world, traces]);
  useEffect(() => world.setWords(words), [world, words]);
  useEffect(() => { controls.enableDamping = !reducedMotion; }, [controls, reducedMotion]);
  useEffect(() => {
    const redraw = () => world.redrawSigns();
    document.fonts.addEventListener("loadingdone", redraw);
    return () => document.fonts.removeEventListener("loadingdone", redraw);
  }, [world]);
  useEnvironment(stage, quality);
  usePicking(stage, world, props);
  useFrames(stage, world, props);
  return null;
}

function useEnvironment({ renderer, scene }: Stage, quality: SceneProps["quality"]): void {
  useEffect(() => {
    if (!tiers[quality].environment) return undefined;
    const environment = environmentOf(renderer);
    scene.environment = environment.texture;
    return () => {
      scene.environment = null;
      environment.dispose();
    };
  }, [renderer, scene, quality]);
}
