import { type MessagePort, Worker } from "node:worker_threads";
import { type FromJobThread, type StartJobThread, type ToJobThread, createJobThread, faultOf } from "#loop";

/** Starts threads of a pool that run a file which calls `serveJobs`; its address is given as `import.meta.url` has it. */
export function startThread(address: string): StartJobThread {
  return (hear) => {
    const worker = new Worker(new URL(address));
    const fail = (error: unknown): void => hear({ type: "failed", fault: faultOf(error) });
    worker.on("message", (message: FromJobThread) => hear(message));
    worker.on("messageerror", fail);
    worker.on("error", fail);
    worker.on("exit", (code) => fail(new Error(`a thread ended by itself, with ${code}`)));
    return { tell: (message) => worker.postMessage(message), end: () => void worker.terminate() };
  };
}

/** Does as a thread of a pool what comes through a port. */
export function serveJobs(port: MessagePort): void {
  const receive = createJobThread({ answer: (message) => port.postMessage(message), milliseconds: () => performance.now() });
  port.on("message", (message: ToJobThread) => receive(message));
}
