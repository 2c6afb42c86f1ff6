/** `npm start`: from a fresh clone to the page. */

import { build } from "./build.mjs";
import { path } from "./run.mjs";
import { serve } from "./serve.mjs";
import { setup } from "./setup.mjs";

setup();
build();
const { address } = await serve(path("dist"), Number(process.env.PORT ?? 8080));
console.log(`\nSitrep is at ${address} (Ctrl+C ends it)`);
