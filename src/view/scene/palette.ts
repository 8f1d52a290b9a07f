/** What a surface is made of. The palette gives each its colour by day and by night. */
export const paints = [
  "shell", "panel", "plinth", "trim", "steel", "screen", "lamp", "heat", "belt", "rail", "yellow", "red", "wood", "slab", "figure", "accent", "mark", "pod", "hull", "sheet",
] as const;
export type Paint = (typeof paints)[number];

export type Theme = "day" | "night";

/** Colours of one theme as hexadecimal sRGB numbers; strengths are three's light units. */
export interface Palette {
  readonly paints: Readonly<Record<Paint, number>>;
  readonly background: number;
  readonly floor: number;
  readonly part: number;
  readonly laterPart: number;
  readonly rework: number;
  readonly scrap: number;
  readonly intelligence: number;
  readonly attention: number;
  readonly down: number;
  readonly working: number;
  readonly waiting: number;
  readonly service: number;
  readonly ghost: number;
  readonly glass: number;
  readonly ink: string;
  readonly paper: string;
  readonly key: { readonly colour: number; readonly strength: number };
  readonly sky: { readonly up: number; readonly down: number; readonly strength: number };
  readonly environment: number;
  /** How strongly lamps, screens and heat shine of themselves. */
  readonly glow: number;
}

const signals = { intelligence: 0x2f6fed, attention: 0xf0a21c, down: 0xe2492f, part: 0xf07f3c, laterPart: 0x2f6fed, rework: 0xf5c518, scrap: 0xc8372d } as const;

export const palettes: Readonly<Record<Theme, Palette>> = {
  day: {
    ...signals,
    paints: {
      shell: 0xfbfaf7, panel: 0xe4e1da, plinth: 0xaeb4b8, trim: 0x2c3238, steel: 0xc4c9cc, screen: 0x27435c, lamp: 0xfff6e4, heat: 0xff7a30, belt: 0x3a4046,
      rail: 0xd3d6d7, yellow: 0xe9b43c, red: 0xc8372d, wood: 0xc9a878, slab: 0xc9cdd0, figure: 0x8c949a, accent: 0xffffff, mark: 0xb4babe, pod: 0xdfe6ea,
      hull: 0xe0783a, sheet: 0xa9c4cf,
    },
    background: 0xdcddda,
    floor: 0xd2d4d3,
    working: 0xf4f7f8,
    waiting: 0x99a1a7,
    service: 0x2f6fed,
    ghost: 0xd9e2ec,
    glass: 0x9fb9c6,
    ink: "#22282e",
    paper: "rgba(250,249,246,0.92)",
    key: { colour: 0xfff1dc, strength: 2.6 },
    sky: { up: 0xf4f7fb, down: 0xb9b4aa, strength: 0.75 },
    environment: 0.42,
    glow: 0.55,
  },
  night: {
    ...signals,
    paints: {
      shell: 0x8b96a0, panel: 0x747f89, plinth: 0x4a545d, trim: 0x1d2329, steel: 0x7f8a93, screen: 0x6fb2e8, lamp: 0xffe3b0, heat: 0xff8038, belt: 0x20262c,
      rail: 0x69747d, yellow: 0xb98a2a, red: 0xb23a30, wood: 0x8a7354, slab: 0x39424b, figure: 0xa0a9b0, accent: 0xffffff, mark: 0x515c66, pod: 0x87929b,
      hull: 0xd9743a, sheet: 0x7f9dab,
    },
    background: 0x20262d,
    floor: 0x2a3138,
    working: 0xd9e2e8,
    waiting: 0x66717b,
    service: 0x5a8ff5,
    ghost: 0x8f9dab,
    glass: 0x9fc3d8,
    ink: "#eef1f3",
    paper: "rgba(32,38,45,0.9)",
    key: { colour: 0xe3e9f3, strength: 2 },
    sky: { up: 0xb2bcc8, down: 0x5c6068, strength: 1.25 },
    environment: 0.3,
    glow: 1.5,
  },
};
