import type { WebGLRenderer } from "three";
import type { LineView } from "#loop";
import { type Quality, tiers } from "../quality.ts";
import { type World, createWorld } from "../world.ts";

interface Built {
  readonly line: LineView;
  readonly quality: Quality;
  readonly world: World;
}

/** The newest world of each renderer. */
const newest = new WeakMap<WebGLRenderer, Built>();

/**
 * The world of a line for a renderer. To build it takes some tenths of a second, in which the run has more to say, so that React may
 * throw away what it renders and begin again: what was built for that is taken again, else the page would never come to show it.
 */
export function worldOn(renderer: WebGLRenderer, line: LineView, quality: Quality): World {
  const known = newest.get(renderer);
  if (known !== undefined && known.line === line && known.quality === quality) return known.world;
  const world = createWorld(line, { tier: tiers[quality], pixelRatio: renderer.getPixelRatio() });
  newest.set(renderer, { line, quality, world });
  return world;
}

/** Gives back what a world took; it is built anew when it is wanted again. */
export function takeDown(renderer: WebGLRenderer, world: World): void {
  if (newest.get(renderer)?.world === world) newest.delete(renderer);
  world.dispose();
}
