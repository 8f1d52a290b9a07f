import { history } from "./history.ts";
import { maps } from "./maps.ts";
import { page } from "./page.ts";
import { panels } from "./panels.ts";
import { quality } from "./quality.ts";
import { sensors } from "./sensors.ts";
import { story } from "./story.ts";

export const english = { page, story, panels, quality, sensors, history, maps };
