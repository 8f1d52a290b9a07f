import { compileLine, modelHash } from "#line";
import { shippedLines } from "#lines";
import { createSession, give } from "#loop";
import { type LinkTrouble, readLink } from "../link/readLink.ts";
import { type Opening, messageOf } from "./opening.ts";

export type OpenedLink =
  /** `isShipped`: its model is the one that ships under its id, so that the id says all. */
  | { readonly ok: true; readonly opening: Opening; readonly fingerprint: string; readonly isShipped: boolean }
  | { readonly ok: false; readonly trouble: LinkTrouble };

/** The run of a link from its start, on its way to the moment that the link was made at; or why there is none. */
export function openLink(text: string): OpenedLink {
  const read = readLink(text);
  if (!read.ok) return read;
  const { line, log: { options, acts }, untilSeconds, fingerprint, speed, story } = read.run;
  try {
    const compiled = compileLine(line);
    // What is still to befall it must be possible: later, nobody could say that the link was wrong.
    const trial = createSession(compiled, { seed: options.seed, loop: "open", shadow: false });
    for (const { command } of options.events ?? []) give(trial, command);
    const shipped = Object.hasOwn(shippedLines, line.id) ? shippedLines[line.id] : undefined;
    const isShipped = shipped !== undefined && modelHash(shipped) === modelHash(line);
    return { ok: true, fingerprint, isShipped, opening: { session: createSession(compiled, options), recording: { options, acts }, rushTo: untilSeconds, speed, story } };
  } catch (error) {
    return { ok: false, trouble: { why: "forged", message: messageOf(error) } };
  }
}
