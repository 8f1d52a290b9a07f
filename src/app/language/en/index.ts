import { flow } from "./flow.ts";
import { page } from "./page.ts";
import { panels } from "./panels.ts";
import { share } from "./share.ts";
import { story } from "./story.ts";
import { upkeep } from "./upkeep.ts";

/** What is read before the side panels are there, and what they share with it. */
export const english = {
  flow,
  page,
  panels,
  share,
  story,
  upkeep,
};
