import { BackSide, DirectionalLight, Group, HemisphereLight, Mesh, MeshBasicMaterial, PMREMGenerator, PlaneGeometry, Scene, SphereGeometry, type Texture, type WebGLRenderer, DoubleSide } from "three";
import type { Layer } from "../layer.ts";
import type { Footprint } from "../layout/layout.ts";
import type { Tier } from "../quality.ts";

/** One warm key light from the front left with soft shadows, and an even sky. */
export function createLights(floor: Footprint, tier: Tier): Layer {
  const object = new Group();
  const key = new DirectionalLight();
  const sky = new HemisphereLight();
  const reach = Math.hypot(floor.width, floor.depth) / 2 + 1;
  key.position.set(floor.x - reach * 0.62, reach * 1.25, floor.z + reach * 0.8);
  key.target.position.set(floor.x, 0, floor.z);
  key.castShadow = tier.shadowMap > 0;
  if (tier.shadowMap > 0) {
    key.shadow.mapSize.set(tier.shadowMap, tier.shadowMap);
    key.shadow.radius = 3.2;
    key.shadow.bias = -0.0004;
    key.shadow.normalBias = 0.035;
    key.shadow.intensity = 0.82;
    Object.assign(key.shadow.camera, { left: -reach, right: reach, top: reach * 0.72, bottom: -reach * 0.72, near: reach * 0.3, far: reach * 3.2 });
  }
  object.add(key, key.target, sky);
  return {
    object,
    paint(palette) {
      key.color.set(palette.key.colour);
      key.intensity = palette.key.strength;
      sky.color.set(palette.sky.up);
      sky.groundColor.set(palette.sky.down);
      sky.intensity = palette.sky.strength * (tier.environment ? 1 : 1.5);
    },
    dispose: () => key.dispose(),
  };
}

/** Reflections without a picture file: a pale dome and two long soft lights, filtered once. */
export function environmentOf(renderer: WebGLRenderer): { texture: Texture; dispose: () => void } {
  const scene = new Scene();
  const dome = new Mesh(new SphereGeometry(10, 16, 12), new MeshBasicMaterial({ color: 0xb9bec4, side: BackSide }));
  const light = new MeshBasicMaterial({ color: 0xffffff, side: DoubleSide });
  light.color.multiplyScalar(6);
  const panel = new PlaneGeometry(9, 2.4);
  const [left, over] = [new Mesh(panel, light), new Mesh(panel, light)];
  left.position.set(-6, 4, 3);
  left.lookAt(0, 0, 0);
  over.position.set(2, 8, -1);
  over.lookAt(0, 0, 0);
  scene.add(dome, left, over);
  const generator = new PMREMGenerator(renderer);
  const target = generator.fromScene(scene, 0.04, 0.1, 100, { size: 128 });
  generator.dispose();
  for (const mesh of [dome, left, over]) mesh.geometry.dispose();
  dome.material.dispose();
  light.dispose();
  return { texture: target.texture, dispose: () => target.dispose() };
}
