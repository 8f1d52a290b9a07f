/** How a line stands on the floor: `straight`, there and back (`u`), in rows to and fro, or on both sides of aisles under an overhead track. */
export const layoutForms = ["straight", "u", "serpentine", "bays"] as const;
export type LayoutForm = (typeof layoutForms)[number];

/** How the line stands in the picture; unknown to the plant. What is left out follows from the route and from the length. */
export interface LayoutSpec {
  readonly form?: LayoutForm;
  /** Rows of a serpentine, or aisles of bays. */
  readonly rows?: number;
}
