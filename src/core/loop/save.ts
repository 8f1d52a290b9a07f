import { type Plain, type Snapshot, type TypedArray, readSnapshot, writeSnapshot } from "#kernel";
import { type LineSpec, compileLine } from "#line";
import { loadPlant, savePlant } from "#plant";
import { createBrain, loadBrain, saveBrain } from "./brain.ts";
import { type Session, type SessionData, assemble } from "./session.ts";

interface Saved {
  readonly line: LineSpec;
  readonly data: SessionData;
  readonly brain: Plain;
  readonly plant: Plain;
  readonly shadow: Plain;
}

/** The whole of a session as bytes. A session restored from it goes on exactly as this one will. */
export function saveSession(session: Session): Uint8Array {
  const plant = savePlant(session.plant);
  const shadow = savePlant(session.shadow);
  const saved: Saved = { line: session.line.spec, data: session.data, brain: saveBrain(session.brain), plant: plant.plain, shadow: shadow.plain };
  return writeSnapshot({ arrays: { ...under("plant", plant), ...under("shadow", shadow) }, plain: saved as unknown as Plain });
}

/** The session that `saveSession` saved. Throws, saying what was found, on bytes that are something else. */
export function restoreSession(bytes: Uint8Array): Session {
  const snapshot = readSnapshot(bytes);
  const saved = snapshot.plain as unknown as Saved;
  const line = compileLine(saved.line);
  const brain = createBrain(line, saved.data.seed);
  loadBrain(brain, saved.brain);
  return assemble({
    line,
    plant: loadPlant(line, { arrays: of("plant", snapshot), plain: saved.plant }),
    shadow: loadPlant(line, { arrays: of("shadow", snapshot), plain: saved.shadow }),
    brain,
    data: saved.data,
  });
}

function under(name: string, snapshot: Snapshot): Record<string, TypedArray> {
  return Object.fromEntries(Object.entries(snapshot.arrays).map(([key, array]) => [`${name}/${key}`, array]));
}

function of(name: string, snapshot: Snapshot): Record<string, TypedArray> {
  const prefix = `${name}/`;
  return Object.fromEntries(Object.entries(snapshot.arrays).flatMap(([key, array]) => (key.startsWith(prefix) ? [[key.slice(prefix.length), array]] : [])));
}
