import type { ReactNode } from "react";
import type { LineView } from "#loop";
import { useActions, usePlant } from "#store";
import { useWords } from "../words/useWords.tsx";
import "./bar.css";
import { FaultMenu } from "./FaultMenu.tsx";
import { OpenFile } from "./OpenFile.tsx";
import { PlantMenu } from "./PlantMenu.tsx";
import { RestartMenu } from "./RestartMenu.tsx";
import { RunControls } from "./RunControls.tsx";

interface Props {
  readonly line: LineView;
  /** How the page is shown (plan or hall, day or night, language): the app's own. */
  readonly children: ReactNode;
}

/** The bar above everything: which line, how it runs, what to do to it. */
export function TopBar({ line, children }: Props) {
  const words = useWords();
  return (
    <header className="top-bar">
      <h1>
        <span className="brand">{words.t("page.title")}</span>
      </h1>
      <PlantMenu line={line} />
      <RunControls line={line} />
      <div className="bar-does">
        <LoopSwitch />
        <FaultMenu line={line} />
        <RestartMenu />
        <OpenFile className="bar-file" />
      </div>
      <div className="bar-view">{children}</div>
    </header>
  );
}

function LoopSwitch() {
  const { t } = useWords();
  const loop = usePlant(({ present }) => present?.summary.loop ?? "closed");
  const { setLoop } = useActions();
  const isOn = loop === "closed";
  return (
    <button type="button" className="bar-button switch" role="switch" aria-checked={isOn} title={t("page.bar.loopHint")} onClick={() => setLoop(isOn ? "open" : "closed")}>
      {t("page.bar.loop")}
      <i aria-hidden="true" />
      <span className="unseen">{t(`page.bar.${isOn ? "loopOn" : "loopOff"}`)}</span>
    </button>
  );
}
