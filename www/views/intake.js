/** How articles get in: pasted, chosen, dropped, or the samples. */
import { atMost, byId, el, fill } from "../dom.js";

/**
 * Calls `onFiles` with files (a pasted text is one too) and, for a pasted one, its date; `onSamples` for the samples. What
 * was pasted stays in its field until `onFiles` says that something was read.
 */
export function setUpIntake({ onFiles, onSamples }) {
  const [form, text, published, files] = ["paste", "text", "published", "files"].map(byId);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const words = text.value;
    if (!words.trim()) return text.focus();
    const isRead = await onFiles([new File([words], "Pasted")], published.value);
    return isRead && text.value === words && form.reset();
  });
  text.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  });
  byId("choose").addEventListener("click", () => files.click());
  files.addEventListener("change", () => {
    onFiles([...files.files]);
    files.value = "";
  });
  byId("samples").addEventListener("click", onSamples);
  setUpDrop(onFiles);
}

function setUpDrop(onFiles) {
  const veil = byId("drop");
  const show = (isOver) => (veil.hidden = !isOver);
  addEventListener("dragover", (event) => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    show(true);
  });
  addEventListener("dragleave", (event) => event.relatedTarget || show(false));
  addEventListener("drop", (event) => {
    show(false);
    // Text dropped on the text field is the field's own business.
    if (event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    onFiles([...event.dataTransfer.files]);
  });
}

/** More problems than these are counted only. */
const MOST_PROBLEMS = 20;

/** Lists what could not be read; the list stays until the next intake. */
export function showProblems(problems) {
  const items = atMost(MOST_PROBLEMS, problems, "li", (problem) => el("li", {}, problem));
  fill(byId("problems"), items.length > 0 && el("ul", {}, items));
}
