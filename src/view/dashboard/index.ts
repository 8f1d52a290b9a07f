/** The dashboard around the scene: bar, figures, story, timeline, plan, notices. The panels, which need the chart library, have a door of their own. */
export { readSeed } from "./bar/readSeed.ts";
export { Menu } from "./bar/Menu.tsx";
export { TopBar } from "./bar/TopBar.tsx";
export { Figures } from "./figures/Figures.tsx";
export { Notices } from "./notice/Notices.tsx";
export { OnItsWay } from "./notice/OnItsWay.tsx";
export { Plan } from "./plan/Plan.tsx";
export { Captions } from "./story/Captions.tsx";
export { LoopRing } from "./story/LoopRing.tsx";
export { traceText } from "./story/sentence.ts";
export type { Pointed } from "./story/turn.ts";
export { useStory } from "./story/useStory.ts";
export { Timeline } from "./timeline/Timeline.tsx";
export { WordsProvider, useWords } from "./words/useWords.tsx";
