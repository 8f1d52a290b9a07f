import { type Camera, DynamicDrawUsage, InstancedBufferAttribute, InstancedBufferGeometry, Mesh, PlaneGeometry, ShaderMaterial, Vector2, Vector3 } from "three";
import type { Layer } from "../layer.ts";
import { Atlas, type SignStyle } from "./atlas.ts";

/** A sign that faces the camera, of constant size on screen, standing on its anchor. */
export interface Sign {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly style: SignStyle;
  readonly text: string;
  /** 0…1. */
  readonly opacity: number;
}

const most = 160;

export interface Signs extends Layer {
  /** Shows these; earlier ones go first, and a later one that would cover an earlier one is left out. */
  show(signs: readonly Sign[]): void;
  /** Finds out again which would overlap. */
  arrange(camera: Camera, size: { readonly width: number; readonly height: number }): void;
}

/** All signs in one draw call. */
export function createSigns(pixelRatio: number): Signs {
  const atlas = new Atlas(pixelRatio);
  const geometry = new InstancedBufferGeometry();
  const plane = new PlaneGeometry(1, 1).translate(0, 0.5, 0);
  for (const name of ["position", "uv"]) geometry.setAttribute(name, plane.getAttribute(name));
  geometry.setIndex(plane.getIndex());
  const attribute = (name: string, size: number) => {
    const made = new InstancedBufferAttribute(new Float32Array(most * size), size);
    made.setUsage(DynamicDrawUsage);
    geometry.setAttribute(name, made);
    return made;
  };
  const [anchor, cellAt, shape] = [attribute("anchor", 3), attribute("cell", 4), attribute("shape", 3)];
  const screen = new Vector2(1, 1);
  const material = new ShaderMaterial({ uniforms: { sheet: { value: atlas.texture }, screen: { value: screen } }, vertexShader, fragmentShader, transparent: true, depthTest: false, depthWrite: false, toneMapped: false });
  const object = new Mesh(geometry, material);
  object.frustumCulled = false;
  object.renderOrder = 10;
  geometry.instanceCount = 0;
  let shown: readonly Sign[] = [];
  const write = () => {
    shown.slice(0, most).forEach((sign, index) => {
      const cell = atlas.cell(sign.style, sign.text);
      if (cell === null) return;
      anchor.setXYZ(index, sign.x, sign.y, sign.z);
      cellAt.setXYZW(index, cell.u, cell.v, cell.uWidth, cell.vHeight);
      shape.setXYZ(index, cell.width, cell.height, sign.opacity);
    });
    geometry.instanceCount = Math.min(most, shown.length);
    for (const one of [anchor, cellAt, shape]) one.needsUpdate = true;
  };
  return {
    object,
    show(signs) {
      shown = signs;
      write();
    },
    arrange(camera, size) {
      screen.set(size.width, size.height);
      const taken: Rectangle[] = [];
      shown.slice(0, most).forEach((sign, index) => {
        const rectangle = onScreen(sign, { camera, size, width: shape.getX(index), height: shape.getY(index) });
        const isFree = sign.style !== "station" || taken.every((other) => !overlaps(rectangle, other));
        if (isFree) taken.push(rectangle);
        shape.setZ(index, isFree ? sign.opacity : 0);
      });
      shape.needsUpdate = true;
    },
    paint(palette) {
      atlas.paint(palette);
      write();
    },
    dispose() {
      geometry.dispose();
      plane.dispose();
      material.dispose();
      atlas.texture.dispose();
    },
  };
}

interface Rectangle {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const projected = new Vector3();

function onScreen(sign: Sign, { camera, size, width, height }: { camera: Camera; size: { width: number; height: number }; width: number; height: number }): Rectangle {
  projected.set(sign.x, sign.y, sign.z).project(camera);
  const [x, y] = [((projected.x + 1) / 2) * size.width, ((1 - projected.y) / 2) * size.height];
  return { left: x - width / 2, right: x + width / 2, top: y - height, bottom: y };
}

function overlaps(one: Rectangle, other: Rectangle): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

const vertexShader = `
attribute vec3 anchor; attribute vec4 cell; attribute vec3 shape;
uniform vec2 screen;
varying vec2 vAt; varying float vOpacity;
void main() {
  vec4 at = projectionMatrix * viewMatrix * vec4(anchor, 1.0);
  vec2 pixel = position.xy * shape.xy;
  vec2 middle = floor((at.xy / at.w * 0.5 + 0.5) * screen) / screen * 2.0 - 1.0;
  gl_Position = vec4(middle * at.w + pixel / screen * 2.0 * at.w, at.zw);
  vAt = cell.xy + uv * cell.zw;
  vOpacity = shape.z;
  if (vOpacity <= 0.0) gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
}`;

const fragmentShader = `
uniform sampler2D sheet;
varying vec2 vAt; varying float vOpacity;
void main() {
  vec4 ink = texture2D(sheet, vAt);
  if (ink.a < 0.01) discard;
  gl_FragColor = vec4(ink.rgb, ink.a * vOpacity);
  #include <colorspace_fragment>
}`;
