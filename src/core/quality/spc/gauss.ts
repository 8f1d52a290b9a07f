/** Nodes and weights of the Gauss–Legendre rule of eight points (Abramowitz & Stegun 1964, table 25.4). */
export const gauss: readonly (readonly [number, number])[] = [
  [0.18343464249564980494, 0.36268378337836198297],
  [0.5255324099163289858, 0.31370664587788728734],
  [0.79666647741362673959, 0.22238103445337447054],
  [0.96028985649753623168, 0.10122853629037625915],
].flatMap(([node = 0, weight = 0]) => [[node, weight], [-node, weight]] as const);
