import { NeutralToneMapping, PCFShadowMap, PerspectiveCamera, Scene, WebGLRenderer } from "three";
import { OrbitControls } from "three/addons/controls/OrbitControls.js";
import { lens } from "../camera/overview.ts";
import type { Tier } from "../quality.ts";

/** Width and height in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A canvas that a scene is drawn on, again and again, and what looks at it. Knows nothing of React. */
export interface Stage {
  readonly renderer: WebGLRenderer;
  readonly scene: Scene;
  readonly camera: PerspectiveCamera;
  /** The visitor's hand on the camera. */
  readonly controls: OrbitControls;
  /** Another object after each change. */
  readonly size: () => Size;
  /** Calls back after each change of size; returns how to stop. */
  readonly onSize: (hear: () => void) => () => void;
  /** Calls back before each drawing with the seconds since the last, in the order of asking; returns how to stop. */
  readonly onFrame: (does: (elapsed: number) => void) => () => void;
  readonly dispose: () => void;
}

/** Puts a stage into an element and draws from then on, whenever the browser asks for a picture. Throws where the browser gives no graphics context. */
export function createStage(host: HTMLElement, tier: Tier, onLost: () => void): Stage {
  const renderer = rendererOf(tier);
  const scene = new Scene();
  const camera = new PerspectiveCamera(lens, 1, 1, 400);
  camera.position.set(20, 30, 40);
  const controls = controlsOf(camera, renderer.domElement);
  const sized = fitInto(host, renderer, camera);
  const doings = new Set<(elapsed: number) => void>();
  let before = performance.now();
  renderer.setAnimationLoop((now: number): void => {
    sized.fit();
    const { width, height } = sized.size();
    if (width === 0 || height === 0) return;
    const elapsed = Math.max(0, now - before) / 1000;
    before = now;
    controls.update();
    for (const does of doings) does(elapsed);
    renderer.render(scene, camera);
  });
  const forget = onContextLost(renderer.domElement, onLost);
  return {
    renderer, scene, camera, controls,
    size: sized.size,
    onSize: sized.onSize,
    onFrame: (does) => joined(doings, does),
    dispose() {
      renderer.setAnimationLoop(null);
      forget();
      sized.stop();
      controls.dispose();
      renderer.dispose();
      // A browser has few contexts to give; what is not given back is missing in the next picture.
      renderer.forceContextLoss();
      renderer.domElement.remove();
    },
  };
}

/**
 * Keeps the picture as large as the element that it stands in. A change of size empties the picture: it waits for `fit`, right before the next
 * drawing.
 */
function fitInto(host: HTMLElement, renderer: WebGLRenderer, camera: PerspectiveCamera): Pick<Stage, "size" | "onSize"> & { readonly fit: () => void; readonly stop: () => void } {
  const hearers = new Set<() => void>();
  let size: Size = { width: 0, height: 0 };
  let isStale = true;
  const fit = (): void => {
    if (!isStale) return;
    isStale = false;
    const { clientWidth: width, clientHeight: height } = host;
    if (width === size.width && height === size.height) return;
    size = { width, height };
    renderer.setSize(width, height);
    camera.aspect = width / Math.max(1, height);
    camera.updateProjectionMatrix();
    for (const hear of hearers) hear();
  };
  host.append(renderer.domElement);
  const watch = new ResizeObserver(() => { isStale = true; });
  watch.observe(host);
  fit();
  return { fit, size: () => size, onSize: (hear) => joined(hearers, hear), stop: () => watch.disconnect() };
}

function onContextLost(canvas: HTMLCanvasElement, does: () => void): () => void {
  const lose = (event: Event): void => {
    event.preventDefault();
    does();
  };
  canvas.addEventListener("webglcontextlost", lose);
  return () => canvas.removeEventListener("webglcontextlost", lose);
}

function rendererOf({ antialias, maxPixelRatio, shadowMap }: Tier): WebGLRenderer {
  const renderer = new WebGLRenderer({ antialias, powerPreference: "high-performance" });
  renderer.toneMapping = NeutralToneMapping;
  renderer.shadowMap.enabled = shadowMap > 0;
  renderer.shadowMap.type = PCFShadowMap;
  renderer.setPixelRatio(Math.min(maxPixelRatio, Math.max(1, window.devicePixelRatio)));
  return renderer;
}

function controlsOf(camera: PerspectiveCamera, canvas: HTMLCanvasElement): OrbitControls {
  const controls = new OrbitControls(camera, canvas);
  controls.dampingFactor = 0.12;
  controls.minPolarAngle = 0.25;
  controls.maxPolarAngle = 1.42;
  controls.minDistance = 6;
  controls.maxDistance = 160;
  controls.zoomSpeed = 0.7;
  return controls;
}

function joined<One>(all: Set<One>, one: One): () => void {
  all.add(one);
  return () => { all.delete(one); };
}
