/** Cells of the map's own part of the picture, each way. */
export const cells = 24;

/** Steps between defects are told apart by so many cells up and twice as many across. */
const lagCells = 24;

/** Numbers of the map's own part, and after it of the part that shows the steps between defects. */
export const areaLength = cells * cells;
export const lagLength = 2 * lagCells * lagCells;
export const pictureLength = areaLength + lagLength;

/** Of more defects than these the steps are taken between every n-th: what lies regularly shows in them too. */
const mostPaired = 300;

/** What a cell shows at most; beyond it no more is to be told. */
const brightest = 3;

/** Makes the steps that a regular pattern repeats about as bright as its defects. */
const lagGain = 4;

/** The places of a part's defects, from -1 to 1 each way; two lists of the same length. */
export interface Places {
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/**
 * The picture of a defect map that the network sees, written into `into` from `at` on. First the root of the number of defects in each
 * cell, row by row. Then, for each step from one defect to another of less than 1 each way, how many pairs are that step apart, by
 * defect: a line, a heap or a lattice looks the same there wherever on the part it is. As each pair is seen from either end, only steps
 * upwards are counted.
 */
export function drawPicture({ x, y }: Places, into: Float32Array, at = 0): void {
  into.fill(0, at, at + pictureLength);
  for (let defect = 0; defect < x.length; defect += 1) {
    const cell = at + along(y[defect] ?? 0, cells) * cells + along(x[defect] ?? 0, cells);
    into[cell] = (into[cell] ?? 0) + 1;
  }
  for (let cell = at; cell < at + areaLength; cell += 1) into[cell] = Math.min(brightest, Math.sqrt(into[cell] ?? 0));
  const paired = countSteps({ x, y }, into, at + areaLength);
  for (let cell = at + areaLength; cell < at + pictureLength; cell += 1) into[cell] = Math.min(brightest, (lagGain * (into[cell] ?? 0)) / Math.max(1, paired));
}

/** Counts the steps between defects; how many defects they are between. */
function countSteps({ x, y }: Places, into: Float32Array, at: number): number {
  const every = Math.max(1, Math.ceil(x.length / mostPaired));
  for (let one = 0; one < x.length; one += every) {
    for (let other = one + every; other < x.length; other += every) {
      const [dx, dy] = [(x[other] ?? 0) - (x[one] ?? 0), (y[other] ?? 0) - (y[one] ?? 0)];
      if (Math.abs(dx) >= 1 || Math.abs(dy) >= 1) continue;
      const cell = at + Math.min(lagCells - 1, Math.floor(Math.abs(dy) * lagCells)) * 2 * lagCells + along(dy < 0 ? -dx : dx, 2 * lagCells);
      into[cell] = (into[cell] ?? 0) + 1;
    }
  }
  return Math.ceil(x.length / every);
}

/** The cell of so many that a place from -1 to 1 is in. */
function along(place: number, many: number): number {
  return Math.min(many - 1, Math.max(0, Math.floor(((place + 1) / 2) * many)));
}
