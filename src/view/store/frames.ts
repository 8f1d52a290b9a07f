import type { Frame } from "#loop";

/** The newest frame, outside React: whoever draws asks for it in the frame loop. */
export interface Frames {
  readonly latest: () => { readonly frame: Frame; readonly receivedAt: number } | null;
  readonly put: (frame: Frame) => void;
  readonly clear: () => void;
}

export function createFrames(): Frames {
  let newest: { readonly frame: Frame; readonly receivedAt: number } | null = null;
  return {
    latest: () => newest,
    put: (frame) => { newest = { frame, receivedAt: performance.now() }; },
    clear: () => { newest = null; },
  };
}
