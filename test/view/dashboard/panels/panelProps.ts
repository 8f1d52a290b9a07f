import type { LineView, Summary } from "#loop";
import type { PanelProps } from "../../../../src/view/dashboard/panels/panel.ts";
import { noComputing } from "./noComputing.ts";

const nothing = (): void => undefined;

/** What a panel gets when nothing is selected, nothing was asked for, and nobody listens; `over` says what is otherwise. */
export function panelProps(line: LineView, summary: Summary, over: Partial<PanelProps> = {}): PanelProps {
  return {
    line, summary, selectedStation: null, selectedMachine: null, followed: null, scenario: null,
    onShowPanel: nothing, onSelectStation: nothing, onSelectMachine: nothing, onFollow: nothing, onFollowNewest: nothing,
    onCommand: nothing, onSuspect: nothing, onSearchDesign: nothing, onSetPolicy: nothing, onAnswer: nothing,
    replications: { is: "none", asked: { question: { is: "each" }, pairs: 20, hours: 24, withStory: false } }, onReplicate: nothing, onForgetReplications: nothing,
    study: { is: "none" }, onStudy: nothing, onForgetStudy: nothing,
    whatIfs: { is: "none" }, onAskWhatIf: nothing, onForgetWhatIf: nothing,
    computing: noComputing, onGiveCompute: nothing, onSweepCompute: nothing, onForgetSweep: nothing,
    mapReadings: { results: new Map(), isReading: false, failure: null }, onReadMaps: nothing, onReadMapsAgain: nothing,
    ...over,
  };
}
