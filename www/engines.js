/** Where the served page finds its engine. The offline file has its own: engines.offline.js. */

/** A worker that runs the engine. */
export function startWorker() {
  return new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
}

/** The engine on this thread, at the other end of the port that comes back. */
export async function startHere() {
  const { serve } = await import("./engine.js");
  const { port1, port2 } = new MessageChannel();
  serve(port2);
  return port1;
}
