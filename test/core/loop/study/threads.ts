import { type Pool, createJobThread, createPool } from "#loop";

/** A pool of so many threads that are none: what they answer comes later, as of threads, and is copied. */
export function poolOf(threads: number): Pool {
  return createPool((hear) => {
    const receive = createJobThread((message) => queueMicrotask(() => hear(structuredClone(message))));
    return { tell: (message) => queueMicrotask(() => receive(structuredClone(message))), end: () => undefined };
  }, threads);
}
