import { PerspectiveCamera } from "three";
import { GLTFExporter } from "three/addons/exporters/GLTFExporter.js";
import type { Frame, LineView } from "#loop";
import { loadLooks } from "../looks.ts";
import { palettes } from "../palette.ts";
import { tiers } from "../quality.ts";
import { createWorld } from "../world.ts";
import { solidCopy } from "./solidCopy.ts";

/**
 * The plant as it stands, in metres, as a binary glTF 2.0 file (ISO/IEC 12113:2022): each machine one node, named after its station and
 * counted from 1 within it, such as `bond-2`.
 */
export async function exportScene(line: LineView, frame: Frame | null): Promise<ArrayBuffer> {
  await loadLooks(line);
  const world = createWorld(line, { tier: tiers.medium, pixelRatio: 1 });
  try {
    world.paint(palettes.day);
    world.update({ frame, now: 0, elapsed: 0, speed: 0, isStill: true }, { camera: new PerspectiveCamera(), size: { width: 1, height: 1 } });
    const whole = solidCopy(world.object, (machine) => machineName(line, machine));
    whole.name = line.id;
    const made = await new GLTFExporter().parseAsync(whole, { binary: true });
    if (!(made instanceof ArrayBuffer)) throw new Error("the exporter made no binary file");
    return made;
  } finally {
    world.dispose();
  }
}

function machineName({ stations }: LineView, machine: number): string {
  const station = stations.findLast(({ firstMachine }) => firstMachine <= machine);
  return `${station?.id ?? "machine"}-${machine - (station?.firstMachine ?? 0) + 1}`;
}
