import type { Plain } from "#kernel";
import type { CompiledLine, TimedCommand } from "#line";
import {
  type Containment, type Genealogy, type GenealogyState, type MapGallery, type PartHistory, type SensorHealth, type SensorHealthState, type SensorVerdict, type Suspicion,
  assessSensors, containment, createGenealogy, createSensorHealth, historyOf, keepMap, noteSensorCommand, trace, watchSensors,
} from "#quality";
import type { DefectMap, Observation } from "#sensing";

/**
 * What quality people want to know of a running plant beside its charts: every part's history, the parts that a fault touched, the
 * state of the sensors, the newest defect maps. For people: no decision of the loop rests on it. It knows observations and orders.
 */
export interface Desk {
  readonly genealogy: Genealogy;
  readonly health: SensorHealth;
  own: DeskState;
}

/** Plain data. */
interface DeskState {
  gallery: MapGallery;
  /** What is asked for: which parts something touched. */
  suspicion: Suspicion | null;
  verdicts: readonly SensorVerdict[];
  /** When the sensors were last assessed, in simulated seconds. */
  assessedAt: number;
}

interface Saved {
  readonly genealogy: GenealogyState;
  readonly health: SensorHealthState;
  readonly own: DeskState;
}

/** What is shown of it. */
export interface DeskView {
  /** The newest, oldest first. */
  readonly maps: readonly DefectMap[];
  readonly sensors: readonly SensorVerdict[];
  readonly containment: (Containment & { readonly suspicion: Suspicion }) | null;
  /** Of the part that is followed; null for none, and for one that is forgotten. */
  readonly history: PartHistory | null;
}

const assessedEvery = 300;

export function createDesk(line: CompiledLine): Desk {
  return { genealogy: createGenealogy(line), health: createSensorHealth(line), own: { gallery: { maps: [] }, suspicion: null, verdicts: [], assessedAt: Number.NEGATIVE_INFINITY } };
}

export function saveDesk({ genealogy, health, own }: Desk): Plain {
  const saved: Saved = { genealogy: genealogy.state, health: health.state, own: { ...own, assessedAt: Math.max(-1, own.assessedAt) } };
  return saved as unknown as Plain;
}

export function loadDesk(line: CompiledLine, plain: Plain): Desk {
  const saved = plain as unknown as Saved;
  const desk = createDesk(line);
  desk.genealogy.state = saved.genealogy;
  desk.health.state = saved.health;
  desk.own = saved.own;
  return desk;
}

/** Takes in what was seen of the plant. */
export function fileAtDesk({ genealogy, health, own }: Desk, observations: readonly Observation[], now: number): void {
  for (const observation of observations) {
    trace(genealogy, observation);
    watchSensors(health, observation);
    if (observation.type === "map") keepMap(own.gallery, observation);
  }
  if (now - own.assessedAt < assessedEvery) return;
  own.verdicts = assessSensors(health);
  own.assessedAt = now;
}

/** Tells the desk of an order that the plant has taken. */
export function tellDesk({ health }: Desk, command: TimedCommand): void {
  noteSensorCommand(health, command);
}

/** Asks which parts something touched; null asks for none. Throws, with what was found and what is allowed, on what the line has not. */
export function askDesk({ genealogy, own }: Desk, suspicion: Suspicion | null): void {
  if (suspicion !== null) containment(genealogy, suspicion);
  own.suspicion = suspicion;
}

/** What the desk shows now. */
export function deskView({ genealogy, own }: Desk, { followed }: { readonly followed: number | null }): DeskView {
  const { suspicion } = own;
  return {
    maps: own.gallery.maps,
    sensors: own.verdicts,
    containment: suspicion === null ? null : { ...containment(genealogy, suspicion), suspicion },
    history: followed === null ? null : historyOf(genealogy, followed),
  };
}
