import { CanvasTexture, LinearFilter, SRGBColorSpace } from "three";
import type { Palette } from "../palette.ts";

export type SignStyle = "station" | "signal" | "decision" | "down" | "maintenance" | "setup" | "attention";

/** Where a drawn sign stands in the texture (0…1) and how large it is on screen, CSS pixels. */
export interface Cell {
  readonly u: number;
  readonly v: number;
  readonly uWidth: number;
  readonly vHeight: number;
  readonly width: number;
  readonly height: number;
}

/** CSS pixels. Five of the widest signs beside each other, in some forty rows: room for more than are ever shown at once. */
const sideInPixels = 1280;
const widest = 248;
const font = '"Pretendard Variable", Pretendard, "Apple SD Gothic Neo", "Noto Sans KR", system-ui, sans-serif';

/** Signs drawn on a canvas, once each; wiped and drawn anew when the theme changes or the sheet is full. */
export class Atlas {
  readonly texture: CanvasTexture;
  private readonly canvas = document.createElement("canvas");
  private readonly cells = new Map<string, Cell>();
  private readonly ratio: number;
  private readonly side: number;
  private palette: Palette | null = null;
  private x = 0;
  private y = 0;
  private tall = 0;
  private wipes = 0;

  constructor(pixelRatio: number) {
    this.ratio = Math.max(1, Math.min(2, pixelRatio));
    this.side = Math.ceil(sideInPixels * this.ratio);
    this.canvas.width = this.side;
    this.canvas.height = this.side;
    this.texture = new CanvasTexture(this.canvas);
    this.texture.colorSpace = SRGBColorSpace;
    this.texture.generateMipmaps = false;
    this.texture.minFilter = LinearFilter;
  }

  paint(palette: Palette): void {
    this.palette = palette;
    this.wipe();
  }

  /** Counts how often the sheet was wiped: cells from before are no longer there. */
  get generation(): number {
    return this.wipes;
  }

  /** The cell of a sign; draws it when it isn't there yet. Null without a palette or a canvas. */
  cell(style: SignStyle, text: string): Cell | null {
    const key = `${style} ${text}`;
    return this.cells.get(key) ?? this.draw(key, style, text);
  }

  /** Forgets all signs: each is drawn anew when it is next asked for. */
  wipe(): void {
    this.canvas.getContext("2d")?.clearRect(0, 0, this.side, this.side);
    this.cells.clear();
    this.wipes += 1;
    [this.x, this.y, this.tall] = [0, 0, 0];
  }

  private draw(key: string, style: SignStyle, text: string): Cell | null {
    const { side } = this;
    const context = this.canvas.getContext("2d");
    if (context === null || this.palette === null) return null;
    const isText = style === "station" || style === "signal" || style === "decision";
    context.font = `${style === "station" ? 500 : 600} 12.5px ${font}`;
    const width = Math.min(widest, isText ? Math.ceil(context.measureText(text).width) + (style === "station" ? 14 : 22) : 24);
    const height = isText ? 22 : 24;
    const [wide, high] = [Math.ceil((width + 4) * this.ratio), Math.ceil((height + 4) * this.ratio)];
    if (this.x + wide > side) [this.x, this.y, this.tall] = [0, this.y + this.tall, 0];
    if (this.y + high > side) this.wipe();
    context.setTransform(this.ratio, 0, 0, this.ratio, this.x + 2 * this.ratio, this.y + 2 * this.ratio);
    if (isText) plate(context, { style, text, width, height, palette: this.palette });
    else badge(context, style, this.palette);
    context.setTransform(1, 0, 0, 1, 0, 0);
    const cell: Cell = { u: this.x / side, v: 1 - (this.y + high) / side, uWidth: wide / side, vHeight: high / side, width: wide / this.ratio, height: high / this.ratio };
    this.x += wide;
    this.tall = Math.max(this.tall, high);
    this.cells.set(key, cell);
    this.texture.needsUpdate = true;
    return cell;
  }
}

interface Plate {
  readonly style: SignStyle;
  readonly text: string;
  readonly width: number;
  readonly height: number;
  readonly palette: Palette;
}

function plate(context: CanvasRenderingContext2D, { style, text, width, height, palette }: Plate): void {
  const isStation = style === "station";
  const accent = hex(palette.intelligence);
  context.beginPath();
  context.roundRect(0.5, 0.5, width - 1, height - 1, isStation ? 5 : 11);
  context.fillStyle = style === "decision" ? accent : palette.paper;
  context.fill();
  if (style === "signal") {
    context.strokeStyle = accent;
    context.lineWidth = 1.25;
    context.stroke();
  }
  context.fillStyle = style === "decision" ? "#ffffff" : palette.ink;
  context.font = `${isStation ? 500 : 600} 12.5px ${font}`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillText(text, width / 2, height / 2 + 0.5, width - 8);
}

/** Signs over machines, each told by its shape: a triangle is down, a diamond wants a look, round ones are serviced or changed over. */
function badge(context: CanvasRenderingContext2D, style: SignStyle, palette: Palette): void {
  const fill = style === "down" ? palette.down : style === "attention" ? palette.attention : palette.intelligence;
  context.beginPath();
  if (style === "down") {
    context.moveTo(12, 1.5);
    context.lineTo(23, 21);
    context.lineTo(1, 21);
    context.closePath();
  } else if (style === "attention") {
    context.moveTo(12, 0.5);
    context.lineTo(22, 12);
    context.lineTo(12, 23.5);
    context.lineTo(2, 12);
    context.closePath();
  } else context.arc(12, 12, 10.5, 0, Math.PI * 2);
  context.lineJoin = "round";
  context.fillStyle = hex(fill);
  context.fill();
  context.strokeStyle = "#ffffff";
  context.fillStyle = "#ffffff";
  context.lineWidth = 2;
  context.lineCap = "round";
  context.beginPath();
  if (style === "down" || style === "attention") {
    const shift = style === "attention" ? -2 : 0;
    context.moveTo(12, 9 + shift);
    context.lineTo(12, 14 + shift);
    context.moveTo(12, 17.6 + shift);
    context.lineTo(12, 17.7 + shift);
  } else if (style === "maintenance") {
    context.arc(14.6, 9.4, 3.2, -0.3, Math.PI * 1.3);
    context.moveTo(12.2, 11.8);
    context.lineTo(7.4, 16.8);
  } else {
    context.arc(12, 12, 5, -0.4, Math.PI * 1.45);
    context.moveTo(17.4, 7.6);
    context.lineTo(16.6, 11);
    context.lineTo(13.4, 9.8);
  }
  context.stroke();
}

function hex(colour: number): string {
  return `#${colour.toString(16).padStart(6, "0")}`;
}
