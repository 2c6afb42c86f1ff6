/** The Chromium that the tests drive: what is there, then Debian's package, then Playwright's download. */

import { existsSync } from "node:fs";
import { ask, run, which } from "./run.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const places = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** For a machine without a screen or a network: no sandbox (CI runs as root), and no calls home. */
const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-quic",
  "--no-first-run",
  "--disable-component-update",
  "--disable-sync",
];

/** A browser for one test file. */
export async function launchChromium() {
  const { chromium } = await import("playwright-core");
  return chromium.launch({ executablePath: await findChromium(), args });
}

/** Sees to it that there is a Chromium. */
export async function ensureChromium() {
  if (await findChromium()) return;
  if (process.getuid?.() === 0 && which("apt-get")) {
    const options = ["-y", "-qq", "--no-install-recommends", "chromium"];
    if (ask("apt-get", ["update", "-qq"]) !== null && ask("apt-get", ["install", ...options]) !== null) return;
  }
  run("npx", ["playwright-core", "install", "--with-deps", "chromium"]);
}

async function findChromium() {
  const found = process.env.CHROMIUM ?? names.map(which).find(Boolean) ?? places.find((place) => existsSync(place));
  if (found) return found;
  const { chromium } = await import("playwright-core");
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
}
