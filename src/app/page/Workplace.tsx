import { Suspense, lazy, memo, useCallback, useEffect, useState } from "react";
import { Captions, Figures, LoopRing, Notices, OnItsWay, type Pointed, Timeline, TopBar, useStory, useWords } from "#dashboard";
import type { Happening, LineView, Summary } from "#loop";
import { type Frames, type Present, useActions, useComputing, useDesignStudy, useMapReadings, usePlant, usePlantStore, useReplications, useWhatIfs } from "#store";
import { loadTextsBeside } from "../language/languages.ts";
import { DropTarget } from "./DropTarget.tsx";
import { Fallback } from "./Fallback.tsx";
import type { Preferences } from "./preferences.ts";
import { Picture } from "./Picture.tsx";
import { ShareMenu } from "../share/ShareMenu.tsx";
import { Reload } from "./Reload.tsx";
import { ViewSwitches } from "./ViewSwitches.tsx";

const SidePanel = lazy(async () => {
  const [panels] = await Promise.all([import("#dashboard/panels"), loadTextsBeside()]);
  return { default: panels.SidePanel };
});

interface Props {
  readonly present: Present;
  readonly preferences: Preferences;
  readonly prefer: (change: Partial<Preferences>) => void;
}

/** The page of a running plant: bar and figures above, the picture with its story, the panel beside it, time below. */
export const Workplace = memo(function Workplace({ present: { run, line, summary }, preferences, prefer }: Props) {
  const { t } = useWords();
  const { selectStation, listPlants } = useActions();
  const speed = usePlant((plant) => plant.speed);
  const { turn, hasNext, skip } = useStory();
  const [asked, ask] = useState(0);
  const show = (pointed: Pointed): void => {
    if (pointed?.at === "machine") selectStation(pointed.station, pointed.machine);
    if (pointed?.at === "design") ask((before) => before + 1);
  };
  const showHappening = ({ kind, station, machine }: Happening): void => {
    if (station !== null) selectStation(station, machine);
    else if (kind === "design" || kind === "realised" || kind === "revision-landed") ask((before) => before + 1);
  };
  const pointed = turn?.pointed ?? null;
  const [isPictured, onPictured] = usePictured();
  useEffect(() => {
    if (isPictured) listPlants();
  }, [isPictured, listPlants]);
  return (
    <DropTarget>
      <div className="workplace">
        <TopBar line={line}><ShareMenu /><ViewSwitches preferences={preferences} prefer={prefer} /></TopBar>
        <Figures line={line} summary={summary} isPointed={pointed?.at === "figures"} />
        <main className="picture">
          <Picture run={run} line={line} summary={summary} preferences={preferences} pointed={pointed} onPictured={onPictured} />
          <div className="story over-picture">
            <Captions turn={turn} hasNext={hasNext} line={line} summary={summary} onShow={show} onNext={skip} />
            <LoopRing summary={summary} speed={speed} />
          </div>
          <div className="notices over-picture"><OnItsWay /><Notices /></div>
        </main>
        <aside className="beside">
          {isPictured && (
            <Fallback key={run} instead={<Reload says={t("page.trouble.panel")} />}>
              <Suspense fallback={null}><Panel line={line} summary={summary} asked={asked} /></Suspense>
            </Fallback>
          )}
        </aside>
        <Timeline line={line} summary={summary} onSelect={showHappening} />
      </div>
    </DropTarget>
  );
});

/** A page that nobody sees draws no picture; the panel doesn't wait for one longer than this. */
const longestWaitMs = 6000;

/** Whether the picture is there. The panel's script waits for it, so that the picture comes as soon as it can. */
function usePictured(): [boolean, () => void] {
  const [isPictured, setPictured] = useState(false);
  const onPictured = useCallback(() => {
    performance.mark("plantloop:pictured");
    setPictured(true);
  }, []);
  useEffect(() => {
    const timer = setTimeout(() => setPictured(true), longestWaitMs);
    return () => clearTimeout(timer);
  }, []);
  return [isPictured, onPictured];
}

/** The side panel, with what the visitor selected and may do. */
function Panel({ line, summary, asked }: { readonly line: LineView; readonly summary: Summary; readonly asked: number }) {
  const station = usePlant((plant) => plant.station);
  const machine = usePlant((plant) => plant.machine);
  const followed = usePlant((plant) => plant.followed);
  const { frames } = usePlantStore();
  const { selectStation, selectMachine, follow, command, suspect, searchDesign, setPolicy, answer, replicate, forgetReplications, readMaps, readMapsAgain, giveCompute, sweepCompute, forgetSweep, askWhatIf, forgetWhatIf, studyDesign, forgetStudy } = useActions();
  const study = useDesignStudy();
  const computing = useComputing();
  const scenario = usePlant(({ story }) => story);
  const replications = useReplications();
  const mapReadings = useMapReadings();
  const whatIfs = useWhatIfs();
  return (
    <SidePanel
      line={line} summary={summary} selectedStation={station} selectedMachine={machine} followed={followed} askedForDesign={asked}
      onSelectStation={selectStation} onSelectMachine={selectMachine} onFollow={follow} onFollowNewest={() => follow(newestPart(frames))} onCommand={command} onSuspect={suspect} onSearchDesign={searchDesign}
      onSetPolicy={setPolicy} onAnswer={answer}
      scenario={scenario} replications={replications} onReplicate={replicate} onForgetReplications={forgetReplications}
      study={study} onStudy={studyDesign} onForgetStudy={forgetStudy}
      whatIfs={whatIfs} onAskWhatIf={askWhatIf} onForgetWhatIf={forgetWhatIf}
      computing={computing} onGiveCompute={giveCompute} onSweepCompute={sweepCompute} onForgetSweep={forgetSweep}
      mapReadings={mapReadings} onReadMaps={readMaps} onReadMapsAgain={readMapsAgain}
    />
  );
}

/** Serial number of the part that came last, as far as the newest frame shows; null where there is none. */
function newestPart(frames: Frames): number | null {
  const parts = frames.latest()?.frame.plant.parts;
  if (parts === undefined || parts.count === 0) return null;
  return parts.serial.subarray(0, parts.count).reduce((newest, serial) => Math.max(newest, serial), 0);
}
