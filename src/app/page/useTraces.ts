import { useEffect, useReducer } from "react";
import { traceText, useWords } from "#dashboard";
import type { Happening } from "#loop";
import type { Trace } from "#scene";
import { type Present, type RunId, usePlantStore } from "#store";

const kindOf: Partial<Readonly<Record<Happening["kind"], Trace["kind"]>>> = { signal: "signal", "run-to-run": "decision", maintenance: "decision" };

/** Older traces have faded. */
const lastMs = 9000;

interface Kept {
  readonly run: RunId;
  /** The newest happening that was taken in. */
  readonly seen: number;
  readonly traces: readonly Trace[];
}

type Take = { readonly present: Present; readonly label: (happening: Happening) => string };

/** What was seen and decided in the last few seconds, for the arcs in the scene; each with the moment at which the page learnt of it. */
export function useTraces(run: RunId): readonly Trace[] {
  const words = useWords();
  const { state } = usePlantStore();
  const [kept, take] = useReducer(takeIn, { run, seen: newestOf(state.getState().present), traces: [] });
  useEffect(
    () =>
      state.subscribe(({ present }, before) => {
        if (present === null || present === before.present) return;
        const { line, summary: { design } } = present;
        take({ present, label: (happening) => traceText(happening, { line, design }, words) });
      }),
    [state, words],
  );
  return kept.run === run ? kept.traces : none;
}

const none: readonly Trace[] = [];

function newestOf(present: Present | null): number {
  return present?.summary.happenings.at(-1)?.id ?? -1;
}

function takeIn(kept: Kept, { present, label }: Take): Kept {
  const newest = newestOf(present);
  if (present.run !== kept.run) return { run: present.run, seen: newest, traces: [] };
  if (newest === kept.seen) return kept;
  const now = performance.now();
  const fresh = present.summary.happenings.flatMap((happening): Trace[] => {
    const kind = kindOf[happening.kind];
    const { id, station, machine } = happening;
    return kind === undefined || station === null || id <= kept.seen ? [] : [{ id: String(id), station, machine, kind, at: now, label: label(happening) }];
  });
  return { run: kept.run, seen: newest, traces: [...kept.traces.filter(({ at }) => now - at < lastMs), ...fresh] };
}
