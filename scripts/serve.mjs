/** A static folder over HTTP, for `npm start` and the tests. */

import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".wasm": "application/wasm",
  ".txt": "text/plain; charset=utf-8",
};

/** Serves `folder` to this machine alone, on `port` or, where that is taken, on any. Gives `{ address, close }`. */
export async function serve(folder, port = 0) {
  const server = createServer((request, response) => answer(folder, request, response));
  await listen(server, port).catch(() => listen(server, 0));
  return { address: `http://localhost:${server.address().port}/`, close: () => server.close() };
}

function listen(server, port) {
  return new Promise((resolve, reject) => server.once("error", reject).listen(port, "127.0.0.1", resolve));
}

function answer(folder, request, response) {
  const file = fileOf(folder, request.url);
  if (file === null) {
    response.writeHead(404).end("There is no such file.\n");
    return;
  }
  response.writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream" });
  if (request.method === "HEAD") response.end();
  else createReadStream(file).pipe(response);
}

/** The file that an address means; `null` where there is none. `normalize` leaves no way out of the folder. */
function fileOf(folder, url) {
  try {
    const file = join(folder, normalize(decodeURIComponent(new URL(url, "http://localhost").pathname)));
    const state = statSync(file, { throwIfNoEntry: false });
    if (state?.isDirectory()) return fileOf(folder, join(url, "index.html"));
    return state?.isFile() ? file : null;
  } catch {
    return null;
  }
}
