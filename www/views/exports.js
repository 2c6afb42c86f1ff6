/** What the reader takes away: the events that are shown, in several formats. */
import { announce, byId, download } from "../dom.js";
import { counted } from "../words.js";

const TYPES = { csv: "text/csv", json: "application/json", jsonl: "application/jsonl" };
/** Without it, Excel takes the text of a CSV file for an older code page. */
const BYTE_ORDER_MARK = "\ufeff";

const buttons = () => document.querySelectorAll("[data-format]");

/** Makes the buttons work; `write(format)` gives the events as text. */
export function setUpExports(write) {
  for (const button of buttons()) button.addEventListener("click", () => save(button.dataset.format, write));
}

/** Says how many events an export has. */
export function showExports(count) {
  byId("exported").textContent = count > 0 ? `Export ${counted(count, "event")}` : "Export";
  for (const button of buttons()) button.disabled = count === 0;
}

async function save(format, write) {
  try {
    const text = await write(format);
    download(`sitrep.${format}`, TYPES[format], format === "csv" ? BYTE_ORDER_MARK + text : text);
  } catch (error) {
    announce(error.message);
  }
}
