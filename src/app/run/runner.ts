import { plantSeconds } from "#plant";
import { type LedgerFigures, type RunLog, type Session, buffersOf, replay, rhythmOf, saveSession, stepSession, summarize, takePicture } from "#loop";
import type { FromRun } from "#store";
import { isCatchingUp, openingMoment } from "./catchingUp.ts";

/** Milliseconds: between turns, of stepping within one, and between what the page is told. */
const pace = { turn: 16, stepping: 12, rushing: 50, frame: 30, summary: 250, snapshot: 5000, snapshotAfterAct: 500 } as const;

/** A turn makes up for at most so many seconds of wall clock that the thread was held up. */
const mostCaughtUp = 0.25;

/** Of a piece that the session is stepped in between looks at the clock, in simulated seconds: one look of its loop at most, less where that takes long. */
const leastPiece = 1e-6;

/** The plant's clock counts microseconds: what is less is no time to run on for. */
const least = 1e-6;

type Post = (message: FromRun, transfer?: Transferable[]) => void;

export interface Running {
  readonly run: number;
  readonly session: Session;
  /** What is still to come of a run that is repeated; null for any other, and once it is over. */
  recording: RunLog | null;
  /** Up to this simulated second it runs as fast as it goes, and what is done to it waits until then. */
  readonly rushTo: number;
  /** What is done once it is there, and where something of its recording can't be done on its way. */
  readonly arrival?: Arrival;
}

export interface Arrival {
  readonly arrived: (session: Session) => void;
  readonly failed: (error: unknown) => void;
}

/** Steps a session at a wanted speed and tells the page what there is to see. */
export class Runner {
  running: Running | null = null;
  areFramesWanted = true;
  readonly #post: Post;
  #speed = 0;
  #piece = leastPiece;
  #lastTurn = 0;
  #due = { frame: 0, summary: 0, snapshot: 0 };
  /** What the page has not taken in yet. */
  #sent = { frame: false, summary: false };
  #measured = { simulated: 0, wall: 0, speed: 0 };
  #figures: LedgerFigures | null = null;
  #areFiguresFetched = false;
  #waiting: (() => void)[] = [];

  constructor(post: Post) {
    this.#post = post;
  }

  /** Goes on with a session from now on. */
  begin(running: Running, speed: number): void {
    this.running = running;
    this.#waiting = [];
    this.#sent = { frame: false, summary: false };
    this.#lastTurn = performance.now();
    this.#due.snapshot = 0;
    // How much happens in a line in a while is not known yet: begin with nearly nothing, and double.
    this.#piece = leastPiece;
    this.setSpeed(speed);
  }

  /** Simulated seconds per second; Infinity is as fast as it goes; 0 pauses. */
  setSpeed(speed: number): void {
    this.#speed = speed;
    this.#measured = { simulated: this.#now(), wall: performance.now(), speed: 0 };
    this.tellSoon();
  }

  /** Leaves off catching up: the run is watched from where it is, or from its opening moment where that is still to come. */
  stay(): void {
    const { running } = this;
    if (running === null || !this.#isRushing(running) || !isCatchingUp(running)) return;
    const { arrival: _, ...rest } = running;
    this.running = { ...rest, rushTo: Math.max(this.#now(), openingMoment(running)) };
    if (!this.#isRushing(this.running)) this.#arrive();
  }

  /** Does something to the session. A recording ends with it, but goes on when it was no more than a look. */
  act(does: (session: Session) => void, { isLook }: { readonly isLook: boolean }): void {
    const { running } = this;
    if (running === null) return;
    if (this.#isRushing(running)) return void this.#waiting.push(() => this.act(does, { isLook }));
    const { session, recording } = running;
    const done = session.data.log.length;
    does(session);
    running.recording = recording !== null && isLook ? { ...recording, acts: [...session.data.log, ...recording.acts.slice(done)] } : null;
    this.tellSoon();
  }

  /** Something was done to the session: the page is to see it at once, and a snapshot is to have it. */
  tellSoon(): void {
    this.#due.frame = 0;
    this.#due.summary = 0;
    this.#due.snapshot = Math.min(this.#due.snapshot, performance.now() + pace.snapshotAfterAct);
  }

  taken(what: "frame" | "summary"): void {
    this.#sent[what] = false;
  }

  /** One turn, and how many milliseconds to rest until the next. */
  turn(): number {
    const wall = performance.now();
    const passed = Math.min(mostCaughtUp, (wall - this.#lastTurn) / 1000);
    this.#lastTurn = wall;
    if (this.running !== null) {
      const { running } = this;
      if (this.#isRushing(running)) this.#rush(running);
      else this.#step(running, passed);
      this.#tell(this.running, performance.now());
      if (this.#isRushing(this.running)) return 0;
    }
    return Math.max(0, pace.turn - (performance.now() - wall));
  }

  /** On by what the speed asks for since the last turn, or as far as the time for one turn allows. */
  #step(running: Running, wallSeconds: number): void {
    if (this.#speed <= 0) return;
    this.#goOn(running, this.#now() + wallSeconds * this.#speed, pace.stepping);
  }

  /** Towards the moment that it is to be seen from; what waited for that is done then. */
  #rush(running: Running): void {
    try {
      this.#goOn(running, running.rushTo, pace.rushing);
    } catch (error) {
      if (running.arrival === undefined) throw error;
      return running.arrival.failed(error);
    }
    if (this.#isRushing(running)) return;
    running.arrival?.arrived(running.session);
    this.#arrive();
  }

  /** What was asked of it on its way is done now. */
  #arrive(): void {
    this.setSpeed(this.#speed);
    for (const act of this.#waiting.splice(0)) act();
  }

  #isRushing({ rushTo }: Running): boolean {
    return rushTo - this.#now() > least;
  }

  #goOn(running: Running, target: number, milliseconds: number): void {
    const start = performance.now();
    const pieceSeconds = rhythmOf(running.session.line).lookSeconds;
    let looked = start;
    while (target - this.#now() > least && looked - start < milliseconds) {
      goOn(running, Math.min(target, this.#now() + this.#piece));
      const now = performance.now();
      this.#piece = Math.min(pieceSeconds, Math.max(leastPiece, now - looked > pace.stepping ? this.#piece / 4 : this.#piece * 2));
      looked = now;
    }
  }

  #tell(running: Running, wall: number): void {
    const { run, session } = running;
    if (wall >= this.#due.frame && this.areFramesWanted && !this.#sent.frame) {
      this.#due.frame = wall + pace.frame;
      this.#sent.frame = true;
      const frame = takePicture(session);
      this.#post({ type: "frame", run, frame }, buffersOf(frame));
    }
    if (wall >= this.#due.summary && !this.#sent.summary) {
      this.#due.summary = wall + pace.summary;
      if (this.#figures === null) this.#fetchFigures();
      this.#sent.summary = true;
      const isRushing = this.#isRushing(running);
      this.#post({ type: "summary", run, summary: summarize(session, this.#figures), speedReached: this.#speedReached(wall), isRushing, catchingUpTo: isRushing && isCatchingUp(running) ? running.rushTo : null });
    }
    if (wall >= this.#due.snapshot) {
      // While the run stands still, nothing is new until something is done to it.
      this.#due.snapshot = this.#speed > 0 ? wall + pace.snapshot : Number.POSITIVE_INFINITY;
      this.tellSnapshot();
    }
  }

  /** The whole run as it stands. */
  tellSnapshot(): void {
    if (this.running === null) return;
    const { run, session, recording, rushTo } = this.running;
    const snapshot = saveSession(session).buffer;
    this.#post({ type: "snapshot", run, snapshot, recording, rushTo }, [snapshot]);
  }

  /** The heavy statistics come once there is something to see; without them the page shows the rest. */
  #fetchFigures(): void {
    if (this.#areFiguresFetched) return;
    this.#areFiguresFetched = true;
    import("#loop/ledger").then(
      ({ ledgerFigures }) => (this.#figures = ledgerFigures),
      () => (this.#areFiguresFetched = false),
    );
  }

  #speedReached(wall: number): number {
    const seconds = (wall - this.#measured.wall) / 1000;
    if (seconds >= 1) this.#measured = { simulated: this.#now(), wall, speed: (this.#now() - this.#measured.simulated) / seconds };
    return this.#measured.speed;
  }

  #now(): number {
    return this.running === null ? 0 : plantSeconds(this.running.session.plant);
  }
}

/** On to a time, with what a recording has until then. */
function goOn(running: Running, untilSeconds: number): void {
  const { session, recording } = running;
  const next = recording?.acts[session.data.log.length];
  if (next === undefined) running.recording = null;
  if (recording !== null && next !== undefined && next.at <= untilSeconds) replay(session, recording, untilSeconds);
  else stepSession(session, untilSeconds);
}
