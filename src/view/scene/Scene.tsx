import { useEffect, useRef, useState } from "react";
import { palettes } from "./palette.ts";
import { tiers } from "./quality.ts";
import type { SceneProps } from "./sceneProps.ts";
import { type Stage, createStage } from "./stage/createStage.ts";
import { Staged } from "./Staged.tsx";

export type { FrameFeed, SceneProps } from "./sceneProps.ts";
export type { Trace } from "./signs/traces.ts";

/** The line in 3D. Frames come round React, through `frames`; everything else is a property. */
export function Scene(props: SceneProps) {
  const { quality, theme, onLost } = props;
  const host = useRef<HTMLDivElement>(null);
  const lost = useRef(onLost);
  const [stage, setStage] = useState<Stage | null>(null);
  useEffect(() => { lost.current = onLost; }, [onLost]);
  useEffect(() => {
    if (host.current === null) return undefined;
    const made = createStage(host.current, tiers[quality], () => lost.current());
    setStage(made);
    return () => {
      setStage(null);
      made.dispose();
    };
  }, [quality]);
  return (
    <div ref={host} aria-hidden style={{ position: "absolute", inset: 0, background: `#${palettes[theme].background.toString(16)}`, touchAction: "none" }}>
      {stage !== null && <Staged {...props} stage={stage} />}
    </div>
  );
}
