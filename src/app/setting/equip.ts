import { type Solve, acceleratorIds, mostAccelerators, serverRoom } from "#compute";
import { compileLine } from "#line";
import type { Side } from "#loop";
import { planLevel } from "../compute/planSweep.ts";
import { didYouMean } from "./didYouMean.ts";
import { SettingError } from "./place.ts";

/** So many accelerators of a kind, as a person wishes for them. */
export interface Wish {
  readonly kind: string;
  readonly count: number;
}

/** A side as it is read: what accelerators it gets is worked out by the solver. */
export interface ReadSide extends Side {
  readonly wish?: Wish;
}

const usualKind = "jetson-agx-orin";

/** `4`, or `4*l4`. Throws a SettingError on anything else. */
export function wishOf(text: string): Wish {
  const [, count = "", kind = usualKind] = /^(\d{1,7})(?:\s*\*\s*(.+))?$/u.exec(text) ?? [];
  if (count === "" || Number(count) > mostAccelerators) throw new SettingError(`accelerators: found ${JSON.stringify(text)}; a whole number from 0 to ${mostAccelerators}, with * and a kind where another than ${usualKind} is meant, such as 2*l4`);
  if (!acceleratorIds.includes(kind)) throw new SettingError(`accelerators: found ${JSON.stringify(kind)}; ${didYouMean(kind, acceleratorIds)}one of ${acceleratorIds.join(", ")}`);
  return { kind, count: Number(count) };
}

/** A side with what the accelerators that are wished for do for it, in a server room of its own: as `plantloop compute` shares them out. */
export async function equip({ wish, ...side }: ReadSide, solve: Solve): Promise<Side> {
  if (wish === undefined) return side;
  const { setting } = await planLevel(compileLine(side.line), { ...wish, dataCentre: serverRoom }, solve);
  return { ...side, setting: { ...side.setting, compute: setting } };
}
