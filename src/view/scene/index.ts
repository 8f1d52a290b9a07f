/** The 3D scene: draws the newest frame of a line, outside React; decides nothing. */
export { type FrameFeed, Scene, type SceneProps, type Trace } from "./Scene.tsx";
export type { Quality } from "./quality.ts";
