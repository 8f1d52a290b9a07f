import type { Command } from "#line";

/** From which part on designs are made, as far as the plant's owner knows. Plain data. */
export interface Effectivity {
  /** By design on record, oldest first: the number of the first part that is made to it. */
  fromPart: number[];
  /** The highest number of a part that was seen; -1 before any. */
  newestPart: number;
}

/** A release that waits for its part, told from the newest part that was seen. Plain data. */
export interface PendingRelease {
  readonly design: readonly number[];
  /** Parts that enter before the first one of it. */
  readonly after: number;
}

export function noPart(): Effectivity {
  return { fromPart: [0], newestPart: -1 };
}

/** A part was seen. */
export function seePart(of: Effectivity, part: number): void {
  if (part > of.newestPart && Number.isSafeInteger(part)) of.newestPart = part;
}

/** The design that the part after the newest is made to, by its place on record: of those that it is of, the one released last. */
export function presentDesign({ fromPart, newestPart }: Effectivity): number {
  let index = fromPart.length - 1;
  while (index > 0 && newestPart + 1 < (fromPart[index] ?? 0)) index -= 1;
  return index;
}

/** Releases that wait for their parts, oldest first. */
export function pendingReleases(of: Effectivity, designs: readonly (readonly number[])[]): readonly PendingRelease[] {
  const present = presentDesign(of);
  return designs.flatMap((design, index) => (index <= present ? [] : [{ design: [...design], after: (of.fromPart[index] ?? 0) - of.newestPart - 1 }]));
}

/**
 * A command as a model takes it that counts its parts for itself: a release from a part on begins as many parts later as that is after the
 * newest that was seen of the plant. `entered`: the parts that have entered the model.
 */
export function inModel(command: Command, { newestPart, entered }: { readonly newestPart: number; readonly entered: number }): Command {
  if (command.type !== "release-revision" || command.fromPart === undefined) return command;
  return { ...command, fromPart: entered + Math.max(0, command.fromPart - newestPart - 1) };
}
