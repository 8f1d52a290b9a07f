/** Told no oftener than this how far long work is. */
const everyMs = 100;

/** Passes on how far long work is, from 0 to 1, but no oftener than ten times a second. */
export function nowAndThen(tell: (done: number) => void): (done: number) => void {
  let told = 0;
  return (done) => {
    const now = performance.now();
    if (now - told < everyMs) return;
    told = now;
    tell(done);
  };
}
