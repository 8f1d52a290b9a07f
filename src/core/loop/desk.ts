import type { Plain } from "#kernel";
import type { CompiledLine, TimedCommand } from "#line";
import {
  type Containment, type Genealogy, type GenealogyState, type MapGallery, type PartHistory, type SensorHealth, type SensorHealthState, type SensorVerdict, type Suspicion,
  type VirtualFigures, type VirtualMetrology, type VirtualState, assessSensors, containment, createGenealogy, createSensorHealth, createVirtual, historyOf, keepMap, noteSensorCommand,
  observeVirtual, trace, virtualFigures, watchSensors,
} from "#quality";
import type { DefectMap, Observation } from "#sensing";
import { type CapabilityView, type Ledger, type LedgerFigures, type YieldView, createLedger, enter } from "./ledger.ts";

/**
 * What quality people want to know of a running plant beside its charts: every part's history, the parts that a fault touched, the
 * state of the sensors, the newest defect maps. For people: no decision of the loop rests on it. It knows observations and orders.
 */
export interface Desk {
  readonly genealogy: Genealogy;
  readonly health: SensorHealth;
  readonly virtual: VirtualMetrology;
  own: DeskState;
}

/** Plain data. */
interface DeskState {
  gallery: MapGallery;
  ledger: Ledger;
  /** The newest part of which a real measurement is asked for, by characteristic. */
  asked: Record<string, AskedFor>;
  /** What is asked for: which parts something touched. */
  suspicion: Suspicion | null;
  verdicts: readonly SensorVerdict[];
  /** When the sensors were last assessed, in simulated seconds. */
  assessedAt: number;
}

/** A part whose prediction is so unsure that it should be measured. In the characteristic's unit. */
export interface AskedFor {
  readonly at: number;
  readonly part: number;
  readonly value: number;
  readonly halfWidth: number;
  /** What the half-width would be were everything known but the noise. */
  readonly usual: number;
}

interface Saved {
  readonly genealogy: GenealogyState;
  readonly virtual: VirtualState;
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

/** Virtual metrology of one characteristic, and the part that it would have measured. */
export interface VirtualView extends VirtualFigures {
  readonly asked: AskedFor | null;
}

const assessedEvery = 300;

export function createDesk(line: CompiledLine): Desk {
  const genealogy = createGenealogy(line);
  const own: DeskState = { gallery: { maps: [] }, ledger: createLedger(line), asked: {}, suspicion: null, verdicts: [], assessedAt: -1 };
  return { genealogy, health: createSensorHealth(line), virtual: createVirtual(genealogy), own };
}

export function saveDesk({ genealogy, health, virtual, own }: Desk): Plain {
  const saved: Saved = { genealogy: genealogy.state, health: health.state, virtual: virtual.state, own };
  return saved as unknown as Plain;
}

export function loadDesk(line: CompiledLine, plain: Plain): Desk {
  const saved = plain as unknown as Saved;
  const desk = createDesk(line);
  desk.genealogy.state = saved.genealogy;
  desk.health.state = saved.health;
  desk.virtual.state = saved.virtual;
  desk.own = saved.own;
  return desk;
}

/** Takes in what was seen of the plant. */
export function fileAtDesk({ genealogy, health, virtual, own }: Desk, observations: readonly Observation[], now: number): void {
  for (const observation of observations) {
    trace(genealogy, observation);
    watchSensors(health, observation);
    enter(own.ledger, genealogy.line, observation);
    for (const finding of observeVirtual(virtual, observation)) {
      if (finding.type === "measure") own.asked[finding.characteristic] = { at: finding.at, part: finding.part, value: finding.value, halfWidth: finding.halfWidth, usual: finding.usual };
    }
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
  /** The part that is followed. */
  readonly followed: number | null;
  /** The present one. */
  readonly design: readonly number[];
  /** Without them there are neither capabilities nor yields. */
  readonly figures: LedgerFigures | null;
}

/** What the desk shows now. */
export function deskView({ genealogy, virtual, own }: Desk, { followed, design, figures }: Shown): DeskView {
  const { suspicion, ledger } = own;
  const { line } = genealogy;
  const capabilities = figures?.capabilities(ledger, line, design) ?? [];
  return {
    maps: own.gallery.maps,
    sensors: own.verdicts,
    capabilities,
    yields: figures?.yields(ledger, line, { design, capabilities }) ?? null,
    virtual: virtualFigures(virtual).map((figures) => ({ ...figures, asked: own.asked[figures.characteristic] ?? null })),
    containment: suspicion === null ? null : { ...containment(genealogy, suspicion), suspicion },
    history: followed === null ? null : historyOf(genealogy, followed),
  };
}
