/** Whether this browser can draw the 3D scene. Looks once; needs no drawing library. */
export function hasWebGL2(): boolean {
  try {
    const context = document.createElement("canvas").getContext("webgl2");
    context?.getExtension("WEBGL_lose_context")?.loseContext();
    return context !== null;
  } catch {
    return false;
  }
}
