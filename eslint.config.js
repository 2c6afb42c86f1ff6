import js from "@eslint/js";
import globals from "globals";

const node = ["scripts/**", "benches/**", "tests/**", "www/*.config.js", "src/package/cli.js", "src/package/cli/**", "src/package/node.js"];

export default [
  { ignores: ["dist/", "pkg/", "target/", ".tools/"] },
  js.configs.recommended,
  { rules: { eqeqeq: "error", "no-var": "error", "prefer-const": "error" } },
  { files: node, languageOptions: { globals: globals.node } },
  { files: ["src/package/*.js"], languageOptions: { globals: globals["shared-node-browser"] } },
  { files: ["www/**", "tests/page/**", "tests/package/package.test.mjs"], languageOptions: { globals: globals.browser } },
  { files: ["www/**/worker.js"], languageOptions: { globals: globals.worker } },
];
