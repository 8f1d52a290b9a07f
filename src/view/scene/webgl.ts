/** How this browser could draw the 3D scene: not at all, by the processor alone, or with a graphics card. */
export type Drawing = "none" | "software" | "hardware";

/** Looks once, and gives the context back; needs no drawing library. */
export function drawing(): Drawing {
  try {
    const context = document.createElement("canvas").getContext("webgl2");
    if (context === null) return "none";
    const about = context.getExtension("WEBGL_debug_renderer_info");
    const renderer = String(context.getParameter(about?.UNMASKED_RENDERER_WEBGL ?? context.RENDERER));
    context.getExtension("WEBGL_lose_context")?.loseContext();
    return /swiftshader|llvmpipe|softpipe|software|basic render/iu.test(renderer) ? "software" : "hardware";
  } catch {
    return "none";
  }
}
