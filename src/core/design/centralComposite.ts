/**
 * A face-centred central composite design in coded factors, −1…1: the corners, the faces' centres, and the centre so many
 * times. Box & Wilson (1951); Montgomery (2017), Design and Analysis of Experiments, 9th ed., section 11.4.
 */
export function centralComposite(factors: number, centres: number): readonly (readonly number[])[] {
  const corners = Array.from({ length: 1 << factors }, (_, corner) => Array.from({ length: factors }, (__, factor) => ((corner >> factor) & 1) * 2 - 1));
  const faces = Array.from({ length: 2 * factors }, (_, face) => Array.from({ length: factors }, (__, factor) => (factor === face >> 1 ? (face & 1) * 2 - 1 : 0)));
  const centre = Array.from({ length: centres }, () => Array.from({ length: factors }, () => 0));
  return [...corners, ...(factors === 1 ? [] : faces), ...centre];
}
