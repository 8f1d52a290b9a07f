import { quote } from "./describe.ts";

/** A way into a model: keys and list positions. */
export type Path = readonly (string | number)[];

/** A path as it is written in code: `stations[2].bufferBefore`, `design["bump pitch"]`; `file` for the whole. */
export function pathText(path: Path): string {
  if (path.length === 0) return "file";
  return path
    .map((step, index) => {
      if (typeof step === "number") return `[${step}]`;
      if (!/^[A-Za-z_$][\w$-]*$/u.test(step)) return `[${quote(step)}]`;
      return index === 0 ? step : `.${step}`;
    })
    .join("");
}
