/**
 * The offline file: one HTML file that opens from disk. Browsers load no module, no wasm and no worker from there, so
 * everything stands inside: the page as a classic script, and the engine as another, which either a worker made from
 * its text or the page itself runs. The policy names both scripts and the style by their hashes.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build, defineConfig } from "vite";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

const resolve = {
  alias: [
    { find: /^sitrep$/, replacement: process.env.SITREP_PKG ?? here("../pkg/inline.js") },
    { find: /^\.\/engines\.js$/, replacement: here("./engines.offline.js") },
    { find: /^\.\.\/shapes\.js$/, replacement: here("./shapes.offline.js") },
  ],
};
const target = "es2022";

/** The engine and all it imports, as a script that defines `sitrepEngine`. */
async function bundleEngine() {
  const lib = { entry: here("./engine.js"), formats: ["iife"], name: "sitrepEngine" };
  const [{ output }] = await build({
    configFile: false,
    root: here("."),
    logLevel: "warn",
    resolve,
    build: { lib, target, write: false, minify: true },
  });
  return output[0].code;
}

/** Text that ends no script before its time. */
const inert = (script) => script.trim().replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--");

const hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

function assemble(html, page, engine, style) {
  const policy = [
    "default-src 'none'",
    `script-src ${hash(page)} ${hash(engine)} 'wasm-unsafe-eval'`,
    "worker-src blob:",
    `style-src ${hash(style)}`,
    "img-src data:; base-uri 'none'; form-action 'none'",
  ].join("; ");
  const notice = `<!--\n${readFileSync(here("../NOTICE"), "utf8").replaceAll("--", "- -")}-->`;
  const scripts = `<script id="engine">${engine}</script>\n<script>${page}</script>\n${notice}\n</body>`;
  return html
    .replace(/(?<=Security-Policy"\s+content=")[^"]*/, () => policy)
    .replace(/<link rel="stylesheet"[^>]*>/, () => `<style>${style}</style>`)
    .replace(/<script type="module"[^>]*><\/script>/, "")
    .replace("</body>", () => scripts);
}

const oneFile = {
  name: "one-file",
  enforce: "post",
  async generateBundle(_, bundle) {
    const files = Object.values(bundle);
    const text = (ending) => String(files.find(({ fileName }) => fileName.endsWith(ending)).source);
    const page = files.find(({ type }) => type === "chunk").code;
    const source = assemble(
      text(".html"),
      inert(`(() => {${page}})();`),
      inert(await bundleEngine()),
      text(".css").trim(),
    );
    for (const { fileName } of files) delete bundle[fileName];
    this.emitFile({ type: "asset", fileName: "sitrep.html", source });
  },
};

export default defineConfig({
  root: here("."),
  base: "./",
  plugins: [oneFile],
  resolve,
  build: { target, modulePreload: false, outDir: here("../dist"), emptyOutDir: false },
});
