/** A plant's 3D as a file for other programs. Loaded when asked for. */
export { exportScene } from "./exportScene.ts";
