import { Inflate, strFromU8 } from "fflate";
import { hashBytes } from "#kernel";
import { type LineSpec, modelHash, problemText } from "#line";
import { parseLine } from "#line/read";
import { shippedLines } from "#lines";
import type { RunLog } from "#loop";
import { type LinkContent, isLinkContent, linkLimits } from "./content.ts";
import { fromLetters } from "./letters.ts";
import { linkVersion } from "./writeLink.ts";

/** Why a link gives no run: it is not whole, of another form of links or of another model, or not as it was made. */
export type LinkTrouble = { readonly why: "cut" | "old" | "forged"; readonly message: string };

export interface LinkedRun {
  readonly line: LineSpec;
  /** Whether its line ships. */
  readonly isShipped: boolean;
  readonly log: RunLog;
  readonly untilSeconds: number;
  /** Of the run when the link was made. */
  readonly fingerprint: string;
  readonly speed: number;
  readonly story: string | null;
}

export type ReadLink = { readonly ok: true; readonly run: LinkedRun } | { readonly ok: false; readonly trouble: LinkTrouble };

/** The run that the text of a link says, as `writeLink` writes it. Never throws, and unpacks no more than `linkLimits` allow. */
export function readLink(text: string): ReadLink {
  if (text.length > linkLimits.characters) return refuse("forged", `a link has at most ${linkLimits.characters} characters; found ${text.length}`);
  const [version = "", length = "", checksum = "", letters = ""] = text.split(".");
  if (/^\d+$/u.test(version) && version !== linkVersion) return refuse("old", `found a link of version ${version}; this page reads version ${linkVersion}`);
  const whole = /^[0-9a-z]{1,6}$/u.test(length) ? Number.parseInt(length, 36) : Number.NaN;
  if (version !== linkVersion || !(letters.length >= whole)) return refuse("cut", `found ${letters.length} letters${Number.isNaN(whole) ? "" : ` of ${whole}`}`);
  const packed = letters.length === whole ? fromLetters(letters) : null;
  if (packed === null || hashBytes(packed) !== checksum) return refuse("forged", "its checksum is not that of what it says");
  const unpacked = unpack(packed);
  const said = unpacked === null ? undefined : jsonOf(unpacked);
  if (!isLinkContent(said)) return refuse("forged", unpacked === null ? `it unpacks to more than ${linkLimits.bytes} bytes, or to nothing` : "what it says is no run");
  return runOf(said);
}

function runOf({ plant, model, line: own, log, untilSeconds, fingerprint, speed, story }: LinkContent): ReadLink {
  const isShipped = own === undefined;
  if (isShipped && !Object.hasOwn(shippedLines, plant)) return refuse("old", `found the plant ${JSON.stringify(plant)}; there are ${Object.keys(shippedLines).join(", ")}`);
  const read = isShipped ? null : parseLine(own);
  if (read !== null && !read.ok) return refuse("forged", read.problems.slice(0, 3).map(problemText).join("; "));
  const line = read === null ? shippedLines[plant] : read.line;
  if (line === undefined) return refuse("old", `found the plant ${JSON.stringify(plant)}`);
  if (modelHash(line) !== model) return refuse("old", `${line.id} was another model when the link was made (${model}, now ${modelHash(line)})`);
  return { ok: true, run: { line, isShipped, log, untilSeconds, fingerprint, speed: speed ?? Number.POSITIVE_INFINITY, story } };
}

function refuse(why: LinkTrouble["why"], message: string): ReadLink {
  return { ok: false, trouble: { why, message } };
}

/** Null for what is not packed so, and for more than a link may hold: what comes beyond is not unpacked. */
function unpack(packed: Uint8Array): Uint8Array | null {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  let isWhole = false;
  const inflate = new Inflate((piece, isLast) => {
    bytes += piece.length;
    isWhole = isLast;
    if (bytes <= linkLimits.bytes) pieces.push(piece);
  });
  const step = 1024;
  try {
    // A kilobyte at a time: the most that one can unpack to is about a megabyte.
    for (let from = 0; from < packed.length && bytes <= linkLimits.bytes; from += step) inflate.push(packed.subarray(from, from + step), from + step >= packed.length);
  } catch {
    return null;
  }
  if (!isWhole || bytes > linkLimits.bytes) return null;
  const whole = new Uint8Array(bytes);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(strFromU8(bytes)) as unknown;
  } catch {
    return undefined;
  }
}
