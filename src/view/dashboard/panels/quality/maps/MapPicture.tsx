import type { MapView } from "#loop";
import type { DefectMap } from "#sensing";

interface Props {
  readonly of: MapView;
  readonly map: Pick<DefectMap, "x" | "y">;
  /** A sentence for those who don't see it; left out where what stands around it says the same. */
  readonly label?: string;
}

/** Half the width of the drawing, and room around it. */
const half = 100;
const room = 3;

/** The defects of one part where they lie on it, the way along it upwards. */
export function MapPicture({ of: { shape, size: [width, height] }, map: { x, y }, label }: Props) {
  const tall = shape === "disc" ? half : (half * height) / width;
  const dots = x.map((across, defect) => ({ across, along: y[defect] ?? Number.NaN })).filter(({ across, along }) => Number.isFinite(across) && Number.isFinite(along));
  const path = dots.map(({ across, along }) => `M${(across * half).toFixed(1)} ${(-along * tall).toFixed(1)}h.01`).join("");
  return (
    <svg className="defect-map" viewBox={`${-half - room} ${-tall - room} ${2 * (half + room)} ${2 * (tall + room)}`} {...(label === undefined ? { "aria-hidden": true } : { role: "img", "aria-label": label })}>
      {shape === "disc" ? <circle className="map-part" r={half} /> : <rect className="map-part" x={-half} y={-tall} width={2 * half} height={2 * tall} rx="2" />}
      <path className="map-defects" d={path} />
    </svg>
  );
}
