import type { Command, DispatchName } from "#line";
import type { FlowView } from "#loop";
import { useWords } from "../../../words/useWords.tsx";
import { Choice } from "./Choice.tsx";

interface Props {
  readonly station: string;
  readonly flow: FlowView | null;
  readonly onCommand: (command: Command) => void;
}

/** How work flows at a station: whether it is the bottleneck, who goes first, what a batch starts with, how much of its buffer is used. */
export function StationFlow({ station, flow, onCommand }: Props) {
  const words = useWords();
  const own = flow?.stations.find(({ id }) => id === station);
  if (flow === null || own === undefined) return null;
  const share = flow.shares.find((one) => one.station === station);
  const asBuilt = words.t("flow.built");
  return (
    <>
      <h3>{words.t("flow.title")}</h3>
      <p>{share === undefined ? words.t("flow.neverHere") : words.t("flow.here", { share: words.percent(share.sole + share.shifting, 0), span: words.span(flow.windowSeconds) })}</p>
      <ul className="settings">
        {own.rules.length > 0 && (
          <Choice<DispatchName>
            label={words.t("flow.rule")} value={own.rule} asBuilt={asBuilt} options={own.rules.map((rule) => ({ value: rule, text: words.t(`flow.rules.${rule}`) }))}
            onChoose={(rule) => onCommand({ type: "dispatch", station, rule })}
          />
        )}
        {own.mostBatch > 1 && <Choice label={words.t("flow.batch")} value={own.minimum} asBuilt={asBuilt} options={numbers(1, own.mostBatch)} onChoose={(minimum) => onCommand({ type: "batch", station, minimum })} />}
        {own.built > 0 && <Choice label={words.t("flow.places")} value={own.places} asBuilt={words.t("flow.all", { count: own.built })} options={numbers(0, own.built - 1)} onChoose={(places) => onCommand({ type: "buffer", station, places })} />}
      </ul>
    </>
  );
}

/** Whole numbers from one to another; of many, some thirty that are spread evenly. */
function numbers(from: number, to: number): { readonly value: number; readonly text: string }[] {
  const step = Math.max(1, Math.ceil((to - from) / 30));
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => ({ value: from + index * step, text: String(from + index * step) }));
}
