import type { DesignState } from "#loop";
import type { Asked, Question } from "#store";

/** What can be compared at a press of a button; anything else is written as in the terminal. */
export type PresetId = "loop" | "each" | "revision" | "own";

/** The question that a preset stands for, as the plant stands; null where there is nothing of the kind to ask. */
export function presetQuestion(preset: PresetId, design: Pick<DesignState, "revision" | "design" | "revisions">): Question | null {
  switch (preset) {
    case "loop":
      return { is: "settings", a: "loop=open", b: "loop=closed" };
    case "each":
      return { is: "each" };
    case "revision": {
      // The search is off on both sides, or the first design would soon be another too.
      const changes = Object.entries(design.design).map(([name, value]) => `design.${name}=${value}`);
      return design.revisions.length < 2 ? null : { is: "settings", a: "off=design", b: ["off=design", ...changes].join(",") };
    }
    case "own":
      return { is: "settings", a: "off=maintenance", b: "loop=closed" };
  }
}

/** The preset that a question comes from. */
export function presetOf(question: Question, design: Parameters<typeof presetQuestion>[1]): PresetId {
  const same = (["loop", "each", "revision"] as const).find((preset) => JSON.stringify(presetQuestion(preset, design)) === JSON.stringify(question));
  return same ?? "own";
}

/** Whether it is the loop open against closed, which the terminal compares where nothing else is said. */
export function isLoopQuestion(question: Question): boolean {
  return question.is === "settings" && question.a === "loop=open" && question.b === "loop=closed";
}

/** What each decision maker is worth: quickly at first, more surely when that is asked for; longer in a slower line, and with the story's faults where one is shown. */
export function worthOfEachAsked({ stretch, hasStory, isQuick }: { readonly stretch: number; readonly hasStory: boolean; readonly isQuick: boolean }): Asked {
  return { question: { is: "each" }, pairs: isQuick ? 10 : 20, hours: (isQuick ? 8 : 24) * stretch, withStory: hasStory };
}
