import { failureModes } from "../failureModes.ts";
import { allowed } from "../messages.ts";
import type { Check } from "./check.ts";

/** Where a station fails in several modes, each has a name. */
export const failureModesAreNamed: Check = (line, report) => {
  line.stations?.forEach((station, index) => {
    const modes = failureModes(station, index);
    if (modes.length < 2) return;
    for (const { path, mode } of modes) if (!Object.hasOwn(mode, "id")) report([...path, "id"], "nothing", allowed.modeId);
  });
};
