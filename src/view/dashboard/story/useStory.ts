import { useEffect, useReducer } from "react";
import { usePlant, usePlantStore } from "#store";
import { type Storyline, continueStory, skipTurn, untold } from "./storyline.ts";
import type { Turn } from "./turn.ts";

/** The story of the present run: the caption that is now to be shown, and how to go on to the next. */
export function useStory(): { readonly turn: Turn | null; readonly hasNext: boolean; readonly skip: () => void } {
  const { state } = usePlantStore();
  const run = usePlant(({ present }) => present?.run ?? 0);
  const [{ run: of, story }, dispatch] = useReducer(step, { run, story: untold, others: {} });
  useEffect(() => {
    const look = (): void => {
      const { present, story: told, isPaused, isRushing } = state.getState();
      if (present === null || isPaused || isRushing) return;
      const { run: shown, line, summary } = present;
      dispatch({ type: "look", run: shown, moment: { summary, line, isScenario: told !== null, now: performance.now() } });
    };
    look();
    return state.subscribe((now, before) => {
      if (now.present !== before.present) look();
    });
  }, [state]);
  // What was told of another run is not told of this one, which may be on its way still.
  const isOfThis = of === run;
  return { turn: isOfThis ? (story.shown?.turn ?? null) : null, hasNext: isOfThis && story.queue.length > 0, skip: () => dispatch({ type: "skip", now: performance.now() }) };
}

interface Told {
  readonly run: number;
  readonly story: Storyline;
  /** Of runs that stand still meanwhile: what was told of them is not told again. */
  readonly others: Readonly<Record<number, Storyline>>;
}

type Step =
  | { readonly type: "look"; readonly run: number; readonly moment: Parameters<typeof continueStory>[1] }
  | { readonly type: "skip"; readonly now: number };

/** A new run begins its story; one that is shown again goes on with its own. */
function step({ run, story, others }: Told, action: Step): Told {
  if (action.type === "skip") return { run, others, story: skipTurn(story, action.now) };
  if (action.run === run) return { run, others, story: continueStory(story, action.moment) };
  return { run: action.run, others: { ...others, [run]: story }, story: continueStory(others[action.run] ?? untold, action.moment) };
}
