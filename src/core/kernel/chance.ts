import { type Distribution, type Draw, distributionDraw } from "./distribution.ts";
import type { Stream } from "./stream.ts";

/** A distribution with the stream that it is drawn from. */
export class Chance {
  readonly stream: Stream;
  readonly draw: Draw;

  constructor(stream: Stream, of: Distribution) {
    this.stream = stream;
    this.draw = distributionDraw(of);
  }

  /** The index-th variate. */
  variate(index: number): number {
    return this.draw(this.stream, index);
  }
}
