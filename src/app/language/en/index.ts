import { flow } from "./flow.ts";
import { page } from "./page.ts";
import { panels } from "./panels.ts";
import { share } from "./share.ts";
import { story } from "./story.ts";
import { upkeep } from "./upkeep.ts";

/** What the page shows at once. What only the panels show comes with them: `later.ts`. */
export const english = {
  flow,
  page,
  panels,
  share,
  story,
  upkeep,
};
