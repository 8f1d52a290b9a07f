import type { Plain } from "#kernel";
import type { CompiledLine, TimedCommand } from "#line";
import {
  type Containment, type Genealogy, type GenealogyState, type MapGallery, type PartHistory, type SensorHealth, type SensorHealthState, type SensorVerdict, type Suspicion,
  assessSensors, containment, createGenealogy, createSensorHealth, historyOf, keepMap, noteSensorCommand, trace, watchSensors,
} from "#quality";
import type { DefectMap, Observation } from "#sensing";
import type { VirtualView } from "./predicting.ts";
import { type CapabilityView, type Ledger, type LedgerFigures, type YieldView, createLedger, enter } from "./ledger.ts";

/**
 * What quality people want to know of a running plant beside its charts: every part's history, the parts that a fault touched, the
 * state of the sensors, the newest defect maps. For people: no decision of the loop rests on it. It knows observations and orders.
 */
export interface Desk {
  readonly genealogy: Genealogy;
  readonly health: SensorHealth;
  own: DeskState;
  /** The figures that were worked out last; they follow from the state. */
  known: Known | null;
}

interface Known extends Pick<DeskView, "capabilities" | "yields"> {
  readonly at: number;
  readonly design: readonly number[];
}

/** Plain data. */
interface DeskState {
  gallery: MapGallery;
  ledger: Ledger;
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
  readonly capabilities: readonly CapabilityView[];
  /** Null before a part was finished. */
  readonly yields: YieldView | null;
  readonly virtual: readonly VirtualView[];
  readonly containment: (Containment & { readonly suspicion: Suspicion }) | null;
  /** Of the part that is followed; null for none, and for one that is forgotten. */
  readonly history: PartHistory | null;
}

const assessedEvery = 300;

export function createDesk(line: CompiledLine): Desk {
  const genealogy = createGenealogy(line);
  const own: DeskState = { gallery: { maps: [] }, ledger: createLedger(line), suspicion: null, verdicts: [], assessedAt: -1 };
  return { genealogy, health: createSensorHealth(line), own, known: null };
}

export function saveDesk({ genealogy, health, own }: Desk): Plain {
  const saved: Saved = { genealogy: genealogy.state, health: health.state, own };
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
    enter(own.ledger, genealogy.line, observation);
    if (observation.type === "map") keepMap(own.gallery, observation);
  }
  if (own.assessedAt >= 0 && now - own.assessedAt < assessedEvery) return;
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

interface Shown {
  /** Simulated seconds. */
  readonly now: number;
  /** The part that is followed. */
  readonly followed: number | null;
  /** The present one. */
  readonly design: readonly number[];
  /** Without them there are neither capabilities nor yields. */
  readonly figures: LedgerFigures | null;
  readonly virtual: readonly VirtualView[];
}

/** A thousand values are sorted and tested for each figure: they are worked out anew when so many seconds have passed. */
const figuresEvery = 60;

/** What the desk shows now. */
export function deskView(desk: Desk, { now, followed, design, figures, virtual }: Shown): DeskView {
  const { genealogy, own, known } = desk;
  const { suspicion } = own;
  const isKnown = known !== null && now >= known.at && now - known.at < figuresEvery && known.design.every((value, index) => value === design[index]);
  if (figures !== null && !isKnown) {
    const capabilities = figures.capabilities(own.ledger, genealogy.line, design);
    desk.known = { at: now, design, capabilities, yields: figures.yields(own.ledger, genealogy.line, { design, capabilities }) };
  }
  return {
    maps: own.gallery.maps,
    sensors: own.verdicts,
    capabilities: desk.known?.capabilities ?? [],
    yields: desk.known?.yields ?? null,
    virtual,
    containment: suspicion === null ? null : { ...containment(genealogy, suspicion), suspicion },
    history: followed === null ? null : historyOf(genealogy, followed),
  };
}
