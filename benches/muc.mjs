/**
 * Incidents of MUC-3 and MUC-4 (dev, tst1, tst2): upper-case news of Latin America, templates filled by readers.
 *
 * Met: the share of templates of bombing, attack, kidnapping and arson, not optional and with a perpetrator or target named,
 * whose article has a report of that type with one of the perpetrators among its agents, orderers or who is responsible, or one
 * of the targets among its targets: all the words of one are words of the other, plurals apart. False alarms: the share of the
 * articles without any template that get an ASSAULT report with status "happened".
 */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const bombs = ["bombing", "suicide_bombing", "mine_explosion", "grenade_attack", "air_strike", "rocket_attack", "missile_attack"];
const others = ["abduction", "destruction", "seize_territory", "recapture_territory"];
const types = {
  BOMBING: (kind) => bombs.includes(kind),
  ATTACK: (kind) => !others.includes(kind) && kind !== "bombing",
  KIDNAPPING: (kind) => kind === "abduction",
  ARSON: (kind) => kind === "destruction",
};

/** The articles, and a function that scores what was read of them. */
export function muc(folder) {
  const corpora = join(folder, "TASK", "CORPORA");
  const files = ["dev", "tst1", "tst2"].flatMap((part) => readdirSync(join(corpora, part)).map((name) => join(corpora, part, name)));
  const texts = files.filter((f) => /muc[34](-\d+)*$/.test(f)).flatMap(articles);
  const templates = files.filter((f) => /[\\/]key-[^\\/]*$/.test(f)).flatMap(keys);
  return { articles: texts, score: (found, log) => score(templates, found, log) };
}

function articles(file) {
  const parts = readFileSync(file, "latin1").split(/^((?:DEV|TST\d)-MUC\d-\d{4})\b.*$/m);
  return parts.flatMap((part, i) => (i % 2 === 1 ? [{ id: part, text: parts[i + 1].trim() }] : []));
}

/** Templates: the article's id, the type, and lists of names that mean the same, of perpetrators and of targets. */
function keys(file) {
  return readFileSync(file, "latin1").split(/^0\. /m).slice(1).map((block) => {
    const slots = block.split(/^ *(\d+)\. /m);
    const slot = (n) => slots[slots.indexOf(String(n)) + 1] ?? "";
    const names = (n) => [...slot(n).replaceAll('\\"', "").matchAll(/"([^"]+)"/g)].map((m) => m[1]);
    return {
      id: /[A-Z]+\d?-MUC\d-\d{4}/.exec(block)[0],
      optional: slot(1).includes("OPTIONAL"),
      type: slot(4).replace(/^[A-Z: ]*TYPE\s+/, "").trim().split(/\s*\/\s*/)[0],
      perpetrators: [...names(9), ...names(10)],
      targets: [...names(12), ...names(18), ...names(19)],
    };
  });
}

function score(templates, found, log) {
  const asked = templates.filter((t) => types[t.type] && !t.optional && t.perpetrators.length + t.targets.length > 0);
  const met = asked.filter((template) => {
    const { reports, actors } = found.get(template.id);
    const name = named(new Map(actors.map((a) => [a.id, a])));
    const fits = (roles, names) => roles.flatMap(name).some((role) => names.some((n) => alike(role, n)));
    const of = reports.filter((r) => types[template.type](r.kind));
    const right = of.some((r) => fits([...r.agents, ...r.orderedBy, ...r.responsibility.map((x) => x.actor)], template.perpetrators) || fits(r.targets, template.targets));
    if (!right) log(template, reports);
    return right;
  });
  const events = new Set(templates.filter((t) => /[A-Z]/.test(t.type)).map((t) => t.id));
  const quiet = [...found.keys()].filter((id) => !events.has(id));
  const alarms = quiet.filter((id) => {
    const report = found.get(id).reports.find((r) => r.plover.event === "ASSAULT" && r.status === "happened");
    if (report) log({ id, type: "NONE" }, [report]);
    return report;
  });
  const byType = Object.keys(types).map((type) => [`MUC, ${type.toLowerCase()}`, count(met, type), count(asked, type)]);
  return [["MUC, templates met", met.length, asked.length], ...byType, ["MUC, false alarms", alarms.length, quiet.length]];
}

const count = (templates, type) => templates.filter((t) => t.type === type).length;
const named = (actors) => (role) => [role.text, actors.get(role.actor)?.name, ...(actors.get(role.actor)?.aliases ?? [])].filter(Boolean);

/** Whether all the words of one are words of the other. */
function alike(a, b) {
  const [x, y] = [words(a), words(b)].sort((p, q) => p.size - q.size);
  return x.size > 0 && [...x].every((word) => y.has(word));
}

function words(text) {
  const all = text.toLowerCase().normalize("NFD").replace(/[^a-z0-9 ]/g, " ").split(/\s+/);
  return new Set(all.filter((w) => w && !["the", "a", "an", "of", "and"].includes(w)).map((w) => (w.length > 3 ? w.replace(/s$/, "") : w)));
}
