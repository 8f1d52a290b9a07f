import { capability } from "./capability.ts";
import { compute } from "./compute.ts";
import { design } from "./design.ts";
import { flow } from "./flow.ts";
import { history } from "./history.ts";
import { maps } from "./maps.ts";
import { optimizer } from "./optimizer.ts";
import { page } from "./page.ts";
import { panels } from "./panels.ts";
import { prediction } from "./prediction.ts";
import { quality } from "./quality.ts";
import { sensors } from "./sensors.ts";
import { share } from "./share.ts";
import { stack } from "./stack.ts";
import { story } from "./story.ts";
import { twin } from "./twin.ts";
import { upkeep } from "./upkeep.ts";

export const english = {
  capability,
  compute,
  design,
  flow,
  history,
  maps,
  optimizer,
  page,
  panels,
  prediction,
  quality,
  sensors,
  share,
  stack,
  story,
  twin,
  upkeep,
};
