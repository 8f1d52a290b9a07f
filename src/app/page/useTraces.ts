import { useEffect, useReducer } from "react";
import { traceText, useWords } from "#dashboard";
import type { Happening, LineView, Summary } from "#loop";
import type { Trace } from "#scene";
import { usePlantStore } from "#store";

const kindOf: Partial<Readonly<Record<Happening["kind"], Trace["kind"]>>> = { signal: "signal", "run-to-run": "decision", maintenance: "decision" };

/** Older traces have faded. */
const lastMs = 9000;

interface Kept {
  readonly seen: number;
  readonly traces: readonly Trace[];
}

type Take = { readonly line: LineView; readonly summary: Summary; readonly label: (happening: Happening) => string };

/** What was seen and decided in the last few seconds, for the arcs in the scene; each with the moment at which the page learnt of it. */
export function useTraces(): readonly Trace[] {
  const words = useWords();
  const { state } = usePlantStore();
  const [kept, take] = useReducer(takeIn, { seen: state.getState().summary?.happenings.at(-1)?.id ?? -1, traces: [] });
  useEffect(
    () =>
      state.subscribe(({ summary, line }, before) => {
        if (summary === null || line === null || summary === before.summary) return;
        take({ line, summary, label: (happening) => traceText(happening, { line, design: summary.design }, words) });
      }),
    [state, words],
  );
  return kept.traces;
}

function takeIn(kept: Kept, { summary: { happenings }, label }: Take): Kept {
  const newest = happenings.at(-1)?.id ?? -1;
  if (newest === kept.seen) return kept;
  // A lower id than before is another run's.
  if (newest < kept.seen) return { seen: newest, traces: [] };
  const now = performance.now();
  const fresh = happenings.flatMap((happening): Trace[] => {
    const kind = kindOf[happening.kind];
    const { id, station, machine } = happening;
    return kind === undefined || station === null || id <= kept.seen ? [] : [{ id: String(id), station, machine, kind, at: now, label: label(happening) }];
  });
  return { seen: newest, traces: [...kept.traces.filter(({ at }) => now - at < lastMs), ...fresh] };
}
