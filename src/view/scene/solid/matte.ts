import { Color, MeshStandardMaterial } from "three";

/** The one material of all solids: vertex colours, each vertex with its own roughness, and light of its own where its paint glows. */
export interface Matte {
  readonly material: MeshStandardMaterial;
  setGlow(strength: number): void;
}

export function createMatte(): Matte {
  const glow = { value: 1 };
  const material = new MeshStandardMaterial({ vertexColors: true, metalness: 0 });
  material.onBeforeCompile = (shader) => {
    shader.uniforms["glow"] = glow;
    shader.vertexShader = shader.vertexShader
      .replace("#include <common>", "#include <common>\nattribute vec2 finish;\nattribute float breath;\nvarying vec2 vFinish;")
      .replace("#include <begin_vertex>", "#include <begin_vertex>\nvFinish = vec2(finish.x, finish.y * (1.0 + breath));");
    shader.fragmentShader = shader.fragmentShader
      .replace("#include <common>", "#include <common>\nuniform float glow;\nvarying vec2 vFinish;")
      .replace("#include <roughnessmap_fragment>", "float roughnessFactor = vFinish.x;")
      .replace("#include <emissivemap_fragment>", "totalEmissiveRadiance += vColor.rgb * vFinish.y * glow;");
  };
  return { material, setGlow: (strength) => { glow.value = strength; } };
}

/** A pane: thin, pale, a little of the sky in it. */
export function createGlass(): MeshStandardMaterial {
  return new MeshStandardMaterial({ color: new Color(0xffffff), transparent: true, opacity: 0.26, roughness: 0.12, metalness: 0, depthWrite: false });
}
