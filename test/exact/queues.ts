/** Exact means of single stations and open tandems with Poisson arrivals, from the textbooks. Rates in 1/s, times in s. */

/** Poisson arrivals, exponential times, `machines` alike. */
export interface MarkovQueue {
  readonly arrivalRate: number;
  readonly serviceRate: number;
  readonly machines: number;
}

/** Chance that an arrival has to wait in M/M/c (Erlang 1917; Gross & Harris 1998, eq. 2.33), by way of the stable recursion of Erlang B. */
export function erlangC({ arrivalRate, serviceRate, machines }: MarkovQueue): number {
  const offered = arrivalRate / serviceRate;
  let lost = 1;
  for (let servers = 1; servers <= machines; servers += 1) lost = (offered * lost) / (servers + offered * lost);
  return lost / (1 - (offered / machines) * (1 - lost));
}

/** Mean wait before M/M/c, in s. */
export function waitBeforeMachines(queue: MarkovQueue): number {
  return erlangC(queue) / (queue.machines * queue.serviceRate - queue.arrivalRate);
}

/** Mean wait before M/G/1, in s (Pollaczek 1930, Khinchine 1932). `cv` is the coefficient of variation of the service time. */
export function pollaczekKhinchine({ arrivalRate, mean, cv }: { readonly arrivalRate: number; readonly mean: number; readonly cv: number }): number {
  const load = arrivalRate * mean;
  return (load * mean * (1 + cv * cv)) / (2 * (1 - load));
}

export interface LossFigures {
  /** Share of the arrivals that are turned away. */
  readonly lost: number;
  /** Parts per second that are served. */
  readonly throughput: number;
  /** Mean parts in the system. */
  readonly wip: number;
  /** Mean wait of those that come in, in s. */
  readonly wait: number;
}

/** M/M/c with `places` for parts in all, those in work counted: the birth-death chain summed up. */
export function queueWithPlaces({ arrivalRate, serviceRate, machines }: MarkovQueue, places: number): LossFigures {
  const weights = [1];
  for (let parts = 1; parts <= places; parts += 1) weights.push(((weights[parts - 1] ?? 0) * arrivalRate) / (serviceRate * Math.min(parts, machines)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = (of: (parts: number) => number): number => weights.reduce((sum, weight, parts) => sum + weight * of(parts), 0) / total;
  const lost = (weights[places] ?? 0) / total;
  const throughput = arrivalRate * (1 - lost);
  return { lost, throughput, wip: mean((parts) => parts), wait: mean((parts) => Math.max(0, parts - machines)) / throughput };
}

/** Mean cycle time of M/M/1 queues in series with unlimited buffers, in s (Burke 1956, Jackson 1957): each is M/M/1 at the same arrival rate. */
export function tandemCycle(arrivalRate: number, means: readonly number[]): number {
  return means.reduce((sum, mean) => sum + 1 / (1 / mean - arrivalRate), 0);
}
