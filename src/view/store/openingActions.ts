import type { LineView } from "#loop";
import { keyOf } from "./parking.ts";
import type { Notice, Present, Selection, Source } from "./plantState.ts";
import type { Coming, Inside } from "./plantStore.ts";
import type { FromRun, RunId } from "./protocol.ts";

/** What can be asked for: a plant, a file, or the run of a link; the plant is opened where the link is none. */
export type Asked = Source | { readonly link: string; readonly plant: string };

export interface OpeningActions {
  /** A shipped plant, by id, from its start, with its story's own seed when that is null. */
  readonly openPlant: (id: string, seed: number | null) => void;
  /** Asks which plants ship. */
  readonly listPlants: () => void;
  /** Shows a plant: its run goes on where it stood, or begins where it has none. The run that is shown stands still meanwhile. */
  readonly switchTo: (source: Source, line: string) => void;
  /** The run of a link, or else that plant from its start. */
  readonly openLink: (text: string, plant: string, seed: number | null) => void;
  readonly openFile: (file: File) => void;
  /** A shipped line was changed, while the page is developed: shows what its file, of this name, declares now. */
  readonly showChange: (name: string, line: unknown) => void;
  /** The same line from its start, with this luck. */
  readonly restart: (seed: number) => void;
  /** The same run from its start; what was done to it comes again, until something else is done. */
  readonly repeat: () => void;
}

/** What brings another run. */
export function openingActions(inside: Inside): OpeningActions {
  const { state } = inside;
  return {
    openPlant: (plant, seed) => open(inside, { plant }, seed),
    listPlants: () => void inside.thread.tell({ type: "plants" }),
    switchTo: (source, line) => switchTo(inside, source, line),
    openLink: (link, plant, seed) => open(inside, { link, plant }, seed),
    openFile: (file) => open(inside, { file }, null),
    showChange: (name, line) => {
      // Nobody else asks for it: the built page goes without.
      if (import.meta.env.DEV) showChange(inside, name, line);
    },
    restart: (seed) => {
      const source = state.getState().source ?? inside.asked;
      if (source !== null) open(inside, source, seed);
    },
    repeat: () => {
      const { present, source, seed, story } = state.getState();
      // While another run opens, there is none to repeat.
      if (present === null || source === null || inside.coming !== null) return;
      const speed = inside.opened?.speed ?? 1;
      if (!inside.thread.tell({ type: "repeat", run: expect(inside, source), of: present.run, speed, story })) open(inside, source, seed);
    },
  };
}

/** The number of a new run, which is waited for from now on. */
function expect(inside: Inside, source: Asked): RunId {
  inside.openings += 1;
  inside.coming = { run: inside.openings, source, isPaused: false, speed: null, opened: null, notice: null, frame: null };
  return inside.openings;
}

function open(inside: Inside, source: Asked, seed: number | null): void {
  inside.asked = source;
  const run = expect(inside, source);
  if ("file" in source) inside.thread.tell({ type: "open-file", run, file: source.file, seed: seed ?? inside.state.getState().seed });
  else if ("link" in source) inside.thread.tell({ type: "open-link", run, text: source.link, plant: source.plant, seed });
  else inside.thread.tell({ type: "open", run, plant: source.plant, seed });
}

function showChange(inside: Inside, name: string, line: unknown): void {
  const { speed, story, isPaused } = inside.state.getState();
  const id = typeof line === "object" && line !== null && "id" in line ? String(line.id) : name;
  const run = expect(inside, { plant: id });
  if (inside.coming !== null) inside.coming.isPaused = isPaused;
  inside.thread.tell({ type: "change", run, name, line, speed, story });
}

function switchTo(inside: Inside, source: Source, line: string): void {
  const { present, parked, source: shown } = inside.state.getState();
  const key = keyOf(source, { id: line });
  if (present !== null && shown !== null && keyOf(shown, present.line) === key) return stay(inside, present.run);
  const found = parked.find((one) => one.key === key);
  if (found === undefined) return open(inside, source, null);
  const { kept, opened, speed, isPaused } = found;
  inside.asked = found.source;
  inside.coming = { run: kept.run, source: found.source, isPaused, speed, opened: { ...opened, notice: null }, notice: null, frame: null } satisfies Coming;
  // A copy: it stands here until the run is shown, whatever becomes of the thread.
  inside.thread.tell({ type: "resume", ...kept, snapshot: kept.snapshot.slice(0), speed: isPaused ? 0 : speed });
}

/** The plant that is shown is wanted while another is on its way: it goes on after all. */
function stay(inside: Inside, run: RunId): void {
  const kept = inside.recovery.of(run);
  if (inside.coming === null || kept === null) return;
  const { speed, isPaused } = inside.state.getState();
  inside.coming = null;
  inside.thread.tell({ type: "resume", ...kept, snapshot: kept.snapshot.slice(0), speed: isPaused ? 0 : speed });
}

/** Where a run comes from that was asked for so, once it is known what was opened: a model that came in a link is as good as a file. */
export function sourceOf(asked: Asked, { line, spec, isShipped }: Extract<FromRun, { type: "opened" }>): Source {
  if ("file" in asked || (!("link" in asked) && asked.plant === line.id)) return asked;
  return isShipped || !("link" in asked) ? { plant: line.id } : { file: new File([JSON.stringify(spec)], `${line.id}.json`) };
}

/** What is shown of the line of a run: of one that was changed in nothing that the page draws or names, what is shown already, so that its picture stands as it is. */
export function stillShown({ notice, line }: Extract<FromRun, { type: "opened" }>, present: Present | null): LineView {
  return import.meta.env.DEV && notice?.kind === "kept" && present !== null && JSON.stringify(present.line) === JSON.stringify(line) ? present.line : line;
}

/** What stays selected when a run takes the place of another: of a line that was changed and goes on, the machine. */
export function stillSelected(notice: Notice | null, { station, machine }: Selection): Partial<Selection> {
  return notice?.kind === "kept" ? { station, machine } : {};
}
