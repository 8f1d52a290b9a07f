import { type Plain, type Snapshot, type TypedArray, readSnapshot, writeSnapshot } from "#kernel";
import { type LineSpec, compileLine } from "#line";
import { loadPlant, savePlant } from "#plant";
import { type Observation, attachSensing } from "#sensing";
import { loadDesk, saveDesk } from "../seen/desk.ts";
import type { HoldoutData } from "./holdout.ts";
import { type Session, type SessionData, hasShadow } from "./session.ts";
import { type SavedWatched, loadWatched, saveWatched } from "./watched.ts";

/** All of a session but the arrays of its plants, which stand beside it under their names. */
interface Saved {
  readonly line: LineSpec;
  readonly data: SessionData;
  readonly plant: PlainOfWatched;
  /** Null in a session without a shadow. */
  readonly shadow: { readonly plant: Plain; readonly waiting: readonly Observation[] } | null;
  readonly holdout: (PlainOfWatched & { readonly data: HoldoutData }) | null;
  /** Null in a session without a dashboard. */
  readonly desk: Plain;
}

type PlainOfWatched = Omit<SavedWatched, "plant"> & { readonly plant: Plain };

/** The whole of a session as bytes. A session restored from it goes on exactly as this one will. */
export function saveSession(session: Session): Uint8Array<ArrayBuffer> {
  const { holdout } = session;
  const plant = saveWatched(session);
  const shadow = hasShadow(session) ? savePlant(session.shadow) : null;
  const held = holdout === null ? null : saveWatched(holdout);
  const saved: Saved = {
    line: session.line.spec,
    data: session.data,
    plant: plainOf(plant),
    shadow: shadow === null ? null : { plant: shadow.plain, waiting: session.shadowSensing?.waiting() ?? [] },
    holdout: held === null || holdout === null ? null : { ...plainOf(held), data: holdout.data },
    desk: session.desk === null ? null : saveDesk(session.desk),
  };
  const arrays = { ...under("plant", plant.plant), ...under("shadow", shadow), ...under("holdout", held?.plant ?? null) };
  return writeSnapshot({ arrays, plain: saved as unknown as Plain });
}

/** The session that `saveSession` saved. Throws, saying what was found, on bytes that are something else. */
export function restoreSession(bytes: Uint8Array): Session {
  const snapshot = readSnapshot(bytes);
  const saved = snapshot.plain as unknown as Saved;
  const line = compileLine(saved.line);
  const watched = loadWatched(line, { ...saved.plant, plant: of("plant", snapshot, saved.plant.plant) }, { movements: saved.desk !== null });
  const shadow = saved.shadow === null ? watched.plant : loadPlant(line, of("shadow", snapshot, saved.shadow.plant));
  return {
    ...watched,
    line,
    data: saved.data,
    shadow,
    shadowSensing: saved.shadow === null ? null : attachSensing(shadow, saved.shadow.waiting),
    holdout: saved.holdout === null ? null : { ...loadWatched(line, { ...saved.holdout, plant: of("holdout", snapshot, saved.holdout.plant) }), data: saved.holdout.data },
    desk: saved.desk === null ? null : loadDesk(line, saved.desk),
  };
}

function plainOf({ plant, waiting, brain }: SavedWatched): PlainOfWatched {
  return { plant: plant.plain, waiting, brain };
}

function under(name: string, snapshot: Snapshot | null): Record<string, TypedArray> {
  return Object.fromEntries(Object.entries(snapshot?.arrays ?? {}).map(([key, array]) => [`${name}/${key}`, array]));
}

function of(name: string, snapshot: Snapshot, plain: Plain): Snapshot {
  const prefix = `${name}/`;
  const arrays = Object.entries(snapshot.arrays).flatMap(([key, array]) => (key.startsWith(prefix) ? [[key.slice(prefix.length), array] as const] : []));
  return { arrays: Object.fromEntries(arrays), plain };
}
