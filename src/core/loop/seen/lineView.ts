import { type CompiledLine, type CompiledStation, type Text, kindName } from "#line";
import { backdrop, catalogue, serverRoom, workloadNames } from "#compute";
import { makers } from "#optimizer";
import { floorView } from "./floorView.ts";
import { mapViews } from "./mapView.ts";
import { rhythmOf } from "../brain/rhythm.ts";
import type { CharacteristicView, LineView, StationView } from "./summary.ts";

/** What the views need to know of a line once. */
export function lineView(line: CompiledLine): LineView {
  const { spec } = line;
  const rhythm = rhythmOf(line);
  return {
    id: spec.id,
    name: named(spec.name, spec.id),
    currency: spec.product?.currency ?? "€",
    stretch: rhythm.stretch,
    speeds: rhythm.speeds,
    stations: line.stations.map((station) => stationView(line, station)),
    floor: floorView(line),
    characteristics: line.characteristics.map(({ id, spec: characteristic }): CharacteristicView => ({
      id,
      name: named(characteristic.name, id),
      unit: characteristic.unit,
      measuredAt: characteristic.measuredAt,
      station: spec.controls?.find((control) => control.characteristic === id)?.station ?? characteristic.measuredAt,
    })),
    makers: makers.map((maker) => ({ kind: maker.kind, name: maker.name, does: maker.does, alternatives: maker.alternatives, idle: maker.idleOn?.(line) ?? null })),
    maps: mapViews(line),
    compute: { accelerators: catalogue, dataCentre: serverRoom, workloads: workloadNames, backdrop },
    materials: Object.entries(spec.materials ?? {}).map(([id, { name, properties = {} }]) => ({
      id, name: named(name, id), properties: Object.entries(properties).map(([property, of]) => ({ id: property, name: named(of.name, property), unit: of.unit })),
    })),
    environment: Object.entries(spec.environment ?? {}).map(([id, { name, unit }]) => ({ id, name: named(name, id), unit })),
    design: Object.entries(spec.design ?? {}).map(([id, { name, unit, range, nominal }]) => ({ id, name: named(name, id), unit, range, nominal })),
    faults: Object.entries(spec.faults ?? {}).map(([id, fault]) => ({
      id, name: fault.name, station: fault.station,
      hitsSensor: "sensor" in fault,
      // A lot and the environment are all of the station's.
      machines: "material" in fault || "environment" in fault ? 1 : (line.stations.find((found) => found.id === fault.station)?.machines ?? 1),
    })),
  };
}

function stationView(line: CompiledLine, station: CompiledStation): StationView {
  const { spec } = station;
  const kind = spec.kind ?? "machine";
  return {
    id: station.id,
    name: named(spec.name, station.id),
    kind,
    kindName: kindName(kind) ?? named(undefined, kind),
    machines: station.machines,
    firstMachine: station.firstMachine,
    buffer: Number.isFinite(station.places) ? station.places : null,
    setPoints: Object.entries(spec.recipe ?? {}).map(([id, { name, unit, range }]) => ({ id, name: named(name, id), unit, range, against: line.spec.controls?.find((control) => control.station === station.id && control.setPoint === id)?.against ?? null })),
    sensors: station.sensors.map(({ id, name, unit }) => ({ id, name: named(name, id), unit })),
    maps: station.maps.map(({ id, spec: { name } }) => ({ id, name: named(name, id) })),
    tools: Object.entries(spec.tool ?? {}).map(([id, { name, unit }]) => ({ id, name: named(name, id), unit })),
    reworkTo: station.rework === null ? null : (line.stations[station.rework.to]?.id ?? null),
    maintainable: station.maintenance !== null,
  };
}

/** A name in both languages; the id where the model gives none. */
function named(name: Text | undefined, id: string): Text {
  return name ?? { en: id, ko: id };
}
