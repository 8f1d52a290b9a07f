/**
 * Multiply-adds of one application of a network, counted layer by layer as its paper draws it, with borders padded. Pooling and
 * activation are left out.
 */

/** A U-Net, per pixel: four halvings, two 3 × 3 convolutions a level, 64 channels at the top (Ronneberger, Fischer & Brox 2015, figure 1). */
export function uNetMultiplyAdds(): number {
  const conv = (from: number, to: number): number => 9 * from * to;
  const up = (from: number, to: number): number => from * to;
  const levels = [64, 128, 256, 512, 1024];
  let sum = 0;
  levels.forEach((channels, level) => {
    const size = 1 << (2 * level);
    const before = levels[level - 1] ?? 1;
    sum += (conv(before, channels) + conv(channels, channels)) / size;
    const below = levels[level + 1];
    if (below !== undefined) sum += (up(below, channels) + conv(2 * channels, channels) + conv(channels, channels)) / size;
  });
  return sum + 64 * 2;
}

/** A 3D U-Net, per voxel: three halvings, two 3 × 3 × 3 convolutions a level (Çiçek et al. 2016, figure 2). */
export function uNet3dMultiplyAdds(): number {
  const conv = (from: number, to: number): number => 27 * from * to;
  const levels = [[1, 32, 64], [64, 64, 128], [128, 128, 256], [256, 256, 512]] as const;
  let sum = 0;
  levels.forEach(([from, middle, to], level) => {
    const size = 1 << (3 * level);
    sum += (conv(from, middle) + conv(middle, to)) / size;
    const below = levels[level + 1];
    if (below === undefined) return;
    const given = below[2];
    sum += (given * given + conv(given + to, to) + conv(to, to)) / size;
  });
  return sum + 64 * 3;
}
