import type { DispatchName } from "../flowSpec.ts";

/** What a rule of dispatching does, and what it is good for. */
interface DispatchFacts {
  /** Who goes first. */
  readonly first: string;
  readonly goodFor: string;
  readonly source: string;
}

/** The rules that have a name. */
export const dispatchFacts: Readonly<Record<DispatchName, DispatchFacts>> = {
  fifo: { first: "who has waited longest", goodFor: "waits that differ little from lot to lot", source: "Conway, Maxwell & Miller 1967, Theory of Scheduling, chapter 11" },
  priority: { first: "the highest priority", goodFor: "hot lots; they go first everywhere, and all others wait for them", source: "Cobham 1954, Operations Research 2, 70–76" },
  spt: { first: "the shortest mean time at this step", goodFor: "the least mean wait at one machine; long lots may wait very long", source: "Smith 1956, Naval Research Logistics Quarterly 3, 59–66" },
  edd: { first: "the earliest due date", goodFor: "the least of the greatest lateness at one machine", source: "Jackson 1955, Management Science Research Project 43, UCLA" },
  "critical-ratio": { first: "the least time to the due date for each second of processing that is left", goodFor: "due dates where much work still lies ahead", source: "Berry & Rao 1975, Management Science 22, 192–201" },
  "least-setup": { first: "who needs the least setup on this machine", goodFor: "capacity where changes take long; what is seldom made may wait very long", source: "Gavett 1965, Journal of Industrial Engineering 16, 389–402" },
};
