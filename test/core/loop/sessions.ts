import { type CompiledLine, compileLine } from "#line";
import { shippedLines } from "#lines";
import { type Session, type SessionOptions, createSession, saveSession } from "#loop";
import { hashOf } from "../fingerprint.ts";
import { controlled } from "../optimizer/lines.ts";

export const hour = 3600;

/** A line whose design can be bettered: its product sells best at a width of 14, and is now 10 wide. */
export const designed: CompiledLine = controlled({
  line: {
    product: { id: "part", currency: "€", price: "100 - 0.5*(width - 14)^2", materialCost: 40, scrapCost: 20 },
    design: { width: { unit: "mm", nominal: 10, range: [8, 18] } },
  },
});

export function shipped(id = "die-stacking"): CompiledLine {
  const spec = shippedLines[id];
  if (spec === undefined) throw new Error(`there is no line ${id}`);
  return compileLine(spec);
}

export function session(line: CompiledLine, options: Partial<SessionOptions> = {}): Session {
  return createSession(line, { seed: 7, loop: "closed", ...options });
}

/** A session's whole state in a few letters. */
export function sessionPrint(of: Session): string {
  return hashOf(saveSession(of));
}
