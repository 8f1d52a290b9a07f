import type { Frame, LineView, PartFrame, StationView } from "#loop";
import { waiting } from "#loop/frame";

/** Draws the parts of every station into the canvas that it attached; one pass over a frame, plain loops, no object for a part. */
export interface PlanDrawing {
  /** Gives a station its canvas; returns what takes it back. */
  readonly attach: (station: number, canvas: HTMLCanvasElement) => () => void;
  readonly draw: (frame: Frame) => void;
  /** Whether something changed beside the frame, so that the same has to be drawn again. */
  readonly isStale: () => boolean;
  /** Serial number of the part at a place of a station's canvas, CSS pixels; null where there is none. */
  readonly partAt: (station: number, x: number, y: number) => number | null;
}

interface Field {
  readonly canvas: HTMLCanvasElement;
  readonly context: CanvasRenderingContext2D;
  readonly observer: ResizeObserver;
  width: number;
  height: number;
}

/** CSS pixels: distance between dots, their radius, and the strip for the parts on machines above the queue. */
const pitch = 11;
const radius = 4;
const machineStrip = 20;

const sentBack = 1;
const later = 2;
const followed = 4;

export function createPlanDrawing(line: LineView): PlanDrawing {
  const fields: (Field | null)[] = line.stations.map(() => null);
  let shown: Frame | null = null;
  let isStale = true;
  return {
    attach(station, canvas) {
      const field = fieldOf(canvas, () => { isStale = true; });
      fields[station] = field;
      return () => {
        field?.observer.disconnect();
        fields[station] = null;
      };
    },
    isStale: () => isStale,
    draw(frame) {
      shown = frame;
      isStale = false;
      const ink = inkOf(fields.find((field) => field !== null)?.canvas);
      fields.forEach((field, index) => {
        const station = line.stations[index];
        if (field === null || station === undefined) return;
        field.context.clearRect(0, 0, field.width, field.height);
        machineTracks(field, { station, frame, ink });
      });
      const { parts } = frame.plant;
      for (let entry = 0; entry < parts.count; entry += 1) {
        const index = parts.station[entry] ?? 0;
        const field = fields[index] ?? null;
        const station = line.stations[index];
        if (field !== null && station !== undefined) dot(field, placeOf(parts, entry, { station, width: field.width }), { flags: parts.flags[entry] ?? 0, ink });
      }
    },
    partAt(station, x, y) {
      const field = fields[station];
      const view = line.stations[station];
      if (shown === null || field === null || field === undefined || view === undefined) return null;
      const { parts } = shown.plant;
      for (let entry = 0; entry < parts.count; entry += 1) {
        if (parts.station[entry] !== station) continue;
        const place = placeOf(parts, entry, { station: view, width: field.width });
        if (Math.abs(place.x - x) <= pitch / 2 && Math.abs(place.y - y) <= pitch / 2) return parts.serial[entry] ?? null;
      }
      return null;
    },
  };
}

function fieldOf(canvas: HTMLCanvasElement, onResize: () => void): Field | null {
  const context = canvas.getContext("2d");
  if (context === null) return null;
  const field: Field = {
    canvas, context, width: 0, height: 0,
    observer: new ResizeObserver(() => {
      fit(field);
      onResize();
    }),
  };
  field.observer.observe(canvas);
  return field;
}

function fit(field: Field): void {
  const ratio = Math.min(2, globalThis.devicePixelRatio);
  field.width = field.canvas.clientWidth;
  field.height = field.canvas.clientHeight;
  field.canvas.width = Math.round(field.width * ratio);
  field.canvas.height = Math.round(field.height * ratio);
  field.context.setTransform(ratio, 0, 0, ratio, 0, 0);
}

interface Ink {
  readonly part: string;
  readonly later: string;
  readonly rework: string;
  readonly line: string;
  readonly ink: string;
}

/** The theme's colours, read where they are used. */
function inkOf(canvas: HTMLCanvasElement | undefined): Ink {
  const style = canvas === undefined ? null : getComputedStyle(canvas);
  const read = (name: string, otherwise: string): string => style?.getPropertyValue(name).trim() || otherwise;
  return { part: read("--part", "#f07f3c"), later: read("--accent", "#2f6fed"), rework: read("--rework", "#e0b000"), line: read("--hairline", "#dcdfe1"), ink: read("--ink", "#22282e") };
}

function columnsOf(width: number): number {
  return Math.max(1, Math.floor((width - 2) / pitch));
}

const place = { x: 0, y: 0 };

/** A part on a machine stands in the strip above, in its machine's column; one that waits stands in the rows below. */
function placeOf(parts: PartFrame, entry: number, { station, width }: { readonly station: StationView; readonly width: number }): { readonly x: number; readonly y: number } {
  const machine = parts.machine[entry] ?? waiting;
  if (machine !== waiting) {
    place.x = (width / station.machines) * (machine - station.firstMachine + 0.5);
    place.y = machineStrip / 2 - 2;
    return place;
  }
  const columns = columnsOf(width);
  const position = parts.position[entry] ?? 0;
  place.x = pitch / 2 + (position % columns) * pitch;
  place.y = machineStrip + pitch / 2 + Math.floor(position / columns) * pitch;
  return place;
}

/** Under each machine's part a bar that fills up as its work goes on. */
function machineTracks({ context, width }: Field, { station, frame, ink }: { readonly station: StationView; readonly frame: Frame; readonly ink: Ink }): void {
  const each = width / station.machines;
  for (let machine = 0; machine < station.machines; machine += 1) {
    const share = frame.plant.machines.progress[station.firstMachine + machine] ?? 0;
    context.fillStyle = ink.line;
    context.fillRect(each * machine + 2, machineStrip - 6, each - 4, 2);
    context.fillStyle = ink.ink;
    context.fillRect(each * machine + 2, machineStrip - 6, (each - 4) * share, 2);
  }
}

/** A plain part is a dot, one of a later revision a square, one that was sent back a diamond; the followed one has a ring. */
function dot({ context, height }: Field, { x, y }: { readonly x: number; readonly y: number }, { flags, ink }: { readonly flags: number; readonly ink: Ink }): void {
  if (y > height) return;
  context.beginPath();
  if ((flags & sentBack) !== 0) {
    context.fillStyle = ink.rework;
    context.moveTo(x, y - radius - 1);
    context.lineTo(x + radius + 1, y);
    context.lineTo(x, y + radius + 1);
    context.lineTo(x - radius - 1, y);
  } else if ((flags & later) !== 0) {
    context.fillStyle = ink.later;
    context.rect(x - radius + 0.5, y - radius + 0.5, 2 * radius - 1, 2 * radius - 1);
  } else {
    context.fillStyle = ink.part;
    context.arc(x, y, radius, 0, Math.PI * 2);
  }
  context.fill();
  if ((flags & followed) === 0) return;
  context.beginPath();
  context.arc(x, y, radius + 2, 0, Math.PI * 2);
  context.lineWidth = 2;
  context.strokeStyle = ink.ink;
  context.stroke();
}
