/** Where the offline file finds its engine: in its own script `engine`, which a page from disk may not load again. */

/** A worker that runs the engine. */
export function startWorker() {
  const source = document.getElementById("engine").textContent;
  const url = URL.createObjectURL(new Blob([source, ";sitrepEngine.serve(self);"], { type: "text/javascript" }));
  return new Worker(url);
}

/** The engine on this thread, at the other end of the port that comes back. */
export async function startHere() {
  const { port1, port2 } = new MessageChannel();
  globalThis.sitrepEngine.serve(port2);
  return port1;
}
