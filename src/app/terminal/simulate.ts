import { LineError } from "#line";
import { InputError } from "./terminal.ts";

/** Runs a plant; a line that cannot go on, such as one whose unlimited buffer outgrows the memory, is the user's to mend. Any other error is ours. */
export function simulate<Result>(run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof LineError)) throw error;
    throw new InputError(`the run stopped: ${error.message}`, { cause: error });
  }
}
