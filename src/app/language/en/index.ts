import { maps } from "./maps.ts";
import { page } from "./page.ts";
import { panels } from "./panels.ts";
import { quality } from "./quality.ts";
import { story } from "./story.ts";

export const english = { page, story, panels, quality, maps };
