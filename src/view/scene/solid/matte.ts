import { Color, MeshStandardMaterial } from "three";

/**
 * The one surface of all solids: vertex colours, each vertex with its own roughness, and light of its own where its paint
 * glows. It is three materials, since three.js works a material's program out anew whenever it is used for another kind of
 * object than just before, which in one frame would be dozens of times.
 */
export interface Matte {
  /** For a mesh that stands alone. */
  readonly plain: MeshStandardMaterial;
  /** For instances. */
  readonly instanced: MeshStandardMaterial;
  /** For instances that have a colour each. */
  readonly tinted: MeshStandardMaterial;
  setGlow(strength: number): void;
  dispose(): void;
}

export function createMatte(): Matte {
  const glow = { value: 1 };
  const [plain, instanced, tinted] = [matteMaterial(glow), matteMaterial(glow), matteMaterial(glow)];
  return {
    plain, instanced, tinted,
    setGlow: (strength) => { glow.value = strength; },
    dispose() {
      for (const material of [plain, instanced, tinted]) material.dispose();
    },
  };
}

function matteMaterial(glow: { value: number }): MeshStandardMaterial {
  const material = new MeshStandardMaterial({ vertexColors: true, metalness: 0 });
  material.onBeforeCompile = (shader) => {
    shader.uniforms["glow"] = glow;
    shader.vertexShader = shader.vertexShader
      .replace("#include <common>", "#include <common>\nattribute vec2 finish;\nattribute float breath;\nvarying vec2 vFinish;")
      .replace("#include <color_vertex>", "#include <color_vertex>\n#ifdef USE_INSTANCING_COLOR\nif (finish.x > 1.5) vColor.rgb = color.rgb;\n#endif")
      .replace("#include <begin_vertex>", "#include <begin_vertex>\nvFinish = vec2(finish.x, finish.y * (1.0 + breath));");
    shader.fragmentShader = shader.fragmentShader
      .replace("#include <common>", "#include <common>\nuniform float glow;\nvarying vec2 vFinish;")
      .replace("#include <roughnessmap_fragment>", "float roughnessFactor = mod(vFinish.x, 2.0);")
      .replace("#include <emissivemap_fragment>", "totalEmissiveRadiance += vColor.rgb * vFinish.y * glow;");
  };
  return material;
}

/** A pane: thin, pale, a little of the sky in it. */
export function createGlass(): MeshStandardMaterial {
  return new MeshStandardMaterial({ color: new Color(0xffffff), transparent: true, opacity: 0.26, roughness: 0.12, metalness: 0, depthWrite: false });
}
