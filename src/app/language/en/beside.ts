import { capability } from "./capability.ts";
import { compute } from "./compute.ts";
import { design } from "./design.ts";
import { history } from "./history.ts";
import { maps } from "./maps.ts";
import { optimizer } from "./optimizer.ts";
import { panelsBeside } from "./panelsBeside.ts";
import { prediction } from "./prediction.ts";
import { quality } from "./quality.ts";
import { sensors } from "./sensors.ts";
import { stack } from "./stack.ts";
import { twin } from "./twin.ts";

/** What the side panels alone say; loaded with them. */
export const englishBeside = {
  capability,
  compute,
  design,
  history,
  maps,
  optimizer,
  panels: panelsBeside,
  prediction,
  quality,
  sensors,
  stack,
  twin,
};
