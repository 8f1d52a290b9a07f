import { InputError } from "./terminal.ts";

/** Runs a plant; a line that cannot go on, such as one whose unlimited buffer outgrows the memory, is the user's to mend. */
export function simulate<Result>(run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    throw new InputError(`the run stopped: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
