import { useEffect, useReducer } from "react";
import { usePlant, usePlantStore } from "#store";
import { type Storyline, continueStory, skipTurn, untold } from "./storyline.ts";
import type { Turn } from "./turn.ts";

/** The story of the present run: the caption that is now to be shown, and how to go on to the next. */
export function useStory(): { readonly turn: Turn | null; readonly hasNext: boolean; readonly skip: () => void } {
  const { state } = usePlantStore();
  const run = usePlant(({ present }) => present?.run ?? 0);
  const [{ story }, dispatch] = useReducer(step, { run, story: untold });
  useEffect(() => {
    const look = (): void => {
      const { present, source, isPaused } = state.getState();
      if (present === null || isPaused) return;
      const { run: shown, line, summary } = present;
      dispatch({ type: "look", run: shown, moment: { summary, line, isScenario: source !== null && "scenario" in source, now: performance.now() } });
    };
    look();
    return state.subscribe((now, before) => {
      if (now.present !== before.present) look();
    });
  }, [state]);
  return { turn: story.shown?.turn ?? null, hasNext: story.queue.length > 0, skip: () => dispatch({ type: "skip", now: performance.now() }) };
}

interface Told {
  readonly run: number;
  readonly story: Storyline;
}

type Step =
  | { readonly type: "look"; readonly run: number; readonly moment: Parameters<typeof continueStory>[1] }
  | { readonly type: "skip"; readonly now: number };

/** A new run begins its story anew. */
function step({ run, story }: Told, action: Step): Told {
  if (action.type === "skip") return { run, story: skipTurn(story, action.now) };
  return { run: action.run, story: continueStory(action.run === run ? story : untold, action.moment) };
}
