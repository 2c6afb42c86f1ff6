/** The views of the events that pass the filter. The table is always drawn, as exports go by it; the others when they are seen. */
import { byId, el, fill } from "../dom.js";
import { showEvents } from "./events.js";
import { markRow } from "./evidence.js";
import { hideFilters, showFilters } from "./filters.js";
import { loadWorld, showMap } from "./map.js";
import { showParties } from "./parties.js";
import { focusTab, showTab, shownTab } from "./tabs.js";
import { showTimeline } from "./timeline.js";

const VIEWS = { map: showMap, timeline: showTimeline, parties: showParties };

const stale = new Set();
let draw;

/**
 * Draws a digest. `act` holds `onValue(event, field)` and `onEvent(id)`, called when one is chosen, and `onShown(events)`,
 * called with those that pass the filter, in the order of the table.
 */
export function showDigest(index, act) {
  let events = [];
  // Whoever goes offline with the page open has the map too.
  loadWorld();
  const only = (parties) => {
    change({ parties });
    showTab("events");
    focusTab();
  };
  draw = (panel) => VIEWS[panel](index, events, { ...act, only });
  const change = showFilters(index, (passed) => {
    events = passed;
    showEvents(index, events, act);
    for (const panel of Object.keys(VIEWS)) stale.add(panel);
    drawPanel(shownTab());
  });
}

/** Draws what the views say while there are no events. */
export function showNoDigest(content) {
  draw = undefined;
  hideFilters();
  fill(byId("events"), el("div", { class: "blank" }, content));
  const nothing = () => el("p", { class: "blank" }, "There is no event yet.");
  for (const panel of Object.keys(VIEWS)) fill(byId(panel), nothing());
}

/** Draws a panel that is about to be seen, if what it shows has changed. */
export async function drawPanel(panel) {
  if (!draw || !stale.delete(panel)) return;
  await draw(panel);
  markRow();
}
