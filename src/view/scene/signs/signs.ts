import { type Camera, DynamicDrawUsage, InstancedBufferAttribute, InstancedBufferGeometry, Mesh, PlaneGeometry, ShaderMaterial, Vector2, Vector3 } from "three";
import type { Layer } from "../layer.ts";
import { Atlas, type Cell, type SignStyle } from "./atlas.ts";

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
  /** Draws all anew: letters came that were not there before. */
  redraw(): void;
  /** Shows these, later ones in front of earlier ones and with the better right to their place: a label that would cover another moves up, a name is left out. */
  show(signs: readonly Sign[]): void;
  /** Finds a place for each again: the camera has moved, or what is shown has changed. */
  arrange(camera: Camera, size: { readonly width: number; readonly height: number }): void;
}

/** All signs in one draw call. */
export function createSigns(pixelRatio: number): Signs {
  const atlas = new Atlas(pixelRatio);
  const sheet = createSheet(atlas);
  let shown: readonly Sign[] = [];
  const writeAll = () => {
    shown.forEach((sign, index) => {
      const cell = atlas.cell(sign.style, sign.text);
      if (cell !== null) sheet.write(index, sign, cell);
    });
    sheet.count(shown.length);
  };
  const write = () => {
    const { generation } = atlas;
    writeAll();
    // The sheet was full on the way: what was written first is no longer on it.
    if (atlas.generation !== generation) writeAll();
  };
  return {
    object: sheet.object,
    show(signs) {
      shown = signs.slice(-most);
      write();
    },
    redraw() {
      atlas.wipe();
      write();
    },
    arrange: (camera, size) => arrange(shown, sheet, { camera, size }),
    paint(palette) {
      atlas.paint(palette);
      write();
    },
    dispose() {
      sheet.dispose();
      atlas.texture.dispose();
    },
  };
}

/** The instanced quads: anchor in the world; place in the texture; width, height, opacity and lift (CSS pixels, but the opacity). */
interface Sheet {
  readonly object: Mesh;
  readonly screen: Vector2;
  readonly shape: InstancedBufferAttribute;
  readonly write: (index: number, sign: Sign, cell: Cell) => void;
  readonly count: (signs: number) => void;
  readonly dispose: () => void;
}

function createSheet(atlas: Atlas): Sheet {
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
  const [anchor, cellAt, shape] = [attribute("anchor", 3), attribute("cell", 4), attribute("shape", 4)];
  const screen = new Vector2(1, 1);
  const material = new ShaderMaterial({ uniforms: { sheet: { value: atlas.texture }, screen: { value: screen } }, vertexShader, fragmentShader, transparent: true, depthTest: false, depthWrite: false, toneMapped: false });
  const object = new Mesh(geometry, material);
  object.frustumCulled = false;
  object.renderOrder = 10;
  geometry.instanceCount = 0;
  return {
    object, screen, shape,
    write(index, sign, cell) {
      anchor.setXYZ(index, sign.x, sign.y, sign.z);
      cellAt.setXYZW(index, cell.u, cell.v, cell.uWidth, cell.vHeight);
      shape.setXYZW(index, cell.width, cell.height, sign.opacity, 0);
    },
    count(signs) {
      geometry.instanceCount = signs;
      for (const one of [anchor, cellAt, shape]) one.needsUpdate = true;
    },
    dispose() {
      geometry.dispose();
      plane.dispose();
      material.dispose();
    },
  };
}

/** A label moves up past what has the better right, at most so often. */
const mostLifts = 5;

/** On a picture narrower than this, in CSS pixels, there is room for the newest label only. */
const narrow = 560;

function arrange(signs: readonly Sign[], { shape, screen }: Sheet, { camera, size }: { camera: Camera; size: { readonly width: number; readonly height: number } }): void {
  screen.set(size.width, size.height);
  const taken: Rectangle[] = [];
  const placeAt = (sign: Sign, index: number): Rectangle => onScreen(sign, { camera, size, width: shape.getX(index), height: shape.getY(index) });
  const names = size.width < narrow ? [] : signs.flatMap((sign, index) => (sign.style === "station" ? [placeAt(sign, index)] : []));
  for (let index = signs.length - 1; index >= 0; index -= 1) {
    const sign = signs[index];
    if (sign === undefined) continue;
    const height = shape.getY(index);
    const isNews = sign.style === "signal" || sign.style === "decision";
    const { place, lifts } = isNews ? besideNames(placeAt(sign, index), { taken, names }) : { place: placeAt(sign, index), lifts: 0 };
    const hasRoom = size.width >= narrow || (isNews ? taken.length === 0 : sign.style !== "station");
    const isFree = hasRoom && (sign.style !== "station" || taken.every((other) => !overlaps(place, other)));
    if (isFree) taken.push(place);
    shape.setZ(index, isFree ? sign.opacity : 0);
    shape.setW(index, lifts * height);
  }
  shape.needsUpdate = true;
}

interface Rectangle {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where news stands: clear of other news and, if that can be had, of the names of stations, which would have to give way. */
function besideNames(from: Rectangle, { taken, names }: { readonly taken: readonly Rectangle[]; readonly names: readonly Rectangle[] }): { readonly place: Rectangle; readonly lifts: number } {
  const clear = lifted(from, [...taken, ...names], mostLifts);
  return [...taken, ...names].some((other) => overlaps(clear.place, other)) ? lifted(from, taken, mostLifts) : clear;
}

/** Moves a place up by its own height, as often as it has to and may, until it covers none of the others. */
function lifted(from: Rectangle, taken: readonly Rectangle[], most: number): { readonly place: Rectangle; readonly lifts: number } {
  const height = from.bottom - from.top;
  let [place, lifts] = [from, 0];
  while (lifts < most && taken.some((other) => overlaps(place, other))) {
    place = { ...place, top: place.top - height, bottom: place.bottom - height };
    lifts += 1;
  }
  return { place, lifts };
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
attribute vec3 anchor; attribute vec4 cell; attribute vec4 shape;
uniform vec2 screen;
varying vec2 vAt; varying float vOpacity;
void main() {
  vec4 at = projectionMatrix * viewMatrix * vec4(anchor, 1.0);
  vec2 pixel = position.xy * shape.xy + vec2(0.0, shape.w);
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
