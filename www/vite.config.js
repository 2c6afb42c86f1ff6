/** The served page: a static folder that any web server serves from any path. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Vite's own server puts styles and its socket into the page; the strict policy is for what is built. */
const relaxPolicy = {
  name: "relax-policy",
  apply: "serve",
  transformIndexHtml: (html) =>
    html
      .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
      .replace("connect-src 'self'", "connect-src 'self' ws:"),
};

/** Whoever has a copy of the page has the notices of those on whose work it stands. */
const notice = {
  name: "notice",
  generateBundle() {
    this.emitFile({ type: "asset", fileName: "NOTICE.txt", source: readFileSync(here("../NOTICE")) });
  },
};

export default defineConfig({
  root: here("."),
  base: "./",
  plugins: [relaxPolicy, notice],
  resolve: { alias: [{ find: /^sitrep$/, replacement: process.env.SITREP_PKG ?? here("../pkg/index.js") }] },
  build: { outDir: here("../dist"), emptyOutDir: true, target: "es2022", modulePreload: false },
  worker: { format: "es" },
});
