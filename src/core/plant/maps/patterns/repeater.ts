import { isOn } from "../ground.ts";
import type { Pattern } from "./pattern.ts";

/** The same place in each field, and from part to part: a mark on a mask, a stamp, a tool that touches in many places. */
export const repeater: Pattern = (defects, { ground, chance, count, lasting }) => {
  const [columns, rows] = ground.fields;
  const [left, top] = [lasting.uniform(), lasting.uniform()];
  const sites = Array.from({ length: columns * rows }, (_, field): readonly [number, number] => [
    -1 + (2 * ((field % columns) + left)) / columns,
    -1 + (2 * (Math.floor(field / columns) + top)) / rows,
  ]).filter(([x, y]) => isOn(ground, x, y));
  // Every field once, in an order by chance, before any has its second: a mark prints nearly everywhere.
  for (let at = 0, open: (readonly [number, number])[] = []; at < count && sites.length > 0; at += 1) {
    if (open.length === 0) open = [...sites];
    const [site = [0, 0]] = open.splice(Math.floor(chance.uniform() * open.length), 1);
    const [x, y] = [site[0] + 0.008 * chance.normal(), site[1] + 0.008 * chance.normal()];
    if (!isOn(ground, x, y)) continue;
    defects.x.push(x);
    defects.y.push(y);
  }
};
