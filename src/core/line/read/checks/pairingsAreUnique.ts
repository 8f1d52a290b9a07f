import { quote } from "../describe.ts";
import { allowed } from "../messages.ts";
import type { Path } from "../path.ts";
import type { Check } from "./check.ts";

/**
 * A set point is moved by one control, a characteristic is controlled by one, and a tool state is watched by one wear: two
 * would answer the same thing twice. Two controls of one characteristic would each take the whole deviation back.
 */
export const pairingsAreUnique: Check = (line, report) => {
  const seen = new Set<string>();
  const controlled = new Set<string>();
  const once = (path: Path, station: string | undefined, name: string | undefined): void => {
    if (station === undefined || name === undefined) return;
    const key = JSON.stringify([path[0], station, name]);
    if (seen.has(key)) report(path, `${quote(name)} of ${quote(station)} again`, path[0] === "wears" ? allowed.wearOnce : allowed.controlOnce);
    seen.add(key);
  };
  line.controls?.forEach((control, index) => {
    once(["controls", index, "setPoint"], control?.station, control?.setPoint);
    const id = control?.characteristic;
    if (id === undefined) return;
    if (controlled.has(id)) report(["controls", index, "characteristic"], `${quote(id)} again`, allowed.controlledOnce);
    controlled.add(id);
  });
  line.wears?.forEach((wear, index) => {
    once(["wears", index, "tool"], wear?.station, wear?.tool);
  });
};
