import { Suspense, use, useEffect, useMemo, useState } from "react";
import { Plan, type Pointed, useWords } from "#dashboard";
import type { LineView, Summary } from "#loop";
import type { FrameFeed, Quality } from "#scene";
import { type Drawing, drawing } from "#scene/webgl";
import { type RunId, useActions, usePlant, usePlantStore } from "#store";
import { Fallback } from "./Fallback.tsx";
import { forgetHall, hallOf } from "./hall.ts";
import type { Preferences } from "./preferences.ts";
import { useTraces } from "./useTraces.ts";

interface Props {
  readonly run: RunId;
  readonly line: LineView;
  readonly summary: Summary;
  readonly preferences: Preferences;
  readonly pointed: Pointed;
  /** The picture is there: what can wait may come now. */
  readonly onPictured: () => void;
}

/** A line of more machines than these is shown as a plan: to build them in 3D would hold up the page for seconds. */
const mostMachines = 2500;

/** The line as it runs: the hall in 3D, or the plan where the visitor or the browser wants that. */
export function Picture(props: Props) {
  const { t } = useWords();
  const [can, setCan] = useState<Drawing>(drawing);
  const [trouble, setTrouble] = useState<"failed" | "lost" | null>(null);
  const plan = <PlanPicture {...props} />;
  const tryAgain = (): void => {
    forgetHall(props.line);
    setTrouble(null);
    setCan(drawing);
  };
  const isTooLarge = props.line.stations.reduce((sum, { machines }) => sum + machines, 0) > mostMachines;
  if (isTooLarge && props.preferences.view === "hall") return <>{plan}<p className="picture-note" role="status">{t("page.scene.tooLarge", { most: mostMachines })}</p></>;
  if (props.preferences.view === "plan" || can === "none") {
    return <>{plan}{trouble !== null && props.preferences.view === "hall" && <Trouble says={t(`page.scene.${trouble}`)} onAgain={tryAgain} />}</>;
  }
  const giveUp = (why: "failed" | "lost"): void => {
    setTrouble(why);
    setCan("none");
  };
  return (
    <Fallback instead={plan} onFail={() => giveUp("failed")}>
      <Suspense fallback={<p className="picture-note" role="status">{t("page.scene.loading")}</p>}>
        <ScenePicture {...props} can={can} onLost={() => giveUp("lost")} />
      </Suspense>
    </Fallback>
  );
}

/** Why the plan stands in the hall's place, and a way back. */
function Trouble({ says, onAgain }: { readonly says: string; readonly onAgain: () => void }) {
  const { t } = useWords();
  return <p className="picture-note" role="status">{says} <button type="button" className="secondary" onClick={onAgain}>{t("page.again")}</button></p>;
}

function PlanPicture({ line, summary, pointed, onPictured }: Props) {
  useEffect(onPictured, [onPictured]);
  const { frames } = usePlantStore();
  const station = usePlant((plant) => plant.station);
  const followed = usePlant((plant) => plant.followed);
  const { selectStation, follow } = useActions();
  return <Plan line={line} summary={summary} frames={frames} selected={station} followed={followed} pointed={pointed?.at === "machine" ? pointed.station : null} onSelect={selectStation} onFollow={follow} />;
}

const lower: Readonly<Record<Quality, Quality>> = { high: "medium", medium: "low", low: "low" };

function ScenePicture({ run, line, summary, preferences, pointed, onPictured, can, onLost }: Props & { readonly can: Drawing; readonly onLost: () => void }) {
  const { t } = useWords();
  const station = usePlant((plant) => plant.station);
  const followed = usePlant((plant) => plant.followed);
  const { selectStation, follow } = useActions();
  const [quality, setQuality] = useState<Quality>(() => usualQuality(can));
  const { Scene } = use(hallOf(line));
  const traces = useTraces(run);
  const feed = useFeed(run);
  const attention = useMemo(() => attentionOf(summary), [summary]);
  const words = useMemo(() => ({ language: preferences.language, plant: t("page.figures.plant"), shadow: t("page.figures.shadow"), bottleneck: t("flow.mark.now") }), [preferences.language, t]);
  return (
    <div className="hall" data-line={line.id} role="img" aria-label={t("page.scene.label")}>
      <Scene
        line={line} frames={feed} attention={attention} selected={station} onSelect={selectStation} followed={followed} onFollow={follow}
        pointed={pointed?.at === "machine" ? pointed : null} bottleneck={bottleneckOf(summary)}
        theme={preferences.theme} quality={preferences.quality ?? quality} words={words} traces={traces}
        reducedMotion={wantsLessMotion()} onFirstFrame={onPictured} onSlow={() => setQuality((before) => lower[before])} onLost={onLost}
      />
    </div>
  );
}

/** The frames of one run. While the picture of the next is fetched, this one stands still. */
function useFeed(run: RunId): FrameFeed {
  const { frames, state } = usePlantStore();
  return useMemo(() => {
    const seen: { last: ReturnType<FrameFeed["latest"]> } = { last: null };
    const isShown = (): boolean => state.getState().present?.run === run;
    return {
      latest: () => {
        if (isShown()) seen.last = frames.latest();
        return seen.last;
      },
      speed: () => (state.getState().isPaused || !isShown() ? 0 : state.getState().speed),
    };
  }, [frames, state, run]);
}

function usualQuality(can: Drawing): Quality {
  if (can === "software") return "low";
  return matchMedia("(pointer: coarse)").matches ? "medium" : "high";
}

function wantsLessMotion(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}

function attentionOf({ stations }: Summary): (station: string, machine: number) => boolean {
  const noticed = new Set(stations.flatMap(({ id, machines }) => machines.flatMap(({ attention }, machine) => (attention ? [`${id}/${machine}`] : []))));
  return (station, machine) => noticed.has(`${station}/${machine}`);
}

/** The station that held the line up for most of the time lately: steadier than the one that does at this moment. */
function bottleneckOf({ flow }: Summary): string | null {
  return flow?.shares[0]?.station ?? flow?.now?.station ?? null;
}
