import type { english } from "../en/index.ts";
import type { Translated } from "../translated.ts";
import { maps } from "./maps.ts";
import { page } from "./page.ts";
import { panels } from "./panels.ts";
import { quality } from "./quality.ts";
import { story } from "./story.ts";

export const korean: Translated<typeof english> = { page, story, panels, quality, maps };
