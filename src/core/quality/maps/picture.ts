/** Cells of the network's picture each way. */
export const cells = 24;

/** Where defects lie, and how they lie to one another. */
const layers = 2;

/** Numbers of one picture: `cells` rows of `cells` columns of 2 layers. */
export const pictureLength = cells * cells * layers;

/** Of more defects than these the distances are taken between every n-th: what lies regularly shows in them too. */
const mostPaired = 300;

/** What a cell of either layer shows at most; beyond it no more is to be told. */
const brightest = 3;

/** The places of a part's defects, from -1 to 1 each way; two lists of the same length. */
export interface Places {
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/**
 * The picture of a defect map that the network sees, written into `into` from `at` on. Layer 1: the root of the number of defects in
 * each cell. Layer 2: for each step from one defect to another, of at most 1 each way, how many defects there are at it on average: a
 * line, a heap or a lattice gives the same there wherever on the part it is.
 */
export function drawPicture({ x, y }: Places, into: Float32Array, at = 0): void {
  into.fill(0, at, at + pictureLength);
  for (let defect = 0; defect < x.length; defect += 1) count(into, at, cellOf(x[defect] ?? 0, y[defect] ?? 0));
  const every = Math.ceil(x.length / mostPaired);
  let paired = 0;
  for (let one = 0; one < x.length; one += every) {
    paired += 1;
    for (let other = 0; other < x.length; other += every) {
      const [dx, dy] = [(x[other] ?? 0) - (x[one] ?? 0), (y[other] ?? 0) - (y[one] ?? 0)];
      if (one !== other && Math.abs(dx) < 1 && Math.abs(dy) < 1) count(into, at + 1, cellOf(dx, dy));
    }
  }
  for (let cell = at; cell < at + pictureLength; cell += layers) {
    into[cell] = Math.min(brightest, Math.sqrt(into[cell] ?? 0));
    into[cell + 1] = Math.min(brightest, (2 * (into[cell + 1] ?? 0)) / Math.max(1, paired));
  }
}

function count(into: Float32Array, at: number, cell: number): void {
  into[at + cell * layers] = (into[at + cell * layers] ?? 0) + 1;
}

function cellOf(x: number, y: number): number {
  return line(y) * cells + line(x);
}

function line(along: number): number {
  return Math.min(cells - 1, Math.max(0, Math.floor(((along + 1) / 2) * cells)));
}
