import type { PanelProps, PanelSpec } from "../../src/view/dashboard/panels/panel.ts";
import { useWords } from "../../src/view/dashboard/words/useWords.tsx";

/** A panel beside the picture, by the name of this folder. It is told the line and how the run stands, and calls what the visitor may do. */
function MyThingPanel({ line, summary, onSelectStation }: PanelProps) {
  const words = useWords();
  return (
    <>
      <h2 className="lead">{words.name(line.name)}</h2>
      <ul>
        {line.stations.map(({ id, name }) => (
          <li key={id}><button type="button" className="link" onClick={() => onSelectStation(id)}>{words.name(name)}</button></li>
        ))}
      </ul>
      <p className="note">{words.number(summary.plant.wip, 0)}</p>
    </>
  );
}

export const panel: PanelSpec = { place: 20, name: { en: "My thing", ko: "나의 패널" }, Panel: MyThingPanel };
