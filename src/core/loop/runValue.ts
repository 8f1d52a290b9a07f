import { hashBytes } from "#kernel";
import type { LineSpec } from "#line";
import { plantSeconds } from "#plant";
import type { RunLog } from "./log.ts";
import { logOf } from "./replay.ts";
import { saveSession } from "./save.ts";
import type { Session } from "./session.ts";

/** A run up to a moment: all that it takes to have it again, to the byte. Plain data. */
export interface RunValue {
  readonly line: LineSpec;
  readonly log: RunLog;
  /** Simulated seconds. */
  readonly untilSeconds: number;
  /** Of the whole session then: who has the run again has this. */
  readonly fingerprint: string;
}

export function runValueOf(session: Session): RunValue {
  return { line: session.line.spec, log: logOf(session), untilSeconds: plantSeconds(session.plant), fingerprint: fingerprintOf(session) };
}

/** 64 bits of a session's whole state, as 16 hexadecimal digits. */
export function fingerprintOf(session: Session): string {
  return hashBytes(saveSession(session));
}
