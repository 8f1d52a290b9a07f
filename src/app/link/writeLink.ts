import { deflateSync, strToU8 } from "fflate";
import { hashBytes } from "#kernel";
import { modelHash } from "#line";
import type { RunValue } from "#loop";
import { type LinkContent, linkLimits } from "./content.ts";
import { toLetters } from "./letters.ts";

/** The form that links have now. One that means something else has another number. */
export const linkVersion = "1";

export interface LinkOptions {
  /** Whether its line ships: then its id is enough. */
  readonly isShipped: boolean;
  /** At which it is watched, simulated seconds per second. */
  readonly speed: number;
  readonly story: string | null;
}

/** A run is too large for a link. */
export class TooLong extends Error {
  readonly characters: number;

  constructor(characters: number) {
    super(`a link has at most ${linkLimits.characters} characters; this one would have ${characters}`);
    this.characters = characters;
  }
}

/**
 * A run as the text of a link: its version, its length, its checksum, and what determines the run as JSON, packed (Deflate, RFC 1951)
 * and written in the letters of base64url (RFC 4648). The same run gives the same text. Throws `TooLong`.
 */
export function writeLink(run: RunValue, { isShipped, speed, story }: LinkOptions): string {
  const { line, log, untilSeconds, fingerprint } = run;
  const content: LinkContent = {
    plant: line.id, model: modelHash(line), ...(isShipped ? {} : { line }), log, untilSeconds, fingerprint, speed: Number.isFinite(speed) ? speed : null, story,
  };
  const packed = deflateSync(strToU8(JSON.stringify(content)), { level: 9 });
  const letters = toLetters(packed);
  const text = [linkVersion, letters.length.toString(36), hashBytes(packed), letters].join(".");
  if (text.length > linkLimits.characters) throw new TooLong(text.length);
  return text;
}
