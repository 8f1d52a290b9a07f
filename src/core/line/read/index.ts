/** Reading line files: from the text of a stranger to a line model that can be compiled, or to every error in it. */
export { fileBytes, sizeProblem } from "./limits.ts";
export { nearest } from "./nearest.ts";
export { type ReadResult, parseLine } from "./parseLine.ts";
export { readLine } from "./readLine.ts";
export { serializeLine } from "./serializeLine.ts";
