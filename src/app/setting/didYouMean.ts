import { nearest } from "#line/read";

/** The nearest valid name as a question before what is allowed; nothing where none is near. */
export function didYouMean(name: string, among: readonly string[]): string {
  const near = nearest(name, among);
  return near === null ? "" : `did you mean ${near}? `;
}
