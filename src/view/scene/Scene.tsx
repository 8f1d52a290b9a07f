import { Canvas } from "@react-three/fiber";
import { NeutralToneMapping } from "three";
import { lens } from "./camera/overview.ts";
import { palettes } from "./palette.ts";
import { tiers } from "./quality.ts";
import { Stage } from "./Stage.tsx";
import type { SceneProps } from "./sceneProps.ts";

export type { FrameFeed, SceneProps } from "./sceneProps.ts";
export type { Trace } from "./signs/traces.ts";

/** The line in 3D. Frames come round React, through `frames`; everything else is a property. */
export function Scene(props: SceneProps) {
  const tier = tiers[props.quality];
  return (
    <Canvas
      key={props.quality}
      aria-hidden
      dpr={[1, tier.maxPixelRatio]}
      shadows={tier.shadowMap > 0 ? "percentage" : false}
      gl={{ antialias: tier.antialias, powerPreference: "high-performance", toneMapping: NeutralToneMapping }}
      camera={{ fov: lens, near: 1, far: 400, position: [20, 30, 40] }}
      style={{ position: "absolute", inset: 0, background: `#${palettes[props.theme].background.toString(16)}`, touchAction: "none" }}
    >
      <Stage {...props} />
    </Canvas>
  );
}
