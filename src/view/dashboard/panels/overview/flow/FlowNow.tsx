import type { FlowView, LineView } from "#loop";
import { placeName } from "../../../words/names.ts";
import { useWords } from "../../../words/useWords.tsx";
import type { Words } from "../../../words/words.ts";

interface Props {
  readonly line: LineView;
  readonly flow: FlowView;
  readonly time: number;
}

/** Where the bottleneck is now and would be next. */
export function FlowNow({ line, flow, time }: Props) {
  const words = useWords();
  return (
    <>
      <p>{[nowText(line, flow.now, { time, words }), shareText(line, flow, words), nextText(line, flow, words)].join(" ").trim()}</p>
      {flow.study !== null && <p className="note">{words.t("flow.study", { count: flow.study.runs, left: words.number(flow.study.left, 0), of: words.number(flow.study.of, 0) })}</p>}
    </>
  );
}

function nowText(line: LineView, now: FlowView["now"], { time, words }: { readonly time: number; readonly words: Words }): string {
  return now === null ? words.t("flow.none") : words.t("flow.now", { place: placeName(line, words, now), span: words.span(Math.max(0, time - now.activeSince)) });
}

function shareText(line: LineView, { shares, windowSeconds }: FlowView, words: Words): string {
  const first = shares[0];
  if (first === undefined) return "";
  return words.t(first.shifting < 0.005 ? "flow.shareAlone" : "flow.share", { station: placeName(line, words, first), share: words.percent(first.sole + first.shifting, 0), shifting: words.percent(first.shifting, 0), span: words.span(windowSeconds) });
}

function nextText(line: LineView, { next }: FlowView, words: Words): string {
  if (next === null || next.station === null) return "";
  const facts = { of: placeName(line, words, { station: next.of }), station: placeName(line, words, { station: next.station }), share: words.percent(next.share, 0) };
  if (next.station === next.of) return words.t("flow.nextSame", facts);
  return words.t(next.byTimes === next.station ? "flow.nextToo" : "flow.next", facts);
}
