import { useId, useState } from "react";
import type { PanelId, PanelProps } from "./panel.ts";
import { panelOrder, panels } from "./registry.ts";
import "./side-panel.css";
import { Tabs } from "./Tabs.tsx";

interface Props extends Omit<PanelProps, "onShowPanel"> {
  /** Counts how often the design panel was asked for; one more shows it. */
  readonly askedForDesign: number;
}

/** The dashboard beside the scene: one panel at a time. It turns to what the user selects in the scene, and to the design when asked. */
export function SidePanel({ askedForDesign, ...props }: Props) {
  const [shown, show] = useShown(props.selectedStation, props.followed, askedForDesign);
  const id = useId();
  const Panel = panels[shown];
  // A click on a station leads to its panel, also when it is the one that is selected already.
  const select = (station: string | null): void => {
    props.onSelectStation(station);
    if (station !== null) show("station");
  };
  return (
    <section className="side-panel">
      <Tabs id={id} tabs={panelOrder} shown={shown} onShow={show} />
      <div className="side-panel-body" role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${shown}`} tabIndex={0} key={shown}>
        {Panel !== undefined && <Panel {...props} onShowPanel={show} onSelectStation={select} />}
      </div>
    </section>
  );
}

/** The shown panel, and how to show another; a new selection shows its own panel, a dropped one goes back to the overview. */
function useShown(station: string | null, followed: number | null, asked: number): [PanelId, (panel: PanelId) => void] {
  const [shown, show] = useState<PanelId>(followed !== null ? "part" : station !== null ? "station" : "overview");
  const [last, remember] = useState({ station, followed, asked });
  if (last.station !== station || last.followed !== followed || last.asked !== asked) {
    remember({ station, followed, asked });
    show(last.asked === asked ? turnTo(shown, last, { station, followed }) : "design");
  }
  return [shown, show];
}

interface Selection {
  readonly station: string | null;
  readonly followed: number | null;
}

/** The panel to show after the selection changed. */
export function turnTo(shown: PanelId, before: Selection, now: Selection): PanelId {
  if (now.followed !== null && now.followed !== before.followed) return "part";
  if (now.station !== null && now.station !== before.station) return "station";
  const isOver = (shown === "part" && now.followed === null) || (shown === "station" && now.station === null);
  if (!isOver) return shown;
  return now.station === null ? "overview" : "station";
}
