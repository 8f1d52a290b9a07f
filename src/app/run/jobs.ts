/** The entry of a thread of the page's pool: does jobs as they come. */
import { type ToJobThread, createJobThread } from "#loop";

const receive = createJobThread({ answer: (message) => globalThis.postMessage(message), milliseconds: () => performance.now() });

globalThis.addEventListener("message", (event: MessageEvent<ToJobThread>) => receive(event.data));
