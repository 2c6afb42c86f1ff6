/** Tabs as WAI-ARIA has them: one tab stop, arrows to move, the panel follows the focus. */
import { byId } from "../dom.js";

const tabs = () => [...document.querySelectorAll('[role="tab"]')];

let onShow;

/** Makes the tabs of index.html work; `draw(panel)` is called when one is to be shown. */
export function setUpTabs(draw) {
  onShow = draw;
  const list = document.querySelector('[role="tablist"]');
  list.addEventListener("click", ({ target }) => target.role === "tab" && showTab(panelOf(target)));
  list.addEventListener("keydown", (event) => {
    const all = tabs();
    const at = all.indexOf(document.activeElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1 + all.length, Home: 0, End: all.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const tab = all[to % all.length];
    showTab(panelOf(tab));
    tab.focus();
  });
}

/** Shows one panel, by id. */
export function showTab(panel) {
  for (const tab of tabs()) {
    const isShown = panelOf(tab) === panel;
    tab.setAttribute("aria-selected", isShown);
    tab.tabIndex = isShown ? 0 : -1;
    byId(panelOf(tab)).hidden = !isShown;
    if (isShown) tab.scrollIntoView({ block: "nearest", inline: "nearest" });
  }
  document.querySelector("main").dataset.view = panel;
  onShow(panel);
}

/** The panel that is shown, by id. */
export const shownTab = () => document.querySelector("main").dataset.view;

/** Where the focus goes when what had it is gone. */
export const focusTab = () => document.querySelector('[aria-selected="true"]').focus();

const panelOf = (tab) => tab.getAttribute("aria-controls");
