import { attributeNames } from "./attributes.ts";
import type { CompiledControl, CompiledLine, CompiledWear } from "./compiled.ts";
import { type Names, compileStation, indexIn, numberOrFormula, stationIndex } from "./compileStation.ts";
import { compilePeople } from "./compilePeople.ts";
import { compileMoney } from "./compileMoney.ts";
import { compileSetups } from "./compileFlow.ts";
import { compileInventory, compileReleases, compileRoutes } from "./compileRoutes.ts";
import { compilePhysics } from "./compilePhysics.ts";
import { compileGauge, gaugeSd } from "./compileSensing.ts";
import { compileTransport } from "./compileTransport.ts";
import type { ControlSpec } from "./controlSpec.ts";
import type { CharacteristicSpec, LineSpec, WearSpec } from "./spec.ts";

/** Compiles a line model. Throws on a model that is not consistent; one that `#line/read` accepted is. */
export function compileLine(spec: LineSpec): CompiledLine {
  const design = Object.keys(spec.design ?? {});
  const attributes = attributeNames(spec);
  const physics = compilePhysics(spec, design.length + attributes.length + mostOwnNames(spec));
  const names: Names = { spec, design, attributes, physics };
  const counts = spec.stations.map((station) => station.machines ?? 1);
  const setupsOf = spec.stations.map((station) => compileSetups(spec, station));
  const routes = compileRoutes(spec, setupsOf);
  const releases = compileReleases(spec, routes.products);
  const people = compilePeople(spec);
  const stations = spec.stations.map((station, index) => {
    const firstMachine = counts.slice(0, index).reduce((sum, count) => sum + count, 0);
    return compileStation(names, { station, index, firstMachine, setups: setupsOf[index] ?? null, steps: routes.steps, people: people.stations[index] ?? noPeople });
  });
  const inDesign = (name: string): number | undefined => indexIn(design, name, 0);
  return {
    spec,
    design,
    nominalDesign: Object.values(spec.design ?? {}).map(({ nominal }) => nominal),
    attributes,
    stations,
    machineCount: counts.reduce((sum, count) => sum + count, 0),
    stationOfMachine: counts.flatMap((count, index) => Array.from({ length: count }, () => index)),
    characteristics: characteristicEntries(spec).map(([id, characteristic], index) => ({
      id,
      spec: characteristic,
      index,
      at: design.length + attributes.indexOf(id),
      measuredAt: stationIndex(spec, characteristic.measuredAt),
      lower: numberOrFormula(characteristic.spec[0] ?? Number.NEGATIVE_INFINITY, inDesign),
      upper: numberOrFormula(characteristic.spec[1] ?? Number.POSITIVE_INFINITY, inDesign),
      target: characteristic.target ?? null,
      gaugeNoise: gaugeSd(characteristic.gauge), gauge: compileGauge(characteristic.gauge),
      gaugeLeast: characteristic.gauge.least ?? Number.NEGATIVE_INFINITY,
      every: characteristic.gauge.every ?? 1, escapeCost: characteristic.escapeCost ?? null,
    })),
    controls: (spec.controls ?? []).map((control) => compileControl(spec, control)),
    wears: (spec.wears ?? []).map((wear) => compileWear(spec, wear)),
    products: routes.products, steps: routes.steps, machinesRemembered: routes.machinesRemembered, endsRemembered: routes.endsRemembered,
    calendars: people.calendars, pools: people.pools, needs: people.needs,
    releases,
    inventory: compileInventory(spec, routes),
    isSaturated: spec.arrivals === "saturated",
    conwip: typeof spec.arrivals === "object" && "conwip" in spec.arrivals ? spec.arrivals.conwip : Number.POSITIVE_INFINITY,
    transport: compileTransport(spec),
    ...compileMoney(spec, { products: routes.products, steps: routes.steps, releases }, inDesign),
    physics,
    scopeLength: physics.at + physics.nominal.length,
  };
}

/** Set points and tool states of the station that has most. */
function mostOwnNames({ stations }: LineSpec): number {
  return Math.max(0, ...stations.map(({ recipe = {}, tool = {} }) => Object.keys(recipe).length + Object.keys(tool).length));
}

const noPeople = { shift: null, attendance: null, power: null };

function compileControl(spec: LineSpec, control: ControlSpec): CompiledControl {
  const station = stationIndex(spec, control.station);
  return {
    spec: control,
    characteristic: characteristicEntries(spec).findIndex(([id]) => id === control.characteristic),
    station,
    setPoint: Object.keys(spec.stations[station]?.recipe ?? {}).indexOf(control.setPoint),
    tool: Object.keys(spec.stations[station]?.tool ?? {}).indexOf(control.against),
    controller: control.controller ?? "ewma",
    weights: { level: control.weight ?? 0.2, trend: control.trendWeight ?? 0.05 },
    // An EWMA chart so wide rings once in some 3,000 points.
    deadBand: control.deadBand ?? 3.5,
  };
}

function compileWear(spec: LineSpec, wear: WearSpec): CompiledWear {
  const station = stationIndex(spec, wear.station);
  return {
    spec: wear,
    station,
    tool: Object.keys(spec.stations[station]?.tool ?? {}).indexOf(wear.tool),
    sensor: (spec.stations[station]?.sensors ?? []).findIndex(({ id }) => id === wear.sensor),
  };
}

function characteristicEntries(spec: LineSpec): [string, CharacteristicSpec][] {
  return Object.entries(spec.characteristics ?? {});
}
