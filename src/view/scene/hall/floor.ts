import { CanvasTexture, Color, Group, InstancedMesh, Matrix4, Mesh, MeshBasicMaterial, MeshStandardMaterial, PlaneGeometry, SRGBColorSpace } from "three";
import type { Layer } from "../layer.ts";
import type { Layout } from "../layout/layout.ts";
import type { Palette } from "../palette.ts";
import type { Matte } from "../solid/matte.ts";
import { sketch } from "../solid/sketch.ts";
import { drawMarkings } from "./markings.ts";

/** The slab that the model stands on with its markings, the calm ground around it that fades into the background, and the soft dark under each machine. */
export function createFloor({ layout, matte, extra }: { readonly layout: Layout; readonly matte: Matte; readonly extra: number }): Layer {
  const { floor } = layout;
  const object = new Group();
  const depth = floor.depth + extra;
  const middle = floor.z - extra / 2;
  const slab = sketch((board) => {
    board.box([floor.x, -0.3, middle], [floor.width, 0.3, depth], { paint: "slab", bevel: 0.07 });
    drawMarkings(board, layout);
  }, { fine: true, grounded: false });
  const base = new Mesh(slab.geometry, matte.plain);
  base.receiveShadow = true;
  base.castShadow = true;
  const ground = groundOf(Math.max(floor.width, depth));
  ground.mesh.position.set(floor.x, -0.3, middle);
  const contact = contactShadows(layout);
  object.add(ground.mesh, base, contact.mesh);
  return {
    object,
    paint(palette) {
      slab.paint(palette);
      ground.paint(palette);
    },
    dispose() {
      slab.geometry.dispose();
      ground.dispose();
      contact.dispose();
    },
  };
}

/** A wide plane whose colour runs out into the background's, after tone mapping, so that no edge is seen. */
function groundOf(size: number): { mesh: Mesh; paint(palette: Palette): void; dispose(): void } {
  const material = new MeshStandardMaterial({ name: "ground", roughness: 0.95 });
  const background = { value: new Color() };
  const reach = { value: size * 0.95 };
  material.onBeforeCompile = (shader) => {
    Object.assign(shader.uniforms, { background, reach });
    shader.vertexShader = shader.vertexShader.replace("#include <common>", "#include <common>\nvarying vec2 vGround;").replace("#include <begin_vertex>", "#include <begin_vertex>\nvGround = position.xy;");
    shader.fragmentShader = shader.fragmentShader
      .replace("#include <common>", "#include <common>\nuniform vec3 background;\nuniform float reach;\nvarying vec2 vGround;")
      .replace("#include <dithering_fragment>", "gl_FragColor.rgb = mix(gl_FragColor.rgb, background, smoothstep(0.45, 1.0, length(vGround) / reach));");
  };
  const geometry = new PlaneGeometry(size * 6, size * 6);
  const mesh = new Mesh(geometry, material);
  mesh.rotation.x = -Math.PI / 2;
  mesh.receiveShadow = true;
  return {
    mesh,
    paint(palette) {
      material.color.set(palette.floor);
      background.value.setHex(palette.background).convertLinearToSRGB();
    },
    dispose() {
      geometry.dispose();
      material.dispose();
    },
  };
}

/** A blurred dark patch under each machine: cheap contact shadow, drawn in one call. */
function contactShadows(layout: Layout): { mesh: InstancedMesh; dispose(): void } {
  const texture = softSquare();
  const material = new MeshBasicMaterial({ map: texture, transparent: true, depthWrite: false, opacity: 0.5, toneMapped: false });
  const geometry = new PlaneGeometry(1, 1).rotateX(-Math.PI / 2);
  const mesh = new InstancedMesh(geometry, material, layout.machines.length);
  const matrix = new Matrix4();
  layout.machines.forEach(({ x, z, width, depth }, index) => mesh.setMatrixAt(index, matrix.makeScale(width * 1.34, 1, depth * 1.34).setPosition(x, 0.012, z)));
  mesh.renderOrder = 1;
  return {
    mesh,
    dispose() {
      texture.dispose();
      material.dispose();
      geometry.dispose();
      mesh.dispose();
    },
  };
}

function softSquare(): CanvasTexture {
  const canvas = document.createElement("canvas");
  canvas.width = 64;
  canvas.height = 64;
  const context = canvas.getContext("2d");
  const pixels = context?.createImageData(64, 64);
  if (context !== null && pixels !== undefined) {
    for (let index = 0; index < 64 * 64; index += 1) {
      const away = Math.max(Math.abs((index % 64) - 31.5), Math.abs(Math.floor(index / 64) - 31.5)) / 32;
      const share = Math.max(0, Math.min(1, (1 - away) / 0.28));
      pixels.data[index * 4 + 3] = 190 * share * share * (3 - 2 * share);
    }
    context.putImageData(pixels, 0, 0);
  }
  const texture = new CanvasTexture(canvas);
  texture.colorSpace = SRGBColorSpace;
  return texture;
}
