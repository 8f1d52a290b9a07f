/** A command that a plant can't carry out: it names what the line has not, or leaves a range, or could lock the line. It has changed nothing. */
export class OrderError extends Error {}
