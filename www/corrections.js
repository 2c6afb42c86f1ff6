/**
 * What the reader knows better of reports. Each step is a list of corrections as the core takes them, and is undone as one.
 */

/** A report tells of no event. */
export const rejection = (report) => [{ correction: "rejected", report }];

/** A report of an event tells of another one. */
export const parting = (report, event) =>
  event.reports.filter((other) => other !== report).map((other) => ({ correction: "apart", reports: [report, other] }));

/** Whether it is one of these two: files may hold anything. */
export function isCorrection(item) {
  const { correction, report, reports } = item ?? {};
  const isText = (value) => typeof value === "string";
  if (correction === "rejected") return isText(report);
  return correction === "apart" && Array.isArray(reports) && reports.length === 2 && reports.every(isText);
}

/** The steps without what is said of articles that `names` lacks, a map from their ids to those they have here. */
export function renamed(steps, names) {
  const parts = (report) => [report.slice(0, report.lastIndexOf("#")), report.slice(report.lastIndexOf("#"))];
  const rename = (report) => names.get(parts(report)[0]) + parts(report)[1];
  const isKnown = (correction) => reportsOf(correction).every((report) => names.has(parts(report)[0]));
  const change = ({ correction, report, reports }) =>
    reports ? { correction, reports: reports.map(rename) } : { correction, report: rename(report) };
  return steps.map((step) => step.filter(isKnown).map(change)).filter((step) => step.length > 0);
}

const reportsOf = ({ report, reports }) => reports ?? [report];
